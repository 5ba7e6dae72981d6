//! Discord's webhooks, as an embed. Nobody is mentioned, whatever a vendor writes, and its words are no markup.
//!
//! Limits by Discord's reference of embeds: title 256, description 4,096, 25 fields (name 256, value 1,024), footer
//! 2,048, and 6,000 in all.

use serde_json::json;

use super::body::json;
use super::kind::Compose;
use crate::model::Time;
use crate::notify::delivery::Delivery;
use crate::notify::message::{Message, Unit, cut, plain};

const TITLE: usize = 256;
/// Discord allows 4,096; with title, fields and footer the whole stays within 6,000.
const DESCRIPTION: usize = 3_000;
const FIELDS: usize = 8;
/// Discord allows 1,024.
const FIELD: usize = 300;
const FOOTER: usize = 200;
/// A line of a list, with its address.
const LINE: usize = 250;
/// A longer address is no link.
const ADDRESS: usize = 1_000;

/// A webhook.
pub(crate) struct Discord {
    /// Its address, which is a secret.
    pub(crate) url: String,
}

impl Compose for Discord {
    fn compose(&self, message: &Message, now: Time) -> Delivery {
        let fields: Vec<_> = message
            .facts
            .iter()
            .take(FIELDS)
            .map(|fact| {
                json!({
                    "name": fact.label,
                    "value": cut(&fact.value, FIELD, Unit::Utf16, escaped),
                    "inline": fact.value.chars().count() <= 40,
                })
            })
            .collect();
        let mut embed = json!({
            "title": cut(&message.headline(), TITLE, Unit::Utf16, escaped),
            "description": description(message),
            "color": message.tone.color(),
            "fields": fields,
            "timestamp": now.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
        });
        if let Some(link) = message.link.as_ref().filter(|url| url.len() <= ADDRESS) {
            embed["url"] = link.as_str().into();
        }
        if let Some(command) = &message.command {
            embed["footer"] = json!({"text": cut(command, FOOTER, Unit::Utf16, plain)});
        }
        let body = json!({
            "embeds": [embed],
            "allowed_mentions": {"parse": []},
        });
        Delivery::Post(json(&self.url, &body))
    }
}

fn description(message: &Message) -> String {
    if message.lines.is_empty() {
        let text = message.paragraphs.join("\n\n");
        return cut(&text, DESCRIPTION, Unit::Utf16, escaped);
    }
    let mut description = String::new();
    for line in &message.lines {
        let text = format!("{} {}", line.tone.symbol(), line.text);
        let text = cut(&text, LINE, Unit::Utf16, escaped);
        if Unit::Utf16.length(&description) + Unit::Utf16.length(&text) + 2 > DESCRIPTION {
            description.push('…');
            break;
        }
        description.push_str(&text);
        description.push('\n');
    }
    description.trim_end().to_owned()
}

/// Discord's markup, each character by a backslash; `@` and `:` are kept apart from what follows by a character that
/// is not shown, so that they begin neither a mention nor an emoji.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '*' | '_' | '~' | '`' | '|' | '>' | '<' | '[' | ']' | '(' | ')' | '#' | '-' => {
                safe.push('\\');
                safe.push(c);
            }
            '@' => safe.push_str("@\u{2060}"),
            c => safe.push(c),
        }
    }
    safe
}
