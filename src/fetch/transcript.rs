//! All requests to one vendor, with their answers.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::error::FetchError;
use super::observation::Observed;
use super::target::Origin;
use super::trail::Visit;
use crate::feed::{
    self, Document, Failure, Feed, FeedError, MOST_VALUES, PageAddress, Probe, Request, Responses,
    Scope,
};
use crate::http::{Answer, Get, HttpError, Response};
use crate::model::{Doubt, DoubtKind, Part};

/// The requests of one vendor and their answers.
#[derive(Default)]
pub(super) struct Transcript {
    /// What feeds are shown.
    pub(super) responses: Responses,
    /// How often something was asked for the present feed.
    pub(super) rounds: usize,
    /// What each address answered, kept from the moment a feed is searched for.
    pub(super) trail: Option<Vec<Visit>>,
    /// By address, the part of the page that depends on its document.
    asked: HashMap<String, Part>,
    /// What the present feed reads: the failure of another address is none of its page.
    needed: Vec<String>,
    failures: Vec<(String, HttpError)>,
    sent: usize,
    /// What came while searching and is none of the present feed's.
    aside: Responses,
    cached: bool,
}

impl Transcript {
    /// Those of the requests that were not made yet.
    pub(super) fn unasked(&mut self, requests: Vec<Request>) -> Vec<Get> {
        let mut new = Vec::new();
        for Request { url, about } in requests {
            if let Entry::Vacant(place) = self.asked.entry(url.clone()) {
                place.insert(about);
                new.push(Get {
                    url,
                    accept: None,
                    credentials: None,
                });
            }
        }
        new
    }

    /// How many addresses were asked.
    pub(super) fn count(&self) -> usize {
        self.asked.len()
    }

    /// How many requests that took, redirects and retries included.
    pub(super) fn sent(&self) -> usize {
        self.sent
    }

    pub(super) fn was_asked(&self, url: &str) -> bool {
        self.asked.contains_key(url)
    }

    /// Why an address gave nothing.
    pub(super) fn failure_of(&self, url: &str) -> Option<&HttpError> {
        let mut failures = self.failures.iter();
        let (_, cause) = failures.find(|(asked, _)| asked == url)?;
        Some(cause)
    }

    /// Whether a server answered that it must know who asks.
    pub(super) fn asks_for_credentials(&self) -> bool {
        let mut failures = self.failures.iter();
        failures.any(|(_, cause)| cause.status() == Some(401))
    }

    /// What the feed needs of all that was or will be asked; those of it that were not asked yet.
    pub(super) fn need(&mut self, requests: Vec<Request>) -> Vec<Get> {
        self.needed = requests.iter().map(|one| one.url.clone()).collect();
        self.unasked(requests)
    }

    /// From now on, what each address answers is kept in words.
    pub(super) fn start_trail(&mut self) {
        if self.trail.is_none() {
            let failed = self.failures.iter();
            let failed = failed.map(|(url, cause)| Visit::failed(url, cause));
            let visits = self.responses.documents.iter().map(Visit::answered);
            self.trail = Some(visits.chain(failed).collect());
        }
    }

