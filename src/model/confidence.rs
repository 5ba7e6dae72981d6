//! How sure a feed is of a document.

/// How sure the shape of a body makes us.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// An HTML page that names the platform; the data stands elsewhere.
    Hint,
    /// A shape that others could share.
    Likely,
    /// A shape that only this format has.
    Certain,
}

impl Confidence {
    /// The word in the JSON.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Hint => "hint",
            Self::Likely => "likely",
            Self::Certain => "certain",
        }
    }
}
