//! Upptime: a summary of checks that a repository holds, and its GitHub issues as incidents.
//!
//! Traps: the summary has no time of its own; incidents stand at GitHub's API, which answers 60 times an hour; the page
//! only names the repository, its own address has no data.
//!
//! Source: the platform's source, GitHub's API description, recorded summaries.

mod issue;
mod repository;

use serde::Deserialize;
use serde_json::Value;

use super::document::{Document, FeedError, Probe, join, read_all};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::read::lenient::Scalar;
use crate::model::{Component, ComponentRef, ComponentStatus, Coverage, Page, Reported};
use issue::{Issue, Slugs};

const SUMMARY: &str = "/history/summary.json";
const STATUS: &[(&str, ComponentStatus)] = &[
    ("up", ComponentStatus::Operational),
    ("degraded", ComponentStatus::DegradedPerformance),
    ("down", ComponentStatus::MajorOutage),
];

/// The Upptime feed.
pub(crate) struct Upptime;

impl Feed for Upptime {
    fn name(&self) -> &'static str {
        "upptime"
    }

    fn probes(&self) -> &'static [&'static str] {
        &[SUMMARY, ""]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        if seen.is_html() {
            return repository::named(seen.text()).map(|_| Confidence::Hint);
        }
        match seen.json()? {
            Value::Array(rows) if is_summary(rows.first()?) => Some(Confidence::Certain),
            Value::Array(rows) if is_issue(rows.first()?) => Some(Confidence::Likely),
            _ => None,
        }
    }

    fn requests(&self, page: &PageAddress, scope: Scope, responses: &Responses) -> Vec<Request> {
        let is_summary = |document: &&Document| document.asked.ends_with(SUMMARY);
        let mut html = responses
            .documents
            .iter()
            .map(Probe::new)
            .filter(Probe::is_html);
        let named = html.find_map(|probe| repository::named(probe.text()));
        let own_repository = page
            .id
            .clone()
            .or_else(|| repository::hosted(page))
            .or(named);
        let on_github = repository::hosted(page).is_some();
        let mut requests = Vec::new();
        if !on_github {
            requests.push(page.get(SUMMARY));
            if page.id.is_none()
                && !responses
                    .documents
                    .iter()
                    .any(|d| is_summary(&d) && is_data(d))
            {
                requests.push(page.get(""));
            }
        }
        // A page of its own address has no data: they stay at GitHub.
        if let Some(own) = own_repository.filter(|_| on_github || responses.not_available(SUMMARY))
        {
            requests.push(Request::new(format!(
                "https://raw.githubusercontent.com/{own}/HEAD{SUMMARY}"
            )));
            requests.extend(repository::issues(&own, scope));
        }
        requests
    }

    fn read_one(&self, probe: &Probe<'_>, scope: Scope) -> Result<Page, FeedError> {
        self.read(std::slice::from_ref(probe.document), scope)
    }

    fn read(&self, documents: &[Document], _: Scope) -> Result<Page, FeedError> {
        let rows = documents
            .iter()
            .filter_map(|document| summary(&Probe::new(document)).ok());
        let rows = rows.flatten().flatten();
        let components = rows.filter_map(|own| Some((own.component.id.clone()?, own)));
        let components: Slugs = components.collect();
        let pages = read_all(documents, |probe| read_one(probe, &components))?;
        join(pages).ok_or(FeedError::Missing { feed: self.name() })
    }
}

fn is_data(document: &Document) -> bool {
    Probe::new(document).json().is_some()
}

fn is_summary(row: &Value) -> bool {
    ["slug", "uptimeDay", "dailyMinutesDown", "status"]
        .iter()
        .all(|key| row.get(key).is_some())
}

fn is_issue(row: &Value) -> bool {
    ["number", "labels", "state", "html_url"]
        .iter()
        .all(|key| row.get(key).is_some())
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Site {
    name: Scalar,
    slug: Scalar,
    status: Scalar,
}

/// The components of a summary; `None` where the document is another.
fn summary(probe: &Probe<'_>) -> Result<Option<Vec<Component>>, FeedError> {
    let json = probe.value("upptime")?;
    let is_own = json.get(0).is_some_and(is_summary);
    if !is_own {
        return Ok(None);
    }
    let rows: Vec<Site> = probe.shaped()?;
    Ok(Some(rows.iter().map(component).collect()))
}

fn component(site: &Site) -> Component {
    let word = site.status.or_empty();
    let known = STATUS.iter().find(|(own, _)| *own == word);
    Component {
        component: ComponentRef {
            id: site.slug.text(),
            ..ComponentRef::named(site.name.or_empty())
        },
        status: Reported::from_table(known.map(|(_, meaning)| *meaning), word),
        region: None,
    }
}

fn read_one(probe: &Probe<'_>, components: &Slugs) -> Result<Page, FeedError> {
    if let Some(components) = summary(probe)? {
        return Ok(Page {
            components: Some(components),
            coverage: Coverage {
                component_states: true,
                ..Coverage::default()
            },
            ..Page::default()
        });
    }
    let json = probe.value("upptime")?;
    // An empty list of issues has only its address to tell what it is.
    let empty =
        json.as_array().is_some_and(Vec::is_empty) && probe.document.asked.contains("/issues?");
    if !empty && !json.get(0).is_some_and(is_issue) {
        return Err(probe.document.foreign("upptime"));
    }
    let issues: Vec<Issue> = probe.shaped()?;
    Ok(issue::page(&issues, probe.document, components))
}
