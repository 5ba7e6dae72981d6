//! Cursors: how far each reader of the log has come.

use rusqlite::{OptionalExtension as _, TransactionBehavior, params};

use crate::history::database::History;
use crate::history::error::HistoryError;
use crate::history::timestamp::{micros, time};
use crate::model::Time;

/// A named position in the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cursor {
    /// Its name.
    pub(crate) name: String,
    /// When it was last moved.
    pub(crate) moved_at: Time,
    /// How many changes are after it.
    pub(crate) behind: u64,
}

impl History {
    /// Moves a cursor to that change, for these vendors or for all.
    /// It never goes back, so that two runs that end in any order report nothing twice.
    pub(crate) fn advance(
        &mut self,
        cursor: &str,
        vendors: Option<&[&str]>,
        upto: i64,
        now: Time,
    ) -> Result<(), HistoryError> {
        let file = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        {
            let mut advance = file.prepare_cached(
                "INSERT INTO cursor (name, page, seq, told_at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (name, page) DO \
                 UPDATE SET seq = max(seq, excluded.seq), told_at = excluded.told_at",
            )?;
            let mut page = file.prepare_cached("SELECT id FROM page WHERE vendor = ?1")?;
            let of_all = "SELECT coalesce(max(seq), 0) FROM cursor WHERE name = ?1 AND page = 0";
            let of_all: i64 = file.query_row(of_all, [cursor], |row| row.get(0))?;
            let vendors = vendors.filter(|_| upto > of_all);
            for vendor in vendors.unwrap_or_default() {
                let page: Option<i64> = page.query_row([vendor], |row| row.get(0)).optional()?;
                if let Some(page) = page {
                    advance.execute(params![cursor, page, upto, micros(now)])?;
                }
            }
            if vendors.is_none() {
                advance.execute(params![cursor, 0, upto, micros(now)])?;
                let done = "DELETE FROM cursor WHERE name = ?1 AND page <> 0 AND seq <= ?2";
                file.execute(done, params![cursor, upto])?;
            }
        }
        Ok(file.commit()?)
    }

    /// All cursors, by name.
    pub(crate) fn cursors(&self) -> Result<Vec<Cursor>, HistoryError> {
        let mut query = self.connection.prepare_cached(
            "SELECT name, max(told_at), (SELECT count(*) FROM change WHERE \
             seq > (SELECT coalesce(max(seq), 0) FROM cursor WHERE name = outer.name AND page = 0) AND \
             seq > (SELECT coalesce(max(seq), 0) FROM cursor WHERE name = outer.name AND page = change.page)) \
             FROM cursor AS outer GROUP BY name ORDER BY name",
        )?;
        let rows = query.query_map([], |row| {
            Ok(Cursor {
                name: row.get(0)?,
                moved_at: time(row.get(1)?),
                behind: row.get(2)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Deletes a cursor, and returns whether there was one.
    pub(crate) fn forget(&mut self, cursor: &str) -> Result<bool, HistoryError> {
        let forget = "DELETE FROM cursor WHERE name = ?1";
        Ok(self.connection.execute(forget, [cursor])? > 0)
    }
}
