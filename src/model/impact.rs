//! How bad: the one ordered ladder, and a page's own overall word.

use super::Vocabulary;

/// How bad an incident is. Unknown is not a rung: it is `None` in an `Option<Impact>`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Impact {
    /// Nothing that a user would notice.
    None,
    /// Degraded.
    Minor,
    /// A part is down.
    Major,
    /// All is down.
    Critical,
}

impl Vocabulary for Option<Impact> {
    const UNKNOWN: Self = None;
    const WORDS: &'static [(&'static str, Self)] = &[
        ("none", Some(Impact::None)),
        ("minor", Some(Impact::Minor)),
        ("major", Some(Impact::Major)),
        ("critical", Some(Impact::Critical)),
    ];
}

impl Impact {
    /// Our word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        Vocabulary::word(Some(self))
    }
}

/// A page's own overall word, as its headline says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Indicator {
    /// All is well.
    None,
    /// Degraded.
    Minor,
    /// A part is down.
    Major,
    /// All is down.
    Critical,
    /// Maintenance is in progress. (Statuspage sends it; most clients' lists miss it.)
    Maintenance,
    /// A word that is none of these.
    Unknown,
}

impl Vocabulary for Indicator {
    const UNKNOWN: Self = Self::Unknown;
    const WORDS: &'static [(&'static str, Self)] = &[
        ("none", Self::None),
        ("minor", Self::Minor),
        ("major", Self::Major),
        ("critical", Self::Critical),
        ("maintenance", Self::Maintenance),
    ];
}

impl Indicator {
    /// The rung that it stands on: maintenance is no trouble, unknown is no rung.
    #[must_use]
    pub fn impact(self) -> Option<Impact> {
        match self {
            Self::None | Self::Maintenance => Some(Impact::None),
            Self::Minor => Some(Impact::Minor),
            Self::Major => Some(Impact::Major),
            Self::Critical => Some(Impact::Critical),
            Self::Unknown => None,
        }
    }
}

impl From<Impact> for Indicator {
    fn from(impact: Impact) -> Self {
        match impact {
            Impact::None => Self::None,
            Impact::Minor => Self::Minor,
            Impact::Major => Self::Major,
            Impact::Critical => Self::Critical,
        }
    }
}
