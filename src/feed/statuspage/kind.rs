//! What a document of Statuspage's JSON lists, and how far back.

use super::super::document::Document;
use super::envelope::{Envelope, RawIncident};
use crate::model::{Coverage, Reach, Time};

/// Whose form of the JSON it is; they differ in what can be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Statuspage itself.
    Statuspage,
    /// incident.io's compatible API: 25 incidents, no list where none is open, no components in incidents.
    IncidentIo,
    /// Rootly: no components.
    Rootly,
}

impl Shape {
    fn cap(self) -> usize {
        match self {
            Self::Statuspage | Self::Rootly => 50,
            Self::IncidentIo => 25,
        }
    }
}

/// What kind of document it is.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a separate fact about the document"
)]
pub(super) struct Kind {
    /// The page status, the components and the open incidents together.
    pub(super) summary: bool,
    /// An absent list of incidents states that none is open.
    pub(super) none_open: bool,
    /// Components are listed in a summary.
    pub(super) has_components: bool,
    /// Only open incidents are listed.
    pub(super) all_open: bool,
    history: bool,
    lone: bool,
    shape: Shape,
}

impl Kind {
    /// `summary.json` lists the open incidents, `incidents.json` the newest of all; a saved file does not state
    /// its name, but a resolved incident in a list does.
    pub(super) fn of(envelope: &Envelope, document: &Document, shape: Shape) -> Self {
        let has_status = envelope.status.value.is_some() || envelope.status.wrong;
        let has = |items: bool, dropped: usize| items || dropped > 0;
        let (components, incidents) = (&envelope.components, &envelope.incidents);
        let components = has(components.items.is_some(), components.dropped);
        let listed = has(incidents.items.is_some(), incidents.dropped);
        let planned = envelope.scheduled_maintenances.items.is_some();
        let named = document.asked.ends_with("/summary.json");
        let summary = named
            || if has_status {
                components || listed || planned
            } else {
                components && listed
            };
        let unresolved = document.asked.ends_with("/unresolved.json");
        let named = document.asked.ends_with("/incidents.json");
        let mut listed = envelope.incidents.items.iter().flatten();
        Self {
            summary,
            // incident.io's `status.json` never has a list, its summary always has components.
            none_open: shape == Shape::IncidentIo && summary && components,
            has_components: shape != Shape::Rootly,
            all_open: summary || unresolved,
            history: !summary && (named || listed.any(RawIncident::is_over)),
            lone: envelope.lone,
            shape,
        }
    }

    /// The incidents without those that were over before `since`, and what the list covers then.
    pub(super) fn within(
        &self,
        since: Option<Time>,
        incidents: Option<Vec<RawIncident>>,
    ) -> (Coverage, Option<Vec<RawIncident>>) {
        let Some(mut incidents) = incidents else {
            return (Coverage::default(), None);
        };
        if self.lone {
            return (Coverage::default(), Some(incidents));
        }
        let mut coverage = self.coverage(&incidents);
        if let Some(since) = since.filter(|_| self.history) {
            let count = incidents.len();
            let before = |raw: &RawIncident| raw.is_over() && raw.newest() < Some(since);
            incidents.retain(|raw| raw.newest().is_none() || !before(raw));
            if incidents.len() < count {
                coverage.reach = match coverage.reach {
                    Reach::All => Reach::Since(since),
                    Reach::Since(from) => Reach::Since(from.max(since)),
                    Reach::Unknown => Reach::Unknown,
                };
            }
        }
        (coverage, Some(incidents))
    }

    fn coverage(&self, incidents: &[RawIncident]) -> Coverage {
        let open = Coverage {
            open_incidents: true,
            ..Coverage::default()
        };
        if !self.history {
            return open;
        }
        let (cap, oldest) = (
            self.shape.cap(),
            incidents.iter().map(RawIncident::newest).min(),
        );
        Coverage {
            resolved_incidents: true,
            reach: Coverage::capped(incidents.len(), cap, oldest.flatten()),
            cap: Some(cap),
            ..open
        }
    }
}
