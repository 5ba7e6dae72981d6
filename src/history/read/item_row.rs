//! The row of an item: its text, and when it was seen.

use chrono::TimeDelta;
use rusqlite::Row;

use crate::history::removal::{Removal, item_kind};
use crate::history::timestamp::time;
use crate::model::{ItemKind, Text, Time};

/// When an item was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ItemTimes {
    /// Its key on the page.
    pub(crate) id: Text,
    /// The first reading that had it.
    pub(crate) first_seen_at: Time,
    /// The last reading that had it.
    pub(crate) last_seen_at: Time,
    /// Since when it reads as it does.
    pub(crate) revised_at: Time,
    /// Whether it came up between two readings of the same feed no more than 24 h apart.
    pub(crate) detected: bool,
    /// Since when the vendor no longer lists it although the feed would have to.
    pub(crate) removed_at: Option<Time>,
    /// From its start until it was first seen, where that was a detection.
    pub(crate) lag: Option<TimeDelta>,
}

/// An item's row and text.
pub(in crate::history) struct ItemRow {
    pub(in crate::history) item: i64,
    pub(in crate::history) page: i64,
    pub(in crate::history) kind: ItemKind,
    pub(in crate::history) seen: ItemTimes,
    pub(in crate::history) listed: bool,
    pub(in crate::history) body: String,
}

/// For a `SELECT`, in the order in which [`ItemRow::read`] takes them.
pub(in crate::history) const ITEM_COLUMNS: &str = "item.id, item.page, kind, key, first_seen_at, last_seen_at, revised_at, listed, detected, gone, gone_at, \
     started_at, body";

/// The rows of a query with a condition of its own.
pub(in crate::history) fn item_rows(condition: &str) -> String {
    format!("SELECT {ITEM_COLUMNS} FROM item JOIN body ON body.item = item.id WHERE {condition}")
}

impl ItemRow {
    pub(in crate::history) fn read(row: &Row) -> rusqlite::Result<Self> {
        let first_seen_at = time(row.get(4)?);
        let detected = row.get(8)?;
        let started_at = row.get::<_, Option<i64>>(11)?.map(time);
        let removed = Removal::read(row.get(9)?) == Removal::Removed;
        let gone_at = row.get::<_, Option<i64>>(10)?.map(time);
        Ok(Self {
            item: row.get(0)?,
            page: row.get(1)?,
            kind: item_kind(row.get(2)?),
            seen: ItemTimes {
                id: Text::new(row.get::<_, String>(3)?),
                first_seen_at,
                last_seen_at: time(row.get(5)?),
                revised_at: time(row.get(6)?),
                detected,
                removed_at: gone_at.filter(|_| removed),
                lag: started_at
                    .filter(|_| detected)
                    .map(|start| first_seen_at - start),
            },
            listed: row.get(7)?,
            body: row.get(12)?,
        })
    }
}
