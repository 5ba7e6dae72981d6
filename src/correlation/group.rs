//! Which incidents of different vendors belong together: opened shortly after each other, and open at one moment.

use std::collections::{BTreeMap, HashSet};

use chrono::TimeDelta;

use super::mention::Mention;
use super::opening::{Opening, Witness};
use super::upstream::Upstream;
use crate::model::{Text, Time};

/// The openings of a group lie no further apart.
pub(crate) const WINDOW: TimeDelta = TimeDelta::minutes(30);

/// So many vendors are a group although they name no upstream together.
const WITHOUT_UPSTREAM: usize = 3;

/// Incidents of different vendors that were opened shortly after each other, and were open at one moment.
#[derive(Clone, Debug)]
pub(crate) struct Group {
    /// One incident of each vendor, in the order of their starts.
    pub(crate) members: Vec<Member>,
    /// The upstreams that are named more than once, the most frequent first.
    pub(crate) namings: Vec<Naming>,
    /// How many vendors there are in all.
    pub(crate) of: usize,
}

/// A vendor's incident.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    /// The vendor.
    pub(crate) vendor: Text,
    /// Its incident.
    pub(crate) opening: Opening,
}

/// An upstream that several name.
#[derive(Clone, Debug)]
pub(crate) struct Naming {
    /// The upstream.
    pub(crate) upstream: &'static Upstream,
    /// The vendors that name it.
    pub(crate) vendors: Vec<Text>,
    /// How many of them name which region.
    pub(crate) regions: BTreeMap<&'static str, usize>,
    /// The upstream's own page, where it is one of the vendors and shows an incident at the same time.
    pub(crate) own: Option<Member>,
}

impl Group {
    /// From the first opening to the last.
    pub(crate) fn span(&self) -> TimeDelta {
        let starts = || self.members.iter().map(|one| one.opening.started_at);
        let span = starts().max().zip(starts().min());
        span.map_or(TimeDelta::zero(), |(last, first)| last - first)
    }

    /// How many of its incidents are open.
    pub(crate) fn open(&self) -> usize {
        let open = self.members.iter();
        open.filter(|one| one.opening.ended_at.is_none()).count()
    }
}

impl Naming {
    /// How many name the same place, with the upstream itself: a vendor that names no region may mean any.
    fn together(&self) -> usize {
        let named: usize = self.regions.values().sum();
        let most = self.regions.values().max().copied().unwrap_or_default();
        self.vendors.len() - named + most + usize::from(self.own.is_some())
    }
}

/// The groups among the incidents of all vendors, the largest first. Each incident is in one group at most.
pub(crate) fn groups(vendors: &[Witness]) -> Vec<Group> {
    let mut pages = HashSet::new();
    let vendors: Vec<&Witness> = vendors
        .iter()
        .filter(|one| pages.insert(one.page.as_str()))
        .collect();
    let mut free: Vec<(usize, &Opening)> = Vec::new();
    for (vendor, witness) in vendors.iter().enumerate() {
        free.extend(witness.openings.iter().map(|opening| (vendor, opening)));
    }
    free.sort_by_key(|(vendor, opening)| (opening.started_at, *vendor));
    let mut found = Vec::new();
    while let Some((group, used)) = largest(&vendors, &free) {
        found.push(group);
        let mut place = 0;
        free.retain(|_| {
            place += 1;
            !used.contains(&(place - 1))
        });
    }
    found
}

/// The largest group that can be made of these incidents, and their places.
fn largest(vendors: &[&Witness], free: &[(usize, &Opening)]) -> Option<(Group, HashSet<usize>)> {
    let candidates = (0..free.len()).filter_map(|last| {
        let places = together(free, last);
        let group = group(vendors, free, &places)?;
        Some((group, places.into_iter().collect()))
    });
    // `max_by_key` keeps the last of equals; the earliest is wanted.
    let candidates: Vec<_> = candidates.collect();
    let size = |group: &Group| {
        (
            group.members.len(),
            group.namings.first().map_or(0, Naming::together),
        )
    };
    candidates
        .into_iter()
        .rev()
        .max_by_key(|(group, _)| size(group))
}

/// The incidents that were opened within the window before this one, and were open when it was opened.
fn together(free: &[(usize, &Opening)], last: usize) -> Vec<usize> {
    let at = free[last].1.started_at;
    let near = (0..free.len())
        .rev()
        .skip_while(|place| free[*place].1.started_at > at);
    let near = near.take_while(|place| at - free[*place].1.started_at <= WINDOW);
    let mut open: Vec<usize> = near
        .filter(|place| *place == last || free[*place].1.is_open_at(at))
        .collect();
    open.reverse();
    open
}

/// The group of these incidents, where they are one.
fn group(vendors: &[&Witness], free: &[(usize, &Opening)], places: &[usize]) -> Option<Group> {
    let mut chosen: BTreeMap<usize, &Opening> = BTreeMap::new();
    for (vendor, opening) in places.iter().map(|place| free[*place]) {
        let known = chosen.entry(vendor).or_insert(opening);
        if known.mentions.is_empty() && !opening.mentions.is_empty() {
            *known = opening;
        }
    }
    if chosen.len() < 2 {
        return None;
    }
    let mut members: Vec<Member> = chosen
        .into_iter()
        .map(|(vendor, opening)| member(vendors[vendor], opening))
        .collect();
    members.sort_by_key(|one| one.opening.started_at);
    let namings = namings(vendors, &members);
    (!namings.is_empty() || members.len() >= WITHOUT_UPSTREAM).then_some(Group {
        members,
        namings,
        of: vendors.len(),
    })
}

fn member(witness: &Witness, opening: &Opening) -> Member {
    Member {
        vendor: witness.vendor.clone(),
        opening: opening.clone(),
    }
}

fn namings(vendors: &[&Witness], members: &[Member]) -> Vec<Naming> {
    let mut found: Vec<Naming> = Vec::new();
    for one in members {
        for Mention {
            upstream, region, ..
        } in &one.opening.mentions
        {
            let known = found
                .iter()
                .position(|naming| naming.upstream.id == upstream.id);
            let place = known.unwrap_or_else(|| {
                found.push(Naming {
                    upstream,
                    vendors: Vec::new(),
                    regions: BTreeMap::new(),
                    own: own_incident(vendors, upstream, members),
                });
                found.len() - 1
            });
            let naming = &mut found[place];
            naming.vendors.push(one.vendor.clone());
            if let Some(region) = region {
                *naming.regions.entry(region).or_default() += 1;
            }
        }
    }
    found.retain(|naming| naming.together() >= 2);
    found.sort_by_key(|naming| std::cmp::Reverse(naming.vendors.len()));
    found
}

/// The incident on the upstream's own page that overlaps with these.
fn own_incident(vendors: &[&Witness], upstream: &Upstream, members: &[Member]) -> Option<Member> {
    let from = members.iter().map(|one| one.opening.started_at).min()?;
    let ends = members.iter().map(|one| one.opening.ended_at);
    let to = ends.collect::<Option<Vec<Time>>>();
    let to = to.and_then(|ends| ends.into_iter().max());
    let overlaps = |one: &&Opening| {
        one.ended_at.is_none_or(|end| end > from) && to.is_none_or(|to| one.started_at < to)
    };
    let own = vendors.iter().filter(|one| one.is(upstream));
    own.into_iter().find_map(|one| {
        let incident = one
            .openings
            .iter()
            .filter(overlaps)
            .min_by_key(|one| one.started_at)?;
        Some(member(one, incident))
    })
}
