//! Version 5: between which times an item lies, for reading those of a period alone.

use rusqlite::Connection;

use crate::history::error::HistoryError;
use crate::history::extent;

pub(super) const TABLE: &str = include_str!("5.sql");

pub(in crate::history) fn migrate(file: &Connection) -> Result<(), HistoryError> {
    file.execute_batch(TABLE)?;
    extent::keep_all(file)
}
