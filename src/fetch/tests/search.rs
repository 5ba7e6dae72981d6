//! How the page of an address is searched for.

use super::*;

fn typed(url: &str) -> PageSession {
    let location = Location::Page {
        address: PageAddress::parse(url).unwrap(),
        feed: None,
    };
    PageSession::new(target(location), scope())
}

#[test]
fn a_host_that_does_not_answer_ends_the_search_at_once() {
    for cause in [
        failure(429),
        failure(503),
        HttpError::Refused,
        HttpError::Closed,
        HttpError::HostNotFound,
        HttpError::Tls("x".into()),
        HttpError::Timeout(std::time::Duration::from_secs(1)),
    ] {
        for url in [BASE, "https://acme.invalid"] {
            let (rounds, observation) = run(typed(url), |_| Err(cause.clone()));
            assert_eq!(rounds.concat().len(), 1, "{url} {cause}");
            let said = observation.outcome.unwrap_err().to_string();
            assert_eq!(said, format!("{url}: {cause}"));
        }
    }
}

#[test]
fn the_search_goes_on_where_every_path_leads() {
    let new = "https://status.acme-cloud.invalid";
    let summary = format!("{new}/api/v2/summary.json");
    for feed in [None, Some("statuspage")] {
        let server = |path: &str| match path {
            path if path == summary => ok(path, SUMMARY),
            path if path.starts_with(new) => Err(failure(404)),
            _ => ok(&format!("{new}/"), HTML),
        };
        let (rounds, observation) = run(session(feed, scope()), server);
        assert!(rounds.concat().len() <= 4, "{rounds:?}");
        assert_eq!(observation.outcome.unwrap().url, summary);
        let reached = observation.trail[0].reached.as_deref();
        assert_eq!(reached, Some("https://status.acme-cloud.invalid/"));
    }
}

#[test]
fn a_link_into_a_page_and_its_query_lead_to_the_page() {
    for below in ["/incidents/k3x9?u=1", "/history", "/index.html", "/?x=y"] {
        let (rounds, observation) = run(typed(&format!("{BASE}{below}")), summary_only);
        assert!(observation.outcome.is_ok(), "{below}");
        assert!(rounds.concat().len() <= 3, "{rounds:?}");
    }
}

#[test]
fn the_key_in_a_pages_own_html_is_used() {
    let kuma = "<!DOCTYPE html><script>window.preloadData = {'config':{'slug':'acme'}};</script>";
    let page = r#"{"config":{"slug":"acme","title":"Acme"},"incident":null,"publicGroupList":[]}"#;
    let beats = r#"{"heartbeatList":{},"uptimeList":{}}"#;
    let server = |path: &str| match path {
        "" => ok(&format!("{BASE}/status/acme"), kuma),
        "/api/status-page/acme" => ok(&format!("{BASE}{path}"), page),
        "/api/status-page/heartbeat/acme" => ok(&format!("{BASE}{path}"), beats),
        _ => Err(failure(404)),
    };
    let (rounds, observation) = run(session(None, scope()), server);
    assert_eq!(rounds.concat().len(), 3, "{rounds:?}");
    assert_eq!(observation.outcome.unwrap().feed, "uptimekuma");
}

#[test]
fn the_repository_in_a_pages_own_html_is_asked() {
    let html = "<!DOCTYPE html><a href=\"https://upptime.js.org\">Powered by Upptime</a>
        <script>fetch('https://raw.githubusercontent.com/acme/status/HEAD/history/summary.json')</script>";
    let summary = r#"[{"name":"API","url":"https://api.acme.invalid","slug":"api","status":"down","uptime":"99%",
        "uptimeDay":"90%","time":1,"dailyMinutesDown":{}}]"#;
    let raw = "https://raw.githubusercontent.com/acme/status/HEAD/history/summary.json";
    for start in [
        BASE.to_owned(),
        format!("{BASE}/status"),
        format!("{BASE}/history/api"),
    ] {
        let server = |path: &str| match path {
            "" | "/status" => ok(&format!("{BASE}{path}"), html),
            path if path == raw => ok(path, summary),
            path if path.starts_with("https://api.github.com/") => ok(path, "[]"),
            _ => Err(failure(404)),
        };
        let (rounds, observation) = run(typed(&start), server);
        assert!(rounds.concat().len() <= 8, "{rounds:?}");
        assert_eq!(observation.outcome.unwrap().feed, "upptime", "{start}");
    }
}

