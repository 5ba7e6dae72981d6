//! The RSS: the only document with the texts of issues.

use std::collections::HashMap;

use super::super::document::{Document, FeedError};
use super::super::read::{text, time, xml};
use super::issue::{article, go_time, link_key};
use crate::model::{Coverage, Incident, Maintenance, Page, Reach, Text, Time};

const GENERATOR: &str = "github.com/cstate";

/// The articles of all issues by their keys.
pub(super) fn articles(documents: &[Document]) -> HashMap<String, Text> {
    let mut articles = HashMap::new();
    for document in documents {
        let body = document.text();
        let feed = body
            .trim_start()
            .starts_with('<')
            .then(|| xml::syndication(&body));
        for entry in feed
            .and_then(Result::ok)
            .map(|feed| feed.entries)
            .unwrap_or_default()
        {
            let key = link_key(entry.link.as_deref().unwrap_or_default()).to_owned();
            articles.insert(
                key,
                text::plain(entry.content.as_deref().unwrap_or_default()),
            );
        }
    }
    articles
}

/// The RSS alone: `[Resolved] TITLE` in the page's language, the end as a category.
pub(super) fn read(document: &Document, body: &str, now: Time) -> Result<Page, FeedError> {
    let feed = xml::syndication(body).map_err(|error| document.malformed(&error))?;
    if feed.generator.as_deref() != Some(GENERATOR) {
        return Err(document.foreign("cstate"));
    }
    let stated = feed.entries.iter().map(entry);
    let (planned, stated): (Vec<_>, Vec<_>) =
        stated.partition(|incident| incident.started_at.is_some_and(|at| at > now));
    Ok(Page {
        name: feed.title.as_deref().map(Text::from),
        url: feed.link.as_deref().map(Text::from),
        incidents: Some(stated),
        maintenances: (!planned.is_empty())
            .then(|| planned.into_iter().map(planned_work).collect()),
        coverage: Coverage {
            open_incidents: true,
            resolved_incidents: true,
            reach: Reach::All,
            ..Coverage::default()
        },
        ..Page::default()
    })
}

fn entry(entry: &xml::Entry) -> Incident {
    let link = entry.link.as_deref().unwrap_or_default();
    let title = entry.title.as_deref().unwrap_or_default();
    let marked = title
        .strip_prefix('[')
        .and_then(|rest| rest.split_once("] "));
    let end = entry
        .categories
        .iter()
        .find_map(|text| time::any(text).or_else(|| go_time(text)));
    let started = entry.updated.as_deref().and_then(time::any);
    Incident {
        url: entry.link.as_deref().map(Text::from),
        open: Some(marked.is_none()),
        started_at: started,
        resolved_at: end.filter(|_| marked.is_some()),
        updates: vec![article(
            &text::plain(entry.content.as_deref().unwrap_or_default()),
            started,
        )],
        ..Incident::new(link_key(link), marked.map_or(title, |(_, title)| title))
    }
}

fn planned_work(incident: Incident) -> Maintenance {
    let texts = incident.updates.iter();
    Maintenance {
        url: incident.url,
        starts_at: incident.started_at,
        updates: texts.map(|update| article(&update.text, None)).collect(),
        ..Maintenance::new(incident.id.raw(), incident.title.raw())
    }
}
