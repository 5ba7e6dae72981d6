//! Documents with long lists: reading and judging them takes about twice as long where they are twice as long, in every
//! feed. Time is that of this thread on a processor; a busy machine still lengthens it, so that these run alone only.

use std::time::Duration;

use chrono::TimeDelta;

use super::fixture::{Fixture, fixtures};
use super::grown::{ALL, Copies, grown_document};
use crate::feed::Document;
use crate::filter::ComponentFilter;
use crate::gate::EvaluationInput;

/// Elements of the shorter lists, and how many times longer the longer ones are.
const SHORTER: usize = 60;
const TIMES: usize = 6;
/// Halfway between linear growth, 6, and quadratic growth, 36.
const MOST_GROWTH: u32 = 21;
/// Fixtures that are tried of each feed.
const FIXTURES: usize = 2;
/// A busy machine disturbs one measurement, not all of them.
const TRIES: usize = 8;
/// Bytes of the longer document: of larger fixtures, fewer elements are enough.
const ENOUGH: usize = 400 << 10;
/// Times below this say nothing.
const LEAST: Duration = Duration::from_millis(20);

/// What this thread has used of a processor.
fn used() -> Duration {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanos = text.split(' ').next().and_then(|text| text.parse().ok());
    Duration::from_nanos(nanos.unwrap_or_default())
}

fn size(fixture: &Fixture, length: usize, copies: Copies) -> usize {
    let grow = |one: &Document| grown_document(one, length, copies).body.len();
    fixture.documents.iter().map(grow).sum::<usize>().max(1)
}

/// The shortest of a few times that reading and judging takes.
fn time(fixture: &Fixture, length: usize, copies: Copies) -> (Duration, usize) {
    let grow = |one: &Document| grown_document(one, length, copies);
    let documents: Vec<_> = fixture.documents.iter().map(grow).collect();
    let once = || {
        let before = used();
        if let Ok(page) = fixture.read(&documents) {
            let filter = ComponentFilter::default();
            let input = EvaluationInput {
                grace: Some(TimeDelta::days(36_500)),
                ..EvaluationInput::new("", &filter, fixture.now())
            };
            input.evaluate(&page);
        }
        used().saturating_sub(before)
    };
    let bytes = documents.iter().map(|one| one.body.len()).sum();
    let first = once();
    (once().min(first), bytes)
}

/// A feed's fixtures with the most bytes, which have the most kinds of elements.
fn largest() -> Vec<Fixture> {
    let mut all = fixtures();
    let size = |one: &Fixture| {
        one.documents
            .iter()
            .map(|one| one.body.len())
            .sum::<usize>()
    };
    all.sort_by_key(|one| (one.feed.name(), std::cmp::Reverse(size(one))));
    let mut count = (String::new(), 0);
    all.retain(|one| {
        let name = one.feed.name();
        count = (
            name.to_owned(),
            if count.0 == name { count.1 + 1 } else { 1 },
        );
        count.1 <= FIXTURES
    });
    all
}

/// How the time grew more than the document did; `None` where it did not, in any of a few tries.
fn growth(fixture: &Fixture, copies: Copies) -> Option<String> {
    let elements = SHORTER
        .min(SHORTER * ENOUGH / size(fixture, SHORTER * TIMES, copies))
        .max(1);
    let mut found = None;
    for _ in 0..TRIES {
        let (short, before) = time(fixture, elements, copies);
        let (long, after) = time(fixture, elements * TIMES, copies);
        if long < LEAST || long <= short * MOST_GROWTH || after > before * TIMES {
            return None;
        }
        found = Some(format!(
            "{}, {copies:?}: {short:?} became {long:?}",
            fixture.name
        ));
    }
    found
}

#[test]
#[ignore = "measures time, which a busy machine disturbs: cargo test time_grows -- --ignored --test-threads=1"]
fn time_grows_as_the_document_does_in_every_feed() {
    let all = largest();
    let pairs = all.iter().flat_map(|one| ALL.map(|copies| (one, copies)));
    let wrong: Vec<_> = pairs
        .filter_map(|(one, copies)| growth(one, copies))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The worst document of each feed near ten megabytes, or at the limit of values: `cargo test -- --ignored worst`.
#[test]
#[ignore = "takes minutes; prints a table"]
#[expect(clippy::print_stdout, reason = "the table is what it is for")]
fn worst_times_of_each_feed() {
    let mut worst: std::collections::BTreeMap<&str, (Duration, usize, String)> =
        std::collections::BTreeMap::new();
    for fixture in largest() {
        for copies in ALL {
            for length in [1_000, 4_000, 16_000] {
                let (time, bytes) = time(&fixture, length, copies);
                let row = (
                    time,
                    bytes,
                    format!("{copies:?} x{length} {}", fixture.name),
                );
                let known = worst.entry(fixture.feed.name()).or_default();
                if time > known.0 && bytes <= 8 << 20 {
                    *known = row;
                }
            }
        }
    }
    for (feed, (time, bytes, what)) in worst {
        println!(
            "| {feed} | {} ms | {} KB | {what} |",
            time.as_millis(),
            bytes >> 10
        );
    }
}
