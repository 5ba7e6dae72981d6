//! One vendor's session: request what its feed needs and read it. Where the page has another format than expected,
//! detect the format and read that.

use std::time::{Duration, Instant};

use super::error::FetchError;
use super::evidence::Evidence;
use super::observation::{Observation, Observed};
use super::search::{Found, Search, Step};
use super::target::{Location, Origin, Target};
use super::trail::describe;
use super::transcript::Transcript;
use crate::feed::{self, Document, Feed, FeedError, MOST_VALUES, PageAddress, Probe, Scope};
use crate::http::{Answer, Conversation, Get, HttpError};

/// No format needs more; stops pages that point to further documents without end.
const MOST_ROUNDS: usize = 8;

/// One vendor's session, driven by the answers to its requests.
pub(super) struct PageSession {
    target: Target,
    /// The page that is asked: the typed one, or the one that was found.
    page: Option<PageAddress>,
    scope: Scope,
    transcript: Transcript,
    /// The feed that is being asked; `None` while searching for it.
    feed: Option<&'static dyn Feed>,
    search: Option<Search>,
    evidence: Option<Evidence>,
    /// The first failure of an expected or detected feed.
    error: Option<FetchError>,
    outcome: Option<Result<Observed, FetchError>>,
    begun: Option<Instant>,
    took: Duration,
}

impl PageSession {
    pub(super) fn new(target: Target, scope: Scope) -> Self {
        let (page, feed, outcome) = match &target.location {
            Location::Page { address, feed } => (Some(address.clone()), *feed, None),
            Location::Documents(documents, origin) => {
                (None, None, Some(read_at_hand(documents, scope, *origin)))
            }
        };
        let transcript = Transcript::default();
        Self {
            target,
            page,
            scope,
            transcript,
            feed,
            search: None,
            evidence: None,
            error: None,
            outcome,
            begun: None,
            took: Duration::ZERO,
        }
    }

    /// That the page of another place was read: one above the typed address, where that itself has none.
    fn read_above(&self) -> Option<String> {
        let typed = self.typed()?.page().whole();
        let read = self.page.as_ref()?.whole();
        let is_below = typed.strip_prefix(&read)?.starts_with('/');
        is_below.then(|| format!("no status page at {typed}; this is the one at {read}"))
    }

    pub(super) fn finish(self) -> Observation {
        let missing = || Err(FeedError::Missing { feed: "any format" }.into());
        let above = self.read_above();
        let outcome = self.outcome.unwrap_or_else(missing);
        let warnings = if outcome.is_ok() {
            above
                .into_iter()
                .chain(self.transcript.warnings())
                .collect()
        } else {
            Vec::new()
        };
        Observation {
            target: self.target,
            outcome,
            warnings,
            trail: self.transcript.trail.unwrap_or_default(),
            took: self.took,
        }
    }

    /// What the feed still needs; where that is nothing, it reads.
    fn ask(&mut self, page: &PageAddress, feed: &'static dyn Feed) -> Vec<Get> {
        let requests = feed.requests(page, self.scope, &self.transcript.responses);
        let gets = self.transcript.need(requests);
        if gets.is_empty() {
            self.read(page, feed)
        } else {
            gets
        }
    }

    fn read(&mut self, page: &PageAddress, feed: &'static dyn Feed) -> Vec<Get> {
        match self.transcript.read(feed, self.scope) {
            Ok(observed) => {
                self.confirm(feed);
                self.end(Ok(observed))
            }
            Err(error) if error.may_have_moved() => {
                // What the page itself is says more than that something it only names is missing.
                if self.search.is_none() {
                    self.error.get_or_insert(error);
                }
                self.feed = None;
                self.transcript.restore();
                self.search(Some((feed.name(), page)))
            }
            Err(error) => self.end(Err(error)),
        }
    }

    /// What was only named has been seen now: the data show the feed better than the page that named it.
    fn confirm(&mut self, feed: &'static dyn Feed) {
        let Some(evidence) = &mut self.evidence else {
            return;
        };
        for document in &self.transcript.responses.documents {
            let confidence = feed.recognise(&Probe::new(document));
            if let Some(confidence) = confidence.filter(|sure| *sure > evidence.confidence) {
                let url = document.url.clone();
                *evidence = Evidence { url, confidence };
            }
        }
    }

    /// The address as it was given.
    fn typed(&self) -> Option<&PageAddress> {
        match &self.target.location {
            Location::Page { address, .. } => Some(address),
            Location::Documents(..) => None,
        }
    }

