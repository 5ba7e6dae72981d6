//! Which conversation comes next, across all worker threads.
//!
//! There is one queue per host, by each conversation's first request. Of a host that several share, only as many
//! jobs run at once as the host may be asked, so that other hosts get the remaining places; its jobs follow each
//! other closely, so that they find the connection still open.

use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

use super::message::{Conversation, Get};

/// Conversations of one host at once.
const JOBS_PER_HOST: usize = 6;

/// A conversation that may run now.
pub(super) struct Job<C> {
    /// Its index in the caller's list.
    pub(super) index: usize,
    /// The index of its host's queue.
    pub(super) host: usize,
    /// Whether other conversations ask the same host.
    pub(super) shares_host: bool,
    /// The conversation.
    pub(super) conversation: C,
    /// Its first requests.
    pub(super) gets: Vec<Get>,
}

/// The conversations that still wait.
pub(super) struct Queue<C> {
    state: Mutex<State<C>>,
    changed: Notify,
}

struct State<C> {
    hosts: Vec<HostQueue<C>>,
    /// Hosts with waiting conversations and a free place.
    ready: VecDeque<usize>,
    waiting: usize,
}

struct HostQueue<C> {
    waiting: VecDeque<Job<C>>,
    active: usize,
}

impl<C: Conversation> Queue<C> {
    /// Starts every conversation and queues it by the host of its first request; one that asks nothing
    /// waits like the others and ends as soon as it runs.
    pub(super) fn new(conversations: Vec<C>) -> Self {
        let mut state = State::default();
        let mut by_host = HashMap::new();
        for (index, mut conversation) in conversations.into_iter().enumerate() {
            let gets = conversation.next(Vec::new());
            let host = gets.first().map_or("", |get| host(&get.url)).to_owned();
            let host = *by_host.entry(host).or_insert(state.hosts.len());
            let shares_host = host < state.hosts.len();
            state.join(Job {
                index,
                host,
                shares_host,
                conversation,
                gets,
            });
        }
        let state = Mutex::new(state);
        let changed = Notify::new();
        Self { state, changed }
    }

    /// The next job, as soon as there is one; `None` once the queue is empty.
    pub(super) async fn take(&self) -> Option<Job<C>> {
        loop {
            let changed = self.changed.notified();
            {
                let mut state = self.lock();
                if let Some(job) = state.take() {
                    if state.waiting == 0 {
                        self.changed.notify_waiters();
                    }
                    return Some(job);
                }
                if state.waiting == 0 {
                    return None;
                }
            }
            changed.await;
        }
    }

    /// Frees the place of a finished job of this host.
    pub(super) fn release(&self, host: usize) {
        if self.lock().release(host) {
            self.changed.notify_one();
        }
    }

    /// Takes all jobs that still wait.
    pub(super) fn drain(&self) -> Vec<Job<C>> {
        let mut state = self.lock();
        state.waiting = 0;
        state.ready.clear();
        let hosts = state.hosts.iter_mut();
        hosts.flat_map(|host| host.waiting.drain(..)).collect()
    }

    fn lock(&self) -> MutexGuard<'_, State<C>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<C> State<C> {
    fn join(&mut self, job: Job<C>) {
        self.waiting += 1;
        if let Some(queue) = self.hosts.get_mut(job.host) {
            queue.join(job);
        } else {
            self.ready.push_back(self.hosts.len());
            self.hosts.push(HostQueue::new(job));
        }
    }

    fn take(&mut self) -> Option<Job<C>> {
        let index = self.ready.pop_front()?;
        let queue = self.hosts.get_mut(index)?;
        let job = queue.waiting.pop_front()?;
        queue.active += 1;
        self.waiting -= 1;
        if queue.has_free_place() {
            self.ready.push_front(index);
        }
        Some(job)
    }

    /// Whether a job can start that could not before.
    fn release(&mut self, index: usize) -> bool {
        let Some(queue) = self.hosts.get_mut(index) else {
            return false;
        };
        let was_ready = queue.has_free_place();
        queue.active -= 1;
        let is_ready = queue.has_free_place();
        if is_ready && !was_ready {
            self.ready.push_front(index);
        }
        is_ready && !was_ready
    }
}

impl<C> HostQueue<C> {
    fn new(first: Job<C>) -> Self {
        Self {
            waiting: VecDeque::from([first]),
            active: 0,
        }
    }

    fn join(&mut self, job: Job<C>) {
        if let Some(before) = self.waiting.back_mut() {
            before.shares_host = true;
        }
        self.waiting.push_back(job);
    }

    fn has_free_place(&self) -> bool {
        self.active < JOBS_PER_HOST && !self.waiting.is_empty()
    }
}

impl<C> Default for State<C> {
    fn default() -> Self {
        Self {
            hosts: Vec::new(),
            ready: VecDeque::new(),
            waiting: 0,
        }
    }
}

/// The host and port of an address, exact enough for queueing.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or(rest)
}

#[cfg(test)]
mod tests {
    use futures_util::FutureExt;

    use super::super::message::Answer;
    use super::*;

    struct Asks(&'static str);

    impl Conversation for Asks {
        fn next(&mut self, _: Vec<Answer>) -> Vec<Get> {
            let url = self.0.to_owned();
            vec![Get {
                url,
                accept: None,
                credentials: None,
            }]
        }
    }

    fn queue(hosts: &[(&'static str, usize)]) -> Queue<Asks> {
        let asks = |(url, times): &(&'static str, usize)| {
            let url = *url;
            (0..*times).map(move |_| Asks(url))
        };
        Queue::new(hosts.iter().flat_map(asks).collect())
    }

    fn take(queue: &Queue<Asks>) -> Option<Job<Asks>> {
        queue.take().now_or_never().flatten()
    }

    #[test]
    fn a_shared_host_leaves_places_to_other_hosts() {
        let queue = queue(&[("https://a.example/x", 100), ("https://b.example", 1)]);
        let first: Vec<_> = (0..7).map(|_| take(&queue).unwrap()).collect();
        let hosts: Vec<_> = first.iter().map(|job| job.host).collect();
        assert_eq!(hosts, [0, 0, 0, 0, 0, 0, 1]);
        assert!(first[0].shares_host && !first[6].shares_host);
        assert!(take(&queue).is_none());
        queue.release(0);
        assert_eq!(take(&queue).unwrap().index, 6);
    }

    #[test]
    fn a_finished_job_wakes_one_waiting_worker() {
        let queue = queue(&[("https://a.example", JOBS_PER_HOST + 1)]);
        for _ in 0..JOBS_PER_HOST {
            take(&queue).unwrap();
        }
        let mut one = Box::pin(queue.take());
        let mut other = Box::pin(queue.take());
        assert!((&mut one).now_or_never().is_none());
        assert!((&mut other).now_or_never().is_none());
        queue.release(0);
        assert!(one.now_or_never().unwrap().is_some());
        assert!(other.now_or_never().unwrap().is_none());
    }

    #[test]
    fn an_empty_queue_ends_the_workers() {
        let queue = queue(&[("https://a.example", 2)]);
        assert_eq!(take(&queue).unwrap().index, 0);
        assert_eq!(queue.drain().len(), 1);
        assert!(queue.take().now_or_never().unwrap().is_none());
        queue.release(0);
        assert!(queue.take().now_or_never().unwrap().is_none());
    }

    #[test]
    fn hosts_differ_by_port() {
        assert_eq!(host("https://a.example:8443/x?y"), "a.example:8443");
        assert_eq!(host("http://a.example?x"), "a.example");
        assert_eq!(host("nonsense"), "nonsense");
    }
}
