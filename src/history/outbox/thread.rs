//! What a channel was sent messages about.

use rusqlite::{Connection, OptionalExtension as _, Row, params};

use crate::history::database::History;
use crate::history::error::HistoryError;
use crate::history::timestamp::{micros, time};
use crate::model::Time;

/// An incident, a maintenance or the state of a page, as one channel knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Thread {
    /// The same for all messages about it.
    pub(crate) key: String,
    /// The vendor, as its page is recorded.
    pub(crate) vendor: String,
    /// Whether it lasts, by the last message.
    pub(crate) open: bool,
    /// The last event, as JSON.
    pub(crate) event: String,
    /// When a message about it was last queued.
    pub(crate) spoken_at: Time,
    /// How often it opened in a short time.
    pub(crate) turns: u32,
    /// When it last opened.
    pub(crate) turned_at: Time,
}

const COLUMNS: &str = "key, vendor, open, event, spoken_at, turns, turned_at";

impl Thread {
    fn read(row: &Row) -> rusqlite::Result<Self> {
        Ok(Self {
            key: row.get(0)?,
            vendor: row.get(1)?,
            open: row.get(2)?,
            event: row.get(3)?,
            spoken_at: time(row.get(4)?),
            turns: row.get(5)?,
            turned_at: time(row.get(6)?),
        })
    }
}

pub(super) fn find(
    file: &Connection,
    channel: &str,
    key: &str,
) -> Result<Option<Thread>, HistoryError> {
    let query = format!("SELECT {COLUMNS} FROM thread WHERE channel = ?1 AND key = ?2");
    let mut query = file.prepare_cached(&query)?;
    Ok(query.query_row([channel, key], Thread::read).optional()?)
}

pub(super) fn put(file: &Connection, channel: &str, thread: &Thread) -> Result<(), HistoryError> {
    let mut put = file.prepare_cached(
        "INSERT OR REPLACE INTO thread (channel, key, vendor, open, event, spoken_at, turns, turned_at) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?;
    put.execute(params![
        channel,
        thread.key,
        thread.vendor,
        thread.open,
        thread.event,
        micros(thread.spoken_at),
        thread.turns,
        micros(thread.turned_at)
    ])?;
    Ok(())
}

pub(super) fn open(file: &Connection, channel: &str) -> Result<Vec<Thread>, HistoryError> {
    let query =
        format!("SELECT {COLUMNS} FROM thread WHERE channel = ?1 AND open = 1 ORDER BY key");
    let mut query = file.prepare_cached(&query)?;
    let threads = query.query_map([channel], Thread::read)?;
    Ok(threads.collect::<Result<_, _>>()?)
}

/// Threads that are over and were silent since then are forgotten.
pub(super) fn forget(file: &Connection, channel: &str, before: Time) -> Result<(), HistoryError> {
    let mut forget = file
        .prepare_cached("DELETE FROM thread WHERE channel = ?1 AND open = 0 AND spoken_at < ?2")?;
    forget.execute(params![channel, micros(before)])?;
    Ok(())
}

impl History {
    /// What is open as a channel knows it, by its key, of pages that were polled since that time.
    pub(crate) fn open_threads(
        &self,
        channel: &str,
        polled_since: Time,
    ) -> Result<Vec<Thread>, HistoryError> {
        let query = format!(
            "SELECT {COLUMNS} FROM thread WHERE channel = ?1 AND open = 1 AND vendor IN \
             (SELECT vendor FROM page WHERE last_seen_at >= ?2) ORDER BY key"
        );
        let mut query = self.connection.prepare_cached(&query)?;
        let threads = query.query_map(params![channel, micros(polled_since)], Thread::read)?;
        Ok(threads.collect::<Result<_, _>>()?)
    }
}
