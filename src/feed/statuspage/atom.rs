//! Statuspage's Atom and RSS: 25 entries, each with all its updates as HTML, without a year, to the minute.
//!
//! `published` is the time of the newest update, never the start; on planned work it is the planned start.

use super::super::format::{Document, FeedError, Probe};
use super::super::read::{time, xml};
use super::api::EXAMPLE;
use super::posts::{Post, Zones, posts, updates};
use crate::model::{
    Coverage, Incident, Maintenance, MaintenanceStatus, Page, Text, Time, UpdateLog, Word,
};

const CAP: usize = 25;

/// Whether a body is such a feed.
pub(super) fn recognise(seen: &Probe<'_>) -> bool {
    (seen.has_root("feed") || seen.has_root("rss")) && is_own(seen.text())
}

/// Atom's keys are `tag:HOST,2005:…`; RSS has only its title and the marks of its times.
fn is_own(text: &str) -> bool {
    let atom = [",2005:/history</id>", ENTRY];
    let rss = [" - Incident History</title>", "data-var="];
    atom.iter().any(|mark| text.contains(mark)) || rss.iter().all(|mark| text.contains(mark))
}

const ENTRY: &str = ",2005:Incident/";

/// Reads the feed.
pub(super) fn read(document: &Document, body: &str) -> Result<Page, FeedError> {
    let feed =
        xml::syndication(body).map_err(|error| FeedError::malformed(&document.url, &error))?;
    let own_keys = |entry: &Entry<'_>| entry.raw.id.as_deref().is_some_and(|id| id.contains(ENTRY));
    let entries: Vec<_> = feed.entries.iter().map(Entry::read).collect();
    if !is_own(body) || feed.is_atom && !entries.iter().all(own_keys) {
        return Err(FeedError::OtherFeed {
            url: document.url.clone(),
            feed: "statuspage",
        });
    }
    let coverage = coverage(&entries);
    let mut zones = Zones::default();
    for entry in entries.iter().filter(|entry| !entry.is_planned()) {
        zones.learn(&entry.posts, entry.posted_at());
    }
    let (planned, incidents): (Vec<_>, Vec<_>) = entries.into_iter().partition(Entry::is_planned);
    let incidents = incidents.into_iter().filter(|entry| entry.title != EXAMPLE);
    let name = feed.title.as_deref().map(page_name);
    Ok(Page {
        name: name.map(Text::from),
        url: feed.link.as_deref().map(Text::from),
        updated_at: feed.updated.as_deref().and_then(time::any),
        incidents: Some(incidents.map(|entry| entry.incident(&zones)).collect()),
        maintenances: Some(
            planned
                .into_iter()
                .map(|entry| entry.maintenance(&zones))
                .collect(),
        ),
        coverage,
        ..Page::default()
    })
}

fn page_name(title: &str) -> &str {
    let name = title.strip_suffix(" - Incident History").unwrap_or(title);
    name.strip_suffix(" Status").unwrap_or(name)
}

/// Entries stand in the order of their newest update, so whatever was going on after the last one's is there.
fn coverage(entries: &[Entry<'_>]) -> Coverage {
    let oldest = entries.iter().filter_map(Entry::posted_at).min();
    Coverage {
        open_incidents: true,
        resolved_incidents: true,
        reach: Coverage::capped(entries.len(), CAP, oldest),
        cap: Some(CAP),
        maintenance: true,
        ..Coverage::default()
    }
}

struct Entry<'a> {
    raw: &'a xml::Entry,
    title: String,
    posts: Vec<Post>,
}

impl<'a> Entry<'a> {
    fn read(raw: &'a xml::Entry) -> Self {
        Self {
            raw,
            title: raw.title.clone().unwrap_or_default(),
            posts: posts(raw.content.as_deref().unwrap_or_default()),
        }
    }

    fn is_planned(&self) -> bool {
        let planned = |post: &Post| MaintenanceStatus::parse(&post.label).is_some();
        self.posts.iter().any(planned)
    }

    /// The newest update's time, to the second. RSS has it as `pubDate`.
    fn posted_at(&self) -> Option<Time> {
        let raw = self
            .raw
            .published
            .as_deref()
            .or(self.raw.updated.as_deref());
        raw.and_then(time::any)
    }

    /// The API's id is the last part of the link; the number in the entry's own key is another.
    fn key(&self) -> &'a str {
        let link = self.raw.link.as_deref().or(self.raw.id.as_deref());
        let last = link.map(|link| link.trim_end_matches('/').rsplit('/').next());
        last.flatten().unwrap_or_default()
    }

    fn url(&self) -> Option<Text> {
        self.raw.link.as_deref().map(Text::from)
    }

    fn incident(self, zones: &Zones) -> Incident {
        let (url, exact) = (self.url(), self.posted_at());
        let known = Incident::new(self.key(), self.title);
        let updates = updates(self.posts, zones, exact, exact);
        Incident {
            url,
            log: if updates.is_empty() {
                UpdateLog::Partial
            } else {
                UpdateLog::Complete
            },
            updates,
            ..known
        }
    }

    /// Its newest update's exact time is nowhere: `published` is the planned start, `updated` the time of the announcement.
    fn maintenance(self, zones: &Zones) -> Maintenance {
        let at = |raw: Option<&str>| raw.and_then(time::any);
        let near = at(self.raw.updated.as_deref());
        let (url, starts_at) = (self.url(), at(self.raw.published.as_deref()));
        let known = Maintenance::new(self.key(), self.title);
        Maintenance {
            url,
            starts_at,
            updates: updates(self.posts, zones, near, None),
            ..known
        }
    }
}
