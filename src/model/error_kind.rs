//! Why a vendor has no answer.

/// Why a vendor has no answer, as programs tell it apart.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, strum::IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub(crate) enum ErrorKind {
    /// No answer came.
    Unreachable,
    /// The answer is broken.
    Unreadable,
    /// The answer is no status page of the feed.
    NotAPage,
    /// Nothing was asked, and nothing is recorded.
    NotRecorded,
}

impl ErrorKind {
    /// The word in the JSON.
    pub(crate) fn word(self) -> &'static str {
        self.into()
    }
}
