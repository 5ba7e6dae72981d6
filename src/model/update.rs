//! One entry of an incident's or a maintenance's timeline.

use super::{ComponentState, ComponentStatus, Reported, Text, Time, Vocabulary};

/// What a vendor posted at one moment; `S` is the vocabulary of its status.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Update<S> {
    /// The feed's own key.
    pub id: Option<Text>,
    /// The time that the vendor shows for it.
    pub at: Option<Time>,
    /// The status that it sets.
    pub status: Reported<S>,
    /// Plain text; links keep their address.
    pub text: Text,
    /// The states that it gives to components; empty where it names none.
    pub components: Vec<ComponentState>,
}

impl<S: Vocabulary> Update<S> {
    /// An update that says nothing yet.
    #[must_use]
    pub fn at(at: Option<Time>) -> Self {
        Self {
            id: None,
            at,
            status: Reported::missing(),
            text: Text::default(),
            components: Vec::new(),
        }
    }

    /// Whether it speaks against an end before it: by a word that is not known, or a component in trouble.
    pub(super) fn contradicts_an_end(&self) -> bool {
        let mut states = self.components.iter().map(|state| state.status.value);
        let is_odd = self.status.value == S::UNKNOWN && self.status.word.is_some();
        is_odd || states.any(ComponentStatus::is_trouble)
    }
}

/// Oldest first by their own times; equal times keep the order given, those without a time come first.
pub(super) fn sort<S>(updates: &mut [Update<S>]) {
    updates.sort_by_key(|update| update.at);
}
