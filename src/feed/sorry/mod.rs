//! Sorry™: notices and components, from the page's own `/api/v1` or, by the page's id, from the platform's API.
//!
//! A list of notices has no updates and no components: those of the open ones are asked one by one. All lists are
//! cut into pages. The platform's API shows strangers nothing but present notices. `degraded` is all that a
//! component can be: it is so while a notice names it.
//!
//! Source: the description on every page's `/api`, and the platform's documentation.

mod convert;
mod raw;

use serde_json::Value;

use super::document::{Document, FeedError, Probe};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::platform_host::on_platform_host;
use crate::model::{Doubt, DoubtKind, Page, Part};

const API: &str = "https://api.sorryapp.com";
const STATUS: &str = "/api/v1/status";
const COMPONENTS: &str = "/api/v1/components";
const NOTICES: &str = "/api/v1/notices";
/// What is open, however long the list of all is.
const PRESENT: &str = "/api/v1/notices?filter[timeline_state_eq]=present";
/// Details of notices are asked up to this many requests.
const MOST: usize = 6;
/// The most further pages of components.
const MOST_PAGES: usize = 6;

/// The Sorry™ feed.
pub(crate) struct Sorry;

impl Feed for Sorry {
    fn name(&self) -> &'static str {
        "sorry"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &[".sorryapp.com"]
    }

    fn probes(&self) -> &'static [&'static str] {
        &[STATUS]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        if let Some(json) = seen.json() {
            return recognise(json);
        }
        let named = seen.is_html() && seen.text().contains("sorryapp.com");
        named.then_some(Confidence::Hint)
    }

    fn requests(&self, page: &PageAddress, scope: Scope, responses: &Responses) -> Vec<Request> {
        if let Some(id) = &page.id {
            let parts = ["", "/components", "/notices?include=components,updates"];
            let of_page =
                |part: &str| on_platform_host(page, API, &format!("/v1/pages/{id}{part}"));
            return parts.into_iter().map(of_page).collect();
        }
        let components = page.get(COMPONENTS).about(Part::Components);
        let mut requests = vec![page.get(STATUS), components, page.get(PRESENT)];
        if scope.history || scope.maintenance {
            requests.push(page.get(NOTICES));
        }
        let (mut pages, mut details) = (Vec::new(), Vec::new());
        for document in &responses.documents {
            let Ok(raw) = Probe::new(document).parse::<raw::Answer>("sorry") else {
                continue;
            };
            let open = raw.open_ids();
            details.extend(open.map(|id| page.get(&format!("{NOTICES}/{id}"))));
            let more = raw.more_components();
            pages.extend(more.map(|path| {
                let request = Request::new(format!("{}{path}", page.origin()));
                request.about(Part::Components)
            }));
        }
        requests.extend(pages.into_iter().take(MOST_PAGES));
        requests.extend(details);
        let mut seen = std::collections::HashSet::new();
        requests.retain(|request| seen.insert(request.url.clone()));
        let is_detail = |request: &Request| request.url.contains("/notices/");
        let needed = requests.iter().filter(|one| !is_detail(one)).count();
        requests.truncate(needed.max(MOST));
        requests
    }

    fn read_one(&self, probe: &Probe<'_>, scope: Scope) -> Result<Page, FeedError> {
        self.read(std::slice::from_ref(probe.document), scope)
    }

    fn read(&self, documents: &[Document], _: Scope) -> Result<Page, FeedError> {
        let mut answers = Vec::new();
        let mut failed = Vec::new();
        for document in documents {
            match answer(document) {
                Ok(answer) => answers.push(answer),
                Err(error) => failed.push(error),
            }
        }
        let missing = FeedError::Missing { feed: self.name() };
        if answers.is_empty() {
            return Err(failed.into_iter().next().unwrap_or(missing));
        }
        let mut page = convert::page(answers).ordered();
        let is_html =
            |error: &FeedError| matches!(error, FeedError::NotAPage { what, .. } if *what == HTML);
        let doubts = failed.iter().filter(|error| !is_html(error));
        page.doubts.extend(doubts.map(|error| {
            Doubt::new(
                Part::Incidents,
                DoubtKind::FailedDocument,
                error.to_string(),
            )
        }));
        Ok(page)
    }
}

/// The words for a page where the path is not available.
const HTML: &str = "an HTML page";

/// The components may come as a bare list.
fn answer(document: &Document) -> Result<raw::Answer, FeedError> {
    let probe = Probe::new(document);
    match probe.json() {
        Some(json) if is_answer(json) => probe.shaped(),
        Some(json) if is_component_list(document, json) => {
            probe.shaped().map(raw::Answer::of_components)
        }
        _ => Err(document.not_a_page()),
    }
}

fn is_component_list(document: &Document, json: &Value) -> bool {
    let path = document.asked.split('?').next().unwrap_or_default();
    json.is_array() && path.ends_with("/components")
}

fn recognise(json: &Value) -> Option<Confidence> {
    let has = |pointer: &str| json.pointer(pointer).is_some();
    let page = has("/page/state") && (has("/page/links") || has("/page/url"));
    let lists = ["/notices/0", "/response/0", "/notice", "/response"];
    let notice = lists
        .iter()
        .any(|list| has(&format!("{list}/timeline_state")));
    let component = has("/meta/total_count") && has("/components/0/parent_id");
    if page || notice || component {
        return Some(Confidence::Certain);
    }
    let none = has("/meta/total_count") && (has("/notices") || has("/components"));
    let ours = has("/response/0/state") && has("/response/0/name") || none;
    ours.then_some(Confidence::Likely)
}

/// An answer of the platform's API without an entry has no mark at all.
fn is_answer(json: &Value) -> bool {
    let empty = |json: &Value| json.get("response").is_some() && json.get("count").is_some();
    let page = ["/response/id", "/response/name"];
    let page = page.iter().all(|key| json.pointer(key).is_some());
    recognise(json).is_some() || empty(json) || page
}

#[cfg(test)]
mod tests {
    use super::*;

    fn came(asked: &str, body: &str) -> Document {
        Document::local(asked, body.into(), "2026-11-20T12:00:00Z".parse().unwrap())
    }

    #[test]
    fn details_and_further_components_are_asked_up_to_a_bound() {
        let page = PageAddress::parse("https://status.example.com").unwrap();
        let notices: Vec<_> = (1..9)
            .map(|id| format!(r#"{{"id":{id},"timeline_state":"present"}}"#))
            .collect();
        let responses = Responses {
            documents: vec![
                came(
                    "c",
                    r#"{"components":[],"meta":{"next_page":"/api/v1/components?page=2"}}"#,
                ),
                came("n", &format!(r#"{{"notices":[{}]}}"#, notices.join(","))),
            ],
            failures: Vec::new(),
        };
        let asked = Sorry.requests(&page, Scope::default(), &responses);
        let asked: Vec<_> = asked.iter().map(|request| request.url.as_str()).collect();
        let own = "https://status.example.com/api/v1";
        assert_eq!(asked.len(), MOST);
        assert_eq!(asked[3], format!("{own}/components?page=2"));
        assert_eq!(asked[4], format!("{own}/notices/1"));
    }

    #[test]
    fn a_next_page_on_another_host_is_not_followed() {
        let body = r#"{"components":[],"meta":{"next_page":"//evil.example/x"}}"#;
        let raw: raw::Answer = serde_json::from_str(body).unwrap();
        assert_eq!(raw.more_components(), None);
    }
}
