//! Writing incidents and maintenances: a revision where one reads otherwise, and whether it is still listed.

use std::collections::HashSet;

use rusqlite::{Connection, params};

use crate::change::{ItemPairs, Pair};
use crate::history::delta::Delta;
use crate::history::encoding;
use crate::history::error::HistoryError;
use crate::history::extent;
use crate::history::page_row::PageRow;
use crate::history::read::stored::{StoredItem, StoredPage};
use crate::history::removal::Removal;
use crate::history::timestamp::micros;
use crate::model::{Item, Time};

/// The check whose items are written.
pub(in crate::history) struct ItemWriter<'a> {
    pub(in crate::history) file: &'a Connection,
    pub(in crate::history) row: &'a PageRow,
    pub(in crate::history) stored: Option<&'a StoredPage>,
    pub(in crate::history) feed: Option<&'a str>,
    pub(in crate::history) seen_at: Time,
    /// Whether what is stored is newer than the snapshot, and so took the part of the new one in the comparison.
    pub(in crate::history) late: bool,
}

impl ItemWriter<'_> {
    /// Writes the items of a merged page. `is_listing`: whether the snapshot has a list of this kind.
    pub(in crate::history) fn write<T: Item>(
        &self,
        merged: &[T],
        pairs: &ItemPairs,
        is_listing: bool,
    ) -> Result<(), HistoryError> {
        let rows = self.stored.map(StoredPage::items::<T>).unwrap_or_default();
        let mut numbers = Numbers::of(&rows);
        let mut left: Vec<_> = rows.iter().map(Some).collect();
        for (item, pair) in merged.iter().zip(&pairs.pairs) {
            let listed = is_listing.then_some(pair.seen.is_some());
            let place = if self.late { pair.seen } else { pair.known };
            match place.and_then(|place| left.get_mut(place)?.take()) {
                Some((before, row)) => {
                    self.revise(row, *before, item, &mut numbers)?;
                    self.flag(row, listed, Removal::No)?;
                }
                None => self.begin(item, numbers.next(item), listed.unwrap_or_default(), pair)?,
            }
        }
        for (place, (_, row)) in rows.iter().enumerate() {
            let is_left = left.get(place).is_some_and(Option::is_some);
            if is_left && row.removal == Removal::No && !self.late {
                let removal = if pairs.removed.contains(&place) {
                    Removal::Removed
                } else {
                    Removal::Forgotten
                };
                self.flag(row, is_listing.then_some(false), removal)?;
            }
        }
        Ok(())
    }

    fn begin<T: Item>(
        &self,
        item: &T,
        nth: i64,
        listed: bool,
        pair: &Pair,
    ) -> Result<(), HistoryError> {
        let mut insert = self.file.prepare_cached(
            "INSERT INTO item (page, kind, key, nth, first_seen_at, last_seen_at, revised_at, listed, detected, gone, \
             open, started_at, posted_at) VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?5, ?6, ?7, 0, ?8, ?9, ?10)",
        )?;
        let id = insert.insert(params![
            self.row.id,
            T::KIND as i64,
            item.id().raw(),
            nth,
            micros(self.seen_at),
            listed,
            self.is_detection(pair),
            item.is_ongoing(),
            item.started_at().map(micros),
            item.first_update_at().map(micros),
        ])?;
        let mut insert = self
            .file
            .prepare_cached("INSERT INTO body (item, body) VALUES (?1, ?2)")?;
        insert.execute(params![id, encoding::compact(item)?])?;
        extent::keep(self.file, self.row.id, id, item)
    }

    /// Whether it began between the check before and this one: the same feed was read shortly before, and the item is
    /// news and not a past that is shown only now.
    fn is_detection(&self, pair: &Pair) -> bool {
        self.row.was_read_shortly_before(self.seen_at)
            && self.feed == self.row.feed.as_deref()
            && pair.is_news
            && !self.late
    }

    fn revise<'a, T: Item>(
        &self,
        row: &StoredItem,
        before: &'a T,
        item: &'a T,
        numbers: &mut Numbers<'a>,
    ) -> Result<(), HistoryError> {
        if before == item {
            return Ok(());
        }
        let nth = if before.id() == item.id() {
            row.nth
        } else {
            numbers.next(item)
        };
        let later = encoding::compact(item)?;
        let Delta { head, tail, middle } = Delta::between(&later, &row.body);
        let mut insert = self.file.prepare_cached(
            "INSERT INTO revision (item, from_at, until_at, head, tail, middle) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?;
        let at = micros(self.seen_at);
        insert.execute(params![row.id, row.revised_at, at, head, tail, middle])?;
        let mut update = self
            .file
            .prepare_cached("UPDATE body SET body = ?2 WHERE item = ?1")?;
        update.execute(params![row.id, later])?;
        let mut update = self.file.prepare_cached(
            "UPDATE item SET key = ?2, nth = ?3, revised_at = ?4, open = ?5, started_at = ?6, posted_at = ?7 WHERE id = ?1",
        )?;
        update.execute(params![
            row.id,
            item.id().raw(),
            nth,
            at,
            item.is_ongoing(),
            item.started_at().map(micros),
            item.first_update_at().map(micros)
        ])?;
        extent::keep(self.file, self.row.id, row.id, item)
    }

    /// One that left the list was last seen by the reading before this one.
    fn flag(
        &self,
        row: &StoredItem,
        listed: Option<bool>,
        removal: Removal,
    ) -> Result<(), HistoryError> {
        let listed = listed.unwrap_or(row.listed);
        if listed == row.listed && removal == row.removal {
            return Ok(());
        }
        let last_seen_at = match (row.listed, listed) {
            (true, false) => self.row.readable_at,
            (false, true) => Some(self.seen_at),
            _ => None,
        };
        let mut update = self.file.prepare_cached(
            "UPDATE item SET listed = ?2, gone = ?3, last_seen_at = coalesce(?4, last_seen_at), \
             gone_at = CASE WHEN ?3 = 0 THEN NULL WHEN gone = 0 THEN ?5 ELSE gone_at END WHERE id = ?1",
        )?;
        let last_seen_at = last_seen_at.map(micros);
        update.execute(params![
            row.id,
            listed,
            removal as i64,
            last_seen_at,
            micros(self.seen_at)
        ])?;
        Ok(())
    }
}

/// The numbers of items with the same key; a number that a row has or had is not given again.
struct Numbers<'a>(HashSet<(&'a str, i64)>);

impl<'a> Numbers<'a> {
    fn of<T: Item>(rows: &[(&'a T, &StoredItem)]) -> Self {
        let key = |(item, row): &(&'a T, &StoredItem)| (item.id().raw(), row.nth);
        Self(rows.iter().map(key).collect())
    }

    fn next<T: Item>(&mut self, item: &'a T) -> i64 {
        let key = item.id().raw();
        let mut nth = 0;
        while !self.0.insert((key, nth)) {
            nth += 1;
        }
        nth
    }
}
