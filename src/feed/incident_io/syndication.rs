//! The Atom and RSS feeds: one entry per incident, holding only its newest update, for about 90 days.

use std::collections::HashMap;

use super::super::document::{Document, FeedError, Probe};
use super::super::read::xml::{self, Entry};
use super::super::read::{text, time, ulid};
use crate::model::{
    ComponentRef, ComponentState, Coverage, Incident, IncidentStatus, LogCompleteness, Maintenance,
    MaintenanceStatus, Page, Reach, Reported, Text, Time, Update, Vocabulary,
};

/// Whether a body is such a feed, by its generator.
pub(super) fn recognise(seen: &Probe<'_>) -> bool {
    (seen.has_root("feed") || seen.has_root("rss"))
        && seen.text().contains("<generator>incident.io</generator>")
}

/// Reads the feed.
pub(super) fn read(document: &Document, body: &str) -> Result<Page, FeedError> {
    let feed = xml::syndication(body).map_err(|error| document.malformed(&error))?;
    if feed.generator.as_deref() != Some("incident.io") {
        return Err(document.other_feed("incident.io"));
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
    let posts = feed.entries.iter();
    let posts = posts.map(|entry| Post::of(entry, document.fetched_at));
    let listed = together(posts.collect()).into_iter();
    let (planned, open): (Vec<_>, Vec<_>) =
        listed.partition(|posts| posts.iter().any(Post::is_planned));
    Ok(Page {
        name: Some(Text::new(name)),
        url: feed.link.as_deref().map(Text::from),
        incidents: Some(open.into_iter().filter_map(incident).collect()),
        maintenances: Some(planned.into_iter().filter_map(maintenance).collect()),
        coverage: Coverage {
            open_incidents: true,
            resolved_incidents: true,
            // Entries leave by the time of their last update, so whatever began after the oldest one is here.
            // So does maintenance that was announced long before it begins.
            reach: oldest.map_or(Reach::Unknown, Reach::Since),
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

    fn status(&self) -> Reported<IncidentStatus> {
        match self.word.as_str() {
            RESOLVED_PT => IncidentStatus::Resolved.into(),
            word => Reported::read(word),
        }
    }

    fn planned(&self) -> Reported<MaintenanceStatus> {
        match self.word.as_str() {
            COMPLETED_PT => MaintenanceStatus::Completed.into(),
            word => Reported::read(word),
        }
    }

    fn is_planned(&self) -> bool {
        self.planned().value != MaintenanceStatus::Unknown
    }

    fn update<S: Vocabulary>(self, status: Reported<S>) -> Update<S> {
        Update {
            status,
            text: self.text,
            components: self.components,
            ..Update::at(self.at)
        }
    }
}

/// Words of a page in another language, as far as they were seen (September 2026); all others stay unknown.
const RESOLVED_PT: &str = "Resolvido";
const COMPLETED_PT: &str = "Concluído";

/// The posts of each incident, newest first. Every feed seen has one entry an incident; of one it is said that it has one
/// an update.
fn together(posts: Vec<Post>) -> Vec<Vec<Post>> {
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut listed: Vec<Vec<Post>> = Vec::new();
    for post in posts {
        let place = *places.entry(post.id.clone()).or_insert(listed.len());
        match listed.get_mut(place) {
            Some(posts) => posts.push(post),
            None => listed.push(vec![post]),
        }
    }
    for posts in &mut listed {
        posts.sort_by_key(|post| std::cmp::Reverse(post.at));
    }
    listed
}

/// The components' states are those of now, which after the end say nothing of the time before.
fn incident(posts: Vec<Post>) -> Option<Incident> {
    let newest = posts.first()?;
    let log = if posts.len() == 1 {
        LogCompleteness::LastOnly
    } else {
        LogCompleteness::Partial
    };
    let known = Incident {
        url: Some(Text::from(newest.link.as_str())),
        status: newest.status(),
        id_at: newest.id_at,
        log,
        components: Some(newest.components.clone()),
        ..Incident::new(newest.id.as_str(), newest.title.as_str())
    };
    let update = |post: Post| {
        let status = post.status();
        post.update(status)
    };
    Some(Incident {
        updates: posts.into_iter().rev().map(update).collect(),
        ..known
    })
}

fn maintenance(posts: Vec<Post>) -> Option<Maintenance> {
    let newest = posts.first()?;
    let known = Maintenance {
        url: Some(Text::from(newest.link.as_str())),
        status: newest.planned(),
        components: Some(newest.components.clone()),
        ..Maintenance::new(newest.id.as_str(), newest.title.as_str())
    };
    let update = |post: Post| {
        let status = post.planned();
        post.update(status)
    };
    Some(Maintenance {
        updates: posts.into_iter().rev().map(update).collect(),
        ..known
    })
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
        let (message, components) = split_list(rest).unwrap_or((rest, Vec::new()));
        Self {
            status,
            message,
            components,
        }
    }
}

/// The label before the colon is in the page's language, as is the word behind it.
fn split_status(html: &str) -> Option<(&str, &str)> {
    let (label, rest) = html.trim_start().strip_prefix("<b>")?.split_once("</b>")?;
    let (_, word) = label.split_once([':', '：'])?;
    Some((word, rest))
}

/// The list stands last, under a heading in the page's language; a message may end with a list of its own.
fn split_list(html: &str) -> Option<(&str, Vec<ComponentState>)> {
    let (before, list) = html.rsplit_once("<ul>")?;
    let before = before.trim_end().strip_suffix("</b>")?;
    let (message, heading) = before.rsplit_once("<b>")?;
    let items = list.split("<li>").skip(1);
    let items = items.filter_map(|item| item.split("</li>").next());
    let components: Vec<_> = items.map(component).collect();
    let stated = |state: &ComponentState| state.status != Reported::missing();
    let own = heading == "Affected components" || components.iter().all(stated);
    own.then_some((message, components))
}

/// `NAME (State)`: the name may hold parentheses itself.
fn component(item: &str) -> ComponentState {
    let item = text::plain(item);
    let named = item
        .raw()
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once(" ("));
    match named {
        Some((name, word)) => ComponentState::new(ComponentRef::named(name), Reported::read(word)),
        None => ComponentState::new(ComponentRef::named(item.raw()), Reported::missing()),
    }
}
