//! The Atom and RSS feeds: one entry per incident, holding only its newest update, for about 90 days.

use super::super::format::{Document, FeedError, Probe};
use super::super::read::xml::{self, Entry};
use super::super::read::{text, time, ulid};
use crate::model::{
    ComponentRef, ComponentState, Coverage, Incident, IncidentStatus, Maintenance,
    MaintenanceStatus, Page, Reach, Stated, Text, Time, Update, UpdateLog, Word,
};

/// Whether a body is such a feed: its generator says so.
pub(super) fn recognise(seen: &Probe<'_>) -> bool {
    (seen.has_root("feed") || seen.has_root("rss"))
        && seen.text().contains("<generator>incident.io</generator>")
}

/// Reads the feed.
pub(super) fn read(document: &Document, body: &str) -> Result<Page, FeedError> {
    let feed =
        xml::syndication(body).map_err(|error| FeedError::malformed(&document.url, &error))?;
    if feed.generator.as_deref() != Some("incident.io") {
        return Err(FeedError::OtherFeed {
            url: document.url.clone(),
            feed: "incident.io",
        });
    }
    let oldest = feed
        .entries
        .iter()
        .filter_map(|entry| time::any(entry.updated.as_deref()?))
        .min();
    let title = feed.title.as_deref().unwrap_or_default();
    let name = title
        .strip_suffix(" status")
        .or(title.strip_suffix(" Status"))
        .unwrap_or(title);
    let entries: Vec<_> = feed
        .entries
        .iter()
        .map(|entry| Post::of(entry, document.fetched_at))
        .collect();
    let (planned, open): (Vec<_>, Vec<_>) = entries.into_iter().partition(Post::is_planned);
    Ok(Page {
        name: Some(Text::new(name)),
        url: feed.link.as_deref().map(Text::from),
        incidents: Some(open.into_iter().map(Post::incident).collect()),
        maintenances: Some(planned.into_iter().map(Post::maintenance).collect()),
        coverage: Coverage {
            open_incidents: true,
            resolved_incidents: true,
            // Entries leave by the time of their last update, so whatever began after the oldest one is here.
            reach: oldest.map_or(Reach::Unknown, Reach::Since),
            maintenance: true,
            ..Coverage::default()
        },
        ..Page::default()
    })
}

/// An entry: the newest update of an incident or a maintenance.
struct Post {
    id: String,
    title: String,
    link: String,
    at: Option<Time>,
    id_at: Option<Time>,
    word: String,
    text: Text,
    components: Vec<ComponentState>,
}

impl Post {
    fn of(entry: &Entry, now: Time) -> Self {
        // Addresses have a double slash before "incidents".
        let link = entry
            .link
            .as_deref()
            .or(entry.id.as_deref())
            .unwrap_or_default()
            .replace("//incidents/", "/incidents/");
        let id = link
            .trim_end_matches('/')
            .rsplit('/')
            .next()
            .unwrap_or_default()
            .to_owned();
        let body = Body::of(entry.content.as_deref().unwrap_or_default());
        Self {
            title: text::plain(entry.title.as_deref().unwrap_or_default())
                .raw()
                .to_owned(),
            at: entry.updated.as_deref().and_then(time::any),
            id_at: ulid::created_at(&id, now),
            word: body.status.trim().to_owned(),
            text: text::plain(body.message),
            components: body.components,
            id,
            link,
        }
    }

    fn is_planned(&self) -> bool {
        MaintenanceStatus::parse(&self.word).is_some()
    }

    fn update<S: Word>(&self) -> Update<S> {
        Update {
            status: Stated::read(&self.word),
            text: self.text.clone(),
            components: self.components.clone(),
            ..Update::at(self.at)
        }
    }

    /// The components' states are those of now, which after the end say nothing of the time before.
    fn incident(self) -> Incident {
        Incident {
            url: Some(Text::from(self.link.as_str())),
            status: Stated::<IncidentStatus>::read(&self.word),
            id_at: self.id_at,
            updates: vec![self.update()],
            log: UpdateLog::LastOnly,
            components: Some(self.components),
            ..Incident::new(self.id, self.title)
        }
    }

    fn maintenance(self) -> Maintenance {
        Maintenance {
            url: Some(Text::from(self.link.as_str())),
            status: Stated::read(&self.word),
            updates: vec![self.update()],
            components: Some(self.components),
            ..Maintenance::new(self.id, self.title)
        }
    }
}

/// `<b>Status: Resolved</b><br/><br/>MESSAGE<br/><br/><b>Affected components</b><ul><li>NAME (State)</li></ul>`.
struct Body<'a> {
    status: &'a str,
    message: &'a str,
    components: Vec<ComponentState>,
}

impl<'a> Body<'a> {
    fn of(html: &'a str) -> Self {
        let (status, rest) = split_status(html).unwrap_or(("", html));
        // The list stands last; a message may hold the same words.
        let (message, list) = rest
            .rsplit_once("<b>Affected components</b>")
            .unwrap_or((rest, ""));
        let items = list
            .split("<li>")
            .skip(1)
            .filter_map(|item| item.split("</li>").next());
        Self {
            status,
            message,
            components: items.map(component).collect(),
        }
    }
}

/// The label before the colon is in the page's language, as is the word behind it.
fn split_status(html: &str) -> Option<(&str, &str)> {
    let (label, rest) = html.trim_start().strip_prefix("<b>")?.split_once("</b>")?;
    let (_, word) = label.split_once(':')?;
    Some((word, rest))
}

/// `NAME (State)`: the name may hold parentheses itself.
fn component(item: &str) -> ComponentState {
    let item = text::plain(item);
    let named = item
        .raw()
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once(" ("));
    match named {
        Some((name, word)) => ComponentState::new(ComponentRef::named(name), Stated::read(word)),
        None => ComponentState::new(ComponentRef::named(item.raw()), Stated::unsaid()),
    }
}
