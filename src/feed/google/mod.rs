//! Google's status dashboards: Cloud, Workspace, Firebase and the rest, in today's shape and in that before 2021-04.
//!
//! Traps: an incident is open until it has an `end`, whatever its newest update says (9 of 969 closed ones still say
//! that the service is disrupted); the list is shortened without a word (some 300 incidents in 2024, 3 to 6 in 2026).
//!
//! Source: the dashboards' own `incidents.schema.json`, and recorded dashboards.

mod convert;

use super::document::{FeedError, Probe};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::read::doubts::Doubts;
use super::read::lenient::List;
use crate::model::{Coverage, Page, Part, Text};
use convert::RawIncident;

const INCIDENTS: &str = "/incidents.json";

/// Where the dashboards stand: a host, and the path below which its incidents are; the longest path first.
const DASHBOARDS: &[(&str, &str)] = &[
    ("status.cloud.google.com", "/maps-platform"),
    ("status.cloud.google.com", ""),
    ("www.google.com", "/appsstatus/dashboard"),
    ("ads.google.com", "/status/publisher"),
    ("status.firebase.google.com", ""),
    ("status.search.google.com", ""),
];

/// The dashboards of Google.
pub(crate) struct Google;

impl Feed for Google {
    fn name(&self) -> &'static str {
        "google"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &[
            "status.cloud.google.com",
            "www.google.com",
            "ads.google.com",
            "status.firebase.google.com",
            "status.search.google.com",
        ]
    }

    fn probes(&self) -> &'static [&'static str] {
        &[INCIDENTS]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        if seen.is_html() {
            let marks = ["psd-regional-table", "psd-status-icon", "psd__status-icon"];
            let named = marks.iter().any(|mark| seen.text().contains(mark));
            return named.then_some(Confidence::Hint);
        }
        let first = seen.json()?.as_array()?.first()?;
        let own = first.get("external_desc").is_some() && first.get("updates").is_some();
        own.then_some(Confidence::Certain)
    }

    fn requests(&self, page: &PageAddress, _: Scope, _: &Responses) -> Vec<Request> {
        vec![address(page)]
    }

    fn read_one(&self, probe: &Probe<'_>, _: Scope) -> Result<Page, FeedError> {
        let json = probe.value(self.name())?;
        if !json.is_array() {
            return Err(probe.document.other_feed(self.name()));
        }
        let mut doubts = Doubts::default();
        let list: List<RawIncident> = probe.shaped()?;
        let list = doubts.required(Part::Incidents, "incidents", list);
        let list = list.unwrap_or_default();
        let named = list.iter().any(|raw| raw.external_desc.is_some());
        if list.is_empty() && !probe.document.asked.ends_with(INCIDENTS) {
            return Err(probe.document.not_a_page());
        }
        if !(list.is_empty() || named) {
            return Err(probe.document.other_feed(self.name()));
        }
        let base = probe
            .document
            .asked
            .strip_suffix(INCIDENTS)
            .and_then(PageAddress::parse);
        let page = Page {
            url: base.as_ref().map(|base| Text::from(base.base())),
            incidents: Some(
                list.into_iter()
                    .map(|raw| raw.incident(base.as_ref()))
                    .collect(),
            ),
            coverage: Coverage {
                open_incidents: true,
                resolved_incidents: true,
                ..Coverage::default()
            },
            ..Page::default()
        };
        Ok(doubts.onto(page))
    }
}

/// The known dashboards are reached from any of their addresses (a region's view, a language).
fn address(page: &PageAddress) -> Request {
    let mut own = DASHBOARDS.iter().filter(|(host, _)| *host == page.host());
    let below = own.clone().find(|(_, root)| page.path().starts_with(root));
    match below.or(own.next_back()) {
        Some((_, root)) => Request::new(format!("{}{root}{INCIDENTS}", page.origin())),
        None => page.get(INCIDENTS),
    }
}

#[cfg(test)]
mod tests {
    use super::super::document::Document;
    use super::*;

    fn asked(address: &str) -> String {
        super::address(&PageAddress::parse(address).unwrap()).url
    }

    #[test]
    fn every_address_of_a_dashboard_leads_to_its_incidents() {
        let cases = [
            (
                "https://status.cloud.google.com/summary",
                "https://status.cloud.google.com/incidents.json",
            ),
            (
                "https://status.cloud.google.com/maps-platform/",
                "https://status.cloud.google.com/maps-platform/incidents.json",
            ),
            (
                "https://www.google.com/appsstatus",
                "https://www.google.com/appsstatus/dashboard/incidents.json",
            ),
            (
                "https://www.google.com/appsstatus/dashboard/de",
                "https://www.google.com/appsstatus/dashboard/incidents.json",
            ),
            (
                "http://127.0.0.1:8080/status",
                "http://127.0.0.1:8080/status/incidents.json",
            ),
        ];
        for (page, incidents) in cases {
            assert_eq!(asked(page), incidents);
        }
    }

    #[test]
    fn a_dashboard_s_html_is_a_hint() {
        let body = "<!DOCTYPE html><html><body><psd-regional-table></body></html>";
        let document = Document::local("a", body.into(), crate::model::Time::default());
        let seen = Google.recognise(&Probe::new(&document));
        assert_eq!(seen, Some(Confidence::Hint));
    }
}
