//! What is the same in two looks: incidents, moments, texts.

use std::collections::HashMap;
use std::hash::Hash;

use chrono::{TimeDelta, Timelike};

use crate::model::{Incident, Maintenance, Text, Time, timeline};

/// A new platform takes the times over, though not always to the minute.
const MOVED_BY: TimeDelta = TimeDelta::hours(1);

/// Which of two lists belong together, one to one.
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

    /// Pairs those that are alone so far, have the same key and fit, in their order.
    pub(super) fn pass<'a, T, K: Eq + Hash>(
        &mut self,
        (known, seen): (&'a [T], &'a [T]),
        key: impl Fn(&'a T) -> Option<K>,
        fits: impl Fn(&T, &T) -> bool,
    ) {
        if self.of_seen.iter().all(Option::is_some) || self.taken.iter().all(|taken| *taken) {
            return;
        }
        let mut free: HashMap<K, Vec<usize>> = HashMap::new();
        for ((place, one), _) in (known.iter().enumerate())
            .zip(&self.taken)
            .filter(|(_, taken)| !**taken)
        {
            if let Some(key) = key(one) {
                free.entry(key).or_default().push(place);
            }
        }
        for (one, pair) in seen.iter().zip(&mut self.of_seen) {
            let key = if pair.is_none() { key(one) } else { None };
            let Some(places) = key.and_then(|key| free.get_mut(&key)) else {
                continue;
            };
            let fit = |place: &usize| known.get(*place).is_some_and(|known| fits(known, one));
            if let Some(nth) = places.iter().position(fit) {
                let place = places.remove(nth);
                *pair = Some(place);
                if let Some(taken) = self.taken.get_mut(place) {
                    *taken = true;
                }
            }
        }
    }

    /// Each that is seen, with what was known of it.
    pub(super) fn seen<'a, T>(
        &self,
        known: &'a [T],
        seen: &'a [T],
    ) -> impl Iterator<Item = (Option<&'a T>, &'a T)> {
        let known = |place: &Option<usize>| place.and_then(|place| known.get(place));
        let seen = seen.iter().zip(&self.of_seen);
        seen.map(move |(one, place)| (known(place), one))
    }

    /// For each that was known what is seen of it.
    pub(super) fn known<'a, T>(&self, seen: &'a [T]) -> Vec<Option<&'a T>> {
        let mut list = vec![None; self.taken.len()];
        for (one, place) in seen.iter().zip(&self.of_seen) {
            if let Some(slot) = place.and_then(|place| list.get_mut(place)) {
                *slot = Some(one);
            }
        }
        list
    }

    /// What was known and is not seen.
    pub(super) fn gone<'a, T>(&self, known: &'a [T]) -> impl Iterator<Item = &'a T> {
        let known = known.iter().zip(&self.taken);
        known.filter(|(_, taken)| !**taken).map(|(one, _)| one)
    }
}

/// What can be the same in two looks.
pub(super) trait Entry {
    fn id(&self) -> &Text;
    fn title(&self) -> &Text;
    fn url(&self) -> Option<&Text>;
    fn start(&self) -> Option<Time>;
}

impl Entry for Incident {
    fn id(&self) -> &Text {
        &self.id
    }
    fn title(&self) -> &Text {
        &self.title
    }
    fn url(&self) -> Option<&Text> {
        self.url.as_ref()
    }
    fn start(&self) -> Option<Time> {
        timeline::started_at(self)
    }
}

impl Entry for Maintenance {
    fn id(&self) -> &Text {
        &self.id
    }
    fn title(&self) -> &Text {
        &self.title
    }
    fn url(&self) -> Option<&Text> {
        self.url.as_ref()
    }
    fn start(&self) -> Option<Time> {
        self.starts_at
    }
}

/// By id, else by link, else by title and time, as after a move to another platform.
pub(super) fn entries<T: Entry>(
    known: &[T],
    seen: &[T],
    home: Option<&Text>,
    platform_changed: bool,
) -> Matching {
    let lists = (known, seen);
    let mut pairing = Matching::new(known, seen);
    let id = |one: &T| (!one.id().is_blank()).then(|| one.id().clone());
    let title = |one: &T| same_title(one.title());
    // Two with one id are told apart by their titles.
    pairing.pass(lists, id, |one, other| {
        title(one) == title(other) && one.start() == other.start()
    });
    pairing.pass(lists, id, |one, other| title(one) == title(other));
    pairing.pass(lists, id, |_, _| true);
    let home = home.map(address);
    let (once, once_seen) = (addresses(known), addresses(seen));
    let link = |one: &T| {
        let own = address(one.url()?);
        let alone = |counts: &HashMap<String, usize>| counts.get(&own).is_none_or(|n| *n == 1);
        let particular = own.contains('/') && Some(&own) != home.as_ref();
        (particular && alone(&once) && alone(&once_seen)).then_some(own)
    };
    pairing.pass(lists, link, |one, other| {
        title(one) == title(other) || same_start(one.start(), other.start(), platform_changed)
    });
    // Two of one title that began at one moment are one, whatever became of key and link.
    let dated = |one: &T, other: &T| {
        let nameless = one.id().is_blank() || other.id().is_blank();
        nameless || one.start().is_some()
    };
    pairing.pass(
        lists,
        |one| Some(title(one)),
        |one, other| dated(one, other) && same_start(one.start(), other.start(), platform_changed),
    );
    pairing
}

fn same_start(one: Option<Time>, other: Option<Time>, platform_changed: bool) -> bool {
    match (one, other) {
        (Some(one), Some(other)) if platform_changed => (one - other).abs() <= MOVED_BY,
        _ => same_moment(one, other),
    }
}

fn same_title(title: &Text) -> String {
    words(title).to_lowercase()
}

fn addresses<T: Entry>(list: &[T]) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    for url in list.iter().filter_map(Entry::url) {
        *counts.entry(address(url)).or_default() += 1;
    }
    counts
}

/// An address without its scheme and the slash at its end.
fn address(url: &Text) -> String {
    let url = url.raw().trim();
    let bare = url.split_once("://").map_or(url, |(_, rest)| rest);
    bare.trim_end_matches('/').to_owned()
}

/// The words of a text, whatever the white space between them.
pub(super) fn words(text: &Text) -> String {
    let words: Vec<_> = text.raw().split_whitespace().collect();
    words.join(" ")
}

/// Whether two texts read the same.
pub(super) fn same_text(one: &Text, other: &Text) -> bool {
    one == other
        || one
            .raw()
            .split_whitespace()
            .eq(other.raw().split_whitespace())
}

/// Whether two times are one: documents differ in whether they show fractions, seconds or minutes only.
pub(super) fn same_moment(one: Option<Time>, other: Option<Time>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => {
            let coarse = is_minute(one) || is_minute(other);
            one.timestamp() == other.timestamp() || coarse && minute(one) == minute(other)
        }
        (one, other) => one == other,
    }
}

/// Of two times that are one, that which shows more; the second among equals.
pub(super) fn finer(one: Option<Time>, other: Option<Time>) -> Option<Time> {
    let grain = |at: Time| (!is_minute(at), at.nanosecond() != 0);
    match (one, other) {
        (Some(one), Some(other)) if grain(one) > grain(other) => Some(one),
        (one, other) => other.or(one),
    }
}

/// The minute since 1970 that a time lies in.
pub(super) fn minute(at: Time) -> i64 {
    at.timestamp().div_euclid(60)
}

fn is_minute(at: Time) -> bool {
    at.second() == 0 && at.nanosecond() == 0
}
