//! What is so.

/// The three answers.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Verdict {
    /// Nothing is wrong.
    Ok,
    /// Something is.
    Trouble,
    /// The page does not say enough.
    Unknown,
}

impl Verdict {
    /// Stable name in JSON.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Trouble => "trouble",
            Self::Unknown => "unknown",
        }
    }

    /// The one answer for several: known trouble is trouble, whatever else could not be read.
    pub(crate) fn of(all: impl Iterator<Item = Self>) -> Self {
        all.max_by_key(|verdict| verdict.severity())
            .unwrap_or(Self::Unknown)
    }

    /// Its place from the best to the worst, in which one answer for several is found.
    pub(crate) fn severity(self) -> u8 {
        match self {
            Self::Ok => 0,
            Self::Unknown => 1,
            Self::Trouble => 2,
        }
    }
}
