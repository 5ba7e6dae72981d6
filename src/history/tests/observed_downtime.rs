//! Downtime that checks saw.

use super::*;
use crate::model::timeline::Interval;
use ComponentStatus::{DegradedPerformance, MajorOutage, Operational};

fn with(status: ComponentStatus) -> Page {
    Page {
        components: Some(vec![component("API", status)]),
        ..page(vec![])
    }
}

/// Records these polls, then returns the observed downtime up to one more poll with the last state.
fn watched(polls: &[(&str, ComponentStatus)], now: &str) -> Vec<(Time, Time, ComponentStatus)> {
    let mut archive = archive();
    for (time, status) in polls {
        archive.see(time, &with(*status));
    }
    archive.verify();
    let last = with(polls.last().unwrap().1);
    let watched = archive.history.watched("clerk", &last, at(now)).unwrap();
    let parts = |one: &Interval| (one.from, one.to.unwrap(), one.status);
    let stretches = watched.iter().flat_map(|one| &one.stretches);
    stretches.map(parts).collect()
}

#[test]
fn downtime_lasts_from_the_first_check_that_saw_it_to_the_last() {
    let polls = [
        ("01-01T00:00:00", Operational),
        ("01-01T01:00:00", MajorOutage),
        ("01-01T02:00:00", MajorOutage),
        ("01-01T03:00:00", MajorOutage),
        ("01-01T05:00:00", DegradedPerformance),
        ("01-01T06:00:00", DegradedPerformance),
        ("01-01T07:00:00", Operational),
    ];
    let expected = [
        (at("01-01T01:00:00"), at("01-01T03:00:00"), MajorOutage),
        (
            at("01-01T05:00:00"),
            at("01-01T06:00:00"),
            DegradedPerformance,
        ),
    ];
    assert_eq!(watched(&polls, "01-01T08:00:00"), expected);
}

#[test]
fn one_check_sees_no_duration() {
    let polls = [
        ("01-01T00:00:00", Operational),
        ("01-01T01:00:00", MajorOutage),
        ("01-01T02:00:00", Operational),
    ];
    assert_eq!(watched(&polls, "01-01T03:00:00"), []);
}

#[test]
fn ongoing_downtime_reaches_to_the_current_check_if_that_follows_shortly() {
    let polls = [("01-01T00:00:00", MajorOutage)];
    let lasting = [(at("01-01T00:00:00"), at("01-01T09:00:00"), MajorOutage)];
    assert_eq!(watched(&polls, "01-01T09:00:00"), lasting);
    assert_eq!(watched(&polls, "01-05T00:00:00"), []);
}

#[test]
fn days_without_a_check_are_no_downtime() {
    let polls = [
        ("01-01T00:00:00", MajorOutage),
        ("01-01T12:00:00", MajorOutage),
        ("01-05T00:00:00", MajorOutage),
        ("01-05T01:00:00", Operational),
    ];
    let expected = [(at("01-01T00:00:00"), at("01-01T12:00:00"), MajorOutage)];
    assert_eq!(watched(&polls, "01-05T02:00:00"), expected);
}

#[test]
fn the_state_at_a_past_time_does_not_change() {
    let mut archive = archive();
    archive.see("01-01T00:00:00", &with(MajorOutage));
    archive.see("01-01T02:00:00", &with(MajorOutage));
    archive.see("01-01T03:00:00", &with(Operational));
    let state = |time: &str| {
        let then = archive.history.snapshot_at("clerk", at(time)).unwrap();
        then.unwrap().page.components.unwrap()[0].status.value
    };
    assert_eq!(state("01-01T01:00:00"), MajorOutage);
    assert_eq!(state("01-01T02:30:00"), MajorOutage);
    assert_eq!(state("01-01T03:30:00"), Operational);
}
