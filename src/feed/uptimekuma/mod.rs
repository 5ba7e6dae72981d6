//! Uptime Kuma: a page's set-up with its pinned incidents, the heartbeats of its monitors, the incidents' history.
//!
//! Traps: version 1 has one `incident` or null, version 2 a list; an unknown page has heartbeats too, none; times have no
//! zone and are UTC; a style is a colour, not an impact. The page's key stands in its address or in its HTML.
//!
//! Source: the platform's source, 1.23 to 2.5.

mod convert;
mod planned;
mod raw;

use super::document::{Document, FeedError, Probe, join, read_all};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use crate::model::{Page, Part};
use convert::{parse, read_one};

const DEFAULT: &str = "/api/status-page/default";
/// The Uptime Kuma feed.
pub(crate) struct UptimeKuma;

impl Feed for UptimeKuma {
    fn name(&self) -> &'static str {
        "uptimekuma"
    }

    fn probes(&self) -> &'static [&'static str] {
        &[DEFAULT, ""]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        if seen.is_html() {
            let text = seen.text();
            let own = text.contains("window.preloadData") || text.contains("id=\"preload-data\"");
            return own.then_some(Confidence::Hint);
        }
        let json = seen.json()?;
        let is = |keys: &[&str]| keys.iter().all(|key| json.get(key).is_some());
        let page = is(&["config", "publicGroupList"]) || is(&["heartbeatList", "uptimeList"]);
        let history = is(&["ok", "incidents", "hasMore"]);
        (page || history).then_some(Confidence::Certain)
    }

    fn requests(&self, page: &PageAddress, scope: Scope, responses: &Responses) -> Vec<Request> {
        let (root, own) = page
            .path()
            .split_once("/status/")
            .map_or((page.path(), None), |(root, slug)| {
                (root, Some(slug.to_owned()))
            });
        let html = responses
            .documents
            .iter()
            .map(Probe::new)
            .filter(Probe::is_html);
        let written = html.map(|probe| slug(probe.text())).find_map(|slug| slug);
        let Some(slug) = page
            .id
            .clone()
            .or(own)
            .or(written)
            .filter(|slug| is_slug(slug))
        else {
            return vec![page.get(""), page.get(DEFAULT)];
        };
        let api = format!("{}{root}/api/status-page", page.origin());
        let mut requests = vec![
            Request::new(format!("{api}/{slug}")),
            Request::new(format!("{api}/heartbeat/{slug}")).about(Part::Components),
        ];
        if scope.history {
            requests.push(Request::new(format!("{api}/{slug}/incident-history")));
        }
        requests
    }

    fn read_one(&self, probe: &Probe<'_>, scope: Scope) -> Result<Page, FeedError> {
        self.read(std::slice::from_ref(probe.document), scope)
    }

    fn read(&self, documents: &[Document], _: Scope) -> Result<Page, FeedError> {
        let beats = documents
            .iter()
            .filter_map(|document| parse(&Probe::new(document)).ok()?.beats);
        let beats = beats.flatten().collect();
        let mut pages = read_all(documents, |probe| read_one(probe, &beats))?;
        let named = pages.iter().any(|page| page.components.is_some());
        // Heartbeats have no names: alone they say nothing, as do those of an unknown page.
        if !named && !pages.iter().any(|page| page.incidents.is_some()) {
            pages.clear();
        }
        join(pages).ok_or(FeedError::Missing { feed: self.name() })
    }
}

/// The page's key in `window.preloadData = {'config':{'slug':'…'`, which is JavaScript, not JSON.
fn slug(html: &str) -> Option<String> {
    let config = html.split_once("preloadData = ")?.1;
    let rest = config.split_once("slug")?.1;
    let value = rest.trim_start_matches(['\'', '"', ':', ' ']);
    value.split(['\'', '"']).next().map(str::to_owned)
}

fn is_slug(slug: &str) -> bool {
    !slug.is_empty()
        && slug
            .bytes()
            .all(|c| c.is_ascii_alphanumeric() || b"-_".contains(&c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_stands_in_javascript() {
        let html =
            "<script>window.preloadData = {'config':{'slug':'acme-1','title':'x'}};</script>";
        assert_eq!(slug(html).as_deref(), Some("acme-1"));
        assert!(!is_slug("../admin"));
    }

    #[test]
    fn a_page_below_another_path_keeps_it() {
        let page = PageAddress::parse("https://example.com/kuma/status/acme").unwrap();
        let asked = UptimeKuma.requests(&page, Scope::default(), &Responses::default());
        assert_eq!(
            asked[1].url,
            "https://example.com/kuma/api/status-page/heartbeat/acme"
        );
    }
}
