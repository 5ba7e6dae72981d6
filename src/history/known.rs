//! What is known of a page before a look, as far as that look is compared with it.

use rusqlite::{Connection, OptionalExtension as _};

use super::body;
use super::components;
use super::error::HistoryError;
use super::item::{Gone, Item, ItemKind};
use crate::model::{Incident, Maintenance, Page};

/// The page as it is known, and the rows that it is made of.
#[derive(Debug)]
pub(super) struct Known {
    /// Without what the vendor removed and what is not told of any more.
    pub(super) page: Page,
    pub(super) headline: String,
    pub(super) incidents: Vec<Kept<Incident>>,
    pub(super) maintenances: Vec<Kept<Maintenance>>,
}

/// An item with its row.
#[derive(Clone, Debug)]
pub(super) struct Kept<T> {
    pub(super) id: i64,
    pub(super) nth: i64,
    pub(super) listed: bool,
    pub(super) gone: Gone,
    pub(super) revised_at: i64,
    pub(super) body: String,
    pub(super) item: T,
}

/// `None`: the page was never read.
pub(super) fn load(file: &Connection, page: i64) -> Result<Option<Known>, HistoryError> {
    let mut query =
        file.prepare_cached("SELECT headline, components FROM present WHERE page = ?1")?;
    let texts = |row: &rusqlite::Row| Ok((row.get(0)?, row.get(1)?));
    let found: Option<(String, Vec<u8>)> = query.query_row([page], texts).optional()?;
    let Some((headline, components)) = found else {
        return Ok(None);
    };
    let mut known = Known {
        page: body::read(&headline)?,
        headline,
        incidents: kept(file, page)?,
        maintenances: kept(file, page)?,
    };
    if known.page.components.is_some() {
        known.page.components = Some(components::read(&components)?);
    }
    fill(&mut known.page, &known.incidents);
    fill(&mut known.page, &known.maintenances);
    Ok(Some(known))
}

fn kept<T: Item>(file: &Connection, page: i64) -> Result<Vec<Kept<T>>, HistoryError> {
    let mut query = file.prepare_cached(
        "SELECT id, nth, listed, gone, revised_at, body FROM item JOIN body ON body.item = item.id \
         WHERE page = ?1 AND kind = ?2 ORDER BY id",
    )?;
    let mut rows = query.query([page, T::KIND as i64])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let body: String = row.get(5)?;
        found.push(Kept {
            id: row.get(0)?,
            nth: row.get(1)?,
            listed: row.get(2)?,
            gone: Gone::read(row.get(3)?),
            revised_at: row.get(4)?,
            item: body::read(&body)?,
            body,
        });
    }
    Ok(found)
}

fn fill<T: Item>(page: &mut Page, kept: &[Kept<T>]) {
    let standing = kept.iter().filter(|kept| kept.gone == Gone::No);
    if let Some(list) = T::list_in(page) {
        list.extend(standing.map(|kept| kept.item.clone()));
        sort(list, |item: &T| item);
    }
}

/// Newest incidents first, planned work in the order of its start, as a reading has them.
pub(super) fn sort<T: Item, U>(list: &mut [U], item: impl Fn(&U) -> &T) {
    let start = |entry: &U| item(entry).started_at();
    match T::KIND {
        ItemKind::Incident => list.sort_by_cached_key(|entry| std::cmp::Reverse(start(entry))),
        ItemKind::Maintenance => list.sort_by_key(start),
    }
}

impl Known {
    /// The page with what the vendor had removed and lists again: nothing of it is lost.
    pub(super) fn with_returned(&self, seen: &Page) -> Page {
        let mut page = self.page.clone();
        give_back(&mut page, &self.incidents, seen);
        give_back(&mut page, &self.maintenances, seen);
        page
    }
}

fn give_back<T: Item>(page: &mut Page, kept: &[Kept<T>], seen: &Page) {
    let removed = kept.iter().filter(|kept| kept.gone == Gone::Removed);
    let seen = T::listed(seen).unwrap_or_default();
    let returned = removed.filter(|kept| seen.iter().any(|item| item.key() == kept.item.key()));
    let returned: Vec<T> = returned.map(|kept| kept.item.clone()).collect();
    if let (Some(list), false) = (T::list_in(page), returned.is_empty()) {
        list.extend(returned);
        sort(list, |item: &T| item);
    }
}
