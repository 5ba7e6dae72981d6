//! What a page states, what is excused, and what a policy makes of it.

mod plea;
mod policy;
mod statement;

use chrono::TimeDelta;

use super::*;
use crate::model::{
    Component, ComponentRef, ComponentState, ComponentStatus, Coverage, Impact, Incident,
    IncidentStatus, Indicator, Maintenance, MaintenanceStatus, Page, Stated, Text, Time, Update,
};
use crate::selection::{Pattern, Selection};

fn now() -> Time {
    "2026-11-20T12:00:00Z".parse().unwrap()
}

fn part(name: &str, status: ComponentStatus) -> Component {
    Component {
        component: ComponentRef::named(name),
        status: Stated::from(status),
        region: None,
    }
}

/// Open for so many minutes, at its components.
fn incident(id: &str, impact: Impact, minutes: i64, components: &[&str]) -> Incident {
    let state = |name: &&str| {
        let status = Stated::from(ComponentStatus::DegradedPerformance);
        ComponentState::new(ComponentRef::named(name), status)
    };
    Incident {
        status: Stated::from(IncidentStatus::Investigating),
        impact: Stated::from(Some(impact)),
        started_at: Some(now() - TimeDelta::minutes(minutes)),
        components: Some(components.iter().map(state).collect()),
        ..Incident::new(id, format!("Incident {id}"))
    }
}

fn page(indicator: Indicator, components: Vec<Component>, incidents: Vec<Incident>) -> Page {
    Page {
        indicator: Some(Stated::from(indicator)),
        components: Some(components),
        incidents: Some(incidents),
        coverage: Coverage {
            open_incidents: true,
            ..Coverage::default()
        },
        ..Page::default()
    }
}

/// API is degraded by an open incident, and the page says so.
fn troubled() -> Page {
    let parts = vec![
        part("API", ComponentStatus::DegradedPerformance),
        part("Site", ComponentStatus::Operational),
    ];
    let incidents = vec![incident("i1", Impact::Minor, 30, &["API"])];
    page(Indicator::Minor, parts, incidents)
}

fn waiver() -> Waiver {
    Waiver {
        vendor: Text::from("acme"),
        vendors: vec!["acme".into()],
        incident: None,
        component: None,
        until: now() + TimeDelta::days(1),
        reason: Text::from("does not touch us"),
    }
}

fn minor() -> Policy {
    Terms::default().policy(None, Some(Impact::Minor))
}

struct Judged(Judgement);

impl Judged {
    fn of(page: &Page, adjust: impl FnOnce(&mut Bench<'_>)) -> Self {
        let selection = Selection::default();
        let mut bench = Bench::new("acme", &selection, now());
        adjust(&mut bench);
        Self(bench.judge(page))
    }

    fn with(page: &Page, waivers: &[Waiver]) -> Decision {
        let selection = Selection::default();
        let bench = Bench {
            waivers,
            ..Bench::new("acme", &selection, now())
        };
        minor().decide(&bench.judge(page).statements)
    }

    fn decision(&self) -> Decision {
        minor().decide(&self.0.statements)
    }

    fn reasons(&self) -> Vec<&str> {
        self.0.reasons.iter().map(Text::raw).collect()
    }
}
