//! Which incidents explain the state of a component: every lookup is by a key, so that a page with many of both takes
//! no longer than it takes to read.

use std::collections::HashMap;

use super::statement::Excuse;
use crate::filter::components_of;
use crate::model::{ComponentRef, Page, Text};

/// What incidents name a component by.
#[derive(PartialEq, Eq, Hash)]
enum Key<'a> {
    Id(&'a Text),
    Path {
        path: Text,
        has_id: bool,
    },
    Name {
        name: &'a Text,
        in_group: bool,
        has_id: bool,
    },
}

/// The incidents that have one key: whether all are excused, and the first one's place and excuse.
#[derive(Clone, Copy)]
struct Named<'a> {
    place: usize,
    excuse: Option<&'a Excuse>,
    all_excused: bool,
}

impl Named<'_> {
    fn and(self, other: Self) -> Self {
        let first = if other.place < self.place {
            other
        } else {
            self
        };
        Self {
            all_excused: self.all_excused && other.all_excused,
            ..first
        }
    }
}

/// The incidents that are or may be open, by the components that they name.
pub(super) struct Explanations<'a> {
    by_key: HashMap<Key<'a>, Named<'a>>,
}

impl<'a> Explanations<'a> {
    /// `excused`: the open incidents that are excused, by their key.
    pub(super) fn of(page: &'a Page, excused: &'a HashMap<Text, Excuse>) -> Self {
        let mut by_key: HashMap<Key<'a>, Named<'a>> = HashMap::new();
        // Without an excused incident, none explains anything.
        let open = page
            .incidents
            .iter()
            .flatten()
            .filter(|_| !excused.is_empty());
        let open = open.filter(|one| one.is_open() != Some(false));
        for (place, incident) in open.enumerate() {
            let excuse = excused.get(&incident.id);
            let named = Named {
                place,
                excuse,
                all_excused: excuse.is_some(),
            };
            for key in components_of(incident).flat_map(keys) {
                let known = by_key.entry(key).or_insert(named);
                *known = known.and(named);
            }
        }
        Self { by_key }
    }

    /// A component is as its incidents are: where all that name it are excused, so is it.
    pub(super) fn excuse(&self, component: &ComponentRef) -> Option<Excuse> {
        let named = lookups(component).filter_map(|key| self.by_key.get(&key).copied());
        let all = named.reduce(Named::and)?;
        all.excuse.filter(|_| all.all_excused).cloned()
    }
}

/// What an incident's component is found by.
fn keys(component: &ComponentRef) -> impl Iterator<Item = Key<'_>> {
    let has_id = component.id.is_some();
    let path = component.path();
    let name = &component.name;
    let in_group = component.group.is_some();
    let names = [
        Key::Path { path, has_id },
        Key::Name {
            name,
            in_group,
            has_id,
        },
    ];
    component.id.iter().map(Key::Id).chain(names)
}

/// By the id where both have one; else by the path, or by the name where one of them stands in no group.
fn lookups(component: &ComponentRef) -> impl Iterator<Item = Key<'_>> {
    let ids: &[bool] = if component.id.is_some() {
        &[false]
    } else {
        &[false, true]
    };
    let groups: &[bool] = if component.group.is_some() {
        &[false]
    } else {
        &[false, true]
    };
    let others = ids.iter().flat_map(move |has_id| {
        let (has_id, name) = (*has_id, &component.name);
        let path = component.path();
        let named = groups.iter().map(move |in_group| Key::Name {
            name,
            in_group: *in_group,
            has_id,
        });
        std::iter::once(Key::Path { path, has_id }).chain(named)
    });
    component.id.iter().map(Key::Id).chain(others)
}
