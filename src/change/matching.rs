//! Which entries of two lists are the same.

use std::collections::{HashMap, VecDeque};
use std::hash::Hash;

use super::normalise::{address, same_start, start_span, title};
use crate::model::{Item, Text};

/// Known entries of one key that are tried for one seen entry: of more that do not fit, each would be compared with each.
pub(super) const MOST_TRIED: usize = 64;

/// Which entries of two lists are the same, one to one.
pub(super) struct Matching {
    of_seen: Vec<Option<usize>>,
    taken: Vec<bool>,
}

impl Matching {
    pub(super) fn new<T>(known: &[T], seen: &[T]) -> Self {
        Self {
            of_seen: vec![None; seen.len()],
            taken: vec![false; known.len()],
        }
    }

    /// Matches entries that are unmatched so far, have the same key and fit, in their order.
    pub(super) fn pass<'a, T, K: Eq + Hash>(
        &mut self,
        lists: (&'a [T], &'a [T]),
        key: impl Fn(&'a T) -> Option<K>,
        fits: impl Fn(&T, &T) -> bool,
    ) {
        self.pass_across(lists, (&key, &key), fits);
    }

    /// The same, where the key of a known entry is made in another way than that of a seen one.
    fn pass_across<'a, T, K: Eq + Hash>(
        &mut self,
        (known, seen): (&'a [T], &'a [T]),
        (known_key, seen_key): (impl Fn(&'a T) -> Option<K>, impl Fn(&'a T) -> Option<K>),
        fits: impl Fn(&T, &T) -> bool,
    ) {
        if self.is_complete() {
            return;
        }
        let mut free: HashMap<K, VecDeque<usize>> = HashMap::new();
        for ((place, one), _) in (known.iter().enumerate())
            .zip(&self.taken)
            .filter(|(_, taken)| !**taken)
        {
            if let Some(key) = known_key(one) {
                free.entry(key).or_default().push_back(place);
            }
        }
        for (one, pair) in seen.iter().zip(&mut self.of_seen) {
            let key = if pair.is_none() { seen_key(one) } else { None };
            let Some(places) = key.and_then(|key| free.get_mut(&key)) else {
                continue;
            };
            let fit = |place: &usize| known.get(*place).is_some_and(|known| fits(known, one));
            let nth = places.iter().take(MOST_TRIED).position(fit);
            let Some(place) = nth.and_then(|nth| places.remove(nth)) else {
                continue;
            };
            *pair = Some(place);
            if let Some(taken) = self.taken.get_mut(place) {
                *taken = true;
            }
        }
    }

    /// Each entry of the seen list with the known one that it matches.
    pub(super) fn seen<'a, T>(
        &self,
        known: &'a [T],
        seen: &'a [T],
    ) -> impl Iterator<Item = (Option<&'a T>, &'a T)> {
        let known = |place: &Option<usize>| place.and_then(|place| known.get(place));
        let seen = seen.iter().zip(&self.of_seen);
        seen.map(move |(one, place)| (known(place), one))
    }

    /// For each known entry the seen one that it matches.
    pub(super) fn known<'a, T>(&self, seen: &'a [T]) -> Vec<Option<&'a T>> {
        let mut list = vec![None; self.taken.len()];
        for (one, place) in seen.iter().zip(&self.of_seen) {
            if let Some(slot) = place.and_then(|place| list.get_mut(place)) {
                *slot = Some(one);
            }
        }
        list
    }

    /// Whether no entry of one of the two lists is left to match.
    pub(super) fn is_complete(&self) -> bool {
        self.of_seen.iter().all(Option::is_some) || self.taken.iter().all(|taken| *taken)
    }

    /// For each seen entry the place of the known one that it matches.
    pub(super) fn places(&self) -> &[Option<usize>] {
        &self.of_seen
    }

    /// Whether the known entry at this place is matched.
    pub(super) fn is_matched(&self, place: usize) -> bool {
        self.taken.get(place).copied().unwrap_or_default()
    }

    /// The known entries that match nothing.
    pub(super) fn unmatched<'a, T>(&self, known: &'a [T]) -> impl Iterator<Item = &'a T> {
        let known = known.iter().zip(&self.taken);
        known.filter(|(_, taken)| !**taken).map(|(one, _)| one)
    }
}

