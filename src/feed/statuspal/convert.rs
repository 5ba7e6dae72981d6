//! From Statuspal's documents to the model.

use super::super::document::Document;
use super::super::read::doubts::Doubts;
use super::super::read::lenient::Scalar;
use super::super::read::text;
use super::raw::{Event, Past, RawUpdate, StatusPage, Summary, moment};
use super::services::Services;
use crate::model::{
    Coverage, Impact, Incident, IncidentStatus, Indicator, LogCompleteness, Maintenance,
    MaintenanceStatus, Page, Part, Reach, Reported, Time, Update, Vocabulary,
};

const IMPACT: &[(&str, Option<Impact>)] = &[
    ("info", Some(Impact::None)),
    ("performance", Some(Impact::Minor)),
];

const PAGE: &[(&str, Indicator)] = &[
    ("info", Indicator::None),
    ("performance", Indicator::Minor),
    ("scheduled", Indicator::Maintenance),
    ("emergency-maintenance", Indicator::Maintenance),
];

/// An issue is the first word of a timeline; `progress`, `essential` and `info` say nothing of its state.
const INCIDENT: &[(&str, IncidentStatus)] = &[("issue", IncidentStatus::Investigating)];

/// Past it sends up to this many.
const CAP: usize = 100;

/// The page with what is open and planned.
pub(super) fn summary(raw: Summary, services: &Services, document: &Document) -> Page {
    let now = document.fetched_at;
    let mut doubts = Doubts::default();
    let page = doubts.required_object(Part::PageStatus, "status_page", raw.status_page);
    let page = page.unwrap_or_default();
    let indicator = indicator(&page);
    if indicator.is_none() {
        doubts.missing(Part::PageStatus, "current_incident_type");
    }
    doubts.required(Part::Components, "services", raw.services);
    doubts.dropped(Part::Components, "services", services.dropped);
    doubts.statuses(&services.list);
    let incidents = doubts.required(Part::Incidents, "incidents", raw.incidents);
    let incidents = incidents.unwrap_or_default();
    let running = doubts.optional(Part::Maintenances, "maintenances", raw.maintenances);
    let running = running.unwrap_or_default();
    let key = "upcoming_maintenances";
    let ahead = doubts.optional(Part::Maintenances, key, raw.upcoming_maintenances);
    let ahead = ahead.unwrap_or_default();
    let mut all = incidents.iter().chain(&running).chain(&ahead);
    let page = Page {
        name: page.name.text(),
        indicator,
        components: Some(services.list.clone()),
        maintenances: Some(planned(&running, &ahead, services, now)),
        coverage: Coverage {
            open_incidents: true,
            component_states: true,
            maintenance: true,
            zone_assumed: all.any(Event::is_naive),
            ..Coverage::default()
        },
        incidents: Some(
            incidents
                .iter()
                .map(|event| incident(event, services, now))
                .collect(),
        ),
        // `url` is the vendor's own, not the page's.
        ..Page::default()
    };
    doubts.onto(page)
}

/// What runs and what is ahead, each once.
fn planned(running: &[Event], ahead: &[Event], services: &Services, now: Time) -> Vec<Maintenance> {
    let running = running
        .iter()
        .map(|event| maintenance(event, services, Some(running_at(event, now))));
    let ahead = ahead
        .iter()
        .map(|event| maintenance(event, services, Some(MaintenanceStatus::Scheduled)));
    let mut listed = std::collections::HashSet::new();
    let all = running.chain(ahead);
    all.filter(|planned| listed.insert(planned.id.clone()))
        .collect()
}

