//! The AWS Health Dashboard: the events of now, those of the past, and RSS where both are closed.
//!
//! Traps: the JSON is UTF-16 with a byte-order mark; seconds stand beside milliseconds, numbers beside strings;
//! an empty list is the healthy answer, so only its address distinguishes it from another list.
//!
//! Source: recorded documents of the dashboard, and programs that read it.

mod convert;
mod list;
mod rss;
mod service;

use super::document::{FeedError, Probe};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use crate::model::Page;

const CURRENT: &str = "/public/currentevents";
const HISTORY: &str = "/historyevents.json";
const RSS: &str = "/rss/all.rss";

const HOSTS: &[&str] = &["health.aws.amazon.com", "status.aws.amazon.com"];

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

    fn requests(&self, page: &PageAddress, scope: Scope, responses: &Responses) -> Vec<Request> {
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
        if scope.history {
            let store = "history-events-us-west-2-prod.s3.amazonaws.com";
            asked.push(ask(store, HISTORY));
        }
        if responses.not_available(CURRENT) {
            asked.push(ask("status.aws.amazon.com", RSS));
        }
        asked
    }

    fn read_one(&self, probe: &Probe<'_>, scope: Scope) -> Result<Page, FeedError> {
        let text = probe.text();
        if text.starts_with('<') {
            return rss::read(probe.document, text, scope.now);
        }
        match text.as_bytes().first() {
            Some(b'{') => list::history(probe),
            Some(b'[') => list::current(probe),
            _ => Err(probe.document.not_a_page()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::format::Failure;
    use super::*;

    fn asked(address: &str, history: bool, responses: &Responses) -> Vec<String> {
        let page = PageAddress::parse(address).unwrap();
        let scope = Scope {
            history,
            ..Scope::default()
        };
        let asked = Aws.requests(&page, scope, responses).into_iter();
        asked.map(|request| request.url).collect()
    }

    #[test]
    fn a_test_server_is_asked_for_the_same_paths() {
        let none = Responses::default();
        let own = asked("https://health.aws.amazon.com/health/status", true, &none);
        let local = asked("http://127.0.0.1:8080", true, &none);
        assert_eq!(own.len(), local.len());
        for (own, local) in own.iter().zip(&local) {
            let path = local.strip_prefix("http://127.0.0.1:8080").unwrap();
            assert!(own.ends_with(path), "{own} {local}");
        }
    }

    #[test]
    fn rss_is_asked_where_the_events_are_closed() {
        let mut responses = Responses::default();
        let address = "https://status.aws.amazon.com";
        assert_eq!(asked(address, false, &responses).len(), 1);
        responses.failures.push(Failure {
            url: "https://health.aws.amazon.com/public/currentevents".into(),
            not_available: true,
        });
        let rss = "https://status.aws.amazon.com/rss/all.rss";
        assert_eq!(
            asked(address, false, &responses).last().map(String::as_str),
            Some(rss)
        );
    }

    #[test]
    fn one_service_s_feed_is_asked_alone() {
        let rss = "https://status.aws.amazon.com/rss/ec2-us-east-1.rss";
        assert_eq!(asked(rss, true, &Responses::default()), [rss]);
    }
}
