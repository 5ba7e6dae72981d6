//! The numbers that the file has for what an item is and whether it still belongs to its page.

use crate::model::ItemKind;

/// Why an item no longer belongs to the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::history) enum Removal {
    /// It belongs to the page.
    No = 0,
    /// The vendor removed it.
    Removed = 1,
    /// Another platform did not take it over, or the like.
    Forgotten = 2,
}

impl Removal {
    pub(in crate::history) fn read(number: i64) -> Self {
        match number {
            0 => Self::No,
            1 => Self::Removed,
            _ => Self::Forgotten,
        }
    }
}

pub(in crate::history) fn item_kind(number: i64) -> ItemKind {
    match number {
        0 => ItemKind::Incident,
        _ => ItemKind::Maintenance,
    }
}
