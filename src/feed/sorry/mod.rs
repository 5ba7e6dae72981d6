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
use crate::model::Page;

const API: &str = "https://api.sorryapp.com";
const STATUS: &str = "/api/v1/status";
const COMPONENTS: &str = "/api/v1/components";
const NOTICES: &str = "/api/v1/notices";
/// What is open, however long the list of all is.
const PRESENT: &str = "/api/v1/notices?filter[timeline_state_eq]=present";
const MOST: usize = 6;

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
        let mut requests = vec![page.get(STATUS), page.get(COMPONENTS), page.get(PRESENT)];
        if scope.history || scope.maintenance {
            requests.push(page.get(NOTICES));
        }
        for document in &responses.documents {
            let Ok(raw) = Probe::new(document).parse::<raw::Answer>("sorry") else {
                continue;
            };
            let open = raw.open_ids();
            requests.extend(open.map(|id| page.get(&format!("{NOTICES}/{id}"))));
            let more = raw.more_components();
            requests.extend(more.map(|path| Request::new(format!("{}{path}", page.origin()))));
        }
        let mut known = std::collections::HashSet::new();
        requests.retain(|request| known.insert(request.url.clone()));
        requests.truncate(MOST);
        requests
    }

    fn read_one(&self, probe: &Probe<'_>, scope: Scope) -> Result<Page, FeedError> {
        self.read(std::slice::from_ref(probe.document), scope)
    }

    fn read(&self, documents: &[Document], _: Scope) -> Result<Page, FeedError> {
        let mut answers = Vec::new();
        let mut other = None;
        for document in documents {
            let probe = Probe::new(document);
            if let Some(json) = probe.json().filter(|json| is_answer(json)) {
                answers.push(probe.shaped::<raw::Answer>(json)?);
            } else if !probe.is_html() || documents.len() == 1 {
                other = other.or(Some(document));
            }
        }
        match other {
            Some(document) => Err(document.not_a_page()),
            None if answers.is_empty() => Err(FeedError::Missing { feed: self.name() }),
            None => Ok(convert::page(answers).ordered()),
        }
    }
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
