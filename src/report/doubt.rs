//! A doubt about a page as the report says it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::{Doubt, DoubtKind, Part, Text};

/// Why a page may be worse than it says.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct DoubtReport {
    /// The part that may be worse: `page_status`, `components`, `incidents` or `maintenances`.
    pub(crate) about: Part,
    /// dropped, `unknown_word`, truncated, missing, contradictory or `failed_document`.
    pub(crate) kind: DoubtKind,
    /// The same in words, with the place in the document.
    pub(crate) text: Text,
}

impl DoubtReport {
    pub(super) fn of(doubt: &Doubt) -> Self {
        Self {
            about: doubt.about,
            kind: doubt.kind,
            text: doubt.text.clone(),
        }
    }
}
