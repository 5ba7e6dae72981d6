//! UptimeRobot: the monitors of a public page, and its feed of incidents and maintenance.
//!
//! Traps: 30 monitors a page, whatever their number; a page of one monitor has another form, as has the one of 2026; the
//! documents' key is in the page's HTML. A paused monitor has no state.
//!
//! Source: recorded lists; the page's own script; the event feed as its readers describe it.

mod events;
mod monitors;

use serde_json::Value;

use super::document::{Document, FeedError, Probe, join, read_all};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use crate::model::{Page, Part};

const HOST: &str = "stats.uptimerobot.com";
/// The most pages that are asked: 300 monitors. A list that goes on is a doubt.
const PAGES: i64 = 10;
/// The UptimeRobot feed.
pub(crate) struct UptimeRobot;

impl Feed for UptimeRobot {
    fn name(&self) -> &'static str {
        "uptimerobot"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &[HOST]
    }

    fn probes(&self) -> &'static [&'static str] {
        &[""]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        if seen.is_html() {
            return key(seen.text()).map(|_| Confidence::Hint);
        }
        let json = seen.json()?;
        if is_list(json) {
            return Some(Confidence::Certain);
        }
        is_events(json).then_some(Confidence::Likely)
    }

    fn requests(&self, page: &PageAddress, _: Scope, responses: &Responses) -> Vec<Request> {
        let mut html = responses
            .documents
            .iter()
            .map(Probe::new)
            .filter(Probe::is_html);
        let stated = html.find_map(|probe| key(probe.text()));
        let own = page.path().rsplit('/').next().unwrap_or_default();
        let own = (page.host() == HOST && is_key(own)).then(|| own.to_owned());
        let Some(key) = page.id.clone().or(own).or(stated).filter(|key| is_key(key)) else {
            return vec![page.get("")];
        };
        // The address that the script names is not followed: only its key is taken.
        let api = format!("{}/api", page.origin());
        let list = |query: &str| {
            Request::new(format!("{api}/getMonitorList/{key}{query}")).about(Part::Components)
        };
        let mut requests = vec![list("")];
        let pages = responses
            .documents
            .iter()
            .filter_map(pages)
            .max()
            .unwrap_or(1);
        let more = 2..=pages.min(PAGES);
        requests.extend(more.map(|n| list(&format!("?page={n}"))));
        requests.push(Request::new(format!("{api}/getEventFeed/{key}")));
        requests
    }

    fn read_one(&self, probe: &Probe<'_>, _: Scope) -> Result<Page, FeedError> {
        let json = probe.value(self.name())?;
        if is_events(json) {
            return events::read(probe);
        }
        if is_list(json) {
            return monitors::read(probe);
        }
        Err(probe.document.foreign(self.name()))
    }

    fn read(&self, documents: &[Document], scope: Scope) -> Result<Page, FeedError> {
        let mut pages = read_all(documents, |probe| self.read_one(probe, scope))?;
        // The pages of the list are one list.
        let mut all = None;
        for page in &mut pages {
            if let Some(components) = page.components.take() {
                all.get_or_insert_with(Vec::new).extend(components);
            }
        }
        let page = join(pages).ok_or(FeedError::Missing { feed: self.name() })?;
        let mut page = Page {
            components: all.map(monitors::unique),
            ..page
        };
        page.doubts
            .extend(monitors::compare_counts(&page, documents));
        Ok(page)
    }
}

/// The page's key in `window.pspApiPath = 'https://HOST/api/getMonitorList/KEY'`.
fn key(html: &str) -> Option<String> {
    let (_, rest) = html.split_once("pspApiPath")?;
    let (_, rest) = rest.split_once("/api/getMonitorList/")?;
    let key = rest.split(['\'', '"', '?', '/', ' ']).next()?;
    is_key(key).then(|| key.to_owned())
}

fn is_key(key: &str) -> bool {
    let mut bytes = key.bytes();
    !key.is_empty() && bytes.all(|c| c.is_ascii_alphanumeric() || b"-_".contains(&c))
}

fn is_list(json: &Value) -> bool {
    let marks = [
        "/monitor/statusClass",
        "/data/0/statusClass",
        "/psp/monitors/0/statusClass",
    ];
    marks.iter().any(|mark| json.pointer(mark).is_some())
        || json.pointer("/psp/totalMonitors").is_some()
}

fn is_events(json: &Value) -> bool {
    let results = json.get("results").is_some_and(Value::is_array);
    results && json.get("status").is_some_and(Value::is_boolean) && json.get("meta").is_some()
}

/// How many pages a list has.
fn pages(document: &Document) -> Option<i64> {
    let probe = Probe::new(document);
    let number = |key: &str| probe.json()?.pointer(&format!("/psp/{key}"))?.as_i64();
    let (total, size) = (number("totalMonitors")?, number("perPage")?);
    (size > 0 && total > 0).then(|| (total - 1) / size + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Time;

    #[test]
    fn the_key_is_taken_and_the_host_beside_it_is_not() {
        let html = "<!DOCTYPE html><script>window.pspApiPath = 'https://evil.example/api/getMonitorList/Ab1';</script>";
        let document = Document::local("https://status.example.com", html.into(), Time::default());
        let responses = Responses {
            documents: vec![document],
            failures: Vec::new(),
        };
        let page = PageAddress::parse("https://status.example.com").unwrap();
        let asked = UptimeRobot.requests(&page, Scope::default(), &responses);
        assert_eq!(
            asked[0].url,
            "https://status.example.com/api/getMonitorList/Ab1"
        );
    }

    #[test]
    fn a_page_at_the_platform_has_its_key_in_its_address() {
        let page = PageAddress::parse("https://stats.uptimerobot.com/VkN12").unwrap();
        let asked = UptimeRobot.requests(&page, Scope::default(), &Responses::default());
        assert_eq!(
            asked[0].url,
            "https://stats.uptimerobot.com/api/getMonitorList/VkN12"
        );
    }

    #[test]
    fn a_list_of_several_pages_is_asked_for_all_up_to_a_bound() {
        let asked = |total: usize| {
            let list =
                format!(r#"{{"psp":{{"perPage":30,"totalMonitors":{total},"monitors":[]}}}}"#);
            let list = Document::local("list.json", list.into(), Time::default());
            let responses = Responses {
                documents: vec![list],
                failures: Vec::new(),
            };
            let page = PageAddress::parse("https://stats.uptimerobot.com/VkN12").unwrap();
            let requests = UptimeRobot.requests(&page, Scope::default(), &responses);
            let lists = requests.iter().filter(|one| one.url.contains("List"));
            lists.count()
        };
        assert_eq!((asked(30), asked(61), asked(3000)), (1, 3, 10));
    }

    #[test]
    fn monitors_beyond_the_bound_are_a_doubt() {
        let list = r#"{"psp":{"perPage":30,"totalMonitors":301,"monitors":[{"monitorId":1,"name":"a","statusClass":"success"}]}}"#;
        let list = Document::local("list.json", list.into(), Time::default());
        let page = UptimeRobot.read(&[list], Scope::default()).unwrap();
        let texts: Vec<_> = page.doubts.iter().map(|doubt| doubt.text.raw()).collect();
        assert_eq!(texts, ["1 of 301 monitors are listed"]);
    }
}
