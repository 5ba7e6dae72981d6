//! Keeping incidents and planned work: a revision where it reads otherwise, and whether it is still there.

use std::collections::{HashMap, HashSet};

use rusqlite::{Connection, params};

use crate::change::{Change, Kind};
use crate::history::delta::Delta;
use crate::history::encoding;
use crate::history::error::HistoryError;
use crate::history::item::{Item, Removal};
use crate::history::page_row::PageRow;
use crate::history::read::stored::StoredItem;
use crate::history::timestamp::micros;
use crate::model::{Page, Time};

/// One reading of one page, for the items on it.
pub(in crate::history) struct ItemLook<'a> {
    pub(in crate::history) file: &'a Connection,
    pub(in crate::history) row: &'a PageRow,
    pub(in crate::history) feed: Option<&'a str>,
    pub(in crate::history) seen_at: Time,
    pub(in crate::history) changes: &'a [Change],
}

impl ItemLook<'_> {
    /// `seen` is `None` where it came too late to say what the page lists now.
    pub(in crate::history) fn keep<T: Item>(
        &self,
        known: &[StoredItem<T>],
        seen: Option<&Page>,
        merged: &Page,
    ) -> Result<(), HistoryError> {
        // A list that nobody told says nothing of what was on it.
        let Some(items) = T::listed(merged) else {
            return Ok(());
        };
        let listing = seen.and_then(T::listed);
        let listing: Option<HashSet<&str>> =
            listing.map(|list| list.iter().map(Item::key).collect());
        let stands = |kept: &StoredItem<T>| self.gone(kept.item.key(), kept.gone) == Removal::No;
        let (pairs, left) = paired(known, items, stands);
        for (kept, item, nth) in pairs {
            let listed = listing.as_ref().map(|listing| listing.contains(item.key()));
            match kept {
                Some(kept) => {
                    self.revise(kept, item, nth)?;
                    self.flag(kept, listed, self.gone(item.key(), Removal::No))?;
                }
                None => self.begin(item, nth, listed.unwrap_or_default())?,
            }
        }
        for kept in left.iter().filter(|kept| kept.gone == Removal::No) {
            let listed = listing.as_ref().map(|_| false);
            self.flag(kept, listed, self.gone(kept.item.key(), Removal::Forgotten))?;
        }
        Ok(())
    }

    fn gone(&self, key: &str, otherwise: Removal) -> Removal {
        if self
            .about(key)
            .any(|change| change.kind == Kind::IncidentRemoved)
        {
            Removal::Removed
        } else {
            otherwise
        }
    }

    fn about(&self, key: &str) -> impl Iterator<Item = &Change> {
        let is_about = move |change: &&Change| {
            let item = change.item.as_ref();
            item.is_some_and(|item| item.id.raw() == key)
        };
        self.changes.iter().filter(is_about)
    }

    fn begin<T: Item>(&self, item: &T, nth: i64, listed: bool) -> Result<(), HistoryError> {
        let mut insert = self.file.prepare_cached(
            "INSERT INTO item (page, kind, key, nth, first_seen_at, last_seen_at, revised_at, listed, detected, gone, \
             open, started_at, posted_at) VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?5, ?6, ?7, 0, ?8, ?9, ?10)",
        )?;
        let id = insert.insert(params![
            self.row.id,
            T::KIND as i64,
            item.key(),
            nth,
            micros(self.seen_at),
            listed,
            self.is_detection(item.key()),
            item.open(),
            item.started_at().map(micros),
            item.posted_at().map(micros),
        ])?;
        let mut insert = self
            .file
            .prepare_cached("INSERT INTO body (item, body) VALUES (?1, ?2)")?;
        insert.execute(params![id, encoding::compact(item)?])?;
        Ok(())
    }

    /// Whether it came up between the reading before this one and this one: the same feed was read shortly before,
    /// and that it is there now is news and not a past that is shown only now.
    fn is_detection(&self, key: &str) -> bool {
        self.row.was_read_shortly_before(self.seen_at)
            && self.feed == self.row.feed.as_deref()
            && self.about(key).next().is_some()
    }

    fn revise<T: Item>(
        &self,
        kept: &StoredItem<T>,
        item: &T,
        nth: i64,
    ) -> Result<(), HistoryError> {
        if kept.item == *item {
            return Ok(());
        }
        let later = encoding::compact(item)?;
        let Delta { head, tail, middle } = Delta::between(&later, &kept.body);
        let mut insert = self.file.prepare_cached(
            "INSERT INTO revision (item, from_at, until_at, head, tail, middle) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?;
        let at = micros(self.seen_at);
        insert.execute(params![kept.id, kept.revised_at, at, head, tail, middle])?;
        let mut update = self
            .file
            .prepare_cached("UPDATE body SET body = ?2 WHERE item = ?1")?;
        update.execute(params![kept.id, later])?;
        let mut update = self.file.prepare_cached(
            "UPDATE item SET key = ?2, nth = ?3, revised_at = ?4, open = ?5, started_at = ?6, posted_at = ?7 WHERE id = ?1",
        )?;
        update.execute(params![
            kept.id,
            item.key(),
            nth,
            at,
            item.open(),
            item.started_at().map(micros),
            item.posted_at().map(micros)
        ])?;
        Ok(())
    }

    /// One that left the list was last seen by the reading before this one.
    fn flag<T: Item>(
        &self,
        kept: &StoredItem<T>,
        listed: Option<bool>,
        gone: Removal,
    ) -> Result<(), HistoryError> {
        let listed = listed.unwrap_or(kept.listed);
        if listed == kept.listed && gone == kept.gone {
            return Ok(());
        }
        let last_seen_at = match (kept.listed, listed) {
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
            kept.id,
            listed,
            gone as i64,
            last_seen_at,
            micros(self.seen_at)
        ])?;
        Ok(())
    }
}

