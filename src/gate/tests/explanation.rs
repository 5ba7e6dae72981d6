//! Which incidents explain a component's state, found by keys as by comparing each with each.

use std::collections::HashMap;

use proptest::prelude::*;

use super::super::explanation::Explanations;
use super::*;
use crate::filter::components_of;

/// Every incident that names the component, compared one by one.
fn compared(part: &ComponentRef, page: &Page, excused: &HashMap<Text, Excuse>) -> Option<Excuse> {
    let ungrouped = |other: &ComponentRef| part.group.is_none() || other.group.is_none();
    let same = |other: &ComponentRef| match (&part.id, &other.id) {
        (Some(id), Some(other)) => id == other,
        _ => part.path() == other.path() || (part.name == other.name && ungrouped(other)),
    };
    let open = page.incidents.iter().flatten();
    let open = open.filter(|one| one.is_open() != Some(false) && components_of(one).any(same));
    let mut why = None;
    for incident in open {
        let excuse = excused.get(&incident.id)?;
        why = why.or_else(|| Some(excuse.clone()));
    }
    why
}

fn part_of(key: (Option<u8>, Option<u8>, u8)) -> ComponentRef {
    let (id, group, name) = key;
    ComponentRef {
        id: id.map(|id| Text::new(id.to_string())),
        group: group.map(|group| Text::new(group.to_string())),
        name: Text::new(name.to_string()),
    }
}

fn key() -> impl Strategy<Value = (Option<u8>, Option<u8>, u8)> {
    let few = || proptest::option::of(0..3_u8);
    (few(), few(), 0..3_u8)
}

proptest! {
    #[test]
    fn keys_find_what_comparing_finds(
        asked in key(),
        listed in proptest::collection::vec((proptest::collection::vec(key(), 0..3), any::<bool>(), any::<bool>()), 0..5),
    ) {
        let mut excused = HashMap::new();
        let mut incidents = Vec::new();
        for (number, (keys, is_excused, is_over)) in listed.into_iter().enumerate() {
            let mut one = incident(&number.to_string(), Impact::Major, 5, &[]);
            let state = |key| ComponentState::new(part_of(key), Reported::missing());
            one.components = Some(keys.into_iter().map(state).collect());
            one.open = is_over.then_some(false);
            if is_excused {
                let until = now() + TimeDelta::minutes(i64::try_from(number).unwrap());
                excused.insert(one.id.clone(), Excuse::Grace { until });
            }
            incidents.push(one);
        }
        let page = page(Indicator::Major, Vec::new(), incidents);
        let asked = part_of(asked);
        let found = Explanations::of(&page, &excused).excuse(&asked);
        prop_assert_eq!(found, compared(&asked, &page, &excused));
    }
}
