//! Why a page may be worse than it says.

use serde::{Deserialize, Serialize};

use super::Text;

/// The part of a page that a doubt is about.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// The page's own status.
    PageStatus,
    /// The components and their states.
    Components,
    /// The incidents that are open now.
    Incidents,
    /// Planned and ongoing maintenance.
    Maintenances,
}

/// What kind of evidence is lacking.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum DoubtKind {
    /// List elements that could not be read.
    Dropped,
    /// A word that is in no table.
    UnknownWord,
    /// The document lists less than it says there is.
    Truncated,
    /// A field or list that this format always has is not there.
    Missing,
    /// Two statements of the document exclude each other.
    Contradictory,
    /// A document that is needed for this part could not be read.
    FailedDocument,
}

/// A reason why a page may be worse than it says. A page with a doubt about its status, its components or its
/// incidents is never ok.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Doubt {
    /// The part that may be worse.
    pub about: Part,
    /// What kind of evidence is lacking.
    pub kind: DoubtKind,
    /// The same in words, with the place in the document.
    pub text: Text,
}

impl Doubt {
    /// A doubt about a part, in words.
    #[must_use]
    pub fn new(about: Part, kind: DoubtKind, text: impl AsRef<str>) -> Self {
        Self {
            about,
            kind,
            text: Text::new(text),
        }
    }

    /// Whether a problem of now could be hidden: a maintenance that is not listed is none.
    #[must_use]
    pub fn may_hide_a_problem(&self) -> bool {
        self.about != Part::Maintenances
    }
}