/// An item to be matched.
struct Candidate<'a, T> {
    item: &'a T,
    /// An absent item is matched by its id alone.
    absent: bool,
}

/// The one rule for "the same incident": by id, else by link, else by title and start.
///
/// The places of the known items go on from `known` into `absent`.
pub(super) fn items<T: Item>(
    (known, absent): (&[T], &[T]),
    seen: &[T],
    home: Option<&Text>,
    platform_changed: bool,
) -> Matching {
    let candidates = (candidates(known, absent), candidates(seen, &[]));
    let lists = (candidates.0.as_slice(), candidates.1.as_slice());
    let mut matching = Matching::new(lists.0, lists.1);
    match_by_id(&mut matching, lists);
    if matching.is_complete() {
        return matching;
    }
    let home = home.map(address);
    let (counts, seen_counts) = (addresses(known), addresses(seen));
    let link = |one: &Candidate<T>| {
        let own = address(one.item.url().filter(|_| !one.absent)?);
        let alone = |links: &HashMap<String, usize>| links.get(&own).is_none_or(|n| *n == 1);
        let particular = own.contains('/') && Some(&own) != home.as_ref();
        (particular && alone(&counts) && alone(&seen_counts)).then_some(own)
    };
    let starts = |one: &Candidate<T>, other: &Candidate<T>| {
        let (one, other) = (one.item.started_at(), other.item.started_at());
        same_start(one, other, platform_changed)
    };
    matching.pass(lists, link, |one, other| {
        title(one.item.title()) == title(other.item.title()) || starts(one, other)
    });
    // An item without a start is known by its title only where an id is missing too.
    let dated = |one: &Candidate<T>, other: &Candidate<T>| {
        let nameless = one.item.id().is_blank() || other.item.id().is_blank();
        nameless || one.item.started_at().is_some()
    };
    // A start that may differ somewhat may lie in the span before or after.
    let nearby: &[i64] = if platform_changed { &[0, -1, 1] } else { &[0] };
    for shift in nearby {
        let at = |one: &Candidate<T>, shift: i64| {
            let start = start_span(one.item.started_at(), platform_changed);
            let start = start.map(|span| span.saturating_add(shift));
            (!one.absent).then(|| (title(one.item.title()), start))
        };
        matching.pass_across(
            lists,
            (|one| at(one, 0), |one| at(one, *shift)),
            |one, other| dated(one, other) && starts(one, other),
        );
    }
    matching
}

fn candidates<'a, T>(present: &'a [T], absent: &'a [T]) -> Vec<Candidate<'a, T>> {
    let of = |absent| move |item| Candidate { item, absent };
    let present = present.iter().map(of(false));
    present.chain(absent.iter().map(of(true))).collect()
}

/// Two items of one list with the same id are distinguished by their titles.
fn match_by_id<T: Item>(
    matching: &mut Matching,
    lists: (&[Candidate<'_, T>], &[Candidate<'_, T>]),
) {
    let id = |one: &Candidate<T>| (!one.item.id().is_blank()).then(|| one.item.id().clone());
    let titled = |one: &Candidate<T>| Some((id(one)?, title(one.item.title())));
    let started = |one: &Candidate<T>| Some((titled(one)?, one.item.started_at()));
    matching.pass(lists, started, |_, _| true);
    matching.pass(lists, titled, |_, _| true);
    matching.pass(lists, id, |_, _| true);
}

fn addresses<T: Item>(list: &[T]) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    for url in list.iter().filter_map(Item::url) {
        *counts.entry(address(url)).or_default() += 1;
    }
    counts
}
