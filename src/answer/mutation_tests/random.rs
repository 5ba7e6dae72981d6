//! Mutations drawn at random, one upon another: removals, after which a page in trouble is never ok, and noise, after which
//! nothing panics. `PINGORU_MUTATIONS=10000 cargo test --lib mutations_at_random -- --nocapture` tries as many of each
//! feed, and prints how many.

use std::collections::BTreeMap;

use serde_json::Value;

use super::fixture::Fixture;
use super::runs::{in_trouble, is_legitimate};
use super::{json, xml};
use crate::gate::Verdict;

/// Tries of each feed in a normal run.
const TRIES: usize = 40;
/// Removals upon one another.
const MOST_AT_ONCE: usize = 4;

/// The same numbers in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % bound.max(1)
    }
}

/// What was done, at which place.
type Done = Vec<(String, String)>;

/// One piece of information less, where there is any.
fn remove(text: &str, random: &mut Random) -> Option<(String, String, String)> {
    if let Ok(value) = serde_json::from_str::<Value>(text) {
        let (value, place, what) = json::removal(&value, |bound| random.below(bound))?;
        return Some((value.to_string(), place, what));
    }
    if text.contains("<html") {
        let islands = json::islands(text);
        let (place, value) = islands.get(random.below(islands.len()))?;
        let (value, at, what) = json::removal(value, |bound| random.below(bound))?;
        let body = format!("{}{value}{}", &text[..place.start], &text[place.end..]);
        return Some((body, at, what));
    }
    let mut all = Vec::new();
    xml::elements(text, |place, what, body| {
        all.push((body, place.to_owned(), what.to_owned()));
    });
    let chosen = random.below(all.len());
    let (body, place, what) = all.into_iter().nth(chosen)?;
    Some((String::from_utf8(body).ok()?, place, what))
}

/// Bytes that changed, went missing or came twice.
fn disturb(body: &mut Vec<u8>, random: &mut Random) {
    let at = random.below(body.len());
    let end = (at + 1 + random.below(40)).min(body.len());
    match random.below(4) {
        0 => body
            .iter_mut()
            .skip(at)
            .take(1)
            .for_each(|byte| *byte ^= 1 << random.below(8)),
        1 => drop(body.drain(at..end)),
        2 => body.extend_from_within(at..end),
        _ => body.truncate(at),
    }
}

#[derive(Default)]
struct Tally {
    removals: usize,
    noise: usize,
    violations: Vec<String>,
}

impl Tally {
    fn try_removals(&mut self, fixture: &Fixture, random: &mut Random) {
        let mut documents = fixture.documents.clone();
        let mut done = Done::new();
        for _ in 0..=random.below(MOST_AT_ONCE) {
            let number = random.below(documents.len());
            let Some(document) = documents.get_mut(number) else {
                return;
            };
            let Some((body, place, what)) = remove(&document.text(), random) else {
                continue;
            };
            if !is_legitimate(fixture.feed.name(), &place) {
                document.body = body.into();
                done.push((place, what));
            }
        }
        self.removals += 1;
        if !done.is_empty() && fixture.verdict(&documents) == Some(Verdict::Ok) {
            self.violations.push(format!("{}: {done:?}", fixture.name));
        }
    }

    fn try_noise(&mut self, fixture: &Fixture, random: &mut Random) {
        let mut documents = fixture.documents.clone();
        let number = random.below(documents.len());
        if let Some(document) = documents.get_mut(number) {
            for _ in 0..=random.below(MOST_AT_ONCE) {
                disturb(&mut document.body, random);
            }
            self.noise += 1;
            let _ = fixture.verdict(&documents);
        }
    }
}

#[test]
#[expect(clippy::print_stdout, reason = "the figures of a long run")]
fn mutations_at_random_never_turn_trouble_into_ok() {
    let tries = std::env::var("PINGORU_MUTATIONS").ok();
    let tries = tries.and_then(|text| text.parse().ok()).unwrap_or(TRIES);
    let mut by_feed: BTreeMap<&str, Vec<Fixture>> = BTreeMap::new();
    for fixture in in_trouble() {
        by_feed
            .entry(fixture.feed.name())
            .or_default()
            .push(fixture);
    }
    let mut wrong = Vec::new();
    for (feed, fixtures) in by_feed {
        // The same mutations of a feed, whichever others are tried.
        let seed = feed.bytes().fold(0x9e37_79b9_7f4a_7c15_u64, |seed, byte| {
            seed.rotate_left(8) ^ u64::from(byte)
        });
        let mut random = Random(seed);
        let mut tally = Tally::default();
        for number in 0..tries {
            let fixture = &fixtures[number % fixtures.len()];
            tally.try_removals(fixture, &mut random);
            tally.try_noise(fixture, &mut random);
        }
        let Tally {
            removals,
            noise,
            violations,
        } = tally;
        println!("| {feed} | {removals} | {noise} | {} |", violations.len());
        for violation in violations.iter().take(3) {
            println!("{violation}");
        }
        wrong.extend(violations);
    }
    let some: Vec<_> = wrong.iter().take(50).cloned().collect();
    assert!(
        wrong.is_empty(),
        "{} violations:\n{}",
        wrong.len(),
        some.join("\n")
    );
}
