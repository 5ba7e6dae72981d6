//! Any other RSS 2.0 or Atom feed that tells of incidents: one entry an incident, state only where it says so.

use super::format::{
    Came, Confidence, Document, Feed, FeedError, PageAddress, Probe, Request, Want,
};
use super::read::{text, time, xml};
use crate::model::{
    Coverage, Incident, IncidentStatus, Maintenance, MaintenanceStatus, Page, Stated, Text, Update,
    UpdateLog, Word,
};

const PATHS: &[&str] = &[
    "/history.atom",
    "/history.rss",
    "/feed.atom",
    "/feed.rss",
    "/rss",
    "/feed",
    "/rss.xml",
    "/feed.xml",
    "/index.xml",
];

/// The general feed.
pub(crate) struct Rss;

impl Feed for Rss {
    fn name(&self) -> &'static str {
        "rss"
    }

    fn probes(&self) -> &'static [&'static str] {
        PATHS
    }

    /// A feed of anything has this form (a blog's too): only one whose entries tell a status is taken.
    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        if !(seen.has_root("rss") || seen.has_root("feed")) {
            return None;
        }
        let feed = xml::syndication(seen.text()).ok()?;
        feed.entries
            .iter()
            .any(|entry| word(entry).is_some())
            .then_some(Confidence::Likely)
    }

    fn requests(&self, page: &PageAddress, _: Want, came: &Came) -> Vec<Request> {
        let own = [".xml", ".rss", ".atom", "/rss", "/feed", "/atom"]
            .iter()
            .any(|end| page.base().ends_with(end));
        if own {
            return vec![page.get("")];
        }
        let tried = PATHS.iter().take_while(|path| came.closed(path)).count();
        PATHS
            .iter()
            .take(tried + 1)
            .map(|path| page.get(path))
            .collect()
    }

    fn read(&self, documents: &[Document], _: Want) -> Result<Page, FeedError> {
        let feeds = documents
            .iter()
            .filter(|document| document.text().trim_start().starts_with('<'));
        let document = feeds
            .last()
            .ok_or(FeedError::Missing { feed: self.name() })?;
        let probe = Probe::new(document);
        if probe.is_html() || !(probe.has_root("rss") || probe.has_root("feed")) {
            return Err(FeedError::NotAPage {
                url: document.url.clone(),
                what: super::describe::describe(document),
            });
        }
        let feed = xml::syndication(probe.text())
            .map_err(|error| FeedError::malformed(&document.url, &error))?;
        if !feed.entries.is_empty() && feed.entries.iter().all(|entry| word(entry).is_none()) {
            return Err(FeedError::NotAPage {
                url: document.url.clone(),
                what: "a feed whose entries tell no status",
            });
        }
        Ok(page(&feed).ordered())
    }
}

/// Nothing is said of overall health, nor of how far back the entries go.
pub(super) fn page(feed: &xml::Syndication) -> Page {
    let (planned, open): (Vec<_>, Vec<_>) =
        feed.entries.iter().partition(|entry| is_planned(entry));
    Page {
        name: feed.title.as_deref().map(Text::from),
        url: feed.link.as_deref().map(Text::from),
        updated_at: feed.updated.as_deref().and_then(time::any),
        incidents: Some(open.into_iter().map(incident).collect()),
        maintenances: (!planned.is_empty()).then(|| planned.into_iter().map(maintenance).collect()),
        coverage: Coverage {
            resolved_incidents: true,
            ..Coverage::default()
        },
        ..Page::default()
    }
}

fn incident(entry: &xml::Entry) -> Incident {
    let (id, title) = (key(entry), title(entry));
    let status = word(entry).map_or_else(Stated::unsaid, |word| status(&word));
    let at = entry
        .published
        .as_deref()
        .or(entry.updated.as_deref())
        .and_then(time::any);
    let posted = Update {
        status: status.clone(),
        text: text::plain(entry.content.as_deref().unwrap_or_default()),
        ..Update::at(at)
    };
    Incident {
        url: entry.link.as_deref().map(Text::from),
        status,
        updates: vec![posted],
        log: UpdateLog::LastOnly,
        ..Incident::new(id, title)
    }
}

fn maintenance(entry: &xml::Entry) -> Maintenance {
    Maintenance {
        url: entry.link.as_deref().map(Text::from),
        status: word(entry).map_or_else(Stated::unsaid, |word| Stated::read(&word)),
        updates: vec![Update {
            text: text::plain(entry.content.as_deref().unwrap_or_default()),
            ..Update::at(entry.updated.as_deref().and_then(time::any))
        }],
        ..Maintenance::new(key(entry), title(entry))
    }
}

fn is_planned(entry: &xml::Entry) -> bool {
    word(entry).is_some_and(|word| MaintenanceStatus::parse(&word).is_some())
}

fn key(entry: &xml::Entry) -> String {
    entry
        .id
        .clone()
        .or_else(|| entry.link.clone())
        .or_else(|| entry.title.clone())
        .unwrap_or_default()
}

fn title(entry: &xml::Entry) -> String {
    text::plain(entry.title.as_deref().unwrap_or_default()).line()
}

fn status(word: &str) -> Stated<IncidentStatus> {
    let over = word.eq_ignore_ascii_case("completed")
        || word.eq_ignore_ascii_case("Service is operating normally");
    if over {
        IncidentStatus::Resolved.into()
    } else {
        Stated::read(word)
    }
}

/// The status that an entry tells: its own element, a mark in its title, its first bold word, a `Status:` line.
fn word(entry: &xml::Entry) -> Option<String> {
    let title = entry.title.as_deref().unwrap_or_default();
    let content = entry.content.as_deref().unwrap_or_default();
    let own = entry
        .other("status")
        .filter(|word| !word.is_empty())
        .map(str::to_owned);
    own.or_else(|| in_title(title))
        .or_else(|| bold(content))
        .or_else(|| line(content))
}

fn known(word: &str) -> Option<String> {
    let word = word.trim().trim_end_matches(':');
    let incident =
        IncidentStatus::parse(word).is_some() || MaintenanceStatus::parse(word).is_some();
    let other = ["update", "service is operating normally"]
        .iter()
        .any(|own| word.eq_ignore_ascii_case(own));
    (incident || other).then(|| word.to_owned())
}

/// `[Resolved] …`, `RESOLVED: …`, `Resolved - …`.
fn in_title(title: &str) -> Option<String> {
    let bracket = title
        .trim()
        .strip_prefix('[')
        .and_then(|rest| rest.split(']').next());
    let before = |mark: &str| title.split_once(mark).map(|(word, _)| word);
    bracket
        .or_else(|| before(":"))
        .into_iter()
        .chain(before(" - "))
        .find_map(known)
}

fn bold(html: &str) -> Option<String> {
    let tag = ["<strong>", "<b>"]
        .iter()
        .filter_map(|tag| Some((html.find(tag)?, *tag)))
        .min()?;
    let inner = html.get(tag.0 + tag.1.len()..)?.split('<').next()?;
    let word = inner.split_once(':').map_or(inner, |(_, word)| word);
    known(word)
}

fn line(html: &str) -> Option<String> {
    let plain = text::plain(html);
    let said = plain
        .raw()
        .lines()
        .find_map(|line| line.trim().strip_prefix("Status:"))?;
    known(said)
}
