//! A vendor whose changes are sent.

use crate::filter::ComponentFilter;

/// A vendor whose changes are sent.
#[derive(Clone, Debug)]
pub(crate) struct WatchedVendor {
    /// As its page is recorded in the history.
    pub(crate) record: String,
    /// As the configuration or the catalogue calls it.
    pub(crate) vendor: String,
    /// The name to show.
    pub(crate) name: Option<String>,
    /// The address of the page.
    pub(crate) page: String,
    /// The components and regions that count.
    pub(crate) filter: ComponentFilter,
}
