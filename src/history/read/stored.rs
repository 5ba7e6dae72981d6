//! A page as the file has it before a check, and the rows that its items come from.

use rusqlite::{Connection, OptionalExtension as _};

use crate::change::KnownPage;
use crate::history::components;
use crate::history::encoding;
use crate::history::error::HistoryError;
use crate::history::removal::Removal;
use crate::model::{Incident, Item, ItemKind, Maintenance, Page, item};

/// A page with the rows of its items.
#[derive(Debug)]
pub(in crate::history) struct StoredPage {
    pub(in crate::history) known: KnownPage,
    pub(in crate::history) headline: String,
    incidents: Vec<StoredItem>,
    maintenances: Vec<StoredItem>,
}

/// The row of an item.
#[derive(Debug)]
pub(in crate::history) struct StoredItem {
    pub(in crate::history) id: i64,
    pub(in crate::history) nth: i64,
    pub(in crate::history) first_seen_at: i64,
    pub(in crate::history) revised_at: i64,
    pub(in crate::history) listed: bool,
    pub(in crate::history) detected: bool,
    pub(in crate::history) removal: Removal,
    pub(in crate::history) last_seen_at: i64,
    pub(in crate::history) gone_at: Option<i64>,
    pub(in crate::history) body: String,
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
    let mut known = KnownPage::from(encoding::read::<Page>(&headline)?);
    if known.page.components.is_some() {
        known.page.components = Some(components::read(&components)?);
    }
    Ok(Some(StoredPage {
        incidents: fill::<Incident>(&mut known, rows(file, page)?),
        maintenances: fill::<Maintenance>(&mut known, rows(file, page)?),
        known,
        headline,
    }))
}

fn rows<T: Item>(file: &Connection, page: i64) -> Result<Vec<(T, StoredItem)>, HistoryError> {
    let mut query = file.prepare_cached(
        "SELECT id, nth, first_seen_at, revised_at, listed, detected, gone, last_seen_at, gone_at, body \
         FROM item JOIN body ON body.item = item.id WHERE page = ?1 AND kind = ?2 ORDER BY id",
    )?;
    let mut rows = query.query([page, T::KIND as i64])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let body: String = row.get(9)?;
        let item = encoding::read(&body)?;
        let row = StoredItem {
            id: row.get(0)?,
            nth: row.get(1)?,
            first_seen_at: row.get(2)?,
            revised_at: row.get(3)?,
            listed: row.get(4)?,
            detected: row.get(5)?,
            removal: Removal::read(row.get(6)?),
            last_seen_at: row.get(7)?,
            gone_at: row.get(8)?,
            body,
        };
        found.push((item, row));
    }
    Ok(found)
}

/// Puts the items in their lists, and returns their rows in the same order: first the page's, then the absent ones.
fn fill<T: Item>(known: &mut KnownPage, rows: Vec<(T, StoredItem)>) -> Vec<StoredItem> {
    let (mut present, absent): (Vec<_>, Vec<_>) = rows
        .into_iter()
        .partition(|(_, row)| row.removal == Removal::No);
    item::sort(&mut present, |(item, _): &(T, StoredItem)| item);
    let (items, mut rows): (Vec<T>, Vec<StoredItem>) = present.into_iter().unzip();
    let (absent, absent_rows): (Vec<T>, Vec<StoredItem>) = absent.into_iter().unzip();
    if let Some(list) = T::list_mut(&mut known.page) {
        *list = items;
    }
    *T::list_mut(&mut known.absent) = Some(absent);
    rows.extend(absent_rows);
    rows
}

impl StoredPage {
    /// The items of one kind with their rows, in the order of the places of a comparison.
    pub(in crate::history) fn items<T: Item>(&self) -> Vec<(&T, &StoredItem)> {
        let rows = match T::KIND {
            ItemKind::Incident => &self.incidents,
            ItemKind::Maintenance => &self.maintenances,
        };
        let list = |page| T::list(page).unwrap_or_default();
        let items = list(&self.known.page)
            .iter()
            .chain(list(&self.known.absent));
        items.zip(rows).collect()
    }
}
