//! What a search has learned: what each address was asked for, what was tried in vain, which hosts must name the vendor.

use std::collections::HashMap;

use crate::feed::{Document, Feed, PageAddress};

/// What an address was asked for.
#[derive(Clone)]
pub(super) struct Purpose {
    /// The page that it is an address of.
    pub(super) page: PageAddress,
    /// Whether its document stands alone, and is read as it is.
    pub(super) alone: bool,
}

/// What a search has learned so far.
#[derive(Default)]
pub(super) struct Known {
    purposes: HashMap<String, Purpose>,
    /// Feeds that were tried in vain, with the page.
    ruled_out: Vec<(&'static str, String)>,
    /// By host, what its page must name.
    guards: HashMap<String, String>,
}

impl Known {
    pub(super) fn ask(&mut self, url: &str, purpose: Purpose) {
        self.purposes.insert(url.to_owned(), purpose);
    }

    pub(super) fn purpose(&self, document: &Document) -> Option<&Purpose> {
        self.purposes.get(&document.asked)
    }

    pub(super) fn rule_out(&mut self, feed: &'static str, page: &PageAddress) {
        self.ruled_out.push((feed, page.base().to_owned()));
    }

    pub(super) fn is_open(&self, feed: &dyn Feed, page: &PageAddress) -> bool {
        let mut ruled_out = self.ruled_out.iter();
        !ruled_out.any(|(name, base)| *name == feed.name() && base == page.base())
    }

    pub(super) fn guard(&mut self, host: &str, name: Option<String>) {
        self.guards.extend(name.map(|name| (host.to_owned(), name)));
    }

    /// Whether it is the page of a guessed host and does not name the vendor's domain: another company's.
    pub(super) fn is_strange(&self, document: &Document) -> bool {
        let is_own = self
            .purpose(document)
            .is_some_and(|purpose| purpose.page.whole() == document.asked);
        let host = PageAddress::parse(&document.asked).map(|one| one.host().to_owned());
        let name = host.and_then(|host| self.guards.get(&host));
        is_own && name.is_some_and(|name| !document.text().contains(name))
    }
}
