//! A change, and what a comparison needs beside the two pages.

use super::kind::{Field, Kind};
use super::stated::{is_said, word};
use crate::model::{Item, Page, Text, Time, Update, Vocabulary};

/// What a change is about, as far as it is an incident or maintenance.
#[derive(
    Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[schemars(rename = "Item")]
pub(crate) struct ItemRef {
    /// The feed's key.
    pub(crate) id: Text,
    /// The vendor's headline.
    pub(crate) title: Text,
    /// The vendor's page of it.
    pub(crate) url: Option<Text>,
}

/// The update that a change is about.
#[derive(
    Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[schemars(rename = "Post")]
pub(crate) struct UpdateRef {
    /// The feed's key.
    pub(crate) id: Option<Text>,
    /// The time that the vendor shows for it.
    pub(crate) at: Option<Time>,
    /// The status that it sets.
    pub(crate) status: Option<Text>,
}

/// One difference between two snapshots of a page.
#[derive(
    Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
pub(crate) struct Change {
    /// What changed.
    pub(crate) kind: Kind,
    /// When: the update's own time where it is one, else when it was seen.
    pub(crate) at: Time,
    /// The incident or maintenance.
    pub(crate) item: Option<ItemRef>,
    /// The update.
    pub(crate) update: Option<UpdateRef>,
    /// The component's path.
    pub(crate) component: Option<Text>,
    /// Which part of it, where the kind leaves that open.
    pub(crate) field: Option<Field>,
    /// How it read before.
    pub(crate) old: Option<Text>,
    /// How it reads now.
    pub(crate) new: Option<Text>,
    /// Inferred from its not being listed any more; the vendor did not state it.
    pub(crate) inferred: bool,
}

/// The circumstances of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CheckInfo {
    /// When the page was read.
    pub(crate) at: Time,
    /// When the page was last read before. Without it, an unknown item that is over belongs to the past.
    pub(crate) before: Option<Time>,
    /// Whether the page is on another platform than before.
    pub(crate) platform_changed: bool,
}

/// A page as it is known before a check.
#[derive(Clone, Debug, Default)]
pub(crate) struct KnownPage {
    /// The page with the incidents and maintenances that belong to it.
    pub(crate) page: Page,
    /// Lists of those that no longer belong to it: removed by the vendor, or not taken over by another platform.
    /// One of these returns only under its id.
    pub(crate) absent: Page,
}

impl CheckInfo {
    /// A check of which only the time is known.
    pub(crate) fn at(at: Time) -> Self {
        Self {
            at,
            before: None,
            platform_changed: false,
        }
    }

    /// The same check with the time of the one before.
    pub(crate) fn after(self, before: Time) -> Self {
        Self {
            before: Some(before),
            ..self
        }
    }
}

impl From<Page> for KnownPage {
    fn from(page: Page) -> Self {
        Self {
            page,
            absent: Page::default(),
        }
    }
}

impl Change {
    /// A change of the page as a whole.
    pub(crate) fn new(kind: Kind, at: Time) -> Self {
        Self {
            kind,
            at,
            item: None,
            update: None,
            component: None,
            field: None,
            old: None,
            new: None,
            inferred: false,
        }
    }

    /// The change with its value before and now.
    pub(crate) fn reading(self, old: Option<Text>, new: Option<Text>) -> Self {
        Self { old, new, ..self }
    }

    pub(super) fn about(self, item: &impl Item) -> Self {
        let item = ItemRef {
            id: item.id().clone(),
            title: item.title().clone(),
            url: item.url().cloned(),
        };
        Self {
            item: Some(item),
            ..self
        }
    }

    pub(super) fn of(self, field: Field) -> Self {
        Self {
            field: Some(field),
            ..self
        }
    }

    /// The change at the time of the update that states it, with the update's text as the new value.
    pub(super) fn stated_by<S: Vocabulary>(self, update: &Update<S>) -> Self {
        Self {
            at: update.at.unwrap_or(self.at),
            update: Some(UpdateRef::of(update)),
            new: Some(update.text.clone()).filter(|text| !text.is_blank()),
            ..self
        }
    }
}

impl UpdateRef {
    pub(super) fn of<S: Vocabulary>(update: &Update<S>) -> Self {
        Self {
            id: update.id.clone(),
            at: update.at,
            status: is_said(&update.status).then(|| word(&update.status)),
        }
    }
}
