//! Statuspage's Atom and RSS: 25 entries, each with all its updates as HTML, without a year, to the minute.
//!
//! `published` (RSS: `pubDate`) is the time of the newest update, never the start; on maintenance that is still ahead it
//! is the planned start. The feed's own `updated` is the time of the request (2026-08).

use super::super::document::{Document, FeedError, Probe};
use super::super::read::{text, time, xml};
use super::api::EXAMPLE;
use super::posts::{Post, posts, teach, updates};
use super::shown_time::{Zones, window_end};
use crate::model::{
    Coverage, Incident, LogCompleteness, Maintenance, MaintenanceStatus, Page, Text, Time, Update,
};

const CAP: usize = 25;

/// Whether a body is such a feed.
pub(super) fn recognise(seen: &Probe<'_>) -> bool {
    (seen.has_root("feed") || seen.has_root("rss")) && is_own(seen.text())
}

/// Atom's keys are `tag:HOST,2005:…`; RSS names its maker.
fn is_own(text: &str) -> bool {
    let marks = [
        ",2005:/history</id>",
        ENTRY,
        "<description>Statuspage</description>",
    ];
    marks.iter().any(|mark| text.contains(mark))
}

const ENTRY: &str = ",2005:Incident/";

/// Reads the feed.
pub(super) fn read(document: &Document, body: &str) -> Result<Page, FeedError> {
    let feed = xml::syndication(body).map_err(|error| document.malformed(&error))?;
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
    for entry in &entries {
        teach(&mut zones, &entry.posts, entry.newest_at());
    }
    let touched = |entry: &Entry<'_>| at(entry.raw.updated.as_deref());
    let updated_at = entries.iter().filter_map(touched).max();
    let (planned, incidents): (Vec<_>, Vec<_>) = entries.into_iter().partition(Entry::is_planned);
    let incidents = incidents.into_iter().filter(|entry| entry.title != EXAMPLE);
    let name = feed.title.as_deref().map(page_name);
    Ok(Page {
        name: name.map(Text::from),
        url: feed.link.as_deref().map(Text::from),
        updated_at: updated_at.filter(|_| feed.is_atom),
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

fn at(raw: Option<&str>) -> Option<Time> {
    raw.and_then(time::any)
}

fn page_name(title: &str) -> &str {
    let name = title.strip_suffix(" - Incident History").unwrap_or(title);
    name.strip_suffix(" Status").unwrap_or(name)
}

/// Entries stand in the order of their newest update, so whatever was going on after the last one's is there.
fn coverage(entries: &[Entry<'_>]) -> Coverage {
    let oldest = entries.iter().filter_map(Entry::newest_at).min();
    Coverage {
        open_incidents: true,
        resolved_incidents: true,
        reach: Coverage::capped(entries.len(), CAP, oldest),
        cap: Some(CAP),
        // Maintenance that was announced long before it begins leaves a full feed.
        maintenance: entries.len() < CAP,
        ..Coverage::default()
    }
}

struct Entry<'a> {
    raw: &'a xml::Entry,
    title: String,
    /// What stands before the posts.
    before: &'a str,
    posts: Vec<Post>,
}

impl<'a> Entry<'a> {
    fn read(raw: &'a xml::Entry) -> Self {
        let (before, posts) = posts(raw.content.as_deref().unwrap_or_default());
        Self {
            raw,
            title: raw.title.clone().unwrap_or_default(),
            before,
            posts,
        }
    }

    fn is_planned(&self) -> bool {
        self.posts.iter().any(|post| post.planned().is_some())
    }

    /// Maintenance of which nothing was done yet.
    fn is_ahead(&self) -> bool {
        let stages = self.posts.iter().filter_map(Post::planned);
        self.is_planned()
            && stages
                .into_iter()
                .all(|stage| stage == MaintenanceStatus::Scheduled)
    }

    fn published_at(&self) -> Option<Time> {
        let raw = self.raw.published.as_deref();
        at(raw.or(self.raw.updated.as_deref()))
    }

    /// The newest update's time, to the second.
    fn newest_at(&self) -> Option<Time> {
        self.published_at().filter(|_| !self.is_ahead())
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
        let (url, exact) = (self.url(), self.newest_at());
        let known = Incident::new(self.key(), self.title);
        let updates = updates(self.posts, zones, exact, exact);
        Incident {
            url,
            log: if updates.is_empty() {
                LogCompleteness::Partial
            } else {
                LogCompleteness::Complete
            },
            updates,
            ..known
        }
    }

    /// The planned start is stated while it is ahead; afterwards the post of its beginning gives the start.
    fn maintenance(self, zones: &Zones) -> Maintenance {
        let ahead = self.published_at().filter(|_| self.is_ahead());
        let (url, exact) = (self.url(), self.newest_at());
        let ends_at = self.ends_at(ahead, zones);
        let known = Maintenance::new(self.key(), self.title);
        let near = exact.or(at(self.raw.updated.as_deref()));
        let updates = updates(self.posts, zones, near, exact);
        Maintenance {
            url,
            starts_at: ahead.or(first(&updates, MaintenanceStatus::InProgress)),
            ends_at,
            completed_at: first(&updates, MaintenanceStatus::Completed),
            updates,
            ..known
        }
    }

    /// RSS has an element for it, Atom a line before the posts: `THIS IS A SCHEDULED EVENT Jan 16, 12:00 - 16:00 GMT`.
    fn ends_at(&self, start: Option<Time>, zones: &Zones) -> Option<Time> {
        if let Some(end) = self.raw.other("maintenanceEndDate") {
            return time::any(end);
        }
        let before = text::plain(self.before);
        let window = before
            .raw()
            .trim()
            .strip_prefix("THIS IS A SCHEDULED EVENT ")?;
        window_end(window, start?, zones)
    }
}

fn first(updates: &[Update<MaintenanceStatus>], stage: MaintenanceStatus) -> Option<Time> {
    updates
        .iter()
        .find(|update| update.status.value == stage)?
        .at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_feed_may_have_lost_maintenance_that_is_ahead() {
        let raw = xml::Entry::default();
        let entries = |count: usize| (0..count).map(|_| Entry::read(&raw)).collect::<Vec<_>>();
        assert!(coverage(&entries(CAP - 1)).maintenance);
        assert!(!coverage(&entries(CAP)).maintenance);
    }
}
