//! Status.io: one API for all pages, keyed by an id that the page's header and links hold.
//!
//! It lists what is open only; the past is in the page's RSS. States are codes; their words are the owner's own
//! ("Security Issue"). A component stands in containers, mostly regions; an incident names components and containers, all
//! of one by all of the other.
//!
//! Source: the platform's description of its public status API; recorded answers; the RSS as its readers describe it.

mod convert;
mod history;
mod raw;

use serde_json::Value;

use super::document::{Document, FeedError, Probe};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::platform_host::on_platform_host;
use crate::model::Page;

const API: &str = "https://api.status.io";

/// The Status.io feed.
pub(crate) struct StatusIo;

impl Feed for StatusIo {
    fn name(&self) -> &'static str {
        "status.io"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &[".status.io", ".hostedstatus.com"]
    }

    fn probes(&self) -> &'static [&'static str] {
        &["/"]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        if let Some(json) = seen.json() {
            return is_own(json).then_some(Confidence::Certain);
        }
        if history::is_own(seen) {
            return Some(Confidence::Certain);
        }
        let named = seen.text().contains("image.status.io");
        let hint = seen.is_html() && (named || id_of(seen.document).is_some());
        hint.then_some(Confidence::Hint)
    }

    fn requests(&self, page: &PageAddress, scope: Scope, responses: &Responses) -> Vec<Request> {
        let found = || responses.documents.iter().find_map(id_of);
        let mut requests = Vec::new();
        if page.id.is_none() {
            requests.push(page.get("/"));
        }
        let Some(id) = page.id.clone().or_else(found) else {
            return requests;
        };
        requests.push(on_platform_host(page, API, &format!("/1.0/status/{id}")));
        if scope.history {
            requests.push(page.get(&format!("/pages/{id}/rss")));
        }
        requests
    }

    fn read_one(&self, probe: &Probe<'_>, _: Scope) -> Result<Page, FeedError> {
        if history::is_own(probe) || asks_for_history(probe) {
            return history::read(probe);
        }
        match probe.json().filter(|json| is_own(json)) {
            Some(_) => Ok(convert::page(probe.shaped::<raw::Answer>()?.result)),
            None => Err(probe.document.not_a_page()),
        }
    }
}

fn is_own(json: &Value) -> bool {
    json.pointer("/result/status_overall/status_code").is_some()
}

/// An empty feed has no entry that shows whose it is.
fn asks_for_history(probe: &Probe<'_>) -> bool {
    let asked = &probe.document.asked;
    probe.has_root("rss") && asked.contains("/pages/") && asked.ends_with("/rss")
}

/// The page's id, in its header or in the links of its HTML.
fn id_of(document: &Document) -> Option<String> {
    let is_id = |id: &&str| id.len() == 24 && id.bytes().all(|c| c.is_ascii_hexdigit());
    let header = document.header("x-status-page-id").filter(is_id);
    if let Some(id) = header {
        return Some(id.to_owned());
    }
    let text = document.text();
    let mut links = text.split("/pages/").skip(1);
    let id = links.find_map(|rest| rest.get(..24).filter(is_id))?;
    Some(id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_past_is_asked_of_the_pages_own_feed() {
        let id = "0123456789abcdef01234567";
        let page = PageAddress::parse("https://status.example.com").unwrap();
        let history = Scope {
            history: true,
            ..Scope::default()
        };
        let page = page.with_id(Some(id));
        let asked = StatusIo.requests(&page, history, &Responses::default());
        let asked: Vec<_> = asked.into_iter().map(|request| request.url).collect();
        let api = format!("https://api.status.io/1.0/status/{id}");
        let feed = format!("https://status.example.com/pages/{id}/rss");
        assert_eq!(asked, [api, feed]);
    }

    #[test]
    fn the_pages_id_stands_in_its_header_or_links() {
        let at = "2026-11-01T00:00:00Z".parse().unwrap();
        let page = |html: &str| Document::local("x", html.into(), at);
        let link =
            page("<a href=\"/pages/history/x\"><a href=\"/pages/0123456789abcdef01234567/rss\">");
        assert_eq!(id_of(&link).as_deref(), Some("0123456789abcdef01234567"));
        assert_eq!(id_of(&page("<a href=\"/pages/about\">")), None);
        let mut header = page("");
        let id = "0123456789abcdef01234568";
        header.headers = vec![("x-status-page-id".into(), id.into())];
        assert_eq!(id_of(&header).as_deref(), Some(id));
    }
}
