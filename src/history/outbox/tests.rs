//! The outbox over a file in a temporary folder.

use chrono::TimeDelta;
use tempfile::TempDir;

use super::*;
use crate::history::{History, NewSnapshot};
use crate::model::{Page, Time};

fn now() -> Time {
    "2026-11-28T10:00:00Z".parse().unwrap()
}

fn later(seconds: i64) -> Time {
    now() + TimeDelta::seconds(seconds)
}

fn history() -> (TempDir, History) {
    let folder = TempDir::new().unwrap();
    let opened = History::open(&folder.path().join("h.db"), now()).unwrap();
    (folder, opened.history)
}

fn message(thread: &str, event: &str) -> NewMessage {
    NewMessage {
        thread: thread.into(),
        vendor: "acme".into(),
        bundle: None,
        event: event.into(),
        due_at: now(),
        confirm: 0,
    }
}

fn queue(history: &mut History, messages: &[NewMessage]) {
    let routing = history.routing().unwrap();
    for one in messages {
        routing.queue("ops", one, now()).unwrap();
    }
    routing.commit().unwrap();
}

fn events(history: &History) -> Vec<String> {
    let waiting = history.waiting("ops").unwrap();
    waiting.into_iter().map(|one| one.event).collect()
}

#[test]
fn messages_wait_in_order_until_they_are_delivered() {
    let (_folder, mut history) = history();
    queue(
        &mut history,
        &[message("a", "1"), message("b", "2"), message("a", "3")],
    );
    assert_eq!(events(&history), ["1", "2", "3"]);
    let first = history.waiting("ops").unwrap()[0].id;
    assert!(history.lease("ops", "me", now(), later(30)).unwrap());
    history.delivered("ops", &[first], later(1)).unwrap();
    assert_eq!(events(&history), ["2", "3"]);
    let stats = history.channels().unwrap();
    assert_eq!((stats[0].waiting, stats[0].sent), (2, 1));
    assert_eq!(stats[0].sent_at, Some(later(1)));
}

#[test]
fn what_was_not_committed_was_never_queued() {
    let (_folder, mut history) = history();
    let routing = history.routing().unwrap();
    routing.queue("ops", &message("a", "1"), now()).unwrap();
    drop(routing);
    assert!(events(&history).is_empty());
}

#[test]
fn one_process_at_a_time_has_a_channel() {
    let (folder, mut mine) = history();
    let mut theirs = History::open(&folder.path().join("h.db"), now())
        .unwrap()
        .history;
    assert!(mine.lease("ops", "me", now(), later(30)).unwrap());
    assert!(
        mine.lease("ops", "me", later(1), later(31)).unwrap(),
        "renewed"
    );
    assert!(!theirs.lease("ops", "them", later(2), later(32)).unwrap());
    assert_eq!(
        theirs.blocked_until("ops", "them").unwrap(),
        Some(later(31))
    );
    assert!(theirs.lease("other", "them", later(2), later(32)).unwrap());
    // A process that was killed keeps it until its lease ends.
    assert!(theirs.lease("ops", "them", later(31), later(60)).unwrap());
    assert!(!mine.lease("ops", "me", later(32), later(62)).unwrap());
    theirs.release("ops", "them").unwrap();
    assert!(mine.lease("ops", "me", later(33), later(63)).unwrap());
}

#[test]
fn a_receiver_that_fails_is_left_alone_and_a_message_that_fails_is_not() {
    let (_folder, mut history) = history();
    queue(&mut history, &[message("a", "1"), message("b", "2")]);
    let waiting = history.waiting("ops").unwrap();
    assert!(history.lease("ops", "me", now(), later(30)).unwrap());
    let of_message = Failure {
        error: "answered 400".into(),
        retry_at: later(60),
        of_receiver: false,
    };
    history
        .failed("ops", &[waiting[0].id], &of_message, now())
        .unwrap();
    assert!(history.lease("ops", "me", later(1), later(31)).unwrap());
    assert_eq!(history.waiting("ops").unwrap()[0].due_at, later(60));
    let of_receiver = Failure {
        error: "answered 503".into(),
        retry_at: later(20),
        of_receiver: true,
    };
    history
        .failed("ops", &[waiting[1].id], &of_receiver, later(1))
        .unwrap();
    assert!(!history.lease("ops", "me", later(2), later(32)).unwrap());
    let stats = history.channels().unwrap().remove(0);
    assert_eq!(stats.failures, 2);
    assert_eq!(stats.failing_since, Some(now()));
    assert_eq!(stats.error.as_deref(), Some("answered 503"));
    assert!(history.lease("ops", "me", later(20), later(50)).unwrap());
    history
        .delivered("ops", &[waiting[1].id], later(21))
        .unwrap();
    let stats = history.channels().unwrap().remove(0);
    assert_eq!(
        (stats.failures, stats.failing_since, stats.error),
        (0, None, None)
    );
}

