//! Meta's status page of its business products: the products ("orgs") with their services, and the outages of each.
//!
//! Any path that is not there is answered by the page's program with 200. The outages of a product do not say which
//! product they are of, only their address does; only those of products in trouble are asked for, unless one is named.
//!
//! Source: the readers of others; the format is undocumented.

mod outage;
mod raw;

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::document::{Document, FeedError, Probe};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::read::doubts::Doubts;
use super::read::lenient::List;
use crate::model::{Coverage, Incident, Page, Part};
use outage::{Reading, components};
use raw::Record;

const ORGS: &str = "/data/orgs.json";
const OUTAGES: &str = "/data/outages/";
/// Documents of outages beside the one of the products.
const MOST: usize = 5;

/// The Meta feed. The page's own key, where there is one, is a product's: its outages alone are asked for then.
pub(crate) struct Meta;

impl Feed for Meta {
    fn name(&self) -> &'static str {
        "meta"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &["metastatus.com", "www.metastatus.com"]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        let first = seen.json()?.as_array()?.first()?;
        if first.get("posts").is_some_and(Value::is_array) && first.get("service_id").is_some() {
            return Some(Confidence::Certain);
        }
        let service = first.get("services")?.as_array()?.first()?;
        let stated = ["name", "status"]
            .iter()
            .all(|name| service.get(name).is_some_and(Value::is_string));
        let named = first.get("id").is_some_and(Value::is_string) && first.get("name").is_some();
        let own = first.get("rss_file_paths").is_some();
        match (named && stated, own) {
            (true, true) => Some(Confidence::Certain),
            (true, false) => Some(Confidence::Likely),
            _ => None,
        }
    }

    fn requests(&self, page: &PageAddress, scope: Scope, responses: &Responses) -> Vec<Request> {
        let known = self.hosts().contains(&page.host());
        let request = |path: &str| {
            if known {
                return Request::new(format!("{}{path}", page.origin()));
            }
            page.get(path)
        };
        let kinds: &[&str] = if scope.history {
            &["", ".history"]
        } else {
            &[""]
        };
        let orgs = asked_for(page.id.as_deref(), responses);
        let outages = orgs.iter().flat_map(|org| {
            kinds
                .iter()
                .map(move |kind| format!("{OUTAGES}{org}{kind}.json"))
        });
        let outages = outages.take(MOST).map(|path| request(&path));
        [request(ORGS)].into_iter().chain(outages).collect()
    }

    fn read_one(&self, probe: &Probe<'_>, scope: Scope) -> Result<Page, FeedError> {
        self.read(std::slice::from_ref(probe.document), scope)
    }

    fn read(&self, documents: &[Document], _: Scope) -> Result<Page, FeedError> {
        let mut orgs = Vec::new();
        let mut outages = Vec::new();
        let mut doubts = Doubts::default();
        for document in documents.iter().filter(|it| !Probe::new(it).is_html()) {
            let list = parse(document)?;
            let records = list.items.unwrap_or_default();
            let unread = records.iter().filter(|record| !is_known(record)).count();
            doubts.dropped(Part::Components, "the list", list.dropped + unread);
            let unread = records.iter().map(Record::unread_services).sum();
            doubts.dropped(Part::Components, "services", unread);
            if records.iter().any(Record::is_org) {
                orgs.extend(records);
            } else {
                outages.push((org_of(document), records));
            }
        }
        let has_records = !orgs.is_empty() || outages.iter().any(|(_, list)| !list.is_empty());
        match (has_records, documents.first()) {
            (true, _) => Ok(Page {
                doubts: doubts.into_vec(),
                ..page(&orgs, &outages)
            }),
            (false, Some(document)) => Err(document.not_a_page()),
            (false, None) => Err(FeedError::Missing { feed: self.name() }),
        }
    }
}

fn parse(document: &Document) -> Result<List<Record>, FeedError> {
    let records = Probe::new(document).parse::<List<Record>>("meta")?;
    let is_empty = records.items.as_ref().is_some_and(Vec::is_empty);
    if is_empty || records.list().iter().any(is_known) {
        return Ok(records);
    }
    Err(document.not_a_page())
}

/// The products whose outages are needed: the one of the page's key, else those in trouble.
fn asked_for(own: Option<&str>, responses: &Responses) -> Vec<String> {
    let plain = |id: &str| {
        id.bytes()
            .all(|c| c.is_ascii_alphanumeric() || c == b'-' || c == b'_')
    };
    if let Some(id) = own.filter(|id| plain(id)) {
        return vec![id.to_owned()];
    }
    let lists = responses.documents.iter().filter_map(|it| parse(it).ok());
    let lists = lists.filter_map(|list| list.items);
    let orgs = lists.flatten().filter(Record::is_org);
    let troubled = orgs.filter(Record::is_in_trouble);
    let ids = troubled.filter_map(|org| org.id.get().map(str::to_owned));
    ids.filter(|id| plain(id)).take(MOST).collect()
}

/// The product that a document of outages is of, as its address says.
fn org_of(document: &Document) -> Option<&str> {
    let path = document.asked.split(['?', '#']).next()?;
    let file = path.rsplit('/').next()?.strip_suffix(".json")?;
    Some(file.strip_suffix(".history").unwrap_or(file))
}

type Outages<'a> = (Option<&'a str>, Vec<Record>);

fn is_known(record: &Record) -> bool {
    record.is_org() || record.is_outage()
}

fn page(orgs: &[Record], outages: &[Outages<'_>]) -> Page {
    let own: HashSet<&str> = outages.iter().filter_map(|(own, _)| *own).collect();
    let read = |org: &Record| org.id.get().is_some_and(|id| own.contains(id));
    let mut troubled = orgs.iter().filter(|org| org.is_in_trouble());
    let has_orgs = !orgs.is_empty();
    let records = outages.iter().flat_map(|(_, list)| list);
    Page {
        components: has_orgs.then(|| orgs.iter().flat_map(components).collect()),
        coverage: Coverage {
            open_incidents: has_orgs && troubled.all(read),
            resolved_incidents: has_orgs && orgs.iter().all(read),
            component_states: has_orgs,
            zone_assumed: records.into_iter().any(Record::is_naive),
            ..Coverage::default()
        },
        incidents: Some(incidents(orgs, outages)),
        ..Page::default()
    }
    .ordered()
}

/// Each outage once: those that go on stand in the history too.
fn incidents(orgs: &[Record], outages: &[Outages<'_>]) -> Vec<Incident> {
    let named = orgs.iter().filter_map(|org| Some((org.id.get()?, org)));
    let by_id: HashMap<&str, &Record> = named.collect();
    let mut known = HashSet::new();
    let mut incidents = Vec::new();
    for (org, list) in outages {
        let reading = Reading::of(org.and_then(|id| by_id.get(id).copied()));
        let own = list.iter().filter(|record| record.is_outage());
        let read = own
            .enumerate()
            .map(|(nth, record)| reading.incident(record, nth));
        incidents.extend(read.filter(|it| known.insert(it.id.clone())));
    }
    incidents
}
