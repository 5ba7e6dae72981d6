//! Reading the log of changes.

use std::collections::HashSet;

use rusqlite::{Connection, OptionalExtension as _, Row, params};
use serde::de::value::{Error as NotAWord, StrDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer as _};

use crate::change::{Change, ItemRef};
use crate::history::database::History;
use crate::history::encoding;
use crate::history::error::HistoryError;
use crate::history::logged::{ChangeId, Logged};
use crate::history::page_row::FEW;
use crate::history::timestamp::{micros, time};
use crate::model::{Text, Time};

/// Which changes of which vendors.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Query<'a> {
    /// `None`: of all vendors.
    pub(crate) vendors: Option<&'a [&'a str]>,
    /// From where on.
    pub(crate) start: Start<'a>,
}

/// From where on changes are asked for.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Start<'a> {
    /// Changes after this cursor; all where there is no such cursor.
    Cursor(&'a str),
    /// Changes recorded at this time or later.
    Since(Time),
}

/// The answer to a [`Query`], oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ChangeBatch {
    /// The changes.
    pub(crate) changes: Vec<Logged>,
    /// The last change of the log, also where it is not among these: what a cursor is advanced to.
    pub(crate) upto: i64,
}

impl History {
    /// The changes that a query asks for; asking moves no cursor.
    pub(crate) fn changes(&self, query: &Query) -> Result<ChangeBatch, HistoryError> {
        // One view of the file for all that follows: another process may be writing.
        let file = self.connection.unchecked_transaction()?;
        batch(&file, query)
    }
}

impl History {
    /// The changes after a place in the log, whatever page they are of, oldest first; at most so many.
    pub(crate) fn changes_after(
        &self,
        place: i64,
        most: usize,
    ) -> Result<Vec<Logged>, HistoryError> {
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let after = select("change.seq > ?1 ORDER BY change.seq LIMIT ?2");
        read(&self.connection, &after, params![place, most])
    }

    /// The place of the last change in the log; 0: there is none.
    pub(crate) fn last_change(&self) -> Result<i64, HistoryError> {
        let last = "SELECT coalesce(max(seq), 0) FROM change";
        Ok(self.connection.query_row(last, [], |row| row.get(0))?)
    }
}

pub(in crate::history) fn batch(
    file: &Connection,
    query: &Query,
) -> Result<ChangeBatch, HistoryError> {
    let upto = "SELECT coalesce(max(seq), 0) FROM change";
    let upto = file.query_row(upto, [], |row| row.get(0))?;
    let vendors = query.vendor_set();
    let mut changes = match &vendors {
        Some(vendors) if vendors.len() <= FEW => of_some(file, vendors, query.start)?,
        _ => of_all(file, query.start)?,
    };
    changes.retain(|logged| is_of(vendors.as_ref(), logged));
    changes.sort_by_key(|logged| logged.seq);
    Ok(ChangeBatch { changes, upto })
}

impl Query<'_> {
    fn vendor_set(&self) -> Option<HashSet<&str>> {
        let vendors = self.vendors?;
        Some(vendors.iter().copied().collect())
    }
}

fn is_of(vendors: Option<&HashSet<&str>>, logged: &Logged) -> bool {
    vendors.is_none_or(|vendors| vendors.contains(logged.vendor.as_str()))
}

impl ChangeBatch {
    /// Adds changes that were logged after the batch was read, as far as the query asks for them.
    pub(in crate::history) fn add(&mut self, logged: Vec<Logged>, query: &Query) {
        let vendors = query.vendor_set();
        self.upto = logged.last().map_or(self.upto, |last| last.seq);
        let is_asked = |logged: &Logged| match query.start {
            Start::Cursor(_) => true,
            Start::Since(at) => logged.seen_at >= at,
        };
        let asked = logged.into_iter();
        let asked = asked.filter(|one| is_asked(one) && is_of(vendors.as_ref(), one));
        self.changes.extend(asked);
    }
}

