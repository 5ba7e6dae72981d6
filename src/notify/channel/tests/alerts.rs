//! What keeps alerts of its own: keys, labels and times.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use serde_json::Value;

use super::{chars, message, now, post, texts, told};
use crate::model::Time;
use crate::notify::channel::{Alertmanager, Compose as _, PagerDuty};
use crate::notify::delivery::Delivery;
use crate::notify::event::Occasion;

#[test]
fn pagerduty_takes_every_message() {
    let pagerduty = PagerDuty {
        url: "http://127.0.0.1/x".into(),
        routing_key: "R0123456789".into(),
    };
    for text in texts() {
        for occasion in [Occasion::Opened, Occasion::Updated, Occasion::Resolved] {
            let (body, length) = post(&pagerduty, &message(vec![told(&text, occasion)]));
            assert!(length <= 512 << 10);
            assert!((1..=255).contains(&chars(&body["dedup_key"])));
            let payload = &body["payload"];
            assert!((1..=1_024).contains(&chars(&payload["summary"])));
            let severities = ["critical", "error", "warning", "info"];
            assert!(severities.contains(&payload["severity"].as_str().unwrap()));
            let action = if occasion == Occasion::Resolved {
                "resolve"
            } else {
                "trigger"
            };
            assert_eq!(body["event_action"], action);
        }
    }
}

#[test]
fn one_incident_has_one_key_at_pagerduty_and_two_have_two() {
    let pagerduty = PagerDuty {
        url: "http://127.0.0.1/x".into(),
        routing_key: "R0123456789".into(),
    };
    let key = |text: &str, occasion| {
        let (body, _) = post(&pagerduty, &message(vec![told(text, occasion)]));
        body["dedup_key"].as_str().unwrap().to_owned()
    };
    let long = "x".repeat(300);
    for text in ["i1", long.as_str()] {
        assert_eq!(key(text, Occasion::Opened), key(text, Occasion::Resolved));
    }
    assert_ne!(
        key(&long, Occasion::Opened),
        key(&format!("{long}y"), Occasion::Opened)
    );
}

#[test]
fn monitoring_acknowledges_at_pagerduty() {
    let pagerduty = PagerDuty {
        url: "http://127.0.0.1/x".into(),
        routing_key: "R0123456789".into(),
    };
    let mut event = told("i1", Occasion::Updated);
    if let Some(incident) = &mut event.incident {
        incident.status = crate::model::IncidentStatus::Monitoring;
    }
    let (body, _) = post(&pagerduty, &message(vec![event]));
    assert_eq!(body["event_action"], "acknowledge");
}

#[test]
fn the_labels_of_an_alert_do_not_change() {
    let alertmanager = Alertmanager {
        url: "http://127.0.0.1:9093/".into(),
        headers: vec![],
        labels: BTreeMap::from([("team".to_owned(), "ops".to_owned())]),
        every: TimeDelta::minutes(1),
    };
    let alert = |event| {
        let (body, _) = post(&alertmanager, &message(vec![event]));
        body[0].clone()
    };
    let opened = alert(told("i1", Occasion::Opened));
    let mut worse = told("i1", Occasion::Escalated);
    if let Some(incident) = &mut worse.incident {
        incident.title = "Everything is failing".into();
        incident.impact.observed = Some(crate::model::Impact::Critical);
    }
    let worse = alert(worse);
    let resolved = alert(told("i1", Occasion::Resolved));
    assert_eq!(opened["labels"], worse["labels"]);
    assert_eq!(opened["labels"], resolved["labels"]);
    assert_eq!(
        opened["labels"].to_string(),
        r#"{"team":"ops","alertname":"PingoruIncident","vendor":"i1","incident":"i1"}"#
    );
    assert_eq!(
        opened["endsAt"], "2026-11-28T10:04:00.000Z",
        "four intervals ahead"
    );
    assert_eq!(resolved["endsAt"], "2026-11-28T09:56:00.000Z");
    let (refreshed, _) = post_of(alertmanager.refresh(&[told("i1", Occasion::Opened)], now()));
    assert_eq!(refreshed[0]["labels"], opened["labels"]);
    assert!(alertmanager.refresh(&[], now()).is_none());
}

fn post_of(delivery: Option<Delivery>) -> (Value, String) {
    let Some(Delivery::Post(post)) = delivery else {
        panic!("not a request");
    };
    (serde_json::from_slice(&post.body).unwrap(), post.url)
}

#[test]
fn an_alert_has_valid_times_whatever_the_vendor_says() {
    let alertmanager = Alertmanager {
        url: "http://127.0.0.1:9093".into(),
        headers: vec![],
        labels: BTreeMap::new(),
        every: TimeDelta::minutes(1),
    };
    for text in texts() {
        for occasion in [Occasion::Opened, Occasion::Resolved] {
            let mut event = told(&text, occasion);
            if let Some(incident) = &mut event.incident {
                incident.started_at = Some(now() + TimeDelta::days(3));
                incident.resolved_at = Some(now() - TimeDelta::days(3));
            }
            let (body, _) = post(&alertmanager, &message(vec![event]));
            let time = |key: &str| body[0][key].as_str().unwrap().parse::<Time>().unwrap();
            assert!(time("startsAt") < time("endsAt"));
            assert!(time("startsAt") <= now());
        }
    }
}
