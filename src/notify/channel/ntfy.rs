//! ntfy: a topic of the public server or of another one. By its documentation a message has at most 4,096 bytes (a longer
//! one becomes an attachment), a title 1,024 here, tags 512.

use serde_json::json;

use super::kind::Compose;
use crate::http::Post;
use crate::model::Time;
use crate::notify::delivery::Delivery;
use crate::notify::message::{Message, Tone, Unit, cut, plain};

const MESSAGE: usize = 4_000;
const TITLE: usize = 250;
/// A longer address opens nothing.
const ADDRESS: usize = 1_000;

/// A topic.
pub(crate) struct Ntfy {
    /// The server's address, without the topic.
    pub(crate) server: String,
    /// The topic.
    pub(crate) topic: String,
    /// An access token, which is a secret.
    pub(crate) token: Option<String>,
}

impl Ntfy {
    /// From the address of a topic: `https://ntfy.sh/mytopic`.
    pub(crate) fn new(url: &str, token: Option<String>) -> Option<Self> {
        let parsed = url::Url::parse(url).ok()?;
        let mut server = parsed.clone();
        let topic = parsed.path_segments()?.next_back()?.to_owned();
        server.path_segments_mut().ok()?.pop();
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        let is_topic = !topic.is_empty() && topic.len() <= 64 && topic.chars().all(plain);
        is_topic.then(|| Self {
            server: server.to_string(),
            topic,
            token,
        })
    }
}

impl Compose for Ntfy {
    fn compose(&self, message: &Message, _now: Time) -> Delivery {
        let (priority, tag) = match message.tone {
            Tone::Critical => (5, "rotating_light"),
            Tone::Major => (4, "rotating_light"),
            Tone::Minor => (3, "warning"),
            Tone::Unknown => (3, "question"),
            Tone::Neutral => (2, "information_source"),
            Tone::Good => (3, "white_check_mark"),
        };
        let facts = message
            .facts
            .iter()
            .map(|fact| format!("{}: {}", fact.label, fact.value));
        let lines = message
            .lines
            .iter()
            .map(|line| format!("{} {}", line.tone.symbol(), line.text));
        let paragraphs = message.paragraphs.iter().cloned();
        let text: Vec<_> = facts.chain(lines).chain(paragraphs).collect();
        // Without a text the server would say "triggered".
        let text = if text.is_empty() {
            message.title.clone()
        } else {
            text.join("\n")
        };
        let mut body = json!({
            "topic": self.topic,
            "title": cut(&message.title, TITLE, Unit::Bytes, plain),
            "message": cut(&text, MESSAGE, Unit::Bytes, plain),
            "priority": priority,
            "tags": [tag],
        });
        if let Some(link) = message.link.as_ref().filter(|url| url.len() <= ADDRESS) {
            body["click"] = link.as_str().into();
        }
        let mut headers = vec![("content-type".into(), "application/json".into())];
        if let Some(token) = &self.token {
            headers.push(("authorization".into(), format!("Bearer {token}")));
        }
        Delivery::Post(Post {
            url: self.server.clone(),
            headers,
            body: body.to_string().into_bytes(),
        })
    }
}
