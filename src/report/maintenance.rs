//! Planned work as the report says it.

use schemars::JsonSchema;
use serde::Serialize;

use super::component::{ComponentReport, UpdateReport};
use crate::model::{Maintenance, MaintenanceStatus, Text, Time, Vocabulary};

/// Planned work.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct MaintenanceReport {
    /// The feed's key.
    pub(crate) id: Text,
    /// The vendor's headline.
    pub(crate) title: Text,
    /// The vendor's page of it.
    pub(crate) url: Option<Text>,
    /// scheduled, `in_progress`, verifying, completed, cancelled or unknown.
    pub(crate) status: &'static str,
    /// The vendor's word, where it is none of ours.
    pub(crate) status_word: Option<Text>,
    /// When it is planned to begin.
    pub(crate) starts_at: Option<Time>,
    /// When it is planned to end.
    pub(crate) ends_at: Option<Time>,
    /// When it ended.
    pub(crate) completed_at: Option<Time>,
    /// How often it is known to have been edited; grows from answer to answer.
    pub(crate) revision: u32,
    /// The components that it touches; null: unknown.
    pub(crate) components: Option<Vec<ComponentReport>>,
    /// The regions that it touches.
    pub(crate) regions: Vec<Text>,
    /// The timeline, oldest first.
    pub(crate) updates: Vec<UpdateReport>,
}

impl MaintenanceReport {
    pub(super) fn of(maintenance: &Maintenance, now: Time) -> Self {
        let parts = maintenance.components.as_ref();
        Self {
            id: maintenance.id.clone(),
            title: maintenance.title.clone(),
            url: maintenance.url.clone(),
            status: maintenance.status_at(now).word(),
            status_word: maintenance.status.word.clone(),
            starts_at: maintenance.starts_at,
            ends_at: maintenance.ends_at,
            completed_at: maintenance.completed_at,
            revision: u32::try_from(maintenance.updates.len().saturating_sub(1))
                .unwrap_or(u32::MAX),
            components: parts.map(|list| list.iter().map(ComponentReport::state).collect()),
            regions: maintenance.regions.clone(),
            updates: maintenance.updates.iter().map(UpdateReport::of).collect(),
        }
    }

    /// Whether nothing more is to come.
    pub(crate) fn is_over(&self) -> bool {
        MaintenanceStatus::parse(self.status).and_then(MaintenanceStatus::is_over) == Some(true)
    }
}
