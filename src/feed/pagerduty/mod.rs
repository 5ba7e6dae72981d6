//! PagerDuty: the page itself, whose HTML has the data of all its incidents in a script.
//!
//! Traps: any other path answers the same page; a resolved update repeats the severities of the time before; an update's
//! reported time moves when it is edited weeks later; statuses are the customer's own words (`detected`); components have
//! no state but in updates.
//!
//! Source: two recorded pages.

mod site;

use serde::Deserialize;

use super::document::{Document, FeedError, Probe, join};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::read::doubts::Doubts;
use super::read::lenient::{List, Scalar};
use crate::model::{ComponentStatus, Coverage, Incident, Page, Part};
use site::{Groups, Place, RawIncident, Service};

const SCRIPT: &str = "<script id=\"data\" type=\"application/json\">";
/// As many resolved incidents as a page has, at most.
const CAP: usize = 80;
/// The PagerDuty feed.
pub(crate) struct PagerDuty;

impl Feed for PagerDuty {
    fn name(&self) -> &'static str {
        "pagerduty"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &["status.pagerduty.com"]
    }

    fn probes(&self) -> &'static [&'static str] {
        &[""]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        let script = script(seen.text())?;
        let own =
            script.contains("\"open_incidents\"") && script.contains("\"resolved_incidents\"");
        own.then_some(Confidence::Certain)
    }

    fn requests(&self, page: &PageAddress, _: Scope, _: &Responses) -> Vec<Request> {
        vec![page.get("")]
    }

    fn read_one(&self, probe: &Probe<'_>, _: Scope) -> Result<Page, FeedError> {
        let script = script(probe.text()).ok_or_else(|| probe.document.foreign(self.name()))?;
        let raw: Raw =
            serde_json::from_str(script).map_err(|error| probe.document.malformed(&error))?;
        let settings = raw.layout.settings;
        let groups = Groups::of(settings.business_services.list());
        let (summary, mut doubts) = (raw.summary, Doubts::default());
        let services = doubts.required(
            Part::Components,
            "post_status_page_services",
            summary.services,
        );
        let services = services.unwrap_or_default();
        let open = doubts.required(Part::Incidents, "open_incidents", summary.open_incidents);
        let resolved = doubts.required(
            Part::Incidents,
            "resolved_incidents",
            summary.resolved_incidents,
        );
        let directory = groups.directory(&services);
        let all = |list: Option<Vec<RawIncident>>, open: bool| {
            let list = list.into_iter().flatten();
            list.map(|raw| directory.incident(&raw, open))
                .collect::<Vec<_>>()
        };
        let doubts = doubts.into_vec();
        let open = all(open, true);
        let resolved = all(resolved, false);
        let coverage = coverage(&resolved);
        // The headline is what the page shows while nothing is open.
        let headline = settings.page.text.text().filter(|_| open.is_empty());
        let mut components = directory.now(&open);
        if headline.is_some() && doubts.is_empty() {
            for component in &mut components {
                component.status = ComponentStatus::Operational.into();
            }
        }
        Ok(Page {
            name: settings.name.text(),
            description: headline,
            components: Some(components),
            incidents: Some(open.into_iter().chain(resolved).collect()),
            coverage,
            doubts,
            ..Page::default()
        })
    }

    fn read(&self, documents: &[Document], scope: Scope) -> Result<Page, FeedError> {
        let pages = documents
            .iter()
            .map(|document| self.read_one(&Probe::new(document), scope));
        let pages = pages.collect::<Result<Vec<_>, _>>()?;
        join(pages).ok_or(FeedError::Missing { feed: self.name() })
    }
}

/// The data in the page, or a saved copy of it.
fn script(body: &str) -> Option<&str> {
    if body.starts_with("{\"summary\"") {
        return Some(body);
    }
    let (_, rest) = body.split_once(SCRIPT)?;
    rest.split_once("</script>").map(|(script, _)| script)
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Raw {
    summary: Summary,
    layout: Layout,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Summary {
    open_incidents: List<RawIncident>,
    resolved_incidents: List<RawIncident>,
    #[serde(rename = "post_status_page_services")]
    services: List<Service>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Layout {
    #[serde(rename = "layout_settings")]
    settings: Settings,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Settings {
    name: Scalar,
    business_services: List<Place>,
    #[serde(rename = "statusPage")]
    page: Headline,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Headline {
    #[serde(rename = "globalStatusHeadline")]
    text: Scalar,
}

/// A full list was cut by the end of incidents or by their start: nothing is missing since the first end of the list.
fn coverage(resolved: &[Incident]) -> Coverage {
    let oldest = resolved.iter().filter_map(Incident::updated_at).min();
    Coverage {
        open_incidents: true,
        resolved_incidents: true,
        reach: Coverage::capped(resolved.len(), CAP, oldest),
        cap: Some(CAP),
        ..Coverage::default()
    }
}
