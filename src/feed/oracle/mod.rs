//! Oracle Cloud: an overall word in Statuspage's shape, the state of each service in each region, incidents as RSS.
//!
//! Traps: `/api/v2/status.json` looks like Statuspage and `/api/v2/incidents.json` is not there; the documentation
//! writes the states with spaces, the service without.
//!
//! Source: "System Status" in the vendor's documentation, and descriptions of its RSS.

mod incident;
mod report;

use serde_json::Value;

use super::document::{Document, FeedError, Probe, join, read_all};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::statuspage::{self, Envelope, Shape};
use crate::model::{Page, Part};
use incident::Places;
use report::Report;

const STATUS: &str = "/api/v2/status.json";
const COMPONENTS: &str = "/api/v2/components.json";

/// The status of Oracle Cloud.
pub(crate) struct Oracle;

impl Feed for Oracle {
    fn name(&self) -> &'static str {
        "oracle"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &["ocistatus.oraclecloud.com", "gov.ocistatus.com"]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        let own = match seen.json() {
            Some(json) => is_report(json) || is_status(json),
            None => seen.has_root("rss") && seen.text().contains(incident::KEY),
        };
        own.then_some(Confidence::Certain)
    }

    fn requests(&self, page: &PageAddress, _: Scope, _: &Responses) -> Vec<Request> {
        let ask = |path, about| Request::new(format!("{}{path}", page.origin())).about(about);
        let status = ask(STATUS, Part::PageStatus);
        let components = ask(COMPONENTS, Part::Components);
        vec![status, components, ask(incident::PATH, Part::Incidents)]
    }

    /// The report of services is read first: it has the severity and the place of each incident.
    fn read_one(&self, probe: &Probe<'_>, scope: Scope) -> Result<Page, FeedError> {
        self.read(std::slice::from_ref(probe.document), scope)
    }

    fn read(&self, documents: &[Document], _: Scope) -> Result<Page, FeedError> {
        let reports = documents.iter().filter(|document| is_data(document));
        let reports =
            reports.filter_map(|document| Probe::new(document).parse::<Report>("oracle").ok());
        let reports: Vec<Report> = reports.collect();
        let places = Places::of(&reports);
        let pages = read_all(documents, |probe| read(probe, &places))?;
        join(pages).ok_or(FeedError::Missing { feed: self.name() })
    }
}

fn read(probe: &Probe<'_>, places: &Places<'_>) -> Result<Page, FeedError> {
    let body = probe.text();
    if body.starts_with('<') {
        return incident::read(probe.document, body, places);
    }
    if is_data(probe.document) {
        return Ok(probe.parse::<Report>("oracle")?.page());
    }
    if is_status(probe.value("oracle")?) {
        let envelope = Envelope::parse(probe.document, body)?;
        return Ok(statuspage::page(
            envelope,
            probe.document,
            Shape::Statuspage,
        ));
    }
    Err(probe.document.other_feed("oracle"))
}

fn is_data(document: &Document) -> bool {
    let text = document.text();
    !text.trim_start().starts_with('<') && text.contains("\"regionHealthReports\"")
}

fn is_report(json: &Value) -> bool {
    json.get("regionHealthReports").is_some_and(Value::is_array)
}

fn is_status(json: &Value) -> bool {
    let name = json.pointer("/page/name").and_then(Value::as_str);
    let indicator = json.pointer("/status/indicator").is_some();
    name.is_some_and(|name| name.starts_with("OCI"))
        && indicator
        && json.pointer("/page/id").is_none()
}
