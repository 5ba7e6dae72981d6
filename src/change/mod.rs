//! Two looks at one page: the differences between them, and what is known after both.
//!
//! A look is compared only in what its document carries: what it leaves out is neither changed nor gone.

mod absence;
mod component_text;
mod components;
mod incidents;
mod kind;
mod maintenances;
mod matching;
mod merge;
#[cfg(test)]
mod replay_tests;
#[cfg(test)]
mod tests;
mod update_diff;

pub(crate) use kind::{Field, Kind};

use crate::model::{Page, Reported, Text, Time, Update, Vocabulary};

/// What a change is about, as far as it is an incident or planned work.
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

/// One difference between two looks at one page.
#[derive(
    Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
pub(crate) struct Change {
    /// What changed.
    pub(crate) kind: Kind,
    /// When: the update's own time where it is one, else when it was seen.
    pub(crate) at: Time,
    /// The incident or planned work.
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
    /// Nobody said so: it follows from its no longer being listed.
    pub(crate) inferred: bool,
}

/// The circumstances of a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CheckInfo {
    /// When the page was read.
    pub(crate) at: Time,
    /// When it was last read before; without it, what is over and new to us is taken for the past.
    pub(crate) before: Option<Time>,
    /// Whether the page stands on another platform than before.
    pub(crate) platform_changed: bool,
}

impl CheckInfo {
    /// A look of which only the time is known.
    pub(crate) fn at(at: Time) -> Self {
        Self {
            at,
            before: None,
            platform_changed: false,
        }
    }

    /// The same with the time of the look before.
    pub(crate) fn after(self, before: Time) -> Self {
        Self {
            before: Some(before),
            ..self
        }
    }
}

/// The differences that `seen` shows against what was known (`None`: never seen).
///
/// A first look gives [`Kind::VendorFirstSeen`] alone, and what a document says for the first time is no change.
pub(crate) fn changes(known: Option<&Page>, seen: &Page, look: CheckInfo) -> Vec<Change> {
    let Some(known) = known else {
        return vec![Change::new(Kind::VendorFirstSeen, look.at)];
    };
    let mut changes: Vec<_> = indicator(known, seen, look).into_iter().collect();
    changes.extend(components::changes(known, seen, look));
    changes.extend(incidents::changes(known, seen, look));
    changes.extend(maintenances::changes(known, seen, look));
    changes
}

/// What is known after a look: the page as it stands, with all that its documents no longer or never show.
///
/// What the vendor edited or removed follows the vendor.
pub(crate) fn merged(known: Option<Page>, seen: &Page, look: CheckInfo) -> Page {
    match known {
        Some(known) => merge::page(known, seen, look),
        None => seen.clone(),
    }
}

fn indicator(known: &Page, seen: &Page, look: CheckInfo) -> Option<Change> {
    let (old, new) = (known.indicator.as_ref()?, seen.indicator.as_ref()?);
    differ(old, new).then(|| {
        Change::new(Kind::IndicatorChanged, look.at).reading(Some(word(old)), Some(word(new)))
    })
}

impl Change {
    /// A change of the page itself; those of which no page tells (`feed_changed`, `page_unreadable`) too.
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

    /// How it read, and how it reads now.
    pub(crate) fn reading(self, old: Option<Text>, new: Option<Text>) -> Self {
        Self { old, new, ..self }
    }

    fn about(self, item: ItemRef) -> Self {
        Self {
            item: Some(item),
            ..self
        }
    }

    fn of(self, field: Field) -> Self {
        Self {
            field: Some(field),
            ..self
        }
    }

    /// An update with its text as the new reading, at its own time.
    fn from_update<S: Vocabulary>(self, update: &Update<S>) -> Self {
        Self {
            at: update.at.unwrap_or(self.at),
            update: Some(UpdateRef::of(update)),
            new: Some(update.text.clone()).filter(|text| !text.is_blank()),
            ..self
        }
    }
}

impl UpdateRef {
    fn of<S: Vocabulary>(update: &Update<S>) -> Self {
        Self {
            id: update.id.clone(),
            at: update.at,
            status: is_said(&update.status).then(|| word(&update.status)),
        }
    }
}

/// Whether the vendor said anything at all.
fn is_said<S: Vocabulary>(stated: &Reported<S>) -> bool {
    stated.value != S::UNKNOWN || stated.word.is_some()
}

/// Whether both were said and are not the same.
fn differ<S: Vocabulary>(old: &Reported<S>, new: &Reported<S>) -> bool {
    is_said(old) && is_said(new) && old != new
}

/// The newer one where it says anything.
fn said<S: Vocabulary>(old: Reported<S>, new: &Reported<S>) -> Reported<S> {
    if is_said(new) { new.clone() } else { old }
}

/// The vendor's word where it is none of ours.
fn word<S: Vocabulary>(stated: &Reported<S>) -> Text {
    let own = || Text::from(stated.as_str());
    stated.word.clone().unwrap_or_else(own)
}

fn moment(at: Time) -> Text {
    Text::new(at.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true))
}
