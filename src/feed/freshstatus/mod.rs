//! Freshstatus: the components and incidents of one account, from the platform's API.
//!
//! Traps: the API is keyed by an account's number, which the page's own address does not hold. Lists of incidents are
//! cut into pages. The vendor excludes components from its overall status (`ignore_overall_status`); they are not listed
//! here. A page of a removed account answers 200 with an error in its data. Of the incident's updates only its
//! description is public.
//!
//! Source: readers of the API in public repositories; which key of the page's data holds the account's number is an
//! assumption.

mod account;
mod convert;
mod raw;

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::Value;

use super::document::{Document, FeedError, Probe, join, read_all};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::platform_host::on_platform_host;
use super::read::doubts::Doubts;
use crate::model::{DoubtKind, Page, Part};

const API: &str = "https://public-api.freshstatus.io";
const COMPONENTS: &str = "/v1/public-components/";
const INCIDENTS: &str = "/v1/public-incidents/";
/// Limits the list to what has no end.
const OPEN: &str = "end_time__isempty=true";
/// The most further pages of incidents.
const MOST_PAGES: usize = 6;

/// The Freshstatus feed.
pub(crate) struct Freshstatus;

impl Feed for Freshstatus {
    fn name(&self) -> &'static str {
        "freshstatus"
    }

    fn probes(&self) -> &'static [&'static str] {
        &[""]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        if let Some(json) = seen.json() {
            let own = is_component_list(json) || is_incident_list(json);
            return own.then_some(Confidence::Certain);
        }
        let named = seen.is_html() && seen.text().contains("freshstatus.io");
        let account = named.then(|| account::of_html(seen.text())).flatten();
        account.map(|_| Confidence::Hint)
    }

    fn requests(&self, page: &PageAddress, scope: Scope, responses: &Responses) -> Vec<Request> {
        let Some(account) = account::of_page(page, &responses.documents) else {
            return vec![page.get("")];
        };
        let ask = |path: &str| on_platform_host(page, API, path);
        let list = |path: &str| ask(&format!("{path}?account_id={account}"));
        let mut requests = vec![
            list(COMPONENTS).about(Part::Components),
            ask(&format!("{INCIDENTS}?account_id={account}&{OPEN}")),
        ];
        if scope.history || scope.maintenance {
            requests.push(list(INCIDENTS));
        }
        let more = responses.documents.iter().filter_map(next_page);
        requests.extend(more.take(MOST_PAGES).map(|path| ask(&path)));
        requests
    }

    fn read_one(&self, probe: &Probe<'_>, scope: Scope) -> Result<Page, FeedError> {
        let json = probe.value(self.name())?;
        let asked = |path: &str| probe.document.asked.contains(path);
        if is_component_list(json) || asked(COMPONENTS) && is_list(json, "components") {
            return Ok(convert::components(probe.shaped()?));
        }
        if is_incident_list(json) || asked(INCIDENTS) && is_list(json, "results") {
            let only_open = asked(OPEN);
            return Ok(convert::incidents(probe.shaped()?, only_open, scope.now));
        }
        Err(probe.document.foreign(self.name()))
    }

    fn read(&self, documents: &[Document], scope: Scope) -> Result<Page, FeedError> {
        let pages = read_all(documents, |probe| self.read_one(probe, scope))?;
        let page = join(pages).ok_or(FeedError::Missing { feed: self.name() })?;
        Ok(unread(documents).onto(page))
    }
}

/// A list of which not all was read may hide an open incident, unless the list of open ones is whole.
fn unread(documents: &[Document]) -> Doubts {
    let mut doubts = Doubts::default();
    let is_open = |one: &&Document| one.asked.contains(OPEN);
    let (open, all): (Vec<_>, Vec<_>) = documents.iter().partition(is_open);
    let text = "the list of incidents was not read to its end";
    if is_cut(&open) || open.is_empty() && is_cut(&all) {
        doubts.add(Part::Incidents, DoubtKind::Truncated, text);
    }
    if is_cut(&all) {
        doubts.add(Part::Maintenances, DoubtKind::Truncated, text);
    }
    doubts
}

/// Whether a further page is missing, or there are less entries than the list counts.
fn is_cut(pages: &[&Document]) -> bool {
    let was_read = |path: &str| pages.iter().any(|one| one.asked.ends_with(path));
    let mut next = pages.iter().filter_map(|one| next_page(one));
    let (mut listed, mut counted) = (0, 0);
    for page in pages {
        let probe = Probe::new(page);
        let Some(json) = probe.json() else { continue };
        listed += probe
            .shaped::<Listed>()
            .map_or(0, |list| list.results.len());
        let count = json
            .get("count")
            .and_then(Value::as_u64)
            .unwrap_or_default();
        counted = counted.max(usize::try_from(count).unwrap_or(usize::MAX));
    }
    listed < counted || next.any(|path| !was_read(&path))
}

