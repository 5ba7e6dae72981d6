//! What the API's documents hold: lists of instances, incidents or maintenances, or one of them alone.

use serde::Deserialize;

use super::super::read::lenient::{Flag, List, Object, Scalar, Texts};

/// A record of any of the three kinds; its fields distinguish them.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Record {
    pub(super) id: Scalar,
    #[serde(rename = "externalId")]
    pub(super) external_id: Scalar,
    pub(super) key: Scalar,
    pub(super) location: Scalar,
    pub(super) status: Scalar,
    #[serde(rename = "type")]
    pub(super) kind: Scalar,
    pub(super) name: Scalar,
    #[serde(rename = "isActive")]
    pub(super) is_active: Flag,
    #[serde(rename = "isCore")]
    pub(super) is_core: Flag,
    #[serde(rename = "createdAt")]
    pub(super) created_at: Scalar,
    #[serde(rename = "plannedStartTime")]
    pub(super) planned_start_time: Scalar,
    #[serde(rename = "plannedEndTime")]
    pub(super) planned_end_time: Scalar,
    #[serde(rename = "additionalInformation")]
    pub(super) additional_information: Scalar,
    pub(super) message: Object<Message>,
    #[serde(rename = "serviceKeys")]
    pub(super) service_keys: Texts,
    #[serde(rename = "instanceKeys")]
    pub(super) instance_keys: Texts,
    #[serde(rename = "Products")]
    products: List<Product>,
    #[serde(rename = "Incidents")]
    incidents: List<Record>,
    #[serde(rename = "Maintenances")]
    maintenances: List<Record>,
    #[serde(rename = "IncidentImpacts")]
    incident_impacts: List<Impact>,
    #[serde(rename = "IncidentEvents")]
    incident_events: List<Event>,
    #[serde(rename = "MaintenanceImpacts")]
    maintenance_impacts: List<Impact>,
    #[serde(rename = "MaintenanceEvents")]
    maintenance_events: List<Event>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Product {
    key: Scalar,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Message {
    pub(super) event_status: Scalar,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Impact {
    pub(super) start_time: Scalar,
    pub(super) end_time: Scalar,
    #[serde(rename = "type")]
    pub(super) kind: Scalar,
    pub(super) severity: Scalar,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Event {
    pub(super) id: Scalar,
    #[serde(rename = "type")]
    pub(super) kind: Scalar,
    pub(super) message: Scalar,
    pub(super) created_at: Scalar,
}

impl Record {
    /// The record, where it is an instance.
    pub(super) fn instance(&self) -> Option<&Self> {
        let lists = self.products.items.is_some() || self.incidents.items.is_some();
        let lists = lists || self.location.get().is_some();
        (self.key.get().is_some() && lists).then_some(self)
    }

    /// The record, where it is an incident.
    pub(super) fn incident(&self) -> Option<&Self> {
        let lists = self.incident_impacts.items.is_some() || self.incident_events.items.is_some();
        (self.id.get().is_some() && lists).then_some(self)
    }

    /// The record, where it is a maintenance.
    pub(super) fn maintenance(&self) -> Option<&Self> {
        let lists =
            self.maintenance_impacts.items.is_some() || self.maintenance_events.items.is_some();
        let planned = lists || self.planned_start_time.get().is_some();
        (self.id.get().is_some() && planned).then_some(self)
    }

    pub(super) fn key(&self) -> Option<&str> {
        self.key.get()
    }

    pub(super) fn products(&self) -> impl Iterator<Item = &str> {
        self.products.list().iter().filter_map(|it| it.key.get())
    }

    pub(super) fn incidents(&self) -> impl Iterator<Item = &Self> {
        self.incidents.list().iter().filter_map(Self::incident)
    }

    pub(super) fn maintenances(&self) -> impl Iterator<Item = &Self> {
        self.maintenances
            .list()
            .iter()
            .filter_map(Self::maintenance)
    }

    /// The impacts of an incident or a maintenance.
    pub(super) fn impacts(&self) -> impl Iterator<Item = &Impact> {
        let incident = self.incident_impacts.list().iter();
        incident.chain(self.maintenance_impacts.list())
    }

    /// The posts of an incident or a maintenance.
    pub(super) fn events(&self) -> impl Iterator<Item = &Event> {
        let incident = self.incident_events.list().iter();
        incident.chain(self.maintenance_events.list())
    }
}

/// `performanceDegradationSubset` as words: "Performance degradation subset". Abbreviations stay as they are.
pub(super) fn humanised(name: &str) -> String {
    let mut words = String::with_capacity(name.len() + 8);
    let mut before = None;
    let mut chars = name.trim().chars().peekable();
    while let Some(c) = chars.next() {
        let begins = c.is_uppercase() && before.is_some_and(char::is_lowercase);
        let single = chars.peek().is_some_and(|next| next.is_lowercase());
        if begins {
            words.push(' ');
        }
        match before {
            None => words.extend(c.to_uppercase()),
            Some(_) if begins && single => words.extend(c.to_lowercase()),
            Some(_) if c == '_' => words.push(' '),
            Some(_) => words.push(c),
        }
        before = Some(c);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::humanised;

    #[test]
    fn camel_case_becomes_words_and_abbreviations_stay() {
        assert_eq!(
            humanised("featurePerfDegradation"),
            "Feature perf degradation"
        );
        assert_eq!(
            humanised("MarketingCloudRESTAPI"),
            "Marketing cloud RESTAPI"
        );
        assert_eq!(humanised("B2CCore"), "B2CCore");
    }
}
