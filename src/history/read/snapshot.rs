//! A page as it is known now, with when each part of it was seen.

use std::collections::HashSet;

use rusqlite::{Connection, Row};

use crate::history::components;
use crate::history::database::History;
use crate::history::encoding;
use crate::history::error::HistoryError;
use crate::history::extent::{ITEMS, MAY_LIE_WITHIN, Period};
use crate::history::page_row::{self, FEW, PageRow};
use crate::history::read::item_row::{ITEM_COLUMNS, ItemRow, ItemTimes, item_rows};
use crate::model::{Incident, Item, ItemKind, Maintenance, Page, Time, item};

/// A page as recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Snapshot {
    /// Vendor slug or address.
    pub(crate) vendor: String,
    /// The address that was read.
    pub(crate) url: String,
    /// Name of the feed format.
    pub(crate) feed: Option<String>,
    /// The page itself.
    pub(crate) page: Page,
    /// When it was checked first.
    pub(crate) first_seen_at: Time,
    /// When it was read last.
    pub(crate) seen_at: Time,
    /// Since then it cannot be read.
    pub(crate) error: Option<Unreadable>,
    /// For each incident of the page, at the same place, when it was seen.
    pub(crate) incidents: Vec<ItemTimes>,
    /// The same for maintenance.
    pub(crate) maintenances: Vec<ItemTimes>,
}

/// Why and when a page could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unreadable {
    /// The error message.
    pub(crate) error: String,
    /// Time of the last attempt.
    pub(crate) at: Time,
}

impl History {
    /// The page with all that was ever seen on it; `None`: it was never read.
    pub(crate) fn snapshot(&self, vendor: &str) -> Result<Option<Snapshot>, HistoryError> {
        self.snapshot_of(vendor, Period::default())
    }

    /// The same, without the items that are surely over before a period, or began after it.
    pub(crate) fn snapshot_of(
        &self,
        vendor: &str,
        period: Period,
    ) -> Result<Option<Snapshot>, HistoryError> {
        let file = self.connection.unchecked_transaction()?;
        let mut found = Found::default();
        found.pages(&file, "vendor = ?1", [vendor], |_| true)?;
        let Some((page, mut snapshot)) = found.pages.pop() else {
            return Ok(None);
        };
        let query = format!(
            "SELECT {ITEM_COLUMNS} FROM {ITEMS} JOIN body ON body.item = item.id \
             WHERE {MAY_LIE_WITHIN} ORDER BY item.id"
        );
        let (from, to) = period.bounds();
        let mut query = file.prepare_cached(&query)?;
        for stored in query.query_map([page, from, to], ItemRow::read)? {
            snapshot.take(stored?)?;
        }
        snapshot.sort();
        Ok(Some(snapshot))
    }

    /// Pages as they are now, with what is open only; those that were never read are left out. In the order of
    /// their first check.
    pub(crate) fn present(&self, vendors: &[&str]) -> Result<Vec<Snapshot>, HistoryError> {
        let file = self.connection.unchecked_transaction()?;
        present(&file, vendors)
    }
}

/// As [`History::present`], within a transaction.
pub(in crate::history) fn present(
    file: &Connection,
    vendors: &[&str],
) -> Result<Vec<Snapshot>, HistoryError> {
    let asked: HashSet<&str> = vendors.iter().copied().collect();
    let mut found = Found::default();
    if asked.len() > FEW {
        found.pages(file, "true", [], |vendor| asked.contains(vendor))?;
        found.going_on(file, "true", [])?;
    } else {
        for vendor in &asked {
            found.pages(file, "vendor = ?1", [vendor], |_| true)?;
        }
        found.pages.sort_by_key(|(page, _)| *page);
        let pages: Vec<i64> = found.pages.iter().map(|(page, _)| *page).collect();
        for page in pages {
            found.going_on(file, "page = ?1", [page])?;
        }
    }
    let snapshots = found.pages.into_iter().map(|(_, mut snapshot)| {
        snapshot.sort();
        snapshot
    });
    Ok(snapshots.collect())
}

/// Snapshots in the making, in the order of their pages' rows.
#[derive(Default)]
struct Found {
    pages: Vec<(i64, Snapshot)>,
}

