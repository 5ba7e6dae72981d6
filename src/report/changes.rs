//! What changed, as the report says it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::seconds;
use crate::change::{Field, ItemRef, Kind, UpdateRef};
use crate::history::Logged;
use crate::model::{Text, Time};

/// The answer of `changes`, and each round of `watch`.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct ChangesReport {
    /// The version of this shape.
    pub(crate) schema_version: u32,
    /// The command that answers.
    pub(crate) command: String,
    /// When the answer was made.
    #[serde(serialize_with = "seconds::one")]
    pub(crate) generated_at: Time,
    /// Whose last run it is; null where a time was asked for.
    pub(crate) cursor: Option<String>,
    /// The vendors whose pages could not be read, so that what changed there is unknown.
    #[serde(default)]
    pub(crate) unread_vendors: Vec<Text>,
    /// The changes, in the order in which they were noticed.
    pub(crate) changes: Vec<ChangeReport>,
}

/// One change.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct ChangeReport {
    /// The same for the same change everywhere, so that a consumer can skip what it has.
    pub(crate) id: String,
    /// What changed.
    pub(crate) kind: Kind,
    /// Whose page.
    pub(crate) vendor: Text,
    /// When: the update's own time where it is one, else when it was noticed.
    #[serde(serialize_with = "seconds::one")]
    pub(crate) at: Time,
    /// When it was noticed.
    #[serde(serialize_with = "seconds::one")]
    pub(crate) seen_at: Time,
    /// The incident or maintenance that it is about.
    pub(crate) incident: Option<ItemRef>,
    /// The update that it is about.
    pub(crate) update: Option<UpdateRef>,
    /// The component that it is about.
    pub(crate) component: Option<Text>,
    /// Which part of it.
    pub(crate) field: Option<Field>,
    /// How it read before.
    pub(crate) old: Option<Text>,
    /// How it reads now.
    pub(crate) new: Option<Text>,
    /// Inferred, because it is no longer listed.
    pub(crate) inferred: bool,
}

impl ChangeReport {
    /// From a line of the log.
    pub(crate) fn of(logged: Logged) -> Self {
        let change = logged.change;
        Self {
            id: logged.id.to_string(),
            kind: change.kind,
            vendor: Text::new(logged.vendor),
            at: change.at,
            seen_at: logged.seen_at,
            incident: change.item,
            update: change.update.map(|update| UpdateRef {
                at: update.at.map(seconds::whole),
                ..update
            }),
            component: change.component,
            field: change.field,
            old: change.old,
            new: change.new,
            inferred: change.inferred,
        }
    }
}
