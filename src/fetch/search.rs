//! Which feed a page has: known hosts first, then a bounded set of paths, judged by the shape of what they serve.

use crate::feed::{self, Confidence, Document, Feed, PageAddress, Probe, Request, Responses};

/// More paths than this are not tried on an unknown site.
const MOST_PROBES: usize = 40;

/// What showed which feed a page has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Evidence {
    /// The address that answered, or the host that is known.
    pub(crate) url: String,
    /// How certain the feed is.
    pub(crate) confidence: Confidence,
}

/// The next step of a search.
pub(super) enum Step {
    /// Ask these addresses.
    Ask(Vec<Request>),
    /// It is this feed; a document that stands alone is read as it is.
    Found(&'static dyn Feed, Evidence, Option<Box<Document>>),
    /// Nothing that can be read.
    Nothing,
}

/// A search in progress.
pub(super) struct Search {
    address: PageAddress,
    round: usize,
    ruled_out: Vec<&'static str>,
    /// Addresses that the page's HTML names as its feeds.
    alternates: Vec<String>,
}

impl Search {
    pub(super) fn new(address: PageAddress) -> Self {
        Self {
            address,
            round: 0,
            ruled_out: Vec::new(),
            alternates: Vec::new(),
        }
    }

    /// Excludes a feed that was tried without success.
    pub(super) fn rule_out(&mut self, feed: &'static str) {
        self.ruled_out.push(feed);
    }

    /// The next step, given the answers so far.
    pub(super) fn step(&mut self, responses: &Responses) -> Step {
        if let Some(found) = self
            .known_host()
            .or_else(|| self.best(&responses.documents))
        {
            return found;
        }
        self.round += 1;
        match self.round {
            1 => Step::Ask(vec![
                Request::new(self.address.base()),
                self.address.get("/api/v2/summary.json"),
            ]),
            2 => {
                self.alternates = responses
                    .documents
                    .iter()
                    .flat_map(|document| alternates(document, &self.address))
                    .collect();
                let probes = feed::probes()
                    .into_iter()
                    .take(MOST_PROBES)
                    .map(|path| self.address.get(path));
                Step::Ask(
                    self.alternates
                        .iter()
                        .map(Request::new)
                        .chain(probes)
                        .collect(),
                )
            }
            _ => Step::Nothing,
        }
    }

    fn open(&self, feed: &'static dyn Feed) -> bool {
        !self.ruled_out.contains(&feed.name())
    }

    fn known_host(&self) -> Option<Step> {
        let host = self.address.host();
        let feed = feed::by_host(host).find(|feed| self.open(*feed))?;
        let evidence = Evidence {
            url: host.to_owned(),
            confidence: Confidence::Likely,
        };
        Some(Step::Found(feed, evidence, None))
    }

    /// The surest of all bodies; among equals the first body, then the first feed.
    fn best(&self, documents: &[Document]) -> Option<Step> {
        let mut best: Option<(Confidence, &Document, &'static dyn Feed)> = None;
        for document in documents {
            let probe = Probe::new(document);
            for feed in feed::ALL.iter().copied().filter(|feed| self.open(*feed)) {
                let sure = feed.recognise(&probe);
                if sure > best.map(|(sure, ..)| sure) {
                    best = sure.map(|sure| (sure, document, feed));
                }
            }
        }
        let (confidence, document, feed) = best?;
        let evidence = Evidence {
            url: document.url.clone(),
            confidence,
        };
        let direct =
            document.asked == self.address.base() || self.alternates.contains(&document.asked);
        let alone = (direct && confidence > Confidence::Hint).then(|| Box::new(document.clone()));
        Some(Step::Found(feed, evidence, alone))
    }
}

/// The feeds that an HTML page names, on its own host alone.
fn alternates(document: &Document, address: &PageAddress) -> Vec<String> {
    const MOST: usize = 3;
    let Ok(base) = url::Url::parse(&document.url) else {
        return Vec::new();
    };
    let joined = feed::alternates(&document.text())
        .into_iter()
        .filter_map(|href| base.join(&href).ok());
    let own = joined.filter(|url| url.host_str() == Some(address.host()));
    own.take(MOST).map(String::from).collect()
}
