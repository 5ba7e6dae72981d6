//! The row of a page: who was looked at, when, and with what success.

use rusqlite::{Connection, OptionalExtension as _, Row, params};

use super::error::HistoryError;
use super::moment::{micros, time};
use super::sighting::Sighting;
use crate::model::Time;

/// Looks that are no further apart are one watch: what was not there in the one and is in the other, came between.
pub(super) const SHORTLY: chrono::TimeDelta = chrono::TimeDelta::hours(24);

/// More vendors than this are read in one pass over all.
pub(super) const FEW: usize = 64;

/// What is known of a page before this look.
#[derive(Clone, Debug)]
pub(super) struct PageRow {
    pub(super) id: i64,
    pub(super) vendor: String,
    pub(super) url: String,
    pub(super) feed: Option<String>,
    pub(super) first_seen_at: Time,
    pub(super) last_seen_at: Time,
    pub(super) readable_at: Option<Time>,
    pub(super) span_from: Option<Time>,
    pub(super) touched_at: Option<Time>,
    pub(super) fingerprint: Option<i64>,
    pub(super) failing: bool,
    pub(super) error: Option<String>,
    pub(super) error_at: Option<Time>,
}

/// For a `SELECT`, in the order in which [`PageRow::read`] takes them.
pub(super) const COLUMNS: &str = "page.id, page.vendor, page.url, page.feed, page.first_seen_at, page.last_seen_at, \
     page.readable_at, page.span_from, page.touched_at, page.fingerprint, page.failing, page.error, page.error_at";

impl PageRow {
    pub(super) fn read(row: &Row) -> rusqlite::Result<Self> {
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
    pub(super) fn was_read_shortly_before(&self, at: Time) -> bool {
        let gap = self.readable_at.map(|read| at - read);
        gap.is_some_and(|gap| gap <= SHORTLY && gap >= chrono::TimeDelta::zero())
    }
}

pub(super) fn find(file: &Connection, vendor: &str) -> Result<Option<PageRow>, HistoryError> {
    let query = format!("SELECT {COLUMNS} FROM page WHERE vendor = ?1");
    let mut query = file.prepare_cached(&query)?;
    Ok(query.query_row([vendor], PageRow::read).optional()?)
}

/// A page that was never looked at before; nothing is said of its being readable yet.
pub(super) fn begin(file: &Connection, sighting: &Sighting) -> Result<PageRow, HistoryError> {
    let mut insert = file.prepare_cached(
        "INSERT INTO page (vendor, url, feed, first_seen_at, last_seen_at, failing) VALUES (?1, ?2, ?3, ?4, ?4, 0)",
    )?;
    let at = super::moment::kept(sighting.seen_at);
    insert.execute(params![
        sighting.vendor,
        sighting.url,
        sighting.feed,
        micros(at)
    ])?;
    Ok(PageRow {
        id: file.last_insert_rowid(),
        vendor: sighting.vendor.to_owned(),
        url: sighting.url.to_owned(),
        feed: sighting.feed.map(str::to_owned),
        first_seen_at: at,
        last_seen_at: at,
        readable_at: None,
        span_from: None,
        touched_at: None,
        fingerprint: None,
        failing: false,
        error: None,
        error_at: None,
    })
}

/// It could not be read.
pub(super) fn failed(
    file: &Connection,
    page: i64,
    at: Time,
    error: &str,
) -> Result<(), HistoryError> {
    let mut update = file.prepare_cached(
        "UPDATE page SET last_seen_at = ?2, failing = 1, error = ?3, error_at = ?2 WHERE id = ?1",
    )?;
    update.execute(params![page, micros(at), error])?;
    Ok(())
}

/// It could be read.
pub(super) fn read(
    file: &Connection,
    known: &PageRow,
    sighting: &Sighting,
    touched_at: Option<Time>,
    fingerprint: i64,
) -> Result<(), HistoryError> {
    let follows = known.was_read_shortly_before(sighting.seen_at);
    if !follows {
        close_span(file, known)?;
    }
    let span_from = known.span_from.filter(|_| follows);
    let mut update = file.prepare_cached(
        "UPDATE page SET url = ?2, feed = coalesce(?3, feed), last_seen_at = ?4, readable_at = ?4, span_from = ?5, \
         touched_at = ?6, fingerprint = ?7, failing = 0 WHERE id = ?1",
    )?;
    let at = micros(sighting.seen_at);
    let span_from = span_from.map_or(at, micros);
    let touched_at = touched_at.or(known.touched_at).map(micros);
    update.execute(params![
        known.id,
        sighting.url,
        sighting.feed,
        at,
        span_from,
        touched_at,
        fingerprint
    ])?;
    Ok(())
}

fn close_span(file: &Connection, known: &PageRow) -> Result<(), HistoryError> {
    if let (Some(from), Some(to)) = (known.span_from, known.readable_at) {
        let mut insert =
            file.prepare_cached("INSERT INTO span (page, from_at, to_at) VALUES (?1, ?2, ?3)")?;
        insert.execute([known.id, micros(from), micros(to)])?;
    }
    Ok(())
}
