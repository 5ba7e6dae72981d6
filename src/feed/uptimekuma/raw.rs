//! The structures of the documents.

use std::collections::HashMap;

use serde::Deserialize;

use super::super::read::lenient::{List, Scalar};
use super::planned::RawMaintenance;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Raw {
    pub(super) config: Option<Config>,
    /// Version 1: the one that is pinned.
    pub(super) incident: Option<RawIncident>,
    pub(super) incidents: List<RawIncident>,
    #[serde(rename = "publicGroupList")]
    pub(super) groups: List<Group>,
    #[serde(rename = "maintenanceList")]
    pub(super) maintenances: List<RawMaintenance>,
    #[serde(rename = "heartbeatList")]
    pub(super) beats: Option<HashMap<String, Vec<Beat>>>,
    #[serde(rename = "hasMore")]
    pub(super) more: Scalar,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Config {
    pub(super) title: Scalar,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Group {
    pub(super) name: Scalar,
    #[serde(rename = "monitorList")]
    pub(super) monitors: List<Monitor>,
}

impl Group {
    /// The monitors that could not be read; 1 where there is no list.
    pub(super) fn unread(&self) -> usize {
        let is_missing = self.monitors.items.is_none() && self.monitors.dropped == 0;
        self.monitors.dropped + usize::from(is_missing)
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Monitor {
    pub(super) id: Scalar,
    pub(super) name: Scalar,
}

/// An empty beat of an aggregated bar is a plain 0.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Beat {
    Full { status: Scalar, time: Scalar },
    Empty(serde::de::IgnoredAny),
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct RawIncident {
    pub(super) id: Scalar,
    pub(super) title: Scalar,
    pub(super) content: Scalar,
    pub(super) active: Scalar,
    #[serde(rename = "createdDate")]
    pub(super) created: Scalar,
}
