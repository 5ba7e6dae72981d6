//! The histories of an event's products as one timeline.

use std::collections::{HashMap, HashSet};

use super::super::read::time;
use super::raw::{Entry, Names, Product};
use super::vocabulary::{Allowance, Step, Texts, state};
use crate::model::{
    ComponentRef, ComponentState, ComponentStatus, IncidentStatus, Reported, Text, Time, Update,
};

/// One entry with the products that share it.
pub(super) struct Shared<'a> {
    pub(super) at: Option<Time>,
    pub(super) entry: &'a Entry,
    products: Vec<usize>,
}

/// A product of an event: its component and its newest entry.
pub(super) struct Part<'a> {
    pub(super) component: ComponentRef,
    pub(super) product: &'a Product,
    pub(super) newest: Option<(Option<Time>, &'a Entry)>,
}

impl Part<'_> {
    /// Whether it goes on, by the newest entry; `None` where its word is unknown.
    pub(super) fn open(&self) -> Option<bool> {
        let word = self.newest.and_then(|(_, entry)| entry.status.get());
        let step = word.and_then(Step::of);
        let ended = self.product.ended_on.value.and_then(time::epoch);
        step.map(|step| step != Step::Closes)
            .or(ended.map(|_| false))
    }

    /// When it ended: its own end, else the entry that closes it.
    pub(super) fn end(&self) -> Option<Time> {
        let own = self.product.ended_on.value.and_then(time::epoch);
        own.or_else(|| self.newest.and_then(|(at, _)| at))
    }
}

pub(super) fn parts<'a>(products: &'a [(String, Product)], names: &Names<'_>) -> Vec<Part<'a>> {
    let part = |(key, product): &'a (String, Product)| {
        let entries = product.history.list().iter();
        let dated = entries.map(|(key, entry)| (moment(key, entry), entry));
        Part {
            component: names.component(product.id(key), product.name(key)),
            newest: dated.max_by_key(|(at, _)| *at),
            product,
        }
    };
    products.iter().map(part).collect()
}

/// The key is the second of the entry.
fn moment(key: &str, entry: &Entry) -> Option<Time> {
    let own = key.trim().parse().ok().and_then(time::epoch);
    own.or_else(|| entry.message_time.value.and_then(time::epoch))
}

/// The entries of all products in the order of time, those that say the same at the same time as one.
pub(super) fn shared<'a>(parts: &[Part<'a>]) -> Vec<Shared<'a>> {
    let mut places = HashMap::new();
    let mut all: Vec<Shared<'a>> = Vec::new();
    for (place, part) in parts.iter().enumerate() {
        for (key, entry) in part.product.history.list() {
            let at = moment(key, entry);
            let same = (at, entry.status.get(), entry.message_token.get());
            let known = *places.entry(same).or_insert(all.len());
            match all.get_mut(known) {
                Some(shared) => shared.products.push(place),
                None => all.push(Shared {
                    at,
                    entry,
                    products: vec![place],
                }),
            }
        }
    }
    all.sort_by_key(|shared| shared.at);
    all
}

/// The updates of an incident. It is over when the last of its products is: one that closes earlier ends nothing.
pub(super) fn updates(
    shared: &[Shared<'_>],
    parts: &[Part<'_>],
    texts: &Texts<'_>,
    times: (Option<Time>, Option<Time>),
    left: &mut Allowance,
) -> Vec<Update<IncidentStatus>> {
    let mut open = HashSet::new();
    let mut updates = Vec::with_capacity(shared.len());
    for it in shared {
        let word = it.entry.status.get().unwrap_or_default();
        let step = Step::of(word);
        for place in &it.products {
            if step == Some(Step::Closes) {
                open.remove(place);
            } else {
                open.insert(*place);
            }
        }
        let status = match step {
            Some(Step::Closes) if open.is_empty() => IncidentStatus::Resolved.into(),
            Some(_) => IncidentStatus::Investigating.into(),
            None => Reported::from_table(None, word),
        };
        updates.push(Update {
            id: it.entry.id.get().map(Text::from),
            status,
            text: texts
                .get(it.entry.message_token.get(), times, left)
                .unwrap_or_default(),
            components: states(it, parts, left),
            ..Update::at(it.at)
        });
    }
    updates
}

/// The states that an entry gives to its products; none where the allowance is used up.
fn states(it: &Shared<'_>, parts: &[Part<'_>], left: &mut Allowance) -> Vec<ComponentState> {
    let word = it.entry.status.get().unwrap_or_default();
    let now = match Step::of(word) {
        Some(Step::Closes) => ComponentStatus::Operational.into(),
        _ => state(it.entry.severity.get()),
    };
    if left.mention(it.products.len()).is_none() {
        return Vec::new();
    }
    let parts = it.products.iter().filter_map(|place| parts.get(*place));
    parts
        .map(|part| ComponentState::new(part.component.clone(), now.clone()))
        .collect()
}
