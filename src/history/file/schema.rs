//! The shape of the file, and how an older file becomes a newer one.

mod v2;
mod v5;

use rusqlite::{Connection, TransactionBehavior};

use crate::history::error::HistoryError;
use crate::history::file::defence::check_schema;

/// One step per version, oldest first. A step that was released is never changed.
const STEPS: &[Step] = &[
    |file| Ok(file.execute_batch(FIRST)?),
    v2::migrate,
    |file| Ok(file.execute_batch(ALERTS)?),
    |file| Ok(file.execute_batch(POLLS)?),
    v5::migrate,
];

const FIRST: &str = include_str!("schema/1.sql");
const ALERTS: &str = include_str!("schema/3.sql");
const POLLS: &str = include_str!("schema/4.sql");

/// What a file has after the last step.
const SCHEMA: &str = concat!(
    include_str!("schema/1.sql"),
    include_str!("schema/3.sql"),
    include_str!("schema/4.sql"),
    include_str!("schema/5.sql")
);

type Step = fn(&Connection) -> Result<(), HistoryError>;

/// "ping": distinguishes a history from the databases of other programs.
const APPLICATION: i64 = 0x7069_6e67;

/// The version that this program writes.
#[expect(clippy::cast_possible_wrap, reason = "a handful of steps")]
pub(in crate::history) const VERSION: i64 = STEPS.len() as i64;

/// What stands in the header of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::history) enum FileState {
    /// Nothing yet.
    Empty,
    /// A history of an older version.
    Older,
    /// A history as this program writes it.
    Current,
}

pub(in crate::history) fn file_state(connection: &Connection) -> Result<FileState, HistoryError> {
    // One view of the file for all questions: another process may be making it just now.
    let file = connection.unchecked_transaction()?;
    let number = |name| file.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    let version = number("user_version")?;
    if number("application_id")? != APPLICATION {
        let tables = "SELECT count(*) FROM sqlite_schema";
        let tables: i64 = file.query_row(tables, [], |row| row.get(0))?;
        return match tables {
            0 => Ok(FileState::Empty),
            _ => Err(HistoryError::Foreign),
        };
    }
    match version {
        VERSION => check_schema(&file, SCHEMA).map(|()| FileState::Current),
        0..VERSION => Ok(FileState::Older),
        found => Err(HistoryError::Newer {
            found,
            known: VERSION,
        }),
    }
}

/// Takes the steps that the file lacks, all or none. Another process may have taken them meanwhile.
pub(in crate::history) fn migrate(connection: &mut Connection) -> Result<(), HistoryError> {
    migrate_by(connection, STEPS)?;
    check_schema(connection, SCHEMA)
}

fn migrate_by(connection: &mut Connection, steps: &[Step]) -> Result<(), HistoryError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let done = transaction
        .pragma_query_value(None, "user_version", |row| row.get::<_, i64>(0))
        .map(|done| usize::try_from(done).unwrap_or(usize::MAX))?;
    for (place, step) in steps.iter().enumerate().skip(done) {
        step(&transaction)?;
        transaction.pragma_update(None, "user_version", place + 1)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION)?;
    Ok(transaction.commit()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_missing_migrations_run() {
        let mut connection = Connection::open_in_memory().unwrap();
        let first: Step = |file| Ok(file.execute_batch("CREATE TABLE one (a)")?);
        let second: Step = |file| Ok(file.execute_batch("ALTER TABLE one ADD COLUMN b")?);
        migrate_by(&mut connection, &[first]).unwrap();
        migrate_by(&mut connection, &[first, second]).unwrap();
        connection
            .execute("INSERT INTO one (a, b) VALUES (1, 2)", [])
            .unwrap();
    }

    #[test]
    fn a_failed_migration_rolls_back_those_before_it() {
        let mut connection = Connection::open_in_memory().unwrap();
        let first: Step = |file| Ok(file.execute_batch("CREATE TABLE one (a)")?);
        let second: Step = |file| Ok(file.execute_batch("nonsense")?);
        assert!(migrate_by(&mut connection, &[first, second]).is_err());
        assert_eq!(file_state(&connection).unwrap(), FileState::Empty);
    }
}
