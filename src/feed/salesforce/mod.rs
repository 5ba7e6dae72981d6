//! Salesforce Trust: the instances with their states, the incidents and the maintenances of its API.
//!
//! Incidents have no title, and `message` is all null: the headline is made of what the impacts are called. Their
//! record is younger than the impact, whose end alone says whether it goes on. A component is a product on an
//! instance, its region the instance's location; instances that are switched off are still listed, as OK.
//!
//! Source: the API's documentation (`/v1/docs`), and a recorded list of instances.

mod incident;
mod instance;
mod maintenance;
mod raw;

use chrono::{SecondsFormat, TimeDelta};
use serde_json::Value;

use super::document::{Document, FeedError, Probe};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::read::doubts::Doubts;
use super::read::lenient::List;
use super::read::time;
use crate::model::{Coverage, Page, Part, Reach, Time};
use instance::Directory;
use raw::Record;

const API: &str = "https://api.status.salesforce.com";
/// Without the products inside the products.
const INSTANCES: &str = "/v1/instances/status?childProducts=false";
const ACTIVE: &str = "/v1/incidents/active";
const INCIDENTS: &str = "/v1/incidents?";
const MAINTENANCES: &str = "/v1/maintenances?";
/// The most incidents or maintenances asked for at once.
const LIMIT: usize = 200;
/// How far back a question without a bound reaches.
const REACH: TimeDelta = TimeDelta::days(90);

/// The Salesforce Trust feed.
pub(crate) struct Salesforce;

impl Feed for Salesforce {
    fn name(&self) -> &'static str {
        "salesforce"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &["status.salesforce.com", "api.status.salesforce.com"]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        let json = seen.json()?;
        let first = json.as_array().map_or(Some(json), |list| list.first())?;
        let is = |name: &str, kind: fn(&Value) -> bool| first.get(name).is_some_and(kind);
        let instance = is("key", Value::is_string)
            && is("status", Value::is_string)
            && (is("Products", Value::is_array) || is("Incidents", Value::is_array));
        let own = instance
            || is("IncidentImpacts", Value::is_array)
            || is("MaintenanceImpacts", Value::is_array);
        own.then_some(Confidence::Certain)
    }

    fn requests(&self, page: &PageAddress, scope: Scope, _: &Responses) -> Vec<Request> {
        let since = since(scope).to_rfc3339_opts(SecondsFormat::Secs, true);
        let window = format!("startTime={since}&limit={LIMIT}&offset=0");
        let mut paths = vec![INSTANCES.to_owned(), ACTIVE.to_owned()];
        if scope.history {
            paths.push(format!("{INCIDENTS}{window}"));
        }
        if scope.maintenance {
            paths.push(format!("{MAINTENANCES}{window}&locale=en"));
        }
        let known = self.hosts().contains(&page.host());
        let request = |path: String| {
            if known {
                return Request::new(format!("{API}{path}"));
            }
            page.get(&path)
        };
        paths.into_iter().map(request).collect()
    }

    fn read_one(&self, probe: &Probe<'_>, scope: Scope) -> Result<Page, FeedError> {
        self.read(std::slice::from_ref(probe.document), scope)
    }

    fn read(&self, documents: &[Document], _: Scope) -> Result<Page, FeedError> {
        let (mut records, mut doubts) = (Vec::new(), Doubts::default());
        for document in documents.iter().filter(|it| !Probe::new(it).is_html()) {
            let list = parse(document)?;
            doubts.dropped(part(document), "the list", list.dropped);
            let list = list.items.unwrap_or_default();
            let unread = list.iter().filter(|record| !is_known(record)).count();
            doubts.dropped(part(document), "the list", unread);
            records.push((document, list));
        }
        let has_records = records.iter().any(|(_, list)| !list.is_empty());
        match (has_records, documents.first()) {
            (true, _) => Ok(Page {
                doubts: doubts.into_vec(),
                ..page(&records)
            }),
            (false, Some(document)) => Err(document.not_a_page()),
            (false, None) => Err(FeedError::Missing { feed: self.name() }),
        }
    }
}

fn since(scope: Scope) -> Time {
    scope.since.unwrap_or(scope.now - REACH)
}

/// The records of a document; an empty list (no active incident) is none.
fn parse(document: &Document) -> Result<List<Record>, FeedError> {
    let records = Probe::new(document).parse::<List<Record>>("salesforce")?;
    let is_empty = records.items.as_ref().is_some_and(Vec::is_empty);
    if is_empty || records.list().iter().any(is_known) {
        return Ok(records);
    }
    Err(document.not_a_page())
}

fn is_known(record: &Record) -> bool {
    record.instance().is_some() || record.incident().is_some() || record.maintenance().is_some()
}

/// The part of the page that a document is of.
fn part(document: &Document) -> Part {
    if document.asked.contains(MAINTENANCES) {
        Part::Maintenances
    } else if document.asked.contains("/instances/") {
        Part::Components
    } else {
        Part::Incidents
    }
}

fn page(records: &[(&Document, Vec<Record>)]) -> Page {
    let all = || records.iter().flat_map(|(_, list)| list);
    let instances: Vec<_> = all().filter_map(Record::instance).collect();
    let directory = Directory::of(&instances);
    let listed = |path: &str| {
        let asked = |(document, _): &&(&Document, Vec<Record>)| document.asked.contains(path);
        records.iter().find(asked)
    };
    let mut incidents = incident::Incidents::new(&directory);
    for (document, list) in records {
        let active = document.asked.ends_with(ACTIVE);
        let own = list.iter().filter_map(Record::incident);
        own.for_each(|raw| incidents.add(raw, None, active));
    }
    let mut maintenances = maintenance::Maintenances::new(&directory);
    let own = all().filter_map(Record::maintenance);
    own.for_each(|raw| maintenances.add(raw, None));
    for instance in &instances {
        let key = instance.key();
        let own = instance.incidents();
        own.for_each(|raw| incidents.add(raw, key, false));
        let planned = instance.maintenances();
        planned.for_each(|raw| maintenances.add(raw, key));
    }
    let history = listed(INCIDENTS);
    let has_instances = !instances.is_empty();
    Page {
        components: has_instances.then(|| directory.components()),
        coverage: Coverage {
            open_incidents: has_instances || listed(ACTIVE).is_some() || history.is_some(),
            resolved_incidents: history.is_some() || (!has_instances && incidents.any_over()),
            reach: history.map_or(Reach::Unknown, |(document, list)| {
                reach(document, list.len())
            }),
            cap: history.map(|_| LIMIT),
            component_states: has_instances,
            maintenance: has_instances || maintenances.any(),
            ..Coverage::default()
        },
        incidents: Some(incidents.finish()),
        maintenances: (has_instances || maintenances.any()).then(|| maintenances.finish()),
        ..Page::default()
    }
    .ordered()
}

/// A list that is not full reaches to the start that was asked for.
fn reach(document: &Document, count: usize) -> Reach {
    let mut parts = document.asked.split(['?', '&']);
    let from = parts.find_map(|part| time::rfc3339(part.strip_prefix("startTime=")?));
    match from {
        Some(from) if count < LIMIT => Reach::Since(from),
        _ => Reach::Unknown,
    }
}
