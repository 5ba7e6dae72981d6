//! Heroku's status API, version 4, and the shape that it had until 2020.
//!
//! Traps: `resolved` is false on what is resolved, and maintenance stays `upcoming` for months after its end: only
//! an incident's `state` and the newest update are to be trusted. Windows of maintenance stand in the text only.
//!
//! Source: recorded documents.

mod convert;

use serde::Deserialize;
use serde_json::Value;

use super::document::{FeedError, Probe};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::read::doubts::Doubts;
use super::read::lenient::List;
use crate::model::{Component, Coverage, Page, Part, Reach};
use convert::{RawIncident, System};

const CURRENT: &str = "/api/v4/current-status";
/// As many as are asked for.
const CAP: usize = 50;
const INCIDENTS: &str = "/api/v4/incidents?limit=50";

/// The status of Heroku.
pub(crate) struct Heroku;

impl Feed for Heroku {
    fn name(&self) -> &'static str {
        "heroku"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &["status.heroku.com"]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        let json = seen.json()?;
        let lone = json.as_array().map_or(Some(json), |list| list.first());
        let own = is_current(json) || lone.is_some_and(is_incident);
        own.then_some(Confidence::Certain)
    }

    fn requests(&self, page: &PageAddress, scope: Scope, _: &Responses) -> Vec<Request> {
        let ask = |path: &str| Request::new(format!("{}{path}", page.origin()));
        let history = scope.history.then_some(INCIDENTS);
        [CURRENT].into_iter().chain(history).map(ask).collect()
    }

    fn read_one(&self, probe: &Probe<'_>, _: Scope) -> Result<Page, FeedError> {
        let json = probe.value(self.name())?;
        if is_current(json) {
            return Ok(now(probe.shaped()?));
        }
        if is_incident(json) {
            let lone: RawIncident = probe.shaped()?;
            return Ok(page(vec![lone]));
        }
        match json {
            Value::Array(list) if list.first().is_some_and(is_incident) => {
                let list: List<RawIncident> = probe.shaped()?;
                let all = probe.document.asked.ends_with(INCIDENTS);
                Ok(history(list, all))
            }
            _ => Err(probe.document.other_feed(self.name())),
        }
    }
}

fn is_current(json: &Value) -> bool {
    let list = |key: &str| json.get(key).is_some_and(Value::is_array);
    let first = json.pointer("/status/0");
    let named = first.is_none_or(|row| row.get("system").is_some());
    list("status") && list("incidents") && named
}

fn is_incident(json: &Value) -> bool {
    let has = |key: &str| json.get(key).is_some();
    has("full_url") && json.get("updates").is_some_and(Value::is_array) && has("title")
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Current {
    status: List<System>,
    incidents: List<RawIncident>,
    scheduled: List<RawIncident>,
}

/// The rows of `scheduled` are maintenance, whatever their updates are called.
fn now(current: Current) -> Page {
    let mut doubts = Doubts::default();
    let systems = doubts.required(Part::Components, "status", current.status);
    let systems = systems.unwrap_or_default();
    let incidents = doubts.required(Part::Incidents, "incidents", current.incidents);
    let scheduled = doubts.required(Part::Maintenances, "scheduled", current.scheduled);
    let part = |system: &System| {
        let state = system.state()?;
        Some(Component {
            component: state.component,
            status: state.status,
            region: None,
        })
    };
    let components: Vec<_> = systems.iter().filter_map(part).collect();
    doubts.dropped(Part::Components, "status", systems.len() - components.len());
    doubts.statuses(&components);
    let page = page(incidents.unwrap_or_default());
    let scheduled = scheduled.into_iter().flatten();
    let scheduled = scheduled.map(RawIncident::maintenance);
    let maintenances = page.maintenances.into_iter().flatten();
    let page = Page {
        components: Some(components),
        maintenances: Some(maintenances.chain(scheduled).collect()),
        coverage: Coverage {
            open_incidents: true,
            component_states: true,
            maintenance: true,
            ..Coverage::default()
        },
        ..page
    };
    doubts.onto(page)
}

/// `all`: the server was asked for as many as it gives, so fewer are everything.
fn history(list: List<RawIncident>, all: bool) -> Page {
    let mut doubts = Doubts::default();
    let list = doubts.required(Part::Incidents, "incidents", list);
    let list = list.unwrap_or_default();
    let oldest = list.iter().filter_map(|raw| raw.created_at.0).min();
    let page = Page {
        coverage: Coverage {
            open_incidents: true,
            resolved_incidents: true,
            reach: if all {
                Coverage::capped(list.len(), CAP, oldest)
            } else {
                oldest.map_or(Reach::Unknown, Reach::Since)
            },
            cap: Some(CAP),
            ..Coverage::default()
        },
        ..page(list)
    };
    doubts.onto(page)
}

fn page(list: Vec<RawIncident>) -> Page {
    let (planned, incidents): (Vec<_>, Vec<_>) =
        list.into_iter().partition(RawIncident::is_planned);
    Page {
        incidents: Some(incidents.into_iter().map(RawIncident::incident).collect()),
        maintenances: (!planned.is_empty())
            .then(|| planned.into_iter().map(RawIncident::maintenance).collect()),
        ..Page::default()
    }
}
