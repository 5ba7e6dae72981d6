//! Comparing long lists takes about twice as long where they are twice as long, however alike their entries are. Time is
//! that of this thread on a processor; a busy machine still lengthens it, so that these run alone only.

use std::time::Duration;

use super::*;
use crate::model::Span;

const SHORTER: usize = 500;
const TIMES: usize = 6;
/// Halfway between linear growth, 6, and that of comparing each entry with each, 36.
const MOST_GROWTH: u32 = 21;
/// A busy machine disturbs one measurement, not all of them.
const TRIES: usize = 8;
/// Times below this say nothing.
const LEAST: Duration = Duration::from_millis(30);

/// What this thread has used of a processor.
fn used() -> Duration {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanos = text.split(' ').next().and_then(|text| text.parse().ok());
    Duration::from_nanos(nanos.unwrap_or_default())
}

/// Two snapshots with lists of this length.
type Pages = fn(usize) -> (Page, Page);

fn time(pages: Pages, length: usize, check: CheckInfo) -> Duration {
    let (known, seen) = pages(length);
    let known = KnownPage::from(known);
    let before = used();
    compare(Some(&known), &seen, check);
    used().saturating_sub(before)
}

/// How the time grew more than the lists; `None` where it did not, in any of a few tries.
fn growth(pages: Pages, check: CheckInfo) -> Option<(Duration, Duration)> {
    let mut found = None;
    for _ in 0..TRIES {
        let short = time(pages, SHORTER, check);
        let long = time(pages, SHORTER * TIMES, check);
        if long < LEAST || long <= short * MOST_GROWTH {
            return None;
        }
        found = Some((short, long));
    }
    found
}

fn second(number: usize) -> Time {
    at("06:00") + chrono::TimeDelta::seconds(i64::try_from(number).unwrap())
}

/// Incidents that differ by what `change` makes of the number of each.
fn listed(length: usize, change: impl Fn(usize, Incident) -> Incident) -> Page {
    let incidents = (0..length).map(|number| change(number, over("same")));
    page(&incidents.collect::<Vec<_>>())
}

fn past_without_reach(length: usize) -> (Page, Page) {
    let named = |name: &str| {
        let page = listed(length, |number, one| Incident {
            id: Text::new(format!("{name}{number}")),
            title: Text::new(format!("{name}{number}")),
            ..one
        });
        let coverage = Coverage {
            reach: Reach::Unknown,
            ..page.coverage
        };
        Page { coverage, ..page }
    };
    (named("a"), named("b"))
}

fn one_title(length: usize) -> (Page, Page) {
    let named = |name: &str| {
        listed(length, |number, one| Incident {
            id: Text::new(format!("{name}{number}")),
            updates: Vec::new(),
            ..one
        })
    };
    (named("a"), named("b"))
}

fn one_minute(length: usize) -> (Page, Page) {
    let starting = |start: usize| {
        listed(length, |_, one| Incident {
            id: Text::default(),
            started_at: Some(second(start)),
            ..one
        })
    };
    (starting(1), starting(2))
}

fn one_id(length: usize) -> (Page, Page) {
    let titled = |name: &str| {
        listed(length, |number, one| Incident {
            title: Text::new(format!("{name}{number}")),
            ..one
        })
    };
    (titled("a"), titled("b"))
}

fn one_address(length: usize) -> (Page, Page) {
    let titled = |name: &str| {
        listed(length, |number, one| Incident {
            id: Text::new(format!("{name}{number}")),
            title: Text::new(format!("{name}{number}")),
            url: Some(Text::from("https://s.example/one")),
            ..one
        })
    };
    (titled("a"), titled("b"))
}

fn namesakes(length: usize) -> (Page, Page) {
    let of = |status: ComponentStatus, id: Option<&str>| {
        let component = |number: usize| Component {
            component: ComponentRef {
                id: id.map(|id| Text::new(format!("{id}{number}"))),
                ..ComponentRef::named("API")
            },
            status: status.into(),
            region: None,
        };
        Page {
            components: Some((0..length).map(component).collect()),
            ..Page::default()
        }
    };
    (
        of(ComponentStatus::Operational, Some("a")),
        of(ComponentStatus::MajorOutage, None),
    )
}

fn keyed_namesakes(length: usize) -> (Page, Page) {
    let of = |id: &str| {
        let component = |number: usize| Component {
            component: ComponentRef {
                id: Some(Text::new(format!("{id}{number}"))),
                ..ComponentRef::named("API")
            },
            status: ComponentStatus::Operational.into(),
            region: None,
        };
        Page {
            components: Some((0..length).map(component).collect()),
            ..Page::default()
        }
    };
    (of("a"), of("b"))
}

fn updates_of_one_minute(length: usize) -> (Page, Page) {
    let of = |text: &str| {
        let one = |number: usize| update("06:33", Investigating, &format!("{text}{number}"));
        page(&[incident("one", &(0..length).map(one).collect::<Vec<_>>())])
    };
    (of("a"), of("b"))
}

fn components_of_one_incident(length: usize) -> (Page, Page) {
    let of = |name: &str| {
        let state = |number: usize| {
            let component = ComponentRef::named(&format!("{name}{number}"));
            ComponentState::new(component, ComponentStatus::MajorOutage.into())
        };
        let states = (0..length).map(state).collect();
        page(&[Incident {
            components: Some(states),
            ..open("one")
        }])
    };
    (of("a"), of("b"))
}

fn spans_of_one_incident(length: usize) -> (Page, Page) {
    let of = |status: ComponentStatus| {
        let span = |number: usize| Span {
            component: ComponentRef::named("API"),
            status,
            from: second(number % 50),
            to: None,
        };
        page(&[Incident {
            spans: Some((0..length).map(span).collect()),
            ..open("one")
        }])
    };
    (
        of(ComponentStatus::MajorOutage),
        of(ComponentStatus::PartialOutage),
    )
}

#[test]
#[ignore = "measures time, which a busy machine disturbs: cargo test time_grows -- --ignored --test-threads=1"]
fn time_grows_as_the_lists_do() {
    let all: [(&str, Pages); 10] = [
        ("past without reach", past_without_reach),
        ("one title", one_title),
        ("one minute", one_minute),
        ("one id", one_id),
        ("one address", one_address),
        ("namesakes", namesakes),
        ("keyed namesakes", keyed_namesakes),
        ("updates of one minute", updates_of_one_minute),
        ("components of one incident", components_of_one_incident),
        ("spans of one incident", spans_of_one_incident),
    ];
    let moved = CheckInfo {
        platform_changed: true,
        ..check()
    };
    let mut wrong = Vec::new();
    for (name, pages) in all {
        for check in [check(), moved] {
            let found = growth(pages, check);
            wrong.extend(found.map(|times| format!("{name}: {times:?}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