    /// `searching`: what no feed recognises is of no use to any; of a long document only the beginning is kept then.
    pub(super) fn take(&mut self, answers: Vec<Answer>, searching: bool) {
        self.rounds += usize::from(!answers.is_empty());
        for answer in answers {
            let Answer {
                get,
                outcome,
                requests,
            } = answer;
            // What the cache answered counts too, so that a search ends alike with and without it.
            self.sent += requests.max(1);
            self.cached |= outcome.as_ref().is_ok_and(|response| response.cached);
            match outcome.and_then(|response| document(&get, response)) {
                Ok(mut document) => {
                    self.trail
                        .iter_mut()
                        .for_each(|trail| trail.push(Visit::answered(&document)));
                    if searching {
                        cut_unrecognised(&mut document);
                    }
                    self.responses.documents.push(document);
                }
                Err(cause) => {
                    self.trail
                        .iter_mut()
                        .for_each(|trail| trail.push(Visit::failed(&get.url, &cause)));
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
        let mut page = match feed.read(&self.responses.documents, scope) {
            Ok(page) => page,
            // The page that only names its data is not what failed.
            Err(error @ FeedError::NotAPage { .. }) => {
                return Err(self.telling_failure().unwrap_or(error.into()));
            }
            Err(error) => return Err(error.into()),
        };
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
    pub(super) fn failure(&self) -> Option<FetchError> {
        let mut failures = self.failures.iter();
        let telling = failures.find(|(_, cause)| !cause.is_closed());
        let (url, cause) = telling.or(self.failures.first())?.clone();
        Some(FetchError::Http { url, cause })
    }

    /// A failure of what the feed needs, other than that the server does not have it.
    fn telling_failure(&self) -> Option<FetchError> {
        let (url, cause) = self.telling().next()?.clone();
        Some(FetchError::Http { url, cause })
    }

    fn telling(&self) -> impl Iterator<Item = &(String, HttpError)> {
        let failures = self.failures.iter();
        failures.filter(|(url, cause)| !cause.is_closed() && self.needed.contains(url))
    }

    /// Sets aside what came while searching and is no data of this feed's: it would only disturb its reader. The HTML
    /// that names the page's key stays.
    pub(super) fn keep_of(&mut self, feed: &'static dyn Feed, page: &PageAddress) {
        // What another host does not have is not missing here.
        let failures = std::mem::take(&mut self.responses.failures);
        let host = |url: &str| PageAddress::parse(url).map(|one| one.host().to_owned());
        let is_here = |failure: &Failure| host(&failure.url).as_deref() == Some(page.host());
        let (here, elsewhere) = failures.into_iter().partition(is_here);
        self.responses.failures = here;
        self.aside.failures = elsewhere;
        self.keep(|document| feed.recognise(&Probe::new(document)).is_some());
    }

    /// Sets aside all but one document.
    pub(super) fn keep_alone(&mut self, url: &str) {
        self.keep(|document| document.asked == url);
    }

    fn keep(&mut self, is_kept: impl Fn(&Document) -> bool) {
        self.rounds = 0;
        let all = std::mem::take(&mut self.responses.documents);
        let (kept, aside) = all.into_iter().partition(is_kept);
        self.responses.documents = kept;
        self.aside.documents = aside;
    }

    /// Takes back what was set aside for a feed that could not read the page.
    pub(super) fn restore(&mut self) {
        let aside = std::mem::take(&mut self.aside);
        self.responses.documents.splice(0..0, aside.documents);
        self.responses.failures.extend(aside.failures);
    }

    /// Drops the bodies once they were read: of many vendors they would fill the memory.
    pub(super) fn drop_bodies(&mut self) {
        self.responses.documents.clear();
        self.aside.documents.clear();
    }

    /// A document that failed leaves its part of the page in doubt; one that the server does not have does not.
    fn doubts(&self) -> impl Iterator<Item = Doubt> {
        self.telling().filter_map(|(url, cause)| {
            let about = *self.asked.get(url)?;
            let text = format!("{url} failed: {cause}");
            Some(Doubt::new(about, DoubtKind::FailedDocument, text))
        })
    }

    /// What failed; what a server says it does not have is no failure.
    pub(super) fn warnings(&self) -> Vec<String> {
        self.telling()
            .map(|(url, cause)| format!("{url}: {cause}"))
            .collect()
    }
}

/// Longer documents are not kept while searching, unless a feed recognises them.
const LONG: usize = 1 << 20;
/// Enough of a document to say what it is.
const BEGINNING: usize = 64 << 10;

fn cut_unrecognised(document: &mut Document) {
    if document.body.len() > LONG && feed::recognise(document).is_none() {
        document.body.truncate(BEGINNING);
        document.body.shrink_to_fit();
    }
}

/// A body as feeds are shown it, unless it holds more than any page.
fn document(get: &Get, response: Response) -> Result<Document, HttpError> {
    let mut document = Document {
        asked: get.url.clone(),
        url: response.url,
        headers: response.headers,
        body: response.body,
        fetched_at: response.fetched_at,
    };
    document.unpack();
    if document.has_too_many_values() {
        return Err(HttpError::TooManyValues(MOST_VALUES));
    }
    Ok(document)
}
