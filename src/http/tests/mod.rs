//! The room as its callers see it, against servers on the loopback interface.

mod caching;
mod environment;
mod failures;
mod guarded;
mod many;

mod server;
mod success;
mod trust;

use std::time::Duration;

use self::server::{Reply, Server};
use super::{Answer, Client, Conversation, Get, HttpError, Response, Settings};

/// Long enough for a busy machine, for requests that are expected to be answered.
const PLENTY: Duration = Duration::from_secs(30);

fn settings() -> Settings {
    Settings {
        timeout: PLENTY,
        retries: 2,
        concurrency: 256,
        body_limit: 1 << 20,
        user_agent: "pingoru/test".into(),
        system_roots: false,
        ca_certs: Vec::new(),
        cache: None,
        is_private: |_| false,
        holds_secret: |url| url.contains("secret"),
        refresh: false,
        deadline: None,
        observer: None,
    }
}

fn client() -> Client {
    Client::new(settings()).unwrap()
}

fn get(url: impl Into<String>) -> Get {
    let url = url.into();
    Get {
        url,
        accept: None,
        credentials: None,
    }
}

/// Asks in rounds that are known beforehand, and keeps all answers.
#[derive(Default)]
struct Script {
    rounds: Vec<Vec<Get>>,
    answers: Vec<Vec<Answer>>,
}

impl Script {
    fn new(rounds: impl IntoIterator<Item = Vec<Get>>) -> Self {
        let mut rounds: Vec<_> = rounds.into_iter().collect();
        rounds.reverse();
        let answers = Vec::new();
        Self { rounds, answers }
    }

    fn outcomes(self) -> Vec<Result<Response, HttpError>> {
        let answers = self.answers.into_iter().flatten();
        answers.map(|answer| answer.outcome).collect()
    }
}

impl Conversation for Script {
    fn next(&mut self, answers: Vec<Answer>) -> Vec<Get> {
        if !answers.is_empty() {
            self.answers.push(answers);
        }
        self.rounds.pop().unwrap_or_default()
    }
}

fn ask(client: &Client, url: impl Into<String>) -> Result<Response, HttpError> {
    let script = Script::new([vec![get(url)]]);
    let ended = client.converse(vec![script], &|_| {}).pop().unwrap();
    ended.outcomes().pop().unwrap()
}

fn failure(client: &Client, url: impl Into<String>) -> String {
    ask(client, url).unwrap_err().to_string()
}
