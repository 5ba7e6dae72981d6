//! Gatus: endpoints with the results of their checks, the events of single endpoints, and the operator's announcements.
//!
//! Traps: the list has no events, each endpoint's own document has them; results go from the oldest to the newest; older
//! versions send an object of endpoints instead of a list; a secured page answers 401.
//!
//! Source: the platform's source, version 5. An incident is the time from an UNHEALTHY event to the next HEALTHY one.

mod announcement;
mod endpoint;
mod list;

use std::fmt::Write;

use serde_json::Value;

use super::document::{Document, FeedError, Probe, join, read_all};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use crate::model::{Component, Page, Part};
use announcement::is_config;
use endpoint::Endpoint;
use list::{coverage, endpoints, is_endpoint, lone};

const LIST: &str = "/api/v1/endpoints/statuses?page=1&pageSize=1";
const OLD_LIST: &str = "/api/v1/statuses";
/// Suites of endpoints have the form of endpoints; versions before 5.25 have none.
const SUITES: &str = "/api/v1/suites/statuses?page=1&pageSize=1";
const CONFIG: &str = "/api/v1/config";
/// Of the six requests that a feed may ask, what the lists leave.
const ENDPOINTS: usize = 3;
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
            return announcement::read(probe);
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

fn is_empty_list_of_suites(probe: &Probe<'_>) -> bool {
    let list = probe.json().and_then(Value::as_array);
    probe.document.asked.contains("/suites/") && list.is_some_and(Vec::is_empty)
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
