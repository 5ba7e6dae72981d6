//! Exceptions as the report says them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::seconds;
use crate::gate::Waiver;
use crate::model::{Text, Time};

/// One waiver, and what became of it.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct WaiverReport {
    /// The vendor or group, as the configuration names it.
    pub(crate) vendor: Text,
    /// The incident that it names.
    pub(crate) incident: Option<Text>,
    /// The pattern of components that it names.
    pub(crate) component: Option<Text>,
    /// When it ends, or ended.
    #[serde(serialize_with = "seconds::one")]
    pub(crate) until: Time,
    /// Why it was given.
    pub(crate) reason: Text,
    /// used: it excused something; unused: there was nothing to excuse; expired: it has ended.
    pub(crate) state: WaiverState,
}

/// What became of a waiver.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum WaiverState {
    /// It excused something.
    Used,
    /// There was nothing to excuse.
    Unused,
    /// It has ended.
    Expired,
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
                (false, _) => WaiverState::Expired,
                (true, true) => WaiverState::Used,
                (true, false) => WaiverState::Unused,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_waiver_that_has_ended_is_expired_even_where_it_was_used() {
        let until = "2026-11-20T12:00:00Z".parse().unwrap();
        let waiver = Waiver {
            vendor: Text::from("acme"),
            vendors: vec!["acme".into()],
            incident: Some(Text::from("i1")),
            component: None,
            until,
            reason: Text::from("known"),
        };
        let state = |used, minutes| {
            let now = until + chrono::TimeDelta::minutes(minutes);
            WaiverReport::of(&waiver, used, now).state
        };
        assert_eq!(state(true, -1), WaiverState::Used);
        assert_eq!(state(false, -1), WaiverState::Unused);
        assert_eq!(state(true, 0), WaiverState::Expired);
        let report = WaiverReport::of(&waiver, true, until);
        assert_eq!(report.subject(), "acme, incident i1");
    }
}
