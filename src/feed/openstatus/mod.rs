//! OpenStatus: `/api/status/summary.json` in Statuspage's form without keys, and `/feed/json` with everything.
//!
//! The summary has the states of components and what is open; the feed has keys, groups and the whole past, but
//! the states of monitors only, and its `updatedAt` is the moment of asking. Each lacks what the other has.
//!
//! Source: the platform's source code.

mod feed;

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::document::{Document, FeedError, Probe};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::statuspage::{Envelope, Shape, page};
use crate::model::{ComponentStatus, Page, Reported, Text};

const SUMMARY: &str = "/api/status/summary.json";
const FEED: &str = "/feed/json";

/// The OpenStatus feed.
pub(crate) struct OpenStatus;

impl Feed for OpenStatus {
    fn name(&self) -> &'static str {
        "openstatus"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &[".openstatus.dev"]
    }

    fn probes(&self) -> &'static [&'static str] {
        &[SUMMARY, FEED]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        if let Some(json) = seen.json() {
            let ours = is_summary(json) || is_part(json) || is_feed(json);
            return ours.then_some(Confidence::Certain);
        }
        let named = seen.is_html() && seen.text().contains("openstatus.dev");
        named.then_some(Confidence::Hint)
    }

    /// What is open has components in the feed only; older installations have nothing but the feed.
    fn requests(&self, page: &PageAddress, scope: Scope, responses: &Responses) -> Vec<Request> {
        let mut paths = vec![SUMMARY];
        let open = responses.documents.iter().any(has_open);
        if scope.history || scope.maintenance || open || responses.not_available(SUMMARY) {
            paths.push(FEED);
        }
        paths.into_iter().map(|path| page.get(path)).collect()
    }

    fn read_one(&self, probe: &Probe<'_>, scope: Scope) -> Result<Page, FeedError> {
        self.read(std::slice::from_ref(probe.document), scope)
    }

    fn read(&self, documents: &[Document], _: Scope) -> Result<Page, FeedError> {
        let (mut summary, mut feed, mut other) = (None, None, None);
        for document in documents {
            let probe = Probe::new(document);
            match probe.json() {
                Some(json) if is_feed(json) => feed = Some(probe.shaped::<feed::Raw>()?.page()),
                Some(json) if is_summary(json) || is_part(json) => {
                    summary = Some(read_summary(document)?);
                }
                _ if probe.is_html() && documents.len() > 1 => {}
                _ => other = other.or(Some(document)),
            }
        }
        match (summary, feed, other) {
            (_, _, Some(document)) => Err(document.not_a_page()),
            (Some(summary), Some(feed), None) => Ok(join(summary, feed).ordered()),
            (Some(page), None, None) | (None, Some(page), None) => Ok(page.ordered()),
            (None, None, None) => Err(FeedError::Missing { feed: self.name() }),
        }
    }
}

/// Statuspage's summary without any key of the page or of a component.
fn is_summary(json: &Value) -> bool {
    let page = json.get("page").and_then(Value::as_object);
    let bare = page.is_some_and(|page| {
        page.contains_key("name") && !page.contains_key("id") && !page.contains_key("time_zone")
    });
    let list = |key: &str| json.get(key).and_then(Value::as_array);
    let unkeyed = |list: &Vec<Value>| list.iter().all(|part| part.get("id").is_none());
    let components = list("components").is_some_and(unkeyed);
    bare && components && list("incidents").is_some() && list("scheduled_maintenances").is_some()
}

/// The shorter forms `current.json` and `incidents.json`: a page with a status, or with incidents, and no more.
fn is_part(json: &Value) -> bool {
    let Some(fields) = json.as_object() else {
        return false;
    };
    let page = json.get("page").and_then(Value::as_object);
    let own = |page: &serde_json::Map<String, Value>| {
        let address = page.get("url").and_then(Value::as_str);
        let host = address.is_some_and(|url| url.contains(".openstatus.dev"));
        host && !page.contains_key("id") && !page.contains_key("time_zone")
    };
    let incidents = json.get("incidents").is_some_and(Value::is_array);
    let status = json.pointer("/status/indicator").is_some();
    page.is_some_and(own) && fields.len() <= 3 && (incidents || status)
}

fn is_feed(json: &Value) -> bool {
    let list = |key: &str| json.get(key).is_some_and(Value::is_array);
    list("statusReports") && (list("pageComponents") || list("monitors"))
}

fn has_open(document: &Document) -> bool {
    let probe = Probe::new(document);
    let open = probe
        .json()
        .and_then(|json| json.get("incidents")?.as_array());
    open.is_some_and(|open| !open.is_empty())
}

/// The addresses that Statuspage's form implies are not this platform's.
fn read_summary(document: &Document) -> Result<Page, FeedError> {
    let envelope = Envelope::parse(document, &document.text())?;
    let mut page = page(envelope, document, Shape::Statuspage);
    for incident in page.incidents.iter_mut().flatten() {
        incident.url = None;
    }
    for maintenance in page.maintenances.iter_mut().flatten() {
        maintenance.url = None;
    }
    Ok(page)
}

/// The feed knows more of each event; the summary's states of components are those that the page shows.
fn join(mut summary: Page, mut feed: Page) -> Page {
    let shown = states_by_name(&summary);
    for part in feed.components.iter_mut().flatten() {
        if let Some(state) = shown.get(&part.component.name) {
            part.status.clone_from(state);
        }
    }
    let now = feed.components.iter().flatten();
    let now: HashMap<_, _> = now
        .map(|part| (part.component.clone(), part.status.clone()))
        .collect();
    let listed = feed
        .incidents
        .iter_mut()
        .flatten()
        .filter_map(|i| i.components.as_mut());
    let planned = feed
        .maintenances
        .iter_mut()
        .flatten()
        .filter_map(|m| m.components.as_mut());
    for state in listed.chain(planned).flatten() {
        if let Some(status) = now.get(&state.component) {
            state.status.clone_from(status);
        }
    }
    let states: HashMap<Text, _> = summary
        .maintenances
        .iter_mut()
        .flatten()
        .map(|planned| (planned.id.clone(), planned.status.clone()))
        .collect();
    for planned in feed.maintenances.iter_mut().flatten() {
        if let Some(status) = states.get(&planned.id) {
            planned.status.clone_from(status);
        }
    }
    let (indicator, description) = (summary.indicator.take(), summary.description.take());
    let page = feed.joined(summary);
    Page {
        indicator: indicator.or(page.indicator),
        description,
        ..page
    }
}

/// The states of components whose name stands once.
fn states_by_name(page: &Page) -> HashMap<Text, Reported<ComponentStatus>> {
    let mut twice = HashSet::new();
    let mut states = HashMap::new();
    for part in page.components.iter().flatten() {
        let name = &part.component.name;
        if states.insert(name.clone(), part.status.clone()).is_some() {
            twice.insert(name.clone());
        }
    }
    states.retain(|name, _| !twice.contains(name));
    states
}
