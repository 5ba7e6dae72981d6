//! The state of each service in each region.

use serde::Deserialize;

use super::super::read::doubts::Doubts;
use super::super::read::lenient::{List, text};
use crate::model::{
    Component, ComponentRef, ComponentState, ComponentStatus, Coverage, Page, Part, Reported, Text,
};

/// A disruption is "unavailable some of the time", down is "not available"; informational stands between them and normal.
const WORDS: &[(&str, ComponentStatus)] = &[
    ("NormalPerformance", ComponentStatus::Operational),
    ("Informational", ComponentStatus::DegradedPerformance),
    ("ServiceDisruption", ComponentStatus::PartialOutage),
    ("ServiceDown", ComponentStatus::MajorOutage),
];

#[derive(Deserialize)]
pub(super) struct Report {
    #[serde(rename = "regionHealthReports")]
    regions: List<Region>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Region {
    #[serde(rename = "regionId")]
    #[serde(deserialize_with = "text")]
    id: Option<String>,
    #[serde(rename = "regionName")]
    #[serde(deserialize_with = "text")]
    name: Option<String>,
    #[serde(rename = "regionCanonicalName")]
    #[serde(deserialize_with = "text")]
    canonical: Option<String>,
    #[serde(rename = "serviceHealthReports")]
    services: List<Service>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Service {
    #[serde(rename = "serviceId")]
    #[serde(deserialize_with = "text")]
    id: Option<String>,
    #[serde(rename = "serviceName")]
    #[serde(deserialize_with = "text")]
    name: Option<String>,
    #[serde(rename = "serviceCanonicalName")]
    #[serde(deserialize_with = "text")]
    canonical: Option<String>,
    #[serde(rename = "serviceStatus")]
    #[serde(deserialize_with = "text")]
    status: Option<String>,
    incidents: List<Touched>,
}

/// An incident that a service names.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Touched {
    #[serde(deserialize_with = "text")]
    pub(super) incident_id: Option<String>,
    #[serde(deserialize_with = "text")]
    pub(super) severity: Option<String>,
}

/// A service in a region.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    region: &'a Region,
    service: &'a Service,
}

impl Report {
    /// The components of the page.
    pub(super) fn page(&self) -> Page {
        let component = |row: Row<'_>| Component {
            component: row.component(),
            status: row.status(),
            region: row.region.key().map(Text::from),
        };
        let components: Vec<_> = self.rows().map(component).collect();
        let mut doubts = Doubts::default();
        let part = Part::Components;
        doubts.dropped(part, "regionHealthReports", self.regions.dropped);
        for region in self.regions.list() {
            if region.services.items.is_none() {
                doubts.missing(part, "serviceHealthReports");
            }
            doubts.dropped(part, "serviceHealthReports", region.services.dropped);
        }
        doubts.statuses(&components);
        let page = Page {
            components: Some(components),
            coverage: Coverage {
                component_states: true,
                ..Coverage::default()
            },
            ..Page::default()
        };
        doubts.onto(page)
    }

    /// Every service in every region, region by region.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.regions.list().iter().flat_map(|region| {
            let services = region.services.items.iter().flatten();
            services.map(move |service| Row { region, service })
        })
    }

    /// The regions' names as people read them, and their keys.
    pub(super) fn regions(&self) -> impl Iterator<Item = (&str, &str)> {
        let regions = self.regions.list().iter();
        regions.filter_map(|region| Some((region.name.as_deref()?, region.key()?)))
    }
}

impl Region {
    fn key(&self) -> Option<&str> {
        self.canonical.as_deref().or(self.id.as_deref())
    }
}

impl<'a> Row<'a> {
    /// The key of the region.
    pub(super) fn region(self) -> Option<&'a str> {
        self.region.key()
    }

    /// The incidents that touch it.
    pub(super) fn incidents(self) -> impl Iterator<Item = &'a Touched> {
        self.service.incidents.items.iter().flatten()
    }

    /// The service with its state now.
    pub(super) fn state(self) -> ComponentState {
        ComponentState::new(self.component(), self.status())
    }

    /// A service's key is the same in every region.
    fn component(self) -> ComponentRef {
        let Row { region, service } = self;
        let own = service.canonical.as_deref().or(service.id.as_deref());
        let id = region.key().zip(own);
        let name = service.name.as_deref().or(own).unwrap_or_default();
        ComponentRef {
            id: id.map(|(region, own)| Text::new(format!("{region}/{own}"))),
            group: region.name.as_deref().or(region.key()).map(Text::from),
            ..ComponentRef::named(name)
        }
    }

    fn status(self) -> Reported<ComponentStatus> {
        let word = self.service.status.as_deref();
        word.map_or_else(Reported::missing, |word| {
            Reported::from_table(known(word), word)
        })
    }
}

/// The state of a word, with or without spaces.
pub(super) fn known(word: &str) -> Option<ComponentStatus> {
    let plain: String = word.split_whitespace().collect();
    let row = WORDS
        .iter()
        .find(|(own, _)| own.eq_ignore_ascii_case(&plain));
    row.map(|(_, status)| *status)
}
