//! A vendor as it is asked about.

use std::sync::Arc;

use crate::feed::{Document, Feed, PageAddress};
use crate::filter::ComponentFilter;
pub(crate) use crate::http::Credentials;
pub(crate) use crate::model::Origin;
use crate::model::printable;

/// Where a vendor's documents come from.
#[derive(Clone)]
pub(crate) enum Location {
    /// A page somewhere; without a feed, it is detected.
    Page {
        /// The page's address.
        address: PageAddress,
        /// The format that it is known to have.
        feed: Option<&'static dyn Feed>,
    },
    /// Documents that are at hand.
    Documents(Vec<Document>, Origin),
}

/// A vendor as it is asked about: what was typed, its name, its page, and which parts of it count.
#[derive(Clone)]
pub(crate) struct Target {
    /// The slug, the address or the file.
    pub(crate) vendor: String,
    /// The vendor's name, where the catalogue or the configuration has one.
    pub(crate) name: Option<String>,
    /// Where a vendor's documents come from.
    pub(crate) location: Location,
    /// Which components and regions count.
    pub(crate) filter: ComponentFilter,
    /// What the page asks for, where it is private.
    pub(crate) credentials: Option<Arc<Credentials>>,
    /// What the history knows the page by, where that is not the vendor.
    pub(crate) recorded_as: Option<String>,
}

impl std::fmt::Debug for Target {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Target")
            .field("vendor", &self.vendor)
            .finish_non_exhaustive()
    }
}

impl Target {
    /// What the history knows the page by.
    pub(crate) fn record(&self) -> &str {
        self.recorded_as.as_ref().unwrap_or(&self.vendor)
    }

    /// The feed that the page is known to have.
    pub(crate) fn feed(&self) -> Option<&'static str> {
        match &self.location {
            Location::Page { feed, .. } => feed.map(Feed::name),
            Location::Documents(..) => None,
        }
    }

    /// Whether its documents are made up, as those of the demo.
    pub(crate) fn is_made_up(&self) -> bool {
        matches!(self.location, Location::Documents(_, Origin::Demo))
    }

    /// The address as it may be shown and stored: without secrets.
    pub(crate) fn address(&self) -> String {
        let address = match &self.location {
            Location::Page { address, .. } => address.base(),
            Location::Documents(documents, _) => {
                documents.first().map_or("", |document| &document.url)
            }
        };
        printable(address).into_owned()
    }
}
