//! Whether the file is whole, and whether everything in it that follows from something else follows.

use std::collections::HashMap;

use rusqlite::Connection;

use crate::history::component_name::{component, named};
use crate::history::components;
use crate::history::database::History;
use crate::history::encoding;
use crate::history::error::HistoryError;
use crate::history::extent;
use crate::history::logged::id_of;
use crate::history::read::as_of::revisions;
use crate::history::read::log::{self, Query, Start};
use crate::history::removal::item_kind;
use crate::history::timestamp::{micros, time};
use crate::model::{Component, Incident, Item, ItemKind, Maintenance, Page};

impl History {
    /// What is wrong with it, one line each; none is good.
    pub(crate) fn verify(&self) -> Result<Vec<String>, HistoryError> {
        let file = self.connection.unchecked_transaction()?;
        problems(&file)
    }
}

/// What is wrong with a file, one line each.
pub(in crate::history) fn problems(file: &Connection) -> Result<Vec<String>, HistoryError> {
    let mut problems = integrity(file)?;
    if problems.is_empty() {
        pages(file, &mut problems)?;
        items(file, &mut problems)?;
        cursors(file, &mut problems)?;
        names(file, &mut problems)?;
    }
    Ok(problems)
}

/// A change must have the name that follows from what it says.
fn names(file: &Connection, problems: &mut Vec<String>) -> Result<(), HistoryError> {
    let everything = Query {
        vendors: None,
        start: Start::Since(crate::model::Time::MIN_UTC),
    };
    for logged in log::batch(file, &everything)?.changes {
        if id_of(&logged.vendor, &logged.change)? != logged.id {
            problems.push(format!("change {}: its name is not its own", logged.seq));
        }
    }
    Ok(())
}

/// What SQLite itself finds.
fn integrity(file: &Connection) -> Result<Vec<String>, HistoryError> {
    let mut problems = Vec::new();
    let mut query = file.prepare("PRAGMA quick_check")?;
    for line in query.query_map([], |row| row.get::<_, String>(0))? {
        problems.extend(Some(line?).filter(|line| line != "ok"));
    }
    let mut query = file.prepare("PRAGMA foreign_key_check")?;
    for table in query.query_map([], |row| row.get::<_, String>(0))? {
        problems.push(format!("{}: a row belongs to nothing", table?));
    }
    Ok(problems)
}

/// What a page says now must be the last of what it said.
fn pages(file: &Connection, problems: &mut Vec<String>) -> Result<(), HistoryError> {
    let mut query = file.prepare(
        "SELECT page.id, vendor, headline, components, \
         (SELECT body FROM headline WHERE page = page.id ORDER BY id DESC LIMIT 1) \
         FROM page JOIN present ON present.page = page.id",
    )?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let (page, vendor): (i64, String) = (row.get(0)?, row.get(1)?);
        let headline: String = row.get(2)?;
        if row.get::<_, Option<String>>(4)?.as_ref() != Some(&headline) {
            problems.push(format!("{vendor}: its headline is not the last one"));
        }
        if encoding::read::<Page>(&headline).is_err() {
            problems.push(format!("{vendor}: its headline cannot be read"));
        }
        let kept = row.get_ref(3)?.as_blob();
        match kept.map_err(Into::into).and_then(components::read) {
            Ok(list) if same(&list, &last_states(file, page)?)? => {}
            Ok(_) => problems.push(format!("{vendor}: its components are not the last states")),
            Err(_) => problems.push(format!("{vendor}: its components cannot be read")),
        }
    }
    Ok(())
}

fn last_states(file: &Connection, page: i64) -> Result<HashMap<String, Component>, HistoryError> {
    let mut query = file.prepare_cached(
        "SELECT name, status, word FROM component JOIN state ON state.id = \
         (SELECT max(id) FROM state WHERE component = component.id) WHERE page = ?1 AND status IS NOT NULL",
    )?;
    let mut rows = query.query([page])?;
    let mut found = HashMap::new();
    while let Some(row) = rows.next()? {
        let (name, status): (String, String) = (row.get(0)?, row.get(1)?);
        let part = component(&name, &status, row.get(2)?)?;
        found.insert(name, part);
    }
    Ok(found)
}

fn same(list: &[Component], states: &HashMap<String, Component>) -> Result<bool, HistoryError> {
    let named = named(list)?;
    let known = |(name, part): &(String, &Component)| states.get(name) == Some(*part);
    Ok(named.len() == states.len() && named.iter().all(known))
}

/// Every revision must be readable, and the row's figures those of the present text.
fn items(file: &Connection, problems: &mut Vec<String>) -> Result<(), HistoryError> {
    let mut query = file.prepare(
        "SELECT item.id, vendor, kind, key, revised_at, open, started_at, posted_at, body, earliest_at, latest_at \
         FROM item JOIN page ON page.id = item.page LEFT JOIN body ON body.item = item.id \
         LEFT JOIN extent ON extent.item = item.id AND extent.page = item.page ORDER BY item.id",
    )?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let (vendor, key): (String, String) = (row.get(1)?, row.get(3)?);
        let figures = Figures {
            key,
            open: row.get(5)?,
            started_at: row.get(6)?,
            posted_at: row.get(7)?,
            extent: row.get::<_, Option<i64>>(9)?.zip(row.get(10)?),
        };
        let all = match row.get::<_, Option<String>>(8)? {
            Some(body) => revisions(file, row.get(0)?, row.get(4)?, body),
            None => Err(HistoryError::Damaged("it has no text".to_owned())),
        };
        let found = all.and_then(|all| {
            let mut texts = all.iter().map(|revision| revision.body.as_str());
            match item_kind(row.get(2)?) {
                ItemKind::Incident => figures.follow_from::<Incident>(&mut texts),
                ItemKind::Maintenance => figures.follow_from::<Maintenance>(&mut texts),
            }
        });
        match found {
            Ok(true) => {}
            Ok(false) => problems.push(format!(
                "{vendor} {}: its figures do not follow from its text",
                figures.key
            )),
            Err(error) => problems.push(format!("{vendor} {}: {error}", figures.key)),
        }
    }
    Ok(())
}

/// What a row says of its item's text.
#[derive(PartialEq)]
struct Figures {
    key: String,
    open: Option<bool>,
    started_at: Option<i64>,
    posted_at: Option<i64>,
    extent: Option<(i64, i64)>,
}

impl Figures {
    fn follow_from<T: Item>(
        &self,
        newest_first: &mut dyn Iterator<Item = &str>,
    ) -> Result<bool, HistoryError> {
        let mut items = newest_first.map(encoding::read::<T>);
        let present = items.next().transpose()?;
        for earlier in items {
            earlier?;
        }
        Ok(present.is_some_and(|item| {
            *self
                == Self {
                    key: item.id().raw().to_owned(),
                    open: item.is_ongoing(),
                    started_at: item.started_at().map(micros),
                    posted_at: item.first_update_at().map(micros),
                    extent: Some(extent::of(&item)),
                }
        }))
    }
}

/// No cursor can stand behind the last change that there ever was.
fn cursors(file: &Connection, problems: &mut Vec<String>) -> Result<(), HistoryError> {
    let mut query = file.prepare(
        "SELECT name, told_at FROM cursor WHERE seq > \
         (SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'change')",
    )?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let (name, at): (String, i64) = (row.get(0)?, row.get(1)?);
        problems.push(format!(
            "cursor {name}: read on {} up to a change that is not recorded",
            time(at).format("%Y-%m-%d")
        ));
    }
    Ok(())
}
