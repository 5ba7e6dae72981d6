//! Figures that follow from stretches of trouble, and what must hold whatever comes.

use chrono::TimeDelta;
use proptest::prelude::*;

use super::*;
use crate::model::timeline::Interval;
use crate::model::{
    Component, ComponentRef, ComponentState, ComponentStatus, Impact, Incident, IncidentStatus,
    LogCompleteness, Page, Reported, Time, Update,
};
use ComponentStatus::{DegradedPerformance, MajorOutage, Operational, PartialOutage};

fn at(minute: i64) -> Time {
    let start: Time = "2026-11-20T00:00:00Z".parse().unwrap();
    start + TimeDelta::minutes(minute)
}

fn window(from: i64, to: i64) -> Window {
    Window {
        from: at(from),
        to: at(to),
    }
}

fn stretch(from: i64, to: i64, status: ComponentStatus) -> Interval {
    Interval {
        from: at(from),
        to: Some(at(to)),
        status,
    }
}

fn minutes(length: TimeDelta) -> i64 {
    length.num_minutes()
}

#[test]
fn overlapping_trouble_counts_once_in_its_worst_state() {
    let stretches = [
        stretch(10, 40, DegradedPerformance),
        stretch(20, 30, MajorOutage),
        stretch(25, 50, PartialOutage),
    ];
    let down = Downtime::within(window(0, 100), stretches);
    assert_eq!(minutes(down.lasting(DegradedPerformance)), 10);
    assert_eq!(minutes(down.lasting(MajorOutage)), 10);
    assert_eq!(minutes(down.lasting(PartialOutage)), 20);
    assert_eq!(minutes(down.at_least(Impact::Major)), 30);
    assert_eq!(down.worst(), Some(MajorOutage));
}

#[test]
fn the_window_cuts_what_reaches_out_of_it() {
    let lasting = Interval {
        to: None,
        ..stretch(90, 90, MajorOutage)
    };
    let down = Downtime::within(window(20, 100), [stretch(0, 30, MajorOutage), lasting]);
    assert_eq!(minutes(down.at_least(Impact::Minor)), 20);
    assert_eq!(
        minutes(down.cut(window(25, 95)).at_least(Impact::Minor)),
        10
    );
}

#[test]
fn a_hundred_percent_means_no_downtime_at_all() {
    let month = window(0, 30 * 24 * 60);
    assert_eq!(percent(month, TimeDelta::zero()), Some(100.0));
    assert_eq!(percent(month, TimeDelta::seconds(1)), Some(99.9999));
    assert_eq!(percent(month, TimeDelta::minutes(432)), Some(99.0));
    assert_eq!(percent(month, month.length()), Some(0.0));
    assert_eq!(percent(window(5, 5), TimeDelta::zero()), None);
}

/// An incident whose updates give one component these states at these minutes; the last one ends it.
fn incident(id: &str, component: &str, states: &[(i64, ComponentStatus)]) -> Incident {
    let last = states.len() - 1;
    let update = |(place, (minute, status)): (usize, &(i64, ComponentStatus))| Update {
        id: None,
        at: Some(at(*minute)),
        status: Reported::from(if place == last {
            IncidentStatus::Resolved
        } else {
            IncidentStatus::Investigating
        }),
        text: "".into(),
        components: vec![ComponentState::new(
            ComponentRef::named(component),
            Reported::from(*status),
        )],
    };
    Incident {
        updates: states.iter().enumerate().map(update).collect(),
        log: LogCompleteness::Complete,
        ..Incident::new(id, id)
    }
    .ordered()
}

fn page(incidents: Vec<Incident>) -> Page {
    let part = |name: &&str| Component {
        component: ComponentRef::named(name),
        status: Reported::from(Operational),
        region: None,
    };
    Page {
        components: Some(["API", "Site"].iter().map(part).collect()),
        incidents: Some(incidents),
        ..Page::default()
    }
}

/// By the reported windows.
fn reported(page: &Page, watched: &[ObservedDowntime], window: Window) -> PageDowntime {
    PageDowntime::of(page, watched, IncidentWindow::Reported, window, at(100))
}

#[test]
fn what_was_seen_counts_beside_what_incidents_tell() {
    let page = page(vec![incident(
        "1",
        "API",
        &[(0, PartialOutage), (30, Operational)],
    )]);
    let seen = |place: usize, stretch: Interval| ObservedDowntime {
        part: page.components.as_ref().unwrap()[place].clone(),
        stretches: vec![stretch],
    };
    let watched = [
        seen(0, stretch(20, 40, MajorOutage)),
        seen(1, stretch(50, 55, MajorOutage)),
    ];
    let record = reported(&page, &watched, window(0, 100));
    let down = record.downtime(window(0, 100));
    assert_eq!(minutes(down.at_least(Impact::Major)), 45);
    assert_eq!(minutes(down.lasting(MajorOutage)), 25);
    assert!(!record.has_gaps());
}

