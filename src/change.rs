//! Two looks at one page, as the differences between them.
#![cfg_attr(not(test), expect(dead_code, reason = "history is being built"))]

use crate::model::{Page, Text, Time};

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
)]
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
    /// A component's state is another.
    ComponentChanged,
    /// A component that was not there.
    ComponentAdded,
    /// A component that is gone.
    ComponentRemoved,
    /// Planned work that was not there.
    MaintenanceScheduled,
    /// Planned work began.
    MaintenanceStarted,
    /// Planned work is done.
    MaintenanceCompleted,
    /// Planned work has other times.
    MaintenanceRescheduled,
    /// Planned work was called off.
    MaintenanceCancelled,
    /// What was published of planned work reads otherwise now.
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

/// What a change is about, as far as it is an incident or planned work.
#[derive(
    Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
pub(crate) struct Item {
    /// The feed's key.
    pub(crate) id: Text,
    /// The vendor's headline.
    pub(crate) title: Text,
    /// The vendor's page of it.
    pub(crate) url: Option<Text>,
}

/// One difference between two looks at one page.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(crate) struct Change {
    /// What changed.
    pub(crate) kind: Kind,
    /// When: the update's own time where it is one, else when it was seen.
    pub(crate) at: Time,
    /// The incident or planned work.
    pub(crate) item: Option<Item>,
    /// The component's path.
    pub(crate) component: Option<Text>,
    /// Which part of it: `title`, `text`, `time`, `components`, `impact`, `status`…
    pub(crate) field: Option<&'static str>,
    /// How it read before.
    pub(crate) old: Option<Text>,
    /// How it reads now.
    pub(crate) new: Option<Text>,
}
