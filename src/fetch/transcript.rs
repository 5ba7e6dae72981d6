//! All requests to one vendor, with their answers.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::error::FetchError;
use super::observation::Observed;
use super::target::Origin;
use crate::feed::{
    Confidence, Document, Failure, Feed, FeedError, Probe, Request, Responses, Scope,
};
use crate::http::{Answer, Get, HttpError, Response};
use crate::model::{Doubt, DoubtKind, Part};

/// The requests of one vendor and their answers.
#[derive(Default)]
pub(super) struct Transcript {
    /// What feeds are shown.
    pub(super) responses: Responses,
    /// How often something was asked.
    pub(super) rounds: usize,
    /// By address, the part of the page that depends on its document.
    asked: HashMap<String, Part>,
    failures: Vec<(String, HttpError)>,
    cached: bool,
}

impl Transcript {
    /// Those of the requests that were not made yet.
    pub(super) fn unasked(&mut self, requests: Vec<Request>) -> Vec<Get> {
        let mut new = Vec::new();
        for Request { url, about } in requests {
            if let Entry::Vacant(place) = self.asked.entry(url.clone()) {
                place.insert(about);
                new.push(Get { url, accept: None });
            }
        }
        new
    }

    pub(super) fn take(&mut self, answers: Vec<Answer>) {
        self.rounds += usize::from(!answers.is_empty());
        for Answer { get, outcome } in answers {
            match outcome {
                Ok(response) => {
                    self.cached |= response.cached;
                    self.responses.documents.push(document(get.url, response));
                }
                Err(cause) => {
                    self.responses.failures.push(Failure {
                        url: get.url.clone(),
                        not_available: cause.is_closed(),
                    });
                    self.failures.push((get.url, cause));
                }
            }
        }
    }

    pub(super) fn read(
        &mut self,
        feed: &'static dyn Feed,
        scope: Scope,
    ) -> Result<Observed, FetchError> {
        if self.responses.documents.is_empty() {
            return Err(self
                .failure()
                .unwrap_or(FeedError::Missing { feed: feed.name() }.into()));
        }
        let mut page = feed.read(&self.responses.documents, scope)?;
        page.doubts.extend(self.doubts());
        let origin = if self.cached {
            Origin::Cache
        } else {
            Origin::Network
        };
        Ok(Observed::new(
            page,
            feed.name(),
            &self.responses.documents,
            origin,
        ))
    }

    /// Of several failures, one that is no mere "nothing here for you" tells more.
    pub(super) fn failure(&mut self) -> Option<FetchError> {
        let telling = self
            .failures
            .iter()
            .position(|(_, cause)| !cause.is_closed());
        let place = telling.or((!self.failures.is_empty()).then_some(0))?;
        let (url, cause) = self.failures.remove(place);
        Some(FetchError::Http { url, cause })
    }

    /// Bodies that came while searching and are no data of this feed's would only disturb its reader.
    pub(super) fn keep_only(&mut self, feed: &'static dyn Feed) {
        self.responses.documents.retain(|document| {
            feed.recognise(&Probe::new(document))
                .is_some_and(|sure| sure > Confidence::Hint)
        });
    }

    /// A document that failed leaves its part of the page in doubt; one that the server does not have does not.
    fn doubts(&self) -> impl Iterator<Item = Doubt> {
        let failed = self.failures.iter().filter(|(_, cause)| !cause.is_closed());
        failed.filter_map(|(url, cause)| {
            let about = *self.asked.get(url)?;
            let text = format!("{url} failed: {cause}");
            Some(Doubt::new(about, DoubtKind::FailedDocument, text))
        })
    }

    /// What failed; what a server says it does not have is no failure.
    pub(super) fn warnings(&self) -> Vec<String> {
        let failed = self.failures.iter().filter(|(_, cause)| !cause.is_closed());
        failed
            .map(|(url, cause)| format!("{url}: {cause}"))
            .collect()
    }
}

fn document(asked: String, response: Response) -> Document {
    Document {
        asked,
        url: response.url,
        headers: response.headers,
        body: response.body,
        fetched_at: response.fetched_at,
    }
}
