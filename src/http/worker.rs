//! One thread's share of the conversations, on a runtime of its own.

use std::cell::RefCell;
use std::collections::HashMap;
use std::io;
use std::iter;
use std::rc::{Rc, Weak};
use std::time::Instant;

use futures_util::future::join_all;
use reqwest::redirect::Policy;
use rustls::ClientConfig;
use tokio::runtime;
use tokio::time::timeout_at;

use super::budget::Budget;
use super::cache::Cache;
use super::error::HttpError;
use super::exchange::{Exchange, connect_timeout};
use super::guard::Guard;
use super::limits::{IDLE_PER_HOST, Limiter, PER_HOST};
use super::message::{Answer, Conversation, Get};
use super::proxy::Proxies;
use super::queue::{Job, Queue};
use super::settings::Settings;
use super::share::{Pool, Share};

/// Name lookups at once on a thread, within which there is one for each conversation.
const FEWEST_LOOKUPS: usize = 8;
const MOST_LOOKUPS: usize = 512;

/// What all workers share.
pub(super) struct Shared<'a, C> {
    /// The caller's settings.
    pub(super) settings: &'a Settings,
    /// The configuration of encrypted connections.
    pub(super) tls: &'a ClientConfig,
    /// The proxies that the environment names.
    pub(super) proxies: &'a Proxies,
    /// Limits how many requests run at once.
    pub(super) limiter: &'a Limiter,
    /// What all conversations may take together.
    pub(super) pool: &'a Pool,
    /// The response cache.
    pub(super) cache: Option<&'a Cache>,
    /// The waiting conversations.
    pub(super) queue: &'a Queue<C>,
    /// Called with the index of each conversation that ends.
    pub(super) done: &'a (dyn Fn(usize) + Sync),
}

/// Conversations that have ended, each with its place in the caller's list.
pub(super) type Ended<C> = Vec<(usize, C)>;

/// Runs conversations on this thread, up to `places` at once, until none waits.
pub(super) fn work<C: Conversation>(shared: &Shared<'_, C>, places: usize) -> io::Result<Ended<C>> {
    let runtime = runtime::Builder::new_current_thread()
        .enable_all()
        // A server that sends without pause would keep the clock from being read.
        .event_interval(1)
        .max_blocking_threads(places.clamp(FEWEST_LOOKUPS, MOST_LOOKUPS))
        .build()?;
    let worker = Worker {
        shared,
        clients: RefCell::default(),
        ended: RefCell::default(),
    };
    runtime.block_on(join_all(
        iter::repeat_with(|| worker.run_jobs()).take(places),
    ));
    // A name lookup cannot be called off; dropping the runtime would wait for it.
    runtime.shutdown_background();
    Ok(worker.ended.into_inner())
}

/// Ends the conversations that no worker could run; every request gets this error.
pub(super) fn refuse<C: Conversation>(shared: &Shared<'_, C>, error: &HttpError) -> Ended<C> {
    let refused = shared.queue.drain().into_iter().map(|job| {
        let Job {
            index,
            mut conversation,
            mut gets,
            ..
        } = job;
        while !gets.is_empty() {
            gets = conversation.next(refusals(gets, error));
        }
        (shared.done)(index);
        (index, conversation)
    });
    refused.collect()
}

fn refusals(gets: Vec<Get>, error: &HttpError) -> Vec<Answer> {
    let refused = gets.into_iter().map(|get| Answer {
        get,
        outcome: Err(error.clone()),
        requests: 0,
    });
    refused.collect()
}

struct Worker<'a, C> {
    shared: &'a Shared<'a, C>,
    /// The connections of hosts that several conversations share, by host, while one of them runs.
    clients: RefCell<HashMap<usize, Weak<Connections>>>,
    ended: RefCell<Ended<C>>,
}

/// The connections of one host's conversations, and what watches where they lead.
struct Connections {
    client: reqwest::Client,
    guard: Guard,
}

