//! The row of a page: its vendor, when it was checked, and with what success.

use rusqlite::{Connection, OptionalExtension as _, Row};

use crate::history::error::HistoryError;
use crate::history::timestamp::time;
use crate::model::Time;

/// Checks no further apart are continuous: what the later one alone has, began between them.
pub(in crate::history) const SHORTLY: chrono::TimeDelta = chrono::TimeDelta::hours(24);

/// More vendors than this are read in one pass over all.
pub(in crate::history) const FEW: usize = 64;

/// The row of a page before a check.
#[derive(Clone, Debug)]
pub(in crate::history) struct PageRow {
    pub(in crate::history) id: i64,
    pub(in crate::history) vendor: String,
    pub(in crate::history) url: String,
    pub(in crate::history) feed: Option<String>,
    pub(in crate::history) first_seen_at: Time,
    pub(in crate::history) last_seen_at: Time,
    pub(in crate::history) readable_at: Option<Time>,
    pub(in crate::history) span_from: Option<Time>,
    pub(in crate::history) touched_at: Option<Time>,
    pub(in crate::history) fingerprint: Option<i64>,
    pub(in crate::history) failing: bool,
    pub(in crate::history) error: Option<String>,
    pub(in crate::history) error_at: Option<Time>,
}

/// For a `SELECT`, in the order in which [`PageRow::read`] takes them.
pub(in crate::history) const COLUMNS: &str = "page.id, page.vendor, page.url, page.feed, page.first_seen_at, page.last_seen_at, \
     page.readable_at, page.span_from, page.touched_at, page.fingerprint, page.failing, page.error, page.error_at";

impl PageRow {
    pub(in crate::history) fn read(row: &Row) -> rusqlite::Result<Self> {
        let at = |place| row.get::<_, Option<i64>>(place).map(|at| at.map(time));
        Ok(Self {
            id: row.get(0)?,
            vendor: row.get(1)?,
            url: row.get(2)?,
            feed: row.get(3)?,
            first_seen_at: time(row.get(4)?),
            last_seen_at: time(row.get(5)?),
            readable_at: at(6)?,
            span_from: at(7)?,
            touched_at: at(8)?,
            fingerprint: row.get(9)?,
            failing: row.get(10)?,
            error: row.get(11)?,
            error_at: at(12)?,
        })
    }

    /// Whether the page was read shortly before then.
    pub(in crate::history) fn was_read_shortly_before(&self, at: Time) -> bool {
        let gap = self.readable_at.map(|read| at - read);
        gap.is_some_and(|gap| gap <= SHORTLY && gap >= chrono::TimeDelta::zero())
    }
}

pub(in crate::history) fn find(
    file: &Connection,
    vendor: &str,
) -> Result<Option<PageRow>, HistoryError> {
    let query = format!("SELECT {COLUMNS} FROM page WHERE vendor = ?1");
    let mut query = file.prepare_cached(&query)?;
    Ok(query.query_row([vendor], PageRow::read).optional()?)
}