impl Found {
    /// Adds pages without their incidents and maintenance.
    fn pages(
        &mut self,
        file: &Connection,
        filter: &str,
        parameters: impl rusqlite::Params,
        is_asked: impl Fn(&str) -> bool,
    ) -> Result<(), HistoryError> {
        let columns = page_row::COLUMNS;
        let query = format!(
            "SELECT {columns}, headline, components FROM page JOIN present ON present.page = page.id \
             WHERE {filter} ORDER BY page.id"
        );
        let mut query = file.prepare_cached(&query)?;
        let mut rows = query.query(parameters)?;
        while let Some(row) = rows.next()? {
            if is_asked(row.get_ref(1)?.as_str()?) {
                self.pages.extend(page_of(row)?);
            }
        }
        Ok(())
    }

    /// Adds what is open. An item without a known end is open as long as it is listed.
    fn going_on(
        &mut self,
        file: &Connection,
        filter: &str,
        parameters: impl rusqlite::Params,
    ) -> Result<(), HistoryError> {
        let query = item_rows(&format!(
            "{filter} AND open IS NOT 0 AND (open = 1 OR listed = 1) AND gone = 0 ORDER BY item.id"
        ));
        let mut query = file.prepare_cached(&query)?;
        for stored in query.query_map(parameters, ItemRow::read)? {
            let stored = stored?;
            let place = self
                .pages
                .binary_search_by_key(&stored.page, |(page, _)| *page);
            let snapshot = place.ok().and_then(|place| self.pages.get_mut(place));
            if let Some((_, snapshot)) = snapshot {
                snapshot.take(stored)?;
            }
        }
        Ok(())
    }
}

/// A page without its incidents and maintenance, beside its row's number; `None`: it was never readable.
fn page_of(row: &Row) -> Result<Option<(i64, Snapshot)>, HistoryError> {
    let known = PageRow::read(row)?;
    let Some(readable_at) = known.readable_at else {
        return Ok(None);
    };
    let mut page: Page = encoding::read(row.get_ref(13)?.as_str()?)?;
    page.updated_at = known.touched_at;
    if page.components.is_some() {
        page.components = Some(components::read(row.get_ref(14)?.as_blob()?)?);
    }
    Ok(Some((known.id, Snapshot::of(known, page, readable_at))))
}

impl Snapshot {
    /// The page without the incidents that the vendor removed.
    pub(crate) fn page_without_removed(self) -> Page {
        let mut page = self.page;
        if let Some(incidents) = &mut page.incidents {
            let mut seen = self.incidents.iter();
            incidents.retain(|_| seen.next().is_none_or(|one| one.removed_at.is_none()));
        }
        page
    }

    pub(in crate::history) fn of(row: PageRow, page: Page, seen_at: Time) -> Self {
        let error = row.error.zip(row.error_at);
        Self {
            vendor: row.vendor,
            url: row.url,
            feed: row.feed,
            page,
            first_seen_at: row.first_seen_at,
            seen_at,
            error: error
                .filter(|_| row.failing)
                .map(|(error, at)| Unreadable { error, at }),
            incidents: Vec::new(),
            maintenances: Vec::new(),
        }
    }

    /// Puts an item in its list; what is still listed was last seen when the page was.
    pub(in crate::history) fn take(&mut self, stored: ItemRow) -> Result<(), HistoryError> {
        let mut seen = stored.seen;
        if stored.listed {
            seen.last_seen_at = self.seen_at;
        }
        match stored.kind {
            ItemKind::Incident => {
                let list = self.page.incidents.get_or_insert_default();
                list.push(encoding::read(&stored.body)?);
                self.incidents.push(seen);
            }
            ItemKind::Maintenance => {
                let list = self.page.maintenances.get_or_insert_default();
                list.push(encoding::read(&stored.body)?);
                self.maintenances.push(seen);
            }
        }
        Ok(())
    }

    pub(in crate::history) fn sort(&mut self) {
        in_order::<Incident>(&mut self.page, &mut self.incidents);
        in_order::<Maintenance>(&mut self.page, &mut self.maintenances);
    }
}

fn in_order<T: Item>(page: &mut Page, seen: &mut Vec<ItemTimes>) {
    let list = T::list_mut(page).take();
    let Some(list) = list else { return };
    let mut pairs: Vec<(T, ItemTimes)> = list.into_iter().zip(std::mem::take(seen)).collect();
    item::sort(&mut pairs, |(item, _)| item);
    let (list, sorted) = pairs.into_iter().unzip();
    *T::list_mut(page) = Some(list);
    *seen = sorted;
}
