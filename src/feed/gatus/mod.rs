//! Gatus: endpoints with the results of their checks, the events of single endpoints, and the operator's announcements.
//!
//! Traps: the list has no events, they stand with each endpoint; results go from the oldest to the newest; older
//! versions send an object of endpoints instead of a list; a secured page answers 401.
//!
//! Source: the platform's source, version 5. An incident is the time from an UNHEALTHY event to the next HEALTHY one.

mod endpoint;

use std::collections::HashSet;
use std::fmt::Write;

use serde::Deserialize;
use serde_json::Value;

use super::document::{Document, FeedError, Probe, join, read_all};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::read::doubts::Doubts;
use super::read::lenient::{List, Scalar};
use super::read::text;
use crate::model::{
    Component, ComponentStatus, Coverage, DoubtKind, Impact, Incident, Page, Part, Reach, Update,
};
use endpoint::Endpoint;

const LIST: &str = "/api/v1/endpoints/statuses?page=1&pageSize=1";
const OLD_LIST: &str = "/api/v1/statuses";
/// Suites of endpoints have the form of endpoints; versions before 5.25 have none.
const SUITES: &str = "/api/v1/suites/statuses?page=1&pageSize=1";
const CONFIG: &str = "/api/v1/config";
/// Of the six requests that a feed may ask, what the lists leave.
const ENDPOINTS: usize = 3;
/// Announcements that are no incidents.
const NEWS: [&str; 3] = ["information", "operational", "none"];

/// The Gatus feed.
pub(crate) struct Gatus;

impl Feed for Gatus {
    fn name(&self) -> &'static str {
        "gatus"
    }

    fn probes(&self) -> &'static [&'static str] {
        &[LIST]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        if seen.is_html() {
            let text = seen.text();
            let own = text.contains("window.config = {logo") && text.contains("Gatus");
            return own.then_some(Confidence::Hint);
        }
        let json = seen.json()?;
        let first = match json {
            Value::Array(list) => list.first()?,
            Value::Object(fields) if json.get("results").is_none() => fields.values().next()?,
            other => other,
        };
        if is_endpoint(first) {
            return Some(Confidence::Certain);
        }
        is_config(json).then_some(Confidence::Likely)
    }

    fn requests(&self, page: &PageAddress, scope: Scope, responses: &Responses) -> Vec<Request> {
        let mut paths = vec![LIST.to_owned(), CONFIG.to_owned(), SUITES.to_owned()];
        if responses.not_available(LIST) {
            paths = vec![LIST.to_owned(), OLD_LIST.to_owned()];
        }
        let lists = responses
            .documents
            .iter()
            .filter(|document| document.asked.ends_with(LIST));
        let endpoints: Vec<_> = lists
            .filter_map(|d| endpoints(&Probe::new(d)).ok())
            .flatten()
            .collect();
        let (down, up): (Vec<_>, Vec<_>) = endpoints.iter().partition(|e| e.is_up() == Some(false));
        let up = up.into_iter().filter(|_| scope.history);
        let keys = down
            .into_iter()
            .chain(up)
            .filter_map(|endpoint| endpoint.key.get());
        paths.extend(keys.take(ENDPOINTS).map(endpoint_path));
        let part = |path: &str| match path {
            LIST | OLD_LIST | SUITES => Part::Components,
            _ => Part::Incidents,
        };
        paths
            .iter()
            .map(|path| page.get(path).about(part(path)))
            .collect()
    }

    fn read_one(&self, probe: &Probe<'_>, _: Scope) -> Result<Page, FeedError> {
        if let Some(endpoint) = lone(probe) {
            return Ok(Page {
                incidents: Some(endpoint.incidents()),
                ..Page::default()
            });
        }
        let json = probe.value(self.name())?;
        if is_config(json) {
            let config: Config = probe.shaped(json)?;
            return Ok(announcements(config.announcements));
        }
        if is_empty_list_of_suites(probe) {
            return Ok(Page::default());
        }
        let endpoints = endpoints(probe)?;
        let incidents: Vec<_> = endpoints.iter().flat_map(Endpoint::incidents).collect();
        let component = |endpoint: &Endpoint| Component {
            component: endpoint.component(),
            status: endpoint.status(),
            region: None,
        };
        Ok(Page {
            components: Some(endpoints.iter().map(component).collect()),
            incidents: (!incidents.is_empty()).then_some(incidents),
            ..Page::default()
        })
    }

    fn read(&self, documents: &[Document], scope: Scope) -> Result<Page, FeedError> {
        let mut pages = read_all(documents, |probe| self.read_one(probe, scope))?;
        // Endpoints and suites are one list.
        let mut all = pages.iter_mut().filter(|page| page.components.is_some());
        if let Some(first) = all.next() {
            let suites = all.filter_map(|page| page.components.take()).flatten();
            let suites: Vec<_> = suites.collect();
            first.components.get_or_insert_default().extend(suites);
        }
        let listed = pages.iter().find_map(|page| page.components.as_ref());
        if let Some(coverage) = listed.map(|listed| coverage(listed, documents)) {
            for page in &mut pages {
                page.coverage = coverage.clone();
            }
        }
        join(pages).ok_or(FeedError::Missing { feed: self.name() })
    }
}

