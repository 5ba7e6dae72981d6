//! A history may come from elsewhere: what stands in the file is data, and never acts.

use std::path::Path;

use rusqlite::Connection;
use rusqlite::config::DbConfig;

use crate::history::error::HistoryError;

/// Steps of SQLite's machine between two checks of the count.
const STEPS: i32 = 1 << 20;

/// Steps that any file may take: a second or two.
const ALLOWED: u64 = 1 << 27;

/// Steps for each byte of the file: reading all of a history takes a few, and each command reads it a few times.
const ALLOWED_PER_BYTE: u64 = 1 << 10;

/// Takes from the file what could act by itself, and ends what would never end. The pages of a crafted file can lead to
/// each other, so that each of them is read without end.
pub(in crate::history) fn defend(connection: &mut Connection, path: &Path) -> rusqlite::Result<()> {
    for (setting, value) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
    ] {
        connection.set_db_config(setting, value)?;
    }
    let bytes = path.metadata().map_or(0, |file| file.len());
    limit(
        connection,
        ALLOWED.saturating_add(bytes.saturating_mul(ALLOWED_PER_BYTE)),
    )
}

/// Ends every statement after so many steps of all of them.
pub(in crate::history) fn limit(connection: &mut Connection, most: u64) -> rusqlite::Result<()> {
    let mut taken = 0;
    let is_too_much = move || {
        taken += u64::from(STEPS.unsigned_abs());
        taken > most
    };
    connection.progress_handler(STEPS, Some(is_too_much))
}

/// Without the limit: what is written into an empty file makes it larger.
pub(in crate::history) fn unlimited(connection: &mut Connection) -> rusqlite::Result<()> {
    connection.progress_handler(0, None::<fn() -> bool>)
}

/// Refuses a file with other tables, views, triggers or indexes than those of this schema.
pub(in crate::history) fn check_schema(
    file: &Connection,
    schema: &str,
) -> Result<(), HistoryError> {
    let own = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite~_%' ESCAPE '~'";
    let mut query = file.prepare(own)?;
    let found = query.query_map([], |row| row.get::<_, String>(0))?;
    let mut found: Vec<String> = found
        .map(|sql| Ok(plain(&sql?)))
        .collect::<Result<_, rusqlite::Error>>()?;
    let mut expected: Vec<String> = plain(schema)
        .split(';')
        .map(|sql| sql.trim().to_owned())
        .collect();
    expected.retain(|sql| !sql.is_empty());
    found.sort();
    expected.sort();
    if found == expected {
        return Ok(());
    }
    let odd = found.iter().find(|sql| !expected.contains(sql));
    Err(HistoryError::Altered(match odd {
        Some(sql) => sql
            .split(['(', ' '])
            .filter(|word| !word.is_empty())
            .take(3)
            .collect::<Vec<_>>()
            .join(" "),
        None => "a table or an index is missing".to_owned(),
    }))
}

/// Without comments and with single spaces.
fn plain(sql: &str) -> String {
    let lines = sql
        .lines()
        .map(|line| line.split_once("--").map_or(line, |(code, _)| code));
    let words = lines.flat_map(str::split_whitespace);
    words.collect::<Vec<_>>().join(" ")
}
