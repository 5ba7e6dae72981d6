//! One vendor's session as a state machine: answers in, requests out, an observation at the end. No network.

mod search;

use super::error::ErrorKind;
use super::observation::Observation;
use super::session::PageSession;
use super::target::{Location, Origin, Target};
use crate::feed::{self, Document, PageAddress, Scope};
use crate::filter::ComponentFilter;
use crate::http::{Answer, Conversation, Get, HttpError, Response};
use crate::model::{Text, Time};

const BASE: &str = "https://status.acme.invalid";
const HTML: &str = "<!doctype html><title>Acme</title><p>Welcome";
const SUMMARY: &str = r#"{"page": {"id": "kctbh9vrtdwd", "name": "Acme", "url": "https://status.acme.invalid",
    "updated_at": "2026-11-20T11:00:00Z"},
    "status": {"indicator": "none", "description": "All Systems Operational"},
    "components": [], "incidents": [], "scheduled_maintenances": []}"#;
const INCIDENTS: &str = r#"{"page": {"id": "kctbh9vrtdwd", "name": "Acme", "url": "https://status.acme.invalid",
    "updated_at": "2026-11-20T11:00:00Z"}, "incidents": []}"#;

fn now() -> Time {
    "2026-11-20T12:00:00Z".parse().unwrap()
}

fn scope() -> Scope {
    Scope {
        now: now(),
        ..Scope::default()
    }
}

fn target(location: Location) -> Target {
    Target {
        vendor: "acme".into(),
        name: None,
        location,
        filter: ComponentFilter::default(),
        credentials: None,
        recorded_as: None,
    }
}

/// A page that is expected to have a feed, or none in particular.
fn session(feed: Option<&str>, scope: Scope) -> PageSession {
    let location = Location::Page {
        address: PageAddress::parse(BASE).unwrap(),
        feed: feed.map(|name| feed::by_name(name).unwrap()),
    };
    PageSession::new(target(location), scope)
}

fn failure(status: u16) -> HttpError {
    HttpError::Status { status, wait: None }
}

type Outcome = Result<Response, HttpError>;

#[expect(clippy::unnecessary_wraps, reason = "it stands beside failures")]
fn ok(url: &str, body: &str) -> Outcome {
    Ok(Response {
        url: url.into(),
        status: 200,
        headers: Vec::new(),
        body: body.into(),
        fetched_at: now(),
        cached: false,
    })
}

/// Runs a session to its end; what it asked, round by round, as paths below the page.
fn run(
    mut session: PageSession,
    server: impl Fn(&str) -> Outcome,
) -> (Vec<Vec<String>>, Observation) {
    let mut rounds = Vec::new();
    let mut answers = Vec::new();
    loop {
        let gets = session.next(std::mem::take(&mut answers));
        if gets.is_empty() {
            return (rounds, session.finish());
        }
        rounds.push(gets.iter().map(path).collect());
        assert!(rounds.len() < 20, "the session does not end");
        answers = gets
            .into_iter()
            .map(|get| Answer {
                outcome: server(&path(&get)),
                get,
                requests: 1,
            })
            .collect();
    }
}

fn path(get: &Get) -> String {
    get.url.strip_prefix(BASE).unwrap_or(&get.url).to_owned()
}

fn missing(_: &str) -> Outcome {
    Err(failure(404))
}

fn summary_only(path: &str) -> Outcome {
    match path {
        "/api/v2/summary.json" => ok(&format!("{BASE}{path}"), SUMMARY),
        _ => Err(failure(404)),
    }
}

#[test]
fn a_known_feed_is_asked_for_what_the_question_needs_and_read() {
    let (rounds, observation) = run(session(Some("statuspage"), scope()), summary_only);
    assert_eq!(rounds, [["/api/v2/summary.json"]]);
    let observed = observation.outcome.unwrap();
    assert_eq!(observed.page.name.as_ref().map(Text::raw), Some("Acme"));
    assert_eq!(observed.feed, "statuspage");
    assert_eq!(
        (observed.feed_changed_from, observed.evidence),
        (None, None)
    );
    assert_eq!(observed.origin, Origin::Network);
    assert_eq!(observed.fetched_at, now());
    assert_eq!(observation.warnings, [""; 0]);
}

#[test]
fn a_question_about_the_past_asks_for_the_incidents_in_the_same_round() {
    let past = Scope {
        history: true,
        ..scope()
    };
    let server = |path: &str| match path {
        "/api/v2/incidents.json" => ok(&format!("{BASE}{path}"), INCIDENTS),
        path => summary_only(path),
    };
    let (rounds, observation) = run(session(Some("statuspage"), past), server);
    assert_eq!(rounds, [["/api/v2/summary.json", "/api/v2/incidents.json"]]);
    assert!(observation.outcome.is_ok());
}

#[test]
fn a_closed_document_is_replaced_in_the_next_round_without_a_warning() {
    let past = Scope {
        history: true,
        ..scope()
    };
    let (rounds, observation) = run(session(Some("statuspage"), past), summary_only);
    assert_eq!(rounds.len(), 2);
    assert_eq!(rounds[1], ["/history.atom"]);
    assert!(observation.outcome.is_ok());
    assert_eq!(observation.warnings, [""; 0]);
}

