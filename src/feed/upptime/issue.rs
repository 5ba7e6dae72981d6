//! GitHub issues as incidents, and those of maintenance.

use std::collections::HashMap;

use serde::Deserialize;

use super::super::document::Document;
use super::super::read::lenient::{List, Scalar};
use super::super::read::{text, time};
use crate::model::{
    Component, ComponentState, Coverage, Incident, Maintenance, Page, Reach, Text, Time, Update,
    Vocabulary,
};

/// How many issues GitHub lists at once.
pub(super) const CAP: usize = 100;

/// The components by their slugs.
pub(super) type Slugs = HashMap<Text, Component>;

/// One issue.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Issue {
    number: Scalar,
    title: Scalar,
    state: Scalar,
    body: Scalar,
    html_url: Scalar,
    created_at: Scalar,
    closed_at: Scalar,
    labels: List<Label>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Label {
    name: Scalar,
}

impl Issue {
    fn has(&self, label: &str) -> bool {
        self.labels
            .items
            .iter()
            .flatten()
            .any(|own| own.name.get() == Some(label))
    }
}

/// A list of issues.
pub(super) fn page(issues: &[Issue], document: &Document, components: &Slugs) -> Page {
    let planned = |issue: &&Issue| issue.has("maintenance");
    let (planned, stated): (Vec<_>, Vec<_>) = issues.iter().partition(planned);
    let maintenance_only =
        document.asked.contains("labels=maintenance") || stated.is_empty() && !planned.is_empty();
    let open_only = document.asked.contains("state=open");
    let oldest = stated
        .iter()
        .filter_map(|issue| issue.created_at.time())
        .min();
    let listed = !maintenance_only;
    Page {
        incidents: listed.then(|| {
            stated
                .iter()
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
    let open = issue.state.get().map(|state| state != "closed");
    let created = issue.created_at.time();
    Incident {
        url: issue.html_url.text(),
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
        url: issue.html_url.text(),
        starts_at: marked(body, "start:"),
        ends_at: marked(body, "end:"),
        completed_at: issue.closed_at.time(),
        updates: self::body(issue),
        components: Some(listed(issue, components)),
        ..Maintenance::new(issue.number.or_empty(), issue.title.or_empty())
    }
}

fn body<S: Vocabulary>(issue: &Issue) -> Vec<Update<S>> {
    let text = issue.body.get().map(text::plain);
    let update = text.map(|text| Update {
        text,
        ..Update::at(issue.created_at.time())
    });
    update.into_iter().collect()
}

fn marked(body: &str, mark: &str) -> Option<Time> {
    let comment = body.split_once("<!--")?.1.split("-->").next()?;
    let word = comment.split_once(mark)?.1.split_whitespace().next()?;
    time::rfc3339(word)
}

/// The components whose slugs are labels of the issue, with their state now.
fn listed(issue: &Issue, components: &Slugs) -> Vec<ComponentState> {
    let labels = issue
        .labels
        .items
        .iter()
        .flatten()
        .filter_map(|label| label.name.text());
    let known = labels.filter_map(|label| components.get(&label));
    let state =
        |known: &Component| ComponentState::new(known.component.clone(), known.status.clone());
    known.map(state).collect()
}
