//! What the two documents hold, and what products are called.

use std::collections::HashMap;

use serde::Deserialize;

use super::super::read::lenient::{Int, Map, Object, Scalar, Texts, short};
use crate::model::{ComponentRef, Text};

/// Either document: each has some of these keys.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct RawPage {
    #[serde(rename = "incidentEvent")]
    pub(super) incident_event: Object<Events>,
    #[serde(rename = "maintenanceEvent")]
    pub(super) maintenance_event: Object<Events>,
    clouds: Map<Cloud>,
    products: Map<Product>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Events {
    pub(super) incidents: Map<RawEvent>,
    pub(super) maintenance: Map<RawEvent>,
    /// Texts by language and token.
    pub(super) messages: Map<Map<Message>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Message {
    pub(super) html_message: Scalar,
    pub(super) text_message: Scalar,
}

/// An incident, or a maintenance with a status and times of its own.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct RawEvent {
    pub(super) id: Scalar,
    pub(super) status: Scalar,
    pub(super) scheduled_date: Int,
    pub(super) started_on: Int,
    pub(super) completed_on: Int,
    clouds: Map<Cloud>,
    pub(super) products: Map<Product>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Cloud {
    name: Scalar,
    cloud_products: Texts,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Product {
    id: Scalar,
    name: Scalar,
    pub(super) started_on: Int,
    pub(super) ended_on: Int,
    /// By the second of the entry.
    pub(super) history: Map<Entry>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Entry {
    pub(super) id: Scalar,
    pub(super) status: Scalar,
    pub(super) severity: Scalar,
    pub(super) message_time: Int,
    pub(super) title_token: Scalar,
    pub(super) message_token: Scalar,
    pub(super) location_impact: Object<Location>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Location {
    pub(super) service_regions: Texts,
}

impl RawPage {
    pub(super) fn is_events(&self) -> bool {
        self.lists_incidents() || self.lists_maintenance()
    }

    pub(super) fn lists_incidents(&self) -> bool {
        let events = [&self.incident_event, &self.maintenance_event];
        let mut events = events.into_iter().filter_map(|part| part.value.as_ref());
        events.any(|part| part.incidents.entries.is_some())
    }

    pub(super) fn lists_maintenance(&self) -> bool {
        let events = [&self.incident_event, &self.maintenance_event];
        let mut events = events.into_iter().filter_map(|part| part.value.as_ref());
        events.any(|part| part.maintenance.entries.is_some())
    }

    pub(super) fn is_registry(&self) -> bool {
        self.clouds.entries.is_some() && self.products.entries.is_some()
    }

    fn events(&self) -> impl Iterator<Item = &RawEvent> {
        let parts = [&self.incident_event, &self.maintenance_event];
        let parts = parts.into_iter().filter_map(|part| part.value.as_ref());
        let lists = parts.flat_map(|it| [it.incidents.list(), it.maintenance.list()]);
        lists.flatten().map(|(_, event)| event)
    }
}

/// What products are called and which cloud they stand in, as the registry says, else the event.
pub(super) struct Names<'a> {
    clouds: HashMap<&'a str, &'a str>,
    registered: Option<Vec<(&'a str, &'a str)>>,
}

impl<'a> Names<'a> {
    pub(super) fn of(pages: &'a [RawPage]) -> Self {
        let registries = pages.iter().filter(|raw| raw.is_registry());
        let mut registered: Option<Vec<_>> = None;
        for raw in registries {
            let products = raw.products.list().iter();
            let named = products.filter_map(|(key, it)| Some((it.id(key), it.name.get()?)));
            registered.get_or_insert_default().extend(named);
        }
        let own = pages.iter().map(|raw| &raw.clouds);
        let inner = pages.iter().flat_map(RawPage::events).map(|it| &it.clouds);
        let mut clouds = HashMap::new();
        for (_, cloud) in own.chain(inner).flat_map(Map::list) {
            let Some(name) = cloud.name.get() else {
                continue;
            };
            for product in cloud.cloud_products.list() {
                clouds.entry(product.as_str()).or_insert(name);
            }
        }
        Self { clouds, registered }
    }

    /// The products of the registry, where it came.
    pub(super) fn registered(&self) -> Option<impl Iterator<Item = ComponentRef>> {
        let products = self.registered.as_ref()?.iter();
        Some(products.map(|(id, name)| self.component(id, name)))
    }

    /// The vendor's name stands before some products' names and not before others': here before all.
    pub(super) fn component(&self, id: &str, name: &str) -> ComponentRef {
        let (id, name) = (short(id), short(name));
        let name = if name.starts_with("Adobe") {
            Text::from(name)
        } else {
            Text::new(format!("Adobe {name}"))
        };
        ComponentRef {
            id: Some(Text::from(id)),
            group: self.clouds.get(id).map(|cloud| Text::from(short(cloud))),
            name,
        }
    }
}

impl Product {
    /// Its key, which is the object's key where it has none of its own.
    pub(super) fn id<'a>(&'a self, key: &'a str) -> &'a str {
        self.id.get().unwrap_or(key)
    }

    pub(super) fn name<'a>(&'a self, key: &'a str) -> &'a str {
        self.name.get().unwrap_or(key)
    }
}
