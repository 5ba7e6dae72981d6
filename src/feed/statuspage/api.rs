//! From Statuspage's JSON to the model.

use super::super::document::Document;
use super::super::read::text;
use super::directory::{Directory, status};
use super::envelope::{Envelope, RawIncident, RawUpdate};
use crate::model::{
    Coverage, Incident, LogCompleteness, Maintenance, Page, Reach, Reported, Text, Time, Update,
    Vocabulary,
};

/// Whose form of the JSON it is; they differ in what can be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Statuspage itself.
    Statuspage,
    /// incident.io's compatible API: 25 incidents, no list where none is open, no components in incidents.
    IncidentIo,
}

impl Shape {
    fn cap(self) -> usize {
        match self {
            Self::Statuspage => 50,
            Self::IncidentIo => 25,
        }
    }
}

/// The title of the incident that Statuspage plants on a new page.
pub(super) const EXAMPLE: &str = "This is an example incident";

/// One document as a page that knows what the document told.
pub(crate) fn page(envelope: Envelope, document: &Document, shape: Shape) -> Page {
    page_since(envelope, document, shape, None)
}

/// The same without the incidents of a history that were over before.
pub(super) fn page_since(
    envelope: Envelope,
    document: &Document,
    shape: Shape,
    since: Option<Time>,
) -> Page {
    let directory = Directory::of(envelope.components.items.as_deref());
    let told = Told::of(&envelope, document, shape);
    let raw = envelope.page.unwrap_or_default();
    let site = Site {
        components: &directory,
        url: raw.url,
    };
    let incidents = envelope.incidents.items.or(told.none_open.then(Vec::new));
    let (coverage, incidents) = told.within(since, incidents);
    let (incidents, planned) = parted(incidents);
    let maintenances = envelope
        .scheduled_maintenances
        .items
        .or((!planned.is_empty()).then(Vec::new))
        .map(|listed| listed.into_iter().chain(planned));
    let status = envelope.status.unwrap_or_default();
    let components = envelope.components.items.as_deref();
    Page {
        name: raw.name.map(Text::new),
        updated_at: raw.updated_at.0,
        indicator: status.indicator.as_deref().map(Reported::read),
        description: status.description.map(Text::new),
        components: components.map(|list| directory.components(list)),
        incidents: incidents
            .map(|list| list.into_iter().filter_map(|i| site.incident(i)).collect()),
        coverage: Coverage {
            // Some pages send an empty list in which nothing is told.
            component_states: components.is_some_and(|list| !list.is_empty()),
            maintenance: maintenances.is_some(),
            ..coverage
        },
        maintenances: maintenances.map(|list| list.map(|raw| site.maintenance(raw)).collect()),
        url: site.url.map(Text::new),
        doubts: Vec::new(),
    }
}

/// The incidents, and planned work that stands among them.
fn parted(list: Option<Vec<RawIncident>>) -> (Option<Vec<RawIncident>>, Vec<RawIncident>) {
    let Some(list) = list else {
        return (None, Vec::new());
    };
    let (planned, incidents) = list.into_iter().partition(RawIncident::is_planned);
    (Some(incidents), planned)
}

/// What kind of document it is.
struct Told {
    /// No incident is open, said by leaving the list out.
    none_open: bool,
    history: bool,
    lone: bool,
    shape: Shape,
}

impl Told {
    /// `summary.json` lists the open incidents, `incidents.json` the newest of all; a saved file does not tell
    /// its name, but a resolved incident in a list does.
    fn of(envelope: &Envelope, document: &Document, shape: Shape) -> Self {
        let summary = envelope.status.is_some();
        let mut incidents = envelope.incidents.items.iter().flatten();
        let named = document.asked.ends_with("/incidents.json");
        Self {
            // incident.io's `status.json` never has a list, its summary always has components.
            none_open: shape == Shape::IncidentIo && summary && envelope.components.items.is_some(),
            history: !summary && (named || incidents.any(RawIncident::is_over)),
            lone: envelope.lone,
            shape,
        }
    }

