//! An endpoint: its state by the newest check, its outages by its events.

use serde::Deserialize;

use super::super::read::lenient::{List, Scalar, Texts};
use crate::model::{
    ComponentRef, ComponentState, ComponentStatus, Incident, Reported, Span, Text, Time, Update,
};

/// An endpoint as a list or its own document has it.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Endpoint {
    name: Scalar,
    group: Scalar,
    pub(super) key: Scalar,
    results: List<Outcome>,
    pub(super) events: List<Event>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Outcome {
    success: Scalar,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Event {
    #[serde(rename = "type")]
    pub(super) kind: Scalar,
    pub(super) timestamp: Scalar,
    errors: Texts,
    #[serde(rename = "failedConditions")]
    conditions: Texts,
}

impl Endpoint {
    /// Whether the newest check, which stands last, found it well.
    pub(super) fn is_up(&self) -> Option<bool> {
        if self.results.dropped > 0 {
            return None;
        }
        self.results.items.as_ref()?.last()?.success.truth()
    }

    pub(super) fn component(&self) -> ComponentRef {
        ComponentRef {
            id: self.key.text(),
            group: self.group.text(),
            ..ComponentRef::named(self.name.get().unwrap_or(self.key.or_empty()))
        }
    }

    pub(super) fn status(&self) -> Reported<ComponentStatus> {
        match self.is_up() {
            Some(true) => ComponentStatus::Operational.into(),
            Some(false) => ComponentStatus::MajorOutage.into(),
            None => Reported::missing(),
        }
    }

    /// The outages that its events show, by their first and last moment.
    pub(super) fn incidents(&self) -> Vec<Incident> {
        let mut incidents = Vec::new();
        let mut open: Option<(&Event, Time)> = None;
        let mut events: Vec<_> = self.events.items.iter().flatten().collect();
        events.sort_by_key(|event| event.timestamp.time());
        for event in events {
            let at = event.timestamp.time();
            match (event.kind.or_empty(), open) {
                ("UNHEALTHY", None) => open = at.map(|at| (event, at)),
                ("HEALTHY", Some((first, from))) => {
                    incidents.push(self.incident(first, from, at));
                    open = None;
                }
                _ => {}
            }
        }
        incidents.extend(open.map(|(first, from)| self.incident(first, from, None)));
        incidents
    }

    fn incident(&self, first: &Event, from: Time, to: Option<Time>) -> Incident {
        let reasons = first.errors.list().iter().chain(first.conditions.list());
        let reasons: Vec<_> = reasons.map(String::as_str).collect();
        let stamp = from.to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
        let title = format!("{}: unhealthy", self.component().path().raw());
        Incident {
            open: Some(to.is_none()),
            started_at: Some(from),
            resolved_at: to,
            updates: (!reasons.is_empty())
                .then(|| Update {
                    text: Text::new(reasons.join("\n")),
                    ..Update::at(Some(from))
                })
                .into_iter()
                .collect(),
            spans: Some(vec![Span {
                component: self.component(),
                status: ComponentStatus::MajorOutage,
                from,
                to,
            }]),
            components: Some(vec![ComponentState::new(self.component(), self.status())]),
            ..Incident::new(format!("{}@{stamp}", self.key.or_empty()), title)
        }
    }
}
