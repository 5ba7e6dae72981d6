//! Cachet, versions 2 (`/api/v1`, plain rows) and 3 (`/api`, JSON:API): read into the same rows.
//!
//! Traps: times have no zone (the application's own, which is not stated); version 2 pages oldest first; the words of
//! states are translated, so the numbers count.
//!
//! Source: the platform's source, 2.4 and core 3.

mod directory;
mod page;
mod row;
mod three;
mod two;

use serde_json::Value;

use super::document::{Document, FeedError, Probe, join, read_all};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use crate::model::{Page, Part};
use directory::Directory;
use row::Listing;

const COMPONENTS_2: &str = "/api/v1/components?per_page=500";
const COMPONENTS_3: &str = "/api/components?include=group&per_page=500";
/// Version 2 lists the oldest first unless the request sorts.
const REST_2: [&str; 4] = [
    "/api/v1/incidents?sort=id&order=desc&per_page=100",
    "/api/v1/components/groups?per_page=500",
    "/api/v1/schedules?sort=id&order=desc&per_page=100",
    "/api/v1/status",
];
const REST_3: [&str; 3] = [
    "/api/incidents?include=components,updates&per_page=100",
    "/api/schedules?include=components,updates&per_page=100",
    "/api/status",
];

/// The Cachet feed.
pub(crate) struct Cachet;

impl Feed for Cachet {
    fn name(&self) -> &'static str {
        "cachet"
    }

    fn probes(&self) -> &'static [&'static str] {
        &[COMPONENTS_2, COMPONENTS_3]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        if seen.is_html() {
            let named = seen.text().contains("https://cachethq.io");
            return named.then_some(Confidence::Hint);
        }
        recognise(seen.json()?.get("data")?)
    }

    fn requests(&self, page: &PageAddress, _: Scope, responses: &Responses) -> Vec<Request> {
        let answered = |path: &str| {
            let document = responses
                .documents
                .iter()
                .find(|document| document.asked.ends_with(path));
            document.is_some_and(|document| Probe::new(document).json().is_some())
        };
        let rest: &[&str] = if answered(COMPONENTS_2) {
            &REST_2
        } else if answered(COMPONENTS_3) {
            &REST_3
        } else {
            &[]
        };
        let first = [COMPONENTS_2, COMPONENTS_3];
        let paths = first.iter().chain(rest);
        paths.map(|path| page.get(path).about(part(path))).collect()
    }

    fn read_one(&self, probe: &Probe<'_>, scope: Scope) -> Result<Page, FeedError> {
        self.read(std::slice::from_ref(probe.document), scope)
    }

    fn read(&self, documents: &[Document], _: Scope) -> Result<Page, FeedError> {
        let known = documents
            .iter()
            .filter_map(|document| listing(&Probe::new(document)).ok());
        let directory = Directory::of(known);
        let pages = read_all(documents, |probe| Ok(listing(probe)?.page(&directory)))?;
        join(pages).ok_or(FeedError::Missing { feed: self.name() })
    }
}

fn listing(probe: &Probe<'_>) -> Result<Listing, FeedError> {
    let data = probe.value("cachet")?.get("data");
    let json = data.map(|_| probe.shaped::<Value>()).transpose()?;
    let read = json.as_ref().and_then(|json| match data {
        Some(data) if is_resource(data) => three::read(json, probe.document),
        _ => two::read(json, probe.document),
    });
    match read {
        Some(Ok(listing)) => Ok(listing),
        Some(Err(error)) => Err(probe.document.malformed(&error)),
        None => Err(probe.document.foreign("cachet")),
    }
}

/// The part of the page that depends on a path.
fn part(path: &str) -> Part {
    match path.split('?').next() {
        Some(path) if path.contains("/incidents") => Part::Incidents,
        Some(path) if path.contains("/schedules") => Part::Maintenances,
        Some(path) if path.ends_with("/status") => Part::PageStatus,
        _ => Part::Components,
    }
}

/// Whether it is JSON:API: a resource, or a list of them.
fn is_resource(data: &Value) -> bool {
    data.get(0).unwrap_or(data).get("attributes").is_some()
}

fn recognise(data: &Value) -> Option<Confidence> {
    let row = data.get(0).unwrap_or(data);
    let has = |keys: &[&str]| keys.iter().all(|key| row.get(key).is_some());
    let two: [&[&str]; 5] = [
        &["id", "name", "status", "group_id", "enabled"],
        // Before 2.3.
        &["id", "name", "status", "group_id", "link"],
        &["id", "name", "component_id", "visible", "message"],
        &["id", "name", "scheduled_at", "human_status"],
        &["id", "name", "enabled_components"],
    ];
    let coded = |key: &str| row.pointer(&format!("/attributes/status/{key}")).is_some();
    if two.iter().any(|keys| has(keys)) || coded("human") && coded("value") {
        return Some(Confidence::Certain);
    }
    let said = |key: &str| row.get(key).is_some_and(Value::is_string);
    let lone = row.as_object().is_some_and(|fields| fields.len() == 2);
    (data.is_object() && lone && said("status") && said("message")).then_some(Confidence::Likely)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(answered: &str) -> Vec<String> {
        let page = PageAddress::parse("https://status.example.com").unwrap();
        let document = Document::local(
            answered,
            b"{\"data\":[]}".to_vec(),
            crate::model::Time::default(),
        );
        let responses = Responses {
            documents: vec![document],
            failures: Vec::new(),
        };
        let requests = Cachet.requests(&page, Scope::default(), &responses);
        requests.into_iter().map(|request| request.url).collect()
    }

    #[test]
    fn the_version_that_answers_is_asked_on() {
        let two = asked("https://status.example.com/api/v1/components?per_page=500");
        assert!(two.len() <= 6 && two.iter().any(|url| url.contains("/api/v1/incidents?")));
        let three = asked("https://status.example.com/api/components?include=group&per_page=500");
        assert!(three.len() <= 6 && three.iter().any(|url| url.contains("/api/incidents?")));
    }
}
