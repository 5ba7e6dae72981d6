//! Slack's status API, `v2.0.0` and the `v1.0.0` before it.
//!
//! Traps: the order of notes differs between documents, and notes have no states of their own; ids are numbers where
//! the documentation says strings; texts are plain before 2024 and HTML since.
//!
//! Source: api.slack.com/docs/slack-status, and recorded documents.

use serde::Deserialize;
use serde_json::Value;

use super::document::{FeedError, Probe};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::read::doubts::Doubts;
use super::read::lenient::{List, Scalar, Texts, text};
use super::read::time::When;
use super::read::{state, text};
use crate::model::{
    ComponentRef, ComponentState, Coverage, Impact, Incident, IncidentStatus, Indicator,
    LogCompleteness, Maintenance, MaintenanceStatus, Page, Part, Reach, Reported, Text, Update,
    Vocabulary,
};

const CURRENT: &str = "/api/v2.0.0/current";
const HISTORY: &str = "/api/v2.0.0/history";

const HOSTS: &[&str] = &["slack-status.com", "status.slack.com"];

/// Slack's only measure is the kind, in this order; nearly all are plain incidents.
const KINDS: &[(&str, Impact)] = &[
    ("notice", Impact::Minor),
    ("incident", Impact::Major),
    ("outage", Impact::Critical),
];

/// The status of Slack.
pub(crate) struct Slack;

impl Feed for Slack {
    fn name(&self) -> &'static str {
        "slack"
    }

    fn hosts(&self) -> &'static [&'static str] {
        HOSTS
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        let json = seen.json()?;
        let current = json.get("active_incidents").is_some_and(Value::is_array);
        let first = json.as_array().map_or(Some(json), |list| list.first());
        let lone = first.is_some_and(is_incident);
        if current || lone {
            return Some(Confidence::Certain);
        }
        is_quiet(json).then_some(Confidence::Likely)
    }

    fn requests(&self, page: &PageAddress, scope: Scope, _: &Responses) -> Vec<Request> {
        let known = HOSTS.contains(&page.host());
        let ask = |path: &str| {
            if known {
                Request::new(format!("https://slack-status.com{path}"))
            } else {
                page.get(path)
            }
        };
        let history = scope.history.then_some(HISTORY);
        [CURRENT].into_iter().chain(history).map(ask).collect()
    }

    fn read_one(&self, probe: &Probe<'_>, _: Scope) -> Result<Page, FeedError> {
        let json = probe.value(self.name())?;
        let own = |list: &[Value]| list.first().is_some_and(is_incident);
        match json {
            Value::Array(list) if own(list) => Ok(history(probe.shaped()?)),
            _ if is_incident(json) => {
                let lone: RawIncident = probe.shaped()?;
                Ok(page(vec![lone]))
            }
            _ if json.get("active_incidents").is_some() || is_quiet(json) => {
                let current: Current = probe.shaped()?;
                Ok(now(current, is_quiet(json)))
            }
            _ => Err(probe.document.other_feed(self.name())),
        }
    }
}

fn is_incident(json: &Value) -> bool {
    let has = |key: &str| json.get(key).is_some();
    json.get("notes").is_some_and(Value::is_array) && has("title") && has("type") && has("services")
}

