//! The parts of a vendor's service, and their states.

use super::{Impact, Reported, Text, Vocabulary};

/// The state of a component.
// Histories keep its place: a new one goes last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ComponentStatus {
    /// It works.
    Operational,
    /// Maintenance is in progress.
    UnderMaintenance,
    /// Slow or flawed.
    DegradedPerformance,
    /// Down for some.
    PartialOutage,
    /// Down.
    MajorOutage,
    /// A word that is none of these, or none at all.
    Unknown,
}

impl Vocabulary for ComponentStatus {
    const UNKNOWN: Self = Self::Unknown;
    /// Statuspage's words; incident.io's own JSON says `full_outage` and `maintenance`.
    const WORDS: &'static [(&'static str, Self)] = &[
        ("operational", Self::Operational),
        ("under_maintenance", Self::UnderMaintenance),
        ("degraded_performance", Self::DegradedPerformance),
        ("partial_outage", Self::PartialOutage),
        ("major_outage", Self::MajorOutage),
        ("full_outage", Self::MajorOutage),
        ("maintenance", Self::UnderMaintenance),
    ];
}

impl ComponentStatus {
    /// The state as impact, by Statuspage's own rule; `None` where the state is unknown.
    #[must_use]
    pub fn impact(self) -> Option<Impact> {
        match self {
            Self::Operational | Self::UnderMaintenance => Some(Impact::None),
            Self::DegradedPerformance => Some(Impact::Minor),
            Self::PartialOutage => Some(Impact::Major),
            Self::MajorOutage => Some(Impact::Critical),
            Self::Unknown => None,
        }
    }

    /// Whether the state is trouble: known, and neither operational nor under maintenance.
    #[must_use]
    pub fn is_trouble(self) -> bool {
        self.impact().is_some_and(|impact| impact > Impact::None)
    }
}

impl Reported<ComponentStatus> {
    /// The worse of two states of one component; of equals the first. A word that is not in our vocabulary may mean
    /// anything, so it ranks above maintenance and below known trouble; a missing state ranks lowest.
    #[must_use]
    pub fn worse(self, other: Self) -> Self {
        if other.severity() > self.severity() {
            other
        } else {
            self
        }
    }

    fn severity(&self) -> u8 {
        match self.value {
            ComponentStatus::Unknown if self.word.is_none() => 0,
            ComponentStatus::Operational => 1,
            ComponentStatus::UnderMaintenance => 2,
            ComponentStatus::Unknown => 3,
            ComponentStatus::DegradedPerformance => 4,
            ComponentStatus::PartialOutage => 5,
            ComponentStatus::MajorOutage => 6,
        }
    }
}

/// Which component: by id where the feed has one, else by group and name.
#[derive(
    Clone,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize,
)]
pub struct ComponentRef {
    /// The feed's own key.
    pub id: Option<Text>,
    /// The group that it stands in; a path of groups is joined by " / ".
    pub group: Option<Text>,
    /// Its name; not unique within a page.
    pub name: Text,
}

impl ComponentRef {
    /// A component of which only the name is known.
    #[must_use]
    pub fn named(name: &str) -> Self {
        Self {
            id: None,
            group: None,
            name: Text::new(name.trim()),
        }
    }

    /// `group / name`, as patterns match it and people read it.
    #[must_use]
    pub fn path(&self) -> Text {
        match &self.group {
            Some(group) => Text::new(format!("{} / {}", group.raw(), self.name.raw())),
            None => self.name.clone(),
        }
    }
}

/// A component with its state now.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Component {
    /// Which one.
    pub component: ComponentRef,
    /// Its state when the page was read.
    pub status: Reported<ComponentStatus>,
    /// The region that it serves, where the feed has regions.
    pub region: Option<Text>,
}

/// A state that an update or a list gives to a component.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ComponentState {
    /// Which one.
    pub component: ComponentRef,
    /// The state from then on.
    pub status: Reported<ComponentStatus>,
    /// The state until then, where the feed says so.
    pub previous: Option<ComponentStatus>,
}

impl ComponentState {
    /// A state without a word about the one before.
    #[must_use]
    pub fn new(component: ComponentRef, status: Reported<ComponentStatus>) -> Self {
        Self {
            component,
            status,
            previous: None,
        }
    }
}
