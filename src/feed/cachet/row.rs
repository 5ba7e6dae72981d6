//! The rows of both versions, and what they become.

use crate::feed::read::doubts::Doubts;
use crate::model::{
    ComponentStatus, IncidentStatus, MaintenanceStatus, Part, Reported, Text, Time, Vocabulary,
};

/// What a list is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Components,
    Groups,
    Incidents,
    Schedules,
    Status,
}

impl Kind {
    /// The part of the page that a list of this kind is.
    pub(super) fn part(self) -> Part {
        match self {
            Self::Components | Self::Groups => Part::Components,
            Self::Incidents => Part::Incidents,
            Self::Schedules => Part::Maintenances,
            Self::Status => Part::PageStatus,
        }
    }

    /// The kind of an empty list, which only its address or file name shows.
    pub(super) fn of_address(asked: &str) -> Option<Self> {
        let path = asked.split(['?', '#']).next().unwrap_or(asked);
        let name = path.rsplit('/').next().unwrap_or(path);
        let names = [
            ("incidents", Self::Incidents),
            ("schedules", Self::Schedules),
            ("groups", Self::Groups),
            ("components", Self::Components),
        ];
        let found = names.iter().find(|(own, _)| name.starts_with(own));
        found.map(|(_, kind)| *kind)
    }
}

/// A state: the number, and the word in the page's language.
#[derive(Clone, Debug, Default)]
pub(super) struct Code {
    pub(super) value: Option<i64>,
    pub(super) human: Option<String>,
}

impl Code {
    pub(super) fn stated<S: Vocabulary>(&self, table: &[(i64, S)]) -> Reported<S> {
        let known = table.iter().find(|(value, _)| Some(*value) == self.value);
        let number = self.value.map(|value| value.to_string());
        let word = self.human.clone().or(number).unwrap_or_default();
        Reported::from_table(known.map(|(_, meaning)| *meaning), &word)
    }
}

/// Version 2 has 0 to 4, version 3 1 to 6; 0 and 5 are "unknown".
pub(super) const COMPONENT: &[(i64, ComponentStatus)] = &[
    (1, ComponentStatus::Operational),
    (2, ComponentStatus::DegradedPerformance),
    (3, ComponentStatus::PartialOutage),
    (4, ComponentStatus::MajorOutage),
    (6, ComponentStatus::UnderMaintenance),
];
pub(super) const INCIDENT: &[(i64, IncidentStatus)] = &[
    (1, IncidentStatus::Investigating),
    (2, IncidentStatus::Identified),
    (3, IncidentStatus::Monitoring),
    (4, IncidentStatus::Resolved),
];
pub(super) const SCHEDULE: &[(i64, MaintenanceStatus)] = &[
    (0, MaintenanceStatus::Scheduled),
    (1, MaintenanceStatus::InProgress),
    (2, MaintenanceStatus::Completed),
];
/// One component, group, incident or schedule.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) status: Code,
    /// The group's own key, or 0 where there is none.
    pub(super) group: Option<String>,
    pub(super) message: String,
    pub(super) permalink: Option<Text>,
    pub(super) occurred_at: Option<Time>,
    pub(super) created_at: Option<Time>,
    pub(super) scheduled_at: Option<Time>,
    pub(super) completed_at: Option<Time>,
    pub(super) updates: Vec<Post>,
    /// Whether the updates come with the row.
    pub(super) has_updates: bool,
    /// The keys of the components; `None` where they do not come with the row.
    pub(super) components: Option<Vec<String>>,
}

/// One update of an incident or a schedule.
#[derive(Clone, Debug, Default)]
pub(super) struct Post {
    pub(super) id: String,
    pub(super) status: Code,
    pub(super) message: String,
    pub(super) created_at: Option<Time>,
}

/// One document.
pub(super) struct Listing {
    pub(super) kind: Kind,
    pub(super) rows: Vec<Row>,
    /// The components' groups that come along.
    pub(super) groups: Vec<Row>,
    /// The components that come along.
    pub(super) components: Vec<Row>,
    /// There are more pages.
    pub(super) more: bool,
    /// The rows of all pages, where the document counts them.
    pub(super) total: Option<usize>,
    pub(super) doubts: Doubts,
    /// The overall word and its phrase.
    pub(super) status: Option<(String, Option<Text>)>,
    pub(super) name: Option<Text>,
}

impl Listing {
    pub(super) fn of(kind: Kind, rows: Vec<Row>) -> Self {
        Self {
            kind,
            rows,
            groups: Vec::new(),
            components: Vec::new(),
            more: false,
            total: None,
            doubts: Doubts::default(),
            status: None,
            name: None,
        }
    }
}