/// How many entries a list has.
#[derive(Deserialize)]
struct Listed {
    results: Vec<IgnoredAny>,
}

/// Path and query of the next page of a list of incidents. The host that the document names is not followed.
fn next_page(document: &Document) -> Option<String> {
    let probe = Probe::new(document);
    let next = probe.json()?.get("next")?.as_str()?;
    let at = next.find(INCIDENTS)?;
    next.get(at..).map(str::to_owned)
}

fn is_list(json: &Value, key: &str) -> bool {
    json.get(key).is_some_and(Value::is_array)
}

/// A tree without the `page` of other platforms; its first leaf has display options or a code as its status.
fn is_component_list(json: &Value) -> bool {
    let own = |node: &Value| {
        let code = node.get("status").and_then(Value::as_str);
        node.get("display_options").is_some_and(Value::is_object)
            || code.is_some_and(convert::is_code)
    };
    let first = |node: &Value| node.pointer("/components/0").cloned();
    let mut nodes = std::iter::successors(first(json), first);
    json.get("page").is_none() && nodes.any(|node| own(&node))
}

fn is_incident_list(json: &Value) -> bool {
    let first = |key: &str| json.pointer(&format!("/results/0/{key}")).is_some();
    let marks = [
        "start_time",
        "end_time",
        "is_planned",
        "affected_components",
    ];
    json.get("next").is_some() && marks.into_iter().filter(|mark| first(mark)).count() >= 3
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: &str = "https://public-api.freshstatus.io/v1";

    fn came(asked: &str, body: &str) -> Document {
        Document::local(asked, body.into(), "2026-11-20T12:00:00Z".parse().unwrap())
    }

    fn asked(page: &PageAddress, documents: Vec<Document>) -> Vec<String> {
        let failures = Vec::new();
        let responses = Responses {
            documents,
            failures,
        };
        let asked = Freshstatus.requests(page, Scope::default(), &responses);
        asked.into_iter().map(|request| request.url).collect()
    }

    #[test]
    fn the_account_comes_from_the_catalogue_the_address_or_the_page() {
        let page = |url| PageAddress::parse(url).unwrap();
        let typed = page("https://status.acme.example");
        assert_eq!(asked(&typed, Vec::new()), ["https://status.acme.example"]);
        let html =
            r#"<!DOCTYPE html><script id="__NEXT_DATA__">{"accountDetails":{"id":3616}}</script>"#;
        let html = came("https://status.acme.example/", html);
        let api = page("https://public-api.freshstatus.io/v1/public-incidents/?account_id=3616");
        for asked in [
            asked(&typed.clone().with_id(Some("3616")), Vec::new()),
            asked(&api, Vec::new()),
            asked(&typed, vec![html]),
        ] {
            let open = format!("{OWN}/public-incidents/?account_id=3616&{OPEN}");
            let components = format!("{OWN}/public-components/?account_id=3616");
            assert_eq!(asked, [components, open]);
        }
    }

    #[test]
    fn further_pages_are_asked_at_the_platform_alone_and_up_to_a_bound() {
        let page = PageAddress::parse("https://status.acme.example").unwrap();
        let page = page.with_id(Some("7"));
        let next = |number: usize| {
            let body = format!(
                r#"{{"next":"http://evil.example/v1/public-incidents/?page={number}","results":[]}}"#
            );
            came("x", &body)
        };
        let asked = asked(&page, (2..20).map(next).collect());
        assert_eq!(asked.len(), 2 + MOST_PAGES);
        assert_eq!(asked[2], format!("{OWN}/public-incidents/?page=2"));
    }

    #[test]
    fn a_removed_account_is_no_page() {
        let html = r#"<!DOCTYPE html>freshstatus.io {"accountDetails":{"status":"Not Found","response":{"status":404,
            "data":{"detail":"Account with the subdomain does not exist"}},"statusCode":404,"isError":true}}"#;
        let document = came("https://acme.freshstatus.io/", html);
        let sure = Freshstatus.recognise(&Probe::new(&document));
        assert_eq!(sure, None);
        let words = crate::feed::describe(&document);
        assert_eq!(words, "a page that nobody has claimed");
    }
}
