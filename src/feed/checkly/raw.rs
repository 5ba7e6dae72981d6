//! The structures of the JSON documents.

use serde::Deserialize;

use super::super::read::lenient::{List, Scalar};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Raw {
    pub(super) incidents: List<RawIncident>,
    pub(super) active: List<Window>,
    pub(super) upcoming: List<Window>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct RawIncident {
    pub(super) id: Scalar,
    pub(super) name: Scalar,
    pub(super) severity: Scalar,
    pub(super) created_at: Scalar,
    #[serde(rename = "lastUpdateStatus")]
    pub(super) status: Scalar,
    pub(super) services: List<Service>,
    #[serde(rename = "incidentUpdates")]
    pub(super) updates: List<Post>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Service {
    pub(super) id: Scalar,
    pub(super) name: Scalar,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Post {
    pub(super) id: Scalar,
    pub(super) status: Scalar,
    pub(super) description: Scalar,
    #[serde(rename = "publicIncidentUpdateDate")]
    pub(super) shown_at: Scalar,
    pub(super) created_at: Scalar,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Window {
    pub(super) id: Scalar,
    #[serde(alias = "title")]
    pub(super) name: Scalar,
    pub(super) description: Scalar,
    #[serde(rename = "startsAt", alias = "startAt")]
    pub(super) starts_at: Scalar,
    #[serde(rename = "endsAt", alias = "endAt")]
    pub(super) ends_at: Scalar,
    pub(super) services: List<Service>,
}
