//! What a run records, and what is read back.

use super::*;
use crate::model::{Maintenance, MaintenanceStatus, Reported};
use IncidentStatus::{Identified, Investigating, Resolved};

#[test]
fn a_page_comes_back_as_it_was_read() {
    let mut archive = archive();
    let mut seen = page(vec![
        incident("b", "03-02T10:00:00", &[Investigating]),
        incident("a", "03-01T10:00:00", &[Investigating, Resolved]),
    ]);
    seen.description = Some("Some systems are down".into());
    seen.updated_at = Some(at("03-02T10:00:30"));
    let mut planned = Maintenance::new("m", "New database");
    planned.status = MaintenanceStatus::Scheduled.into();
    planned.starts_at = Some(at("05-01T00:00:00"));
    seen.maintenances = Some(vec![planned]);
    let mut odd = component("API", ComponentStatus::Operational);
    odd.status = Reported::read("on fire");
    seen.components = Some(vec![
        odd.clone(),
        odd,
        component("Web", ComponentStatus::MajorOutage),
    ]);

    let changes = archive.see("03-02T12:00:00.123456", &seen);
    assert_eq!(kinds(&changes), [Kind::VendorFirstSeen]);
    let snapshot = archive.history.snapshot("clerk").unwrap().unwrap();
    assert_eq!(snapshot.page, seen);
    assert_eq!(snapshot.feed.as_deref(), Some("statuspage"));
    assert_eq!(snapshot.seen_at, at("03-02T12:00:00.123456"));
    assert_eq!(snapshot.incidents.len(), 2);
    assert_eq!(snapshot.error, None);
    archive.verify();

    let present = archive.history.present(&["clerk", "nobody"]).unwrap();
    assert_eq!(present.len(), 1);
    let open = present[0].page.incidents.as_ref().unwrap();
    assert_eq!(
        open.iter().map(|one| one.id.raw()).collect::<Vec<_>>(),
        ["b"]
    );
    assert_eq!(present[0].page.components, seen.components);
}

