//! StatusCast: `/summary.json` for what is so now, `/rss` (with a namespace of its own) for the past.
//!
//! Times have no zone. The keys of an incident are documented nowhere: several spellings are tried, and whatever
//! is not found is not said.
//!
//! Source: answers that others described; no recorded incident was at hand.

use serde::Deserialize;
use serde_json::Value;

use super::document::{FeedError, Probe};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::read::lenient::Scalar;
use super::read::{text, time, xml};
use super::rss;
use crate::model::{
    Coverage, Incident, IncidentStatus, Indicator, Maintenance, Page, Text, Time, Update,
};

const SUMMARY: &str = "/summary.json";
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
            Some(json) => Ok(probe.shaped::<Raw>(json)?.page()),
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
    unresolved_incidents: Option<Vec<Value>>,
    upcoming_incidents: Option<Vec<Value>>,
}

impl Raw {
    fn page(self) -> Page {
        let open = self.unresolved_incidents;
        let ahead = self.upcoming_incidents;
        let naive = open.iter().chain(&ahead).flatten().any(is_naive);
        Page {
            name: self.page_name.text(),
            url: self.domain.get().map(address),
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
        }
    }
}

fn address(domain: &str) -> Text {
    if domain.starts_with("http") {
        Text::from(domain)
    } else {
        Text::new(format!("https://{domain}"))
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
fn field(value: &Value, keys: &[&str]) -> Scalar {
    let all = keys.iter().filter_map(|key| value.get(*key));
    let mut said = all.map(Scalar::of).filter(|said| said.get().is_some());
    said.next().unwrap_or_default()
}

fn moment(value: &Value, keys: &[&str]) -> Option<Time> {
    let at = field(value, keys);
    at.time().or_else(|| time::naive_utc(at.get()?))
}

fn is_naive(value: &Value) -> bool {
    let at = field(value, START);
    at.get().is_some() && at.time().is_none()
}

fn key(value: &Value) -> String {
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

fn title(value: &Value) -> String {
    let title = field(value, &["Subject", "Title", "Name", "Description"]);
    text::plain(title.get().unwrap_or_default()).line()
}

/// What is listed as unresolved is open, whatever its word.
fn incident(value: &Value) -> Incident {
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

fn maintenance(value: &Value) -> Maintenance {
    Maintenance {
        url: field(value, &["Url", "URL", "Link", "Permalink"]).text(),
        starts_at: moment(value, START),
        ends_at: moment(value, END),
        ..Maintenance::new(key(value), title(value))
    }
}
