//! Components, maintenance, the overall word.

use super::*;
use ComponentStatus::{MajorOutage, Operational};

pub(super) fn component(name: &str, status: ComponentStatus) -> Component {
    Component {
        component: ComponentRef::named(name),
        status: status.into(),
        region: None,
    }
}

fn keyed(id: &str, name: &str, status: ComponentStatus) -> Component {
    let mut one = component(name, status);
    one.component.id = Some(Text::from(id));
    one
}

fn parts(components: &[Component]) -> Page {
    Page {
        components: Some(components.to_vec()),
        ..Page::default()
    }
}

fn summaries(found: &[Change]) -> Vec<(Kind, &str, Option<&str>, Option<&str>)> {
    let one = |change| {
        let (old, new) = reading(change);
        (
            change.kind,
            change.component.as_ref().unwrap().raw(),
            old,
            new,
        )
    };
    found.iter().map(one).collect()
}

#[test]
fn components_change_come_and_go() {
    let old = parts(&[
        keyed("1", "API", Operational),
        keyed("2", "Web", Operational),
    ]);
    let new = parts(&[
        keyed("3", "Mail", Operational),
        keyed("1", "API", MajorOutage),
    ]);
    let expected = [
        (Kind::ComponentAdded, "Mail", None, Some("operational")),
        (
            Kind::ComponentChanged,
            "API",
            Some("operational"),
            Some("major_outage"),
        ),
        (Kind::ComponentRemoved, "Web", Some("operational"), None),
    ];
    assert_eq!(summaries(&found(&old, &new)), expected);
}

#[test]
fn a_component_with_its_id_may_be_renamed() {
    let found = found(
        &parts(&[keyed("1", "API", Operational)]),
        &parts(&[keyed("1", "REST", Operational)]),
    );
    assert_eq!(
        summaries(&found),
        [(Kind::ComponentChanged, "REST", Some("API"), Some("REST"))]
    );
    assert_eq!(found[0].field, Some(Field::Name));
}

#[test]
fn reordered_components_are_no_change() {
    let (one, other) = (component("API", Operational), component("API", MajorOutage));
    let list = [one.clone(), other.clone(), component("Web", Operational)];
    assert_eq!(
        found(
            &parts(&list),
            &parts(&[component("Web", Operational), other, one])
        ),
        []
    );
}

#[test]
fn a_missing_state_is_no_change() {
    let known = parts(&[component("API", MajorOutage)]);
    let unsaid = parts(&[component("API", ComponentStatus::Unknown)]);
    assert_eq!(found(&known, &unsaid), []);
    assert_eq!(found(&unsaid, &known), []);
    assert_eq!(merged(Some(known.clone()), &unsaid, check()), known);
}

#[test]
fn the_page_status_changes() {
    let says = |word: &str| Page {
        indicator: Some(crate::model::Reported::read(word)),
        ..Page::default()
    };
    let found = found(&says("none"), &says("active"));
    assert_eq!(kinds(&found), [Kind::IndicatorChanged]);
    assert_eq!(reading(&found[0]), (Some("none"), Some("active")));
    assert_eq!(super::found(&says("major"), &says("")), []);
}

fn work(status: MaintenanceStatus) -> Maintenance {
    Maintenance {
        status: status.into(),
        starts_at: Some(at("13:00")),
        ends_at: Some(at("14:00")),
        ..Maintenance::new("m", "Work")
    }
}

fn plan(maintenances: &[Maintenance]) -> Page {
    Page {
        maintenances: Some(maintenances.to_vec()),
        coverage: Coverage {
            maintenance: true,
            ..Coverage::default()
        },
        ..Page::default()
    }
}

#[test]
fn a_maintenance_changes_with_each_status() {
    use MaintenanceStatus::{Cancelled, Completed, InProgress, Scheduled, Verifying};
    let stages = [
        (None, Scheduled, vec![Kind::MaintenanceScheduled]),
        (None, InProgress, vec![Kind::MaintenanceStarted]),
        (None, Completed, vec![]),
        (Some(Scheduled), InProgress, vec![Kind::MaintenanceStarted]),
        (Some(InProgress), Verifying, vec![Kind::MaintenanceEdited]),
        (Some(Verifying), Completed, vec![Kind::MaintenanceCompleted]),
        (Some(Scheduled), Cancelled, vec![Kind::MaintenanceCancelled]),
        (Some(Scheduled), MaintenanceStatus::Unknown, vec![]),
    ];
    for (old, new, expected) in stages {
        let old: Vec<_> = old.map(work).into_iter().collect();
        assert_eq!(
            kinds(&found(&plan(&old), &plan(&[work(new)]))),
            expected,
            "{old:?} {new:?}"
        );
    }
}

#[test]
fn a_maintenance_that_ended_since_the_last_check_is_new() {
    let done = Maintenance {
        ends_at: Some(at("11:00")),
        ..work(MaintenanceStatus::Completed)
    };
    assert_eq!(
        kinds(&found(&plan(&[]), &plan(&[done]))),
        [Kind::MaintenanceCompleted]
    );
}

#[test]
fn other_planned_times_are_a_reschedule() {
    let later = Maintenance {
        starts_at: Some(at("15:00")),
        ..work(MaintenanceStatus::Scheduled)
    };
    let found = found(
        &plan(&[work(MaintenanceStatus::Scheduled)]),
        &plan(&[later]),
    );
    assert_eq!(
        (found[0].kind, found[0].field),
        (Kind::MaintenanceRescheduled, Some(Field::StartsAt))
    );
    assert_eq!(
        reading(&found[0]),
        (Some("2026-04-22T13:00:00Z"), Some("2026-04-22T15:00:00Z"))
    );
}

#[test]
fn another_title_or_more_text_is_an_edit() {
    let mut other = work(MaintenanceStatus::Scheduled);
    other.title = Text::from("More work");
    other.updates = vec![Update {
        text: Text::from("Bring tea."),
        ..Update::at(Some(at("11:00")))
    }];
    let found = found(
        &plan(&[work(MaintenanceStatus::Scheduled)]),
        &plan(&[other]),
    );
    let fields: Vec<_> = found
        .iter()
        .map(|change| (change.kind, change.field))
        .collect();
    assert_eq!(
        fields,
        [
            (Kind::MaintenanceEdited, Some(Field::Text)),
            (Kind::MaintenanceEdited, Some(Field::Title))
        ]
    );
}

#[test]
fn an_unlisted_maintenance_is_cancelled_before_its_start_and_completed_after() {
    let known = plan(&[work(MaintenanceStatus::Scheduled)]);
    let ahead = found(&known, &plan(&[]));
    assert_eq!(
        (kinds(&ahead), ahead[0].inferred),
        (vec![Kind::MaintenanceCancelled], true)
    );
    let later = CheckInfo::at(at("15:00")).after(at("12:00"));
    assert_eq!(
        kinds(&found_by(&known, &plan(&[]), later)),
        [Kind::MaintenanceCompleted]
    );
    let silent = Page {
        maintenances: None,
        ..plan(&[])
    };
    assert_eq!(found(&known, &silent), []);
}
