//! What a feed can tell, and how far back a document reaches.

use super::Time;

/// How far back the incidents of a document go without a gap.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// To the page's first incident.
    All,
    /// To this moment; older ones were cut off.
    Since(Time),
    /// The feed does not say.
    #[default]
    Unknown,
}

/// What the documents of one reading say, and what they leave out.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a separate statement about the feed"
)]
pub struct Coverage {
    /// Open incidents are listed.
    pub open_incidents: bool,
    /// Resolved incidents are listed.
    pub resolved_incidents: bool,
    /// How far back the resolved ones go.
    pub reach: Reach,
    /// The most incidents that the feed ever lists (Statuspage 50, its Atom 25).
    pub cap: Option<usize>,
    /// The states of components are listed.
    pub component_states: bool,
    /// Maintenance is listed.
    pub maintenance: bool,
    /// Times came without a zone and were read as UTC.
    pub zone_assumed: bool,
}

impl Coverage {
    /// Whether every incident since then is listed (`None`: since ever).
    #[must_use]
    pub fn covers(&self, since: Option<Time>) -> bool {
        let reaches = match (self.reach, since) {
            (Reach::All, _) => true,
            (Reach::Since(from), Some(since)) => from <= since,
            _ => false,
        };
        self.open_incidents && self.resolved_incidents && reaches
    }

    /// The moment from which on nothing is missing, where it is known.
    #[must_use]
    pub fn from(&self) -> Option<Time> {
        match self.reach {
            Reach::Since(from) => Some(from),
            Reach::All | Reach::Unknown => None,
        }
    }

    /// Reach of a newest-first list with a cap: a list that is not full holds everything.
    #[must_use]
    pub fn capped(count: usize, cap: usize, oldest: Option<Time>) -> Reach {
        match oldest {
            _ if count < cap => Reach::All,
            Some(oldest) => Reach::Since(oldest),
            None => Reach::Unknown,
        }
    }

    /// Both together: what either tells.
    #[must_use]
    pub fn joined(self, other: &Self) -> Self {
        Self {
            open_incidents: self.open_incidents || other.open_incidents,
            resolved_incidents: self.resolved_incidents || other.resolved_incidents,
            reach: further(self.reach, other.reach),
            cap: self.cap.or(other.cap),
            component_states: self.component_states || other.component_states,
            maintenance: self.maintenance || other.maintenance,
            zone_assumed: self.zone_assumed || other.zone_assumed,
        }
    }
}

fn further(one: Reach, other: Reach) -> Reach {
    match (one, other) {
        (Reach::All, _) | (_, Reach::All) => Reach::All,
        (Reach::Since(a), Reach::Since(b)) => Reach::Since(a.min(b)),
        (Reach::Unknown, known) | (known, Reach::Unknown) => known,
    }
}