#[test]
fn many_pages_come_back_in_order_each_with_its_own() {
    let mut archive = archive();
    let names: Vec<String> = (0..1200).map(|count| format!("vendor-{count}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let own = |name: &&str| Page {
        components: Some(vec![component(name, ComponentStatus::Operational)]),
        ..page(vec![])
    };
    let pages: Vec<Page> = names.iter().map(own).collect();
    let snapshot_of = |(name, page)| snapshot(name, at("03-01T00:00:00"), None, Ok(page));
    let snapshots: Vec<_> = names.iter().copied().zip(&pages).map(snapshot_of).collect();
    archive.history.record(&snapshots).unwrap();

    let present = archive.history.present(&names[1..]).unwrap();
    assert_eq!(present.len(), 1199);
    for ((name, page), snapshot) in names.iter().zip(&pages).skip(1).zip(&present) {
        assert_eq!((snapshot.vendor.as_str(), &snapshot.page), (*name, page));
    }
}

#[test]
fn lists_missing_on_the_page_are_missing_in_its_snapshot() {
    let mut archive = archive();
    archive.see("03-01T00:00:00", &Page::default());
    let snapshot = archive.history.snapshot("clerk").unwrap().unwrap();
    assert_eq!(snapshot.page, Page::default());
    assert_eq!(archive.history.snapshot("github").unwrap(), None);
}

#[test]
fn a_revision_is_kept_only_where_something_differs() {
    let mut archive = archive();
    let one = incident("a", "03-01T10:00:00", &[Investigating]);
    let two = incident("a", "03-01T10:00:00", &[Investigating, Identified]);
    archive.see("03-01T10:05:00", &page(vec![one.clone()]));
    archive.see("03-01T10:06:00", &page(vec![one.clone()]));
    let mut bumped = page(vec![one.clone()]);
    bumped.updated_at = Some(at("03-01T10:07:00"));
    archive.see("03-01T10:07:00", &bumped);
    assert_eq!(archive.count("revision"), 0);
    assert_eq!(archive.count("headline"), 1);

    let changes = archive.see("03-01T10:11:00", &page(vec![two.clone()]));
    assert_eq!(kinds(&changes), [Kind::IncidentUpdated]);
    assert_eq!(archive.count("revision"), 1);
    let revisions = archive.history.revisions("clerk", "a").unwrap();
    assert_eq!(
        revisions,
        [(at("03-01T10:05:00"), one), (at("03-01T10:11:00"), two)]
    );
    archive.verify();
}

#[test]
fn the_page_comes_back_as_it_was_known_then() {
    let mut archive = archive();
    let mut calm = page(vec![]);
    archive.see("03-01T09:00:00", &calm);
    let mut down = page(vec![incident("a", "03-01T10:00:00", &[Investigating])]);
    down.components = Some(vec![component("API", ComponentStatus::MajorOutage)]);
    down.indicator = Some(Indicator::Major.into());
    archive.see("03-01T10:05:00", &down);
    calm.incidents = Some(vec![incident(
        "a",
        "03-01T10:00:00",
        &[Investigating, Resolved],
    )]);
    calm.components = Some(vec![component("Web", ComponentStatus::Operational)]);
    archive.see("03-01T11:00:00", &calm);

    let then = |time| archive.history.snapshot_at("clerk", at(time)).unwrap();
    assert_eq!(then("03-01T08:00:00"), None);
    assert_eq!(then("03-01T10:00:00").unwrap().page, page(vec![]));
    let during = then("03-01T10:30:00").unwrap();
    assert_eq!(during.page, down);
    assert_eq!(during.incidents[0].revised_at, at("03-01T10:05:00"));
    assert_eq!(then("03-01T11:00:00").unwrap().page, calm);
}

#[test]
fn the_last_check_before_a_gap_is_known() {
    let mut archive = archive();
    archive.see("03-01T00:00:00", &page(vec![]));
    archive.see("03-01T20:00:00", &page(vec![]));
    archive.see("03-09T00:00:00", &page(vec![]));
    let then = |time| {
        archive
            .history
            .snapshot_at("clerk", at(time))
            .unwrap()
            .unwrap()
            .seen_at
    };
    assert_eq!(then("03-05T00:00:00"), at("03-01T20:00:00"));
    assert_eq!(then("03-01T10:00:00"), at("03-01T10:00:00"));
    assert_eq!(then("03-10T00:00:00"), at("03-09T00:00:00"));
    archive.verify();
}

#[test]
fn a_detection_needs_two_checks_within_a_day() {
    let mut archive = archive();
    let past = incident("past", "02-01T00:00:00", &[Investigating, Resolved]);
    archive.see("03-01T00:00:00", &page(vec![past.clone()]));
    let watched = incident("watched", "03-01T05:00:00", &[Investigating]);
    archive.see("03-01T06:00:00", &page(vec![past.clone(), watched.clone()]));
    let late = incident("late", "03-04T00:00:00", &[Investigating]);
    archive.see("03-05T00:00:00", &page(vec![past, watched, late]));

    let seen = archive
        .history
        .snapshot("clerk")
        .unwrap()
        .unwrap()
        .incidents;
    let lags: Vec<_> = seen.iter().map(|seen| (seen.id.raw(), seen.lag)).collect();
    let hour = Some(chrono::TimeDelta::hours(1));
    assert_eq!(lags, [("late", None), ("watched", hour), ("past", None)]);
    let stats = archive.history.stats().unwrap();
    assert_eq!(stats.vendors[0].median_lag, hour);
    assert_eq!(stats.vendors[0].detected, 1);
    assert_eq!(
        stats.vendors[0].median_posting_lag,
        Some(chrono::TimeDelta::zero())
    );
}

#[test]
fn a_removed_incident_stays_and_is_one_change() {
    let mut archive = archive();
    let gone = incident("gone", "03-01T00:00:00", &[Investigating, Resolved]);
    let other = incident("other", "03-02T00:00:00", &[Investigating]);
    archive.see("03-02T01:00:00", &page(vec![gone.clone(), other.clone()]));
    let changes = archive.see("03-02T02:00:00", &page(vec![other]));
    assert_eq!(kinds(&changes), [Kind::IncidentRemoved]);
    let more = incident("other", "03-02T00:00:00", &[Investigating, Identified]);
    let changes = archive.see("03-02T03:00:00", &page(vec![more.clone()]));
    assert_eq!(kinds(&changes), [Kind::IncidentUpdated]);

    let snapshot = archive.history.snapshot("clerk").unwrap().unwrap();
    assert_eq!(
        snapshot.page.incidents.as_deref(),
        Some(&[more.clone(), gone.clone()][..])
    );
    assert_eq!(snapshot.incidents[1].removed_at, Some(at("03-02T02:00:00")));
    assert_eq!(snapshot.incidents[1].last_seen_at, at("03-02T01:00:00"));
    archive.see("03-02T04:00:00", &page(vec![more, gone]));
    let snapshot = archive.history.snapshot("clerk").unwrap().unwrap();
    assert_eq!(snapshot.incidents[1].removed_at, None);
    assert_eq!(archive.history.revisions("clerk", "gone").unwrap().len(), 1);
    archive.verify();
}

#[test]
fn an_incident_under_another_key_is_the_same_by_its_link() {
    let mut archive = archive();
    let mut one = incident("abc", "03-01T00:00:00", &[Investigating]);
    one.url = Some("https://status.example/incidents/abc".into());
    archive.see("03-01T00:05:00", &page(vec![one.clone()]));
    one.id = "tag:status.example,2005:Incident/1".into();
    let changes = archive.see("03-01T00:10:00", &page(vec![one]));
    assert_eq!(kinds(&changes), []);
    let snapshot = archive.history.snapshot("clerk").unwrap().unwrap();
    assert_eq!(snapshot.incidents.len(), 1);
    assert_eq!(snapshot.incidents[0].first_seen_at, at("03-01T00:05:00"));
    archive.verify();
}

#[test]
fn two_incidents_of_one_key_are_both_kept() {
    let mut archive = archive();
    let mut other = incident("slug", "02-01T00:00:00", &[Investigating, Resolved]);
    other.title = "Another".into();
    let seen = page(vec![
        incident("slug", "03-01T00:00:00", &[Investigating]),
        other,
    ]);
    archive.see("03-01T00:05:00", &seen);
    assert_eq!(
        archive.history.snapshot("clerk").unwrap().unwrap().page,
        seen
    );
    archive.verify();
}

#[test]
fn an_unreadable_page_is_one_change_and_its_return_another() {
    let mut archive = archive();
    assert_eq!(
        archive.check("clerk", "03-01T00:00:00", None, Err("no route")),
        []
    );
    assert_eq!(archive.history.snapshot("clerk").unwrap(), None);
    assert_eq!(
        kinds(&archive.see("03-01T01:00:00", &page(vec![]))),
        [Kind::VendorFirstSeen]
    );
    let failed = archive.check("clerk", "03-01T02:00:00", None, Err("status 503"));
    assert_eq!(kinds(&failed), [Kind::PageUnreadable]);
    assert_eq!(failed[0].change.new, Some("status 503".into()));
    assert_eq!(
        archive.check("clerk", "03-01T03:00:00", None, Err("status 502")),
        []
    );
    let snapshot = archive.history.snapshot("clerk").unwrap().unwrap();
    assert_eq!(snapshot.error.unwrap().error, "status 502");
    assert_eq!(snapshot.seen_at, at("03-01T01:00:00"));
    let back = archive.see("03-01T04:00:00", &page(vec![]));
    assert_eq!(kinds(&back), [Kind::PageReadableAgain]);
    assert_eq!(
        archive.history.snapshot("clerk").unwrap().unwrap().error,
        None
    );
}

#[test]
fn a_platform_change_is_one_change() {
    let mut archive = archive();
    archive.see("03-01T00:00:00", &page(vec![]));
    let mut moved = |time| archive.check("clerk", time, Some("incident.io"), Ok(&page(vec![])));
    let changes = moved("03-01T01:00:00");
    assert_eq!(kinds(&changes), [Kind::FeedChanged]);
    assert_eq!(changes[0].change.old, Some("statuspage".into()));
    assert_eq!(moved("03-01T02:00:00"), []);
}

#[test]
fn a_late_snapshot_only_adds() {
    let mut archive = archive();
    archive.see("03-01T00:00:00", &page(vec![]));
    let newer = incident("a", "03-01T00:00:00", &[Investigating, Identified]);
    archive.see("03-01T00:20:00", &page(vec![newer.clone()]));
    let older = incident("a", "03-01T00:00:00", &[Investigating]);
    assert_eq!(archive.see("03-01T00:19:00", &page(vec![older])), []);
    let snapshot = archive.history.snapshot("clerk").unwrap().unwrap();
    assert_eq!(snapshot.page.incidents, Some(vec![newer]));
    assert_eq!(snapshot.seen_at, at("03-01T00:20:00"));
    archive.verify();
}

#[test]
fn a_clock_that_was_set_back_does_not_silence_a_page() {
    let mut archive = archive();
    archive.see("06-01T00:00:00", &page(vec![]));
    let open = page(vec![incident("a", "03-01T00:00:00", &[Investigating])]);
    assert_eq!(
        kinds(&archive.see("03-01T00:05:00", &open)),
        [Kind::IncidentOpened]
    );
}
