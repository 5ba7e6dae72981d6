//! What a page states, what is excused, and what a policy makes of it.

mod evidence;
mod exemptions;
mod explanation;
mod policy;
mod statement;

use chrono::TimeDelta;

use super::*;
use crate::filter::{ComponentFilter, Pattern};
use crate::model::{
    Component, ComponentRef, ComponentState, ComponentStatus, Coverage, Impact, Incident,
    IncidentStatus, Indicator, Maintenance, MaintenanceStatus, Page, Reported, Text, Time, Update,
};

fn now() -> Time {
    "2026-11-20T12:00:00Z".parse().unwrap()
}

fn part(name: &str, status: ComponentStatus) -> Component {
    Component {
        component: ComponentRef::named(name),
        status: Reported::from(status),
        region: None,
    }
}

/// Open for so many minutes, at its components.
fn incident(id: &str, impact: Impact, minutes: i64, components: &[&str]) -> Incident {
    let state = |name: &&str| {
        let status = Reported::from(ComponentStatus::DegradedPerformance);
        ComponentState::new(ComponentRef::named(name), status)
    };
    Incident {
        status: Reported::from(IncidentStatus::Investigating),
        impact: Reported::from(Some(impact)),
        started_at: Some(now() - TimeDelta::minutes(minutes)),
        components: Some(components.iter().map(state).collect()),
        ..Incident::new(id, format!("Incident {id}"))
    }
}

fn page(indicator: Indicator, components: Vec<Component>, incidents: Vec<Incident>) -> Page {
    Page {
        indicator: Some(Reported::from(indicator)),
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
    PolicyOverrides::default().policy(None, Some(Impact::Minor))
}

struct Judged(Evaluation);

impl Judged {
    fn of(page: &Page, adjust: impl FnOnce(&mut EvaluationInput<'_>)) -> Self {
        let filter = ComponentFilter::default();
        let mut input = EvaluationInput::new("acme", &filter, now());
        adjust(&mut input);
        Self(input.evaluate(page))
    }

    fn with(page: &Page, waivers: &[Waiver]) -> Decision {
        let filter = ComponentFilter::default();
        let input = EvaluationInput {
            waivers,
            ..EvaluationInput::new("acme", &filter, now())
        };
        minor().decide(&input.evaluate(page).statements)
    }

    fn decision(&self) -> Decision {
        minor().decide(&self.0.statements)
    }

    fn reasons(&self) -> Vec<&str> {
        self.0.reasons.iter().map(Text::raw).collect()
    }
}
