//! The status page paypal-status.com: components with a state for each of two environments, events, and an Atom feed beside them.
//!
//! Words come with spaces or underscores and in any case. An event has one environment. Where the JSON is closed (the
//! page's program answers any path with itself), the Atom feed tells the newest word of each event.
//!
//! Source: the readers of others; the format is undocumented.

mod atom;
mod event;
mod raw;

use serde_json::Value;

use super::describe::not_a_page;
use super::format::{
    Confidence, Document, Feed, FeedError, PageAddress, Probe, Request, Responses, Scope,
};
use super::read::loose::Part;
use super::statuspage::{join, read_all};
use crate::model::{Component, Coverage, Page};
use raw::{RawPage, Record};

const COMPONENTS: &str = "/api/v1/components";
const EVENTS: &str = "/api/v1/events?s=true";
const ATOM: &str = "/feed/atom";

/// The feed of paypal-status.com.
pub(crate) struct PayPal;

impl Feed for PayPal {
    fn name(&self) -> &'static str {
        "paypal"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &["www.paypal-status.com", "paypal-status.com"]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        let first = seen.json()?.get("result")?.as_array()?.first()?;
        let status = first.get("status");
        let environments = ["production", "sandbox"];
        let component = first.get("category").is_some_and(Value::is_object)
            && environments
                .iter()
                .any(|name| status.is_some_and(|it| it.get(name).is_some()));
        let event = ["summary", "environment", "state"]
            .iter()
            .all(|name| first.get(name).is_some());
        (component || event).then_some(Confidence::Certain)
    }

    fn requests(&self, page: &PageAddress, _: Scope, responses: &Responses) -> Vec<Request> {
        // The page's own address is that of one view: `/product/production`.
        let known = self.hosts().contains(&page.host());
        let request = |path: &str| {
            if known {
                return Request::new(format!("{}{path}", page.origin()));
            }
            page.get(path)
        };
        let mut requests = vec![request(COMPONENTS), request(EVENTS)];
        if responses.not_available(EVENTS) {
            requests.push(request(ATOM));
        }
        requests
    }

    fn read(&self, documents: &[Document], scope: Scope) -> Result<Page, FeedError> {
        let pages = read_all(documents, |document| read_one(document, scope))?;
        join(pages).ok_or(FeedError::Missing { feed: self.name() })
    }
}

fn read_one(document: &Document, scope: Scope) -> Result<Page, FeedError> {
    if document.text().trim_start().starts_with('<') {
        return atom::read(document);
    }
    let raw = document.json::<Part<RawPage>>()?.0.unwrap_or_default();
    let Some(records) = &raw.result.0 else {
        return Err(not_a_page(document));
    };
    let asked = |path: &str| records.is_empty() && document.asked.contains(path);
    if records.iter().any(Record::is_event) || asked("/events") {
        return Ok(event::page(records, scope));
    }
    if records.iter().any(Record::is_component) || asked(COMPONENTS) {
        return Ok(components(records));
    }
    Err(not_a_page(document))
}

fn components(records: &[Record]) -> Page {
    let own = records.iter().flat_map(Record::components);
    let component = |(component, status)| Component {
        component,
        status,
        region: None,
    };
    Page {
        components: Some(own.map(component).collect()),
        coverage: Coverage {
            component_states: true,
            ..Coverage::default()
        },
        ..Page::default()
    }
}