impl<C: Conversation> Worker<'_, C> {
    async fn run_jobs(&self) {
        let mut client = None;
        while let Some(job) = self.shared.queue.take().await {
            // The last job's connections are dropped only now, because this job may share them.
            let next = self.client(&job);
            let (index, host) = (job.index, job.host);
            let conversation = self.run(job, next.as_deref()).await;
            self.shared.queue.release(host);
            (self.shared.done)(index);
            self.ended.borrow_mut().push((index, conversation));
            client = next.ok();
        }
        drop(client);
    }

    async fn run(&self, job: Job<C>, client: Result<&Connections, &HttpError>) -> C {
        let Job {
            mut conversation,
            mut gets,
            ..
        } = job;
        let budget = Budget::new(self.shared.settings.timeout);
        let share = Share::new(self.shared.pool);
        let mut urls = gets.iter().map(|get| &get.url);
        let encrypted = urls.all(|url| url.starts_with("https:"));
        while !gets.is_empty() {
            let answers = match client {
                Ok(client) => {
                    let exchange = self.exchange(client, (&budget, &share), encrypted);
                    join_all(gets.into_iter().map(|get| self.ask(exchange, get))).await
                }
                Err(error) => refusals(gets, error),
            };
            gets = conversation.next(answers);
        }
        conversation
    }

    fn exchange<'b>(
        &'b self,
        connections: &'b Connections,
        (budget, share): (&'b Budget, &'b Share<'b>),
        encrypted: bool,
    ) -> Exchange<'b> {
        Exchange {
            settings: self.shared.settings,
            limiter: self.shared.limiter,
            cache: self.shared.cache,
            connections: &connections.client,
            guard: &connections.guard,
            encrypted,
            budget,
            share,
            proxies: self.shared.proxies,
        }
    }

    async fn ask(&self, exchange: Exchange<'_>, get: Get) -> Answer {
        let begun = Instant::now();
        let settings = self.shared.settings;
        let answer = match settings.deadline {
            None => exchange.ask(get).await,
            Some(deadline) => {
                let unanswered = get.clone();
                let answer = timeout_at(deadline.into(), exchange.ask(get)).await;
                answer.unwrap_or(Answer {
                    get: unanswered,
                    requests: 1,
                    outcome: Err(HttpError::Deadline),
                })
            }
        };
        if let Some(observer) = settings.observer {
            observer(&answer, begun.elapsed());
        }
        answer
    }

    /// The connections that this job uses: those of its host if another job of it runs, else new ones, which
    /// close when it ends. (A pool for all would keep a connection to every host that was ever asked.)
    fn client(&self, job: &Job<C>) -> Result<Rc<Connections>, HttpError> {
        let url = job.gets.first().map_or("", |get| &get.url);
        if !job.shares_host {
            return self.connect(url, IDLE_PER_HOST).map(Rc::new);
        }
        let mut clients = self.clients.borrow_mut();
        if let Some(client) = clients.get(&job.host).and_then(Weak::upgrade) {
            return Ok(client);
        }
        let client = Rc::new(self.connect(url, PER_HOST)?);
        clients.insert(job.host, Rc::downgrade(&client));
        Ok(client)
    }

    fn connect(&self, url: &str, idle_per_host: usize) -> Result<Connections, HttpError> {
        let settings = self.shared.settings;
        let guard = Guard::new(url, settings.is_private, self.shared.proxies.hosts());
        let builder = reqwest::Client::builder();
        let builder = self.shared.proxies.applied(builder);
        let client = builder
            .tls_backend_preconfigured(self.shared.tls.clone())
            .user_agent(&settings.user_agent)
            .redirect(Policy::none())
            .connect_timeout(connect_timeout(settings))
            .dns_resolver(guard.clone())
            .pool_max_idle_per_host(idle_per_host)
            .build()
            .map_err(|error| HttpError::Setup(error.to_string()))?;
        Ok(Connections { client, guard })
    }
}
