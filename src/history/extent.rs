//! Between which times an item lies, so that a question about a few days reads no text of other days.

use chrono::TimeDelta;
use rusqlite::Connection;

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

/// The items of the page `?1`, for a `FROM`: first their times, so that the rows of others are not read.
pub(in crate::history) const ITEMS: &str = "extent CROSS JOIN item ON item.id = extent.item";

/// A condition on [`ITEMS`].
pub(in crate::history) const MAY_LIE_WITHIN: &str =
    "extent.page = ?1 AND latest_at >= ?2 AND earliest_at <= ?3";

/// The earliest and the latest time of an item, in microseconds; without bounds where it may last.
pub(in crate::history) fn of<T: Item>(item: &T) -> (i64, i64) {
    let times = item.extent();
    times.map_or((i64::MIN, i64::MAX), |(from, to)| {
        (micros(from), micros(to))
    })
}

/// Keeps the times of an item whose row is `id`.
pub(in crate::history) fn keep<T: Item>(
    file: &Connection,
    page: i64,
    id: i64,
    item: &T,
) -> Result<(), HistoryError> {
    let (earliest, latest) = of(item);
    let mut replace = file.prepare_cached(
        "INSERT OR REPLACE INTO extent (item, page, earliest_at, latest_at) VALUES (?1, ?2, ?3, ?4)",
    )?;
    replace.execute([id, page, earliest, latest])?;
    Ok(())
}

/// Keeps the times of all items.
pub(in crate::history) fn keep_all(file: &Connection) -> Result<(), HistoryError> {
    let mut query = file
        .prepare("SELECT item.id, page, kind, body FROM item JOIN body ON body.item = item.id")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let (id, page, body) = (row.get(0)?, row.get(1)?, row.get_ref(3)?.as_str()?);
        match item_kind(row.get(2)?) {
            ItemKind::Incident => keep::<Incident>(file, page, id, &encoding::read(body)?)?,
            ItemKind::Maintenance => keep::<Maintenance>(file, page, id, &encoding::read(body)?)?,
        }
    }
    Ok(())
}
