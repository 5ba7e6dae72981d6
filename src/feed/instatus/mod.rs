//! Instatus: what is open as JSON, and the page itself, which alone has updates, affected components and the past.
//!
//! Its lists are absent where they are empty; the page may say `UP` beside an open incident, and an incident may
//! be called `OPERATIONAL` while its components are down: all are kept as they are stated. The HTML holds the data of the
//! page's own script.
//!
//! Source: the platform's documentation of its public data; recorded pages for the HTML.

mod convert;
mod embedded;
mod raw;
mod vocabulary;

use std::collections::HashMap;

use serde_json::Value;

use super::document::{Document, FeedError, Probe};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use crate::model::{Doubt, DoubtKind, Incident, LogCompleteness, Page, Part};

const SUMMARY: &str = "/summary.json";
const COMPONENTS: &str = "/v3/components.json";
const OLDER_COMPONENTS: &str = "/v2/components.json";
const PAGE: &str = "/";

/// The Instatus feed.
pub(crate) struct Instatus;

impl Feed for Instatus {
    fn name(&self) -> &'static str {
        "instatus"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &[".instatus.com", "instat.us"]
    }

    /// The first is answered like the second, and asked of every unknown page anyway.
    fn probes(&self) -> &'static [&'static str] {
        &["/api/v2/summary.json", SUMMARY]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        if let Some(json) = seen.json() {
            return recognise(json);
        }
        let marks = ["lang.instatus.com", "instatus.com/user-content"];
        let named = seen.is_html() && marks.iter().any(|mark| seen.text().contains(mark));
        let whole = named && embedded::is_there(seen.text());
        let hint = named.then_some(Confidence::Hint);
        whole.then_some(Confidence::Certain).or(hint)
    }

    fn requests(&self, page: &PageAddress, scope: Scope, responses: &Responses) -> Vec<Request> {
        let mut paths = vec![SUMMARY, COMPONENTS];
        if responses.not_available(COMPONENTS) {
            paths.push(OLDER_COMPONENTS);
        }
        if scope.history || scope.maintenance || responses.documents.iter().any(has_open) {
            paths.push(PAGE);
        }
        let ask = |path| page.get(path).about(about(path));
        paths.into_iter().map(ask).collect()
    }

    fn read_one(&self, probe: &Probe<'_>, scope: Scope) -> Result<Page, FeedError> {
        self.read(std::slice::from_ref(probe.document), scope)
    }

    fn read(&self, documents: &[Document], _: Scope) -> Result<Page, FeedError> {
        let mut pages = Vec::new();
        let mut other = None;
        let mut failed = Vec::new();
        for document in documents {
            match data(document) {
                Ok(Some(data)) => pages.push(data.page()),
                Ok(None) => other = other.or(Some(document)),
                Err(error) => failed.push((about(&document.asked), error)),
            }
        }
        // The page itself knows more of an incident than the summary.
        pages.sort_by_key(|page| !has_updates(page));
        let Some(mut page) = pages.into_iter().reduce(join) else {
            let missing = FeedError::Missing { feed: self.name() };
            let other = other.map(Document::not_a_page);
            let first = failed.into_iter().next().map(|(_, error)| error);
            return Err(first.or(other).unwrap_or(missing));
        };
        let doubt = |(about, error): (Part, FeedError)| {
            Doubt::new(about, DoubtKind::FailedDocument, error.to_string())
        };
        page.doubts.extend(failed.into_iter().map(doubt));
        Ok(page.ordered())
    }
}

/// The part of the page that a document lists.
fn about(address: &str) -> Part {
    if address.ends_with(COMPONENTS) || address.ends_with(OLDER_COMPONENTS) {
        Part::Components
    } else {
        Part::Incidents
    }
}

/// `page.status` is its own; a list of components has no other mark than words without underscores.
fn recognise(json: &Value) -> Option<Confidence> {
    let is_text = |pointer: &str| json.pointer(pointer).is_some_and(Value::is_string);
    if is_text("/page/status") && is_text("/page/name") && json.get("status").is_none() {
        return Some(Confidence::Certain);
    }
    if is_text("/site/status") && is_text("/site/subdomain") {
        return Some(Confidence::Certain);
    }
    let components = json
        .get("components")
        .filter(|_| json.get("page").is_none())?;
    let components = components.as_array()?;
    let mut states = components
        .iter()
        .filter_map(|part| part.get("status")?.as_str());
    states
        .any(vocabulary::is_own_word)
        .then_some(Confidence::Likely)
}

fn has_open(document: &Document) -> bool {
    let probe = Probe::new(document);
    let open = probe
        .json()
        .and_then(|json| json.get("activeIncidents")?.as_array());
    open.is_some_and(|open| !open.is_empty())
}

/// `None` for a page of HTML without data, and for JSON of another form.
fn data(document: &Document) -> Result<Option<raw::Data>, FeedError> {
    let probe = Probe::new(document);
    if probe.is_html() {
        return Ok(embedded::data(probe.text()));
    }
    let Some(json) = probe.json() else {
        return Err(document.not_a_page());
    };
    // A page without components has an empty list, which is no mark.
    let empty = json
        .get("components")
        .and_then(Value::as_array)
        .is_some_and(Vec::is_empty);
    if recognise(json).is_some() || empty && json.get("page").is_none() {
        return probe.shaped().map(Some);
    }
    Ok(None)
}

fn has_updates(page: &Page) -> bool {
    let mut incidents = page.incidents.iter().flatten();
    incidents.any(|incident| incident.log == LogCompleteness::Complete)
}

fn join(one: Page, mut other: Page) -> Page {
    let mut one = one;
    let mut others = HashMap::new();
    for same in other.incidents.iter_mut().flatten() {
        others.entry(same.id.clone()).or_insert(same);
    }
    for incident in one.incidents.iter_mut().flatten() {
        if let Some(same) = others.get_mut(&incident.id) {
            complete(incident, same);
        }
    }
    one.joined(other)
}

fn complete(one: &mut Incident, other: &Incident) {
    one.url = one.url.take().or(other.url.clone());
    one.started_at = one.started_at.or(other.started_at);
    if one.impact.value.is_none() {
        one.impact.clone_from(&other.impact);
    }
}
