//! Okta's status page: JSON inside hidden elements of its HTML; every other path is closed (401).
//!
//! Texts inside the JSON hold HTML of their own, `</span>` too. `End_Date__c` is a day, not the moment of the end.
//! Cells have no state; only what an open incident says of one is known.
//!
//! Source: the readers of others, and the page's elements as they wrote them down; the format is undocumented.

mod convert;
mod element;

use std::collections::HashSet;

use super::document::{Document, FeedError, Probe, join};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::read::doubts::Doubts;
use super::read::state;
use crate::model::{Coverage, Page, Part};
use convert::{Posted, Reading, Record, component, split};
use element::{element, list};

const INCIDENTS: &str = "incidents";
const PLANNED: &str = "planned-outages";
const UPDATES: &str = "updates";
const CELLS: &str = "cellList";

/// The Okta feed.
pub(crate) struct Okta;

impl Feed for Okta {
    fn name(&self) -> &'static str {
        "okta"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &["status.okta.com"]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        let html = seen.text();
        let own = html.starts_with('<') && element(html, INCIDENTS).is_some();
        let sure = own && (element(html, CELLS).is_some() || element(html, PLANNED).is_some());
        sure.then_some(Confidence::Certain)
    }

    fn requests(&self, page: &PageAddress, _: Scope, _: &Responses) -> Vec<Request> {
        vec![page.get("/")]
    }

    fn read_one(&self, probe: &Probe<'_>, _: Scope) -> Result<Page, FeedError> {
        let (html, url) = (probe.text(), &probe.document.url);
        if !html.trim_start().starts_with('<') {
            return Err(probe.document.not_a_page());
        }
        let mut doubts = Doubts::default();
        let records = list::<Record>(html, INCIDENTS, url)?;
        let records = doubts.optional(Part::Incidents, INCIDENTS, records);
        let records = records.ok_or_else(|| probe.document.not_a_page())?;
        let unnamed = records.iter().filter(|record| record.named().is_none());
        doubts.dropped(Part::Incidents, "incidents without a name", unnamed.count());
        let planned = list::<Record>(html, PLANNED, url)?;
        let planned = doubts.optional(Part::Maintenances, PLANNED, planned);
        let posts = list::<Posted>(html, UPDATES, url)?;
        let posts = doubts.optional(Part::Incidents, UPDATES, posts);
        let posts = posts.unwrap_or_default();
        let origin = PageAddress::parse(url).map(|address| address.origin());
        let reading = Reading::new(&posts, origin);
        let cells = element(html, CELLS).map(|rest| rest.split('<').next().unwrap_or_default());
        let incidents = once(&records)
            .into_iter()
            .filter_map(|record| reading.incident(record));
        let page = Page {
            components: cells.map(|cells| split(cells).map(component).collect()),
            incidents: Some(incidents.collect()),
            coverage: Coverage {
                open_incidents: true,
                resolved_incidents: true,
                maintenance: planned.is_some(),
                ..Coverage::default()
            },
            maintenances: planned.map(|list| {
                let own = once(&list)
                    .into_iter()
                    .filter_map(|record| reading.maintenance(record));
                own.collect()
            }),
            ..Page::default()
        };
        Ok(doubts.onto(page))
    }

    fn read(&self, documents: &[Document], scope: Scope) -> Result<Page, FeedError> {
        let pages: Result<Vec<_>, _> = documents
            .iter()
            .map(|document| self.read_one(&Probe::new(document), scope))
            .collect();
        join(pages?)
            .map(state::by_incidents)
            .ok_or(FeedError::Missing { feed: self.name() })
    }
}

/// The first record of each key.
fn once(records: &[Record]) -> Vec<&Record> {
    let mut known = HashSet::new();
    let mut own = Vec::new();
    for record in records {
        if record.id.get().is_none_or(|id| known.insert(id)) {
            own.push(record);
        }
    }
    own
}
