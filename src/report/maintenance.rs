//! Maintenance as the report states it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::component::{ComponentReport, UpdateReport};
use super::seconds;
use crate::model::{IncidentStatus, Maintenance, MaintenanceStatus, Text, Time};

/// Maintenance.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct MaintenanceReport {
    /// The feed's key.
    pub(crate) id: Text,
    /// The vendor's headline.
    pub(crate) title: Text,
    /// The vendor's page of it.
    pub(crate) url: Option<Text>,
    /// scheduled, `in_progress`, verifying, completed, cancelled or unknown.
    pub(crate) status: MaintenanceStatus,
    /// The vendor's word, where it is none of ours.
    pub(crate) status_word: Option<Text>,
    /// The planned start.
    #[serde(default, serialize_with = "seconds::some")]
    pub(crate) starts_at: Option<Time>,
    /// The planned end.
    #[serde(default, serialize_with = "seconds::some")]
    pub(crate) ends_at: Option<Time>,
    /// When it ended.
    #[serde(default, serialize_with = "seconds::some")]
    pub(crate) completed_at: Option<Time>,
    /// How often it is known to have been edited; grows from answer to answer.
    pub(crate) revision: u32,
    /// The components that it touches; null: unknown.
    pub(crate) components: Option<Vec<ComponentReport>>,
    /// The regions that it touches.
    pub(crate) regions: Vec<Text>,
    /// The timeline, oldest first.
    #[schemars(with = "Vec<UpdateReport<IncidentStatus>>")]
    pub(crate) updates: Vec<UpdateReport<MaintenanceStatus>>,
}

impl MaintenanceReport {
    pub(crate) fn of(maintenance: &Maintenance, now: Time) -> Self {
        let components = maintenance.components.as_ref();
        Self {
            id: maintenance.id.clone(),
            title: maintenance.title.clone(),
            url: maintenance.url.clone(),
            status: maintenance.status_at(now),
            status_word: maintenance.status.word.clone(),
            starts_at: maintenance.starts_at,
            ends_at: maintenance.ends_at,
            completed_at: maintenance.completed_at,
            revision: u32::try_from(maintenance.updates.len().saturating_sub(1))
                .unwrap_or(u32::MAX),
            components: components.map(|list| list.iter().map(ComponentReport::state).collect()),
            regions: maintenance.regions.clone(),
            updates: maintenance.updates.iter().map(UpdateReport::of).collect(),
        }
    }

    /// Whether nothing more is to come.
    pub(crate) fn is_over(&self) -> bool {
        self.status.is_over() == Some(true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ComponentRef, ComponentState, ComponentStatus, Update};

    fn at(text: &str) -> Time {
        text.parse().unwrap()
    }

    fn report(maintenance: &Maintenance) -> MaintenanceReport {
        MaintenanceReport::of(maintenance, at("2026-11-20T12:00:00Z"))
    }

    #[test]
    fn a_missing_status_follows_from_the_planned_times() {
        let planned = |from: &str, to: &str| Maintenance {
            starts_at: Some(at(from)),
            ends_at: Some(at(to)),
            ..Maintenance::new("m1", "Restart")
        };
        let past = report(&planned("2026-11-19T10:00:00Z", "2026-11-19T11:00:00Z"));
        let now = report(&planned("2026-11-20T11:00:00Z", "2026-11-20T13:00:00Z"));
        let ahead = report(&planned("2026-11-21T11:00:00Z", "2026-11-21T13:00:00Z"));
        let states = [&past, &now, &ahead].map(|one| (one.status, one.is_over()));
        assert_eq!(
            states,
            [
                (MaintenanceStatus::Completed, true),
                (MaintenanceStatus::InProgress, false),
                (MaintenanceStatus::Scheduled, false),
            ]
        );
        assert!(!report(&Maintenance::new("m1", "Restart")).is_over());
    }

    #[test]
    fn each_update_after_the_first_is_a_revision() {
        let of = |count: usize| Maintenance {
            updates: vec![Update::at(None); count],
            ..Maintenance::new("m1", "Restart")
        };
        assert_eq!(
            [0, 1, 3].map(|count| report(&of(count)).revision),
            [0, 0, 2]
        );
    }

    #[test]
    fn components_that_are_not_listed_are_unknown() {
        let none = Maintenance::new("m1", "Restart");
        assert!(report(&none).components.is_none());
        let state = ComponentState::new(
            ComponentRef::named("API"),
            ComponentStatus::UnderMaintenance.into(),
        );
        let one = Maintenance {
            components: Some(vec![state]),
            ..none
        };
        let components = report(&one).components.unwrap();
        assert_eq!(
            components[0].status,
            Some(ComponentStatus::UnderMaintenance)
        );
    }
}
