//! The file itself: opening it, making it, setting a damaged one aside.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::backup::Backup;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::files;
use crate::history::database::History;
use crate::history::error::HistoryError;
use crate::history::file::defence;
use crate::history::file::schema::{self, FileState};
use crate::model::Time;

/// A run of 5,000 vendors writes for a tenth of a second, so sixteen at once finish well within this.
const BUSY_TIMEOUT: Duration = Duration::from_secs(10);

/// How long the log may be that is left to the next process, in bytes. Each process reads it when it opens the
/// file, at about a gigabyte a second; a check of one page adds 4 KB.
const LOG_LEFT: u64 = 256 << 10;

/// How a database begins.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// Pages of a file that are copied in one go.
const PAGES_AT_ONCE: i32 = 1000;

/// A history, and the warnings from opening it.
#[derive(Debug)]
pub(crate) struct Opened {
    /// The opened history.
    pub(crate) history: History,
    /// What happened, one line each.
    pub(crate) warnings: Vec<String>,
}

impl History {
    /// Opens or makes the file. A damaged one is set aside under a name with the date, said in the warnings, and
    /// a new one created; one of a newer version is an error and stays as it is.
    pub(crate) fn open(path: &Path, now: Time) -> Result<Opened, HistoryError> {
        if let Some(folder) = path.parent() {
            files::create_private_folder(folder)?;
        }
        match writable(path) {
            Err(HistoryError::Damaged(_)) => Self::recreate(path, now),
            opened => Ok(Opened {
                history: opened?,
                warnings: Vec::new(),
            }),
        }
    }

    /// Opens a file that exists, to write to it.
    pub(crate) fn open_existing(path: &Path) -> Result<Self, HistoryError> {
        writable(path)
    }

    /// Sets a damaged file aside and creates a new one. Where another process has done so
    /// already, its file is opened.
    pub(crate) fn recreate(path: &Path, now: Time) -> Result<Opened, HistoryError> {
        // Two processes that both find the damage must not set the fresh file aside.
        let _lock = files::lock(&beside(path, ".lock"))?;
        let mut warnings = Vec::new();
        let intact = writable(path).and_then(|history| history.intact());
        let intact = intact.map_err(|error| damage(path, error));
        if let Err(HistoryError::Damaged(_)) = intact {
            let kept = replace(path, now)?;
            warnings.push(format!(
                "the history was damaged: it is kept as {}, and a fresh one was begun",
                kept.display()
            ));
        }
        let history = writable(path)?;
        Ok(Opened { history, warnings })
    }

    /// Opens a history to read from, also where nothing can be written. `None`: there is none yet.
    pub(crate) fn open_for_reading(path: &Path) -> Result<Option<Self>, HistoryError> {
        if !path.try_exists()? {
            return Ok(None);
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags(path, flags)?;
        connection.busy_timeout(BUSY_TIMEOUT)?;
        defence::defend(&mut connection, path)?;
        let (connection, state) = match schema::file_state(&connection) {
            Err(HistoryError::Unopenable(_) | HistoryError::ReadOnly) => open_immutable(path)?,
            state => (connection, state.map_err(|error| damage(path, error))?),
        };
        match state {
            FileState::Empty => Ok(None),
            FileState::Older => match writable(path) {
                Err(HistoryError::ReadOnly | HistoryError::Unopenable(_)) => {
                    upgraded(&connection).map(Some)
                }
                opened => opened.map(Some),
            },
            FileState::Current => Ok(Some(Self::over(connection))),
        }
    }

    fn over(connection: Connection) -> Self {
        connection.set_prepared_statement_cache_capacity(64);
        // Otherwise a statement is prepared again for each value that is bound, as a partial index could serve some.
        let stable = DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG;
        let _ = connection.set_db_config(stable, true);
        Self { connection }
    }

    fn intact(&self) -> Result<(), HistoryError> {
        let check = "PRAGMA quick_check(1)";
        let found: String = self.connection.query_row(check, [], |row| row.get(0))?;
        if found == "ok" {
            return Ok(());
        }
        Err(HistoryError::Damaged(found))
    }
}

/// A copy in memory of an older file that cannot be written, as this version has it.
pub(in crate::history) fn upgraded(old: &Connection) -> Result<History, HistoryError> {
    let mut copy = Connection::open_in_memory()?;
    Backup::new(old, &mut copy)?.run_to_completion(PAGES_AT_ONCE, Duration::ZERO, None)?;
    schema::migrate(&mut copy)?;
    Ok(History::over(copy))
}

impl Drop for History {
    fn drop(&mut self) {
        let log = self
            .connection
            .path()
            .map(|path| beside(path.as_ref(), "-wal"));
        let log = log.and_then(|log| log.metadata().ok());
        if log.is_some_and(|log| log.len() >= LOG_LEFT) {
            // Where that fails, the log stays for the process that closes the file next.
            let _ = leave_log(&self.connection, false);
        }
    }
}

/// Whether the last to close the file leaves its log as it is. Writing the log into the file is waiting four times
/// for the disk, longer than a check takes.
fn leave_log(connection: &Connection, leave: bool) -> rusqlite::Result<bool> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, leave)
}

