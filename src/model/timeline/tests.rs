//! Every rule of the model, by value, and what must hold for any incident at all.

mod affected;
mod end;
mod interval;
mod missing;
mod properties;
mod start;

use crate::model::{
    ComponentRef, ComponentState, ComponentStatus, Incident, IncidentStatus, LogCompleteness, Span,
    Text, Time, Timeline, Update,
};

use super::Provenance;
use ComponentStatus::{
    DegradedPerformance, MajorOutage, Operational, PartialOutage, UnderMaintenance, Unknown,
};
use IncidentStatus::{Identified, Investigating, Monitoring, Postmortem, Resolved};

/// `06:33` of the day of the incidents, `2T06:33` of the second day of the month.
fn at(text: &str) -> Time {
    let (day, clock) = text.split_once('T').unwrap_or(("22", text));
    format!("2026-04-{day:0>2}T{clock}:00Z").parse().unwrap()
}

fn minutes(count: i64) -> chrono::TimeDelta {
    chrono::TimeDelta::minutes(count)
}

fn now() -> Time {
    at("30T12:00")
}

fn component(name: &str) -> ComponentRef {
    ComponentRef {
        id: Some(Text::new(format!("id-{name}"))),
        ..ComponentRef::named(name)
    }
}

fn state(name: &str, status: ComponentStatus) -> ComponentState {
    ComponentState::new(component(name), status.into())
}

fn update(
    clock: &str,
    status: IncidentStatus,
    components: &[ComponentState],
) -> Update<IncidentStatus> {
    Update {
        status: status.into(),
        components: components.to_vec(),
        ..Update::at(Some(at(clock)))
    }
}

fn span(name: &str, status: ComponentStatus, from: &str, to: Option<&str>) -> Span {
    Span {
        component: component(name),
        status,
        from: at(from),
        to: to.map(at),
    }
}

/// An incident whose every update is there.
fn incident(updates: Vec<Update<IncidentStatus>>) -> Incident {
    Incident {
        updates,
        log: LogCompleteness::Complete,
        ..Incident::new("x", "Something broke")
    }
    .ordered()
}

fn timeline(incident: &Incident) -> Timeline {
    Timeline::of(incident, now())
}

/// The affected components as `name worst seconds: from–to state, …`.
fn affected(incident: &Incident) -> Option<Vec<String>> {
    let show = |affected: super::Affected| {
        let clock = |at: Time| at.format("%H:%M").to_string();
        let stretches = affected.intervals.iter().map(|interval| {
            let to = interval.to.map_or_else(|| "now".into(), clock);
            format!("{}–{to} {}", clock(interval.from), word(interval.status))
        });
        let stretches: Vec<_> = stretches.collect();
        let total = affected
            .total
            .map_or_else(|| "?".into(), |total| total.num_minutes().to_string());
        format!(
            "{} {} {total} min: {}",
            affected.component.name.raw(),
            word(affected.worst),
            stretches.join(", ")
        )
    };
    let affected = timeline(incident).affected?;
    Some(affected.into_iter().map(show).collect())
}

fn word(status: ComponentStatus) -> &'static str {
    crate::model::Vocabulary::word(status)
}

fn listed(incident: &Incident) -> Vec<String> {
    let listed = timeline(incident).listed.into_iter();
    listed.map(|one| one.path().raw().to_owned()).collect()
}

fn started(incident: &Incident) -> Option<(Time, Provenance)> {
    timeline(incident)
        .started
        .map(|start| (start.at, start.from))
}

fn resolved(incident: &Incident) -> Option<(Time, Provenance)> {
    timeline(incident).resolved.map(|end| (end.at, end.from))
}

/// 06:33 investigating, 06:55 identified, 07:02 monitoring, 07:03 resolved.
fn usual() -> Incident {
    incident(vec![
        update("06:33", Investigating, &[]),
        update("06:55", Identified, &[]),
        update("07:02", Monitoring, &[]),
        update("07:03", Resolved, &[]),
    ])
}
