//! The two lists of one kind of item: matched once, and from each match its changes and the merged item.

use super::absence::Past;
use super::matching::{self, Matching};
use super::types::{Change, CheckInfo, KnownPage};
use crate::model::{Coverage, Item, Page, Text, item};

/// How incidents and maintenances are compared, each in its own way.
pub(super) trait Compare: Item {
    /// The changes that an unknown item makes; none where it belongs to the past.
    fn appeared(&self, past: &Past<'_>, check: CheckInfo) -> Vec<Change>;
    /// The changes of an item that both snapshots have, and the item as it is known after both.
    fn compared(known: &Self, seen: &Self, check: CheckInfo) -> (Vec<Change>, Self);
    /// What follows from a known item's not being listed.
    fn disappeared(&self, known: &Coverage, seen: &Coverage, check: CheckInfo)
    -> Disappeared<Self>;
}

/// What follows from a known item's not being listed.
pub(super) struct Disappeared<T> {
    pub(super) change: Option<Change>,
    /// The item as it stays known; `None` where it no longer belongs to the page.
    pub(super) item: Option<T>,
    /// Whether the vendor removed it.
    pub(super) removed: bool,
}

/// Where an item of the merged page comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Pair {
    /// Its place in the known list; places go on into the list of absent items.
    pub(crate) known: Option<usize>,
    /// Its place in the new snapshot.
    pub(crate) seen: Option<usize>,
    /// Whether it is new and not a past that is shown only now.
    pub(crate) is_news: bool,
}

/// Where the items of one kind come from, and which are gone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ItemPairs {
    /// One pair for each item of the merged page, in its order.
    pub(crate) pairs: Vec<Pair>,
    /// The places of the known items that the vendor removed.
    pub(crate) removed: Vec<usize>,
}

/// The comparison of one kind of item.
pub(super) struct Items<T> {
    pub(super) changes: Vec<Change>,
    pub(super) merged: Option<Vec<T>>,
    pub(super) pairs: ItemPairs,
}

pub(super) fn compare<T: Compare>(
    known: &KnownPage,
    seen: &Page,
    home: Option<&Text>,
    check: CheckInfo,
) -> Items<T> {
    let absent = T::list(&known.absent).unwrap_or_default();
    let mut comparing = Comparing {
        known: &known.page,
        past: Past::of(&known.page),
        seen,
        check,
        changes: Vec::new(),
        merged: Vec::new(),
        removed: Vec::new(),
    };
    match (T::list(&known.page), T::list(seen)) {
        (Some(old), Some(new)) => {
            let matching = matching::items((old, absent), new, home, check.platform_changed);
            comparing.listed(old, absent, new, &matching);
            comparing.unlisted(old, &matching);
        }
        // A list that one of the two does not have is no change.
        (Some(old), None) => comparing.take(old, |place| Pair::of(Some(place), None)),
        (None, Some(new)) => comparing.take(new, |place| Pair::of(None, Some(place))),
        (None, None) => return Items::none(),
    }
    comparing.end()
}

/// A page that was never read before: every item comes from the snapshot.
pub(super) fn all_seen<T: Item>(seen: &Page) -> ItemPairs {
    let places = 0..T::list(seen).unwrap_or_default().len();
    ItemPairs {
        pairs: places.map(|place| Pair::of(None, Some(place))).collect(),
        removed: Vec::new(),
    }
}

impl Pair {
    fn of(known: Option<usize>, seen: Option<usize>) -> Self {
        Self {
            known,
            seen,
            is_news: false,
        }
    }
}

impl<T> Items<T> {
    fn none() -> Self {
        Self {
            changes: Vec::new(),
            merged: None,
            pairs: ItemPairs::default(),
        }
    }
}

struct Comparing<'a, T> {
    known: &'a Page,
    past: Past<'a>,
    seen: &'a Page,
    check: CheckInfo,
    changes: Vec<Change>,
    merged: Vec<(T, Pair)>,
    removed: Vec<usize>,
}

impl<T: Compare> Comparing<'_, T> {
    fn take(&mut self, list: &[T], pair: impl Fn(usize) -> Pair) {
        let items = list.iter().cloned().enumerate();
        self.merged = items.map(|(place, one)| (one, pair(place))).collect();
    }

    fn listed(&mut self, old: &[T], absent: &[T], new: &[T], matching: &Matching) {
        for (place, (one, known)) in new.iter().zip(matching.places()).enumerate() {
            let standing = known.and_then(|known| old.get(known));
            let returned = || absent.get((*known)?.checked_sub(old.len())?);
            let mut pair = Pair::of(*known, Some(place));
            let merged = if let Some(before) = standing {
                let (changes, merged) = T::compared(before, one, self.check);
                self.changes.extend(changes);
                merged
            } else {
                let changes = one.appeared(&self.past, self.check);
                pair.is_news = !changes.is_empty();
                self.changes.extend(changes);
                // Nothing of an item that returns is lost.
                returned().map_or_else(
                    || one.clone(),
                    |before| T::compared(before, one, self.check).1,
                )
            };
            self.merged.push((merged, pair));
        }
    }

    fn unlisted(&mut self, old: &[T], matching: &Matching) {
        let unmatched = old.iter().enumerate();
        for (place, one) in unmatched.filter(|(place, _)| !matching.is_matched(*place)) {
            let coverage = (&self.known.coverage, &self.seen.coverage);
            let gone = one.disappeared(coverage.0, coverage.1, self.check);
            self.changes.extend(gone.change);
            if gone.removed {
                self.removed.push(place);
            }
            let pair = Pair::of(Some(place), None);
            self.merged.extend(gone.item.map(|item| (item, pair)));
        }
    }

    fn end(self) -> Items<T> {
        let ordered = self.merged.into_iter();
        let mut merged: Vec<_> = ordered.map(|(one, pair)| (one.in_order(), pair)).collect();
        item::sort(&mut merged, |(one, _): &(T, Pair)| one);
        let (merged, pairs) = merged.into_iter().unzip();
        Items {
            changes: self.changes,
            merged: Some(merged),
            pairs: ItemPairs {
                pairs,
                removed: self.removed,
            },
        }
    }
}