#[test]
fn what_fails_for_a_day_is_given_up_visibly() {
    let (_folder, mut history) = history();
    queue(&mut history, &[message("a", "1"), message("b", "2")]);
    let failed = history.waiting("ops").unwrap()[0].id;
    let failure = Failure {
        error: "answered 500".into(),
        retry_at: later(1),
        of_receiver: true,
    };
    history.failed("ops", &[failed], &failure, now()).unwrap();
    let day = TimeDelta::hours(24);
    let give_up = |history: &mut History, at: Time| {
        history.give_up("ops", at - day, at - day * 7, at).unwrap()
    };
    assert_eq!(give_up(&mut history, later(86_399)), 0);
    assert_eq!(give_up(&mut history, later(86_401)), 1);
    assert_eq!(
        events(&history),
        ["2"],
        "what was never tried is not given up"
    );
    assert_eq!(history.channels().unwrap()[0].given_up, 1);
    give_up(&mut history, later(9 * 86_400));
    assert_eq!(history.channels().unwrap()[0].given_up, 0);
}

#[test]
fn what_is_not_confirmed_holds_back_its_thread() {
    let (_folder, mut history) = history();
    let unsure = NewMessage {
        confirm: 2,
        ..message("a", "1")
    };
    queue(
        &mut history,
        &[unsure.clone(), message("a", "2"), message("b", "3")],
    );
    assert_eq!(events(&history), ["3"]);
    let confirm = |history: &mut History, vendor: &str| {
        let routing = history.routing().unwrap();
        routing.confirm("ops", vendor, later(60)).unwrap();
        routing.commit().unwrap();
    };
    confirm(&mut history, "acme");
    confirm(&mut history, "another");
    assert_eq!(events(&history), ["3"]);
    confirm(&mut history, "acme");
    assert_eq!(events(&history), ["1", "2", "3"]);
    queue(
        &mut history,
        &[NewMessage {
            thread: "c".into(),
            ..unsure
        }],
    );
    let routing = history.routing().unwrap();
    assert!(routing.drop_unconfirmed("ops", "c").unwrap());
    assert!(!routing.drop_unconfirmed("ops", "a").unwrap());
}

#[test]
fn a_channel_is_served_with_each_change_once() {
    let (_folder, mut history) = history();
    let routing = history.routing().unwrap();
    assert_eq!(
        routing.unrouted("ops", "acme").unwrap(),
        Unrouted::NeverRead
    );
    drop(routing);
    let see = |history: &mut History, at: Time, outcome: Result<&Page, &str>| {
        let snapshot = NewSnapshot {
            vendor: "acme",
            url: "https://status.acme.example",
            feed: Some("statuspage"),
            seen_at: at,
            outcome,
        };
        history.record(&[snapshot]).unwrap();
    };
    let page = Page::default();
    see(&mut history, now(), Ok(&page));
    let routing = history.routing().unwrap();
    assert_eq!(routing.unrouted("ops", "acme").unwrap(), Unrouted::New);
    routing.mark_routed("ops", "acme").unwrap();
    assert_eq!(
        routing.unrouted("ops", "acme").unwrap(),
        Unrouted::Changes(vec![])
    );
    routing.commit().unwrap();
    see(&mut history, later(60), Err("answered 503"));
    let routing = history.routing().unwrap();
    let Unrouted::Changes(changes) = routing.unrouted("ops", "acme").unwrap() else {
        panic!("it was served before");
    };
    assert_eq!(changes.len(), 1);
    assert_eq!(routing.unrouted("other", "acme").unwrap(), Unrouted::New);
}

#[test]
fn open_alerts_are_sent_again_once_in_their_time() {
    let (_folder, mut history) = history();
    assert!(history.lease("ops", "me", now(), later(30)).unwrap());
    let minute = TimeDelta::minutes(1);
    assert!(history.take_refresh("ops", now() - minute, now()).unwrap());
    assert!(
        !history
            .take_refresh("ops", later(59) - minute, later(59))
            .unwrap()
    );
    assert!(
        history
            .take_refresh("ops", later(60) - minute, later(60))
            .unwrap()
    );
}
