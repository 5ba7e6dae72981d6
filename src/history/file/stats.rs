//! How much there is, and how long after their start incidents are seen.

use std::collections::HashMap;

use chrono::TimeDelta;

use crate::history::database::History;
use crate::history::error::HistoryError;
use crate::history::timestamp::time;
use crate::model::Time;

/// What the history holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stats {
    /// The size of the database in bytes, without what is not yet moved into it.
    pub(crate) bytes: u64,
    /// Each page, by name.
    pub(crate) vendors: Vec<VendorStats>,
}

/// What the history holds of one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct VendorStats {
    /// Vendor slug or address.
    pub(crate) vendor: String,
    /// The first check.
    pub(crate) first_seen_at: Time,
    /// The last check.
    pub(crate) last_seen_at: Time,
    /// How many incidents.
    pub(crate) incidents: u64,
    /// The number of maintenances.
    pub(crate) maintenances: u64,
    /// How many revisions of either, the present ones too.
    pub(crate) revisions: u64,
    /// How many changes.
    pub(crate) changes: u64,
    /// How many incidents came up while the page was watched.
    pub(crate) detected: u64,
    /// From start to first seen, over those: the median.
    pub(crate) median_lag: Option<TimeDelta>,
    /// From start to the vendor's first update, over all incidents that have both: the median.
    pub(crate) median_posting_lag: Option<TimeDelta>,
}

/// Lags of one page in microseconds.
#[derive(Default)]
struct Lags {
    seen: Vec<i64>,
    posted: Vec<i64>,
}

impl History {
    /// Counts everything.
    pub(crate) fn stats(&self) -> Result<Stats, HistoryError> {
        let file = self.connection.unchecked_transaction()?;
        let bytes = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size";
        let bytes = file.query_row(bytes, [], |row| row.get(0))?;
        let mut lags = lags(&file)?;
        let mut query = file.prepare(
            "SELECT vendor, first_seen_at, last_seen_at, \
             (SELECT count(*) FROM item WHERE page = page.id AND kind = 0), \
             (SELECT count(*) FROM item WHERE page = page.id AND kind = 1), \
             (SELECT count(*) FROM item WHERE page = page.id) + \
             (SELECT count(*) FROM item JOIN revision ON revision.item = item.id WHERE page = page.id), \
             (SELECT count(*) FROM change WHERE page = page.id), \
             (SELECT count(*) FROM item WHERE page = page.id AND kind = 0 AND detected), \
             id FROM page ORDER BY vendor",
        )?;
        let vendors = query.query_map([], |row| {
            let mut lags = lags.remove(&row.get(8)?).unwrap_or_default();
            Ok(VendorStats {
                vendor: row.get(0)?,
                first_seen_at: time(row.get(1)?),
                last_seen_at: time(row.get(2)?),
                incidents: row.get(3)?,
                maintenances: row.get(4)?,
                revisions: row.get(5)?,
                changes: row.get(6)?,
                detected: row.get(7)?,
                median_lag: median(&mut lags.seen),
                median_posting_lag: median(&mut lags.posted),
            })
        })?;
        let vendors = vendors.collect::<Result<_, _>>()?;
        Ok(Stats { bytes, vendors })
    }
}

fn lags(file: &rusqlite::Connection) -> Result<HashMap<i64, Lags>, HistoryError> {
    let mut query = file.prepare(
        "SELECT page, started_at, posted_at, first_seen_at, detected FROM item \
         WHERE kind = 0 AND started_at IS NOT NULL",
    )?;
    let mut rows = query.query([])?;
    let mut lags: HashMap<i64, Lags> = HashMap::new();
    while let Some(row) = rows.next()? {
        let started: i64 = row.get(1)?;
        let of_page = lags.entry(row.get(0)?).or_default();
        let posted: Option<i64> = row.get(2)?;
        of_page.posted.extend(posted.map(|at| at - started));
        if row.get(4)? {
            of_page.seen.push(row.get::<_, i64>(3)? - started);
        }
    }
    Ok(lags)
}

/// Of an even number, the lower of the two in the middle: a lag that there was.
fn median(micros: &mut [i64]) -> Option<TimeDelta> {
    micros.sort_unstable();
    let middle = micros.len().checked_sub(1)? / 2;
    micros.get(middle).copied().map(TimeDelta::microseconds)
}