#[test]
fn a_part_is_down_as_its_incidents_tell_and_the_page_as_any_part() {
    let page = page(vec![
        incident("1", "API", &[(0, PartialOutage), (30, Operational)]),
        incident("2", "API", &[(20, MajorOutage), (40, Operational)]),
        incident("3", "Site", &[(35, MajorOutage), (60, Operational)]),
    ]);
    let record = reported(&page, &[], window(0, 100));
    let down = |place: usize| {
        let part: &ComponentDowntime = &record.parts[place];
        minutes(part.downtime(window(0, 100)).at_least(Impact::Major))
    };
    assert_eq!((down(0), down(1)), (40, 25));
    assert_eq!(
        minutes(record.downtime(window(0, 100)).at_least(Impact::Major)),
        60
    );
    assert!(!record.has_gaps());
}

#[test]
fn an_incident_that_names_no_part_counts_for_the_page_alone() {
    let nameless = Incident {
        impact: Reported::from(Some(Impact::Critical)),
        started_at: Some(at(10)),
        resolved_at: Some(at(15)),
        status: Reported::from(IncidentStatus::Resolved),
        ..Incident::new("1", "All is lost")
    };
    let record = reported(&page(vec![nameless.clone()]), &[], window(0, 100));
    assert_eq!(
        minutes(record.downtime(window(0, 100)).at_least(Impact::Critical)),
        5
    );
    assert!(record.parts.iter().all(|part| part.stretches.is_empty()));

    let undated = Incident {
        resolved_at: None,
        ..nameless
    };
    let record = reported(&page(vec![undated]), &[], window(0, 100));
    assert!(record.has_gaps(), "nobody knows how long it took");
    assert!(record.may_miss(window(0, 1_440)), "that day is not known");
}

#[test]
fn a_component_without_states_has_a_gap_and_no_downtime() {
    let listed = Incident {
        impact: Reported::from(Some(Impact::Major)),
        started_at: Some(at(10)),
        resolved_at: Some(at(15)),
        status: Reported::from(IncidentStatus::Resolved),
        components: Some(vec![ComponentState::new(
            ComponentRef::named("API"),
            Reported::from(Operational),
        )]),
        ..Incident::new("1", "API is failing")
    };
    let record = reported(&page(vec![listed]), &[], window(0, 100));
    assert!(record.parts[0].gaps && record.parts[0].stretches.is_empty());
    assert!(!record.parts[1].gaps);
    assert_eq!(
        minutes(record.downtime(window(0, 100)).at_least(Impact::Major)),
        5
    );
}

#[test]
fn an_incident_outside_the_window_is_nothing() {
    let page = page(vec![incident(
        "1",
        "API",
        &[(0, PartialOutage), (30, Operational)],
    )]);
    let record = reported(&page, &[], window(30, 100));
    assert!(record.parts.iter().all(|part| part.stretches.is_empty()));
}

fn any_stretches() -> impl Strategy<Value = Vec<Interval>> {
    let status = prop::sample::select(vec![
        DegradedPerformance,
        PartialOutage,
        MajorOutage,
        Operational,
    ]);
    let one = (0..200i64, 0..60i64, status)
        .prop_map(|(from, length, status)| stretch(from, from + length, status));
    prop::collection::vec(one, 0..12)
}

/// The same minute by minute.
fn naive(stretches: &[Interval], from: i64, to: i64, least: Impact) -> i64 {
    let covers = |one: &&Interval, minute: i64| one.from <= at(minute) && one.to > Some(at(minute));
    let worst = |minute: i64| {
        let covering = stretches.iter().filter(|one| covers(one, minute));
        covering.filter_map(|one| one.status.impact()).max()
    };
    let minutes = (from..to).filter(|minute| worst(*minute) >= Some(least));
    i64::try_from(minutes.count()).unwrap()
}

proptest! {
    #[test]
    fn united_trouble_is_what_a_count_of_minutes_finds(
        stretches in any_stretches(), from in 0..100i64, length in 0..150i64
    ) {
        let window = window(from, from + length);
        let down = Downtime::within(window, stretches.clone());
        let mut turned = stretches.clone();
        turned.reverse();
        prop_assert_eq!(&down, &Downtime::within(window, turned), "order does not matter");
        for least in [Impact::Minor, Impact::Major, Impact::Critical] {
            let found = minutes(down.at_least(least));
            prop_assert_eq!(found, naive(&stretches, from, from + length, least));
            prop_assert!(found <= length);
        }
        let states = [DegradedPerformance, PartialOutage, MajorOutage];
        let sum: i64 = states.iter().map(|status| minutes(down.lasting(*status))).sum();
        prop_assert_eq!(sum, minutes(down.at_least(Impact::Minor)));
        if let Some(share) = percent(window, down.at_least(Impact::Minor)) {
            prop_assert!((0.0..=100.0).contains(&share));
        }
    }
}