fn of_all(file: &Connection, start: Start) -> Result<Vec<Logged>, HistoryError> {
    match start {
        Start::Since(at) => {
            let since = select("change.seen_at >= ?1");
            read(file, &since, params![micros(at)])
        }
        Start::Cursor(name) => {
            let after = select(
                "change.seq > (SELECT coalesce(max(seq), 0) FROM cursor WHERE name = ?1 AND page = 0) AND \
                     change.seq > (SELECT coalesce(max(seq), 0) FROM cursor WHERE name = ?1 AND page = change.page)",
            );
            read(file, &after, params![name])
        }
    }
}

fn of_some(
    file: &Connection,
    vendors: &HashSet<&str>,
    start: Start,
) -> Result<Vec<Logged>, HistoryError> {
    let mut found = Vec::new();
    for vendor in vendors {
        let mut page = file.prepare_cached("SELECT id FROM page WHERE vendor = ?1")?;
        let page: Option<i64> = page.query_row([vendor], |row| row.get(0)).optional()?;
        if let Some(page) = page {
            found.append(&mut of_one(file, page, start)?);
        }
    }
    Ok(found)
}

fn of_one(file: &Connection, page: i64, start: Start) -> Result<Vec<Logged>, HistoryError> {
    match start {
        Start::Since(at) => {
            let since = select("change.page = ?1 AND change.seen_at >= ?2");
            read(file, &since, params![page, micros(at)])
        }
        Start::Cursor(name) => {
            let after = select(
                "change.page = ?1 AND change.seq > \
                 (SELECT coalesce(max(seq), 0) FROM cursor WHERE name = ?2 AND page IN (0, ?1))",
            );
            read(file, &after, params![page, name])
        }
    }
}

/// The changes of a page after that place in the log, oldest first.
pub(in crate::history) fn after(
    file: &Connection,
    page: i64,
    seq: i64,
) -> Result<Vec<Logged>, HistoryError> {
    let after = select("change.page = ?1 AND change.seq > ?2 ORDER BY change.seq");
    read(file, &after, params![page, seq])
}

fn read(
    file: &Connection,
    query: &str,
    parameters: impl rusqlite::Params,
) -> Result<Vec<Logged>, HistoryError> {
    let mut query = file.prepare_cached(query)?;
    let mut rows = query.query(parameters)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(logged(row)?);
    }
    Ok(found)
}

fn logged(row: &Row) -> Result<Logged, HistoryError> {
    Ok(Logged {
        seq: row.get(0)?,
        id: ChangeId(row.get(1)?),
        vendor: row.get(2)?,
        seen_at: time(row.get(3)?),
        change: change(row)?,
    })
}

fn change(row: &Row) -> Result<Change, HistoryError> {
    let text = |place| {
        row.get::<_, Option<String>>(place)
            .map(|text| text.map(Text::new))
    };
    let item = match (text(6)?, text(7)?) {
        (Some(id), Some(title)) => Some(ItemRef {
            id,
            title,
            url: text(8)?,
        }),
        _ => None,
    };
    let post: Option<String> = row.get(9)?;
    let (kind, field): (String, Option<String>) = (row.get(5)?, row.get(11)?);
    Ok(Change {
        kind: meaning(&kind)?,
        at: time(row.get(4)?),
        item,
        update: post.map(|post| encoding::read(&post)).transpose()?,
        component: text(10)?,
        field: field.as_deref().map(meaning).transpose()?,
        old: text(12)?,
        new: text(13)?,
        inferred: row.get(14)?,
    })
}

fn select(filter: &str) -> String {
    format!(
        "SELECT seq, change.id, vendor, seen_at, at, kind, item, title, change.url, post, component, field, old, new, \
         inferred FROM change JOIN page ON page.id = change.page WHERE {filter}"
    )
}

pub(in crate::history) fn meaning<T: DeserializeOwned>(word: &str) -> Result<T, HistoryError> {
    let word: StrDeserializer<NotAWord> = word.into_deserializer();
    T::deserialize(word).map_err(|error| HistoryError::Damaged(error.to_string()))
}
