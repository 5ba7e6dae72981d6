//! What a change is about, and what kind of news it is.

use super::event::Occasion;
use crate::change::{Field, Kind};
use crate::model::{Impact, Text};
use crate::report::ChangeReport;

/// How the key of a page's state ends.
pub(super) const STATUS: &str = "/status";

/// What a change is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    Incident(Text),
    Maintenance(Text),
    State,
    Reachability,
    Platform,
}

impl Subject {
    /// `None`: it is not sent.
    pub(super) fn of(change: &ChangeReport) -> Option<Self> {
        let item = || Some(change.incident.as_ref()?.id.clone());
        Some(match change.kind {
            Kind::IncidentOpened
            | Kind::IncidentUpdated
            | Kind::ImpactChanged
            | Kind::IncidentResolved
            | Kind::IncidentReopened
            | Kind::IncidentEdited
            | Kind::UpdateRemoved
            | Kind::IncidentRemoved => Self::Incident(item()?),
            Kind::MaintenanceScheduled
            | Kind::MaintenanceStarted
            | Kind::MaintenanceCompleted
            | Kind::MaintenanceRescheduled
            | Kind::MaintenanceCancelled
            | Kind::MaintenanceEdited => Self::Maintenance(item()?),
            Kind::ComponentChanged if change.field == Some(Field::Name) => return None,
            Kind::ComponentChanged | Kind::IndicatorChanged => Self::State,
            Kind::PageUnreadable | Kind::PageReadableAgain => Self::Reachability,
            Kind::FeedChanged => Self::Platform,
            // A component that was added or removed is not sent.
            Kind::ComponentAdded | Kind::ComponentRemoved | Kind::VendorFirstSeen => return None,
        })
    }

    /// The key of the thread; the vendor's record keeps vendors apart.
    pub(super) fn key(&self, record: &str) -> String {
        match self {
            Self::Incident(id) => format!("{record}/incident/{}", id.raw()),
            Self::Maintenance(id) => format!("{record}/maintenance/{}", id.raw()),
            Self::State => format!("{record}{STATUS}"),
            Self::Reachability => format!("{record}/readable"),
            Self::Platform => format!("{record}/platform"),
        }
    }
}

/// The kind of news that a change is.
pub(super) fn occasion(change: &ChangeReport) -> Occasion {
    match change.kind {
        Kind::IncidentOpened => Occasion::Opened,
        Kind::IncidentUpdated => Occasion::Updated,
        Kind::IncidentResolved => Occasion::Resolved,
        Kind::IncidentReopened => Occasion::Reopened,
        Kind::IncidentRemoved => Occasion::Removed,
        Kind::IncidentEdited | Kind::UpdateRemoved => Occasion::Edited,
        Kind::ImpactChanged => {
            let rung = |text: &Option<Text>| text.as_ref().and_then(impact);
            if rung(&change.new) > rung(&change.old) {
                Occasion::Escalated
            } else {
                Occasion::Updated
            }
        }
        Kind::PageUnreadable | Kind::PageReadableAgain => Occasion::Unreadable,
        Kind::FeedChanged => Occasion::Moved,
        Kind::MaintenanceScheduled
        | Kind::MaintenanceStarted
        | Kind::MaintenanceCompleted
        | Kind::MaintenanceRescheduled
        | Kind::MaintenanceCancelled
        | Kind::MaintenanceEdited => Occasion::Maintenance,
        _ => Occasion::Status,
    }
}

fn impact(word: &Text) -> Option<Impact> {
    serde_json::from_value(word.raw().into()).ok()
}
