//! The page's RSS: incidents and maintenance of the past, each with all its messages, oldest first.
//!
//! `<small>Oct 2</small><br /><b>Investigating</b> - TEXT<br /><br /><b>Resolved</b> - TEXT`. What an item's date means is
//! not known, and its messages have no exact time: the start comes from the item's id.

use super::super::document::{FeedError, Probe};
use super::super::read::{text, time, xml};
use crate::model::{
    Coverage, Incident, LogCompleteness, Maintenance, Page, Reported, Text, Time, Update,
    Vocabulary,
};

const INCIDENT: &str = "/pages/incident/";
const MAINTENANCE: &str = "/pages/maintenance/";
const LABEL: &str = "<b>";

/// Whether the body is an RSS of which each item leads to an incident or a maintenance of the platform.
pub(super) fn is_own(seen: &Probe<'_>) -> bool {
    let marked = seen.text().contains(INCIDENT) || seen.text().contains(MAINTENANCE);
    if !marked || seen.is_html() || !seen.has_root("rss") {
        return false;
    }
    let own = |entry: &xml::Entry| {
        let link = entry.link.as_deref().unwrap_or_default();
        link.contains(INCIDENT) || link.contains(MAINTENANCE)
    };
    xml::syndication(seen.text()).is_ok_and(|feed| feed.entries.iter().all(own))
}

pub(super) fn read(probe: &Probe<'_>) -> Result<Page, FeedError> {
    let malformed = |error| probe.document.malformed(&error);
    let feed = xml::syndication(probe.text()).map_err(malformed)?;
    let is_planned = |entry: &&xml::Entry| {
        let link = entry.link.as_deref().unwrap_or_default();
        link.contains(MAINTENANCE)
    };
    let (planned, incidents): (Vec<_>, Vec<_>) = feed.entries.iter().partition(is_planned);
    Ok(Page {
        name: feed.title.as_deref().map(Text::from),
        updated_at: feed.updated.as_deref().and_then(time::any),
        incidents: Some(incidents.into_iter().map(incident).collect()),
        maintenances: Some(planned.into_iter().map(maintenance).collect()),
        coverage: Coverage {
            open_incidents: true,
            resolved_incidents: true,
            ..Coverage::default()
        },
        ..Page::default()
    })
}

fn incident(entry: &xml::Entry) -> Incident {
    let key = key(entry);
    let updates = messages(entry);
    Incident {
        url: entry.link.as_deref().map(Text::from),
        status: last(&updates),
        id_at: created_at(&key),
        updates,
        log: LogCompleteness::Complete,
        ..Incident::new(key, title(entry))
    }
}

fn maintenance(entry: &xml::Entry) -> Maintenance {
    let updates = messages(entry);
    Maintenance {
        url: entry.link.as_deref().map(Text::from),
        status: last(&updates),
        updates,
        ..Maintenance::new(key(entry), title(entry))
    }
}

/// An unknown word of the last message counts: the message before it does not say how things are now.
fn last<S: Vocabulary>(updates: &[Update<S>]) -> Reported<S> {
    let last = updates.last().map(|update| update.status.clone());
    last.unwrap_or_else(Reported::missing)
}

fn title(entry: &xml::Entry) -> String {
    text::plain(entry.title.as_deref().unwrap_or_default()).line()
}

/// The id that the API has too: the item's own, or the end of its link.
fn key(entry: &xml::Entry) -> String {
    let own = entry.id.as_deref().or(entry.link.as_deref());
    let own = own.unwrap_or_default().trim_end_matches('/');
    own.rsplit('/').next().unwrap_or_default().to_owned()
}

/// The first four bytes of a key of 24 hexadecimal digits are the seconds of its creation.
fn created_at(key: &str) -> Option<Time> {
    let is_key = key.len() == 24 && key.bytes().all(|byte| byte.is_ascii_hexdigit());
    let seconds = i64::from_str_radix(key.get(..8).filter(|_| is_key)?, 16).ok()?;
    time::epoch(seconds)
}

/// A bold word at the start of a line with a dash behind it begins a message; `Update` repeats the state before it.
fn messages<S: Vocabulary>(entry: &xml::Entry) -> Vec<Update<S>> {
    let html = entry.content.as_deref().unwrap_or_default();
    let starts = html.match_indices(LABEL).map(|(at, _)| at);
    let starts: Vec<usize> = starts.filter(|at| begins_message(html, *at)).collect();
    let ends = starts.iter().skip(1).copied().chain([html.len()]);
    let mut before = Reported::missing();
    let message = |(start, end): (&usize, usize)| {
        let (word, rest) = labelled(html.get(*start..end)?)?;
        if !word.eq_ignore_ascii_case("update") {
            before = status(word);
        }
        let text = if end < html.len() {
            without_next_date(rest)
        } else {
            rest
        };
        Some(Update {
            status: before.clone(),
            text: text::plain(text),
            ..Update::at(None)
        })
    };
    starts.iter().zip(ends).filter_map(message).collect()
}

/// The date of the next message stands before its label, at the end of this one.
fn without_next_date(html: &str) -> &str {
    let Some((text, date)) = html.rsplit_once("<small>") else {
        return html;
    };
    let behind = date.split_once("</small>").map(|(_, behind)| behind);
    let is_date = behind.is_some_and(|behind| text::plain(behind).is_blank());
    if is_date { text } else { html }
}

fn begins_message(html: &str, at: usize) -> bool {
    let before = html.get(..at).unwrap_or_default().trim_end();
    let starts_line = before.is_empty() || before.ends_with('>') && !before.ends_with("</b>");
    starts_line && html.get(at..).and_then(labelled).is_some()
}

/// `<b>Investigating</b> - TEXT`.
fn labelled(html: &str) -> Option<(&str, &str)> {
    let (word, rest) = html.strip_prefix(LABEL)?.split_once("</b>")?;
    let rest = rest.trim_start().strip_prefix('-')?;
    (!word.contains('<')).then_some((word.trim(), rest))
}

/// `Active` is the platform's word for maintenance that goes on.
fn status<S: Vocabulary>(word: &str) -> Reported<S> {
    if word.eq_ignore_ascii_case("active") {
        return Reported::from_table(S::parse("in_progress"), word);
    }
    Reported::read(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::IncidentStatus;

    fn read(html: &str) -> Vec<(IncidentStatus, String)> {
        let content = Some(html.to_owned());
        let entry = xml::Entry {
            content,
            ..xml::Entry::default()
        };
        let updates = messages::<IncidentStatus>(&entry).into_iter();
        updates
            .map(|update| (update.status.value, update.text.line()))
            .collect()
    }

    #[test]
    fn only_a_bold_word_with_a_dash_at_the_start_of_a_line_begins_a_message() {
        let html = "<small>Oct 2</small><br /><b>Investigating</b> - A <b>bad</b> - day.<br /><br />\
            <small>Oct 2</small><br /><b>Update</b> - B <small>C</small> D<br /><b>Resolved</b> - E";
        let read = read(html);
        let texts: Vec<_> = read.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(texts, ["A bad - day.", "B C D", "E"]);
        assert_eq!(read[1].0, IncidentStatus::Investigating);
        assert_eq!(read[2].0, IncidentStatus::Resolved);
    }

    #[test]
    fn a_key_holds_the_time_of_its_creation() {
        let at = created_at("69fe2d6698ca07050eb4b1b3").unwrap();
        assert_eq!(at.to_rfc3339(), "2026-05-08T18:37:26+00:00");
        assert_eq!(created_at("no-key"), None);
    }
}
