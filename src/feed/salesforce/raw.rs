//! What the API's documents hold: lists of instances, incidents or maintenances, or one of them alone.

use serde::Deserialize;

use super::super::read::loose::{Flag, Many, Part, Strings, Words};

/// A record of any of the three kinds; its own fields tell which.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Record {
    pub(super) id: Words,
    #[serde(rename = "externalId")]
    pub(super) external_id: Words,
    pub(super) key: Words,
    pub(super) location: Words,
    pub(super) status: Words,
    #[serde(rename = "type")]
    pub(super) kind: Words,
    pub(super) name: Words,
    #[serde(rename = "isActive")]
    pub(super) is_active: Flag,
    #[serde(rename = "isCore")]
    pub(super) is_core: Flag,
    #[serde(rename = "createdAt")]
    pub(super) created_at: Words,
    #[serde(rename = "plannedStartTime")]
    pub(super) planned_start_time: Words,
    #[serde(rename = "plannedEndTime")]
    pub(super) planned_end_time: Words,
    #[serde(rename = "additionalInformation")]
    pub(super) additional_information: Words,
    pub(super) message: Part<Message>,
    #[serde(rename = "serviceKeys")]
    pub(super) service_keys: Strings,
    #[serde(rename = "instanceKeys")]
    pub(super) instance_keys: Strings,
    #[serde(rename = "Products")]
    products: Many<Product>,
    #[serde(rename = "Incidents")]
    incidents: Many<Record>,
    #[serde(rename = "Maintenances")]
    maintenances: Many<Record>,
    #[serde(rename = "IncidentImpacts")]
    incident_impacts: Many<Impact>,
    #[serde(rename = "IncidentEvents")]
    incident_events: Many<Event>,
    #[serde(rename = "MaintenanceImpacts")]
    maintenance_impacts: Many<Impact>,
    #[serde(rename = "MaintenanceEvents")]
    maintenance_events: Many<Event>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Product {
    key: Words,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Message {
    pub(super) event_status: Words,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Impact {
    pub(super) start_time: Words,
    pub(super) end_time: Words,
    #[serde(rename = "type")]
    pub(super) kind: Words,
    pub(super) severity: Words,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Event {
    pub(super) id: Words,
    #[serde(rename = "type")]
    pub(super) kind: Words,
    pub(super) message: Words,
    pub(super) created_at: Words,
}

impl Record {
    /// The record, where it is an instance.
    pub(super) fn instance(&self) -> Option<&Self> {
        let lists = self.products.0.is_some() || self.incidents.0.is_some();
        let lists = lists || self.location.get().is_some();
        (self.key.get().is_some() && lists).then_some(self)
    }

    /// The record, where it is an incident.
    pub(super) fn incident(&self) -> Option<&Self> {
        let lists = self.incident_impacts.0.is_some() || self.incident_events.0.is_some();
        (self.id.get().is_some() && lists).then_some(self)
    }

    /// The record, where it is a maintenance.
    pub(super) fn maintenance(&self) -> Option<&Self> {
        let lists = self.maintenance_impacts.0.is_some() || self.maintenance_events.0.is_some();
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
