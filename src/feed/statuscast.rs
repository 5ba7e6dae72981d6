//! StatusCast: `/summary.json` for what is so now, `/rss` (with a namespace of its own) for the past.
//!
//! Times have no zone. The keys of an incident are documented nowhere: several spellings are tried, and whatever
//! is not found is not stated.
//!
//! Source: answers that others described; no recorded incident was at hand.

use serde::Deserialize;
use serde_json::Value;

use super::document::{FeedError, Probe};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::read::doubts::Doubts;
use super::read::lenient::{List, Scalar};
use super::read::{text, time, xml};
use super::rss;
use crate::model::{
    Coverage, Incident, IncidentStatus, Indicator, Maintenance, Page, Part, Text, Time, Update,
};

const SUMMARY: &str = "/summary.json";
const STATUS: &str = "/status.json";
const RSS: &str = "/rss";
const NAMESPACE: &str = "http://statuscast.com";

/// One component that is unavailable makes a page of many so.
const PAGE: &[(&str, Indicator)] = &[
    ("available", Indicator::None),
    ("informational", Indicator::None),
    ("degraded", Indicator::Minor),
    ("degradedperformance", Indicator::Minor),
    ("performance", Indicator::Minor),
    ("unavailable", Indicator::Major),
    ("maintenance", Indicator::Maintenance),
];

const INCIDENT: &[(&str, IncidentStatus)] = &[("monitored", IncidentStatus::Monitoring)];

/// The StatusCast feed.
pub(crate) struct StatusCast;

impl Feed for StatusCast {
    fn name(&self) -> &'static str {
        "statuscast"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &[".status.page", ".statuscast.com"]
    }

    fn probes(&self) -> &'static [&'static str] {
        &[SUMMARY, RSS]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        if let Some(json) = seen.json() {
            return is_own(json).then_some(Confidence::Certain);
        }
        if is_rss(seen) {
            return Some(Confidence::Certain);
        }
        let marks = ["statuscast.com", "status-list-component-status-text"];
        let named = marks.iter().any(|mark| seen.text().contains(mark));
        (seen.is_html() && named).then_some(Confidence::Hint)
    }

    fn requests(&self, page: &PageAddress, scope: Scope, responses: &Responses) -> Vec<Request> {
        let mut paths = vec![SUMMARY];
        if responses.not_available(SUMMARY) {
            paths.push(STATUS);
        }
        if scope.history || scope.maintenance || responses.not_available(SUMMARY) {
            paths.push(RSS);
        }
        paths.into_iter().map(|path| page.get(path)).collect()
    }

    fn read_one(&self, probe: &Probe<'_>, _: Scope) -> Result<Page, FeedError> {
        if is_rss(probe) {
            let feed =
                xml::syndication(probe.text()).map_err(|error| probe.document.malformed(&error))?;
            return Ok(rss::page(&feed));
        }
        match probe.json().filter(|json| is_own(json)) {
            Some(_) => Ok(probe.shaped::<Raw>()?.page()),
            None => Err(probe.document.not_a_page()),
        }
    }
}

/// The summary, or the shorter `status.json`.
fn is_own(json: &Value) -> bool {
    let has = |key: &str| json.get(key).is_some();
    has("StatusText") && has("Status") && (has("PageName") || has("InEffectSince"))
}

