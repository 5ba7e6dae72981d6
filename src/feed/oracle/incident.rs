//! Incidents as RSS: one item each, keyed for good, with all its updates in Statuspage's HTML.

use std::cell::RefCell;
use std::collections::HashMap;

use super::super::document::{Document, FeedError};
use super::super::read::doubts::Doubts;
use super::super::read::{text, time, xml};
use super::super::statuspage;
use super::report::{Report, Row, known};
use crate::model::{
    ComponentRef, ComponentState, ComponentStatus, Coverage, Impact, Incident, LogCompleteness,
    Page, Part, Reported, Text,
};

/// Where the feed is.
pub(super) const PATH: &str = "/api/v2/incident-summary.rss";

/// What every incident's key begins with.
pub(super) const KEY: &str = "ocid1.oraclecloudincident";

/// The services that name an incident, each with how bad it is there.
type Rows<'a> = Vec<(Row<'a>, Option<Impact>)>;

/// Which services name an incident, and what the regions are called.
pub(super) struct Places<'a> {
    /// Those of an incident go to the first item with its key: many with one key would multiply them.
    touched: RefCell<HashMap<&'a str, Rows<'a>>>,
    regions: HashMap<&'a str, &'a str>,
}

impl<'a> Places<'a> {
    /// By the reports of services; empty where none came.
    pub(super) fn of(reports: &'a [Report]) -> Self {
        let mut touched: HashMap<_, Rows<'a>> = HashMap::new();
        for row in reports.iter().flat_map(Report::rows) {
            for incident in row.incidents() {
                let severity = incident.severity.as_deref().and_then(known);
                let impact = severity.and_then(ComponentStatus::impact);
                if let Some(id) = incident.incident_id.as_deref() {
                    touched.entry(id).or_default().push((row, impact));
                }
            }
        }
        let regions = reports.iter().flat_map(Report::regions).collect();
        Self {
            touched: RefCell::new(touched),
            regions,
        }
    }

    fn incident(&self, entry: &xml::Entry) -> Option<Incident> {
        let id = entry.id.as_deref()?;
        let newest = entry.updated.as_deref().and_then(time::any);
        let title = text::plain(entry.title.as_deref().unwrap_or_default()).line();
        let rows = self.touched.borrow_mut().remove(id).unwrap_or_default();
        let impact = rows.iter().filter_map(|(_, impact)| *impact).max();
        let (components, regions) = if rows.is_empty() {
            self.by_title(&title)
        } else {
            by_report(&rows)
        };
        Some(Incident {
            url: entry.link.as_deref().map(Text::from),
            impact: impact.map_or_else(Reported::missing, |impact| Some(impact).into()),
            updates: statuspage::timeline(entry, newest),
            log: LogCompleteness::Complete,
            components: (!components.is_empty()).then_some(components),
            regions,
            ..Incident::new(id, title)
        })
    }

    /// The report keeps what is open; the title is always `service | region | reference` ("Multiple Regions" is none).
    fn by_title(&self, title: &str) -> (Vec<ComponentState>, Vec<Text>) {
        let parts: Vec<&str> = title.splitn(4, " | ").collect();
        let [service, region, _] = parts.as_slice() else {
            return (Vec::new(), Vec::new());
        };
        let one = |name: &str| !name.starts_with("Multiple");
        let key = self.regions.get(region).copied().unwrap_or(region);
        let component = ComponentRef {
            group: one(region).then(|| Text::from(*region)),
            ..ComponentRef::named(service)
        };
        let states = one(service).then(|| ComponentState::new(component, Reported::missing()));
        let regions = one(region).then(|| Text::from(key));
        (states.into_iter().collect(), regions.into_iter().collect())
    }
}

fn by_report(rows: &Rows<'_>) -> (Vec<ComponentState>, Vec<Text>) {
    let mut regions: Vec<Text> = rows
        .iter()
        .filter_map(|(row, _)| row.region())
        .map(Text::from)
        .collect();
    // Rows come region by region.
    regions.dedup();
    (rows.iter().map(|(row, _)| row.state()).collect(), regions)
}

/// Reads the feed. How far back it goes is not documented.
pub(super) fn read(
    document: &Document,
    body: &str,
    places: &Places<'_>,
) -> Result<Page, FeedError> {
    if xml::root(body).as_deref() != Some("rss") {
        return Err(document.not_a_page());
    }
    let feed = xml::syndication(body).map_err(|error| document.malformed(&error))?;
    let own = |entry: &xml::Entry| entry.id.as_deref().is_some_and(|id| id.starts_with(KEY));
    let empty = feed.entries.is_empty() && document.asked.ends_with(PATH);
    if !empty && !feed.entries.iter().any(own) {
        return Err(document.other_feed("oracle"));
    }
    let entries = feed.entries.iter();
    let incidents: Vec<_> = entries.filter_map(|entry| places.incident(entry)).collect();
    let mut doubts = Doubts::default();
    let without_key = feed.entries.len() - incidents.len();
    doubts.dropped(Part::Incidents, "item", without_key);
    let page = Page {
        url: feed.link.as_deref().map(Text::from),
        incidents: Some(incidents),
        coverage: Coverage {
            open_incidents: true,
            resolved_incidents: true,
            ..Coverage::default()
        },
        ..Page::default()
    };
    Ok(doubts.onto(page))
}
