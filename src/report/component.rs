//! Components and updates as the report says them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::seconds;
use crate::model::{
    Component, ComponentRef, ComponentState, ComponentStatus, Text, Time, Update, Vocabulary,
};

/// A component and its state.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct ComponentReport {
    /// The feed's key.
    pub(crate) id: Option<Text>,
    /// The group that it stands in.
    pub(crate) group: Option<Text>,
    /// Its name.
    pub(crate) name: Text,
    /// Its state; null where it is only listed.
    pub(crate) status: Option<ComponentStatus>,
    /// The vendor's word, where it is none of ours.
    pub(crate) status_word: Option<Text>,
    /// The region that it serves.
    pub(crate) region: Option<Text>,
}

/// One entry of a timeline.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "UpdateReport")]
pub(crate) struct UpdateReport<S> {
    /// The feed's key.
    pub(crate) id: Option<Text>,
    /// The time that the vendor shows for it.
    #[serde(default, serialize_with = "seconds::some")]
    pub(crate) at: Option<Time>,
    /// The status that it sets.
    pub(crate) status: S,
    /// The vendor's word, where it is none of ours.
    pub(crate) status_word: Option<Text>,
    /// What the vendor wrote, as plain text.
    pub(crate) text: Text,
    /// The states that it gives to components.
    pub(crate) components: Vec<ComponentReport>,
}

impl ComponentReport {
    pub(super) fn listed(component: &ComponentRef) -> Self {
        let ComponentRef { id, group, name } = component.clone();
        Self {
            id,
            group,
            name,
            status: None,
            status_word: None,
            region: None,
        }
    }

    pub(crate) fn now(component: &Component) -> Self {
        let status = Some(component.status.value);
        let status_word = component.status.word.clone();
        Self {
            status,
            status_word,
            region: component.region.clone(),
            ..Self::listed(&component.component)
        }
    }

    pub(super) fn state(state: &ComponentState) -> Self {
        let status = Some(state.status.value);
        Self {
            status,
            status_word: state.status.word.clone(),
            ..Self::listed(&state.component)
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

    /// Whether its state is known to be trouble.
    pub(crate) fn is_trouble(&self) -> bool {
        self.status.is_some_and(ComponentStatus::is_trouble)
    }
}

impl<S: Vocabulary> UpdateReport<S> {
    pub(super) fn of(update: &Update<S>) -> Self {
        Self {
            id: update.id.clone(),
            at: update.at,
            status: update.status.value,
            status_word: update.status.word.clone(),
            text: update.text.clone(),
            components: update
                .components
                .iter()
                .map(ComponentReport::state)
                .collect(),
        }
    }
}
