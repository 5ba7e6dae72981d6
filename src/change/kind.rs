//! The words for what changed.

/// What changed.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
    strum::IntoStaticStr,
)]
#[strum(serialize_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub(crate) enum Kind {
    /// An incident that was not there.
    IncidentOpened,
    /// A new update of an incident.
    IncidentUpdated,
    /// The vendor's impact is another.
    ImpactChanged,
    /// It is over.
    IncidentResolved,
    /// It was over, and goes on.
    IncidentReopened,
    /// What was already published reads otherwise now: text, title, time or components.
    IncidentEdited,
    /// An update that was published is gone.
    UpdateRemoved,
    /// An incident that the feed must still list is gone.
    IncidentRemoved,
    /// A component's state or name is another.
    ComponentChanged,
    /// A component that was not there.
    ComponentAdded,
    /// A component that is gone.
    ComponentRemoved,
    /// Maintenance that was not there.
    MaintenanceScheduled,
    /// Maintenance began.
    MaintenanceStarted,
    /// Maintenance is done.
    MaintenanceCompleted,
    /// Maintenance has other times.
    MaintenanceRescheduled,
    /// Maintenance was called off.
    MaintenanceCancelled,
    /// What was published of maintenance reads otherwise now, or there is more of it.
    MaintenanceEdited,
    /// The page's overall word is another.
    IndicatorChanged,
    /// The page could be read and cannot be any more.
    PageUnreadable,
    /// The page can be read again.
    PageReadableAgain,
    /// The page moved to another platform.
    FeedChanged,
    /// The page was never read before.
    VendorFirstSeen,
}

/// Which part of an incident, of maintenance or of a component is another.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
    strum::IntoStaticStr,
)]
#[strum(serialize_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub(crate) enum Field {
    /// The headline.
    Title,
    /// An update's text.
    Text,
    /// An update's time.
    Time,
    /// The components that are named, or their states.
    Components,
    /// The state.
    Status,
    /// A component's name.
    Name,
    /// The vendor's start.
    StartedAt,
    /// When the vendor's record was made.
    CreatedAt,
    /// The vendor's end.
    ResolvedAt,
    /// The planned start.
    StartsAt,
    /// The planned end.
    EndsAt,
    /// The end of maintenance.
    CompletedAt,
}

impl Kind {
    /// The word in the JSON.
    pub(crate) fn word(self) -> &'static str {
        self.into()
    }

    /// Whether it is about maintenance, not about an incident or the page.
    pub(crate) fn is_about_maintenance(self) -> bool {
        matches!(
            self,
            Self::MaintenanceScheduled
                | Self::MaintenanceStarted
                | Self::MaintenanceCompleted
                | Self::MaintenanceRescheduled
                | Self::MaintenanceCancelled
                | Self::MaintenanceEdited
        )
    }
}

impl Field {
    /// The word in the JSON.
    pub(crate) fn word(self) -> &'static str {
        self.into()
    }
}
