//! Documents with long lists: reading and judging them takes about twice as long where they are twice as long, in every
//! feed. Time is that of this thread on a processor; a busy machine still lengthens it, so that these run alone only.

use std::time::Duration;

use chrono::TimeDelta;
use serde_json::{Map, Value};

use super::fixture::{Fixture, fixtures};
use super::json;
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

/// How the copies of an element differ.
#[derive(Clone, Copy, Debug)]
enum Copies {
    Alike,
    WithOwnKeys,
    WithOwnNamesAndNoKeys,
}

const ALL: [Copies; 3] = [
    Copies::Alike,
    Copies::WithOwnKeys,
    Copies::WithOwnNamesAndNoKeys,
];

impl Copies {
    fn change(self, value: &mut Value, number: usize) {
        match value {
            Value::Object(fields) => self.change_fields(fields, number),
            Value::Array(list) => list.iter_mut().for_each(|one| self.change(one, number)),
            _ => {}
        }
    }

    fn change_fields(self, fields: &mut Map<String, Value>, number: usize) {
        for (key, value) in fields.iter_mut() {
            let key = key.to_ascii_lowercase();
            let is_key = ["id", "uid", "uuid", "guid", "key", "slug"]
                .iter()
                .any(|ending| key.ends_with(ending));
            let is_name = ["name", "title", "url", "link"].contains(&key.as_str());
            match (self, &mut *value) {
                (Self::Alike, _) => return,
                (Self::WithOwnNamesAndNoKeys, Value::String(_) | Value::Number(_)) if is_key => {
                    *value = Value::Null;
                }
                (_, Value::String(text)) if is_key || is_name => {
                    *text = format!("{text}{number}");
                }
                (_, Value::Number(own)) if is_key => {
                    let own = own.as_u64().unwrap_or_default();
                    *value = Value::from(own + number as u64 * 1000);
                }
                (_, other) => self.change(other, number),
            }
        }
    }
}

/// With every list of objects that stands in no other list, and every map of objects, this long.
fn grown(value: &Value, length: usize, copies: Copies) -> Value {
    let copy = |element: &Value, number: usize| {
        let mut element = element.clone();
        copies.change(&mut element, number);
        element
    };
    match value {
        Value::Array(list) if list.iter().any(Value::is_object) => {
            let elements = list.iter().cycle().take(length).enumerate();
            elements.map(|(number, one)| copy(one, number)).collect()
        }
        Value::Object(fields) => {
            let own = fields.iter();
            let own = own.map(|(key, field)| (key.clone(), grown(field, length, copies)));
            let is_map = fields.len() > 1 && fields.values().all(Value::is_object);
            let first = fields.values().next().filter(|_| is_map);
            let more = first.into_iter().flat_map(|first| {
                (0..length).map(move |number| (format!("k{number}"), copy(first, number)))
            });
            Value::Object(own.chain(more).collect())
        }
        other => other.clone(),
    }
}

/// RSS and Atom with as many entries, each with a number behind its keys.
fn grown_xml(text: &str, length: usize, copies: Copies) -> Option<String> {
    let (open, close) = [("<item", "</item>"), ("<entry", "</entry>")]
        .into_iter()
        .find(|(open, _)| text.contains(open))?;
    let start = text.find(open)?;
    let end = text.rfind(close)? + close.len();
    let entries = text.get(start..end)?;
    let count = entries.matches(close).count();
    let numbered = |number: usize| match copies {
        Copies::Alike => entries.to_owned(),
        Copies::WithOwnKeys | Copies::WithOwnNamesAndNoKeys => {
            let behind = ["</guid>", "</id>", "</title>", "</link>"];
            behind.iter().fold(entries.to_owned(), |text, tag| {
                text.replace(tag, &format!("{number}{tag}"))
            })
        }
    };
    let entries: String = (0..length.div_ceil(count)).map(numbered).collect();
    Some(format!("{}{entries}{}", &text[..start], &text[end..]))
}

fn grown_document(document: &Document, length: usize, copies: Copies) -> Document {
    let text = document.text();
    let body = match serde_json::from_str::<Value>(&text) {
        Ok(value) => grown(&value, length, copies).to_string(),
        Err(_) if text.contains("<html") => grown_html(&text, length, copies),
        Err(_) => grown_xml(&text, length, copies).unwrap_or(text.into_owned()),
    };
    Document {
        body: body.into(),
        ..document.clone()
    }
}

fn grown_html(html: &str, length: usize, copies: Copies) -> String {
    let (mut out, mut done) = (String::new(), 0);
    for (place, value) in json::islands(html) {
        out.push_str(&html[done..place.start]);
        out.push_str(&grown(&value, length, copies).to_string());
        done = place.end;
    }
    out + &html[done..]
}

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
