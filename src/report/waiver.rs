//! Exceptions as the report says them.

use schemars::JsonSchema;
use serde::Serialize;

use crate::gate::Waiver;
use crate::model::{Text, Time};

/// One waiver, and what became of it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct WaiverReport {
    /// The vendor or group, as the configuration names it.
    pub(crate) vendor: Text,
    /// The incident that it names.
    pub(crate) incident: Option<Text>,
    /// The pattern of components that it names.
    pub(crate) component: Option<Text>,
    /// When it ends, or ended.
    pub(crate) until: Time,
    /// Why it was given.
    pub(crate) reason: Text,
    /// used: it excused something; unused: there was nothing to excuse; expired: it has ended.
    pub(crate) state: &'static str,
}

impl WaiverReport {
    /// What became of a waiver.
    pub(crate) fn of(waiver: &Waiver, used: bool, now: Time) -> Self {
        Self {
            vendor: waiver.vendor.clone(),
            incident: waiver.incident.clone(),
            component: waiver
                .component
                .as_ref()
                .map(|pattern| Text::from(pattern.text())),
            until: waiver.until,
            reason: waiver.reason.clone(),
            state: match (now < waiver.until, used) {
                (false, _) => "expired",
                (true, true) => "used",
                (true, false) => "unused",
            },
        }
    }

    /// What it is about, in a line.
    pub(crate) fn subject(&self) -> String {
        let incident = self.incident.as_ref();
        let component = self.component.as_ref();
        [
            Some(self.vendor.line()),
            incident.map(|id| format!("incident {}", id.line())),
            component.map(|pattern| format!("component {}", pattern.line())),
        ]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
    }
}
