//! Between which times an item lies that is over. A question about a few days reads no text of other days.

use chrono::TimeDelta;
use rusqlite::{Connection, params};

use crate::history::encoding;
use crate::history::error::HistoryError;
use crate::history::removal::item_kind;
use crate::history::timestamp::micros;
use crate::model::stated::FARTHEST;
use crate::model::{Incident, Item, ItemKind, Maintenance, Time};

/// A part of the past; without an end on either side, all before or after the other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Period {
    /// Its first moment.
    pub(crate) from: Option<Time>,
    /// Its last moment.
    pub(crate) to: Option<Time>,
}

impl Period {
    /// The parameters `?2` and `?3` of [`MAY_LIE_WITHIN`]. A window that a vendor states in words may lie so far
    /// outside of the times that its feed gives.
    pub(in crate::history) fn bounds(self) -> (i64, i64) {
        let moved = |at: Option<Time>, by: TimeDelta| at.and_then(|at| at.checked_add_signed(by));
        let from = moved(self.from, -FARTHEST).map_or(i64::MIN, micros);
        let to = moved(self.to, FARTHEST).map_or(i64::MAX, micros);
        (from, to)
    }
}

/// A condition on `item`.
pub(in crate::history) const MAY_LIE_WITHIN: &str = "NOT EXISTS (SELECT 1 FROM past WHERE past.item = item.id AND \
     (latest_at < ?2 OR earliest_at > ?3))";

/// The times of an item, in microseconds, where it is over.
pub(in crate::history) fn extent<T: Item>(item: &T) -> Option<(i64, i64)> {
    item.extent().map(|(from, to)| (micros(from), micros(to)))
}

/// Keeps the times of an item whose row is `id`.
pub(in crate::history) fn keep<T: Item>(
    file: &Connection,
    id: i64,
    item: &T,
) -> Result<(), HistoryError> {
    let Some((earliest, latest)) = extent(item) else {
        file.prepare_cached("DELETE FROM past WHERE item = ?1")?
            .execute([id])?;
        return Ok(());
    };
    let mut replace = file.prepare_cached(
        "INSERT OR REPLACE INTO past (item, earliest_at, latest_at) VALUES (?1, ?2, ?3)",
    )?;
    replace.execute(params![id, earliest, latest])?;
    Ok(())
}

/// Keeps the times of all items.
pub(in crate::history) fn keep_all(file: &Connection) -> Result<(), HistoryError> {
    let mut query =
        file.prepare("SELECT item.id, kind, body FROM item JOIN body ON body.item = item.id")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let (id, body) = (row.get(0)?, row.get_ref(2)?.as_str()?);
        match item_kind(row.get(1)?) {
            ItemKind::Incident => keep::<Incident>(file, id, &encoding::read(body)?)?,
            ItemKind::Maintenance => keep::<Maintenance>(file, id, &encoding::read(body)?)?,
        }
    }
    Ok(())
}
