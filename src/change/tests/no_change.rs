//! What is no change.

use super::*;

#[test]
fn the_order_of_lists_is_no_change() {
    let mut other = page(&[over("a"), open("b")]);
    other.incidents.as_mut().unwrap().reverse();
    other.updated_at = Some(at("11:00"));
    assert_eq!(found(&page(&[over("a"), open("b")]), &other), []);
}

#[test]
fn an_incident_that_fell_off_a_full_list_is_no_change_and_stays_known() {
    let seen = capped(&[over("new")], "08:00");
    let known = merged(Some(page(&[over("new"), over("old")])), &seen, check());
    assert_eq!(
        found(&page(&[over("new"), over("old"), open("older")]), &seen),
        []
    );
    assert_eq!(known.incidents.unwrap().len(), 2);
}

#[test]
fn an_incident_missing_from_a_list_of_unknown_reach_is_no_change() {
    let mut seen = page(&[]);
    seen.coverage.reach = Reach::Unknown;
    assert_eq!(found(&page(&[over("a")]), &seen), []);
}

#[test]
fn past_incidents_of_a_fuller_document_are_no_change() {
    let mut old = over("old");
    for update in &mut old.updates {
        update.at = update.at.map(|at| at - chrono::TimeDelta::days(9));
    }
    assert_eq!(found(&now(&[]), &page(&[old.clone()])), []);
    assert_eq!(found(&page(&[old]), &now(&[])), []);
}

#[test]
fn an_empty_document_changes_nothing() {
    let mut known = page(&[open("a")]);
    known.components = Some(vec![super::page::component(
        "API",
        ComponentStatus::MajorOutage,
    )]);
    known.maintenances = Some(vec![Maintenance::new("m", "Work")]);
    known.indicator = Some(crate::model::Reported::read("major"));
    assert_eq!(found(&known, &Page::default()), []);
    assert_eq!(
        merged(Some(known.clone()), &Page::default(), check()),
        known
    );
    assert_eq!(found(&Page::default(), &known), []);
}

#[test]
fn an_empty_list_of_components_removes_none_and_adds_none_when_it_is_full_again() {
    let part = super::page::component("API", ComponentStatus::Operational);
    let full = Page {
        components: Some(vec![part]),
        ..page(&[])
    };
    let empty = Page {
        components: Some(Vec::new()),
        ..page(&[])
    };
    assert_eq!(found(&full, &empty), []);
    let known = merged(Some(full.clone()), &empty, check());
    assert_eq!(known.components, full.components);
    assert_eq!(found(&known, &full), []);
}

#[test]
fn missing_fields_are_no_edits() {
    let full = Incident {
        impact: crate::model::Reported::read("major"),
        started_at: Some(at("06:30")),
        components: Some(vec![ComponentState::new(
            ComponentRef::named("API"),
            ComponentStatus::Unknown.into(),
        )]),
        ..open("a")
    };
    let bare = Incident {
        log: LogCompleteness::Partial,
        updates: Vec::new(),
        status: Investigating.into(),
        ..open("a")
    };
    assert_eq!(
        found(
            &page(std::slice::from_ref(&full)),
            &now(std::slice::from_ref(&bare))
        ),
        []
    );
    let later = check().after(at("07:00"));
    let fuller = page(std::slice::from_ref(&full));
    assert_eq!(
        found_by(&now(std::slice::from_ref(&bare)), &fuller, later),
        []
    );
    let known = merged(
        Some(page(std::slice::from_ref(&full))),
        &now(&[bare]),
        check(),
    );
    assert_eq!(known.incidents.unwrap(), [full]);
}

#[test]
fn another_key_under_the_same_link_is_the_same_incident() {
    let linked = |id: &str, url: &str| Incident {
        url: Some(Text::from(url)),
        title: Text::from("T"),
        ..open(id)
    };
    let (api, atom) = (
        linked("x1", "https://s.example/incidents/x1"),
        linked("17", "http://s.example/incidents/x1/"),
    );
    assert_eq!(found(&page(&[api]), &page(&[atom])), []);
}

#[test]
fn one_link_of_two_incidents_joins_none() {
    let linked = |id: &str, clock| Incident {
        url: Some(Text::from("https://s.example/status")),
        ..incident(id, &[update(clock, Investigating, "We look.")])
    };
    let (old, new) = (page(&[linked("a", "05:00")]), page(&[linked("b", "06:00")]));
    assert_eq!(
        kinds(&found(&old, &new)),
        [Kind::IncidentOpened, Kind::IncidentRemoved]
    );
}

#[test]
fn after_a_platform_change_title_and_time_identify_an_incident() {
    let retitled = |id: &str| Incident {
        title: Text::from("Trouble"),
        ..over(id)
    };
    let mut there = retitled("01ABC");
    there.updates[0].text = Text::from("We look.\n");
    there
        .updates
        .iter_mut()
        .for_each(|update| update.id = Some(Text::new(format!("{:?}", update.at))));
    let platform_changed = CheckInfo {
        platform_changed: true,
        ..check()
    };
    assert_eq!(
        found_by(
            &page(&[retitled("x1"), over("lost")]),
            &page(std::slice::from_ref(&there)),
            platform_changed
        ),
        []
    );
    let known = merged(
        Some(page(&[retitled("x1")])),
        &page(std::slice::from_ref(&there)),
        platform_changed,
    );
    assert_eq!(known.incidents.unwrap(), [there]);
}

#[test]
fn a_platform_change_that_shows_open_incidents_first_removes_none_later() {
    let platform_changed = CheckInfo {
        platform_changed: true,
        ..check()
    };
    let known = merged(
        Some(page(&[over("a"), over("b")])),
        &now(&[]),
        platform_changed,
    );
    let there = Incident {
        title: Text::from("Trouble a"),
        ..over("01A")
    };
    assert_eq!(found(&known, &page(&[there])), []);
}

#[test]
fn a_less_precise_time_is_no_edit() {
    let mut exact = open("a");
    exact.updates[0].at = exact.updates[0]
        .at
        .map(|at| at + chrono::TimeDelta::milliseconds(27_123));
    assert_eq!(
        found(&page(std::slice::from_ref(&exact)), &page(&[open("a")])),
        []
    );
    let known = merged(
        Some(page(std::slice::from_ref(&exact))),
        &page(&[open("a")]),
        check(),
    );
    assert_eq!(known.incidents.unwrap(), [exact]);
}

#[test]
fn a_later_time_of_the_same_last_update_is_no_update() {
    let last = |clock| Incident {
        log: LogCompleteness::LastOnly,
        ..incident("a", &[update(clock, Investigating, "We look.")])
    };
    assert_eq!(found(&page(&[last("06:33")]), &page(&[last("06:50")])), []);
}

#[test]
fn a_document_without_ids_edits_and_removes_nothing_of_one_with_ids() {
    let mut api = over("a");
    for (place, update) in api.updates.iter_mut().enumerate() {
        update.id = Some(Text::new(format!("u{place}")));
        update.text = Text::new(format!("<b>{}</b>", update.text.raw()));
    }
    api.updates.insert(
        1,
        Update {
            id: Some(Text::from("u9")),
            ..update("06:40", Monitoring, "Only here.")
        },
    );
    assert_eq!(
        found(&page(std::slice::from_ref(&api)), &page(&[over("a")])),
        []
    );
    let known = merged(
        Some(page(std::slice::from_ref(&api))),
        &page(&[over("a")]),
        check(),
    );
    assert_eq!(known.incidents.unwrap(), [api]);
}
