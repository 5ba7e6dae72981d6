//! Events as incidents and maintenance; an event shows only its newest text.

use super::super::format::Scope;
use super::super::read::{text, time};
use super::raw::{Record, component, normal};
use crate::model::{
    ComponentState, Coverage, Impact, Incident, IncidentStatus, LogCompleteness, Maintenance,
    MaintenanceStatus, Page, Reported, Time, Update,
};

const CLOSED: &[&str] = &[
    "closed",
    "resolved",
    "completed",
    "complete",
    "cancelled",
    "canceled",
];

pub(super) fn page(records: &[Record], scope: Scope) -> Page {
    let events = records.iter().filter(|record| record.is_event());
    let (planned, broken): (Vec<&Record>, Vec<_>) = events.partition(|record| is_planned(record));
    let naive = records.iter().any(|record| {
        let times = [&record.pub_date, &record.start_date, &record.end_date];
        times.iter().any(|it| {
            it.get()
                .is_some_and(|it| at(it).is_some_and(|(_, naive)| naive))
        })
    });
    Page {
        incidents: Some(broken.into_iter().map(|it| incident(it, scope)).collect()),
        maintenances: Some(planned.into_iter().map(maintenance).collect()),
        coverage: Coverage {
            open_incidents: true,
            resolved_incidents: true,
            maintenance: true,
            zone_assumed: naive,
            ..Coverage::default()
        },
        ..Page::default()
    }
}

fn is_planned(record: &Record) -> bool {
    let kind = normal(record.kind.get().unwrap_or_default());
    kind.contains("maintenance") || kind.contains("scheduled")
}

/// A time in whichever form, and whether its zone had to be assumed.
fn at(shown: &str) -> Option<(Time, bool)> {
    let zoned = time::rfc3339(shown).or_else(|| time::epoch(shown.parse().ok()?));
    zoned
        .map(|at| (at, false))
        .or_else(|| time::naive_utc(shown).map(|at| (at, true)))
}

fn moment(shown: Option<&str>) -> Option<Time> {
    at(shown?).map(|(at, _)| at)
}

/// Closed by its state, or by an end that has come; any other state means that it goes on.
fn open(record: &Record, scope: Scope) -> Option<bool> {
    let state = normal(record.state.get().unwrap_or_default());
    let ended = moment(record.end_date.get()).is_some_and(|end| end <= scope.now);
    if CLOSED.contains(&state.as_str()) || ended {
        return Some(false);
    }
    (!state.is_empty() || record.end_date.get().is_none()).then_some(true)
}

fn id(record: &Record) -> &str {
    record.id.get().unwrap_or(record.title())
}

fn incident(record: &Record, scope: Scope) -> Incident {
    let open = open(record, scope);
    let word = record.state.get().unwrap_or_default();
    let status = match open {
        Some(false) => IncidentStatus::Resolved.into(),
        _ => Reported::read(word),
    };
    let body = record.body.get().map(text::plain);
    // The state is of now, the text of then.
    let posted = body.map(|text| Update {
        text,
        ..Update::at(moment(record.pub_date.get()))
    });
    Incident {
        open,
        impact: record.severity.get().map_or_else(Reported::missing, impact),
        started_at: moment(record.start_date.get()),
        resolved_at: moment(record.end_date.get()).filter(|_| open == Some(false)),
        updates: posted.into_iter().collect(),
        log: LogCompleteness::LastOnly,
        components: components(record),
        status,
        ..Incident::new(id(record), record.title())
    }
}

/// Which ones it names; their states stand in the other list.
fn components(record: &Record) -> Option<Vec<ComponentState>> {
    let environment = record.environment.get().unwrap_or_default();
    let named = record.impacted_components.items.as_ref()?.iter();
    let state = |it: &super::raw::Named| {
        let component = component(environment, it.id.get(), it.name.get()?);
        Some(ComponentState::new(component, Reported::missing()))
    };
    Some(named.filter_map(state).collect())
}

/// Its severities are the components' words, or those of any other page.
fn impact(word: &str) -> Reported<Option<Impact>> {
    match normal(word).as_str() {
        "informational" => Some(Impact::None).into(),
        "service_disruption" => Some(Impact::Major).into(),
        "service_outage" => Some(Impact::Critical).into(),
        _ => Reported::read(word),
    }
}

fn maintenance(record: &Record) -> Maintenance {
    let word = record.state.get().unwrap_or_default();
    let over = normal(word) == "closed" || normal(word) == "resolved";
    let status = if over {
        MaintenanceStatus::Completed.into()
    } else {
        Reported::read(word)
    };
    let body = record.body.get().map(text::plain);
    let posted = body.map(|text| Update {
        text,
        ..Update::at(moment(record.pub_date.get()))
    });
    Maintenance {
        starts_at: moment(record.start_date.get()),
        ends_at: moment(record.end_date.get()),
        completed_at: moment(record.end_date.get())
            .filter(|_| status.value == MaintenanceStatus::Completed),
        updates: posted.into_iter().collect(),
        components: components(record),
        status,
        ..Maintenance::new(id(record), record.title())
    }
}