    /// The incidents without those that were over before `since`, and what the list covers then.
    fn within(
        &self,
        since: Option<Time>,
        incidents: Option<Vec<RawIncident>>,
    ) -> (Coverage, Option<Vec<RawIncident>>) {
        let Some(mut incidents) = incidents else {
            return (Coverage::default(), None);
        };
        if self.lone {
            return (Coverage::default(), Some(incidents));
        }
        let mut coverage = self.coverage(&incidents);
        if let Some(since) = since.filter(|_| self.history) {
            let count = incidents.len();
            let before = |raw: &RawIncident| raw.is_over() && raw.newest() < Some(since);
            incidents.retain(|raw| raw.newest().is_none() || !before(raw));
            if incidents.len() < count {
                coverage.reach = match coverage.reach {
                    Reach::All => Reach::Since(since),
                    Reach::Since(from) => Reach::Since(from.max(since)),
                    Reach::Unknown => Reach::Unknown,
                };
            }
        }
        (coverage, Some(incidents))
    }

    fn coverage(&self, incidents: &[RawIncident]) -> Coverage {
        let open = Coverage {
            open_incidents: true,
            ..Coverage::default()
        };
        if !self.history {
            return open;
        }
        let (cap, oldest) = (
            self.shape.cap(),
            incidents.iter().map(RawIncident::newest).min(),
        );
        Coverage {
            resolved_incidents: true,
            reach: Coverage::capped(incidents.len(), cap, oldest.flatten()),
            cap: Some(cap),
            ..open
        }
    }
}

struct Site<'a> {
    components: &'a Directory,
    url: Option<String>,
}

impl Site<'_> {
    fn incident(&self, raw: RawIncident) -> Option<Incident> {
        if raw.name.trim() == EXAMPLE {
            return None;
        }
        let own = Directory::of(raw.components.items.as_deref());
        let url = self.permalink(raw.id.as_deref());
        let listed = raw
            .components
            .items
            .as_deref()
            .map(|list| self.components.listed(list));
        let updates = self.updates(raw.incident_updates.items.unwrap_or_default(), &own);
        Some(Incident {
            url: url.or_else(|| raw.shortlink.clone()).map(Text::new),
            status: status(raw.status.as_deref()),
            impact: status(raw.impact.as_deref()),
            started_at: raw.started_at.0,
            created_at: raw.created_at.0,
            resolved_at: raw.resolved_at.0,
            log: if updates.is_empty() {
                LogCompleteness::Partial
            } else {
                LogCompleteness::Complete
            },
            updates,
            components: listed.filter(|list| !list.is_empty()),
            ..Incident::new(key(raw.id, raw.shortlink, &raw.name), raw.name)
        })
    }

    fn maintenance(&self, raw: RawIncident) -> Maintenance {
        let own = Directory::of(raw.components.items.as_deref());
        let url = self.permalink(raw.id.as_deref());
        Maintenance {
            url: url.or_else(|| raw.shortlink.clone()).map(Text::new),
            status: status(raw.status.as_deref()),
            starts_at: raw.scheduled_for.0,
            ends_at: raw.scheduled_until.0,
            completed_at: raw.resolved_at.0,
            updates: self.updates(raw.incident_updates.items.unwrap_or_default(), &own),
            components: raw
                .components
                .items
                .as_deref()
                .map(|list| self.components.listed(list)),
            ..Maintenance::new(key(raw.id, raw.shortlink, &raw.name), raw.name)
        }
    }

    /// Every page shows an incident under its id.
    fn permalink(&self, id: Option<&str>) -> Option<String> {
        let url = self.url.as_deref()?.trim_end_matches('/');
        let id = id.filter(|id| !id.contains('/') && url.starts_with("http"))?;
        Some(format!("{url}/incidents/{id}"))
    }

    /// They come newest first.
    fn updates<S: Vocabulary>(&self, list: Vec<RawUpdate>, own: &Directory) -> Vec<Update<S>> {
        let update = |raw: RawUpdate| {
            let rows = raw.affected_components.items.iter().flatten();
            Update {
                id: raw.id.as_deref().map(Text::from),
                status: status(raw.status.as_deref()),
                text: text::plain(raw.body.as_deref().unwrap_or_default()),
                components: rows
                    .filter_map(|row| self.components.transition(row, own))
                    .collect(),
                ..Update::at(raw.shown_at())
            }
        };
        list.into_iter().rev().map(update).collect()
    }
}

fn key(id: Option<String>, shortlink: Option<String>, name: &str) -> String {
    id.or(shortlink).unwrap_or_else(|| name.to_owned())
}
