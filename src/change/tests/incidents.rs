//! Kinds of changes in incidents.

use super::*;

#[test]
fn a_first_snapshot_is_one_change() {
    let found = changes(None, &page(&[open("a"), over("b")]), check());
    assert_eq!(
        found,
        [Change::new(Kind::VendorFirstSeen, at("12:00"))
            .reading(None, Some(Text::from("open incidents: 1")))]
    );
}

#[test]
fn an_open_incident_is_opened_when_it_began() {
    let found = found(&page(&[]), &page(&[open("a")]));
    assert_eq!(kinds(&found), [Kind::IncidentOpened]);
    assert_eq!(found[0].at, at("06:33"));
    assert_eq!(found[0].item.as_ref().unwrap().title.raw(), "Trouble a");
}

#[test]
fn an_incident_that_began_and_ended_between_checks_is_opened_and_resolved() {
    let found = found(&page(&[]), &page(&[over("a")]));
    assert_eq!(
        kinds(&found),
        [Kind::IncidentOpened, Kind::IncidentResolved]
    );
    assert_eq!(found[1].at, at("07:03"));
    assert_eq!(reading(&found[1]), (None, Some("It works.")));
}

#[test]
fn a_new_update_has_its_text_and_time() {
    let more = [
        update("06:33", Investigating, "We look."),
        update("06:55", Identified, "A cable."),
    ];
    let found = found(&page(&[open("a")]), &page(&[incident("a", &more)]));
    assert_eq!(kinds(&found), [Kind::IncidentUpdated]);
    assert_eq!(
        (found[0].at, reading(&found[0])),
        (at("06:55"), (None, Some("A cable.")))
    );
    let status = found[0].update.as_ref().unwrap().status.as_ref();
    assert_eq!(status.unwrap().raw(), "identified");
}

#[test]
fn the_update_that_resolves_is_one_change() {
    let found = found(&page(&[open("a")]), &page(&[over("a")]));
    assert_eq!(kinds(&found), [Kind::IncidentResolved]);
    assert_eq!((found[0].at, found[0].inferred), (at("07:03"), false));
}

#[test]
fn a_postmortem_is_an_update_and_keeps_the_end() {
    let mut more = over("a");
    more.updates.push(update("09:00", Postmortem, "Why."));
    more.status = Postmortem.into();
    assert_eq!(
        kinds(&found(&page(&[over("a")]), &page(&[more]))),
        [Kind::IncidentUpdated]
    );
}

#[test]
fn an_update_after_the_resolution_reopens() {
    let mut more = over("a").updates;
    more.push(update("08:00", Investigating, "Again."));
    let found = found(&page(&[over("a")]), &page(&[incident("a", &more)]));
    assert_eq!(kinds(&found), [Kind::IncidentReopened]);
    assert_eq!(
        (found[0].at, reading(&found[0])),
        (at("08:00"), (None, Some("Again.")))
    );
}

#[test]
fn an_impact_change_has_both_values() {
    let with = |word| Incident {
        impact: crate::model::Reported::read(word),
        ..open("a")
    };
    let found = found(&page(&[with("minor")]), &page(&[with("critical")]));
    assert_eq!(kinds(&found), [Kind::ImpactChanged]);
    assert_eq!(reading(&found[0]), (Some("minor"), Some("critical")));
}

#[test]
fn each_edited_field_is_a_change() {
    let mut old = over("a");
    old.started_at = Some(at("06:30"));
    let mut new = old.clone();
    new.title = Text::from("Other trouble");
    new.started_at = Some(at("06:20"));
    new.updates[0].text = Text::from("We looked.");
    new.updates[1].at = Some(at("07:10"));
    let found = found(&page(&[old]), &page(&[new]));
    let fields: Vec<_> = found
        .iter()
        .map(|change| (change.field.unwrap(), reading(change)))
        .collect();
    let expected = [
        (Field::Text, (Some("We look."), Some("We looked."))),
        (
            Field::Time,
            (Some("2026-04-22T07:03:00Z"), Some("2026-04-22T07:10:00Z")),
        ),
        (Field::Title, (Some("Trouble a"), Some("Other trouble"))),
        (
            Field::StartedAt,
            (Some("2026-04-22T06:30:00Z"), Some("2026-04-22T06:20:00Z")),
        ),
    ];
    assert_eq!(fields, expected);
    assert!(
        found
            .iter()
            .all(|change| change.kind == Kind::IncidentEdited)
    );
}

