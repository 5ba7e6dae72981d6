//! Something that broke, as the vendor tells it.

use super::{
    ComponentRef, ComponentState, ComponentStatus, Impact, Reported, Text, Time, Update,
    Vocabulary, update,
};

/// Where an incident stands in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IncidentStatus {
    /// Something is wrong.
    Investigating,
    /// The cause is known.
    Identified,
    /// A fix is in place.
    Monitoring,
    /// It is over.
    Resolved,
    /// It is over, and a write-up is posted.
    Postmortem,
    /// A word that is none of these, or none at all.
    Unknown,
}

impl Vocabulary for IncidentStatus {
    const UNKNOWN: Self = Self::Unknown;
    const WORDS: &'static [(&'static str, Self)] = &[
        ("investigating", Self::Investigating),
        ("identified", Self::Identified),
        ("monitoring", Self::Monitoring),
        ("resolved", Self::Resolved),
        ("postmortem", Self::Postmortem),
    ];
}

impl IncidentStatus {
    /// Whether it is over: `None` where the status is unknown.
    #[must_use]
    pub fn is_over(self) -> Option<bool> {
        match self {
            Self::Resolved | Self::Postmortem => Some(true),
            Self::Investigating | Self::Identified | Self::Monitoring => Some(false),
            Self::Unknown => None,
        }
    }
}

/// How much of an incident's timeline the feed shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LogCompleteness {
    /// Every update.
    Complete,
    /// The newest one only (incident.io's Atom and RSS).
    LastOnly,
    /// None, or an unknown part.
    #[default]
    Partial,
}

/// A stretch of time that a vendor gives for one component.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Span {
    /// Which component.
    pub component: ComponentRef,
    /// Its state then.
    pub status: ComponentStatus,
    /// From when.
    pub from: Time,
    /// Until when; `None` while it lasts.
    pub to: Option<Time>,
}

/// An incident as one document tells it. What follows from it is in [`super::Timeline`].
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Incident {
    /// The feed's own key.
    pub id: Text,
    /// The vendor's headline; never interpreted.
    pub title: Text,
    /// The vendor's page of it.
    pub url: Option<Text>,
    /// Where it stands.
    pub status: Reported<IncidentStatus>,
    /// What a feed without such words says of its being open.
    pub open: Option<bool>,
    /// How bad the vendor says it is.
    pub impact: Reported<Option<Impact>>,
    /// The vendor's start.
    pub started_at: Option<Time>,
    /// When the vendor's record was made.
    pub created_at: Option<Time>,
    /// The vendor's end.
    pub resolved_at: Option<Time>,
    /// The time inside its identifier.
    pub id_at: Option<Time>,
    /// The timeline, oldest first.
    pub updates: Vec<Update<IncidentStatus>>,
    /// How much of the timeline is there.
    pub log: LogCompleteness,
    /// The vendor's own spans per component; `None` where the feed has none.
    pub spans: Option<Vec<Span>>,
    /// The components listed with it and their state now; `None` where the feed does not tell.
    pub components: Option<Vec<ComponentState>>,
    /// The regions that it touches, where the feed has regions.
    pub regions: Vec<Text>,
}

impl Incident {
    /// An incident of which only key and headline are known.
    #[must_use]
    pub fn new(id: impl AsRef<str>, title: impl AsRef<str>) -> Self {
        Self {
            id: Text::new(id),
            title: Text::new(title.as_ref().trim()),
            url: None,
            status: Reported::missing(),
            open: None,
            impact: Reported::missing(),
            started_at: None,
            created_at: None,
            resolved_at: None,
            id_at: None,
            updates: Vec::new(),
            log: LogCompleteness::default(),
            spans: None,
            components: None,
            regions: Vec::new(),
        }
    }

    /// Puts the updates in the order of their times; where no status was stated, the last known one counts.
    #[must_use]
    pub fn ordered(mut self) -> Self {
        update::sort(&mut self.updates);
        if self.status == Reported::missing() {
            let last = self.last_known().or(self.updates.last());
            self.status = last.map_or_else(Reported::missing, |update| update.status.clone());
        }
        self
    }

    /// The last update whose status is known. None that says it is over, where a later one has an unknown word or a
    /// component in trouble.
    fn last_known(&self) -> Option<&Update<IncidentStatus>> {
        let is_known =
            |update: &Update<IncidentStatus>| update.status.value != IncidentStatus::Unknown;
        let place = self.updates.iter().rposition(is_known)?;
        let known = self.updates.get(place)?;
        let later = self.updates.get(place + 1..).unwrap_or_default();
        let is_over = known.status.value.is_over() == Some(true);
        (!is_over || !later.iter().any(Update::contradicts_an_end)).then_some(known)
    }

    /// Whether it is open; `None` where that is not stated.
    #[must_use]
    pub fn is_open(&self) -> Option<bool> {
        let said = self.open.or(self.status.value.is_over().map(|over| !over));
        said.or(self.resolved_at.map(|_| false))
    }

    /// The newest time that its updates show.
    #[must_use]
    pub fn updated_at(&self) -> Option<Time> {
        self.updates.iter().filter_map(|update| update.at).max()
    }
}
