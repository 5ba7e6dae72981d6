//! Upptime: a summary of checks that a repository holds, and its GitHub issues as incidents.
//!
//! Traps: the summary has no time of its own; incidents stand at GitHub's API, which answers 60 times an hour; the page
//! only names the repository, its own address has no data.
//!
//! Source: the platform's source, GitHub's API description, recorded summaries.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::Value;

use super::describe::{foreign, json};
use super::format::{
    Came, Confidence, Document, Feed, FeedError, PageAddress, Probe, Request, Want,
};
use super::read::scalar::Scalar;
use super::read::text;
use super::statuspage::{join, read_all};
use crate::model::{
    Component, ComponentRef, ComponentState, ComponentStatus, Coverage, Incident, Maintenance,
    Page, Reach, Stated, Text, Time, Update, Word,
};

const SUMMARY: &str = "/history/summary.json";
const CAP: usize = 100;
const STATUS: &[(&str, ComponentStatus)] = &[
    ("up", ComponentStatus::Operational),
    ("degraded", ComponentStatus::DegradedPerformance),
    ("down", ComponentStatus::MajorOutage),
];

/// The components by their slugs.
type Slugs = HashMap<Text, Component>;

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
            return named_repository(seen.text()).map(|_| Confidence::Hint);
        }
        match seen.json()? {
            Value::Array(rows) if is_summary(rows.first()?) => Some(Confidence::Certain),
            Value::Array(rows) if is_issue(rows.first()?) => Some(Confidence::Likely),
            _ => None,
        }
    }

    fn requests(&self, page: &PageAddress, want: Want, came: &Came) -> Vec<Request> {
        let own = |document: &&Document| document.asked.ends_with(SUMMARY);
        let html = came
            .documents
            .iter()
            .map(|document| (document, Probe::new(document)));
        let named = html
            .filter(|(_, probe)| probe.is_html())
            .find_map(|(_, probe)| named_repository(probe.text()));
        let repository = page.id.clone().or_else(|| hosted(page)).or(named);
        let on_github = hosted(page).is_some();
        let mut requests = Vec::new();
        if !on_github {
            requests.push(page.get(SUMMARY));
            if page.id.is_none() && !came.documents.iter().any(|d| own(&d) && is_data(d)) {
                requests.push(page.get(""));
            }
        }
        // A page of its own address has no data: they stay at GitHub.
        if let Some(repository) = repository.filter(|_| on_github || came.closed(SUMMARY)) {
            requests.push(Request::new(format!(
                "https://raw.githubusercontent.com/{repository}/HEAD{SUMMARY}"
            )));
            requests.extend(issues(&repository, want));
        }
        requests
    }

    fn read(&self, documents: &[Document], _: Want) -> Result<Page, FeedError> {
        let rows = documents
            .iter()
            .filter_map(|document| summary(document).ok());
        let rows = rows.flatten().flatten();
        let components = rows.filter_map(|own| Some((own.component.id.clone()?, own)));
        let components: Slugs = components.collect();
        let pages = read_all(documents, |document| read_one(document, &components))?;
        join(pages).ok_or(FeedError::Missing { feed: self.name() })
    }
}

fn is_data(document: &Document) -> bool {
    Probe::new(document).json().is_some()
}

fn issues(repository: &str, want: Want) -> Vec<Request> {
    let of = |label: &str, state: &str| {
        Request::new(format!(
            "https://api.github.com/repos/{repository}/issues?labels={label}&state={state}&per_page={CAP}"
        ))
    };
    let state = if want.history { "all" } else { "open" };
    let mut requests = vec![of("status", state)];
    if want.maintenance {
        requests.push(of("maintenance", "all"));
    }
    requests
}

/// The repository of a page at GitHub itself.
fn hosted(page: &PageAddress) -> Option<String> {
    let mut parts = page.path().split('/').filter(|part| !part.is_empty());
    let (owner, name) = match page.host() {
        "github.com" | "raw.githubusercontent.com" => (parts.next()?, parts.next()?),
        host => {
            let owner = host.strip_suffix(".github.io")?;
            (owner, parts.next()?)
        }
    };
    is_repository(owner, name).then(|| format!("{owner}/{name}"))
}

/// The repository that the page's own script asks.
fn named_repository(html: &str) -> Option<String> {
    let marks = ["raw.githubusercontent.com/", "api.github.com/repos/"];
    let own = html.contains("upptime") || html.contains("Upptime");
    let mut marks = marks.iter().filter(|_| own);
    let (_, rest) = marks.find_map(|mark| html.split_once(mark))?;
    let mut parts = rest.split(['/', '"', '\'', '`', '?', '<', ' ']);
    let (owner, name) = (parts.next()?, parts.next()?);
    is_repository(owner, name).then(|| format!("{owner}/{name}"))
}

