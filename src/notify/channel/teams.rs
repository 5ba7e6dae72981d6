//! Microsoft Teams, by the webhook of a workflow: an Adaptive Card 1.4. Vendor's words stand in text runs, which know
//! no markup. A request may have about 28 KB; 202 says that it was accepted, not that it was shown.

use serde_json::{Value, json};

use super::body::json;
use super::kind::Compose;
use crate::model::Time;
use crate::notify::delivery::Delivery;
use crate::notify::message::{Message, Tone, Unit, cut, plain};

/// All texts together, in bytes; JSON may write a byte as six.
const TEXTS: usize = 9_000;
const TITLE: usize = 600;
const FACT: usize = 400;
const LINE: usize = 300;
/// A longer address is no button.
const ADDRESS: usize = 1_000;
/// The whole request.
const REQUEST: usize = 21_000;

/// A workflow's webhook.
pub(crate) struct Teams {
    /// Its address, which is a secret.
    pub(crate) url: String,
}

impl Compose for Teams {
    fn compose(&self, message: &Message, _now: Time) -> Delivery {
        // What JSON escapes can make a card larger than its texts.
        let mut texts = TEXTS;
        loop {
            let post = json(&self.url, &card(message, texts));
            if post.body.len() <= REQUEST || texts < 100 {
                return Delivery::Post(post);
            }
            texts /= 2;
        }
    }
}

fn card(message: &Message, room: usize) -> Value {
    let link = message.link.as_ref().filter(|url| url.len() <= ADDRESS);
    let actions: Vec<_> = link
        .map(|url| json!({"type": "Action.OpenUrl", "title": "Open the page", "url": url}))
        .into_iter()
        .collect();
    json!({
        "type": "message",
        "attachments": [{
            "contentType": "application/vnd.microsoft.card.adaptive",
            "contentUrl": null,
            "content": {
                "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
                "type": "AdaptiveCard",
                "version": "1.4",
                "msteams": {"width": "Full"},
                "body": blocks(message, room),
                "actions": actions,
            },
        }],
    })
}

fn blocks(message: &Message, mut room: usize) -> Vec<Value> {
    let mut part = |text: &str, limit: usize| {
        let text = cut(text, limit.min(room), Unit::Bytes, plain);
        room -= text.len();
        text
    };
    let title = part(&message.headline(), TITLE);
    let mut body = vec![rich(&[json!({
        "type": "TextRun", "text": title, "size": "Large", "weight": "Bolder", "color": color(message.tone),
    })])];
    for fact in &message.facts {
        let value = part(&fact.value, FACT);
        body.push(rich(&[
            json!({"type": "TextRun", "text": format!("{}: ", fact.label), "weight": "Bolder"}),
            json!({"type": "TextRun", "text": value}),
        ]));
    }
    let lines = message.lines.iter();
    let lines = lines.map(|line| (format!("{} {}", line.tone.symbol(), line.text), LINE));
    let paragraphs = message.paragraphs.iter().cloned();
    for (text, limit) in paragraphs.map(|text| (text, TEXTS)).chain(lines) {
        let text = part(&text, limit);
        if !text.is_empty() {
            body.push(rich(&[json!({"type": "TextRun", "text": text})]));
        }
    }
    if let Some(command) = &message.command {
        let text = part(command, FACT);
        body.push(rich(&[
            json!({"type": "TextRun", "text": text, "fontType": "Monospace", "isSubtle": true}),
        ]));
    }
    body
}

fn color(tone: Tone) -> &'static str {
    match tone {
        Tone::Good => "good",
        Tone::Major | Tone::Critical => "attention",
        Tone::Minor => "warning",
        Tone::Neutral | Tone::Unknown => "default",
    }
}

fn rich(runs: &[Value]) -> Value {
    json!({"type": "RichTextBlock", "inlines": runs, "spacing": "Small"})
}
