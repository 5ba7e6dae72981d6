//! Which feed a page has and where it stands: the only place that decides the order of a search, and its bound.
//!
//! What leads on, surest first: a host that is known, data that answered, what an HTML page names, the usual paths.
//! Where redirects lead, the search goes on; a host that does not answer ends it.

use std::collections::{HashMap, VecDeque};

use super::error::FetchError;
use super::evidence::Evidence;
use super::hint;
use super::places::{Guess, guesses};
use super::transcript::Transcript;
use crate::feed::{self, Confidence, Document, Feed, PageAddress, Probe, Request};

/// Addresses that one search asks; the feed that it finds needs few more.
const MOST_REQUESTS: usize = 10;
/// How many of them at once.
const AT_ONCE: usize = 4;
/// Hosts that redirects may lead to.
const MOST_MOVES: usize = 3;
/// Feeds of a page that its HTML names.
const MOST_ALTERNATES: usize = 3;
/// Where the most platforms answer; of a page that answers itself, most say in their HTML which they are.
const USUAL: &str = "/api/v2/summary.json";
/// The other paths, in the order of how many pages answer there.
const REST: &[&str] = &[
    "/summary.json",
    "/index.json",
    "/history.atom",
    "/feed.atom",
    "/api/status-page/default",
    "/api/v1/components?per_page=500",
    "/rss",
    "/status.json",
    "/feed.rss",
    "/api/v1/status.json",
    "/api/v1/endpoints/statuses?page=1&pageSize=1",
    "/api/components?include=group&per_page=500",
    "/api/services",
    "/rss.xml",
    "/api/v1/status",
    "/api/statuses",
    "/history/summary.json",
    "/data/payload.json",
    "/incidents.json",
    "/feed",
];

/// A feed, and the page that has it.
pub(super) struct Found {
    pub(super) feed: &'static dyn Feed,
    pub(super) page: PageAddress,
    pub(super) evidence: Evidence,
    /// The asked address of a document that stands alone and is read as it is.
    pub(super) alone: Option<String>,
}

/// The next step of a search.
pub(super) enum Step {
    /// Ask these addresses.
    Ask(Vec<Request>),
    /// It is this feed.
    Found(Box<Found>),
    /// The host of the page does not answer.
    Stopped(FetchError),
    /// Nothing that can be read.
    Nothing,
}

/// What is asked of one place.
enum Task {
    /// The place itself.
    Own(PageAddress),
    /// The path where the most platforms answer, and the feeds that its HTML names.
    Usual(PageAddress),
    /// The other paths.
    Rest(PageAddress),
}

/// A search in progress.
pub(super) struct Search {
    /// Where the page stands as far as is known: the typed address, or where redirects led.
    page: PageAddress,
    tasks: VecDeque<Task>,
    /// By address that was asked, the page that it was asked for, and whether its document stands alone.
    origins: HashMap<String, (PageAddress, bool)>,
    /// Feeds that were tried in vain, with the page.
    ruled_out: Vec<(&'static str, String)>,
    /// Hosts that were led to.
    moves: Vec<String>,
    /// By host, what its page must name.
    guards: HashMap<String, String>,
    last_asked: Vec<String>,
}

impl Search {
    pub(super) fn new(typed: &PageAddress) -> Self {
        let page = typed.page();
        let mut tasks = VecDeque::new();
        if typed.whole() != page.whole() {
            tasks.push_back(Task::Own(typed.clone()));
        }
        tasks.extend(visits(&page));
        let mut guards = HashMap::new();
        for Guess { address, must_name } in guesses(&page) {
            let host = address.host().to_owned();
            guards.extend(must_name.map(|name| (host, name)));
            tasks.extend([Task::Own(address.clone()), Task::Usual(address)]);
        }
        tasks.push_back(Task::Rest(page.clone()));
        Self {
            page,
            tasks,
            origins: HashMap::new(),
            ruled_out: Vec::new(),
            moves: vec![typed.host().to_owned()],
            guards,
            last_asked: Vec::new(),
        }
    }

    /// Excludes a feed that was tried without success.
    pub(super) fn rule_out(&mut self, feed: &'static str, page: &PageAddress) {
        self.ruled_out.push((feed, page.base().to_owned()));
    }

