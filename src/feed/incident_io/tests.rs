//! What is asked for.

use super::*;
use crate::feed::Failure;

const NOW: &str = "2026-11-20T12:00:00Z";
const OWN: &str = "/proxy/status.example.com";
const FULL_WINDOW: &str = "/proxy/status.example.com/incidents?start_at=2026-08-24T12:00:00.000Z&end_at=2026-11-20T12:00:00.000Z";

fn scope(history: bool, since: Option<&str>) -> Scope {
    Scope {
        history,
        since: since.map(|since| since.parse().unwrap()),
        now: NOW.parse().unwrap(),
        ..Scope::default()
    }
}

fn asked(scope: Scope, summary: Option<&str>, closed: &[&str]) -> Vec<String> {
    let page = PageAddress::parse("https://status.example.com").unwrap();
    let document = |body: &str| Document::local(&page.get(SUMMARY).url, body.into(), scope.now);
    let failures = closed.iter().map(|path| Failure {
        url: page.get(path).url,
        not_available: true,
    });
    let responses = Responses {
        documents: summary.map(document).into_iter().collect(),
        failures: failures.collect(),
    };
    let requests = IncidentIo.requests(&page, scope, &responses).into_iter();
    let paths = requests.map(|request| request.url.replace("https://status.example.com", ""));
    paths.collect()
}

#[test]
fn one_request_answers_for_now_where_no_incident_is_open() {
    assert_eq!(asked(scope(false, None), None, &[]), [SUMMARY]);
    let calm = r#"{"page":{},"status":{},"components":[]}"#;
    assert_eq!(asked(scope(false, None), Some(calm), &[]), [SUMMARY]);
}

#[test]
fn the_components_of_open_incidents_are_asked_for() {
    let trouble = r#"{"page":{},"status":{},"components":[],"incidents":[{}]}"#;
    assert_eq!(
        asked(scope(false, None), Some(trouble), &[]),
        [SUMMARY, OWN]
    );
}

#[test]
fn history_is_asked_for_in_a_window_that_the_backend_answers() {
    let all = [SUMMARY, OWN, FULL_WINDOW, INCIDENTS];
    assert_eq!(asked(scope(true, None), None, &[]), all);
    assert_eq!(
        asked(scope(true, Some("2020-01-01T00:00:00Z")), None, &[]),
        all
    );
    let day = asked(scope(true, Some("2026-11-19T12:00:00Z")), None, &[]);
    assert!(
        day[2].contains("start_at=2026-11-19T12:00:00.000Z&end_at=2026-11-20"),
        "{day:?}"
    );
    let ahead = asked(scope(true, Some("2027-01-01T00:00:00Z")), None, &[]);
    assert!(
        ahead[2].contains("start_at=2026-11-20T12:00:00.000Z"),
        "{ahead:?}"
    );
}

#[test]
fn where_a_document_is_closed_others_are_asked() {
    let history = asked(scope(true, None), None, &[FULL_WINDOW]);
    assert_eq!(history, [SUMMARY, OWN, FULL_WINDOW, INCIDENTS, ATOM]);
    let now = asked(scope(false, None), None, &[SUMMARY]);
    assert_eq!(now, [SUMMARY, OWN]);
    let now = asked(scope(false, None), None, &[SUMMARY, OWN]);
    assert_eq!(now, [SUMMARY, OWN, WIDGET, ATOM]);
    let all = asked(scope(true, None), None, &[SUMMARY, OWN, FULL_WINDOW]);
    assert_eq!(all.len(), 6);
}

#[test]
fn a_sub_page_is_asked_below_its_path() {
    let page = PageAddress::parse("https://status.example.com/eu/").unwrap();
    let requests = IncidentIo.requests(&page, scope(true, None), &Responses::default());
    assert_eq!(
        requests[0].url,
        "https://status.example.com/eu/api/v2/summary.json"
    );
    assert_eq!(
        requests[1].url,
        "https://status.example.com/proxy/status.example.com/eu"
    );
}
