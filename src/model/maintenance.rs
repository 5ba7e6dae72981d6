//! Maintenance. It is not an incident.

use super::{ComponentState, Reported, Text, Time, Update, Vocabulary, update};

/// Where maintenance stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MaintenanceStatus {
    /// Ahead.
    Scheduled,
    /// Going on.
    InProgress,
    /// Done, being checked.
    Verifying,
    /// Done.
    Completed,
    /// Called off.
    Cancelled,
    /// A word that is none of these, or none at all.
    Unknown,
}

impl Vocabulary for MaintenanceStatus {
    const UNKNOWN: Self = Self::Unknown;
    /// Statuspage's words; incident.io's own JSON puts `maintenance_` before its three.
    const WORDS: &'static [(&'static str, Self)] = &[
        ("scheduled", Self::Scheduled),
        ("in_progress", Self::InProgress),
        ("verifying", Self::Verifying),
        ("completed", Self::Completed),
        ("cancelled", Self::Cancelled),
        ("canceled", Self::Cancelled),
        ("complete", Self::Completed),
        ("maintenance_scheduled", Self::Scheduled),
        ("maintenance_in_progress", Self::InProgress),
        ("maintenance_complete", Self::Completed),
    ];
}

impl MaintenanceStatus {
    /// Whether nothing more is to come: `None` where the status is unknown.
    #[must_use]
    pub fn is_over(self) -> Option<bool> {
        match self {
            Self::Completed | Self::Cancelled => Some(true),
            Self::Scheduled | Self::InProgress | Self::Verifying => Some(false),
            Self::Unknown => None,
        }
    }
}

/// Maintenance as one document tells it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Maintenance {
    /// The feed's own key.
    pub id: Text,
    /// The vendor's headline.
    pub title: Text,
    /// The vendor's page of it.
    pub url: Option<Text>,
    /// Where it stands.
    pub status: Reported<MaintenanceStatus>,
    /// The planned start.
    pub starts_at: Option<Time>,
    /// The planned end.
    pub ends_at: Option<Time>,
    /// When it ended.
    pub completed_at: Option<Time>,
    /// The timeline, oldest first.
    pub updates: Vec<Update<MaintenanceStatus>>,
    /// The components that it touches; `None` where the feed does not tell.
    pub components: Option<Vec<ComponentState>>,
    /// The regions that it touches, where the feed has regions.
    pub regions: Vec<Text>,
}

impl Maintenance {
    /// Maintenance of which only key and headline are known.
    #[must_use]
    pub fn new(id: impl AsRef<str>, title: impl AsRef<str>) -> Self {
        Self {
            id: Text::new(id),
            title: Text::new(title.as_ref().trim()),
            url: None,
            status: Reported::missing(),
            starts_at: None,
            ends_at: None,
            completed_at: None,
            updates: Vec::new(),
            components: None,
            regions: Vec::new(),
        }
    }

    /// Puts the updates in the order of their times; where no status was stated, the last update's counts.
    #[must_use]
    pub fn ordered(mut self) -> Self {
        update::sort(&mut self.updates);
        if self.status == Reported::missing() {
            self.status = self
                .updates
                .last()
                .map_or_else(Reported::missing, |last| last.status.clone());
        }
        self
    }

    /// Where it stands at `now`: the vendor's word, else what the planned times say.
    #[must_use]
    pub fn status_at(&self, now: Time) -> MaintenanceStatus {
        if self.status.value != MaintenanceStatus::Unknown {
            return self.status.value;
        }
        match (self.starts_at, self.ends_at) {
            (_, Some(end)) if end <= now => MaintenanceStatus::Completed,
            (Some(start), _) if start > now => MaintenanceStatus::Scheduled,
            (Some(_), Some(_)) => MaintenanceStatus::InProgress,
            _ => MaintenanceStatus::Unknown,
        }
    }
}