    /// The next step, given the answers so far.
    pub(super) fn step(&mut self, transcript: &Transcript) -> Step {
        if let Some(error) = self.stopped(transcript) {
            return Step::Stopped(error);
        }
        self.drop_strangers(transcript);
        self.follow(transcript);
        if let Some(found) = self.found(transcript) {
            return Step::Found(Box::new(found));
        }
        while let Some(task) = self.tasks.pop_front() {
            let requests = self.requests(&task, transcript);
            if !requests.is_empty() {
                // What exceeds one round comes in the next.
                self.tasks.push_front(task);
                self.last_asked = requests.iter().map(|one| one.url.clone()).collect();
                return Step::Ask(requests);
            }
        }
        Step::Nothing
    }

    /// A failure of the page's host is that of the whole search; that of a guessed one only drops the guess.
    fn stopped(&mut self, transcript: &Transcript) -> Option<FetchError> {
        for url in std::mem::take(&mut self.last_asked) {
            let Some(cause) = transcript.failure_of(&url) else {
                continue;
            };
            let host = PageAddress::parse(&url)?.host().to_owned();
            if host == self.page.host() {
                if cause.is_of_host() {
                    let cause = cause.clone();
                    return Some(FetchError::Http { url, cause });
                }
            } else if cause.is_of_host() || !host.starts_with("status.") {
                self.drop_host(&host);
            }
        }
        None
    }

    fn drop_host(&mut self, host: &str) {
        self.tasks.retain(|task| task.page().host() != host);
    }

    /// A page of a guessed host that does not name the domain is another company's.
    fn drop_strangers(&mut self, transcript: &Transcript) {
        let documents = &transcript.responses.documents;
        let strangers = documents.iter().filter(|one| self.is_strange(one));
        let hosts: Vec<_> = strangers
            .filter_map(|one| Some(PageAddress::parse(&one.asked)?.host().to_owned()))
            .collect();
        for host in &hosts {
            self.drop_host(host);
        }
    }

    fn is_strange(&self, document: &Document) -> bool {
        let own = self
            .origins
            .get(&document.asked)
            .is_some_and(|(page, _)| page.whole() == document.asked);
        let host = PageAddress::parse(&document.asked).map(|one| one.host().to_owned());
        let name = host.and_then(|host| self.guards.get(&host));
        own && name.is_some_and(|name| !document.text().contains(name))
    }

    /// Goes on where redirects led: another host, or another path of what was typed.
    fn follow(&mut self, transcript: &Transcript) {
        let documents = &transcript.responses.documents;
        let reached: Vec<_> = documents
            .iter()
            .filter_map(|one| self.reached(one))
            .collect();
        for page in reached {
            if self.moves.len() > MOST_MOVES || self.moves.iter().any(|one| one == page.base()) {
                continue;
            }
            self.moves.push(page.base().to_owned());
            if page.host() != self.page.host() {
                let former = self.page.host().to_owned();
                self.drop_host(&former);
                self.tasks.push_back(Task::Rest(page.clone()));
            }
            for task in visits(&page).into_iter().rev() {
                self.tasks.push_front(task);
            }
            self.page = page;
        }
    }

    /// The page that another address than the asked one answered for.
    fn reached(&self, document: &Document) -> Option<PageAddress> {
        let asked = PageAddress::parse(&document.asked)?;
        let url = PageAddress::parse(&document.url)?;
        let is_own_host = asked.host() == self.page.host();
        let is_own = asked.base() == self.page.base();
        let moved =
            is_own_host && url.host() != asked.host() || is_own && url.base() != asked.base();
        let is_page = Probe::new(document).is_html()
            && !feed::is_unclaimed(document, &document.text())
            && !is_login(url.path());
        (moved && is_page).then(|| url.page())
    }

    fn found(&self, transcript: &Transcript) -> Option<Found> {
        let documents = &transcript.responses.documents;
        self.known_host()
            .or_else(|| self.data(documents))
            .or_else(|| documents.iter().find_map(|one| self.named(one)))
    }

    fn is_open(&self, feed: &dyn Feed, page: &PageAddress) -> bool {
        let mut ruled_out = self.ruled_out.iter();
        !ruled_out.any(|(name, base)| *name == feed.name() && base == page.base())
    }

