//! Uptime Kuma: a page's set-up with its pinned incidents, the heartbeats of its monitors, the incidents' history.
//!
//! Traps: version 1 has one `incident` or null, version 2 a list; an unknown page has heartbeats too, none; times have no
//! zone and are UTC; a style is a colour, not an impact. The page's key stands in its address or in its HTML.
//!
//! Source: the platform's source, 1.23 to 2.5.

mod planned;

use std::collections::HashMap;

use serde::Deserialize;

use super::document::{Document, FeedError, Probe, join, read_all};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::read::doubts::Doubts;
use super::read::lenient::{List, Scalar};
use super::read::text;
use crate::model::{
    Component, ComponentRef, ComponentStatus, Coverage, Incident, Page, Part, Reach, Reported,
    Update,
};
use planned::{RawMaintenance, maintenance};

const DEFAULT: &str = "/api/status-page/default";
/// Pending is "failed, about to be tried again": neither up nor down.
const BEAT: &[(i64, ComponentStatus)] = &[
    (0, ComponentStatus::MajorOutage),
    (1, ComponentStatus::Operational),
    (3, ComponentStatus::UnderMaintenance),
];
/// The Uptime Kuma feed.
pub(crate) struct UptimeKuma;

impl Feed for UptimeKuma {
    fn name(&self) -> &'static str {
        "uptimekuma"
    }

    fn probes(&self) -> &'static [&'static str] {
        &[DEFAULT, ""]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        if seen.is_html() {
            let text = seen.text();
            let own = text.contains("window.preloadData") || text.contains("id=\"preload-data\"");
            return own.then_some(Confidence::Hint);
        }
        let json = seen.json()?;
        let is = |keys: &[&str]| keys.iter().all(|key| json.get(key).is_some());
        let page = is(&["config", "publicGroupList"]) || is(&["heartbeatList", "uptimeList"]);
        let history = is(&["ok", "incidents", "hasMore"]);
        (page || history).then_some(Confidence::Certain)
    }

    fn requests(&self, page: &PageAddress, scope: Scope, responses: &Responses) -> Vec<Request> {
        let (root, own) = page
            .path()
            .split_once("/status/")
            .map_or((page.path(), None), |(root, slug)| {
                (root, Some(slug.to_owned()))
            });
        let html = responses
            .documents
            .iter()
            .map(Probe::new)
            .filter(Probe::is_html);
        let written = html.map(|probe| slug(probe.text())).find_map(|slug| slug);
        let Some(slug) = page
            .id
            .clone()
            .or(own)
            .or(written)
            .filter(|slug| is_slug(slug))
        else {
            return vec![page.get(""), page.get(DEFAULT)];
        };
        let api = format!("{}{root}/api/status-page", page.origin());
        let mut requests = vec![
            Request::new(format!("{api}/{slug}")),
            Request::new(format!("{api}/heartbeat/{slug}")).about(Part::Components),
        ];
        if scope.history {
            requests.push(Request::new(format!("{api}/{slug}/incident-history")));
        }
        requests
    }

    fn read_one(&self, probe: &Probe<'_>, scope: Scope) -> Result<Page, FeedError> {
        self.read(std::slice::from_ref(probe.document), scope)
    }

    fn read(&self, documents: &[Document], _: Scope) -> Result<Page, FeedError> {
        let beats = documents
            .iter()
            .filter_map(|document| parse(&Probe::new(document)).ok()?.beats);
        let beats = beats.flatten().collect();
        let mut pages = read_all(documents, |probe| read_one(probe, &beats))?;
        let named = pages.iter().any(|page| page.components.is_some());
        // Heartbeats have no names: alone they say nothing, as do those of an unknown page.
        if !named && !pages.iter().any(|page| page.incidents.is_some()) {
            pages.clear();
        }
        join(pages).ok_or(FeedError::Missing { feed: self.name() })
    }
}

/// The page's key in `window.preloadData = {'config':{'slug':'…'`, which is JavaScript, not JSON.
fn slug(html: &str) -> Option<String> {
    let config = html.split_once("preloadData = ")?.1;
    let rest = config.split_once("slug")?.1;
    let value = rest.trim_start_matches(['\'', '"', ':', ' ']);
    value.split(['\'', '"']).next().map(str::to_owned)
}