/// In a folder that cannot be written SQLite has no place for its shared memory; no other process can write either.
pub(in crate::history) fn open_immutable(
    path: &Path,
) -> Result<(Connection, FileState), HistoryError> {
    let address = url::Url::from_file_path(std::path::absolute(path)?);
    let address = address.map_err(|()| HistoryError::Unopenable(path.display().to_string()))?;
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_URI;
    let mut connection = Connection::open_with_flags(format!("{address}?immutable=1"), flags)?;
    defence::defend(&mut connection, path)?;
    let state = schema::file_state(&connection)?;
    Ok((connection, state))
}

/// What SQLite takes for no database is a damaged one where it begins as one, or with nothing, as after a loss of power.
/// Anything else is some other file, which stays where it is.
fn damage(path: &Path, error: HistoryError) -> HistoryError {
    let mut head = [0; MAGIC.len()];
    let read = File::open(path).and_then(|mut file| file.read_exact(&mut head));
    let was_database = read.is_ok() && (head == *MAGIC || head == [0; MAGIC.len()]);
    match error {
        HistoryError::NoDatabase if was_database => {
            HistoryError::Damaged("it does not begin as a database".to_owned())
        }
        other => other,
    }
}

fn writable(path: &Path) -> Result<History, HistoryError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    // A history from the start: one that is refused is closed like any other, and so stays as it is.
    create(path)?;
    let mut history = History::over(Connection::open_with_flags(path, flags)?);
    let connection = &mut history.connection;
    connection.busy_timeout(BUSY_TIMEOUT)?;
    defence::defend(connection, path)?;
    leave_log(connection, true)?;
    let state = schema::file_state(connection).map_err(|error| damage(path, error))?;
    if state == FileState::Empty {
        defence::unlimited(connection)?;
        write_ahead(connection)?;
    }
    connection.pragma_update(None, "synchronous", "NORMAL")?;
    if state != FileState::Current {
        schema::migrate(connection)?;
    }
    Ok(history)
}

/// Begins the file as one that only its user may read; SQLite gives its log and its shared memory the same mode.
/// Whoever may not create it gets SQLite's own error.
fn create(path: &Path) -> Result<(), HistoryError> {
    match files::create_private(path) {
        Err(error) if error.kind() == ErrorKind::StorageFull => Err(error.into()),
        _ => Ok(()),
    }
}

/// Sets the journal mode, which the file keeps. While several processes make one, SQLite refuses at once instead of waiting.
fn write_ahead(connection: &Connection) -> Result<(), HistoryError> {
    let begun = std::time::Instant::now();
    loop {
        let set = connection.pragma_update(None, "journal_mode", "WAL");
        match set.map_err(HistoryError::from) {
            Err(HistoryError::Locked) if begun.elapsed() < BUSY_TIMEOUT => {
                std::thread::sleep(Duration::from_millis(5));
            }
            set => return set,
        }
    }
}

/// Puts a fresh file in the place of a damaged one, and returns where that is now. At no moment is there none: a
/// process that makes one just then would write into what is about to be replaced.
fn replace(path: &Path, now: Time) -> Result<PathBuf, HistoryError> {
    let kept = free_name(path, &now.format(".damaged-%Y%m%dT%H%M%SZ").to_string());
    let fresh = beside(path, ".fresh");
    match std::fs::remove_file(&fresh) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
        // Its log would not move with it.
        _ => drop(leave_log(&writable(&fresh)?.connection, false)?),
    }
    // Whoever shared the old file shares the new one.
    std::fs::set_permissions(&fresh, std::fs::metadata(path)?.permissions())?;
    // Not every file system has links.
    std::fs::hard_link(path, &kept).or_else(|_| std::fs::copy(path, &kept).map(drop))?;
    // What is in the log may be all that can be saved, and it must not be taken for the fresh file's.
    for suffix in ["-wal", "-shm"] {
        let _ = std::fs::rename(beside(path, suffix), beside(&kept, suffix));
    }
    std::fs::rename(&fresh, path)?;
    Ok(kept)
}

fn free_name(path: &Path, dated: &str) -> PathBuf {
    let mut kept = beside(path, dated);
    let mut count = 1;
    while kept.symlink_metadata().is_ok() {
        count += 1;
        kept = beside(path, &format!("{dated}-{count}"));
    }
    kept
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}