    fn known_host(&self) -> Option<Found> {
        let page = &self.page;
        let feed = feed::by_host(page.host()).find(|feed| self.is_open(*feed, page))?;
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
    fn data(&self, documents: &[Document]) -> Option<Found> {
        let mut best: Option<(Confidence, &Document, &'static dyn Feed)> = None;
        for document in documents.iter().filter(|one| !self.is_strange(one)) {
            let probe = Probe::new(document);
            let (page, _) = self.origin(document);
            for feed in feed::ALL.iter().copied() {
                let sure = feed
                    .recognise(&probe)
                    .filter(|sure| *sure > Confidence::Hint);
                if sure > best.map(|(sure, ..)| sure) && self.is_open(feed, page) {
                    best = sure.map(|sure| (sure, document, feed));
                }
            }
        }
        let (confidence, document, feed) = best?;
        let (page, alone) = self.origin(document);
        Some(Found {
            feed,
            page: page.clone(),
            evidence: Evidence {
                url: document.url.clone(),
                confidence,
            },
            alone: alone.then(|| document.asked.clone()),
        })
    }

    fn origin(&self, document: &Document) -> (&PageAddress, bool) {
        let known = self.origins.get(&document.asked);
        known.map_or((&self.page, false), |(page, alone)| (page, *alone))
    }

    /// What an HTML page names: at the page that the document lies under, and above.
    fn named(&self, document: &Document) -> Option<Found> {
        let page = PageAddress::parse(&document.url)?.page();
        let own_host =
            page.host() == self.page.host() || self.origins.contains_key(&document.asked);
        if !own_host || self.is_strange(document) {
            return None;
        }
        let pages: Vec<_> = std::iter::successors(Some(page), PageAddress::parent).collect();
        hint::named(document).into_iter().find_map(|feed| {
            let page = pages.iter().find(|page| self.is_open(feed, page))?;
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

    /// What a task asks that was not asked yet, within the bound.
    fn requests(&mut self, task: &Task, transcript: &Transcript) -> Vec<Request> {
        let documents = &transcript.responses.documents;
        let page = task.page();
        let requests: Vec<(Request, bool)> = match task {
            Task::Own(page) if is_there(page, documents) => Vec::new(),
            Task::Own(page) => vec![(page.get(""), true)],
            Task::Usual(page) => {
                let named = documents.iter().flat_map(|one| alternates(one, page));
                let named = named.map(|url| (Request::new(url), true));
                std::iter::once((page.get(USUAL), false))
                    .chain(named)
                    .collect()
            }
            // Whoever must log in to see the page gets nothing at another path either.
            Task::Rest(_) if documents.iter().any(asks_to_log_in) => Vec::new(),
            Task::Rest(page) => REST.iter().map(|path| (page.get(path), false)).collect(),
        };
        let left = MOST_REQUESTS.saturating_sub(transcript.count());
        let new = requests
            .into_iter()
            .filter(|(request, _)| !transcript.was_asked(&request.url));
        let mut asked = Vec::new();
        for (request, alone) in new.take(left.min(AT_ONCE)) {
            let origin = (page.clone(), alone);
            self.origins.insert(request.url.clone(), origin);
            asked.push(request);
        }
        asked
    }
}

impl Task {
    fn page(&self) -> &PageAddress {
        match self {
            Self::Own(page) | Self::Usual(page) | Self::Rest(page) => page,
        }
    }
}

/// A page and those above it, each with its own HTML first.
fn visits(page: &PageAddress) -> Vec<Task> {
    let pages = std::iter::successors(Some(page.clone()), PageAddress::parent);
    pages
        .flat_map(|page| [Task::Own(page.clone()), Task::Usual(page)])
        .collect()
}

/// Whether a redirect brought the page already.
fn is_there(page: &PageAddress, documents: &[Document]) -> bool {
    let bare = |url: &str| url.trim_end_matches('/').to_owned();
    documents.iter().any(|one| bare(&one.url) == page.whole())
}

fn asks_to_log_in(document: &Document) -> bool {
    let url = PageAddress::parse(&document.url);
    document.url != document.asked && url.is_some_and(|url| is_login(url.path()))
}

/// A page that asks who one is has no status to show.
fn is_login(path: &str) -> bool {
    let mut words = path.split(|c: char| !c.is_ascii_alphanumeric());
    words.any(|word| matches!(word, "login" | "signin" | "sso" | "auth" | "saml"))
}

/// The feeds that an HTML page names, on its own host alone.
fn alternates(document: &Document, page: &PageAddress) -> Vec<String> {
    let Some(base) = url::Url::parse(&document.url).ok() else {
        return Vec::new();
    };
    if base.host_str() != Some(page.host()) {
        return Vec::new();
    }
    let joined = feed::alternates(&document.text())
        .into_iter()
        .filter_map(|href| base.join(&href).ok());
    let own = joined.filter(|url| url.host_str() == base.host_str());
    own.take(MOST_ALTERNATES).map(String::from).collect()
}