    fn search(&mut self, failed: Option<(&'static str, &PageAddress)>) -> Vec<Get> {
        self.transcript.start_trail();
        let is_known = self.target.feed().is_some();
        let typed = self.typed().cloned();
        let Some(typed) = typed else {
            return Vec::new();
        };
        let search = self
            .search
            .get_or_insert_with(|| Search::new(&typed, is_known));
        if let Some((feed, page)) = failed {
            search.rule_out(feed, page);
        }
        match search.step(&self.transcript) {
            Step::Ask(requests) => self.transcript.unasked(requests),
            Step::Found(found) => self.found(*found),
            Step::Stopped(error) => self.end(Err(error)),
            Step::Nothing => {
                let error = self.error.take().or_else(|| self.unrecognised());
                self.end(Err(
                    error.unwrap_or(FeedError::Missing { feed: "any format" }.into())
                ))
            }
        }
    }

    fn found(&mut self, found: Found) -> Vec<Get> {
        let Found {
            feed,
            page,
            evidence,
            alone,
        } = found;
        self.feed = Some(feed);
        self.evidence = Some(evidence);
        self.page = Some(page.clone());
        if let Some(asked) = alone {
            self.transcript.keep_alone(&asked);
            return self.read(&page, feed);
        }
        self.transcript.keep_of(feed, &page);
        self.ask(&page, feed)
    }

    /// What the page itself is, where it answered; else why it did not.
    fn unrecognised(&self) -> Option<FetchError> {
        let typed = self.typed()?;
        let own = [typed.whole(), typed.page().whole()];
        let documents = &self.transcript.responses.documents;
        let own = documents.iter().find(|one| own.contains(&one.asked));
        let what = own.map(|own| FetchError::NotRecognised {
            url: own.url.clone(),
            what: describe(own),
            asked: self.transcript.count(),
        });
        what.or_else(|| self.transcript.failure())
    }

    fn end(&mut self, outcome: Result<Observed, FetchError>) -> Vec<Get> {
        let expected = match &self.target.location {
            Location::Page { feed, .. } => *feed,
            Location::Documents(..) => None,
        };
        self.took = self.begun.map_or(Duration::ZERO, |begun| begun.elapsed());
        self.transcript.drop_bodies();
        self.outcome = Some(outcome.map(|observed| {
            Observed {
                feed_changed_from: expected
                    .map(Feed::name)
                    .filter(|name| *name != observed.feed),
                evidence: self.evidence.take(),
                ..observed
            }
        }));
        Vec::new()
    }
}

impl Conversation for PageSession {
    fn next(&mut self, answers: Vec<Answer>) -> Vec<Get> {
        let Some(page) = self.page.clone().filter(|_| self.outcome.is_none()) else {
            return Vec::new();
        };
        self.begun.get_or_insert_with(Instant::now);
        self.transcript.take(answers, self.feed.is_none());
        let gets = match self.feed {
            _ if self.transcript.rounds > MOST_ROUNDS => {
                let error = self.error.take().or_else(|| self.transcript.failure());
                self.end(Err(
                    error.unwrap_or(FeedError::Missing { feed: "any format" }.into())
                ))
            }
            Some(feed) => self.ask(&page, feed),
            None => self.search(None),
        };
        let sign = |get| Get {
            credentials: self.target.credentials.clone(),
            ..get
        };
        gets.into_iter().map(sign).collect()
    }
}

/// A saved document has the form that its body shows.
fn read_at_hand(
    documents: &[Document],
    scope: Scope,
    origin: Origin,
) -> Result<Observed, FetchError> {
    let first = documents
        .first()
        .ok_or(FeedError::Missing { feed: "any format" })?;
    if documents.iter().any(Document::has_too_many_values) {
        let error = HttpError::TooManyValues(MOST_VALUES);
        return Err(FeedError::malformed(&first.url, &error).into());
    }
    let Some((feed, confidence)) = feed::recognise(first) else {
        return Err(FetchError::NotRecognised {
            url: first.url.clone(),
            what: feed::describe(first),
            asked: 0,
        });
    };
    let page = feed.read(documents, scope)?;
    let evidence = Some(Evidence {
        url: first.url.clone(),
        confidence,
    });
    Ok(Observed {
        evidence,
        ..Observed::new(page, feed.name(), documents, origin)
    })
}
