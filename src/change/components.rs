//! What changed in the page's list of components, and the list of both snapshots together.

use std::collections::HashMap;

use super::kind::{Field, Kind};
use super::matching::Matching;
use super::normalise::same_text;
use super::stated::{differ, is_said, latest, word};
use super::types::{Change, CheckInfo};
use crate::model::{Component, Page, Text};

/// What changed, and the list as it is known now. A list that one of the two does not have is no change, and neither is an
/// empty one: a page without components has none to remove, and a failing one comes back.
pub(super) fn compare(
    known: &Page,
    seen: &Page,
    check: CheckInfo,
) -> (Vec<Change>, Option<Vec<Component>>) {
    match (&known.components, &seen.components) {
        (Some(old), Some(new)) if new.is_empty() => (Vec::new(), Some(old.clone())),
        (Some(old), Some(new)) => {
            let matching = matched(old, new, check.platform_changed);
            let merged = merged(old, new, &matching);
            (changes(old, new, &matching, check), Some(merged))
        }
        (known, seen) => (Vec::new(), seen.as_ref().or(known.as_ref()).cloned()),
    }
}

fn changes(
    old: &[Component],
    new: &[Component],
    matching: &Matching,
    check: CheckInfo,
) -> Vec<Change> {
    let change = |kind, component: &Component| Change {
        component: Some(component.component.path()),
        ..Change::new(kind, check.at)
    };
    let mut changes = Vec::new();
    for (old, new) in matching.seen(old, new) {
        match old {
            Some(old) => {
                let readings = readings(old, new).into_iter();
                changes.extend(readings.map(|(field, old, new_text)| {
                    let change = change(Kind::ComponentChanged, new).of(field);
                    change.reading(Some(old), Some(new_text))
                }));
            }
            // A page on another platform has another list.
            None if check.platform_changed => {}
            None => changes.push(Change {
                new: Some(word(&new.status)),
                ..change(Kind::ComponentAdded, new)
            }),
        }
    }
    let gone = matching.unmatched(old).filter(|_| !check.platform_changed);
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
    if !same_text(&was.name, &is.name) || regrouped {
        found.push((Field::Name, was.path(), is.path()));
    }
    if differ(&old.status, &new.status) {
        found.push((Field::Status, word(&old.status), word(&new.status)));
    }
    found
}

/// By id, else by group and name. Namesakes that only changed places did not change.
fn matched(old: &[Component], new: &[Component], platform_changed: bool) -> Matching {
    let mut matching = Matching::new(old, new);
    let lists = (old, new);
    let free = |one: &Component, other: &Component| {
        platform_changed || one.component.id.is_none() || other.component.id.is_none()
    };
    matching.pass(lists, |one| one.component.id.clone(), |_, _| true);
    let stated = |one: &Component| {
        let status = is_said(&one.status).then(|| word(&one.status));
        Some((one.component.path(), status?))
    };
    matching.pass(lists, stated, |one, other| {
        free(one, other) && one.status == other.status
    });
    matching.pass(lists, |one| Some(one.component.path()), free);
    matching
}

/// The list as it is now, with the states that it does not state.
fn merged(known: &[Component], seen: &[Component], matching: &Matching) -> Vec<Component> {
    let mut namesakes: HashMap<_, usize> = HashMap::new();
    for component in seen {
        *namesakes.entry(name(component)).or_default() += 1;
    }
    let is_alone = |one: &Component| namesakes.get(&name(one)) == Some(&1);
    let one = |(old, new): (Option<&Component>, &Component)| {
        let Some(old) = old else {
            return new.clone();
        };
        let mut one = new.clone();
        // Which of two namesakes has which key is unknown.
        let inherited = || old.component.id.clone().filter(|_| is_alone(new));
        one.component.id = one.component.id.or_else(inherited);
        one.status = latest(old.status.clone(), &new.status);
        one.region = one.region.or_else(|| old.region.clone());
        one
    };
    matching.seen(known, seen).map(one).collect()
}

fn name(one: &Component) -> (&Text, &Option<Text>) {
    (&one.component.name, &one.component.group)
}
