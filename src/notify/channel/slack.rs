//! Slack's incoming webhooks, as Block Kit. The vendor's words stand in `plain_text`, which knows no markup, mentions
//! or emoji names; where a link needs `mrkdwn`, its three control characters are escaped.
//!
//! Limits by Slack's reference of Block Kit: 50 blocks, 150 characters in a header, 3,000 in a section, 10 fields of
//! 2,000. Above about 13,200 characters in all it answers `msg_blocks_too_long`, which no page documents.

use serde_json::{Value, json};

use super::body::json;
use super::kind::Compose;
use crate::model::Time;
use crate::notify::delivery::Delivery;
use crate::notify::message::{Line, Message, Unit, cut, plain};

/// A header.
const HEADER: usize = 150;
/// A section of text; Slack allows 3,000.
const SECTION: usize = 2_900;
/// All paragraphs together, so that the whole stays below 13,200.
const PARAGRAPHS: usize = 6_000;
/// The fields of a section, and each of them; Slack allows 2,000.
const FIELDS: usize = 10;
const FIELD: usize = 300;
/// A line of a list, and all lines together.
const LINE: usize = 200;
const LINES: usize = 9_000;
/// A longer address is no link: it would not fit.
const ADDRESS: usize = 300;

/// An incoming webhook.
pub(crate) struct Slack {
    /// Its address, which is a secret.
    pub(crate) url: String,
}

impl Compose for Slack {
    fn compose(&self, message: &Message, _now: Time) -> Delivery {
        let headline = message.headline();
        let mut blocks = vec![json!({
            "type": "header",
            "text": plain_text(&headline, HEADER),
        })];
        blocks.extend(fields(message));
        blocks.extend(paragraphs(message));
        blocks.extend(lines(message));
        blocks.extend(footer(message));
        let body = json!({
            "text": cut(&headline, SECTION, Unit::Utf16, escaped),
            "unfurl_links": false,
            "unfurl_media": false,
            "blocks": blocks,
        });
        Delivery::Post(json(&self.url, &body))
    }
}

fn plain_text(text: &str, limit: usize) -> Value {
    json!({"type": "plain_text", "text": cut(text, limit, Unit::Utf16, plain), "emoji": false})
}

fn fields(message: &Message) -> Option<Value> {
    let facts = message.facts.iter().take(FIELDS);
    let fields: Vec<_> = facts
        .map(|fact| plain_text(&format!("{}\n{}", fact.label, fact.value), FIELD))
        .collect();
    (!fields.is_empty()).then(|| json!({"type": "section", "fields": fields}))
}

fn paragraphs(message: &Message) -> Vec<Value> {
    let mut room = PARAGRAPHS;
    let mut blocks = Vec::new();
    for paragraph in message.paragraphs.iter().filter(|one| !one.is_empty()) {
        let text = plain_text(paragraph, SECTION.min(room));
        room = room.saturating_sub(Unit::Utf16.length(paragraph));
        if text["text"] != "" {
            blocks.push(json!({"type": "section", "text": text}));
        }
    }
    blocks
}

fn lines(message: &Message) -> Vec<Value> {
    let mut room = LINES;
    let mut blocks = Vec::new();
    let mut section = String::new();
    for line in &message.lines {
        let text = linked(line);
        let length = Unit::Utf16.length(&text) + 1;
        if length > room {
            section.push('…');
            break;
        }
        room -= length;
        if Unit::Utf16.length(&section) + length > SECTION {
            blocks.push(mrkdwn(&section));
            section.clear();
        }
        section.push_str(&text);
        section.push('\n');
    }
    if !section.is_empty() {
        blocks.push(mrkdwn(&section));
    }
    blocks
}

fn mrkdwn(text: &str) -> Value {
    json!({"type": "section", "text": {"type": "mrkdwn", "text": text.trim_end(), "verbatim": true}})
}

fn linked(line: &Line) -> String {
    let text = format!("{} {}", line.tone.symbol(), line.text);
    let text = cut(&text, LINE, Unit::Utf16, inert);
    match line.link.as_deref().and_then(address) {
        Some(url) => format!("<{url}|{text}>"),
        None => text,
    }
}

fn footer(message: &Message) -> Option<Value> {
    let link = message.link.as_deref().and_then(address);
    let link = link.map(|url| format!("<{url}|Open the page>"));
    let command = message.command.as_ref();
    let command = command.map(|command| format!("`{}`", escaped(command)));
    let parts: Vec<_> = link.into_iter().chain(command).collect();
    let text = parts.join("  ·  ");
    (!parts.is_empty()).then(|| {
        json!({"type": "context", "elements": [{"type": "mrkdwn", "text": text, "verbatim": true}]})
    })
}

/// An address as a link has it.
fn address(url: &str) -> Option<String> {
    let url = escaped(url).replace('|', "%7C");
    (url.len() <= ADDRESS).then_some(url)
}

/// Slack's three control characters.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// Text in a link, where `*`, `_`, `~` and backticks would be markup and `:name:` an emoji: a word joiner, which is
/// not shown, keeps them apart from the text.
fn inert(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '*' | '_' | '~' | '`' | ':' => {
                safe.push(c);
                safe.push('\u{2060}');
            }
            '|' => safe.push('¦'),
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            c => safe.push(c),
        }
    }
    safe
}
