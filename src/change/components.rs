//! What changed in the page's list of components, and that list as one of two.

use super::matching::{self, Matching};
use super::{Change, CheckInfo, Field, Kind, differ, is_said, said, word};
use crate::model::{Component, Page, Text};

pub(super) fn changes(known: &Page, seen: &Page, look: CheckInfo) -> Vec<Change> {
    let (Some(old), Some(new)) = (&known.components, &seen.components) else {
        return Vec::new();
    };
    let pairing = pair(old, new, look.platform_changed);
    let change = |kind, component: &Component| Change {
        component: Some(component.component.path()),
        ..Change::new(kind, look.at)
    };
    let mut changes = Vec::new();
    for (old, new) in pairing.seen(old, new) {
        match old {
            Some(old) => {
                let readings = readings(old, new).into_iter();
                changes.extend(readings.map(|(field, old, new_text)| {
                    let change = change(Kind::ComponentChanged, new).of(field);
                    change.reading(Some(old), Some(new_text))
                }));
            }
            // A new platform is set up anew: its list is no news.
            None if look.platform_changed => {}
            None => changes.push(Change {
                new: Some(word(&new.status)),
                ..change(Kind::ComponentAdded, new)
            }),
        }
    }
    let gone = pairing.gone(old).filter(|_| !look.platform_changed);
    changes.extend(gone.map(|gone| Change {
        old: Some(word(&gone.status)),
        ..change(Kind::ComponentRemoved, gone)
    }));
    changes
}

fn readings(old: &Component, new: &Component) -> Vec<(Field, Text, Text)> {
    let mut found = Vec::new();
    let (was, is) = (&old.component, &new.component);
    let regrouped = was.group.is_some() && is.group.is_some() && was.group != is.group;
    if !matching::same_text(&was.name, &is.name) || regrouped {
        found.push((Field::Name, was.path(), is.path()));
    }
    if differ(&old.status, &new.status) {
        found.push((Field::Status, word(&old.status), word(&new.status)));
    }
    found
}

/// By id, else by group and name. Namesakes that only changed places did not change.
fn pair(old: &[Component], new: &[Component], platform_changed: bool) -> Matching {
    let mut pairing = Matching::new(old, new);
    let lists = (old, new);
    let free = |one: &Component, other: &Component| {
        platform_changed || one.component.id.is_none() || other.component.id.is_none()
    };
    pairing.pass(lists, |one| one.component.id.clone(), |_, _| true);
    pairing.pass(
        lists,
        |one| Some(one.component.path()),
        |one, other| free(one, other) && is_said(&one.status) && one.status == other.status,
    );
    pairing.pass(lists, |one| Some(one.component.path()), free);
    pairing
}

/// The list as it stands, with the states that it does not say.
pub(super) fn merged(
    known: &[Component],
    seen: &[Component],
    platform_changed: bool,
) -> Vec<Component> {
    let pairing = pair(known, seen, platform_changed);
    let one = |(old, new): (Option<&Component>, &Component)| {
        let Some(old) = old else {
            return new.clone();
        };
        let mut one = new.clone();
        // Nobody says which of two namesakes has which key.
        let inherited = || old.component.id.clone().filter(|_| is_alone(new, seen));
        one.component.id = one.component.id.or_else(inherited);
        one.status = said(old.status.clone(), &new.status);
        one.region = one.region.or_else(|| old.region.clone());
        one
    };
    pairing.seen(known, seen).map(one).collect()
}

fn is_alone(component: &Component, list: &[Component]) -> bool {
    let own = &component.component;
    let namesake =
        |one: &&Component| one.component.name == own.name && one.component.group == own.group;
    list.iter().filter(namesake).count() == 1
}
