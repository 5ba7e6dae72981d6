//! The AWS Health Dashboard: the events of now, those of the past, and RSS where both are closed.
//!
//! Traps: the JSON is UTF-16 with a byte-order mark; seconds stand beside milliseconds, numbers beside strings;
//! an empty list is the healthy answer, so only its address tells it from nothing.
//!
//! Source: recorded documents of the dashboard, and programs that read it.

mod event;
mod list;
mod rss;
mod service;

use super::format::{
    Came, Confidence, Document, Feed, FeedError, PageAddress, Probe, Request, Want,
};
use super::read::json;
use super::statuspage;
use crate::model::Page;

const CURRENT: &str = "/public/currentevents";
const HISTORY: &str = "/historyevents.json";
const RSS: &str = "/rss/all.rss";

const HOSTS: &[&str] = &["health.aws.amazon.com", "status.aws.amazon.com"];

/// Events have no page of their own.
const DASHBOARD: &str = "https://health.aws.amazon.com/health/status";

/// The dashboard of AWS.
pub(crate) struct Aws;

impl Feed for Aws {
    fn name(&self) -> &'static str {
        "aws"
    }

    fn hosts(&self) -> &'static [&'static str] {
        HOSTS
    }

    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        let own = match seen.json() {
            Some(json) => list::recognise(json),
            None => rss::recognise(seen),
        };
        own.then_some(Confidence::Certain)
    }

    fn requests(&self, page: &PageAddress, want: Want, came: &Came) -> Vec<Request> {
        if page.path().rsplit('.').next() == Some("rss") {
            return vec![page.get("")];
        }
        let known = HOSTS.contains(&page.host());
        let ask = |host: &str, path: &str| {
            if known {
                Request::new(format!("https://{host}{path}"))
            } else {
                page.get(path)
            }
        };
        let mut asked = vec![ask("health.aws.amazon.com", CURRENT)];
        if want.history {
            let store = "history-events-us-west-2-prod.s3.amazonaws.com";
            asked.push(ask(store, HISTORY));
        }
        if came.closed(CURRENT) {
            asked.push(ask("status.aws.amazon.com", RSS));
        }
        asked
    }

    fn read(&self, documents: &[Document], _: Want) -> Result<Page, FeedError> {
        let pages = statuspage::read_all(documents, read_one)?;
        statuspage::join(pages).ok_or(FeedError::Missing { feed: self.name() })
    }
}

fn read_one(document: &Document) -> Result<Page, FeedError> {
    let text = document.text();
    if text.trim_start().starts_with('<') {
        return rss::read(document, &text);
    }
    match text.trim_start().as_bytes().first() {
        Some(b'{') => list::history(document),
        Some(b'[') => list::current(document),
        _ => Err(json::not_a_page(document)),
    }
}
