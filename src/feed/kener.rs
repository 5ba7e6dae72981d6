//! Kener: the RSS of incidents and maintenance of 90 days, each with its newest text. Its API needs a key.
//!
//! Traps: an incident's time is that of its newest comment, and its start only where there is no comment; maintenance
//! has its planned start there. Fifty items, maintenance included.
//!
//! Source: the platform's documentation and source, version 4.

use chrono::TimeDelta;

use super::document::{FeedError, Probe};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::read::{text, time, xml};
use crate::model::{
    ComponentRef, ComponentState, Coverage, Incident, IncidentStatus, LogCompleteness, Maintenance,
    MaintenanceStatus, Page, Reach, Reported, Text, Time, Update,
};

const RSS: &str = "/rss.xml";
const TITLE_END: &str = " — Incidents & Maintenance";
/// What stands for every monitor.
const ALL: &str = "All monitors";
const CAP: usize = 50;
const WINDOW: TimeDelta = TimeDelta::days(90);
/// Words that are none of the model's.
const PLANNED: &[(&str, MaintenanceStatus)] = &[
    ("READY", MaintenanceStatus::Scheduled),
    ("ONGOING", MaintenanceStatus::InProgress),
];

/// The Kener feed.
pub(crate) struct Kener;

impl Feed for Kener {
    fn name(&self) -> &'static str {
        "kener"
    }

    fn probes(&self) -> &'static [&'static str] {
        &[RSS]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        let text = seen.text();
        let start = text.get(..2000).unwrap_or(text);
        let titled = start.contains("— Incidents &amp; Maintenance</title>");
        let keyed = [">incident-", ">maintenance-"]
            .iter()
            .any(|mark| text.contains(mark));
        let marked = ["[Incident] ", "[Maintenance] "]
            .iter()
            .any(|mark| text.contains(mark));
        (seen.has_root("rss") && (titled || keyed && marked)).then_some(Confidence::Certain)
    }

    fn requests(&self, page: &PageAddress, _: Scope, _: &Responses) -> Vec<Request> {
        vec![page.get(RSS)]
    }

    fn read_one(&self, probe: &Probe<'_>, _: Scope) -> Result<Page, FeedError> {
        let body = probe.text();
        if !body.starts_with('<') {
            return Err(probe.document.foreign(self.name()));
        }
        let feed = xml::syndication(body).map_err(|error| probe.document.malformed(&error))?;
        let title = feed.title.as_deref().unwrap_or_default();
        let posts: Vec<_> = feed.entries.iter().filter_map(Post::of).collect();
        if posts.len() < feed.entries.len() || posts.is_empty() && !title.ends_with(TITLE_END) {
            return Err(probe.document.foreign(self.name()));
        }
        let reach = reach(&posts, probe.document.fetched_at);
        let (planned, stated): (Vec<_>, Vec<_>) =
            posts.into_iter().partition(|post| post.is_planned);
        Ok(Page {
            name: Some(Text::new(title.strip_suffix(TITLE_END).unwrap_or(title))),
            url: feed.link.as_deref().map(Text::from),
            incidents: Some(stated.into_iter().map(Post::incident).collect()),
            maintenances: Some(planned.into_iter().map(Post::maintenance).collect()),
            coverage: Coverage {
                open_incidents: true,
                resolved_incidents: true,
                reach,
                cap: Some(CAP),
                maintenance: true,
                ..Coverage::default()
            },
            ..Page::default()
        })
    }
}

/// A feed that is not full holds 90 days, a full one what is newer than its last item.
fn reach(posts: &[Post], now: Time) -> Reach {
    let window = now - WINDOW;
    let oldest = posts.iter().filter_map(|post| post.at).min();
    match oldest {
        Some(oldest) if posts.len() >= CAP => Reach::Since(oldest.max(window)),
        _ => Reach::Since(window),
    }
}

struct Post {
    is_planned: bool,
    key: String,
    link: Option<Text>,
    title: String,
    at: Option<Time>,
    word: String,
    /// `START → END`, of maintenance.
    scheduled: Option<(Option<Time>, Option<Time>)>,
    components: Option<Vec<ComponentState>>,
    text: Text,
}

impl Post {
    /// `Status: WORD`, `Scheduled: …`, `Affected: A, B` line by line, an empty line, the text.
    fn of(entry: &xml::Entry) -> Option<Self> {
        let key = entry.id.clone()?;
        let is_planned = key.starts_with("maintenance-");
        let mark = if is_planned {
            "[Maintenance]"
        } else {
            "[Incident]"
        };
        let title = entry.title.as_deref()?.strip_prefix(mark)?;
        let content = entry.content.as_deref().unwrap_or_default();
        let (head, text) = content.split_once("\n\n").unwrap_or((content, ""));
        let line = |label: &str| {
            head.lines()
                .find_map(|line| line.trim().strip_prefix(label))
        };
        Some(Self {
            is_planned,
            key,
            link: entry.link.as_deref().map(Text::from),
            title: title.trim().to_owned(),
            at: entry.updated.as_deref().and_then(time::any),
            word: line("Status:").unwrap_or_default().trim().to_owned(),
            scheduled: line("Scheduled:")
                .and_then(|line| line.split_once('→'))
                .map(|(start, end)| (time::any(start), time::any(end))),
            components: line("Affected:")
                .filter(|names| names.trim() != ALL)
                .map(named),
            text: text::plain(text),
        })
    }

    fn incident(self) -> Incident {
        let status = Reported::<IncidentStatus>::read(&self.word);
        let base = Incident {
            url: self.link,
            status: status.clone(),
            components: self.components,
            ..Incident::new(self.key, self.title)
        };
        if self.text.is_blank() {
            return Incident {
                started_at: self.at,
                ..base
            };
        }
        let last = Update {
            status,
            text: self.text,
            ..Update::at(self.at)
        };
        Incident {
            updates: vec![last],
            log: LogCompleteness::LastOnly,
            ..base
        }
    }

    fn maintenance(self) -> Maintenance {
        let known = PLANNED.iter().find(|(own, _)| *own == self.word);
        let (start, end) = self.scheduled.unwrap_or_default();
        let text = (!self.text.is_blank()).then(|| Update {
            text: self.text,
            ..Update::at(None)
        });
        Maintenance {
            url: self.link,
            status: known.map_or_else(
                || Reported::read(&self.word),
                |(_, meaning)| (*meaning).into(),
            ),
            starts_at: start.or(self.at),
            ends_at: end,
            updates: text.into_iter().collect(),
            components: self.components,
            ..Maintenance::new(self.key, self.title)
        }
    }
}

/// Monitors by their names, without a state.
fn named(names: &str) -> Vec<ComponentState> {
    let names = names
        .split(", ")
        .map(str::trim)
        .filter(|name| !name.is_empty());
    let state = |name| ComponentState::new(ComponentRef::named(name), Reported::missing());
    names.map(state).collect()
}
