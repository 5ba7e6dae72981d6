//! Adobe's status page: its events, and its registry of products.
//!
//! Everything is an object keyed by an id; a product's history is keyed by seconds, whose newest entry decides.
//! Texts stand apart, by token and language, with placeholders for times. The registry has no states.
//!
//! Source: the readers of others, and what they wrote down of the documents; the page's own are undocumented.

mod convert;
mod raw;
mod update;
mod vocabulary;

use serde_json::Value;

use super::document::{Document, FeedError, Probe};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::read::lenient::Object;
use super::read::state;
use crate::model::{Component, Coverage, Page, Reported};
use convert::Reading;
use raw::{Names, RawPage};

const HOST: &str = "https://data.status.adobe.com";
const EVENTS: &str = "/adobestatus/StatusEvents";
const REGISTRY: &str = "/adobestatus/SnowServiceRegistry";

/// The Adobe feed.
pub(crate) struct Adobe;

impl Feed for Adobe {
    fn name(&self) -> &'static str {
        "adobe"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &["status.adobe.com", "data.status.adobe.com"]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        let json = seen.json()?;
        let object = |path: &str| json.pointer(path).is_some_and(Value::is_object);
        let events = object("/incidentEvent/incidents") || object("/maintenanceEvent/maintenance");
        let cloud = json.get("clouds").and_then(Value::as_object);
        let cloud = cloud.and_then(|clouds| clouds.values().next());
        let registry = object("/products") && cloud?.get("cloudProducts").is_some();
        (events || registry).then_some(Confidence::Certain)
    }

    fn requests(&self, page: &PageAddress, _: Scope, _: &Responses) -> Vec<Request> {
        let known = self.hosts().contains(&page.host());
        let request = |path: &str| {
            if known {
                return Request::new(format!("{HOST}{path}"));
            }
            page.get(path)
        };
        vec![request(EVENTS), request(REGISTRY)]
    }

    fn read_one(&self, probe: &Probe<'_>, scope: Scope) -> Result<Page, FeedError> {
        self.read(std::slice::from_ref(probe.document), scope)
    }

    fn read(&self, documents: &[Document], _: Scope) -> Result<Page, FeedError> {
        let mut pages = Vec::new();
        for document in documents.iter().filter(|it| !Probe::new(it).is_html()) {
            pages.push(parse(document)?);
        }
        match (pages.is_empty(), documents.first()) {
            (false, _) => Ok(page(&pages)),
            (true, Some(document)) => Err(document.not_a_page()),
            (true, None) => Err(FeedError::Missing { feed: self.name() }),
        }
    }
}

fn parse(document: &Document) -> Result<RawPage, FeedError> {
    let raw = Probe::new(document)
        .parse::<Object<RawPage>>("adobe")?
        .value
        .unwrap_or_default();
    if raw.is_events() || raw.is_registry() {
        return Ok(raw);
    }
    Err(document.not_a_page())
}

fn page(pages: &[RawPage]) -> Page {
    let names = Names::of(pages);
    let stated = pages.iter().any(RawPage::is_events);
    let mut reading = Reading::new(&names);
    let incidents = pages
        .iter()
        .flat_map(|raw| reading.incidents(raw))
        .collect();
    let maintenances = pages
        .iter()
        .flat_map(|raw| reading.maintenances(raw))
        .collect();
    let page = Page {
        components: names.registered().map(|list| list.map(component).collect()),
        incidents: stated.then_some(incidents),
        maintenances: stated.then_some(maintenances),
        coverage: Coverage {
            open_incidents: pages.iter().any(RawPage::lists_incidents),
            resolved_incidents: pages.iter().any(RawPage::lists_incidents),
            maintenance: pages.iter().any(RawPage::lists_maintenance),
            ..Coverage::default()
        },
        ..Page::default()
    };
    state::by_incidents(page.ordered())
}

fn component(component: crate::model::ComponentRef) -> Component {
    Component {
        component,
        status: Reported::missing(),
        region: None,
    }
}
