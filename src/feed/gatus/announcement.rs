//! The operator's announcements, from the page's set-up.

use serde::Deserialize;
use serde_json::Value;

use super::super::document::{FeedError, Probe};
use super::super::read::doubts::Doubts;
use super::super::read::lenient::{List, Scalar};
use super::super::read::text;
use crate::model::{DoubtKind, Impact, Incident, Page, Part, Update};

/// Announcements that are no incidents.
const NEWS: [&str; 3] = ["information", "operational", "none"];

/// Whether a document is the page's set-up.
pub(super) fn is_config(value: &Value) -> bool {
    value.get("oidc").is_some() && value.get("authenticated").is_some()
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Config {
    announcements: List<Announcement>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Announcement {
    timestamp: Scalar,
    #[serde(rename = "type")]
    kind: Scalar,
    message: Scalar,
    archived: Scalar,
}

/// The announcements as incidents, where they are of trouble.
pub(super) fn read(probe: &Probe<'_>) -> Result<Page, FeedError> {
    let config: Config = probe.shaped()?;
    let mut doubts = Doubts::default();
    let list = doubts.optional(Part::Incidents, "announcements", config.announcements);
    for raw in list.iter().flatten() {
        let word = raw.kind.or_empty();
        if announced(raw).is_none() && !NEWS.contains(&word) {
            let text = format!("the type \"{word}\" of an announcement is an unknown word");
            doubts.add(Part::Incidents, DoubtKind::UnknownWord, text);
        }
    }
    Ok(Page {
        incidents: list.map(|list| list.iter().filter_map(announced).collect()),
        doubts: doubts.into_vec(),
        ..Page::default()
    })
}

/// An announcement of trouble; `information`, `operational` and `none` are news.
fn announced(raw: &Announcement) -> Option<Incident> {
    let impact = match raw.kind.or_empty() {
        "outage" => Impact::Major,
        "warning" => Impact::Minor,
        _ => return None,
    };
    let message = text::plain(raw.message.or_empty());
    let title = message.raw().lines().next().unwrap_or_default().to_owned();
    Some(Incident {
        open: Some(raw.archived.truth() != Some(true)),
        impact: Some(impact).into(),
        started_at: raw.timestamp.time(),
        updates: vec![Update {
            text: message,
            ..Update::at(raw.timestamp.time())
        }],
        ..Incident::new(raw.timestamp.or_empty(), title)
    })
}