/// Incidents of all times, maintenance among them.
pub(super) fn past(raw: &Past, services: &Services, document: &Document) -> Page {
    let mut doubts = Doubts::default();
    doubts.dropped(Part::Incidents, "incidents", raw.incidents.dropped);
    let events = raw.incidents.list();
    let total = raw.meta.value.as_ref();
    let total = total.and_then(|meta| meta.total_count.get());
    let whole = total.is_some_and(|total| total == events.len().to_string());
    let oldest = events
        .iter()
        .filter_map(|event| moment(&event.starts_at))
        .min();
    let (planned, events): (Vec<_>, Vec<_>) = events.iter().partition(|event| event.is_planned());
    let naive = planned.iter().chain(&events).any(|event| event.is_naive());
    let page = Page {
        incidents: Some(
            events
                .into_iter()
                .map(|event| incident(event, services, document.fetched_at))
                .collect(),
        ),
        maintenances: Some(
            planned
                .into_iter()
                .map(|event| maintenance(event, services, None))
                .collect(),
        ),
        coverage: Coverage {
            open_incidents: true,
            resolved_incidents: true,
            reach: match oldest {
                _ if whole => Reach::All,
                Some(oldest) => Reach::Since(oldest),
                None => Reach::Unknown,
            },
            cap: Some(CAP),
            maintenance: true,
            zone_assumed: naive,
            ..Coverage::default()
        },
        ..Page::default()
    };
    doubts.onto(page)
}

fn indicator(page: &StatusPage) -> Option<Reported<Indicator>> {
    let kind = page.current_incident_type.as_ref()?;
    Some(match kind.get() {
        Some(_) => kind.stated(PAGE),
        None => Indicator::None.into(),
    })
}

/// An end that is still to come is none.
fn incident(event: &Event, services: &Services, now: Time) -> Incident {
    let ended = moment(&event.ends_at).filter(|end| *end <= now);
    let updates = updates(event.updates.items.as_deref(), INCIDENT);
    Incident {
        url: event.url.text(),
        status: if ended.is_some() {
            IncidentStatus::Resolved.into()
        } else {
            Reported::missing()
        },
        open: Some(ended.is_none()),
        impact: event.kind.stated(IMPACT),
        started_at: moment(&event.starts_at),
        resolved_at: ended,
        log: if updates.is_empty() {
            LogCompleteness::Partial
        } else {
            LogCompleteness::Complete
        },
        updates,
        components: event
            .service_ids
            .items
            .as_deref()
            .map(|ids| services.listed(ids)),
        ..Incident::new(key(event), event.title.get().unwrap_or_default())
    }
}

/// What runs has no end in sight, or one that is past.
fn running_at(event: &Event, now: Time) -> MaintenanceStatus {
    match moment(&event.ends_at) {
        Some(end) if end <= now => MaintenanceStatus::Completed,
        _ => MaintenanceStatus::InProgress,
    }
}

/// Its updates say `scheduled` also while it runs, so that its list or its times decide.
fn maintenance(
    event: &Event,
    services: &Services,
    status: Option<MaintenanceStatus>,
) -> Maintenance {
    let mut updates: Vec<Update<MaintenanceStatus>> = updates(event.updates.items.as_deref(), &[]);
    for update in &mut updates {
        update.status = Reported::missing();
    }
    Maintenance {
        url: event.url.text(),
        status: status.map_or_else(Reported::missing, Reported::from),
        starts_at: moment(&event.starts_at),
        ends_at: moment(&event.ends_at),
        updates,
        components: event
            .service_ids
            .items
            .as_deref()
            .map(|ids| services.listed(ids)),
        ..Maintenance::new(key(event), event.title.get().unwrap_or_default())
    }
}

fn key(event: &Event) -> String {
    let parts = [&event.id, &event.url, &event.title];
    let key = parts.into_iter().find_map(Scalar::get);
    key.unwrap_or_default().to_owned()
}

/// They come newest first.
fn updates<S: Vocabulary>(raw: Option<&[RawUpdate]>, words: &[(&str, S)]) -> Vec<Update<S>> {
    let update = |raw: &RawUpdate| {
        let body = raw.description_html.get().or(raw.description.get());
        Update {
            id: raw.id.text(),
            status: raw.kind.stated(words),
            text: text::plain(body.unwrap_or_default()),
            ..Update::at(moment(&raw.posted_at).or_else(|| moment(&raw.inserted_at)))
        }
    };
    let raw = raw.unwrap_or_default().iter();
    raw.rev().map(update).collect()
}