/// An item as it is now, what was kept of it, and how many of its key stand before it.
type Pair<'a, T> = (Option<&'a StoredItem<T>>, &'a T, i64);

/// Each item with what was kept of it, and what is left. By key; else, as documents of one page and platforms key
/// differently, by link; else by title and start.
fn paired<'a, T: Item>(
    known: &'a [StoredItem<T>],
    items: &'a [T],
    stands: impl Fn(&StoredItem<T>) -> bool,
) -> (Vec<Pair<'a, T>>, Vec<&'a StoredItem<T>>) {
    let mut left: HashMap<_, _> = known
        .iter()
        .map(|kept| ((kept.item.key(), kept.nth), kept))
        .collect();
    let mut counts: HashMap<&str, i64> = HashMap::new();
    let mut pairs: Vec<Pair<T>> = Vec::with_capacity(items.len());
    for item in items {
        let nth = counts.entry(item.key()).or_default();
        pairs.push((left.remove(&(item.key(), *nth)), item, *nth));
        *nth += 1;
    }
    let mut left: Vec<_> = left.into_values().collect();
    left.sort_by_key(|kept| kept.id);
    for (kept, item, _) in pairs.iter_mut().filter(|(kept, ..)| kept.is_none()) {
        let alike = |same: fn(&T, &T) -> bool| {
            let is = |other: &&StoredItem<T>| same(&other.item, item) && stands(other);
            left.iter().position(is)
        };
        if let Some(place) = alike(same_link).or_else(|| alike(same_start)) {
            *kept = Some(left.remove(place));
        }
    }
    (pairs, left)
}

fn same_link<T: Item>(one: &T, other: &T) -> bool {
    one.link().is_some() && one.link() == other.link()
}

fn same_start<T: Item>(one: &T, other: &T) -> bool {
    let starts = one.started_at().zip(other.started_at());
    let near = |(a, b): (Time, Time)| (a - b).abs() <= chrono::TimeDelta::minutes(1);
    one.title() == other.title() && starts.is_some_and(near)
}
