//! A search as a sequence of steps: what to ask next, given the answers so far.

use std::collections::VecDeque;

use super::clues::{Clues, Found};
use super::known::Known;
use super::plan::{Task, visits};
use super::reached::reached;
use crate::feed::{PageAddress, Request};
use crate::fetch::error::FetchError;
use crate::fetch::places::{Guess, guesses};
use crate::fetch::transcript::Transcript;

/// Requests that one search makes, redirects and retries included; the feed that it finds needs few more.
const MOST_REQUESTS: usize = 10;
/// How many of them at once.
const AT_ONCE: usize = 4;
/// Hosts that redirects may lead to.
const MOST_MOVES: usize = 3;

/// The next step of a search.
pub(in crate::fetch) enum Step {
    /// Ask these addresses.
    Ask(Vec<Request>),
    /// It is this feed.
    Found(Box<Found>),
    /// The host of the page does not answer.
    Stopped(FetchError),
    /// Nothing that can be read.
    Nothing,
}

/// A search in progress.
pub(in crate::fetch) struct Search {
    /// Where the page stands as far as is known: the typed address, or where redirects led.
    page: PageAddress,
    tasks: VecDeque<Task>,
    known: Known,
    /// Whether the page's address is known to be right.
    is_known: bool,
    /// Hosts that were led to.
    moves: Vec<String>,
    last_asked: Vec<String>,
}

impl Search {
    /// `is_known`: the catalogue or the configuration says which feed stands at this address.
    pub(in crate::fetch) fn new(typed: &PageAddress, is_known: bool) -> Self {
        let page = typed.page();
        let mut tasks = VecDeque::new();
        if typed.whole() != page.whole() {
            tasks.push_back(Task::Own(typed.clone()));
        }
        tasks.extend(visits(&page, is_known));
        let mut known = Known::default();
        for Guess { address, must_name } in guesses(&page) {
            known.guard(address.host(), must_name);
            tasks.extend([Task::Own(address.clone()), Task::Usual(address)]);
        }
        tasks.push_back(Task::Rest(page.clone()));
        Self {
            page,
            tasks,
            known,
            is_known,
            moves: vec![typed.host().to_owned()],
            last_asked: Vec::new(),
        }
    }

    /// Excludes a feed that was tried without success.
    pub(in crate::fetch) fn rule_out(&mut self, feed: &'static str, page: &PageAddress) {
        self.known.rule_out(feed, page);
    }

    /// The next step, given the answers so far.
    pub(in crate::fetch) fn step(&mut self, transcript: &Transcript) -> Step {
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
        let strangers = documents.iter().filter(|one| self.known.is_strange(one));
        let hosts: Vec<_> = strangers
            .filter_map(|one| Some(PageAddress::parse(&one.asked)?.host().to_owned()))
            .collect();
        for host in &hosts {
            self.drop_host(host);
        }
    }

    /// Goes on where redirects led: another host, or another path of what was typed.
    fn follow(&mut self, transcript: &Transcript) {
        let documents = transcript.responses.documents.iter();
        let reached: Vec<_> = documents
            .filter_map(|one| reached(one, &self.page))
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
            for task in visits(&page, self.is_known).into_iter().rev() {
                self.tasks.push_front(task);
            }
            self.page = page;
        }
    }

    fn found(&self, transcript: &Transcript) -> Option<Found> {
        let clues = Clues {
            known: &self.known,
            page: &self.page,
            documents: &transcript.responses.documents,
        };
        let sure = clues.known_host().or_else(|| clues.data());
        // A feed that is only named may not be there, and asking it costs requests too.
        sure.or_else(|| clues.named().filter(|_| left(transcript) > 0))
    }

    /// What a task asks that was not asked yet, within the bound.
    fn requests(&mut self, task: &Task, transcript: &Transcript) -> Vec<Request> {
        let mut all = task.requests(&transcript.responses.documents);
        // Whoever must log in to see the page gets nothing at another path either.
        if matches!(task, Task::Rest(_)) && transcript.asks_for_credentials() {
            all.clear();
        }
        let new = all
            .into_iter()
            .filter(|(request, _)| !transcript.was_asked(&request.url));
        let mut asked = Vec::new();
        for (request, purpose) in new.take(at_once(transcript)) {
            self.known.ask(&request.url, purpose);
            asked.push(request);
        }
        asked
    }
}

/// Requests that the search may still make.
fn left(transcript: &Transcript) -> usize {
    MOST_REQUESTS.saturating_sub(transcript.sent())
}

/// How many addresses may be asked next: where they have been redirected so far, each costs more than one request.
fn at_once(transcript: &Transcript) -> usize {
    let cost = transcript.sent().div_ceil(transcript.count().max(1)).max(1);
    left(transcript).div_ceil(cost).min(AT_ONCE)
}
