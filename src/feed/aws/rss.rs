//! The dashboard's RSS: one item an update, back to 2015, keyed `#<service>_<seconds>`; incidents are put together here.

use std::collections::BTreeMap;

use chrono::TimeDelta;

use super::super::document::{Document, FeedError, Probe};
use super::super::read::doubts::Doubts;
use super::super::read::{text, time, xml};
use super::{convert, service};
use crate::model::{
    ComponentRef, ComponentState, Coverage, Incident, IncidentStatus, LogCompleteness, Page, Part,
    Reported, Text, Time, Update,
};

const GENERATOR: &str = "AWS Service Health Dashboard RSS Generator";
const KEY: &str = "status.aws.amazon.com/#";

/// An incident whose last item is a newer informational message is open.
const RECENT: TimeDelta = TimeDelta::hours(24);
/// The longest time between two items of one incident. An informational message that is older is over: AWS posts it also
/// as the last item, and without this bound the feed, which goes back for years, would never be ok.
const LONGEST_GAP: TimeDelta = TimeDelta::days(14);

/// What stands before the summary in an item's title, and the code that it stands for.
const WORDS: &[(&str, i64)] = &[
    ("Service is operating normally", 0),
    ("Informational message", 1),
    ("Service degradation", 2),
    ("Performance issues", 2),
    ("Service disruption", 3),
    ("Service impact", 3),
];

/// Whether a body is such a feed.
pub(super) fn recognise(seen: &Probe<'_>) -> bool {
    let own = [GENERATOR, KEY];
    seen.has_root("rss") && own.iter().any(|mark| seen.text().contains(mark))
}

/// Reads a service's feed or that of all.
pub(super) fn read(document: &Document, body: &str, now: Time) -> Result<Page, FeedError> {
    if Probe::new(document).is_html() || xml::root(body).as_deref() != Some("rss") {
        return Err(document.not_a_page());
    }
    let feed = xml::syndication(body).map_err(|error| document.malformed(&error))?;
    let own = feed.generator.as_deref() == Some(GENERATOR);
    let mut services: BTreeMap<String, Vec<Post>> = BTreeMap::new();
    let mut without_key = 0;
    for entry in &feed.entries {
        match Post::of(entry) {
            Some((key, post)) => services.entry(key).or_default().push(post),
            None => without_key += 1,
        }
    }
    if !own && services.is_empty() {
        return Err(document.other_feed("aws"));
    }
    let title = feed.title.as_deref().unwrap_or_default();
    let name = (services.len() == 1).then(|| service_name(title)).flatten();
    let incidents = services.into_iter().flat_map(|(key, mut posts)| {
        posts.sort_by_key(|post| post.at);
        split(posts)
            .into_iter()
            .map(move |posts| incident(&key, name, posts, now))
    });
    let page = Page {
        url: Some(Text::from(service::DASHBOARD)),
        updated_at: feed.updated.as_deref().and_then(time::any),
        incidents: Some(incidents.collect()),
        coverage: Coverage {
            open_incidents: true,
            resolved_incidents: true,
            ..Coverage::default()
        },
        ..Page::default()
    };
    let mut doubts = Doubts::default();
    doubts.dropped(Part::Incidents, "item", without_key);
    Ok(doubts.onto(page))
}

/// `Amazon Elastic Compute Cloud (Tokyo) Service Status`: the region stands in the key already.
fn service_name(title: &str) -> Option<&str> {
    let name = title.strip_suffix(" Service Status")?;
    let name = (name != "Amazon Web Services").then_some(name)?;
    Some(name.rsplit_once(" (").map_or(name, |(name, _)| name))
}

/// One item.
struct Post {
    at: Option<Time>,
    code: Option<i64>,
    word: &'static str,
    summary: String,
    over: bool,
    text: Text,
}

