//! What was known at an earlier time: a page, and all revisions of an incident.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension as _};

use crate::history::component_name::component;
use crate::history::database::History;
use crate::history::delta::Delta;
use crate::history::encoding;
use crate::history::error::HistoryError;
use crate::history::page_row::{self, PageRow};
use crate::history::read::item_row::{ItemRow, item_rows};
use crate::history::read::snapshot::Snapshot;
use crate::history::timestamp::{micros, time};
#[cfg(test)]
use crate::model::Incident;
use crate::model::{Component, Page, Text, Time};

/// How an item read from one moment until another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::history) struct Revision {
    pub(in crate::history) from: i64,
    /// `None`: until now.
    pub(in crate::history) until: Option<i64>,
    pub(in crate::history) body: String,
}

/// All revisions of an item, newest first.
pub(in crate::history) fn revisions(
    file: &Connection,
    item: i64,
    revised_at: i64,
    body: String,
) -> Result<Vec<Revision>, HistoryError> {
    let mut query = file.prepare_cached(
        "SELECT from_at, until_at, head, tail, middle FROM revision WHERE item = ?1 ORDER BY id DESC",
    )?;
    let mut rows = query.query([item])?;
    let mut later = Revision {
        from: revised_at,
        until: None,
        body,
    };
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let delta = Delta {
            head: row.get(2)?,
            tail: row.get(3)?,
            middle: row.get(4)?,
        };
        let before = delta.before(&later.body);
        let body = before.ok_or_else(|| damaged("a revision does not fit the one after it"))?;
        let earlier = Revision {
            from: row.get(0)?,
            until: Some(row.get(1)?),
            body,
        };
        found.push(std::mem::replace(&mut later, earlier));
    }
    found.push(later);
    Ok(found)
}

fn damaged(what: &str) -> HistoryError {
    HistoryError::Damaged(what.to_owned())
}

impl History {
    /// All that an incident ever read, oldest first, each with since when it read so.
    #[cfg(test)]
    pub(crate) fn revisions(
        &self,
        vendor: &str,
        incident: &str,
    ) -> Result<Vec<(Time, Incident)>, HistoryError> {
        let file = self.connection.unchecked_transaction()?;
        let query = item_rows(
            "kind = 0 AND key = ?2 AND nth = 0 AND page = (SELECT id FROM page WHERE vendor = ?1)",
        );
        let stored = file
            .prepare_cached(&query)?
            .query_row([vendor, incident], ItemRow::read)
            .optional()?;
        let Some(stored) = stored else {
            return Ok(Vec::new());
        };
        let found = revisions(
            &file,
            stored.item,
            micros(stored.seen.revised_at),
            stored.body,
        )?;
        let read = |revision: &Revision| Ok((time(revision.from), encoding::read(&revision.body)?));
        found.iter().rev().map(read).collect()
    }

    /// How often each maintenance of a vendor was seen to be edited, by its key.
    pub(crate) fn maintenance_edits(
        &self,
        vendor: &str,
    ) -> Result<HashMap<Text, u32>, HistoryError> {
        let mut query = self.connection.prepare_cached(
            "SELECT item.key, count(*) FROM revision JOIN item ON item.id = revision.item
             WHERE item.kind = 1 AND item.page = (SELECT id FROM page WHERE vendor = ?1) GROUP BY item.key",
        )?;
        let rows = query.query_map([vendor], |row| {
            Ok((Text::new(row.get::<_, String>(0)?), row.get(1)?))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The page as it was known at that moment; `None`: it was not read until then. Its `seen_at` is the last check
    /// until then, known to a day.
    pub(crate) fn snapshot_at(
        &self,
        vendor: &str,
        at: Time,
    ) -> Result<Option<Snapshot>, HistoryError> {
        let file = self.connection.unchecked_transaction()?;
        let Some(row) = page_row::find(&file, vendor)? else {
            return Ok(None);
        };
        let Some(page) = headline_at(&file, row.id, at)? else {
            return Ok(None);
        };
        let seen_at = polled_at(&file, &row, at)?;
        let id = row.id;
        let mut snapshot = Snapshot::of(row, page, seen_at);
        snapshot.error = snapshot.error.filter(|error| error.at <= at);
        if snapshot.page.components.is_some() {
            snapshot.page.components = Some(components_at(&file, id, at)?);
        }
        add_items_at(&file, &mut snapshot, id, at)?;
        snapshot.sort();
        Ok(Some(snapshot))
    }
}

fn headline_at(file: &Connection, page: i64, at: Time) -> Result<Option<Page>, HistoryError> {
    let mut query = file.prepare_cached(
        "SELECT body FROM headline WHERE page = ?1 AND seen_at <= ?2 ORDER BY id DESC LIMIT 1",
    )?;
    let found: Option<String> = query
        .query_row([page, micros(at)], |row| row.get(0))
        .optional()?;
    found.map(|headline| encoding::read(&headline)).transpose()
}

/// The last reading until then, as far as the periods without a gap show.
fn polled_at(file: &Connection, row: &PageRow, at: Time) -> Result<Time, HistoryError> {
    if let (Some(from), Some(to)) = (row.span_from, row.readable_at)
        && from <= at
    {
        return Ok(to.min(at));
    }
    let mut query = file.prepare_cached(
        "SELECT to_at FROM span WHERE page = ?1 AND from_at <= ?2 ORDER BY id DESC LIMIT 1",
    )?;
    let to: Option<i64> = query
        .query_row([row.id, micros(at)], |row| row.get(0))
        .optional()?;
    Ok(to.map_or(row.first_seen_at, time).min(at))
}

fn components_at(file: &Connection, page: i64, at: Time) -> Result<Vec<Component>, HistoryError> {
    let mut query = file.prepare_cached(
        "SELECT name, status, word FROM component JOIN state ON state.id = \
         (SELECT max(id) FROM state WHERE component = component.id AND seen_at <= ?2) \
         WHERE page = ?1 AND status IS NOT NULL ORDER BY place, component.id",
    )?;
    let mut rows = query.query([page, micros(at)])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let (name, status): (String, String) = (row.get(0)?, row.get(1)?);
        found.push(component(&name, &status, row.get(2)?)?);
    }
    Ok(found)
}

fn add_items_at(
    file: &Connection,
    snapshot: &mut Snapshot,
    page: i64,
    at: Time,
) -> Result<(), HistoryError> {
    let query = item_rows("page = ?1 AND first_seen_at <= ?2 ORDER BY item.id");
    let mut query = file.prepare_cached(&query)?;
    for stored in query.query_map([page, micros(at)], ItemRow::read)? {
        let mut stored = stored?;
        rewind(file, &mut stored, at)?;
        stored.seen.last_seen_at = stored.seen.last_seen_at.min(at);
        stored.seen.removed_at = stored.seen.removed_at.filter(|gone| *gone <= at);
        snapshot.take(stored)?;
    }
    Ok(())
}

fn rewind(file: &Connection, stored: &mut ItemRow, at: Time) -> Result<(), HistoryError> {
    let revised_at = micros(stored.seen.revised_at);
    if stored.seen.revised_at <= at {
        return Ok(());
    }
    let all = revisions(
        file,
        stored.item,
        revised_at,
        std::mem::take(&mut stored.body),
    )?;
    let oldest = all.len() - 1;
    let then = all
        .into_iter()
        .enumerate()
        .find(|(place, revision)| revision.from <= micros(at) || *place == oldest);
    if let Some((_, then)) = then {
        stored.seen.revised_at = time(then.from);
        stored.body = then.body;
    }
    Ok(())
}
