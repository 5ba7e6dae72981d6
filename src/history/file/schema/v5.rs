//! Version 5: when items that are over began and ended, for reading those of a period alone.

use rusqlite::Connection;

use crate::history::error::HistoryError;
use crate::history::past;

pub(super) const TABLE: &str = include_str!("5.sql");

pub(in crate::history) fn migrate(file: &Connection) -> Result<(), HistoryError> {
    file.execute_batch(TABLE)?;
    past::keep_all(file)
}
