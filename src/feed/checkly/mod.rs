//! Checkly: the services, the open incidents and the maintenance of a page whose key is known, and the RSS of all updates.
//!
//! Traps: a service has no state of its own, the page shows that of the open incidents which name it; the page answers any other path with its own HTML; the JSON lists open incidents only; the RSS has one item an
//! update, 50 of them, that fold into fewer incidents; its title never says that one is over.
//!
//! Source: recorded open incidents; the RSS, the services and the maintenance as their readers describe them; the
//! platform's API description (severities).

mod raw;
mod services;
mod updates;

use serde_json::Value;

use super::document::{Document, FeedError, Probe, join, read_all};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::read::doubts::Doubts;
use super::read::text;
use crate::model::{
    ComponentRef, ComponentState, Coverage, Impact, Incident, LogCompleteness, Maintenance,
    MaintenanceStatus, Page, Part, Reported, Update,
};
use raw::{Post, Raw, RawIncident, Service, Window};

const RSS: &str = "/feed.rss";
/// Four severities on three rungs: what is degraded is minor here.
const SEVERITY: &[(&str, Option<Impact>)] = &[
    ("MINOR", Some(Impact::Minor)),
    ("MEDIUM", Some(Impact::Minor)),
    ("MAJOR", Some(Impact::Major)),
    ("CRITICAL", Some(Impact::Critical)),
];

/// The Checkly feed.
pub(crate) struct Checkly;

impl Feed for Checkly {
    fn name(&self) -> &'static str {
        "checkly"
    }

    fn probes(&self) -> &'static [&'static str] {
        &[RSS]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        if let Some(json) = seen.json() {
            let incident = json.pointer("/incidents/0");
            let own = incident.is_some_and(|own| own.get("incidentUpdates").is_some());
            let own = own || is_windows(json) || services::is_own(json);
            return own.then_some(Confidence::Certain);
        }
        let text = seen.text();
        let marks = ["Affected services<ul>", "Affected services&lt;ul"];
        let own = seen.has_root("rss") && marks.iter().any(|mark| text.contains(mark));
        own.then_some(Confidence::Certain)
    }

    fn requests(&self, page: &PageAddress, scope: Scope, _: &Responses) -> Vec<Request> {
        let Some(key) = &page.id else {
            return vec![page.get(RSS)];
        };
        let api =
            |part: &str| Request::new(format!("{}/api/status-page/{key}/{part}", page.origin()));
        let mut requests = vec![
            api("unresolved-incidents"),
            api("maintenance-windows").about(Part::Maintenances),
            api("uptime").about(Part::Components),
        ];
        if scope.history {
            requests.push(page.get(RSS));
        }
        requests
    }

    fn read_one(&self, probe: &Probe<'_>, _: Scope) -> Result<Page, FeedError> {
        let body = probe.text();
        if body.starts_with('<') {
            return updates::read(probe.document, body);
        }
        let json = probe.value(self.name())?;
        if services::is_own(json) {
            return services::read(probe);
        }
        // An empty list of incidents stands alone in its document.
        let lone = json.as_object().is_some_and(|fields| fields.len() == 1);
        let first = json.pointer("/incidents/0");
        let own = first.map_or(
            lone && json.get("incidents").is_some_and(Value::is_array),
            |own| own.get("incidentUpdates").is_some(),
        );
        if !own && !is_windows(json) {
            return Err(probe.document.foreign(self.name()));
        }
        let raw: Raw = probe.shaped()?;
        let mut doubts = Doubts::default();
        let incidents = doubts.optional(Part::Incidents, "incidents", raw.incidents);
        let incidents = incidents.map(|list| list.iter().map(incident).collect());
        let active = doubts.optional(Part::Maintenances, "active", raw.active);
        let upcoming = doubts.optional(Part::Maintenances, "upcoming", raw.upcoming);
        let windows = active.map(|active| {
            let active = active
                .iter()
                .map(|window| planned(window, MaintenanceStatus::InProgress));
            let ahead = upcoming.iter().flatten();
            active
                .chain(ahead.map(|window| planned(window, MaintenanceStatus::Scheduled)))
                .collect()
        });
        Ok(Page {
            coverage: Coverage {
                open_incidents: own,
                maintenance: windows.is_some(),
                ..Coverage::default()
            },
            incidents,
            maintenances: windows,
            doubts: doubts.into_vec(),
            ..Page::default()
        })
    }

    fn read(&self, documents: &[Document], scope: Scope) -> Result<Page, FeedError> {
        let pages = read_all(documents, |probe| self.read_one(probe, scope))?;
        let page = join(pages).ok_or(FeedError::Missing { feed: self.name() })?;
        Ok(services::with_states(page))
    }
}

fn is_windows(json: &Value) -> bool {
    ["upcoming", "active"]
        .iter()
        .all(|key| json.get(key).is_some_and(Value::is_array))
}

fn services(list: Option<&Vec<Service>>) -> Option<Vec<ComponentState>> {
    let service = |service: &Service| {
        let component = ComponentRef {
            id: service.id.text(),
            ..ComponentRef::named(service.name.or_empty())
        };
        ComponentState::new(component, Reported::missing())
    };
    Some(list?.iter().map(service).collect())
}

fn incident(raw: &RawIncident) -> Incident {
    let word = raw.severity.or_empty();
    let known = SEVERITY
        .iter()
        .find(|(own, _)| own.eq_ignore_ascii_case(word));
    let update = |post: &Post| Update {
        id: post.id.text(),
        status: Reported::read(post.status.or_empty()),
        text: text::plain(post.description.or_empty()),
        ..Update::at(post.shown_at.time().or(post.created_at.time()))
    };
    let updates = raw.updates.items.iter().flatten().rev().map(update);
    Incident {
        // The list is of unresolved ones.
        open: Some(true),
        status: Reported::read(raw.status.or_empty()),
        impact: Reported::from_table(known.map(|(_, impact)| *impact), word),
        created_at: raw.created_at.time(),
        updates: updates.collect(),
        log: LogCompleteness::Complete,
        components: services(raw.services.items.as_ref()),
        ..Incident::new(raw.id.or_empty(), raw.name.or_empty())
    }
}

fn planned(raw: &Window, status: MaintenanceStatus) -> Maintenance {
    let text = raw.description.get().map(text::plain);
    let update = text.map(|text| Update {
        text,
        ..Update::at(None)
    });
    Maintenance {
        status: status.into(),
        starts_at: raw.starts_at.time(),
        ends_at: raw.ends_at.time(),
        updates: update.into_iter().collect(),
        components: services(raw.services.items.as_ref()),
        ..Maintenance::new(raw.id.or_empty(), raw.name.or_empty())
    }
}