fn is_rss(seen: &Probe<'_>) -> bool {
    seen.has_root("rss")
        && seen
            .text()
            .split("<channel")
            .next()
            .is_some_and(|head| head.contains(NAMESPACE))
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
struct Raw {
    page_name: Scalar,
    domain: Scalar,
    status_text: Scalar,
    status: Scalar,
    unresolved_incidents: List<Fields>,
    upcoming_incidents: List<Fields>,
}

type Fields = serde_json::Map<String, Value>;

impl Raw {
    /// Only the summary has a name; the shorter `status.json` has no lists.
    fn page(self) -> Page {
        let mut doubts = Doubts::default();
        doubts.required_scalar(Part::PageStatus, "Status", &self.status);
        let (key, list) = ("UnresolvedIncidents", self.unresolved_incidents);
        let open = if self.page_name.get().is_some() {
            doubts.required(Part::Incidents, key, list)
        } else {
            doubts.optional(Part::Incidents, key, list)
        };
        let (key, list) = ("UpcomingIncidents", self.upcoming_incidents);
        let ahead = doubts.optional(Part::Maintenances, key, list);
        let naive = open.iter().chain(&ahead).flatten().any(is_naive);
        let page = Page {
            name: self.page_name.text(),
            url: self.domain.get().and_then(address),
            indicator: self.status.get().map(|_| self.status.stated(PAGE)),
            description: self.status_text.text(),
            coverage: Coverage {
                open_incidents: open.is_some(),
                maintenance: ahead.is_some(),
                zone_assumed: naive,
                ..Coverage::default()
            },
            incidents: open.map(|list| list.iter().map(incident).collect()),
            maintenances: ahead.map(|list| list.iter().map(maintenance).collect()),
            ..Page::default()
        };
        doubts.onto(page)
    }
}

/// The domain may be a bare word, which is no address.
fn address(domain: &str) -> Option<Text> {
    if domain.starts_with("http") {
        Some(Text::from(domain))
    } else {
        let is_host = domain.contains('.') && !domain.contains(' ');
        is_host.then(|| Text::new(format!("https://{domain}")))
    }
}

const START: &[&str] = &[
    "StartDate",
    "DateStarted",
    "Started",
    "DateToPost",
    "DatePosted",
    "Date",
];
const END: &[&str] = &[
    "EndDate",
    "DateEnded",
    "ExpectedEndDate",
    "EstimatedEndDate",
];

/// The first of several keys that a value has.
fn field(value: &Fields, keys: &[&str]) -> Scalar {
    let all = keys.iter().filter_map(|key| value.get(*key));
    let mut stated = all.map(Scalar::of).filter(|value| value.get().is_some());
    stated.next().unwrap_or_default()
}

fn moment(value: &Fields, keys: &[&str]) -> Option<Time> {
    let at = field(value, keys);
    at.time().or_else(|| time::naive_utc(at.get()?))
}

fn is_naive(value: &Fields) -> bool {
    let at = field(value, START);
    at.get().is_some() && at.time().is_none()
}

fn key(value: &Fields) -> String {
    let keys = [
        "Id",
        "ID",
        "IncidentId",
        "IncidentID",
        "Url",
        "Link",
        "Subject",
        "Title",
    ];
    field(value, &keys).get().unwrap_or_default().to_owned()
}

fn title(value: &Fields) -> String {
    let title = field(value, &["Subject", "Title", "Name", "Description"]);
    text::plain(title.get().unwrap_or_default()).line()
}

/// What is listed as unresolved is open, whatever its word.
fn incident(value: &Fields) -> Incident {
    let body = field(value, &["Message", "Body", "Text", "Details"]);
    let posted = body.get().map(|body| Update {
        text: text::plain(body),
        ..Update::at(moment(value, &["LastUpdated", "DateUpdated"]))
    });
    Incident {
        url: field(value, &["Url", "URL", "Link", "Permalink"]).text(),
        status: field(value, &["Status", "CurrentStatus", "State", "Type"]).stated(INCIDENT),
        open: Some(true),
        started_at: moment(value, START),
        updates: posted.into_iter().collect(),
        ..Incident::new(key(value), title(value))
    }
}

fn maintenance(value: &Fields) -> Maintenance {
    Maintenance {
        url: field(value, &["Url", "URL", "Link", "Permalink"]).text(),
        starts_at: moment(value, START),
        ends_at: moment(value, END),
        ..Maintenance::new(key(value), title(value))
    }
}
