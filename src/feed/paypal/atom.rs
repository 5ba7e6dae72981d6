//! The Atom feed: one entry an event, whose title begins with its newest word.

use super::super::document::{Document, FeedError};
use super::super::read::{text, time, xml};
use crate::model::{
    Coverage, Incident, IncidentStatus, LogCompleteness, Maintenance, Page, Reported, Text, Update,
};

/// Words that only maintenance has.
const PLANNED: &[&str] = &["postponed", "rescheduled", "scheduled", "maintenance"];

pub(super) fn read(document: &Document) -> Result<Page, FeedError> {
    let feed = xml::syndication(&document.text()).map_err(|error| document.malformed(&error))?;
    let (planned, broken): (Vec<_>, Vec<_>) = feed.entries.iter().partition(|it| is_planned(it));
    let telling = feed.entries.iter().filter(|entry| tells_a_status(entry));
    if telling.count() * 2 <= feed.entries.len() && !feed.entries.is_empty() {
        return Err(FeedError::NotAPage {
            url: document.url.clone(),
            what: "a feed whose entries tell no status",
        });
    }
    Ok(Page {
        name: feed.title.as_deref().map(Text::from),
        updated_at: feed.updated.as_deref().and_then(time::any),
        incidents: Some(broken.into_iter().map(incident).collect()),
        maintenances: (!planned.is_empty()).then(|| planned.into_iter().map(maintenance).collect()),
        coverage: Coverage {
            resolved_incidents: true,
            ..Coverage::default()
        },
        ..Page::default()
    })
}

fn is_planned(entry: &xml::Entry) -> bool {
    let word = parted(entry).0.unwrap_or_default().to_ascii_lowercase();
    PLANNED.iter().any(|own| word.starts_with(own))
}

/// A headline of a blog may have a colon too, but its word is no status.
fn tells_a_status(entry: &xml::Entry) -> bool {
    let known = |word| status(word).value != IncidentStatus::Unknown;
    is_planned(entry) || parted(entry).0.is_some_and(known)
}

/// The word before the colon, and the headline.
fn parted(entry: &xml::Entry) -> (Option<&str>, &str) {
    let title = entry.title.as_deref().unwrap_or_default().trim();
    match title.split_once(": ") {
        Some((word, rest)) if word.split(' ').count() <= 3 => (Some(word.trim()), rest.trim()),
        _ => (None, title),
    }
}

fn key(entry: &xml::Entry) -> String {
    let own = entry.id.as_deref().or(entry.link.as_deref());
    own.unwrap_or(parted(entry).1).to_owned()
}

fn incident(entry: &xml::Entry) -> Incident {
    let (word, title) = parted(entry);
    let status = word.map_or_else(Reported::missing, status);
    let shown = entry.updated.as_deref().or(entry.published.as_deref());
    Incident {
        url: entry.link.as_deref().map(Text::from),
        updates: vec![Update {
            status: status.clone(),
            text: text::plain(entry.content.as_deref().unwrap_or_default()),
            ..Update::at(shown.and_then(time::any))
        }],
        status,
        log: LogCompleteness::LastOnly,
        ..Incident::new(key(entry), title)
    }
}

fn status(word: &str) -> Reported<IncidentStatus> {
    if word.eq_ignore_ascii_case("initial notification") {
        return IncidentStatus::Investigating.into();
    }
    Reported::read(word)
}

fn maintenance(entry: &xml::Entry) -> Maintenance {
    let (word, title) = parted(entry);
    Maintenance {
        url: entry.link.as_deref().map(Text::from),
        status: word.map_or_else(Reported::missing, Reported::read),
        updates: vec![Update {
            text: text::plain(entry.content.as_deref().unwrap_or_default()),
            ..Update::at(entry.updated.as_deref().and_then(time::any))
        }],
        ..Maintenance::new(key(entry), title)
    }
}
