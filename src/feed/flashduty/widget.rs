//! The widget's summary: the page's own status, and what is open or planned now.

use serde::Deserialize;
use serde_json::Value;

use super::super::document::{FeedError, Probe};
use super::super::read::doubts::Doubts;
use super::super::read::lenient::{List, Object, Scalar};
use super::super::read::text;
use crate::model::{
    ComponentRef, ComponentState, ComponentStatus, Coverage, Impact, Incident, Indicator,
    LogCompleteness, Maintenance, MaintenanceStatus, Page, Part, Reported, Update, Vocabulary,
};

/// The documented words, and the other spellings that pages on their own host use.
const OVERALL: &[(&str, Indicator)] = &[
    ("operational", Indicator::None),
    ("degraded", Indicator::Minor),
    ("degraded_performance", Indicator::Minor),
    ("partial_outage", Indicator::Major),
    ("full_outage", Indicator::Critical),
    ("major_outage", Indicator::Critical),
    ("maintenance", Indicator::Maintenance),
    ("under_maintenance", Indicator::Maintenance),
];
/// An open incident whose impact is "operational" is not classified yet.
const IMPACT: &[(&str, Option<Impact>)] = &[
    ("degraded", Some(Impact::Minor)),
    ("degraded_performance", Some(Impact::Minor)),
    ("partial_outage", Some(Impact::Major)),
    ("full_outage", Some(Impact::Critical)),
    ("major_outage", Some(Impact::Critical)),
];
const COMPONENT: &[(&str, ComponentStatus)] = &[("degraded", ComponentStatus::DegradedPerformance)];

/// Whether it is the widget's document.
pub(super) fn is_own(json: &Value) -> bool {
    let keys = ["schema_version", "overall", "ongoing_incidents"];
    keys.iter().all(|key| json.get(key).is_some())
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Widget {
    generated_at: Scalar,
    page: Object<Site>,
    overall: Object<Overall>,
    ongoing_incidents: List<Event>,
    in_progress_maintenances: List<Event>,
    scheduled_maintenances: List<Event>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Site {
    name: Scalar,
    url: Scalar,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Overall {
    status: Scalar,
}

/// An incident or a maintenance.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Event {
    id: Scalar,
    #[serde(alias = "name")]
    title: Scalar,
    url: Scalar,
    #[serde(alias = "status")]
    phase: Scalar,
    impact: Scalar,
    started_at: Scalar,
    starts_at: Scalar,
    ends_at: Scalar,
    last_update: Object<Post>,
    affected_components: List<Affected>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Post {
    at: Scalar,
    message: Scalar,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Affected {
    id: Scalar,
    name: Scalar,
    group_name: Scalar,
    status: Scalar,
}

/// The document as a page.
pub(super) fn read(probe: &Probe<'_>) -> Result<Page, FeedError> {
    let raw: Widget = probe.shaped()?;
    let mut doubts = Doubts::default();
    let open = doubts.required(Part::Incidents, "ongoing_incidents", raw.ongoing_incidents);
    for event in open.iter().flatten() {
        let dropped = event.affected_components.dropped;
        doubts.dropped(Part::Incidents, "affected_components", dropped);
    }
    let about = Part::Maintenances;
    let running = raw.in_progress_maintenances;
    let running = doubts.optional(about, "in_progress_maintenances", running);
    let ahead = raw.scheduled_maintenances;
    let ahead = doubts.optional(about, "scheduled_maintenances", ahead);
    let overall = doubts.object(Part::PageStatus, "overall", raw.overall);
    let site = raw.page.value.unwrap_or_default();
    let coverage = Coverage {
        open_incidents: open.is_some(),
        maintenance: running.is_some() && ahead.is_some(),
        ..Coverage::default()
    };
    let running = running.iter().flatten();
    let running = running.map(|event| event.maintenance(MaintenanceStatus::InProgress));
    let ahead = ahead.iter().flatten();
    let ahead = ahead.map(|event| event.maintenance(MaintenanceStatus::Scheduled));
    let page = Page {
        name: site.name.text(),
        url: site.url.text(),
        updated_at: raw.generated_at.time(),
        indicator: Some(overall.unwrap_or_default().status.stated(OVERALL)),
        maintenances: Some(running.chain(ahead).collect()),
        incidents: open.map(|list| list.iter().map(Event::incident).collect()),
        coverage,
        ..Page::default()
    };
    Ok(doubts.onto(page))
}

impl Event {
    fn incident(&self) -> Incident {
        let impact = self.impact.get().filter(|word| *word != "operational");
        let known = IMPACT.iter().find(|(own, _)| Some(*own) == impact);
        Incident {
            open: Some(true),
            status: Reported::read(self.phase.or_empty()),
            impact: impact.map_or_else(Reported::missing, |word| {
                Reported::from_table(known.map(|(_, impact)| *impact), word)
            }),
            url: self.url.text(),
            started_at: self.started_at.time().or(self.starts_at.time()),
            updates: self.last(Reported::read(self.phase.or_empty())),
            log: LogCompleteness::LastOnly,
            components: self.components(),
            ..Incident::new(self.key(), self.title.or_empty())
        }
    }

    fn maintenance(&self, status: MaintenanceStatus) -> Maintenance {
        Maintenance {
            status: status.into(),
            url: self.url.text(),
            starts_at: self.starts_at.time().or(self.started_at.time()),
            ends_at: self.ends_at.time(),
            updates: self.last(status.into()),
            components: self.components(),
            ..Maintenance::new(self.key(), self.title.or_empty())
        }
    }

    fn last<S: Vocabulary>(&self, status: Reported<S>) -> Vec<Update<S>> {
        let last = self.last_update.value.as_ref();
        let update = last.map(|post| Update {
            status,
            text: text::plain(post.message.or_empty()),
            ..Update::at(post.at.time())
        });
        update.into_iter().collect()
    }

    fn components(&self) -> Option<Vec<ComponentState>> {
        let listed = self.affected_components.list();
        let state = |part: &Affected| {
            let component = ComponentRef {
                id: part.id.text(),
                group: part.group_name.text(),
                ..ComponentRef::named(part.name.or_empty())
            };
            ComponentState::new(component, part.status.stated(COMPONENT))
        };
        (!listed.is_empty()).then(|| listed.iter().map(state).collect())
    }

    fn key(&self) -> &str {
        self.id.get().unwrap_or(self.title.or_empty())
    }
}
