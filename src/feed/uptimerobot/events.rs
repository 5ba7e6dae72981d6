//! The feed of incidents, maintenance and announcements.

use serde::Deserialize;

use super::super::document::{FeedError, Probe};
use super::super::read::doubts::Doubts;
use super::super::read::lenient::{List, Scalar};
use super::super::read::{text, time};
use crate::model::{
    Coverage, Incident, Maintenance, MaintenanceStatus, Page, Part, Reported, Time, Update,
    Vocabulary,
};

#[derive(Default, Deserialize)]
#[serde(default)]
struct Events {
    results: List<Event>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Event {
    id: Scalar,
    #[serde(rename = "type")]
    kind: Scalar,
    title: Scalar,
    content: Scalar,
    timestamp: Scalar,
    status: Scalar,
    #[serde(rename = "endDate")]
    end: Scalar,
}

/// Announcements are no incidents.
pub(super) fn read(probe: &Probe<'_>) -> Result<Page, FeedError> {
    let events: Events = probe.shaped()?;
    let mut doubts = Doubts::default();
    let events = doubts.required(Part::Incidents, "results", events.results);
    let events = events.unwrap_or_default();
    let unread = events.iter().filter(|event| !event.is_of_known_kind());
    doubts.dropped(Part::Incidents, "results", unread.count());
    let of = |kind: &'static str| {
        events
            .iter()
            .filter(move |event| event.kind.get() == Some(kind))
    };
    Ok(Page {
        doubts: doubts.into_vec(),
        incidents: Some(of("incident").map(Event::incident).collect()),
        maintenances: Some(of("maintenance").map(Event::maintenance).collect()),
        coverage: Coverage {
            open_incidents: true,
            resolved_incidents: true,
            maintenance: true,
            ..Coverage::default()
        },
        ..Page::default()
    })
}

impl Event {
    fn is_of_known_kind(&self) -> bool {
        let kinds = ["incident", "maintenance", "announcement"];
        self.kind.get().is_some_and(|kind| kinds.contains(&kind))
    }

    fn at(&self) -> Option<Time> {
        time::seconds(self.timestamp.number()?)
    }

    /// A moment in seconds, or with its zone; any other form has none.
    fn end(&self) -> Option<Time> {
        self.end
            .number()
            .and_then(time::seconds)
            .or_else(|| self.end.time())
    }

    fn update<S: Vocabulary>(&self) -> Update<S> {
        Update {
            text: text::plain(self.content.or_empty()),
            ..Update::at(self.at())
        }
    }

    /// 0 and 1 go on, 2 is over.
    fn incident(&self) -> Incident {
        let open = self.status.number().map(|status| status != 2);
        Incident {
            open,
            started_at: self.at(),
            resolved_at: self.end().filter(|_| open == Some(false)),
            updates: vec![self.update()],
            ..Incident::new(self.id.or_empty(), self.title.or_empty())
        }
    }

    fn maintenance(&self) -> Maintenance {
        let status = match self.status.number() {
            Some(1) => MaintenanceStatus::InProgress.into(),
            Some(2) => MaintenanceStatus::Completed.into(),
            // 0 is both ahead and going on.
            _ => Reported::missing(),
        };
        Maintenance {
            status,
            starts_at: self.at(),
            ends_at: self.end(),
            updates: vec![self.update()],
            ..Maintenance::new(self.id.or_empty(), self.title.or_empty())
        }
    }
}
