//! What is known of a page before a look, as far as that look is compared with it.

use rusqlite::{Connection, OptionalExtension as _};

use crate::history::components;
use crate::history::encoding;
use crate::history::error::HistoryError;
use crate::history::item::{Item, ItemKind, Removal};
use crate::model::{Incident, Maintenance, Page};

/// The page as it is known, and the rows that it is made of.
#[derive(Debug)]
pub(in crate::history) struct StoredPage {
    /// Without what the vendor removed and what is not told of any more.
    pub(in crate::history) page: Page,
    pub(in crate::history) headline: String,
    pub(in crate::history) incidents: Vec<StoredItem<Incident>>,
    pub(in crate::history) maintenances: Vec<StoredItem<Maintenance>>,
}

/// An item with its row.
#[derive(Clone, Debug)]
pub(in crate::history) struct StoredItem<T> {
    pub(in crate::history) id: i64,
    pub(in crate::history) nth: i64,
    pub(in crate::history) listed: bool,
    pub(in crate::history) gone: Removal,
    pub(in crate::history) revised_at: i64,
    pub(in crate::history) body: String,
    pub(in crate::history) item: T,
}

/// `None`: the page was never read.
pub(in crate::history) fn load(
    file: &Connection,
    page: i64,
) -> Result<Option<StoredPage>, HistoryError> {
    let mut query =
        file.prepare_cached("SELECT headline, components FROM present WHERE page = ?1")?;
    let texts = |row: &rusqlite::Row| Ok((row.get(0)?, row.get(1)?));
    let found: Option<(String, Vec<u8>)> = query.query_row([page], texts).optional()?;
    let Some((headline, components)) = found else {
        return Ok(None);
    };
    let mut known = StoredPage {
        page: encoding::read(&headline)?,
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

fn kept<T: Item>(file: &Connection, page: i64) -> Result<Vec<StoredItem<T>>, HistoryError> {
    let mut query = file.prepare_cached(
        "SELECT id, nth, listed, gone, revised_at, body FROM item JOIN body ON body.item = item.id \
         WHERE page = ?1 AND kind = ?2 ORDER BY id",
    )?;
    let mut rows = query.query([page, T::KIND as i64])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let body: String = row.get(5)?;
        found.push(StoredItem {
            id: row.get(0)?,
            nth: row.get(1)?,
            listed: row.get(2)?,
            gone: Removal::read(row.get(3)?),
            revised_at: row.get(4)?,
            item: encoding::read(&body)?,
            body,
        });
    }
    Ok(found)
}

fn fill<T: Item>(page: &mut Page, kept: &[StoredItem<T>]) {
    let standing = kept.iter().filter(|kept| kept.gone == Removal::No);
    if let Some(list) = T::list_in(page) {
        list.extend(standing.map(|kept| kept.item.clone()));
        sort(list, |item: &T| item);
    }
}

/// Newest incidents first, planned work in the order of its start, as a reading has them.
pub(in crate::history) fn sort<T: Item, U>(list: &mut [U], item: impl Fn(&U) -> &T) {
    let start = |entry: &U| item(entry).started_at();
    match T::KIND {
        ItemKind::Incident => list.sort_by_cached_key(|entry| std::cmp::Reverse(start(entry))),
        ItemKind::Maintenance => list.sort_by_key(start),
    }
}

impl StoredPage {
    /// The page with what the vendor had removed and lists again: nothing of it is lost.
    pub(in crate::history) fn with_returned(&self, seen: &Page) -> Page {
        let mut page = self.page.clone();
        give_back(&mut page, &self.incidents, seen);
        give_back(&mut page, &self.maintenances, seen);
        page
    }
}

fn give_back<T: Item>(page: &mut Page, kept: &[StoredItem<T>], seen: &Page) {
    let removed = kept.iter().filter(|kept| kept.gone == Removal::Removed);
    let seen = T::listed(seen).unwrap_or_default();
    let returned = removed.filter(|kept| seen.iter().any(|item| item.key() == kept.item.key()));
    let returned: Vec<T> = returned.map(|kept| kept.item.clone()).collect();
    if let (Some(list), false) = (T::list_in(page), returned.is_empty()) {
        list.extend(returned);
        sort(list, |item: &T| item);
    }
}