impl Post {
    /// The service of an item and what it says. The key's seconds equal the shown time, whose zone is an abbreviation.
    fn of(entry: &xml::Entry) -> Option<(String, Self)> {
        let (_, key) = entry.id.as_deref()?.split_once(KEY)?;
        let (key, seconds) = key.rsplit_once('_').unwrap_or((key, ""));
        let keyed = seconds.parse().ok().and_then(time::seconds);
        let at = keyed.or_else(|| time::any(entry.updated.as_deref()?));
        let title = entry.title.as_deref().unwrap_or_default();
        let known = WORDS.iter().find_map(|(word, code)| {
            let summary = title.strip_prefix(word)?.strip_prefix(':')?;
            Some((*word, Some(*code), summary))
        });
        let (word, code, summary) = known.unwrap_or(("", None, title));
        // Of a bilingual title the last part is English; each part repeats the mark.
        let english = summary.rsplit(" | ").next().unwrap_or(summary);
        let post = Self {
            at,
            over: code == Some(0) || summary.contains("[RESOLVED]"),
            code,
            word,
            summary: convert::unmarked(english),
            text: text::plain(entry.content.as_deref().unwrap_or_default()),
        };
        Some((key.to_owned(), post))
    }

    /// What an incident's last item states. An unknown word states nothing, however old it is.
    fn is_open(&self, now: Time) -> Option<bool> {
        let age = self.at.map(|at| now - at);
        match self.code {
            _ if self.over => Some(false),
            Some(2..) => Some(true),
            Some(1) if age.is_some_and(|age| age <= RECENT) => Some(true),
            Some(1) if age.is_some_and(|age| age > LONGEST_GAP) => Some(false),
            _ => None,
        }
    }

    /// Whether a later item goes on with the same incident. After the end only a write-up under the same headline does;
    /// headlines are general ("Increased API Error Rates"), so two incidents of a service may share one.
    fn leads_to(&self, next: &Self) -> bool {
        let (Some(at), Some(then)) = (self.at, next.at) else {
            return self.at == next.at;
        };
        let (gap, alike) = (then - at, self.summary == next.summary);
        let soon = gap <= TimeDelta::hours(24);
        if self.over {
            alike && soon && next.over
        } else {
            soon || alike && gap <= LONGEST_GAP
        }
    }
}

impl Post {
    fn update(self, component: &ComponentRef) -> Update<IncidentStatus> {
        let over = self.over.then_some(IncidentStatus::Resolved);
        let state = if self.over { Some(0) } else { self.code };
        let state = state.and_then(service::state);
        let state = state.map(|state| ComponentState::new(component.clone(), state.into()));
        Update {
            status: Reported::from_table(over, self.word),
            components: state.into_iter().collect(),
            text: self.text,
            ..Update::at(self.at)
        }
    }
}

fn split(posts: Vec<Post>) -> Vec<Vec<Post>> {
    let mut incidents: Vec<Vec<Post>> = Vec::new();
    for post in posts {
        match incidents.last_mut() {
            Some(open) if open.last().is_some_and(|last| last.leads_to(&post)) => open.push(post),
            _ => incidents.push(vec![post]),
        }
    }
    incidents
}

fn incident(key: &str, name: Option<&str>, posts: Vec<Post>, now: Time) -> Incident {
    let first = posts.first().and_then(|post| post.at);
    let title = posts.last().map(|post| post.summary.clone());
    let open = posts.last().and_then(|post| post.is_open(now));
    let worst = posts.iter().filter_map(|post| post.code).max();
    let worst = worst.filter(|code| *code > 0).and_then(service::impact);
    // The end alone is no timeline: its beginning was posted elsewhere, or never.
    let begun = posts.first().is_some_and(|post| !post.over);
    let component = service::component(key, name);
    let updates = posts.into_iter().map(|post| post.update(&component));
    Incident {
        open,
        impact: worst.map_or_else(Reported::missing, |impact| Some(impact).into()),
        updates: updates.collect(),
        log: if begun {
            LogCompleteness::Complete
        } else {
            LogCompleteness::Partial
        },
        components: Some(vec![ComponentState::new(
            component.clone(),
            Reported::missing(),
        )]),
        regions: service::region(key).map(Text::from).into_iter().collect(),
        ..Incident::new(
            format!("{key}_{}", first.map_or(0, |at| at.timestamp())),
            title.unwrap_or_default(),
        )
    }
}