#[test]
fn a_failed_helping_document_is_a_warning() {
    let past = Scope {
        history: true,
        ..scope()
    };
    let server = |path: &str| match path {
        "/api/v2/incidents.json" => Err(failure(500)),
        path => summary_only(path),
    };
    let (_, observation) = run(session(Some("statuspage"), past), server);
    assert!(observation.outcome.is_ok());
    let expected = format!("{BASE}/api/v2/incidents.json: {}", failure(500));
    assert_eq!(observation.warnings, [expected]);
}

#[test]
fn a_redirect_changes_the_address_that_is_reported() {
    let moved = "https://status.acme-cloud.invalid/api/v2/summary.json";
    let server = |path: &str| match path {
        "/api/v2/summary.json" => ok(moved, SUMMARY),
        _ => Err(failure(404)),
    };
    let (rounds, observation) = run(session(Some("statuspage"), scope()), server);
    assert_eq!(rounds, [["/api/v2/summary.json"]]);
    assert_eq!(observation.outcome.unwrap().url, moved);
}

#[test]
fn a_cached_document_is_reported_as_such() {
    let server = |path: &str| {
        summary_only(path).map(|response| Response {
            cached: true,
            ..response
        })
    };
    let (_, observation) = run(session(Some("statuspage"), scope()), server);
    assert_eq!(observation.outcome.unwrap().origin, Origin::Cache);
}

#[test]
fn an_unknown_page_is_asked_itself_before_its_documents() {
    let server = |path: &str| match path {
        "" => ok(BASE, HTML),
        path => summary_only(path),
    };
    let (rounds, observation) = run(session(None, scope()), server);
    assert_eq!(rounds, [[""], ["/api/v2/summary.json"]]);
    let observed = observation.outcome.unwrap();
    assert_eq!(observed.feed, "statuspage");
    let evidence = observed.evidence.unwrap();
    assert_eq!(evidence.url, format!("{BASE}/api/v2/summary.json"));
    assert_eq!(evidence.confidence, feed::Confidence::Certain);
    assert_eq!(observed.feed_changed_from, None);
}

#[test]
fn a_page_that_moved_to_another_platform_is_detected_anew() {
    let server = |path: &str| match path {
        "" => ok(BASE, HTML),
        path => summary_only(path),
    };
    let (_, observation) = run(session(Some("instatus"), scope()), server);
    let observed = observation.outcome.unwrap();
    assert_eq!(observed.feed, "statuspage");
    assert_eq!(observed.feed_changed_from, Some("instatus"));
    assert!(observed.evidence.is_some());
}

#[test]
fn an_address_that_is_no_status_page_is_named_after_all_probes() {
    let server = |path: &str| match path {
        "" => ok(BASE, HTML),
        _ => Err(failure(404)),
    };
    let (rounds, observation) = run(session(None, scope()), server);
    assert_eq!(rounds[..2], [[""], ["/api/v2/summary.json"]]);
    assert_eq!(rounds.concat().len(), 10, "{rounds:?}");
    let error = observation.outcome.unwrap_err().to_string();
    assert_eq!(
        error,
        format!("{BASE} is an HTML page, not a status page that can be read (10 addresses asked)")
    );
}

#[test]
fn a_page_that_does_not_exist_gives_the_servers_answer() {
    let (rounds, observation) = run(session(None, scope()), missing);
    assert_eq!(rounds.concat().len(), 10, "{rounds:?}");
    let error = observation.outcome.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Unreachable);
}

#[test]
fn a_server_that_fails_is_not_searched_for_other_feeds() {
    let (rounds, observation) = run(session(Some("statuspage"), scope()), |_| Err(failure(503)));
    assert_eq!(rounds, [["/api/v2/summary.json"]]);
    let error = observation.outcome.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Unreachable);
    assert_eq!(observation.warnings, [""; 0]);
}

#[test]
fn the_same_address_is_never_asked_twice() {
    let (rounds, _) = run(session(Some("statuspage"), scope()), missing);
    let mut all: Vec<_> = rounds.into_iter().flatten().collect();
    let count = all.len();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), count);
}

#[test]
fn a_saved_document_asks_nothing() {
    let document = Document::local("saved.json", SUMMARY.into(), now());
    let location = Location::Documents(vec![document], Origin::File);
    let (rounds, observation) = run(PageSession::new(target(location), scope()), missing);
    assert!(rounds.is_empty());
    let observed = observation.outcome.unwrap();
    assert_eq!(
        (observed.feed, observed.origin),
        ("statuspage", Origin::File)
    );
}

#[test]
fn a_saved_document_of_no_known_form_is_named() {
    let document = Document::local("saved.json", b"{}".to_vec(), now());
    let location = Location::Documents(vec![document], Origin::File);
    let (_, observation) = run(PageSession::new(target(location), scope()), missing);
    let error = observation.outcome.unwrap_err().to_string();
    assert_eq!(
        error,
        "saved.json is an empty JSON object, not a status page that can be read"
    );
}
