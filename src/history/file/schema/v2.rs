//! Version 2: what a page says of its components now is kept in Postcard's format instead of JSON.
//! A version that changes [`components`] leaves this step a copy of today's, for later steps build on what it writes.

use rusqlite::Connection;

use crate::history::components;
use crate::history::error::HistoryError;

pub(in crate::history) fn migrate(file: &Connection) -> Result<(), HistoryError> {
    let mut query = file.prepare("SELECT page, components FROM present")?;
    let pages = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let pages: Vec<(i64, String)> = pages.collect::<Result<_, _>>()?;
    let mut replace = file.prepare("UPDATE present SET components = ?2 WHERE page = ?1")?;
    for (page, json) in pages {
        let list = components::from_json(serde_json::from_str(&json)?)?;
        replace.execute((page, components::write(&list)?))?;
    }
    Ok(())
}
