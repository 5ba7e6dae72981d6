//! The decision of a policy: whether a pipeline proceeds.

/// Whether a pipeline proceeds. In the order in which one answer for several is found: the last wins.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Decision {
    /// It proceeds.
    Pass,
    /// It is unknown whether it may.
    Unknown,
    /// It stops.
    Fail,
}

impl Decision {
    /// The word in the JSON.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Unknown => "unknown",
            Self::Fail => "fail",
        }
    }

    /// The worst of several; of none, unknown.
    pub(crate) fn of(all: impl Iterator<Item = Self>) -> Self {
        all.max().unwrap_or(Self::Unknown)
    }
}
