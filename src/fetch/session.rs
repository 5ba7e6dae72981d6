//! One vendor's session: request what its feed needs and read it. Where the page has another format than expected,
//! detect the format and read that.

use super::error::FetchError;
use super::observation::{Observation, Observed};
use super::search::{Evidence, Search, Step};
use super::target::{Location, Origin, Target};
use super::transcript::Transcript;
use crate::feed::{self, Document, Feed, FeedError, PageAddress, Scope};
use crate::http::{Answer, Conversation, Get};

/// No format needs more; stops pages that point to further documents without end.
const MOST_ROUNDS: usize = 8;

/// One vendor's session, driven by the answers to its requests.
pub(super) struct PageSession {
    target: Target,
    scope: Scope,
    transcript: Transcript,
    /// The feed that is being asked; `None` while searching for it.
    feed: Option<&'static dyn Feed>,
    search: Option<Search>,
    evidence: Option<Evidence>,
    /// The first failure of an expected or detected feed.
    error: Option<FetchError>,
    outcome: Option<Result<Observed, FetchError>>,
}

impl PageSession {
    pub(super) fn new(target: Target, scope: Scope) -> Self {
        let (feed, outcome) = match &target.location {
            Location::Page { feed, .. } => (*feed, None),
            Location::Documents(documents, origin) => {
                (None, Some(read_at_hand(documents, scope, *origin)))
            }
        };
        let transcript = Transcript::default();
        Self {
            target,
            scope,
            transcript,
            feed,
            search: None,
            evidence: None,
            error: None,
            outcome,
        }
    }

    pub(super) fn finish(self) -> Observation {
        let missing = || Err(FeedError::Missing { feed: "any format" }.into());
        let outcome = self.outcome.unwrap_or_else(missing);
        let warnings = if outcome.is_ok() {
            self.transcript.warnings()
        } else {
            Vec::new()
        };
        Observation {
            target: self.target,
            outcome,
            warnings,
        }
    }

    fn page(&self) -> Option<(PageAddress, Option<&'static dyn Feed>)> {
        match &self.target.location {
            Location::Page { address, feed } => Some((address.clone(), *feed)),
            Location::Documents(..) => None,
        }
    }

    /// What the feed still needs; where that is nothing, it reads.
    fn ask(&mut self, address: &PageAddress, feed: &'static dyn Feed) -> Vec<Get> {
        let requests = feed.requests(address, self.scope, &self.transcript.responses);
        let gets = self.transcript.unasked(requests);
        if gets.is_empty() {
            self.read(address, feed)
        } else {
            gets
        }
    }

    fn read(&mut self, address: &PageAddress, feed: &'static dyn Feed) -> Vec<Get> {
        match self.transcript.read(feed, self.scope) {
            Ok(observed) => self.end(Ok(observed)),
            Err(error) if error.may_have_moved() => {
                self.error.get_or_insert(error);
                self.feed = None;
                let search = self
                    .search
                    .get_or_insert_with(|| Search::new(address.clone()));
                search.rule_out(feed.name());
                self.search(address)
            }
            Err(error) => self.end(Err(error)),
        }
    }

    fn search(&mut self, address: &PageAddress) -> Vec<Get> {
        let search = self
            .search
            .get_or_insert_with(|| Search::new(address.clone()));
        match search.step(&self.transcript.responses) {
            Step::Ask(requests) => {
                let gets = self.transcript.unasked(requests);
                if gets.is_empty() {
                    self.search(address)
                } else {
                    gets
                }
            }
            Step::Found(feed, evidence, alone) => {
                self.feed = Some(feed);
                self.evidence = Some(evidence);
                if let Some(document) = alone {
                    self.transcript.responses.documents = vec![*document];
                    return self.read(address, feed);
                }
                self.transcript.keep_only(feed);
                self.ask(address, feed)
            }
            Step::Nothing => {
                let error = self.error.take().or_else(|| self.unrecognised(address));
                self.end(Err(
                    error.unwrap_or(FeedError::Missing { feed: "any format" }.into())
                ))
            }
        }
    }

    /// What the page itself is, where it answered; else why it did not.
    fn unrecognised(&mut self, address: &PageAddress) -> Option<FetchError> {
        let own = self
            .transcript
            .responses
            .documents
            .iter()
            .find(|document| document.asked == address.base());
        let what = own.map(|own| FetchError::NotRecognised {
            url: own.url.clone(),
            what: feed::describe(own),
        });
        what.or_else(|| self.transcript.failure())
    }

    fn end(&mut self, outcome: Result<Observed, FetchError>) -> Vec<Get> {
        let expected = self.page().and_then(|(_, feed)| feed);
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
        let Some((address, _)) = self.page().filter(|_| self.outcome.is_none()) else {
            return Vec::new();
        };
        self.transcript.take(answers);
        match self.feed {
            _ if self.transcript.rounds > MOST_ROUNDS => {
                let error = self.error.take().or_else(|| self.transcript.failure());
                self.end(Err(
                    error.unwrap_or(FeedError::Missing { feed: "any format" }.into())
                ))
            }
            Some(feed) => self.ask(&address, feed),
            None => self.search(&address),
        }
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
    let Some((feed, confidence)) = feed::recognise(first) else {
        return Err(FetchError::NotRecognised {
            url: first.url.clone(),
            what: feed::describe(first),
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
