//! incident.io: the compatible API, the page's own documents, the widget, and the Atom and RSS feeds.
//!
//! Each lacks something: the compatible API the components and texts of incidents, the page's own documents the
//! reported impact, the widget all but the last update, the feeds all but the last update and every interval.
//! What one lacks is taken from the others, joined by the incident's key.
//!
//! Source: the platform's documentation of the widget; recorded pages for the rest, which is undocumented.

mod join;
mod page_api;
mod syndication;
#[cfg(test)]
mod tests;
mod widget;

use chrono::{SecondsFormat, TimeDelta};
use serde_json::Value;

use super::document::{Document, FeedError, Probe, read_all};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::read::doubts::Doubts;
use super::read::ulid;
use super::statuspage::{Envelope, Shape, page};
use crate::model::{DoubtKind, Page, Part, Time};

const SUMMARY: &str = "/api/v2/summary.json";
const INCIDENTS: &str = "/api/v2/incidents.json";
const COMPONENTS: &str = "/api/v2/components.json";
/// The summary lists no more components than this.
const MOST_COMPONENTS: usize = 25;
const WIDGET: &str = "/api/v1/summary";
const ATOM: &str = "/feed.atom";
/// The page's own backend answers windows of up to about three months.
const WINDOW: TimeDelta = TimeDelta::days(88);

/// The incident.io feed.
pub(crate) struct IncidentIo;

impl Feed for IncidentIo {
    fn name(&self) -> &'static str {
        "incident.io"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &["statuspage.incident.io", ".incident.io"]
    }

    fn probes(&self) -> &'static [&'static str] {
        &[SUMMARY, ATOM]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        if let Some(json) = seen.json() {
            return recognise(json).then_some(Confidence::Certain);
        }
        if seen.is_html() {
            let mark = ["statuspage.incident.io", "incident-io-status-page"];
            return mark
                .iter()
                .any(|mark| seen.text().contains(mark))
                .then_some(Confidence::Hint);
        }
        syndication::recognise(seen).then_some(Confidence::Certain)
    }

    fn requests(&self, page: &PageAddress, scope: Scope, responses: &Responses) -> Vec<Request> {
        let mut requests = vec![page.get(SUMMARY)];
        if responses.documents.iter().any(is_cut) {
            requests.push(page.get(COMPONENTS).about(Part::Components));
        }
        if scope.history || responses.not_available(SUMMARY) || any_open(responses) {
            requests.push(Request::new(own(page, "")));
        }
        if scope.history {
            requests.push(Request::new(own(page, &window(scope))));
            requests.push(page.get(INCIDENTS));
        }
        let closed = |part: &str| {
            let mut failures = responses
                .failures
                .iter()
                .filter(|failure| failure.not_available);
            failures.any(|failure| failure.url.contains(part))
        };
        let nothing_of_now = responses.not_available(SUMMARY) && closed("/proxy/");
        if nothing_of_now {
            requests.push(page.get(WIDGET));
        }
        if nothing_of_now || closed("/incidents?start_at=") {
            requests.push(page.get(ATOM));
        }
        requests
    }

    fn read_one(&self, probe: &Probe<'_>, scope: Scope) -> Result<Page, FeedError> {
        self.read(std::slice::from_ref(probe.document), scope)
    }

    fn read(&self, documents: &[Document], _: Scope) -> Result<Page, FeedError> {
        let names = page_api::Names::of(documents);
        let pages = read_all(documents, |probe| read_one(probe, &names))?;
        let page = join::join(pages).ok_or(FeedError::Missing { feed: self.name() })?;
        let mut doubts = Doubts::default();
        let listed = page.components.as_ref().map_or(0, Vec::len);
        let whole = documents.iter().any(lists_all_components);
        if !whole && listed <= MOST_COMPONENTS && documents.iter().any(is_cut) {
            let text = format!("the summary lists no more than {MOST_COMPONENTS} components");
            doubts.add(Part::Components, DoubtKind::Truncated, text);
        }
        Ok(doubts.onto(page))
    }
}

/// Whether the summary lists incidents: which components they touch stands in the page's own document only.
fn any_open(responses: &Responses) -> bool {
    let summary = responses
        .documents
        .iter()
        .find(|one| one.asked.ends_with(SUMMARY));
    summary.is_some_and(|summary| summary.text().contains("\"incidents\""))
}

/// Whether it is a summary with as many components as it can list.
fn is_cut(document: &Document) -> bool {
    let probe = Probe::new(document);
    let json = probe.json().filter(|json| json.get("status").is_some());
    let components = json.and_then(|json| json.get("components")?.as_array());
    components.is_some_and(|list| list.len() >= MOST_COMPONENTS)
}

/// Whether it is `components.json` or the page's own summary, which list all components.
fn lists_all_components(document: &Document) -> bool {
    let probe = Probe::new(document);
    let is_list = |json: &Value, pointer: &str| json.pointer(pointer).is_some_and(Value::is_array);
    let list = probe.json().filter(|json| {
        let components = is_list(json, "/components") && json.get("status").is_none();
        is_list(json, "/summary/components") || components && recognise(json)
    });
    list.is_some()
}

/// A document of the page's own backend.
fn own(page: &PageAddress, rest: &str) -> String {
    format!(
        "{}/proxy/{}{}{rest}",
        page.origin(),
        page.host(),
        page.path()
    )
}

fn window(scope: Scope) -> String {
    let earliest = scope.now - WINDOW;
    let start = scope.since.unwrap_or(earliest).clamp(earliest, scope.now);
    let stamp = |at: Time| at.to_rfc3339_opts(SecondsFormat::Millis, true);
    format!(
        "/incidents?start_at={}&end_at={}",
        stamp(start),
        stamp(scope.now)
    )
}

fn recognise(json: &Value) -> bool {
    let page_id = json.pointer("/page/id").or(json.get("page_id"));
    let page_id = page_id.and_then(Value::as_str);
    page_id.is_some_and(ulid::is_ulid) || page_api::recognise(json) || widget::recognise(json)
}

fn read_one(probe: &Probe<'_>, names: &page_api::Names) -> Result<Page, FeedError> {
    let (document, text) = (probe.document, probe.text());
    if text.starts_with('<') {
        return syndication::read(document, text);
    }
    if let Some(page) = page_api::read(document, text, names)? {
        return Ok(page);
    }
    if let Some(page) = widget::read(document, text)? {
        return Ok(page);
    }
    let envelope = Envelope::parse(document, text)?;
    if !envelope.page_id().is_some_and(ulid::is_ulid) {
        return Err(document.other_feed("incident.io"));
    }
    let page = page(envelope, document, Shape::IncidentIo);
    let components = page.components.map(|list| names.grouped(list));
    Ok(Page { components, ..page })
}
