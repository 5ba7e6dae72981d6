//! Incidents, maintenance and the components' states, by the document's own table of conditions.

use std::collections::HashMap;

use super::super::read::lenient::Scalar;
use super::super::read::text;
use super::payload::{Raw, RawComponent, label, milestone, note, update};
use crate::model::{
    Component, ComponentRef, ComponentState, ComponentStatus, Impact, Incident, IncidentStatus,
    LogCompleteness, Maintenance, MaintenanceStatus, Reported, Span, Time, Update,
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
    /// Where a component stands, by its name.
    places: HashMap<&'a str, usize>,
    /// What a label means, without the white space around it.
    conditions: HashMap<&'a str, &'a str>,
}

impl<'a> Site<'a> {
    pub(super) fn new(
        components: &'a [RawComponent],
        conditions: &'a HashMap<String, Scalar>,
    ) -> Self {
        let component = |raw: &RawComponent| ComponentRef {
            id: raw.id.text(),
            ..ComponentRef::named(raw.name.or_empty())
        };
        Self {
            components: components.iter().map(component).collect(),
            places: components
                .iter()
                .map(|raw| raw.name.or_empty())
                .zip(0..)
                .collect(),
            conditions: conditions
                .iter()
                .map(|(own, means)| (own.trim(), means.or_empty()))
                .collect(),
        }
    }

    /// A label's meaning, with or without white space at its end.
    fn status(&self, label: &str) -> Reported<ComponentStatus> {
        let meant = self.conditions.get(label.trim());
        let word = meant.copied().unwrap_or_default();
        let known = CONDITION.iter().find(|(own, _)| *own == word);
        Reported::from_table(known.map(|(_, meaning)| *meaning), label)
    }

    /// The components with the condition that the incident gave them, in the page's order.
    fn conditions(&self, raw: &Raw) -> Option<Vec<ComponentState>> {
        let mut states: Vec<_> = raw.component_conditions.as_ref()?.iter().collect();
        let place = |name: &str| self.places.get(name.trim()).copied().unwrap_or(usize::MAX);
        states.sort_by_key(|(name, _)| (place(name), *name));
        let state = |(name, label): (&String, &Scalar)| {
            let known = self.components.get(place(name)).cloned();
            let component = known.unwrap_or_else(|| ComponentRef::named(name));
            ComponentState::new(component, self.status(label.or_empty()))
        };
        Some(states.into_iter().map(state).collect())
    }

    /// The components' states now: what an open incident says of them, nothing for the others.
    pub(super) fn now(&self, incidents: &[Raw]) -> Vec<Component> {
        let open = incidents.iter().filter(|raw| raw.at("resolved").is_none());
        let open: Vec<_> = open
            .filter_map(|raw| self.conditions(raw))
            .flatten()
            .collect();
        let mut worst: HashMap<&ComponentRef, Reported<ComponentStatus>> = HashMap::new();
        for state in &open {
            let own = worst
                .entry(&state.component)
                .or_insert_with(Reported::missing);
            *own = own.clone().worse(state.status.clone());
        }
        let state = |component: &ComponentRef| {
            let state = worst.get(component).cloned();
            state.unwrap_or_else(Reported::missing)
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
            impact: Reported::from_table(severity, if slug == "UNSET" { "" } else { slug }),
            started_at: started,
            resolved_at: resolved,
            updates: raw
                .timeline
                .items
                .iter()
                .flatten()
                .filter_map(update)
                .collect(),
            log: LogCompleteness::Complete,
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
        let summary = raw.summary.get().map(|text| Update {
            text: text::plain(text),
            ..Update::at(None)
        });
        let notes = raw.timeline.items.iter().flatten().filter_map(note);
        let notes = notes.map(|(at, note)| Update {
            text: text::plain(label(&note).map_or(note.as_str(), |(_, text)| text)),
            ..Update::at(at)
        });
        Maintenance {
            status: match resolved {
                Some(_) => MaintenanceStatus::Completed.into(),
                None if by_slug && running => MaintenanceStatus::InProgress.into(),
                None => Reported::missing(),
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
        .map(|state| ComponentState::new(state.component, Reported::missing()))
        .collect()
}
