//! Reading only what may lie within some days.

use chrono::TimeDelta;
use proptest::prelude::*;

use super::*;
use crate::history::Period;
use crate::model::{Item as _, Maintenance, MaintenanceStatus, StatedWindow, Timeline};
use IncidentStatus::{Investigating, Resolved};

fn days(from: &str, to: &str) -> Period {
    Period {
        from: Some(at(from)),
        to: Some(at(to)),
    }
}

fn incidents_of(archive: &Archive, period: Period) -> Vec<String> {
    let snapshot = archive.history.snapshot_of("clerk", period).unwrap();
    let incidents = snapshot.unwrap().page.incidents.unwrap();
    let names = incidents.iter().map(|one| one.id.raw().to_owned());
    names.collect()
}

#[test]
fn what_is_over_before_or_begins_after_is_not_read() {
    let mut archive = archive();
    archive.see(
        "03-20T00:00:00",
        &page(vec![
            incident("open", "03-01T10:00:00", &[Investigating]),
            incident("before", "03-01T10:00:00", &[Investigating, Resolved]),
            incident("within", "03-10T10:00:00", &[Investigating, Resolved]),
            incident("after", "03-19T10:00:00", &[Investigating, Resolved]),
        ]),
    );
    let read = incidents_of(&archive, days("03-10T00:00:00", "03-11T00:00:00"));
    assert_eq!(read, ["within", "open"]);
    assert_eq!(incidents_of(&archive, Period::default()).len(), 4);
    archive.verify();
}

#[test]
fn a_write_up_brings_an_incident_back_into_a_period() {
    let mut archive = archive();
    let over = incident("a", "03-01T10:00:00", &[Investigating, Resolved]);
    archive.see("03-02T00:00:00", &page(vec![over.clone()]));
    let later = days("03-10T00:00:00", "03-11T00:00:00");
    assert_eq!(incidents_of(&archive, later), [""; 0]);

    let mut again = over.clone();
    let mut update = Update::at(Some(at("03-10T10:00:00")));
    update.status = Investigating.into();
    again.updates.push(update);
    again.status = Investigating.into();
    archive.see("03-10T11:00:00", &page(vec![again]));
    assert_eq!(incidents_of(&archive, later), ["a"]);
    archive.verify();
}

#[test]
fn a_maintenance_counts_until_its_planned_end() {
    let mut archive = archive();
    let mut done = Maintenance::new("m", "New database");
    done.status = MaintenanceStatus::Completed.into();
    done.starts_at = Some(at("03-01T00:00:00"));
    done.ends_at = Some(at("03-05T00:00:00"));
    let mut seen = page(Vec::new());
    seen.maintenances = Some(vec![done]);
    archive.see("03-20T00:00:00", &seen);
    let count = |period| {
        let snapshot = archive.history.snapshot_of("clerk", period).unwrap();
        snapshot.unwrap().page.maintenances.unwrap().len()
    };
    assert_eq!(count(days("03-06T00:00:00", "03-06T01:00:00")), 1);
    assert_eq!(count(days("03-08T00:00:00", "03-08T01:00:00")), 0);
}

#[test]
fn a_removed_incident_of_the_period_is_known() {
    let mut archive = archive();
    let removed = incident("a", "03-02T10:00:00", &[Investigating]);
    archive.see("03-02T11:00:00", &page(vec![removed]));
    archive.see("03-02T12:00:00", &page(Vec::new()));
    let recorded = |time: &str| {
        let recorded = archive
            .history
            .recorded("clerk", at(time), Period::default());
        recorded.unwrap()
    };
    let before = recorded("03-02T11:30:00");
    assert_eq!((before.removed.len(), before.first_seen.len()), (0, 1));
    assert_eq!(recorded("03-02T10:30:00").first_seen.len(), 0);
    let recorded = recorded("03-02T12:00:00");
    assert_eq!(recorded.removed.len(), 1);
    assert_eq!(recorded.removed[0].last_seen_at, at("03-02T11:00:00"));
    assert_eq!(recorded.removed[0].removed_at, at("03-02T12:00:00"));
    assert_eq!(recorded.first_seen.len(), 1);
    assert_eq!(recorded.first_seen[0].at, at("03-02T11:00:00"));
}

proptest! {
    #[test]
    fn nothing_that_meets_a_period_is_left_out(
        start in 0..20_000_i64, length in 1..5_000_i64, from in 0..30_000_i64, asked in 0..3_000_i64,
        stated in -2_880..2_880_i64, over in any::<bool>(),
    ) {
        let minute = |minutes: i64| at("01-05T00:00:00") + TimeDelta::minutes(minutes);
        let mut one = Incident::new("a", "API is down");
        for (when, status) in [(start, Investigating), (start + length, Resolved)] {
            let mut update = Update::at(Some(minute(when)));
            update.status = status.into();
            one.updates.push(update);
        }
        let (begun, ended) = (minute(start + stated), minute(start + stated + 30));
        let clock = |at: Time| at.format("%Y-%m-%d %H:%M UTC").to_string();
        let text = format!("From {} until {} requests failed.", clock(begun), clock(ended));
        if over {
            one.updates[1].text = text.as_str().into();
        } else {
            one.updates.pop();
        }
        one.log = LogCompleteness::Complete;
        let one = one.ordered();
        let now = at("03-01T00:00:00");
        let period = Period { from: Some(minute(from)), to: Some(minute(from + asked)) };
        let (first, last) = period.bounds();
        let is_read = one.extent().is_none_or(|(earliest, latest)| {
            latest.timestamp_micros() >= first && earliest.timestamp_micros() <= last
        });
        let meets = |since: Time, until: Option<Time>| {
            since <= minute(from + asked) && until.is_none_or(|until| until >= minute(from))
        };
        let timeline = Timeline::of(&one, now);
        let reported = timeline.started.is_some_and(|began| {
            meets(began.at, timeline.resolved.map(|end| end.at))
        });
        let in_words = StatedWindow::of(&one, now).is_some_and(|window| meets(window.from, Some(window.to)));
        prop_assert!(is_read || !(reported || in_words));
    }
}
