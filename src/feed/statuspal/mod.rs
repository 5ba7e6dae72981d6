//! Statuspal: one API for all pages, `statuspal.io` or `statuspal.eu`, keyed by the page's subdomain.
//!
//! Times have no zone and are read as UTC whatever the page's zone; the summary lists what is open only; types are
//! severities, and an `info` incident is no outage.
//!
//! Source: the platform's API documentation; recorded summaries. The list of past incidents is documented only.

mod convert;
mod raw;
mod services;

use serde_json::Value;

use super::document::{Document, FeedError, Probe, read_all};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::platform_host::on_platform_host;
use crate::model::Page;

const REGIONS: &[&str] = &["https://statuspal.io", "https://statuspal.eu"];

/// The Statuspal feed.
pub(crate) struct Statuspal;

impl Feed for Statuspal {
    fn name(&self) -> &'static str {
        "statuspal"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &[".statuspal.io", ".statuspal.eu"]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        if let Some(json) = seen.json() {
            return recognise(json);
        }
        (seen.is_html() && subdomain_in(seen.text()).is_some()).then_some(Confidence::Hint)
    }

    /// A page on a host of its own names its subdomain in its HTML only, and its region nowhere.
    fn requests(&self, page: &PageAddress, scope: Scope, responses: &Responses) -> Vec<Request> {
        let mut html = Vec::new();
        let Some((subdomain, regions)) = known(page).or_else(|| {
            html.push(page.get("/"));
            named(responses)
        }) else {
            return html;
        };
        let summary = format!("/api/v2/status_pages/{subdomain}/summary");
        let closed = |region: &str| {
            let url = on_platform_host(page, region, &summary).url;
            let mut failures = responses.failures.iter();
            failures.any(|failure| failure.not_available && failure.url == url)
        };
        let other = regions
            .iter()
            .position(|region| !closed(region))
            .unwrap_or_default();
        let mut requests = html;
        for region in regions.iter().take(other + 1) {
            requests.push(on_platform_host(page, region, &summary));
        }
        let region = regions.get(other).copied().unwrap_or_default();
        if scope.history || scope.maintenance {
            let past = format!("/api/v2/status_pages/{subdomain}/incidents?limit=100");
            requests.push(on_platform_host(page, region, &past));
        }
        requests.dedup();
        requests
    }

    fn read_one(&self, probe: &Probe<'_>, scope: Scope) -> Result<Page, FeedError> {
        self.read(std::slice::from_ref(probe.document), scope)
    }

    fn read(&self, documents: &[Document], _: Scope) -> Result<Page, FeedError> {
        let services = services::Services::of(documents);
        let pages = read_all(documents, |probe| read_one(probe, &services))?;
        let joined = pages.into_iter().reduce(Page::joined);
        joined
            .map(Page::ordered)
            .ok_or(FeedError::Missing { feed: self.name() })
    }
}

fn recognise(json: &Value) -> Option<Confidence> {
    let page = json.pointer("/status_page/subdomain").is_some();
    let services = json.get("services").is_some_and(Value::is_array);
    let event = json.pointer("/incidents/0");
    let past = event.is_some_and(|event| {
        event
            .get("service_ids")
            .and(event.get("starts_at"))
            .is_some()
    });
    (page && services || past).then_some(Confidence::Certain)
}

fn read_one(probe: &Probe<'_>, services: &services::Services) -> Result<Page, FeedError> {
    let document = probe.document;
    let Some(json) = probe.json() else {
        return Err(document.not_a_page());
    };
    let has_services = json.get("services").is_some_and(Value::is_array);
    // One that lost both is still no list of past incidents.
    let is_asked_for = document.asked.ends_with("/summary");
    let is_summary = json.get("status_page").is_some() || has_services || is_asked_for;
    if is_summary && recognise(json).is_some() {
        let summary = probe.shaped::<raw::Summary>()?;
        return Ok(convert::summary(summary, services, document));
    }
    // A page without any incident in the past has an empty list with its count beside it.
    let list = json.get("incidents").is_some_and(Value::is_array);
    if list && (recognise(json).is_some() || json.pointer("/meta/total_count").is_some()) {
        return Ok(convert::past(&probe.shaped()?, services, document));
    }
    Err(document.not_a_page())
}

/// From the catalogue, or from the platform's own address of the page.
fn known(page: &PageAddress) -> Option<(String, &'static [&'static str])> {
    let own = |end: &str| {
        page.host()
            .strip_suffix(end)
            .filter(|sub| !sub.contains('.'))
    };
    let (io, eu) = REGIONS.split_at(1);
    let regions = [(".statuspal.io", io), (".statuspal.eu", eu)];
    let hosted = regions
        .iter()
        .find_map(|(end, region)| Some((own(end)?.to_owned(), *region)));
    let listed = || Some((page.id.clone()?, REGIONS));
    hosted.or_else(listed)
}

fn named(responses: &Responses) -> Option<(String, &'static [&'static str])> {
    let html = responses
        .documents
        .iter()
        .find(|document| Probe::new(document).is_html())?;
    Some((subdomain_in(&html.text())?.to_owned(), REGIONS))
}

/// The subdomain in a page's HTML: in an address of the API, or of the page below the platform's host.
fn subdomain_in(html: &str) -> Option<&str> {
    let is_key = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    // Other platforms have a path of that name too.
    let apis = [
        "statuspal.io/api/v2/status_pages/",
        "statuspal.eu/api/v2/status_pages/",
    ];
    let api = apis.iter().find_map(|api| html.split(api).nth(1));
    let api = api.and_then(|rest| rest.split(|c| !is_key(c)).next());
    let hosts = [".statuspal.io", ".statuspal.eu"];
    let mut labels = hosts
        .iter()
        .flat_map(|host| html.match_indices(host))
        .filter_map(|(at, _)| html.get(..at)?.rsplit(|c| !is_key(c)).next());
    let own = ["www", "app", "api", "docs", "cdn", "assets", "static"];
    api.filter(|key| !key.is_empty())
        .or_else(|| labels.find(|label| !label.is_empty() && !own.contains(label)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_subdomain_stands_in_the_html() {
        let api = r#"<a href="https://statuspal.io/api/v2/status_pages/acme-co/summary">"#;
        assert_eq!(subdomain_in(api), Some("acme-co"));
        let host = r#"<img src="https://www.statuspal.io/x.png"><a href="https://acme.statuspal.eu/feed">"#;
        assert_eq!(subdomain_in(host), Some("acme"));
        assert_eq!(subdomain_in("<a href=\"https://www.statuspal.io\">"), None);
        assert_eq!(subdomain_in("<a href=\"/status_pages/acme\">"), None);
    }

    #[test]
    fn the_second_region_is_asked_where_the_first_knows_nothing() {
        let page = PageAddress::parse("https://status.example.com").unwrap();
        let page = page.with_id(Some("acme"));
        let io = "https://statuspal.io/api/v2/status_pages/acme/summary";
        let mut responses = Responses::default();
        let asks = |responses: &Responses| Statuspal.requests(&page, Scope::default(), responses);
        assert_eq!(asks(&responses), [Request::new(io)]);
        responses.failures.push(super::super::format::Failure {
            url: io.into(),
            not_available: true,
        });
        let eu = "https://statuspal.eu/api/v2/status_pages/acme/summary";
        assert_eq!(asks(&responses), [Request::new(io), Request::new(eu)]);
    }
}
