//! What happens in the month.

use chrono::TimeDelta;

use crate::model::Time;

/// A vendor's month.
pub(super) struct Vendor {
    pub(super) name: &'static str,
    /// It is polled every eight hours only.
    pub(super) is_rare: bool,
    pub(super) events: Vec<Event>,
}

/// A problem, its incident, and what is edited in it. All in minutes.
#[derive(Clone)]
pub(super) struct Event {
    /// From the start of the month.
    pub(super) start: i64,
    pub(super) lasts: i64,
    /// From the start until the incident is posted; `None`: never.
    pub(super) posted: Option<i64>,
    /// Whether a component shows it.
    pub(super) shows: bool,
    /// The beginning that the closing update states, before the start.
    pub(super) stated: Option<i64>,
    pub(super) edit: Edit,
    pub(super) text: &'static str,
}

/// What the vendor changes an hour after the end.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Edit {
    Nothing,
    Text,
    Time,
    Impact,
    Removal,
}

pub(super) fn start() -> Time {
    "2026-06-01T00:00:00Z".parse().unwrap()
}

pub(super) fn at(minutes: i64) -> Time {
    start() + TimeDelta::minutes(minutes)
}

fn event(day: i64, minute: i64) -> Event {
    Event {
        start: (day - 1) * 24 * 60 + minute,
        lasts: 30,
        posted: Some(0),
        shows: true,
        stated: None,
        edit: Edit::Nothing,
        text: "Requests fail.",
    }
}

/// So many events, two days after each other, at an hour that no other vendor has.
fn events(hour: i64, number: i64, each: impl Fn(i64, Event) -> Event) -> Vec<Event> {
    let days = (0..number).map(|place| (place, 2 + 2 * place));
    days.map(|(place, day)| each(place, event(day, hour * 60)))
        .collect()
}

fn posted(after: i64) -> impl Fn(i64, Event) -> Event {
    move |_, event| Event {
        posted: Some(after),
        ..event
    }
}

fn edited(edit: Edit, of_first: i64) -> impl Fn(i64, Event) -> Event {
    move |place, event| Event {
        posted: Some(5),
        edit: if place < of_first {
            edit
        } else {
            Edit::Nothing
        },
        ..event
    }
}

fn vendor(name: &'static str, events: Vec<Event>) -> Vendor {
    Vendor {
        name,
        is_rare: false,
        events,
    }
}

/// Ten vendors whose pages are graded.
fn graded() -> Vec<Vendor> {
    let remover = |place, event| Event {
        posted: Some(10),
        edit: if place == 3 {
            Edit::Removal
        } else {
            Edit::Nothing
        },
        ..event
    };
    let mut silent = events(5, 10, posted(5));
    silent.extend(events(5, 10, |_, event| Event {
        start: event.start + 24 * 60,
        posted: None,
        ..event
    }));
    let polished = |place, event: Event| Event {
        start: event.start / 2 / 1440 * 1440 + 10 * 60,
        posted: Some(5),
        edit: match place {
            0..4 => Edit::Text,
            4 | 5 => Edit::Impact,
            _ => Edit::Nothing,
        },
        ..event
    };
    let rare = |_, event| Event {
        lasts: 600,
        posted: Some(60),
        ..event
    };
    let stated = |_, event| Event {
        shows: false,
        stated: Some(20),
        ..event
    };
    vec![
        vendor("prompt", events(1, 12, posted(5))),
        vendor(
            "slow",
            events(2, 12, |_, event| Event {
                lasts: 60,
                posted: Some(40),
                ..event
            }),
        ),
        vendor("editor", events(3, 10, edited(Edit::Time, 6))),
        vendor("remover", events(4, 10, remover)),
        vendor("silent", silent),
        vendor("nine", events(6, 9, posted(5))),
        Vendor {
            is_rare: true,
            ..vendor("rare", events(7, 12, rare))
        },
        vendor("early", events(8, 10, posted(-10))),
        vendor("stated", events(9, 10, stated)),
        vendor("polished", events(10, 20, polished)),
    ]
}

const AWS: &str = "AWS has an outage in us-east-1.";

/// An incident of an hour, so many minutes after noon.
fn says(day: i64, minute: i64, text: &'static str) -> Event {
    Event {
        lasts: 60,
        text,
        ..event(day, 12 * 60 + minute)
    }
}

/// Five vendors whose incidents come together.
fn correlated() -> Vec<Vendor> {
    vec![
        vendor("alpha", vec![says(10, 0, AWS), says(18, 0, "Errors.")]),
        vendor("bravo", vec![says(10, 5, AWS), says(18, 0, "Errors.")]),
        vendor(
            "carol",
            vec![
                says(10, 20, "Amazon Web Services reports errors in N. Virginia."),
                says(18, 10, "Errors."),
            ],
        ),
        // The same minute, another upstream.
        vendor("delta", vec![says(10, 5, "Cloudflare is down.")]),
        vendor("echo", vec![says(10, 10, "We look into it.")]),
    ]
}

/// Five vendors whose incidents seem to come together.
fn unrelated() -> Vec<Vendor> {
    vec![
        // Over before the others begin.
        vendor(
            "foxtrot",
            vec![Event {
                lasts: 10,
                ..says(10, -10, AWS)
            }],
        ),
        // Its own name on its own page.
        vendor(
            "cloudflare",
            vec![
                says(12, 0, "Cloudflare’s network is slow."),
                says(20, 0, "Cloudflare is slow."),
            ],
        ),
        vendor(
            "hotel",
            vec![
                says(12, 10, "Our provider Cloudflare has an outage."),
                says(14, 0, "This is not related to AWS."),
            ],
        ),
        vendor(
            "india",
            vec![
                says(14, 0, AWS),
                says(16, 0, "Render times of the front page are linear."),
                says(20, 0, "Errors."),
            ],
        ),
        vendor(
            "juliet",
            vec![says(
                16,
                0,
                "Render times. Front and Square segments, a notion of Linear.",
            )],
        ),
    ]
}

pub(super) fn vendors() -> Vec<Vendor> {
    let mut all = graded();
    all.extend(correlated());
    all.extend(unrelated());
    assert_eq!(all.len(), 20);
    all
}
