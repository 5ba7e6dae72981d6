//! What the answers of a search show: a host that is known, data, or an HTML page that names its platform.

use super::known::{Known, Purpose};
use crate::feed::{self, Confidence, Document, Feed, PageAddress, Probe};
use crate::fetch::evidence::Evidence;
use crate::fetch::hint;

/// A feed, and the page that has it.
pub(in crate::fetch) struct Found {
    pub(in crate::fetch) feed: &'static dyn Feed,
    pub(in crate::fetch) page: PageAddress,
    pub(in crate::fetch) evidence: Evidence,
    /// The asked address of a document that stands alone and is read as it is.
    pub(in crate::fetch) alone: Option<String>,
}

/// What there is to judge.
pub(super) struct Clues<'a> {
    pub(super) known: &'a Known,
    /// The page that is being searched for.
    pub(super) page: &'a PageAddress,
    pub(super) documents: &'a [Document],
}

impl Clues<'_> {
    pub(super) fn known_host(&self) -> Option<Found> {
        let page = self.page;
        let mut feeds = feed::by_host(page.host());
        let feed = feeds.find(|feed| self.known.is_open(*feed, page))?;
        let evidence = Evidence {
            url: page.host().to_owned(),
            confidence: Confidence::Likely,
        };
        Some(Found {
            feed,
            page: page.clone(),
            evidence,
            alone: None,
        })
    }

    /// The surest of all bodies; among equals the first body, then the first feed.
    pub(super) fn data(&self) -> Option<Found> {
        let mut best: Option<(Confidence, &Document, &'static dyn Feed)> = None;
        let documents = self.documents.iter();
        for document in documents.filter(|one| !self.known.is_strange(one)) {
            let probe = Probe::new(document);
            let Purpose { page, .. } = self.purpose(document);
            for feed in feed::ALL.iter().copied() {
                let sure = feed
                    .recognise(&probe)
                    .filter(|sure| *sure > Confidence::Hint);
                if sure > best.map(|(sure, ..)| sure) && self.known.is_open(feed, &page) {
                    best = sure.map(|sure| (sure, document, feed));
                }
            }
        }
        let (confidence, document, feed) = best?;
        let Purpose { page, alone } = self.purpose(document);
        Some(Found {
            feed,
            page,
            evidence: Evidence {
                url: document.url.clone(),
                confidence,
            },
            alone: alone.then(|| document.asked.clone()),
        })
    }

    fn purpose(&self, document: &Document) -> Purpose {
        let known = self.known.purpose(document).cloned();
        known.unwrap_or_else(|| Purpose {
            page: self.page.clone(),
            alone: false,
        })
    }

    /// What the HTML pages name.
    pub(super) fn named(&self) -> Option<Found> {
        self.documents.iter().find_map(|one| self.named_by(one))
    }

    /// What an HTML page names: at the page that the document lies under, at the root of its host, and between.
    fn named_by(&self, document: &Document) -> Option<Found> {
        let page = PageAddress::parse(&document.url)?.page();
        let is_own = page.host() == self.page.host() || self.known.purpose(document).is_some();
        if !is_own || self.known.is_strange(document) {
            return None;
        }
        let mut pages: Vec<_> = std::iter::successors(Some(page), PageAddress::parent).collect();
        if let Some(above) = pages.get_mut(1..) {
            above.reverse();
        }
        hint::named(document).into_iter().find_map(|feed| {
            let page = pages.iter().find(|page| self.known.is_open(feed, page))?;
            Some(Found {
                feed,
                page: page.clone(),
                evidence: Evidence {
                    url: document.url.clone(),
                    confidence: Confidence::Hint,
                },
                alone: None,
            })
        })
    }
}