fn is_slug(slug: &str) -> bool {
    !slug.is_empty()
        && slug
            .bytes()
            .all(|c| c.is_ascii_alphanumeric() || b"-_".contains(&c))
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Raw {
    config: Option<Config>,
    /// Version 1: the one that is pinned.
    incident: Option<RawIncident>,
    incidents: List<RawIncident>,
    #[serde(rename = "publicGroupList")]
    groups: List<Group>,
    #[serde(rename = "maintenanceList")]
    maintenances: List<RawMaintenance>,
    #[serde(rename = "heartbeatList")]
    beats: Option<HashMap<String, Vec<Beat>>>,
    #[serde(rename = "hasMore")]
    more: Scalar,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Config {
    title: Scalar,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Group {
    name: Scalar,
    #[serde(rename = "monitorList")]
    monitors: List<Monitor>,
}

impl Group {
    /// The monitors that could not be read; 1 where there is no list.
    fn unread(&self) -> usize {
        let is_missing = self.monitors.items.is_none() && self.monitors.dropped == 0;
        self.monitors.dropped + usize::from(is_missing)
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Monitor {
    id: Scalar,
    name: Scalar,
}

/// An empty beat of an aggregated bar is a plain 0.
#[derive(Deserialize)]
#[serde(untagged)]
enum Beat {
    Full { status: Scalar, time: Scalar },
    Empty(serde::de::IgnoredAny),
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct RawIncident {
    id: Scalar,
    title: Scalar,
    content: Scalar,
    active: Scalar,
    #[serde(rename = "createdDate")]
    created: Scalar,
}

fn parse(probe: &Probe<'_>) -> Result<Raw, FeedError> {
    let raw: Raw = probe.shaped(probe.value("uptimekuma")?)?;
    let page = raw.config.is_some() && raw.groups.items.is_some();
    let history = raw.incidents.items.is_some() && raw.more.get().is_some();
    if page || history || raw.beats.is_some() {
        return Ok(raw);
    }
    Err(probe.document.foreign("uptimekuma"))
}

fn read_one(probe: &Probe<'_>, beats: &HashMap<String, Vec<Beat>>) -> Result<Page, FeedError> {
    let raw = parse(probe)?;
    if raw.beats.is_some() {
        return Ok(Page::default());
    }
    let mut doubts = Doubts::default();
    if raw.incidents.items.is_none() && probe.value("uptimekuma")?.get("incident").is_none() {
        doubts.missing(Part::Incidents, "incident");
    }
    let listed = doubts.optional(Part::Incidents, "incidents", raw.incidents);
    let listed = listed.into_iter().flatten().chain(raw.incident);
    let incidents: Vec<_> = listed.map(|raw| incident(&raw)).collect();
    let coverage = Coverage {
        open_incidents: true,
        zone_assumed: true,
        ..Coverage::default()
    };
    if raw.config.is_none() {
        let is_all = raw.more.truth() == Some(false);
        return Ok(past(incidents, is_all, doubts));
    }
    let groups = doubts.required(Part::Components, "publicGroupList", raw.groups);
    let groups = groups.unwrap_or_default();
    let dropped = groups.iter().map(Group::unread).sum();
    doubts.dropped(Part::Components, "monitorList", dropped);
    let maintenances = doubts.optional(Part::Maintenances, "maintenanceList", raw.maintenances);
    for one in maintenances.iter().flatten() {
        one.doubt_later_slots(&mut doubts);
    }
    let components = groups.iter().flat_map(|group| components(group, beats));
    Ok(Page {
        name: raw.config.and_then(|config| config.title.text()),
        components: Some(components.collect()),
        incidents: Some(incidents),
        doubts: doubts.into_vec(),
        maintenances: maintenances.map(|list| list.iter().map(maintenance).collect()),
        coverage: Coverage {
            component_states: !beats.is_empty(),
            // Work is listed only while it goes on.
            maintenance: false,
            ..coverage
        },
        ..Page::default()
    })
}

/// A page of the history: incidents only.
fn past(incidents: Vec<Incident>, is_all: bool, doubts: Doubts) -> Page {
    let oldest = incidents.iter().filter_map(|one| one.created_at).min();
    let reach = if is_all {
        Reach::All
    } else {
        oldest.map_or(Reach::Unknown, Reach::Since)
    };
    Page {
        incidents: Some(incidents),
        doubts: doubts.into_vec(),
        coverage: Coverage {
            open_incidents: true,
            resolved_incidents: true,
            reach,
            zone_assumed: true,
            ..Coverage::default()
        },
        ..Page::default()
    }
}

fn components(group: &Group, beats: &HashMap<String, Vec<Beat>>) -> Vec<Component> {
    let monitors = group.monitors.items.iter().flatten();
    let component = |monitor: &Monitor| Component {
        component: ComponentRef {
            id: monitor.id.text(),
            group: group.name.text(),
            ..ComponentRef::named(monitor.name.or_empty())
        },
        status: beats
            .get(monitor.id.or_empty())
            .map_or_else(Reported::missing, |beats| state(beats)),
        region: None,
    };
    monitors.map(component).collect()
}

/// The state of the newest beat, which stands last. A bar over days is of buckets, whose times have a zone: one is
/// down if anything in it was, so that it does not tell the state of now.
fn state(beats: &[Beat]) -> Reported<ComponentStatus> {
    let Some(Beat::Full { status, time }) = beats.last() else {
        return Reported::missing();
    };
    let is_bucket = time.time().is_some();
    let now = status.number().filter(|status| !is_bucket || *status == 1);
    let known = BEAT.iter().find(|(own, _)| Some(*own) == now);
    let word = if now == Some(2) { "pending" } else { "" };
    Reported::from_table(known.map(|(_, meaning)| *meaning), word)
}

/// What is pinned is open, whatever its text says; the history says whether it is still active.
fn incident(raw: &RawIncident) -> Incident {
    let created = raw.created.naive_time();
    Incident {
        open: Some(raw.active.truth().unwrap_or(true)),
        created_at: created,
        updates: vec![Update {
            text: text::plain(raw.content.or_empty()),
            ..Update::at(created)
        }],
        ..Incident::new(raw.id.or_empty(), raw.title.or_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_stands_in_javascript() {
        let html =
            "<script>window.preloadData = {'config':{'slug':'acme-1','title':'x'}};</script>";
        assert_eq!(slug(html).as_deref(), Some("acme-1"));
        assert!(!is_slug("../admin"));
    }

    #[test]
    fn a_page_below_another_path_keeps_it() {
        let page = PageAddress::parse("https://example.com/kuma/status/acme").unwrap();
        let asked = UptimeKuma.requests(&page, Scope::default(), &Responses::default());
        assert_eq!(
            asked[1].url,
            "https://example.com/kuma/api/status-page/heartbeat/acme"
        );
    }
}
