//! Rootly: `/api/v1/status.json` on the page's own domain, in a form near Statuspage's, of active incidents only.
//!
//! Its incidents have no key but their address, and words of Rootly's own ("started", "mitigated").
//!
//! Source: the platform's documentation of the API.

use serde_json::Value;

use super::document::{FeedError, Probe};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::statuspage::{Envelope, Shape, page};
use crate::model::{Coverage, Incident, IncidentStatus, Page, Reported, Text};

const STATUS: &str = "/api/v1/status.json";

const INCIDENT: &[(&str, IncidentStatus)] = &[
    ("in_triage", IncidentStatus::Investigating),
    ("started", IncidentStatus::Investigating),
    ("detected", IncidentStatus::Investigating),
    ("acknowledged", IncidentStatus::Investigating),
    ("mitigated", IncidentStatus::Monitoring),
    ("closed", IncidentStatus::Resolved),
];

/// The Rootly feed.
pub(crate) struct Rootly;

impl Feed for Rootly {
    fn name(&self) -> &'static str {
        "rootly"
    }

    fn probes(&self) -> &'static [&'static str] {
        &[STATUS]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        seen.json()
            .is_some_and(is_own)
            .then_some(Confidence::Certain)
    }

    fn requests(&self, page: &PageAddress, _: Scope, _: &Responses) -> Vec<Request> {
        vec![page.get(STATUS)]
    }

    fn read_one(&self, probe: &Probe<'_>, _: Scope) -> Result<Page, FeedError> {
        if !probe.json().is_some_and(is_own) {
            return Err(probe.document.not_a_page());
        }
        let envelope = Envelope::parse(probe.document, probe.text())?;
        let page = page(envelope, probe.document, Shape::Rootly);
        let incidents = page
            .incidents
            .map(|list| list.into_iter().map(active).collect());
        Ok(Page {
            incidents,
            coverage: Coverage {
                open_incidents: true,
                maintenance: page.maintenances.is_some(),
                ..Coverage::default()
            },
            ..page
        })
    }
}

/// A page with a zone but without a key, and a list of incidents but none of components.
fn is_own(json: &Value) -> bool {
    let page = json.get("page").and_then(Value::as_object);
    let page = page.is_some_and(|page| page.contains_key("time_zone") && !page.contains_key("id"));
    let list = json.get("incidents").is_some_and(Value::is_array);
    page && list && json.get("components").is_none()
}

/// What is listed is active, whatever its word, unless it has an end.
fn active(mut incident: Incident) -> Incident {
    translate(&mut incident.status);
    for update in &mut incident.updates {
        translate(&mut update.status);
    }
    let unknown = incident.status.value == IncidentStatus::Unknown;
    let open = (unknown && incident.resolved_at.is_none()).then_some(true);
    Incident { open, ..incident }
}

fn translate(status: &mut Reported<IncidentStatus>) {
    let word = status.word.as_ref().map(Text::raw).unwrap_or_default();
    let own = INCIDENT
        .iter()
        .find(|(own, _)| own.eq_ignore_ascii_case(word));
    if let Some((_, meaning)) = own {
        *status = (*meaning).into();
    }
}
