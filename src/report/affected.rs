//! What an incident did to its components.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::seconds;
use crate::model::timeline::{Affected, Interval};
use crate::model::{ComponentRef, ComponentStatus, Text, Time};

/// A component that was other than operational.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct AffectedReport {
    /// The feed's key.
    pub(crate) id: Option<Text>,
    /// The group that it stands in.
    pub(crate) group: Option<Text>,
    /// Its name.
    pub(crate) name: Text,
    /// Its worst state.
    pub(crate) worst: ComponentStatus,
    /// The time that all intervals take together; null: a part is not known.
    pub(crate) seconds: Option<i64>,
    /// In the order of time, never overlapping.
    pub(crate) intervals: Vec<IntervalReport>,
}

/// A stretch of time in one state.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct IntervalReport {
    /// From when.
    #[serde(serialize_with = "seconds::one")]
    pub(crate) from: Time,
    /// Until when; null: it lasts.
    #[serde(default, serialize_with = "seconds::some")]
    pub(crate) to: Option<Time>,
    /// The state then.
    pub(crate) status: ComponentStatus,
}

impl AffectedReport {
    pub(super) fn of(affected: &Affected) -> Self {
        let ComponentRef { id, group, name } = affected.component.clone();
        Self {
            id,
            group,
            name,
            worst: affected.worst,
            seconds: affected.total.map(|total| total.num_seconds()),
            intervals: affected.intervals.iter().map(IntervalReport::of).collect(),
        }
    }

    /// `group / name`.
    pub(crate) fn path(&self) -> Text {
        let component = ComponentRef {
            id: None,
            group: self.group.clone(),
            name: self.name.clone(),
        };
        component.path()
    }
}

impl IntervalReport {
    fn of(interval: &Interval) -> Self {
        Self {
            from: interval.from,
            to: interval.to,
            status: interval.status,
        }
    }
}