#[test]
fn an_update_is_identified_by_its_id() {
    let keyed = |clock, text| Update {
        id: Some(Text::from("u")),
        ..update(clock, Investigating, text)
    };
    let (old, new) = (keyed("06:33", "One."), keyed("06:40", "Two."));
    let found = found(
        &page(&[incident("a", &[old])]),
        &page(&[incident("a", &[new])]),
    );
    let fields: Vec<_> = found.iter().map(|change| change.field).collect();
    assert_eq!(fields, [Some(Field::Text), Some(Field::Time)]);
}

#[test]
fn other_components_of_a_published_update_are_an_edit() {
    let with = |status: ComponentStatus| {
        let mut one = open("a");
        one.updates[0].components = vec![ComponentState::new(
            ComponentRef::named("API"),
            status.into(),
        )];
        one
    };
    let (old, new) = (
        with(ComponentStatus::PartialOutage),
        with(ComponentStatus::MajorOutage),
    );
    let found = found(&page(&[old]), &page(&[new]));
    assert_eq!(
        (found[0].kind, found[0].field),
        (Kind::IncidentEdited, Some(Field::Components))
    );
    assert_eq!(
        reading(&found[0]),
        (Some("API: partial_outage"), Some("API: major_outage"))
    );
}

#[test]
fn a_removed_update_has_its_text() {
    let mut more = over("a").updates;
    more.insert(1, update("06:50", Identified, "Our fault."));
    let found = found(&page(&[incident("a", &more)]), &page(&[over("a")]));
    assert_eq!(kinds(&found), [Kind::UpdateRemoved]);
    assert_eq!(
        (found[0].at, reading(&found[0])),
        (at("12:00"), (Some("Our fault."), None))
    );
}

#[test]
fn an_incident_that_must_still_be_listed_is_removed() {
    let found = found(&page(&[over("a"), open("b")]), &page(&[over("a")]));
    assert_eq!(kinds(&found), [Kind::IncidentRemoved]);
    assert_eq!(found[0].item.as_ref().unwrap().id.raw(), "b");
    let inside = capped(&[over("a")], "06:00");
    assert_eq!(
        kinds(&super::found(&page(&[over("a"), over("b")]), &inside)),
        [Kind::IncidentRemoved]
    );
}

#[test]
fn an_open_incident_missing_from_a_list_of_open_ones_is_resolved() {
    let found = found(&now(&[open("a")]), &now(&[]));
    assert_eq!(kinds(&found), [Kind::IncidentResolved]);
    assert_eq!((found[0].at, found[0].inferred), (at("12:00"), true));
}

#[test]
fn an_incident_that_is_listed_again_is_reopened() {
    let known = merged(Some(now(&[open("a")])), &now(&[]), check());
    assert_eq!(
        kinds(&found(&known, &now(&[open("a")]))),
        [Kind::IncidentReopened]
    );
}

#[test]
fn a_status_without_an_update_is_an_update() {
    let with = |status: IncidentStatus| Incident {
        status: status.into(),
        ..Incident::new("a", "Trouble")
    };
    let found = found(&now(&[with(Investigating)]), &now(&[with(Monitoring)]));
    assert_eq!(
        (found[0].kind, found[0].field),
        (Kind::IncidentUpdated, Some(Field::Status))
    );
    assert_eq!(
        reading(&found[0]),
        (Some("investigating"), Some("monitoring"))
    );
}

#[test]
fn last_updates_become_a_timeline() {
    let last = |updates: &[Update<IncidentStatus>]| Incident {
        log: LogCompleteness::LastOnly,
        id_at: Some(at("06:33")),
        ..incident("a", updates)
    };
    let steps = [
        update("06:33", Investigating, "We look."),
        update("06:55", Identified, "A cable."),
        update("07:03", Resolved, "It works."),
    ];
    let mut known = page(&[last(&steps[..1])]);
    let mut reported = Vec::new();
    for step in &steps[1..] {
        let seen = page(&[last(std::slice::from_ref(step))]);
        reported.extend(kinds(&found(&known, &seen)));
        known = merged(Some(known), &seen, check());
    }
    assert_eq!(reported, [Kind::IncidentUpdated, Kind::IncidentResolved]);
    let one = &known.incidents.unwrap()[0];
    assert_eq!(
        (one.updates.as_slice(), one.log),
        (steps.as_slice(), LogCompleteness::Complete)
    );
}

#[test]
fn the_last_update_edited_later_is_an_edit() {
    let last = |text| Incident {
        log: LogCompleteness::LastOnly,
        ..incident("a", &[update("06:33", Investigating, text)])
    };
    let found = found(&page(&[last("One.")]), &page(&[last("Two.")]));
    assert_eq!(
        (found[0].kind, reading(&found[0])),
        (Kind::IncidentEdited, (Some("One."), Some("Two.")))
    );
    assert_eq!(found.len(), 1);
}
