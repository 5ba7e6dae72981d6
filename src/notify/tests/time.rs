//! When messages are sent, and which become one.

use chrono::TimeDelta;

use super::{Story, channel, incident, page, with_api};
use crate::model::IncidentStatus::{Identified, Investigating};
use crate::model::{ComponentStatus, Impact, Incident, Time};
use crate::notify::channel::Kind;
use crate::notify::event::{Event, Occasion};
use crate::notify::message::Composer;
use crate::notify::quiet::QuietHours;
use crate::render::Zone;

#[test]
fn what_one_poll_alone_saw_does_not_count() {
    let mut ops = channel("ops", Kind::Slack);
    ops.confirm = 2;
    ops.filter.on.push(Occasion::Unreadable);
    let mut story = Story::new(ops, &["acme"]);
    story.poll(&[("acme", Err("answered 503"))]);
    assert!(story.send().is_empty());
    story.see(page(vec![]));
    assert!(story.send().is_empty(), "it was never told");
    story.poll(&[("acme", Err("answered 503"))]);
    story.poll(&[("acme", Err("answered 503"))]);
    assert_eq!(
        story.send(),
        ["acme: status unknown: the page cannot be read"]
    );
    story.see(page(vec![]));
    assert_eq!(story.send(), ["acme: can be read again"]);
}

#[test]
fn many_pages_that_fail_for_one_reason_are_one_message() {
    let names: Vec<String> = (0..500).map(|number| format!("v{number}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut ops = channel("ops", Kind::Slack);
    ops.filter.on.push(Occasion::Unreadable);
    let mut story = Story::new(ops, &names);
    // They are polled one after another.
    for part in names.chunks(100) {
        let failed: Vec<_> = part.iter().map(|name| (*name, Err("refused"))).collect();
        story.poll(&failed);
        story.now -= TimeDelta::seconds(58);
    }
    let waiting = story.waiting();
    assert_eq!(waiting.len(), 500);
    assert!(
        waiting
            .iter()
            .all(|one| one.bundle.as_deref() == Some("unreadable"))
    );
    let due: std::collections::BTreeSet<_> = waiting.iter().map(|one| one.due_at).collect();
    assert_eq!(due.len(), 1, "all are due with the first");
    let message = Composer::new(Zone::utc(), story.now).message(story.events());
    assert_eq!(
        message.title,
        "status of 500 vendors unknown: the pages cannot be read"
    );
}

#[test]
fn what_comes_back_and_forth_is_folded_after_the_third_time() {
    let mut story = Story::new(channel("ops", Kind::Slack), &["acme"]);
    let mut told = Vec::new();
    for _ in 0..6 {
        story.see(with_api(page(vec![]), ComponentStatus::MajorOutage));
        story.see(page(vec![]));
        for one in story.waiting() {
            if one.due_at <= story.now {
                let event: Event = serde_json::from_str(&one.event).unwrap();
                told.push((event.open, event.flapping));
                story
                    .history
                    .delivered("ops", &[one.id], story.now)
                    .unwrap();
            }
        }
    }
    assert_eq!(
        told,
        [
            (Some(true), false),
            (Some(false), false),
            (Some(true), false),
            (Some(false), false),
            (Some(true), true)
        ]
    );
    let folded = story.waiting();
    assert_eq!(folded.len(), 7);
    let due = story.now + TimeDelta::minutes(30);
    assert!(
        folded.iter().all(|one| one.due_at == due),
        "once it was stable"
    );
}

#[test]
fn quiet_hours_hold_back_what_is_not_critical() {
    let mut ops = channel("ops", Kind::Slack);
    ops.quiet = QuietHours::parse("09:00-12:00", Zone::utc());
    let mut story = Story::new(ops, &["acme"]);
    let critical = Incident {
        components: None,
        ..incident("i2", Impact::Critical, &[Investigating])
    };
    story.see(page(vec![
        incident("i1", Impact::Major, &[Investigating]),
        critical,
    ]));
    let mut due: Vec<_> = story.waiting().iter().map(|one| one.due_at).collect();
    due.sort();
    assert_eq!(
        due,
        [story.now, "2026-11-28T12:00:00Z".parse::<Time>().unwrap()]
    );
}

#[test]
fn a_digest_is_sent_once_in_its_time() {
    let mut ops = channel("ops", Kind::Slack);
    ops.digest = Some(TimeDelta::minutes(15));
    let mut story = Story::new(ops, &["acme"]);
    story.see(page(vec![incident("i1", Impact::Major, &[Investigating])]));
    let due = story.now + TimeDelta::minutes(15);
    story.see(page(vec![incident(
        "i1",
        Impact::Major,
        &[Investigating, Identified],
    )]));
    let waiting = story.waiting();
    assert_eq!(waiting.len(), 2);
    assert!(waiting.iter().all(|one| one.due_at == due));
}

#[test]
fn what_stays_open_is_told_again() {
    let mut ops = channel("ops", Kind::Slack);
    ops.remind = Some(TimeDelta::hours(4));
    let mut story = Story::new(ops, &["acme"]);
    let open = || page(vec![incident("i1", Impact::Major, &[Investigating])]);
    story.see(open());
    assert_eq!(story.send().len(), 1);
    story.now += TimeDelta::hours(3);
    story.see(open());
    assert!(story.send().is_empty());
    story.now += TimeDelta::hours(1);
    story.see(open());
    assert_eq!(story.send(), ["acme: investigating: i1 is failing · major"]);
    story.see(open());
    assert!(story.send().is_empty(), "once in four hours");
}
