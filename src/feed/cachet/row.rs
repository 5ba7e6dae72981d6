//! The rows of both versions, and what they become.

use super::directory::Directory;
use crate::model::{
    ComponentStatus, Coverage, IncidentStatus, Indicator, MaintenanceStatus, Page, Reach, Stated,
    Text, Time, Word,
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
    /// The kind of an empty list, which only its address or file name tells.
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
    pub(super) fn stated<S: Word>(&self, table: &[(i64, S)]) -> Stated<S> {
        let known = table.iter().find(|(value, _)| Some(*value) == self.value);
        let number = self.value.map(|value| value.to_string());
        let word = self.human.clone().or(number).unwrap_or_default();
        Stated::mapped(known.map(|(_, meaning)| *meaning), &word)
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
/// Version 2 says a colour, version 3 the worst state of a component.
const INDICATOR: &[(&str, Indicator)] = &[
    ("success", Indicator::None),
    ("info", Indicator::Minor),
    ("danger", Indicator::Major),
    ("operational", Indicator::None),
    ("performance_issues", Indicator::Minor),
    ("partial_outage", Indicator::Major),
    ("major_outage", Indicator::Critical),
    ("under_maintenance", Indicator::Maintenance),
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
            status: None,
            name: None,
        }
    }

    /// The document as a page that knows what it told.
    pub(super) fn page(self, directory: &Directory) -> Page {
        let coverage = self.coverage();
        match self.kind {
            Kind::Components => Page {
                components: Some(
                    self.rows
                        .iter()
                        .map(|row| directory.component(row))
                        .collect(),
                ),
                coverage,
                ..Page::default()
            },
            Kind::Incidents => self.incidents(directory, coverage),
            Kind::Schedules => Page {
                maintenances: Some(
                    self.rows
                        .into_iter()
                        .map(|r| directory.maintenance(r))
                        .collect(),
                ),
                coverage,
                ..Page::default()
            },
            Kind::Groups => Page::default(),
            Kind::Status => self.overall(),
        }
    }

    /// A row with the old state 0 and a planned start is planned work (before 2.4).
    fn incidents(self, directory: &Directory, coverage: Coverage) -> Page {
        let planned = |row: &Row| row.status.value == Some(0) && row.scheduled_at.is_some();
        let (planned, rows): (Vec<_>, Vec<_>) = self.rows.into_iter().partition(planned);
        let maintenances = planned.into_iter().map(|row| directory.maintenance(row));
        let maintenances: Vec<_> = maintenances.collect();
        Page {
            incidents: Some(
                rows.into_iter()
                    .map(|row| directory.incident(row))
                    .collect(),
            ),
            maintenances: (!maintenances.is_empty()).then_some(maintenances),
            coverage,
            ..Page::default()
        }
    }

    fn overall(self) -> Page {
        let stated = |word: &str| {
            let known = INDICATOR.iter().find(|(own, _)| *own == word);
            Stated::mapped(known.map(|(_, meaning)| *meaning), word)
        };
        let (word, phrase) = self.status.unwrap_or_default();
        Page {
            name: self.name,
            indicator: Some(stated(&word)),
            description: phrase,
            ..Page::default()
        }
    }

    fn coverage(&self) -> Coverage {
        let incidents = self.kind == Kind::Incidents;
        let listed = incidents && (!self.more || self.is_newest_first());
        Coverage {
            open_incidents: listed,
            resolved_incidents: incidents,
            reach: if incidents {
                self.reach()
            } else {
                Reach::Unknown
            },
            component_states: self.kind == Kind::Components,
            maintenance: self.kind == Kind::Schedules,
            zone_assumed: matches!(self.kind, Kind::Incidents | Kind::Schedules),
            ..Coverage::default()
        }
    }

    fn reach(&self) -> Reach {
        let oldest = self.rows.iter().filter_map(|row| row.created_at).min();
        match oldest {
            _ if !self.more => Reach::All,
            Some(oldest) if self.is_newest_first() => Reach::Since(oldest),
            _ => Reach::Unknown,
        }
    }

    /// Keys are counted up: a first page of small ones holds the oldest, which is what version 2 sends unasked.
    fn is_newest_first(&self) -> bool {
        let key = |row: Option<&Row>| row.and_then(|row| row.id.parse::<i64>().ok());
        key(self.rows.first()) >= key(self.rows.last())
    }
}
