//! Azure DevOps: the health of each service in each geography, and an overall word. It lists no incidents.
//!
//! Source: the vendor's REST reference ("Status – Health – Get").

use serde::Deserialize;
use serde_json::Value;

use super::document::{FeedError, Probe};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::read::doubts::Doubts;
use super::read::lenient::{List, Object, name, text};
use super::read::time::When;
use crate::model::{
    Component, ComponentRef, ComponentStatus, Coverage, Indicator, Page, Part, Reported, Text,
};

const HEALTH: &str = "/_apis/status/health?api-version=7.1-preview.1";

/// The words of the API; an advisory is about something that users may notice, though the service works.
const WORDS: &[(&str, ComponentStatus)] = &[
    ("healthy", ComponentStatus::Operational),
    ("advisory", ComponentStatus::DegradedPerformance),
    ("degraded", ComponentStatus::DegradedPerformance),
    ("unhealthy", ComponentStatus::MajorOutage),
];

/// The status of Azure DevOps.
pub(crate) struct AzureDevOps;

impl Feed for AzureDevOps {
    fn name(&self) -> &'static str {
        "azuredevops"
    }

    fn hosts(&self) -> &'static [&'static str] {
        &["status.dev.azure.com"]
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        is_health(seen.json()?).then_some(Confidence::Certain)
    }

    fn requests(&self, page: &PageAddress, _: Scope, _: &Responses) -> Vec<Request> {
        vec![Request::new(format!("{}{HEALTH}", page.origin()))]
    }

    fn read_one(&self, probe: &Probe<'_>, _: Scope) -> Result<Page, FeedError> {
        let json = probe.value(self.name())?;
        if !is_health(json) {
            return Err(probe.document.other_feed(self.name()));
        }
        let health: Health = probe.shaped()?;
        Ok(page(health))
    }
}

fn page(health: Health) -> Page {
    let mut doubts = Doubts::default();
    let overall = doubts.required_object(Part::PageStatus, "status", health.status);
    let overall = overall.unwrap_or_default();
    if overall.health.is_none() {
        doubts.missing(Part::PageStatus, "status.health");
    }
    let services = doubts.required(Part::Components, "services", health.services);
    let mut components = Vec::new();
    for service in services.into_iter().flatten() {
        components.extend(service.components(&mut doubts));
    }
    doubts.statuses(&components);
    let message = overall.message.filter(|text| !text.trim().is_empty());
    let page = Page {
        updated_at: health.last_updated.0,
        indicator: overall.health.as_deref().map(|word| {
            let impact = meaning(word).and_then(ComponentStatus::impact);
            Reported::from_table(impact.map(Indicator::from), word)
        }),
        description: message.map(Text::new),
        components: Some(components),
        coverage: Coverage {
            component_states: true,
            ..Coverage::default()
        },
        ..Page::default()
    };
    doubts.onto(page)
}

fn is_health(json: &Value) -> bool {
    let overall = json.pointer("/status/health").is_some();
    overall && json.get("services").is_some_and(Value::is_array)
}

#[derive(Deserialize)]
struct Health {
    #[serde(default)]
    status: Object<Overall>,
    #[serde(default)]
    services: List<Service>,
    #[serde(default, rename = "lastUpdated")]
    last_updated: When,
}

#[derive(Default, Deserialize)]
struct Overall {
    #[serde(default, deserialize_with = "text")]
    health: Option<String>,
    #[serde(default, deserialize_with = "text")]
    message: Option<String>,
}

#[derive(Deserialize)]
struct Service {
    #[serde(default, deserialize_with = "name")]
    id: String,
    #[serde(default)]
    geographies: List<Geography>,
}

#[derive(Deserialize)]
struct Geography {
    #[serde(default, deserialize_with = "name")]
    id: String,
    #[serde(default, deserialize_with = "text")]
    name: Option<String>,
    #[serde(default, deserialize_with = "text")]
    health: Option<String>,
}

fn meaning(word: &str) -> Option<ComponentStatus> {
    let row = WORDS
        .iter()
        .find(|(own, _)| own.eq_ignore_ascii_case(word.trim()));
    row.map(|(_, status)| *status)
}

impl Service {
    /// One component for each geography, which is its region and its group.
    fn components(self, doubts: &mut Doubts) -> Vec<Component> {
        let places = doubts.required(Part::Components, "geographies", self.geographies);
        let places = places.into_iter().flatten();
        let component = |place: Geography| Component {
            component: ComponentRef {
                id: Some(Text::new(format!("{}/{}", self.id, place.id))),
                group: Some(Text::new(place.name.unwrap_or_else(|| place.id.clone()))),
                name: Text::from(self.id.as_str()),
            },
            status: place
                .health
                .as_deref()
                .map_or_else(Reported::missing, |word| {
                    Reported::from_table(meaning(word), word)
                }),
            region: Some(Text::new(place.id)),
        };
        places.map(component).collect()
    }
}