#[test]
fn data_confirm_what_the_html_only_names() {
    let html = "<!doctype html><script src=\"https://dka575ofm4ao0.cloudfront.net/x.js\"></script>";
    let server = |path: &str| match path {
        "" => ok(BASE, html),
        path => summary_only(path),
    };
    let (_, observation) = run(session(None, scope()), server);
    assert_eq!(
        observation.trail[0].answer,
        "an HTML page that names statuspage"
    );
    let evidence = observation.outcome.unwrap().evidence.unwrap();
    assert_eq!(evidence.url, format!("{BASE}/api/v2/summary.json"));
    assert_eq!(evidence.confidence, feed::Confidence::Certain);
}

#[test]
fn redirects_that_lead_nowhere_are_no_end_of_a_search() {
    let server = |path: &str| match path {
        "" => Err(HttpError::RedirectLoop),
        path => summary_only(path),
    };
    for feed in [None, Some("instatus")] {
        let (_, observation) = run(session(feed, scope()), server);
        assert_eq!(observation.outcome.unwrap().feed, "statuspage");
    }
}

#[test]
fn a_page_that_must_know_who_asks_is_asked_little() {
    let (rounds, observation) = run(session(None, scope()), |_| Err(failure(401)));
    assert_eq!(rounds.concat().len(), 2, "{rounds:?}");
    let said = observation.outcome.unwrap_err().to_string();
    assert_eq!(said, format!("{BASE}: {}", failure(401)));
}

#[test]
fn a_page_that_asks_to_log_in_is_said_to_do_so() {
    let server = |_: &str| ok(&format!("{BASE}/sso/login?to=x"), HTML);
    let (rounds, observation) = run(session(None, scope()), server);
    assert_eq!(rounds.concat().len(), 2);
    let said = observation.outcome.unwrap_err().to_string();
    let reached = format!("{BASE}/sso/login?to=x");
    let expected = "is a page that asks to log in, not a status page that can be read";
    assert_eq!(said, format!("{reached} {expected} (2 addresses asked)"));
}

#[test]
fn a_bare_domain_leads_to_its_status_page() {
    let server = |url: &str| match url {
        "https://acme.invalid" => ok(url, HTML),
        "/api/v2/summary.json" => ok(&format!("{BASE}{url}"), SUMMARY),
        _ => Err(failure(404)),
    };
    let (rounds, observation) = run(typed("https://acme.invalid"), server);
    assert!(rounds.concat().len() <= 5, "{rounds:?}");
    let found = format!("{BASE}/api/v2/summary.json");
    assert_eq!(observation.outcome.unwrap().url, found);
}

#[test]
fn another_companys_page_of_the_same_name_is_not_taken() {
    let mark =
        |text: &str| format!("<!doctype html><a href=\"https://www.statuspage.io\">{text}</a>");
    for (text, is_found) in [("Acme Inc of acme.invalid", true), ("Acme Bakery", false)] {
        let html = mark(text);
        let server = |url: &str| match url {
            "https://acme.statuspage.io" => ok(url, &html),
            "https://acme.statuspage.io/api/v2/summary.json" => ok(url, SUMMARY),
            _ => Err(failure(404)),
        };
        let (rounds, observation) = run(typed("https://acme.invalid"), server);
        assert!(rounds.concat().len() <= 12, "{rounds:?}");
        assert_eq!(observation.outcome.is_ok(), is_found, "{text}");
    }
}

#[test]
fn what_a_search_met_is_no_failure_of_the_page_that_it_found() {
    let server = |path: &str| match path {
        "" | "/api/v2/summary.json" | "/index.json" => Err(failure(500)),
        "/api/services" => ok(&format!("{BASE}{path}"), "[]"),
        _ => Err(failure(404)),
    };
    let (_, observation) = run(session(None, scope()), server);
    assert_eq!(observation.warnings, [""; 0]);
    assert_eq!(observation.trail[0].answer, failure(500).to_string());
}
