//! Appending to the log of changes.

use rusqlite::{Connection, params};

use crate::change::Change;
use crate::history::encoding;
use crate::history::error::HistoryError;
use crate::history::logged::{ChangeId, Logged, id_of, word};
use crate::history::page_row::PageRow;
use crate::history::timestamp::{kept, micros};
use crate::model::{Text, Time};

/// A change's row beside the change itself.
pub(in crate::history) struct NewRow {
    /// `None`: the next.
    pub(in crate::history) seq: Option<i64>,
    pub(in crate::history) id: ChangeId,
    pub(in crate::history) page: i64,
    pub(in crate::history) seen_at: Time,
}

impl NewRow {
    pub(in crate::history) fn insert(
        &self,
        file: &Connection,
        change: &Change,
    ) -> Result<i64, HistoryError> {
        let mut insert = file.prepare_cached(
            "INSERT INTO change (seq, id, page, seen_at, at, kind, item, title, url, post, component, field, old, new, \
             inferred) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
        )?;
        let item = change.item.as_ref();
        let post = change.update.as_ref().map(encoding::compact).transpose()?;
        Ok(insert.insert(params![
            self.seq,
            self.id.0,
            self.page,
            micros(self.seen_at),
            micros(change.at),
            word(change.kind)?,
            item.map(|item| item.id.raw()),
            item.map(|item| item.title.raw()),
            item.and_then(|item| item.url.as_ref()).map(Text::raw),
            post,
            change.component.as_ref().map(Text::raw),
            change.field.map(word).transpose()?,
            change.old.as_ref().map(Text::raw),
            change.new.as_ref().map(Text::raw),
            change.inferred
        ])?)
    }
}

/// Adds to the log, in the order given.
pub(in crate::history) fn append(
    file: &Connection,
    page: &PageRow,
    seen_at: Time,
    changes: Vec<Change>,
) -> Result<Vec<Logged>, HistoryError> {
    let one = |mut change: Change| {
        change.at = kept(change.at);
        let row = NewRow {
            seq: None,
            id: id_of(&page.vendor, &change)?,
            page: page.id,
            seen_at,
        };
        Ok(Logged {
            seq: row.insert(file, &change)?,
            id: row.id,
            vendor: page.vendor.clone(),
            seen_at: kept(seen_at),
            change,
        })
    };
    changes.into_iter().map(one).collect()
}