fn endpoint_path(key: &str) -> String {
    let mut path = String::from("/api/v1/endpoints/");
    for byte in key.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                path.push(char::from(byte));
            }
            other => drop(write!(path, "%{other:02X}")),
        }
    }
    path + "/statuses?page=1&pageSize=1"
}

fn is_endpoint(value: &Value) -> bool {
    let named = value
        .get("key")
        .or(value.get("name"))
        .is_some_and(Value::is_string);
    named && value.get("results").is_some_and(Value::is_array)
}

fn is_config(value: &Value) -> bool {
    value.get("oidc").is_some() && value.get("authenticated").is_some()
}

fn is_empty_list_of_suites(probe: &Probe<'_>) -> bool {
    let list = probe.json().and_then(Value::as_array);
    probe.document.asked.contains("/suites/") && list.is_some_and(Vec::is_empty)
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Config {
    announcements: List<Announcement>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Announcement {
    timestamp: Scalar,
    #[serde(rename = "type")]
    kind: Scalar,
    message: Scalar,
    archived: Scalar,
}

/// The endpoints of a list, old or new.
fn endpoints(probe: &Probe<'_>) -> Result<Vec<Endpoint>, FeedError> {
    let list: Vec<&Value> = match probe.value("gatus")? {
        Value::Array(list) => list.iter().collect(),
        Value::Object(fields) => fields.values().collect(),
        _ => Vec::new(),
    };
    if !list.first().is_some_and(|first| is_endpoint(first)) {
        return Err(probe.document.foreign("gatus"));
    }
    list.into_iter().map(|row| probe.shaped(row)).collect()
}

fn lone(probe: &Probe<'_>) -> Option<Endpoint> {
    let json = probe.json().filter(|json| is_endpoint(json))?;
    probe.shaped(json).ok()
}

fn announcements(list: List<Announcement>) -> Page {
    let mut doubts = Doubts::default();
    let list = doubts.optional(Part::Incidents, "announcements", list);
    for raw in list.iter().flatten() {
        let word = raw.kind.or_empty();
        if announced(raw).is_none() && !NEWS.contains(&word) {
            let text = format!("the type \"{word}\" of an announcement is an unknown word");
            doubts.add(Part::Incidents, DoubtKind::UnknownWord, text);
        }
    }
    Page {
        incidents: list.map(|list| list.iter().filter_map(announced).collect()),
        doubts: doubts.into_vec(),
        ..Page::default()
    }
}

/// An announcement of trouble; `information`, `operational` and `none` are news.
fn announced(raw: &Announcement) -> Option<Incident> {
    let impact = match raw.kind.or_empty() {
        "outage" => Impact::Major,
        "warning" => Impact::Minor,
        _ => return None,
    };
    let message = text::plain(raw.message.or_empty());
    let title = message.raw().lines().next().unwrap_or_default().to_owned();
    Some(Incident {
        open: Some(raw.archived.truth() != Some(true)),
        impact: Some(impact).into(),
        started_at: raw.timestamp.time(),
        updates: vec![Update {
            text: message,
            ..Update::at(raw.timestamp.time())
        }],
        ..Incident::new(raw.timestamp.or_empty(), title)
    })
}

/// Events are kept up to a number for each endpoint, and come for those endpoints only that were asked.
fn coverage(listed: &[Component], documents: &[Document]) -> Coverage {
    let sources = documents
        .iter()
        .filter_map(|document| lone(&Probe::new(document)))
        .chain(
            documents
                .iter()
                .filter_map(|d| endpoints(&Probe::new(d)).ok())
                .flatten(),
        );
    let with_events: Vec<_> = sources
        .filter(|endpoint| endpoint.events.items.is_some())
        .collect();
    let keys: HashSet<_> = with_events
        .iter()
        .filter_map(|own| own.key.text())
        .collect();
    let has_events = |own: &Component| {
        own.component
            .id
            .as_ref()
            .is_some_and(|id| keys.contains(id))
    };
    let down = |component: &&Component| component.status.value == ComponentStatus::MajorOutage;
    let all = listed.iter().all(has_events);
    let starts = with_events.iter().map(|endpoint| {
        let first = endpoint.events.items.iter().flatten().next()?;
        (first.kind.get() != Some("START"))
            .then(|| first.timestamp.time())
            .flatten()
    });
    Coverage {
        open_incidents: listed.iter().filter(down).all(has_events),
        resolved_incidents: all,
        reach: match starts.max().flatten() {
            _ if !all => Reach::Unknown,
            Some(since) => Reach::Since(since),
            None => Reach::All,
        },
        component_states: true,
        ..Coverage::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Time;

    #[test]
    fn a_key_in_a_path_is_escaped() {
        assert!(endpoint_path("core_a b/é").starts_with("/api/v1/endpoints/core_a%20b%2F%C3%A9/"));
    }

    #[test]
    fn endpoints_that_fail_are_asked_for_their_events() {
        let list = r#"[{"key":"a","results":[{"success":true}]},{"key":"b","results":[{"success":false}]}]"#;
        let page = PageAddress::parse("https://status.example.com").unwrap();
        let asked = format!("https://status.example.com{LIST}");
        let responses = Responses {
            documents: vec![Document::local(&asked, list.into(), Time::default())],
            failures: Vec::new(),
        };
        let requests = Gatus.requests(&page, Scope::default(), &responses);
        let events = requests.last().unwrap();
        assert!(requests.len() == 4 && events.url.contains("/endpoints/b/statuses"));
    }
}
