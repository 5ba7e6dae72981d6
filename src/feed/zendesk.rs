//! Zendesk's own status page ("SSP"): JSON:API documents of its incidents and services.
//!
//! `status` is left behind: an incident stays "monitoring" for months after its `resolvedAt`, which alone decides.
//! Services have no state; only what an open incident says of one is known.
//!
//! Source: a recorded document's shape, and the readers of others for `services.json`; the format is undocumented.

use std::collections::{HashMap, HashSet};

use serde::Deserialize;
use serde_json::Value;

use super::document::{Document, FeedError, Probe, join, read_all};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::read::doubts::Doubts;
use super::read::lenient::{Flag, List, Object, Scalar, short};
use super::read::{state, time};
use crate::model::{
    Component, ComponentRef, ComponentState, ComponentStatus, Coverage, Impact, Incident,
    IncidentStatus, Page, Part, Reported, Text, Time,
};

const INCIDENTS: &str = "/api/ssp/incidents.json";
const SERVICES: &str = "/api/ssp/services.json";

/// The Zendesk feed. The page's own key, where there is one, is an account: its incidents alone are listed then.
pub(crate) struct Zendesk;

impl Feed for Zendesk {
    fn name(&self) -> &'static str {
        "zendesk"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &["status.zendesk.com"]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        let json = seen.json()?;
        let first = json.get("data")?.as_array()?.first()?;
        let attribute = |name| first.get("attributes")?.get(name);
        match first.get("type").and_then(Value::as_str)? {
            "incident" if attribute("resolvedAt").is_some() || attribute("startedAt").is_some() => {
                Some(Confidence::Certain)
            }
            "service" if attribute("name").is_some() => Some(Confidence::Likely),
            _ => None,
        }
    }

    fn requests(&self, page: &PageAddress, _: Scope, _: &Responses) -> Vec<Request> {
        let plain = |id: &&str| id.bytes().all(|c| c.is_ascii_alphanumeric() || c == b'-');
        let account = page.id.as_deref().filter(plain);
        let query = account.map_or_else(String::new, |id| format!("?subdomain={id}"));
        [INCIDENTS, SERVICES]
            .map(|path| page.get(&format!("{path}{query}")))
            .to_vec()
    }

    fn read_one(&self, probe: &Probe<'_>, _: Scope) -> Result<Page, FeedError> {
        let raw = probe
            .parse::<Object<RawPage>>(self.name())?
            .value
            .unwrap_or_default();
        let Some(data) = &raw.data.items else {
            return Err(probe.document.not_a_page());
        };
        let is = |kind: &str| data.iter().any(|raw| raw.kind.get() == Some(kind));
        match (is("incident"), is("service")) {
            (_, true) => Ok(services(data, raw.data.dropped)),
            (true, _) => Ok(incidents(data, &raw, probe.document)),
            // An empty list has no shape of its own.
            _ if data.is_empty() && probe.document.asked.contains(SERVICES) => {
                Ok(services(data, raw.data.dropped))
            }
            _ if data.is_empty()
                && (raw.included.items.is_some() || probe.document.asked.contains(INCIDENTS)) =>
            {
                Ok(incidents(data, &raw, probe.document))
            }
            _ => Err(probe.document.not_a_page()),
        }
    }

    fn read(&self, documents: &[Document], scope: Scope) -> Result<Page, FeedError> {
        let page = join(read_all(documents, |probe| self.read_one(probe, scope))?);
        page.map(state::by_incidents)
            .ok_or(FeedError::Missing { feed: self.name() })
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct RawPage {
    data: List<Raw>,
    included: List<Raw>,
}

/// An incident, a service, or what an incident is to a service.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Raw {
    id: Scalar,
    #[serde(rename = "type")]
    kind: Scalar,
    attributes: Object<Attributes>,
    relationships: Object<Relationships>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Attributes {
    name: Scalar,
    impact: Scalar,
    outage: Flag,
    degradation: Flag,
    started_at: Scalar,
    resolved_at: Scalar,
    status: Scalar,
    incident_id: Scalar,
    service_id: Scalar,
    service_name: Scalar,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Relationships {
    incident_services: Object<Related>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Related {
    data: List<Raw>,
}

impl Attributes {
    /// When it ended; what is no date does not end it.
    fn resolved(&self) -> Option<Time> {
        self.resolved_at.get().and_then(time::rfc3339)
    }
}

fn services(data: &[Raw], dropped: usize) -> Page {
    let service = |raw: &Raw| {
        if raw.kind.get() != Some("service") {
            return None;
        }
        let name = raw.attributes.value.as_ref()?.name.get()?;
        Some(Component {
            component: component(raw.id.get(), name),
            status: Reported::missing(),
            region: None,
        })
    };
    let components: Vec<_> = data.iter().filter_map(service).collect();
    let mut doubts = Doubts::default();
    let unread = data.len() - components.len();
    doubts.dropped(Part::Components, "data", dropped + unread);
    Page {
        components: Some(components),
        doubts: doubts.into_vec(),
        ..Page::default()
    }
}

fn component(id: Option<&str>, name: &str) -> ComponentRef {
    ComponentRef {
        id: id.map(|id| Text::from(short(id))),
        ..ComponentRef::named(short(name))
    }
}

fn incidents(data: &[Raw], raw: &RawPage, document: &Document) -> Page {
    let touched = Touched::of(raw.included.list());
    let origin = PageAddress::parse(&document.url).map(|address| address.origin());
    let mut seen = HashSet::new();
    let own = data
        .iter()
        .filter(|raw| raw.id.get().is_none() || seen.insert(&raw.id));
    let read: Vec<_> = own
        .map(|raw| incident(raw, &touched, origin.as_deref()))
        .collect();
    let unread = read.iter().filter(|incident| incident.is_none()).count();
    let mut doubts = Doubts::default();
    doubts.dropped(Part::Incidents, "data", raw.data.dropped + unread);
    Page {
        incidents: Some(read.into_iter().flatten().collect()),
        doubts: doubts.into_vec(),
        coverage: Coverage {
            open_incidents: true,
            resolved_incidents: true,
            ..Coverage::default()
        },
        ..Page::default()
    }
}

fn incident(raw: &Raw, touched: &Touched<'_>, origin: Option<&str>) -> Option<Incident> {
    if raw.kind.get() != Some("incident") {
        return None;
    }
    let own = raw.attributes.value.as_ref()?;
    let title = own.name.get().unwrap_or("Incident");
    let id = raw.id.get().unwrap_or(title);
    let resolved = own.resolved();
    let link = |origin: &str| Text::new(format!("{origin}/incidents/{id}"));
    Some(Incident {
        url: origin.filter(|_| raw.id.get().is_some()).map(link),
        status: status(own),
        open: Some(resolved.is_none()),
        impact: impact(own),
        started_at: own.started_at.get().and_then(time::rfc3339),
        resolved_at: resolved,
        components: touched.by(raw, resolved.is_none()),
        ..Incident::new(id, title)
    })
}

/// The vendor's word, unless the incident is over and the word says that it is not.
fn status(own: &Attributes) -> Reported<IncidentStatus> {
    let word = own.status.get().unwrap_or_default();
    let stated: Reported<IncidentStatus> = Reported::read(word);
    match (own.resolved(), stated.value.is_over()) {
        (Some(_), Some(false) | None) => IncidentStatus::Resolved.into(),
        _ => stated,
    }
}

/// Where there is no word for it, an outage is at least a part that is down.
fn impact(own: &Attributes) -> Reported<Option<Impact>> {
    match own.impact.get() {
        Some(word) => Reported::read(word),
        None if own.outage.value == Some(true) => Some(Impact::Major).into(),
        None => Reported::missing(),
    }
}

/// What incidents are to services, by its own key and by the incident's.
struct Touched<'a> {
    by_id: HashMap<&'a str, &'a Attributes>,
    by_incident: HashMap<&'a str, Vec<&'a Attributes>>,
}

impl<'a> Touched<'a> {
    fn of(included: &'a [Raw]) -> Self {
        let mut touched = Self {
            by_id: HashMap::new(),
            by_incident: HashMap::new(),
        };
        for raw in included {
            let Some(own) = &raw.attributes.value else {
                continue;
            };
            if let Some(id) = raw.id.get() {
                touched.by_id.insert(id, own);
            }
            if let Some(incident) = own.incident_id.get() {
                touched.by_incident.entry(incident).or_default().push(own);
            }
        }
        touched
    }

    /// The services of an incident, each once; `None` where the document does not name any.
    fn by(&self, raw: &Raw, open: bool) -> Option<Vec<ComponentState>> {
        let related = raw.relationships.value.as_ref();
        let related = related.and_then(|all| all.incident_services.value.as_ref());
        let named = related.map(|related| {
            let ids = related.data.list().iter().filter_map(|raw| raw.id.get());
            let mut seen = HashSet::new();
            let once = ids.filter(|id| seen.insert(*id));
            once.filter_map(|id| self.by_id.get(id).copied()).collect()
        });
        let own = || self.by_incident.get(raw.id.get()?).cloned();
        let services: Vec<&Attributes> = named.or_else(own)?;
        let states = services.into_iter().filter_map(|own| state(own, open));
        let states: Vec<_> = states.collect();
        (!states.is_empty()).then_some(states)
    }
}

/// The state of a service in an incident: known only while it goes on.
fn state(own: &Attributes, open: bool) -> Option<ComponentState> {
    let component = component(own.service_id.get(), own.service_name.get()?);
    let now = if !open || own.resolved().is_some() {
        Reported::missing()
    } else if own.outage.value == Some(true) {
        ComponentStatus::MajorOutage.into()
    } else if own.degradation.value == Some(true) {
        ComponentStatus::DegradedPerformance.into()
    } else {
        Reported::missing()
    };
    Some(ComponentState::new(component, now))
}
