//! UptimeRobot: the monitors of a public page, and its feed of incidents and maintenance.
//!
//! Traps: 30 monitors a page, whatever their number; a page of one monitor has another form, as has the one of 2026; the
//! documents' key stands in the page's HTML. A paused monitor tells nothing.
//!
//! Source: recorded lists; the page's own script; the event feed as its readers describe it.

use serde::Deserialize;
use serde_json::Value;

use super::document::{Document, FeedError, Probe, join, read_all};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::read::doubts::Doubts;
use super::read::lenient::{List, Scalar};
use super::read::{text, time};
use crate::model::{
    Component, ComponentRef, ComponentStatus, Coverage, Doubt, DoubtKind, Incident, Maintenance,
    MaintenanceStatus, Page, Part, Reported, Time, Update, Vocabulary,
};

const HOST: &str = "stats.uptimerobot.com";
/// Of the six requests that a feed may ask, what the page and the events leave.
const PAGES: i64 = 4;
const STATUS: &[(&str, ComponentStatus)] = &[
    ("success", ComponentStatus::Operational),
    ("warning", ComponentStatus::DegradedPerformance),
    ("danger", ComponentStatus::MajorOutage),
];

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
            let events: Events = probe.shaped(json)?;
            return Ok(events_page(events.results));
        }
        if !is_list(json) {
            return Err(probe.document.foreign(self.name()));
        }
        let raw: Raw = probe.shaped(json)?;
        let mut doubts = Doubts::default();
        let paged = raw.psp.and_then(|psp| {
            if psp.total.number().is_none() {
                doubts.missing(Part::Components, "psp.totalMonitors");
            }
            doubts.required(Part::Components, "psp.monitors", psp.monitors)
        });
        let plain = doubts.optional(Part::Components, "data", raw.data);
        let monitors = paged.into_iter().chain(plain).flatten().chain(raw.monitor);
        Ok(Page {
            description: raw.statistics.and_then(|own| own.count_result.text()),
            components: Some(monitors.map(|monitor| component(&monitor)).collect()),
            doubts: doubts.into_vec(),
            coverage: Coverage {
                component_states: true,
                ..Coverage::default()
            },
            ..Page::default()
        })
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
            components: all.map(unique),
            ..page
        };
        page.doubts.extend(compare_counts(&page, documents));
        Ok(page)
    }
}

/// The document's own counts, against what is listed of all its pages.
fn compare_counts(page: &Page, documents: &[Document]) -> Vec<Doubt> {
    let mut doubts = Doubts::default();
    let Some(listed) = &page.components else {
        return doubts.into_vec();
    };
    let most = |path: &str| {
        let counts = documents.iter().filter_map(|document| {
            let count = Probe::new(document).json()?.pointer(path)?.as_u64()?;
            usize::try_from(count).ok()
        });
        counts.max().unwrap_or_default()
    };
    doubts.truncated(
        Part::Components,
        "monitors",
        listed.len(),
        most("/psp/totalMonitors"),
    );
    let states = listed.iter().map(|component| component.status.value);
    let down = states.filter(|state| state.is_trouble()).count();
    let counted = most("/statistics/counts/down");
    if down < counted {
        let text = format!("the page counts {counted} down, its list {down}");
        doubts.add(Part::Components, DoubtKind::Contradictory, text);
    }
    doubts.into_vec()
}

