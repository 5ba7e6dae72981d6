//! Statuspal's documents as they come; older ones lack some keys.

use serde::{Deserialize, Deserializer};

use super::super::read::lenient::{List, Object, Scalar, Texts};
use super::super::read::time;
use crate::model::Time;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Summary {
    pub(super) status_page: Object<StatusPage>,
    pub(super) services: List<Service>,
    pub(super) incidents: List<Event>,
    pub(super) maintenances: List<Event>,
    pub(super) upcoming_maintenances: List<Event>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct StatusPage {
    pub(super) name: Scalar,
    pub(super) url: Scalar,
    #[serde(deserialize_with = "stated")]
    pub(super) current_incident_type: Option<Scalar>,
}

/// A service, or a group of them.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Service {
    pub(super) id: Scalar,
    pub(super) name: Scalar,
    #[serde(deserialize_with = "stated")]
    pub(super) current_incident_type: Option<Scalar>,
    pub(super) children: List<Service>,
}

/// Null says "nothing is wrong", a missing key says nothing.
fn stated<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Scalar>, D::Error> {
    Scalar::deserialize(deserializer).map(Some)
}

/// Incidents of the past, maintenance among them.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Past {
    pub(super) incidents: List<Event>,
    pub(super) meta: Object<Meta>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Meta {
    pub(super) total_count: Scalar,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Event {
    pub(super) id: Scalar,
    #[serde(rename = "type")]
    pub(super) kind: Scalar,
    pub(super) title: Scalar,
    pub(super) url: Scalar,
    pub(super) starts_at: Scalar,
    pub(super) ends_at: Scalar,
    pub(super) inserted_at: Scalar,
    pub(super) service_ids: Texts,
    pub(super) updates: List<RawUpdate>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct RawUpdate {
    pub(super) id: Scalar,
    #[serde(rename = "type")]
    pub(super) kind: Scalar,
    pub(super) description: Scalar,
    pub(super) description_html: Scalar,
    pub(super) posted_at: Scalar,
    pub(super) inserted_at: Scalar,
}

/// A time, read as UTC where it has no zone.
pub(super) fn moment(at: &Scalar) -> Option<Time> {
    at.time().or_else(|| time::naive_utc(at.get()?))
}

impl Event {
    /// Maintenance, be it ever so sudden.
    pub(super) fn is_planned(&self) -> bool {
        matches!(
            self.kind.get(),
            Some("scheduled" | "maintenance" | "emergency-maintenance")
        )
    }

    /// Whether its times lack a zone.
    pub(super) fn is_naive(&self) -> bool {
        let times = [&self.starts_at, &self.ends_at, &self.inserted_at];
        times
            .into_iter()
            .any(|at| at.get().is_some() && at.time().is_none())
    }
}
