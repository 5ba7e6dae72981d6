//! When each page was polled last, and with what success.

use crate::history::database::History;
use crate::history::error::HistoryError;
use crate::history::page_row::{COLUMNS, PageRow};
use crate::model::Time;

/// The last poll of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Poll {
    /// Vendor slug or address.
    pub(crate) vendor: String,
    /// When it was polled last.
    pub(crate) checked_at: Time,
    /// When it was read last; `None`: never.
    pub(crate) read_at: Option<Time>,
    /// Why the last poll failed; `None`: it did not.
    pub(crate) error: Option<String>,
}

impl History {
    /// The last poll of every page.
    ///
    /// # Errors
    /// Where the history cannot be read.
    pub(crate) fn polls(&self) -> Result<Vec<Poll>, HistoryError> {
        let query = format!("SELECT {COLUMNS} FROM page");
        let mut query = self.connection.prepare_cached(&query)?;
        let polls = query.query_map([], |row| {
            let row = PageRow::read(row)?;
            Ok(Poll {
                vendor: row.vendor,
                checked_at: row.last_seen_at,
                read_at: row.readable_at,
                error: row.error.filter(|_| row.failing),
            })
        })?;
        Ok(polls.collect::<Result<_, _>>()?)
    }
}
