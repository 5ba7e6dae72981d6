//! Each receiver's limits and markup, with texts of every script and length.

mod alerts;
mod chat;
mod own;

use serde_json::Value;

use super::Compose;
use crate::model::{Text, Time};
use crate::notify::delivery::Delivery;
use crate::notify::event::{Event, Occasion};
use crate::notify::message::{Composer, Message};
use crate::render::Zone;

fn now() -> Time {
    "2026-11-28T10:00:00Z".parse().unwrap()
}

fn message(events: Vec<Event>) -> Message {
    Composer::new(Zone::utc(), now()).message(events)
}

/// An incident whose every text is this one.
fn told(text: &str, occasion: Occasion) -> Event {
    let mut event = Event::sample(occasion, now());
    event.vendor = Text::new(text);
    event.thread = format!("{text}/incident/{text}");
    if let Some(incident) = &mut event.incident {
        incident.title = Text::new(text);
        incident.id = Text::new(text);
        incident.url = Some(Text::new(format!("https://status.example/{text}")));
        for update in &mut incident.updates {
            update.text = Text::new(text);
        }
        for affected in incident.affected_components.iter_mut().flatten() {
            affected.name = Text::new(text);
        }
    }
    event
}

const SEEDS: &[&str] = &[
    "a",
    "&",
    "<",
    "\"",
    "\\",
    "word ",
    "A sentence. ",
    "日本語の障害",
    "😀",
    "👨‍👩‍👧‍👦",
    "e\u{301}\u{327}",
    "مرحبا",
    "\u{202e}abc\u{2066}",
    "<!channel> @everyone @here <@U123> <#C1> ",
    "[click](https://evil.example) ",
    "<https://evil.example|status.acme.example> ",
    "*bold* _it_ ~no~ `code` ||spoiler|| > quote\n# title\n- item\n",
    ":rotating_light: ",
    "\r\nBcc: victim@example.org\r\n\r\n",
    "<script>alert(1)</script>",
    "::set-output name=x::y\n##[add-path]/tmp\n",
    "\u{0}\u{1b}[31m\u{9b}31m",
];

/// Around every limit of every receiver.
const LENGTHS: &[usize] = &[
    0, 1, 63, 64, 65, 149, 150, 151, 254, 255, 256, 257, 511, 512, 513, 997, 998, 999, 1_023,
    1_024, 1_025, 1_999, 2_000, 2_001, 2_999, 3_000, 3_001, 4_095, 4_096, 4_097, 5_999, 6_000,
    6_001, 13_199, 13_201, 28_000,
];

/// The texts of one character alone are tried at every length, the others at those that receivers are strict about.
const SEEDS_OF_ALL_LENGTHS: usize = 5;

fn texts() -> impl Iterator<Item = String> {
    SEEDS.iter().enumerate().flat_map(|(place, seed)| {
        let all = place < SEEDS_OF_ALL_LENGTHS;
        let lengths = LENGTHS
            .iter()
            .filter(move |length| all || **length <= 3_001);
        lengths.map(move |length| {
            let count = seed.chars().count();
            let text: String = seed.repeat(length / count + 1);
            text.chars().take(*length).collect()
        })
    })
}

fn messages() -> impl Iterator<Item = Message> {
    texts().flat_map(|text| {
        let one = message(vec![told(&text, Occasion::Opened)]);
        let edited = message(vec![told(&text, Occasion::Edited)]);
        // Twenty events stand in one message; their texts fill it long before they are this long.
        let count = if text.len() <= 1_100 { 20 } else { 2 };
        let many = message(vec![told(&text, Occasion::Opened); count]);
        [one, edited, many]
    })
}

fn post(compose: &dyn Compose, message: &Message) -> (Value, usize) {
    let Delivery::Post(post) = compose.compose(message, now()) else {
        panic!("not a request");
    };
    for (name, value) in &post.headers {
        assert!(
            value.chars().all(|c| c.is_ascii_graphic() || c == ' '),
            "{name}: {value:?}"
        );
    }
    let length = post.body.len();
    (serde_json::from_slice(&post.body).unwrap(), length)
}

fn chars(value: &Value) -> usize {
    value.as_str().unwrap().encode_utf16().count()
}

/// Every string of a document.
fn strings(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| strings(item, found)),
        Value::Object(items) => items.values().for_each(|item| strings(item, found)),
        _ => {}
    }
}

fn all_text(value: &Value) -> usize {
    let mut found = Vec::new();
    strings(value, &mut found);
    found.iter().map(|text| text.encode_utf16().count()).sum()
}
