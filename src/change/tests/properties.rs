//! What must hold for any two pages.

use super::*;
use proptest::prelude::*;

fn second(second: i64) -> Time {
    at("06:00") + chrono::TimeDelta::seconds(second)
}

fn moment() -> impl Strategy<Value = Option<Time>> {
    proptest::option::of((0..400i64).prop_map(second))
}

/// A key by the place in a list, so that keys are unique there and the same in other lists.
fn key(place: usize) -> Text {
    Text::new(format!("k{place}"))
}

fn any_update() -> impl Strategy<Value = Update<IncidentStatus>> {
    let status = prop_oneof![
        Just(Investigating),
        Just(Identified),
        Just(Resolved),
        Just(Postmortem),
        Just(IncidentStatus::Unknown)
    ];
    let state = prop_oneof![
        Just(ComponentStatus::Operational),
        Just(ComponentStatus::MajorOutage)
    ];
    let state = proptest::option::of(state);
    (moment(), status, "[xy]?", state).prop_map(|(at, status, text, state)| Update {
        status: status.into(),
        text: Text::new(text),
        components: state
            .map(|state| ComponentState::new(ComponentRef::named("API"), state.into()))
            .into_iter()
            .collect(),
        ..Update::at(at)
    })
}

fn any_updates() -> impl Strategy<Value = Vec<Update<IncidentStatus>>> {
    let list = proptest::collection::vec(any_update(), 0..5);
    (list, any::<bool>()).prop_map(|(mut list, keyed)| {
        for (place, update) in list.iter_mut().enumerate() {
            update.id = keyed.then(|| key(place));
            // Twins in time, state and text cannot be distinguished.
            if place > 0 {
                update.text = Text::new(format!("{} {place}", update.text.raw()));
            }
        }
        list
    })
}

fn any_incident() -> impl Strategy<Value = Incident> {
    let log = prop_oneof![
        Just(LogCompleteness::Complete),
        Just(LogCompleteness::LastOnly),
        Just(LogCompleteness::Partial)
    ];
    let head = ("[tu]", proptest::option::of("https://s.example/[a-b]"));
    let open = proptest::option::of(any::<bool>());
    let times = (moment(), moment());
    (head, log, any_updates(), times, open, "minor|major|").prop_map(
        |((title, url), log, updates, (start, end), open, impact)| Incident {
            url: url.map(Text::new),
            log,
            updates,
            open,
            impact: crate::model::Reported::read(&impact),
            started_at: start,
            resolved_at: end,
            ..Incident::new("", title)
        },
    )
}

fn any_incidents() -> impl Strategy<Value = Vec<Incident>> {
    let places = proptest::collection::vec(proptest::option::of(any_incident()), 0..5);
    places.prop_map(|places| {
        let keyed = places.into_iter().enumerate();
        let keyed = keyed.filter_map(|(place, one)| {
            let id = key(place);
            one.map(|one| Incident { id, ..one })
        });
        keyed.collect()
    })
}

fn any_components() -> impl Strategy<Value = Vec<Component>> {
    let part = ("[ab]", "operational|major_outage|odd|").prop_map(|(name, word)| Component {
        component: ComponentRef::named(&name),
        status: crate::model::Reported::read(&word),
        region: None,
    });
    let list = proptest::collection::vec(part, 0..4);
    (list, any::<bool>()).prop_map(|(mut list, keyed)| {
        for (place, part) in list.iter_mut().enumerate() {
            part.component.id = keyed.then(|| key(place));
        }
        list
    })
}

fn any_page() -> impl Strategy<Value = Page> {
    let reach = prop_oneof![
        Just(Reach::All),
        Just(Reach::Unknown),
        (0..400i64).prop_map(|at| Reach::Since(second(at)))
    ];
    let incidents = proptest::option::of(any_incidents());
    let components = proptest::option::of(any_components());
    (incidents, components, reach, any::<[bool; 3]>()).prop_map(
        |(incidents, components, reach, [open, resolved, full])| {
            let coverage = Coverage {
                open_incidents: open,
                resolved_incidents: resolved,
                reach,
                cap: full.then_some(3),
                ..Coverage::default()
            };
            Page {
                components,
                incidents,
                coverage,
                ..Page::default()
            }
            .ordered()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_second_check_of_the_same_page_finds_no_change(first in any_page(), known in any_page(), seen in any_page(), platform_changed: bool) {
        let known = merged(Some(first), &known, check());
        let check = CheckInfo { platform_changed, ..check() };
        found_by(&known, &seen, check);
    }

    #[test]
    fn a_page_does_not_differ_from_itself(page in any_page()) {
        prop_assert_eq!(changes(Some(&page), &page, check()), []);
    }
}