fn is_repository(owner: &str, name: &str) -> bool {
    let plain = |part: &str| {
        let mut bytes = part.bytes();
        !part.is_empty() && bytes.all(|c| c.is_ascii_alphanumeric() || b"-_.".contains(&c))
    };
    plain(owner) && plain(name) && !name.starts_with('.')
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

#[derive(Default, Deserialize)]
#[serde(default)]
struct Issue {
    number: Scalar,
    title: Scalar,
    state: Scalar,
    body: Scalar,
    html_url: Scalar,
    created_at: Scalar,
    closed_at: Scalar,
    labels: Option<Vec<Label>>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Label {
    name: Scalar,
}

impl Issue {
    fn has(&self, label: &str) -> bool {
        self.labels
            .iter()
            .flatten()
            .any(|own| own.name.text() == Some(label))
    }
}

/// The components of a summary; `None` where the document is another.
fn summary(document: &Document) -> Result<Option<Vec<Component>>, FeedError> {
    let json = json(document, "upptime")?;
    let is_own = json.get(0).is_some_and(is_summary);
    if !is_own {
        return Ok(None);
    }
    let rows = Vec::<Site>::deserialize(json)
        .map_err(|error| FeedError::malformed(&document.url, &error))?;
    Ok(Some(rows.iter().map(component).collect()))
}

fn component(site: &Site) -> Component {
    let word = site.status.or_empty();
    let known = STATUS.iter().find(|(own, _)| *own == word);
    Component {
        component: ComponentRef {
            id: site.slug.words(),
            ..ComponentRef::named(site.name.or_empty())
        },
        status: Stated::mapped(known.map(|(_, meaning)| *meaning), word),
        region: None,
    }
}

fn read_one(document: &Document, components: &Slugs) -> Result<Page, FeedError> {
    if let Some(components) = summary(document)? {
        return Ok(Page {
            components: Some(components),
            coverage: Coverage {
                component_states: true,
                ..Coverage::default()
            },
            ..Page::default()
        });
    }
    let json = json(document, "upptime")?;
    // An empty list of issues has only its address to tell what it is.
    let empty = json.as_array().is_some_and(Vec::is_empty) && document.asked.contains("/issues?");
    if !empty && !json.get(0).is_some_and(is_issue) {
        return Err(foreign(document, "upptime"));
    }
    let issues = Vec::<Issue>::deserialize(json)
        .map_err(|error| FeedError::malformed(&document.url, &error))?;
    Ok(issues_page(&issues, document, components))
}

fn issues_page(issues: &[Issue], document: &Document, components: &Slugs) -> Page {
    let planned = |issue: &&Issue| issue.has("maintenance");
    let (planned, told): (Vec<_>, Vec<_>) = issues.iter().partition(planned);
    let maintenance_only =
        document.asked.contains("labels=maintenance") || told.is_empty() && !planned.is_empty();
    let open_only = document.asked.contains("state=open");
    let oldest = told
        .iter()
        .filter_map(|issue| issue.created_at.time())
        .min();
    let listed = !maintenance_only;
    Page {
        incidents: listed.then(|| {
            told.iter()
                .map(|issue| incident(issue, components))
                .collect()
        }),
        maintenances: (!planned.is_empty() || maintenance_only).then(|| {
            planned
                .iter()
                .map(|issue| maintenance(issue, components))
                .collect()
        }),
        coverage: Coverage {
            open_incidents: listed,
            resolved_incidents: listed && !open_only,
            reach: if listed && !open_only {
                Coverage::capped(issues.len(), CAP, oldest)
            } else {
                Reach::Unknown
            },
            cap: listed.then_some(CAP),
            maintenance: maintenance_only,
            ..Coverage::default()
        },
        ..Page::default()
    }
}

fn incident(issue: &Issue, components: &Slugs) -> Incident {
    let open = issue.state.text().map(|state| state != "closed");
    let created = issue.created_at.time();
    Incident {
        url: issue.html_url.words(),
        open,
        started_at: created,
        resolved_at: issue.closed_at.time().filter(|_| open == Some(false)),
        updates: body(issue),
        components: Some(listed(issue, components)),
        ..Incident::new(issue.number.or_empty(), issue.title.or_empty())
    }
}

/// The planned times stand in a comment of the body: `<!-- start: … end: … -->`.
fn maintenance(issue: &Issue, components: &Slugs) -> Maintenance {
    let body = issue.body.or_empty();
    Maintenance {
        url: issue.html_url.words(),
        starts_at: marked(body, "start:"),
        ends_at: marked(body, "end:"),
        completed_at: issue.closed_at.time(),
        updates: self::body(issue),
        components: Some(listed(issue, components)),
        ..Maintenance::new(issue.number.or_empty(), issue.title.or_empty())
    }
}

fn body<S: Word>(issue: &Issue) -> Vec<Update<S>> {
    let text = issue.body.text().map(text::plain);
    let update = text.map(|text| Update {
        text,
        ..Update::at(issue.created_at.time())
    });
    update.into_iter().collect()
}

fn marked(body: &str, mark: &str) -> Option<Time> {
    let comment = body.split_once("<!--")?.1.split("-->").next()?;
    let word = comment.split_once(mark)?.1.split_whitespace().next()?;
    super::read::time::rfc3339(word)
}

/// The components whose slugs are labels of the issue, with their state now.
fn listed(issue: &Issue, components: &Slugs) -> Vec<ComponentState> {
    let labels = issue
        .labels
        .iter()
        .flatten()
        .filter_map(|label| label.name.words());
    let known = labels.filter_map(|label| components.get(&label));
    let state =
        |known: &Component| ComponentState::new(known.component.clone(), known.status.clone());
    known.map(state).collect()
}
