//! Flashduty (Flashcat): the page's status with what is open, as the widget has it, and the RSS or Atom of a page, one entry
//! an incident, holding only its newest update.
//!
//! Traps: the entry's time is that of the newest update; components are named without a state, in one line; times are
//! Chinese ones with their offset.
//!
//! Source: the feed as its readers recorded it; the documented widget.

mod widget;

use super::document::{FeedError, Probe};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::read::{text, time, xml};
use crate::model::{
    ComponentRef, ComponentState, Coverage, Incident, LogCompleteness, Maintenance,
    MaintenanceStatus, Page, Part, Reach, Reported, Text, Time, Update, Vocabulary,
};

const RSS: &str = "/feed.rss";
const ATOM: &str = "/feed.atom";
/// The page's own status, and what goes on now.
const WIDGET: &str = "/api/widget/v1/summary.json";
const KEY: &str = "urn:flashduty:change:";
const STATUS: &str = "<strong>Status:</strong>";
const COMPONENTS: &str = "<strong>Affected components:</strong>";

/// The Flashduty feed.
pub(crate) struct Flashduty;

impl Feed for Flashduty {
    fn name(&self) -> &'static str {
        "flashduty"
    }

    fn probes(&self) -> &'static [&'static str] {
        &[RSS]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        if seen.is_html() {
            let named = seen.text().contains("flashcat.cloud/product/flashduty");
            return named.then_some(Confidence::Hint);
        }
        if seen.json().is_some_and(widget::is_own) {
            return Some(Confidence::Certain);
        }
        let feed = seen.has_root("rss") || seen.has_root("feed");
        (feed && seen.text().contains(KEY)).then_some(Confidence::Certain)
    }

    fn requests(&self, page: &PageAddress, _: Scope, responses: &Responses) -> Vec<Request> {
        let mut paths = vec![RSS];
        if responses.not_available(RSS) {
            paths.push(ATOM);
        }
        let feeds = paths.into_iter().map(|path| page.get(path));
        let widget = page.get(WIDGET).about(Part::PageStatus);
        feeds.chain([widget]).collect()
    }

    fn read_one(&self, probe: &Probe<'_>, _: Scope) -> Result<Page, FeedError> {
        if probe.json().is_some_and(widget::is_own) {
            return widget::read(probe);
        }
        let body = probe.text();
        if !(body.starts_with('<') && body.contains(KEY)) {
            return Err(probe.document.foreign(self.name()));
        }
        let feed = xml::syndication(body).map_err(|error| probe.document.malformed(&error))?;
        let posts: Vec<_> = feed.entries.iter().map(Post::of).collect();
        let oldest = posts.iter().filter_map(|post| post.at).min();
        let (planned, unplanned): (Vec<_>, Vec<_>) = posts.into_iter().partition(Post::is_planned);
        Ok(Page {
            name: feed.title.as_deref().map(Text::from),
            url: feed.link.as_deref().map(Text::from),
            incidents: Some(unplanned.into_iter().map(Post::incident).collect()),
            maintenances: (!planned.is_empty())
                .then(|| planned.into_iter().map(Post::maintenance).collect()),
            coverage: Coverage {
                open_incidents: true,
                resolved_incidents: true,
                // Entries are in the order of their last update: whatever began after the oldest one is here.
                reach: oldest.map_or(Reach::Unknown, Reach::Since),
                ..Coverage::default()
            },
            ..Page::default()
        })
    }
}

/// `<p><strong>Status:</strong> WORD</p><p>TEXT</p><p><strong>Affected components:</strong> A, B</p>`.
struct Post {
    key: String,
    link: Option<Text>,
    title: String,
    at: Option<Time>,
    word: String,
    text: Text,
    components: Option<Vec<ComponentState>>,
}

impl Post {
    fn of(entry: &xml::Entry) -> Self {
        let content = entry.content.as_deref().unwrap_or_default();
        let (word, rest) = content
            .split_once(STATUS)
            .and_then(|(_, rest)| rest.split_once("</p>"))
            .unwrap_or(("", content));
        let (message, names) = rest.rsplit_once(COMPONENTS).unwrap_or((rest, ""));
        let id = entry.id.as_deref().unwrap_or_default();
        Self {
            key: id.strip_prefix(KEY).unwrap_or(id).to_owned(),
            link: entry.link.as_deref().map(Text::from),
            title: text::plain(entry.title.as_deref().unwrap_or_default()).line(),
            at: entry.updated.as_deref().and_then(time::any),
            word: text::plain(word).line(),
            text: text::plain(message),
            components: (!names.is_empty()).then(|| named(names)),
        }
    }

    fn is_planned(&self) -> bool {
        MaintenanceStatus::parse(&self.word).is_some()
    }

    fn update<S: Vocabulary>(&self) -> Update<S> {
        Update {
            status: Reported::read(&self.word),
            text: self.text.clone(),
            ..Update::at(self.at)
        }
    }

    fn incident(self) -> Incident {
        Incident {
            status: Reported::read(&self.word),
            updates: vec![self.update()],
            log: LogCompleteness::LastOnly,
            url: self.link,
            components: self.components,
            ..Incident::new(self.key, self.title)
        }
    }

    fn maintenance(self) -> Maintenance {
        Maintenance {
            status: Reported::read(&self.word),
            updates: vec![self.update()],
            url: self.link,
            components: self.components,
            ..Maintenance::new(self.key, self.title)
        }
    }
}

fn named(names: &str) -> Vec<ComponentState> {
    let names = text::plain(names);
    let names = names
        .raw()
        .split(", ")
        .map(str::trim)
        .filter(|name| !name.is_empty());
    let state = |name| ComponentState::new(ComponentRef::named(name), Reported::missing());
    names.map(state).collect()
}
