//! The opened file.

use rusqlite::Connection;

/// The archive of snapshots: one SQLite file that several processes may use at once.
#[derive(Debug)]
pub(crate) struct History {
    pub(in crate::history) connection: Connection,
}
