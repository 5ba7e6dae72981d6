//! What can go wrong with the history, in words for the person whose file it is.

use rusqlite::ErrorCode;
use rusqlite::types::FromSqlError;

/// Why the history could not be read or written. None of these is a reason to lose an answer.
#[derive(Debug, thiserror::Error)]
pub(crate) enum HistoryError {
    /// A later version of the program wrote it.
    #[error(
        "the history was written by a newer pingoru (its version {found}, known here up to {known})"
    )]
    Newer {
        /// The file's version.
        found: i64,
        /// The last version known here.
        known: i64,
    },
    /// A database, but of something else.
    #[error("the file is another program's database, not a history")]
    Foreign,
    /// A history with something in it that this program never makes.
    #[error("the file is not used: its schema is not that of a history ({0})")]
    Altered(String),
    /// No database at all.
    #[error("the file is not a history, and stays as it is")]
    NoDatabase,
    /// Not readable as what it should be.
    #[error("the history is damaged ({0})")]
    Damaged(String),
    /// No room.
    #[error("the history cannot be written: the disk is full")]
    Full,
    /// No permission to write.
    #[error("the history cannot be written: the file or its folder is read-only")]
    ReadOnly,
    /// Another process kept it for too long.
    #[error("the history is locked by another process")]
    Locked,
    /// The file cannot be opened.
    #[error("the history cannot be opened ({0})")]
    Unopenable(String),
    /// A line that is no line of an export.
    #[error("line {line} is not a line of an exported history: {reason}")]
    Line {
        /// Its number, from 1.
        line: usize,
        /// What is wrong.
        reason: String,
    },
    /// An export that lacks its last lines.
    #[error("the export is incomplete: {0}")]
    CutOff(String),
    /// An export that no history can have written.
    #[error("the export contradicts itself: {0}")]
    Contradiction(String),
    /// Two histories cannot be one.
    #[error("there is a history already: an exported one can only be imported into an empty one")]
    NotEmpty,
    /// Reading or writing beside the database failed.
    #[error("{0}")]
    Io(std::io::Error),
    /// Anything else that SQLite says.
    #[error("the history cannot be used ({0})")]
    Sqlite(rusqlite::Error),
}

impl From<FromSqlError> for HistoryError {
    fn from(error: FromSqlError) -> Self {
        Self::Damaged(error.to_string())
    }
}

impl From<rusqlite::Error> for HistoryError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged(error.to_string()),
            Some(ErrorCode::NotADatabase) => Self::NoDatabase,
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Locked,
            Some(ErrorCode::OperationInterrupted) => {
                Self::Damaged("reading it does not end".to_owned())
            }
            Some(ErrorCode::CannotOpen) => Self::Unopenable(error.to_string()),
            _ => Self::Sqlite(error),
        }
    }
}

impl From<std::io::Error> for HistoryError {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind;
        match error.kind() {
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::Full,
            _ => Self::Io(error),
        }
    }
}

/// What was kept in Postcard's format is not.
impl From<postcard::Error> for HistoryError {
    fn from(error: postcard::Error) -> Self {
        Self::Damaged(error.to_string())
    }
}

/// What was kept as JSON is none: the file was changed by other hands.
impl From<serde_json::Error> for HistoryError {
    fn from(error: serde_json::Error) -> Self {
        match error.io_error_kind() {
            Some(kind) => std::io::Error::from(kind).into(),
            None => Self::Damaged(error.to_string()),
        }
    }
}
