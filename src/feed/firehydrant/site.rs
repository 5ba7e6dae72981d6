//! Incidents, planned work and the components' states, by the document's own table of conditions.

use std::collections::HashMap;

use super::super::read::scalar::Scalar;
use super::super::read::text;
use super::payload::{Raw, RawComponent, label, milestone, note, update};
use crate::model::{
    Component, ComponentRef, ComponentState, ComponentStatus, Impact, Incident, IncidentStatus,
    Maintenance, MaintenanceStatus, Span, Stated, Time, Update, UpdateLog,
};

/// The severities that every account begins with; others are the customer's own words.
const SEVERITY: &[(&str, Option<Impact>)] = &[
    ("SEV1", Some(Impact::Critical)),
    ("SEV2", Some(Impact::Major)),
    ("SEV3", Some(Impact::Minor)),
    ("SEV4", Some(Impact::Minor)),
    ("SEV5", Some(Impact::Minor)),
];
const CONDITION: &[(&str, ComponentStatus)] = &[
    ("OPERATIONAL", ComponentStatus::Operational),
    ("DEGRADED", ComponentStatus::DegradedPerformance),
    ("OFFLINE", ComponentStatus::MajorOutage),
];
/// What every incident of a page is read with.
pub(super) struct Site<'a> {
    components: Vec<ComponentRef>,
    conditions: &'a HashMap<String, Scalar>,
}

impl<'a> Site<'a> {
    pub(super) fn new(
        components: &[RawComponent],
        conditions: &'a HashMap<String, Scalar>,
    ) -> Self {
        let component = |raw: &RawComponent| ComponentRef {
            id: raw.id.words(),
            ..ComponentRef::named(raw.name.or_empty())
        };
        Self {
            components: components.iter().map(component).collect(),
            conditions,
        }
    }

    /// A label's meaning, with or without white space at its end.
    fn status(&self, label: &str) -> Stated<ComponentStatus> {
        let exact = self.conditions.get(label);
        let same = |(own, _): &(&String, &Scalar)| own.trim() == label.trim();
        let meant = exact.or_else(|| self.conditions.iter().find(same).map(|(_, meant)| meant));
        let word = meant.map_or("", Scalar::or_empty);
        let known = CONDITION.iter().find(|(own, _)| *own == word);
        Stated::mapped(known.map(|(_, meaning)| *meaning), label)
    }

    /// The components with the condition that the incident gave them, in the page's order.
    fn conditions(&self, raw: &Raw) -> Option<Vec<ComponentState>> {
        let conditions = raw.component_conditions.as_ref()?;
        let named = |component: &ComponentRef| conditions.get(component.name.raw());
        let known = self.components.iter().filter_map(|component| {
            let label = named(component)?.or_empty();
            Some(ComponentState::new(component.clone(), self.status(label)))
        });
        let is_listed = |name: &str| self.components.iter().any(|own| own.name.raw() == name);
        let mut gone: Vec<_> = conditions
            .iter()
            .filter(|(name, _)| !is_listed(name.trim()))
            .collect();
        gone.sort_by_key(|(name, _)| *name);
        let gone = gone.into_iter().map(|(name, label)| {
            ComponentState::new(ComponentRef::named(name), self.status(label.or_empty()))
        });
        Some(known.chain(gone).collect())
    }

    /// The components' states now: what an open incident says of them, nothing for the others.
    pub(super) fn now(&self, told: &[Raw]) -> Vec<Component> {
        let open = told.iter().filter(|raw| raw.at("resolved").is_none());
        let open: Vec<_> = open
            .filter_map(|raw| self.conditions(raw))
            .flatten()
            .collect();
        let state = |component: &ComponentRef| {
            let states = open.iter().filter(|state| state.component == *component);
            let worst = states.max_by_key(|state| state.status.value.impact());
            worst.map_or_else(Stated::unsaid, |state| state.status.clone())
        };
        let component = |component: &ComponentRef| Component {
            component: component.clone(),
            status: state(component),
            region: None,
        };
        self.components.iter().map(component).collect()
    }

    pub(super) fn incident(&self, raw: &Raw) -> Incident {
        let (started, resolved) = (raw.at("started").or(raw.at("detected")), raw.at("resolved"));
        let conditions = self.conditions(raw);
        let span = |state: &ComponentState| {
            let from = started.filter(|_| state.status.value.is_trouble())?;
            Some(Span {
                component: state.component.clone(),
                status: state.status.value,
                from,
                to: resolved,
            })
        };
        let spans = conditions
            .as_ref()
            .map(|states| states.iter().filter_map(span).collect());
        let slug = raw.severity_slug.or_empty();
        let severity = SEVERITY
            .iter()
            .find(|(own, _)| *own == slug)
            .map(|(_, impact)| *impact);
        Incident {
            status: match resolved {
                Some(_) => IncidentStatus::Resolved.into(),
                None => milestone(raw.current_milestone.or_empty()),
            },
            open: Some(resolved.is_none()),
            impact: Stated::mapped(severity, if slug == "UNSET" { "" } else { slug }),
            started_at: started,
            resolved_at: resolved,
            updates: raw.timeline.iter().flatten().filter_map(update).collect(),
            log: UpdateLog::Complete,
            spans,
            // The conditions are those of the incident's time; those of now are the page's.
            components: conditions.filter(|_| resolved.is_none()),
            ..Incident::new(raw.id.or_empty(), raw.title.or_empty())
        }
    }

    pub(super) fn maintenance(&self, raw: &Raw, now: Time) -> Maintenance {
        let starts_at = raw.starts_at.time().or(raw.at("started"));
        let resolved = raw.at("resolved");
        let by_slug = raw.is_planned() && resolved.is_none();
        let running = starts_at.is_some_and(|at| at <= now);
        let summary = raw.summary.text().map(|text| Update {
            text: text::plain(text),
            ..Update::at(None)
        });
        let notes = raw.timeline.iter().flatten().filter_map(note);
        let notes = notes.map(|(at, note)| Update {
            text: text::plain(label(&note).map_or(note.as_str(), |(_, text)| text)),
            ..Update::at(at)
        });
        Maintenance {
            status: match resolved {
                Some(_) => MaintenanceStatus::Completed.into(),
                None if by_slug && running => MaintenanceStatus::InProgress.into(),
                None => Stated::unsaid(),
            },
            starts_at,
            ends_at: raw.ends_at.time(),
            completed_at: resolved,
            updates: summary.into_iter().chain(notes).collect(),
            // What the work will do to them is no state of now.
            components: self.conditions(raw).map(touched),
            ..Maintenance::new(raw.id.or_empty(), raw.title.or_empty())
        }
    }
}

fn touched(states: Vec<ComponentState>) -> Vec<ComponentState> {
    let states = states.into_iter();
    states
        .map(|state| ComponentState::new(state.component, Stated::unsaid()))
        .collect()
}
