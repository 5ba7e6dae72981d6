//! From Statuspage's JSON to the model.

use super::super::document::Document;
use super::super::read::doubts::Doubts;
use super::super::read::{state, text};
use super::directory::{Directory, status};
use super::envelope::{Envelope, RawComponent, RawIncident, RawPage, RawStatus, RawUpdate};
use super::kind::{Kind, Shape};
use crate::model::{
    Coverage, Incident, IncidentStatus, LogCompleteness, Maintenance, MaintenanceStatus, Page,
    Part, Reported, Text, Time, Update, Vocabulary,
};

/// The title of the incident that Statuspage plants on a new page.
pub(super) const EXAMPLE: &str = "This is an example incident";

/// The page of one document.
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
    let kind = Kind::of(&envelope, document, shape);
    let lists = Lists::of(envelope, &kind);
    let directory = Directory::of(lists.components.as_deref());
    let site = Site {
        components: &directory,
        url: lists.page.url,
        all_open: kind.all_open,
    };
    let (coverage, incidents) = kind.within(since, lists.incidents);
    let (incidents, planned) = parted(incidents);
    let maintenances = lists
        .maintenances
        .or((!planned.is_empty()).then(Vec::new))
        .map(|listed| listed.into_iter().chain(planned));
    let components = lists.components.as_deref();
    let mut doubts = lists.doubts;
    let stated = components.map(|list| directory.components(list));
    doubts.statuses(stated.iter().flatten());
    let page = Page {
        name: lists.page.name.map(Text::new),
        updated_at: lists.page.updated_at.0,
        indicator: lists.status.indicator.as_deref().map(Reported::read),
        description: lists.status.description.map(Text::new),
        components: stated,
        incidents: incidents
            .map(|list| list.into_iter().filter_map(|i| site.incident(i)).collect()),
        coverage: Coverage {
            // Some pages send an empty list.
            component_states: components.is_some_and(|list| !list.is_empty()),
            maintenance: maintenances.is_some(),
            ..coverage
        },
        maintenances: maintenances.map(|list| list.map(|raw| site.maintenance(raw)).collect()),
        url: site.url.map(Text::new),
        doubts: Vec::new(),
    };
    doubts.onto(page)
}

/// The parts of a document, and what of them could not be read.
struct Lists {
    page: RawPage,
    status: RawStatus,
    components: Option<Vec<RawComponent>>,
    incidents: Option<Vec<RawIncident>>,
    maintenances: Option<Vec<RawIncident>>,
    doubts: Doubts,
}

impl Lists {
    fn of(envelope: Envelope, kind: &Kind) -> Self {
        let mut doubts = Doubts::default();
        let status = doubts.object(Part::PageStatus, "status", envelope.status);
        let status = status.unwrap_or_default();
        if kind.summary && status.indicator.is_none() {
            doubts.missing(Part::PageStatus, "status.indicator");
        }
        let components = if kind.summary && kind.has_components {
            doubts.required(Part::Components, "components", envelope.components)
        } else {
            doubts.optional(Part::Components, "components", envelope.components)
        };
        let incidents = if kind.summary && !kind.none_open {
            doubts.required(Part::Incidents, "incidents", envelope.incidents)
        } else {
            doubts.optional(Part::Incidents, "incidents", envelope.incidents)
        };
        for raw in incidents.iter().flatten() {
            let dropped = raw.incident_updates.dropped;
            doubts.dropped(Part::Incidents, "incident_updates", dropped);
        }
        let key = "scheduled_maintenances";
        Self {
            maintenances: doubts.optional(Part::Maintenances, key, envelope.scheduled_maintenances),
            incidents: incidents.or(kind.none_open.then(Vec::new)),
            page: envelope.page.unwrap_or_default(),
            status,
            components,
            doubts,
        }
    }
}

/// The incidents, and the maintenances that the list has among them.
fn parted(list: Option<Vec<RawIncident>>) -> (Option<Vec<RawIncident>>, Vec<RawIncident>) {
    let Some(list) = list else {
        return (None, Vec::new());
    };
    let (planned, incidents) = list.into_iter().partition(RawIncident::is_planned);
    (Some(incidents), planned)
}

struct Site<'a> {
    components: &'a Directory,
    url: Option<String>,
    all_open: bool,
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
        let incident = Incident {
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
        };
        let incident = state::over_only_if_said(incident);
        Some(if self.all_open {
            state::listed_as_open(incident)
        } else {
            state::by_last_update(incident)
        })
    }

    fn maintenance(&self, raw: RawIncident) -> Maintenance {
        let own = Directory::of(raw.components.items.as_deref());
        let url = self.permalink(raw.id.as_deref());
        Maintenance {
            url: url.or_else(|| raw.shortlink.clone()).map(Text::new),
            status: planned_status(raw.status.as_deref()),
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

/// An incident's word on maintenance: it goes on, or it is completed.
fn planned_status(word: Option<&str>) -> Reported<MaintenanceStatus> {
    let of_incident = word.and_then(IncidentStatus::parse);
    match of_incident.and_then(IncidentStatus::is_over) {
        Some(true) => MaintenanceStatus::Completed.into(),
        Some(false) => MaintenanceStatus::InProgress.into(),
        None => status(word),
    }
}

fn key(id: Option<String>, shortlink: Option<String>, name: &str) -> String {
    id.or(shortlink).unwrap_or_else(|| name.to_owned())
}
