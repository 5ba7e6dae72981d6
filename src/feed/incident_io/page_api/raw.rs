//! The page's own documents as they are sent. What has no value is missing, null, or the word `$undefined`.

use serde::Deserialize;

use super::super::super::read::lenient::{List, name, text};
use super::super::super::read::time::When;
use crate::model::{ComponentStatus, Reported};

/// `/proxy/HOST`.
#[derive(Deserialize)]
pub(super) struct SummaryDocument {
    pub(super) summary: Summary,
}

#[derive(Deserialize)]
pub(super) struct Summary {
    #[serde(default, deserialize_with = "text")]
    pub(super) name: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub(super) public_url: Option<String>,
    #[serde(default)]
    pub(super) components: List<Named>,
    #[serde(default)]
    pub(super) affected_components: List<RawState>,
    #[serde(default)]
    pub(super) ongoing_incidents: List<RawIncident>,
    #[serde(default)]
    pub(super) scheduled_maintenances: List<RawIncident>,
}

#[derive(Deserialize)]
pub(super) struct Named {
    #[serde(default, deserialize_with = "name")]
    pub(super) id: String,
}

/// `/proxy/HOST/incidents`.
#[derive(Deserialize)]
pub(super) struct IncidentsDocument {
    #[serde(default)]
    pub(super) incidents: List<RawIncident>,
}

/// An incident or a maintenance.
#[derive(Deserialize)]
pub(super) struct RawIncident {
    #[serde(default, deserialize_with = "name")]
    pub(super) id: String,
    #[serde(default, deserialize_with = "name")]
    pub(super) name: String,
    #[serde(default, deserialize_with = "name")]
    pub(super) status: String,
    #[serde(default)]
    pub(super) published_at: When,
    #[serde(default)]
    pub(super) component_impacts: List<RawImpact>,
    #[serde(default)]
    pub(super) affected_components: List<RawState>,
    #[serde(default)]
    pub(super) updates: List<RawUpdate>,
    #[serde(default)]
    pub(super) starts_at: When,
    #[serde(default)]
    pub(super) ends_at: When,
}

impl RawIncident {
    /// The elements of its lists that could not be read.
    pub(super) fn dropped(&self) -> usize {
        self.component_impacts.dropped + self.affected_components.dropped + self.updates.dropped
    }
}

#[derive(Deserialize)]
pub(super) struct RawImpact {
    #[serde(default, deserialize_with = "name")]
    pub(super) component_id: String,
    #[serde(default, deserialize_with = "name")]
    pub(super) status: String,
    #[serde(default)]
    pub(super) start_at: When,
    #[serde(default)]
    pub(super) end_at: When,
}

#[derive(Deserialize)]
pub(super) struct RawUpdate {
    #[serde(default, deserialize_with = "text")]
    pub(super) id: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub(super) to_status: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub(super) message_string: Option<String>,
    #[serde(default)]
    pub(super) published_at: When,
    #[serde(default)]
    pub(super) component_statuses: List<RawState>,
}

/// A component's state: with an incident `status` is the worst one and `current` that of now; with an update or
/// with the page there is only `status`, that of then or now.
#[derive(Deserialize)]
pub(super) struct RawState {
    #[serde(default, deserialize_with = "name")]
    pub(super) component_id: String,
    #[serde(default, deserialize_with = "text")]
    status: Option<String>,
    #[serde(default, rename = "current_status", deserialize_with = "text")]
    current: Option<String>,
}

impl RawState {
    pub(super) fn now(&self) -> Reported<ComponentStatus> {
        stated(self.current.as_deref().or(self.status.as_deref()))
    }

    pub(super) fn then(&self) -> Reported<ComponentStatus> {
        stated(self.status.as_deref())
    }
}

fn stated(word: Option<&str>) -> Reported<ComponentStatus> {
    word.map_or_else(Reported::missing, Reported::read)
}
