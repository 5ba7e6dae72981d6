//! What is asked for, and how far back a list is read.

use super::*;
use crate::feed::{Document, Failure};
use crate::model::Reach;

fn page_address() -> PageAddress {
    PageAddress::parse("https://status.example.com").unwrap()
}

fn asked(scope: Scope, closed: &[&str]) -> Vec<String> {
    let failures = closed.iter().map(|path| Failure {
        url: page_address().get(path).url,
        not_available: true,
    });
    let responses = Responses {
        documents: Vec::new(),
        failures: failures.collect(),
    };
    let requests = Statuspage
        .requests(&page_address(), scope, &responses)
        .into_iter();
    let paths = requests.map(|request| request.url.replace("https://status.example.com", ""));
    paths.collect()
}

#[test]
fn one_request_answers_for_now() {
    assert_eq!(asked(Scope::default(), &[]), [SUMMARY]);
}

#[test]
fn history_and_maintenance_are_asked_for_where_wanted() {
    let scope = Scope {
        history: true,
        maintenance: true,
        ..Scope::default()
    };
    assert_eq!(asked(scope, &[]), [SUMMARY, INCIDENTS, MAINTENANCES]);
}

#[test]
fn where_a_document_is_closed_the_others_are_asked() {
    let history = Scope {
        history: true,
        ..Scope::default()
    };
    assert_eq!(asked(Scope::default(), &[SUMMARY]), [SUMMARY, STATUS, ATOM]);
    assert_eq!(asked(history, &[INCIDENTS]), [SUMMARY, INCIDENTS, ATOM]);
    let all = [SUMMARY, INCIDENTS, STATUS, ATOM];
    assert_eq!(asked(history, &[SUMMARY, INCIDENTS]), all);
}

/// Incidents of one day each, newest first, the given one of them still open.
fn list(days: &[u32], open: u32) -> Document {
    let incidents = days.iter().map(|day| {
        let (status, resolved) = if *day == open {
            ("identified", "null".to_owned())
        } else {
            ("resolved", format!("\"2026-11-{day:02}T02:00:00Z\""))
        };
        format!(
            r#"{{"id":"{day}","name":"n","status":"{status}","created_at":"2026-11-{day:02}T01:00:00Z",
            "resolved_at":{resolved},"incident_updates":[{{"status":"{status}","body":"b",
            "display_at":"2026-11-{day:02}T01:30:00Z"}}]}}"#
        )
    });
    let incidents: Vec<_> = incidents.collect();
    let body = format!(
        r#"{{"page":{{"id":"0123456789ab","name":"Acme"}},"incidents":[{}]}}"#,
        incidents.join(",")
    );
    let url = "https://status.example.com/api/v2/incidents.json";
    Document::local(url, body.into_bytes(), crate::model::Time::default())
}

fn since(since: Option<&str>, document: Document) -> (Vec<String>, Reach) {
    let scope = Scope {
        history: true,
        since: since.map(|since| since.parse().unwrap()),
        ..Scope::default()
    };
    let page = Statuspage.read(&[document], scope).unwrap();
    let ids = page.incidents.into_iter().flatten();
    let ids = ids.map(|incident| incident.id.raw().to_owned()).collect();
    (ids, page.coverage.reach)
}

#[test]
fn incidents_that_were_over_before_are_left_out_and_the_reach_says_so() {
    let from = "2026-11-08T01:45:00Z";
    let (ids, reach) = since(Some(from), list(&[9, 8, 7, 6], 0));
    assert_eq!(ids, ["9", "8"]);
    assert_eq!(reach, Reach::Since(from.parse().unwrap()));
}

#[test]
fn what_is_still_open_is_kept_however_old_and_whatever_the_order() {
    let (ids, _) = since(Some("2026-11-08T00:00:00Z"), list(&[7, 9, 6, 5], 6));
    assert_eq!(ids, ["9", "6"]);
}

#[test]
fn a_list_that_is_not_full_reaches_to_the_first_incident() {
    let (ids, reach) = since(None, list(&[9, 8], 0));
    assert_eq!((ids.len(), reach), (2, Reach::All));
    let (_, reach) = since(Some("2026-11-01T00:00:00Z"), list(&[9, 8], 0));
    assert_eq!(reach, Reach::All, "nothing was left out");
}

#[test]
fn a_full_list_reaches_to_the_newest_time_of_its_last_incident() {
    let days: Vec<u32> = (0..50).map(|place| 28 - place / 2).collect();
    let (_, reach) = since(None, list(&days, 0));
    assert_eq!(reach, Reach::Since("2026-11-04T02:00:00Z".parse().unwrap()));
}
