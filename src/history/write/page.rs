//! Writing the row of a page.

use rusqlite::{Connection, params};

use crate::history::error::HistoryError;
use crate::history::new_snapshot::NewSnapshot;
use crate::history::page_row::PageRow;
use crate::history::timestamp::micros;
use crate::model::Time;

/// Inserts a page that was never checked before; whether it can be read is not known yet.
pub(in crate::history) fn begin(
    file: &Connection,
    snapshot: &NewSnapshot,
) -> Result<PageRow, HistoryError> {
    let mut insert = file.prepare_cached(
        "INSERT INTO page (vendor, url, feed, first_seen_at, last_seen_at, failing) VALUES (?1, ?2, ?3, ?4, ?4, 0)",
    )?;
    let at = crate::history::timestamp::kept(snapshot.seen_at);
    insert.execute(params![
        snapshot.vendor,
        snapshot.url,
        snapshot.feed,
        micros(at)
    ])?;
    Ok(PageRow {
        id: file.last_insert_rowid(),
        vendor: snapshot.vendor.to_owned(),
        url: snapshot.url.to_owned(),
        feed: snapshot.feed.map(str::to_owned),
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

/// The page could not be read.
pub(in crate::history) fn failed(
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

/// The page could be read.
pub(in crate::history) fn read(
    file: &Connection,
    known: &PageRow,
    snapshot: &NewSnapshot,
    touched_at: Option<Time>,
    fingerprint: i64,
) -> Result<(), HistoryError> {
    let follows = known.was_read_shortly_before(snapshot.seen_at);
    if !follows {
        close_span(file, known)?;
    }
    let span_from = known.span_from.filter(|_| follows);
    let mut update = file.prepare_cached(
        "UPDATE page SET url = ?2, feed = coalesce(?3, feed), last_seen_at = ?4, readable_at = ?4, span_from = ?5, \
         touched_at = ?6, fingerprint = ?7, failing = 0 WHERE id = ?1",
    )?;
    let at = micros(snapshot.seen_at);
    let span_from = span_from.map_or(at, micros);
    let touched_at = touched_at.or(known.touched_at).map(micros);
    update.execute(params![
        known.id,
        snapshot.url,
        snapshot.feed,
        at,
        span_from,
        touched_at,
        fingerprint
    ])?;
    count_poll(file, known.id, snapshot.seen_at)
}

fn count_poll(file: &Connection, page: i64, at: Time) -> Result<(), HistoryError> {
    let mut count = file.prepare_cached(
        "INSERT INTO polled (page, since, polls) VALUES (?1, ?2, 1) ON CONFLICT (page) DO UPDATE SET polls = polls + 1",
    )?;
    count.execute(params![page, micros(at)])?;
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
