//! What showed which feed a page has.

use crate::model::Confidence;

/// What showed which feed a page has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Evidence {
    /// The address that answered, or the host that is known.
    pub(crate) url: String,
    /// How certain the feed is.
    pub(crate) confidence: Confidence,
}
