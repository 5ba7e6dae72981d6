//! The documents of Statuspage's public API, with exactly its keys.

use chrono::SecondsFormat;
use serde::{Serialize, Serializer};

use crate::model::{Text, Time};

/// One document; it has the lists of its kind.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Document {
    pub(super) page: Page,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) status: Option<Status>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) components: Option<Vec<Component>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) incidents: Option<Vec<Incident>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) scheduled_maintenances: Option<Vec<Incident>>,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct Page {
    pub(super) id: String,
    pub(super) name: Text,
    pub(super) url: Option<Text>,
    pub(super) time_zone: &'static str,
    #[serde(serialize_with = "millis")]
    pub(super) updated_at: Option<Time>,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct Status {
    pub(super) indicator: &'static str,
    pub(super) description: String,
}

/// A component, or a group of components.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Component {
    pub(super) id: String,
    pub(super) name: Text,
    pub(super) status: &'static str,
    #[serde(serialize_with = "millis")]
    pub(super) created_at: Option<Time>,
    #[serde(serialize_with = "millis")]
    pub(super) updated_at: Option<Time>,
    pub(super) position: usize,
    pub(super) description: Option<Text>,
    pub(super) showcase: bool,
    pub(super) start_date: Option<String>,
    pub(super) group_id: Option<String>,
    pub(super) page_id: String,
    pub(super) group: bool,
    pub(super) only_show_if_degraded: bool,
    /// The ids of a group's components.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) components: Option<Vec<String>>,
}

/// An incident, or maintenance.
#[derive(Clone, Debug, Serialize)]
#[expect(clippy::struct_field_names, reason = "the names of Statuspage")]
pub(super) struct Incident {
    pub(super) id: String,
    pub(super) name: Text,
    pub(super) status: &'static str,
    #[serde(serialize_with = "millis")]
    pub(super) created_at: Option<Time>,
    #[serde(serialize_with = "millis")]
    pub(super) updated_at: Option<Time>,
    #[serde(serialize_with = "millis")]
    pub(super) monitoring_at: Option<Time>,
    #[serde(serialize_with = "millis")]
    pub(super) resolved_at: Option<Time>,
    pub(super) impact: &'static str,
    pub(super) shortlink: Option<Text>,
    #[serde(serialize_with = "millis")]
    pub(super) started_at: Option<Time>,
    pub(super) page_id: String,
    #[serde(flatten)]
    pub(super) scheduled: Option<Scheduled>,
    pub(super) incident_updates: Vec<Update>,
    pub(super) components: Vec<Component>,
    pub(super) reminder_intervals: Option<String>,
}

/// The keys that maintenance has besides those of an incident.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Scheduled {
    #[serde(serialize_with = "millis")]
    pub(super) scheduled_for: Option<Time>,
    #[serde(serialize_with = "millis")]
    pub(super) scheduled_until: Option<Time>,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct Update {
    pub(super) id: String,
    pub(super) status: &'static str,
    pub(super) body: String,
    pub(super) incident_id: String,
    #[serde(serialize_with = "millis")]
    pub(super) created_at: Option<Time>,
    #[serde(serialize_with = "millis")]
    pub(super) updated_at: Option<Time>,
    #[serde(serialize_with = "millis")]
    pub(super) display_at: Option<Time>,
    pub(super) affected_components: Option<Vec<Transition>>,
    pub(super) deliver_notifications: bool,
    pub(super) custom_tweet: Option<String>,
    pub(super) tweet_id: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct Transition {
    pub(super) code: String,
    pub(super) name: String,
    pub(super) old_status: &'static str,
    pub(super) new_status: &'static str,
}

/// RFC 3339 with milliseconds, as Statuspage writes its times.
#[expect(clippy::ref_option, reason = "serde passes a reference to the field")]
fn millis<S: Serializer>(at: &Option<Time>, serializer: S) -> Result<S::Ok, S::Error> {
    let written = at.map(|at| at.to_rfc3339_opts(SecondsFormat::Millis, true));
    written.serialize(serializer)
}