fn unique(list: Vec<Component>) -> Vec<Component> {
    let mut seen = std::collections::HashSet::new();
    let fresh = |component: &Component| seen.insert(component.component.clone());
    let mut fresh = fresh;
    list.into_iter()
        .filter(|component| fresh(component))
        .collect()
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

#[derive(Default, Deserialize)]
#[serde(default)]
struct Raw {
    psp: Option<Psp>,
    monitor: Option<Monitor>,
    data: List<Monitor>,
    statistics: Option<Statistics>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Psp {
    #[serde(rename = "totalMonitors")]
    total: Scalar,
    monitors: List<Monitor>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Statistics {
    count_result: Scalar,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Monitor {
    #[serde(rename = "monitorId")]
    id: Scalar,
    name: Scalar,
    status_class: Scalar,
    group_id: Scalar,
    group_name: Scalar,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Events {
    results: List<Event>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Event {
    id: Scalar,
    #[serde(rename = "type")]
    kind: Scalar,
    title: Scalar,
    content: Scalar,
    timestamp: Scalar,
    status: Scalar,
    #[serde(rename = "endDate")]
    end: Scalar,
}

fn component(monitor: &Monitor) -> Component {
    let word = monitor.status_class.or_empty();
    let known = STATUS.iter().find(|(own, _)| *own == word);
    // A paused one is black in the old form.
    let word = if word == "black" { "paused" } else { word };
    let grouped = monitor.group_id.number().is_some_and(|id| id != 0);
    Component {
        component: ComponentRef {
            id: monitor.id.text(),
            group: monitor.group_name.text().filter(|_| grouped),
            ..ComponentRef::named(monitor.name.or_empty())
        },
        status: Reported::from_table(known.map(|(_, meaning)| *meaning), word),
        region: None,
    }
}

/// Announcements are no incidents.
fn events_page(results: List<Event>) -> Page {
    let mut doubts = Doubts::default();
    let events = doubts.required(Part::Incidents, "results", results);
    let events = events.unwrap_or_default();
    let unread = events.iter().filter(|event| !event.is_of_known_kind());
    doubts.dropped(Part::Incidents, "results", unread.count());
    let of = |kind: &'static str| {
        events
            .iter()
            .filter(move |event| event.kind.get() == Some(kind))
    };
    Page {
        doubts: doubts.into_vec(),
        incidents: Some(of("incident").map(Event::incident).collect()),
        maintenances: Some(of("maintenance").map(Event::maintenance).collect()),
        coverage: Coverage {
            open_incidents: true,
            resolved_incidents: true,
            maintenance: true,
            ..Coverage::default()
        },
        ..Page::default()
    }
}

impl Event {
    fn is_of_known_kind(&self) -> bool {
        let kinds = ["incident", "maintenance", "announcement"];
        self.kind.get().is_some_and(|kind| kinds.contains(&kind))
    }

    fn at(&self) -> Option<Time> {
        time::seconds(self.timestamp.number()?)
    }

    /// A moment in seconds, or with its zone; any other form has none.
    fn end(&self) -> Option<Time> {
        self.end
            .number()
            .and_then(time::seconds)
            .or_else(|| self.end.time())
    }

    fn update<S: Vocabulary>(&self) -> Update<S> {
        Update {
            text: text::plain(self.content.or_empty()),
            ..Update::at(self.at())
        }
    }

    /// 0 and 1 go on, 2 is over.
    fn incident(&self) -> Incident {
        let open = self.status.number().map(|status| status != 2);
        Incident {
            open,
            started_at: self.at(),
            resolved_at: self.end().filter(|_| open == Some(false)),
            updates: vec![self.update()],
            ..Incident::new(self.id.or_empty(), self.title.or_empty())
        }
    }

    fn maintenance(&self) -> Maintenance {
        let status = match self.status.number() {
            Some(1) => MaintenanceStatus::InProgress.into(),
            Some(2) => MaintenanceStatus::Completed.into(),
            // 0 is both ahead and going on.
            _ => Reported::missing(),
        };
        Maintenance {
            status,
            starts_at: self.at(),
            ends_at: self.end(),
            updates: vec![self.update()],
            ..Maintenance::new(self.id.or_empty(), self.title.or_empty())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn a_list_of_several_pages_is_asked_for_all() {
        let list = r#"{"psp":{"perPage":30,"totalMonitors":61,"monitors":[]}}"#;
        let document = Document::local("list.json", list.into(), Time::default());
        assert_eq!(pages(&document), Some(3));
    }
}