/// `v1.0.0` with nothing active.
fn is_quiet(json: &Value) -> bool {
    json.as_object()
        .is_some_and(|fields| fields.len() == 3 && fields.contains_key("date_updated"))
        && json.get("date_created").is_some()
        && json.get("status") == Some(&Value::from("ok"))
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Current {
    status: Scalar,
    date_updated: When,
    active_incidents: List<RawIncident>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct RawIncident {
    id: Scalar,
    #[serde(deserialize_with = "text")]
    title: Option<String>,
    #[serde(deserialize_with = "text")]
    r#type: Option<String>,
    #[serde(deserialize_with = "text")]
    status: Option<String>,
    #[serde(deserialize_with = "text")]
    url: Option<String>,
    date_created: When,
    services: Texts,
    notes: List<Note>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Note {
    date_created: When,
    #[serde(deserialize_with = "text")]
    body: Option<String>,
}

/// `quiet`: the form that has no list.
fn now(current: Current, quiet: bool) -> Page {
    let mut doubts = Doubts::default();
    doubts.required_scalar(Part::PageStatus, "status", &current.status);
    let (key, list) = ("active_incidents", current.active_incidents);
    let active = if quiet {
        doubts.optional(Part::Incidents, key, list)
    } else {
        doubts.required(Part::Incidents, key, list)
    };
    let active = active.unwrap_or_default();
    let meaning = match current.status.or_empty() {
        "ok" => Some(Indicator::None),
        "active" => worst(&active),
        _ => None,
    };
    let word = current.status.get();
    let indicator = word.map(|word| Reported::from_table(meaning, word));
    let page = page(active);
    let incidents = page.incidents.into_iter().flatten();
    let page = Page {
        indicator,
        updated_at: current.date_updated.0,
        incidents: Some(incidents.map(state::listed_as_open).collect()),
        coverage: Coverage {
            open_incidents: true,
            ..Coverage::default()
        },
        ..page
    };
    doubts.onto(page)
}

/// What `active` means: the worst of what is listed. An empty list contradicts it.
fn worst(active: &[RawIncident]) -> Option<Indicator> {
    let unplanned = active.iter().filter(|raw| !raw.is_planned());
    let worst = unplanned.map(|raw| raw.impact().unwrap_or(Impact::Minor));
    let planned = (!active.is_empty()).then_some(Indicator::Maintenance);
    worst.max().map(Indicator::from).or(planned)
}

/// The newest ones, some 40, without a gap.
fn history(list: List<RawIncident>) -> Page {
    let mut doubts = Doubts::default();
    let list = doubts.required(Part::Incidents, "incidents", list);
    let list = list.unwrap_or_default();
    let oldest = list.iter().filter_map(|raw| raw.date_created.0).min();
    let page = Page {
        coverage: Coverage {
            open_incidents: true,
            resolved_incidents: true,
            reach: oldest.map_or(Reach::Unknown, Reach::Since),
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

impl RawIncident {
    fn is_planned(&self) -> bool {
        let status = self.status.as_deref().and_then(MaintenanceStatus::parse);
        self.r#type.as_deref() == Some("maintenance") || status.is_some()
    }

    fn key(&self) -> String {
        self.id
            .owned()
            .or_else(|| self.url.clone())
            .or_else(|| self.title.clone())
            .unwrap_or_default()
    }

    fn impact(&self) -> Option<Impact> {
        let kind = self.r#type.as_deref();
        let row = KINDS.iter().find(|(word, _)| Some(*word) == kind);
        row.map(|(_, impact)| *impact)
    }

    fn incident(self) -> Incident {
        let kind = self.r#type.as_deref().unwrap_or_default();
        let impact = self.impact();
        let over = self.status.as_deref() == Some("resolved");
        let status = match self.status.as_deref() {
            Some("resolved") => IncidentStatus::Resolved.into(),
            Some(word) => Reported::from_table(None, word),
            None => Reported::missing(),
        };
        let open = match self.status.as_deref() {
            Some("active") => Some(true),
            Some("resolved") => Some(false),
            _ => None,
        };
        let (key, title) = (self.key(), self.title.unwrap_or_default());
        Incident {
            url: self.url.map(Text::new),
            status,
            open,
            impact: Reported::from_table(impact.map(Some), kind),
            started_at: self.date_created.0,
            components: services(self.services.items),
            updates: updates(self.notes.items, over.then_some(IncidentStatus::Resolved)),
            log: LogCompleteness::Complete,
            ..Incident::new(key, title)
        }
    }

    /// Its times stand in the text only; `date_created` is that of the record.
    fn maintenance(self) -> Maintenance {
        let status = match self.status.as_deref() {
            Some("active") => MaintenanceStatus::InProgress.into(),
            Some("resolved") => MaintenanceStatus::Completed.into(),
            Some(word) => Reported::read(word),
            None => Reported::missing(),
        };
        let over = status.value.is_over() == Some(true);
        let (key, title) = (self.key(), self.title.unwrap_or_default());
        state::with_end(Maintenance {
            url: self.url.map(Text::new),
            updates: updates(self.notes.items, over.then_some(status.value)),
            status,
            components: services(self.services.items),
            ..Maintenance::new(key, title)
        })
    }
}

/// The services that are named, without a state; no name states nothing.
fn services(names: Option<Vec<String>>) -> Option<Vec<ComponentState>> {
    let names = names.filter(|names| !names.is_empty())?;
    let state = |name: String| ComponentState::new(ComponentRef::named(&name), Reported::missing());
    Some(names.into_iter().map(state).collect())
}

/// Notes have no states, but the incident's is that of its newest note; a lone one is the first as well.
fn updates<S: Vocabulary>(notes: Option<Vec<Note>>, last: Option<S>) -> Vec<Update<S>> {
    let mut notes = notes.unwrap_or_default();
    notes.sort_by_key(|note| note.date_created.0);
    let mut updates: Vec<_> = notes.into_iter().map(Note::update).collect();
    if let ([_, .., newest], Some(last)) = (updates.as_mut_slice(), last) {
        newest.status = last.into();
    }
    updates
}

impl Note {
    fn update<S: Vocabulary>(self) -> Update<S> {
        Update {
            text: text::plain(self.body.as_deref().unwrap_or_default()),
            ..Update::at(self.date_created.0)
        }
    }
}
