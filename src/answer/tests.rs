//! Answers by value: no network, no history.

use std::time::Duration;

use super::query::by_vendor;
use super::*;
use crate::feed::{PageAddress, Scope};
use crate::fetch::{FetchError, Location, Observation, Observed, Origin, Target};
use crate::filter::ComponentFilter;
use crate::gate::{Decision, OnUnknown, Policy, Waiver};
use crate::http::{self, HttpError};
use crate::model::{Coverage, Impact, Incident, IncidentStatus, Maintenance, Page, Text, Time};
use crate::report::{Subject, WaiverState};
use crate::source::{Access, Source};

const INTERVAL: Duration = Duration::from_secs(60);

pub(super) fn now() -> Time {
    "2026-03-01T06:00:00Z".parse().unwrap()
}

pub(super) fn target(vendor: &str) -> Target {
    Target {
        vendor: vendor.to_owned(),
        name: None,
        location: Location::Page {
            address: PageAddress::parse("https://status.acme.example").unwrap(),
            feed: None,
        },
        filter: ComponentFilter::default(),
        credentials: None,
        recorded_as: None,
    }
}

pub(super) fn observed(vendor: &str, page: Page) -> Observation {
    Observation {
        target: target(vendor),
        outcome: Ok(Observed {
            page,
            feed: "statuspage",
            feed_changed_from: None,
            evidence: None,
            url: "https://status.acme.example/api/v2/summary.json".into(),
            origin: Origin::Network,
            fetched_at: now(),
        }),
        warnings: Vec::new(),
        trail: Vec::new(),
        took: Duration::ZERO,
    }
}

pub(super) fn failed(vendor: &str, cause: HttpError) -> Observation {
    let url = "https://status.acme.example".into();
    Observation {
        target: target(vendor),
        outcome: Err(FetchError::Http { url, cause }),
        warnings: Vec::new(),
        trail: Vec::new(),
        took: Duration::ZERO,
    }
}

/// A page with one open incident of major impact.
fn page_in_trouble() -> Page {
    let incident = Incident {
        status: IncidentStatus::Identified.into(),
        impact: Some(Impact::Major).into(),
        started_at: Some(now()),
        ..Incident::new("i1", "API is down")
    };
    Page {
        incidents: Some(vec![incident]),
        coverage: Coverage {
            open_incidents: true,
            ..Coverage::default()
        },
        ..Page::default()
    }
}

fn query(gate_on: GateOn) -> Query<'static> {
    Query {
        command: "status",
        subject: Subject::Status,
        scope: Scope {
            now: now(),
            ..Scope::default()
        },
        until: None,
        all: false,
        at: None,
        gate_on,
        limit: None,
        keep: &std::convert::identity,
    }
}

fn check(vendor: &str, fail_on: Impact) -> Check {
    Check {
        target: target(vendor),
        policy: Policy {
            fail_on: Some(fail_on),
            ..Policy::default()
        },
    }
}

fn builder<'a>(query: &'a Query<'a>, waivers: Option<&'a [Waiver]>) -> ReportBuilder<'a> {
    ReportBuilder::new(query, Enricher::new(query.scope, None, Vec::new()), waivers)
}

#[test]
fn checks_of_one_vendor_are_read_once_in_the_order_of_the_first() {
    let checks = [
        ("beta", Impact::Minor),
        ("acme", Impact::Minor),
        ("beta", Impact::Critical),
    ];
    let checks = checks.map(|(vendor, fail_on)| check(vendor, fail_on));
    let (targets, checks) = by_vendor(checks.into());
    let vendors: Vec<_> = targets.iter().map(|one| one.vendor.as_str()).collect();
    assert_eq!(vendors, ["beta", "acme"]);
    assert_eq!((checks["beta"].len(), checks["acme"].len()), (2, 1));
}

#[test]
fn the_history_is_opened_only_where_recorded_data_is_part_of_the_answer() {
    let source = |access| {
        let http = http::Settings {
            timeout: INTERVAL,
            retries: 0,
            concurrency: 1,
            body_limit: 1,
            user_agent: String::new(),
            system_roots: false,
            is_private: crate::http::is_private,
            holds_secret: |_| false,
            ca_certs: Vec::new(),
            cache: None,
            refresh: false,
            deadline: None,
            observer: None,
        };
        Source::new(access, http, false)
    };
    let query = query(GateOn::State);
    assert!(!query.needs_history(&source(Access::Network)));
    assert!(query.needs_history(&source(Access::Offline)));
    let at = Query {
        at: Some(now()),
        ..query
    };
    assert!(at.needs_history(&source(Access::Network)));
}

#[test]
fn each_check_of_a_vendor_decides_by_its_own_policy() {
    let query = query(GateOn::State);
    let mut builder = builder(&query, None);
    let checks = [
        check("acme", Impact::Major),
        check("acme", Impact::Critical),
    ];
    builder.vendor(observed("acme", page_in_trouble()), &checks);
    let decisions = builder.vendors.iter().map(|vendor| vendor.gate.decision);
    let decisions: Vec<_> = decisions.collect();
    assert_eq!(decisions[0], Decision::Fail);
    assert_ne!(decisions[1], Decision::Fail);
}

#[test]
fn a_waiver_excuses_trouble_and_is_reported_as_used() {
    let waiver = |incident: &str| Waiver {
        vendor: Text::from("acme"),
        vendors: vec!["acme".into()],
        incident: Some(Text::from(incident)),
        component: None,
        until: now() + Duration::from_secs(3600),
        reason: Text::from("known"),
    };
    let waivers = [waiver("i1"), waiver("i2")];
    let query = query(GateOn::State);
    let mut builder = builder(&query, Some(&waivers));
    builder.vendor(
        observed("acme", page_in_trouble()),
        &[check("acme", Impact::Major)],
    );
    assert_ne!(builder.vendors[0].gate.decision, Decision::Fail);
    let states: Vec<_> = builder
        .waivers()
        .unwrap()
        .into_iter()
        .map(|one| one.state)
        .collect();
    assert_eq!(states, [WaiverState::Used, WaiverState::Unused]);
}

#[test]
fn a_page_that_cannot_be_read_is_unknown_with_an_error() {
    let query = query(GateOn::State);
    let mut builder = builder(&query, None);
    let failed = failed("acme", HttpError::Refused);
    builder.vendor(failed, &[check("acme", Impact::Major)]);
    assert_eq!(builder.vendors[0].gate.decision, Decision::Unknown);
    let problems: Vec<_> = builder
        .enricher
        .problems
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        problems,
        ["error: acme: https://status.acme.example: connection refused"]
    );
}

#[test]
fn maintenance_fails_where_one_is_listed_and_is_unknown_without_a_list_or_a_start() {
    let planned = |starts_at| Maintenance {
        starts_at,
        ..Maintenance::new("m1", "Database upgrade")
    };
    let cases = [
        (None, Decision::Unknown),
        (Some(vec![]), Decision::Pass),
        (Some(vec![planned(None)]), Decision::Unknown),
        (Some(vec![planned(Some(now()))]), Decision::Fail),
    ];
    for (maintenances, expected) in cases {
        let query = query(GateOn::Maintenance);
        let mut builder = builder(&query, None);
        let page = Page {
            maintenances,
            ..Page::default()
        };
        builder.vendor(observed("acme", page), &[check("acme", Impact::Minor)]);
        assert_eq!(builder.vendors[0].gate.decision, expected);
        let errors = builder
            .enricher
            .problems
            .iter()
            .filter(|one| one.is_error());
        assert_eq!(errors.count() == 1, expected == Decision::Unknown);
    }
}

#[test]
fn unknown_maintenance_passes_where_the_policy_says_so() {
    let query = query(GateOn::Maintenance);
    let mut builder = builder(&query, None);
    let mut check = check("acme", Impact::Minor);
    check.policy.on_unknown = OnUnknown::Pass;
    builder.vendor(observed("acme", Page::default()), &[check]);
    assert_eq!(builder.vendors[0].gate.decision, Decision::Pass);
}

/// The seconds until the next poll after these results.
fn seconds_until_next_poll(results: Vec<Observation>) -> f64 {
    let mut schedule = Schedule::new(vec![target("acme")], INTERVAL);
    for result in results {
        schedule.note(&[result]);
    }
    schedule.wait().as_secs_f64()
}

/// Polls are spread by a tenth either way; a second is lost on the way at most.
fn is_about(seconds: f64, expected: f64) -> bool {
    (expected * 0.9 - 1.0..=expected * 1.1).contains(&seconds)
}

#[test]
fn every_page_is_due_at_first_and_again_after_the_interval() {
    let mut schedule = Schedule::new(vec![target("acme"), target("beta")], INTERVAL);
    assert_eq!(schedule.take_due(Some(0), true).all().len(), 0);
    assert_eq!(schedule.take_due(None, true).all().len(), 2);
    assert_eq!(schedule.take_due(None, true).all().len(), 0);
    let next = seconds_until_next_poll(vec![observed("acme", Page::default())]);
    assert!(is_about(next, 60.0), "{next}");
}

#[test]
fn a_page_with_an_open_incident_is_polled_twice_as_often() {
    let next = seconds_until_next_poll(vec![observed("acme", page_in_trouble())]);
    assert!(is_about(next, 30.0), "{next}");
}

#[test]
fn a_failing_page_is_polled_less_and_less_until_it_answers() {
    let failure = || failed("acme", HttpError::Refused);
    let after = |failures: usize| {
        seconds_until_next_poll(std::iter::repeat_with(failure).take(failures).collect())
    };
    assert!(is_about(after(1), 120.0));
    assert!(is_about(after(2), 240.0));
    assert!(is_about(after(9), 900.0));
    let answered = vec![failure(), failure(), observed("acme", Page::default())];
    assert!(is_about(seconds_until_next_poll(answered), 60.0));
}

#[test]
fn no_page_is_polled_before_its_retry_after() {
    let cause = HttpError::Status {
        status: 429,
        wait: Some(Duration::from_secs(3600)),
    };
    let next = seconds_until_next_poll(vec![failed("acme", cause)]);
    assert!((3599.0..=3600.0).contains(&next), "{next}");
}

#[test]
fn a_page_is_polled_no_more_often_than_the_rounds() {
    let mut schedule = Schedule::new(vec![target("acme")], Duration::ZERO);
    schedule.note(&[failed("acme", HttpError::Refused)]);
    assert_eq!((schedule.len(), schedule.failing()), (1, 1));
    assert!(schedule.is_done(1) && !schedule.is_done(2));
    assert!(schedule.take_due(Some(1), true).all().is_empty());
    assert_eq!(schedule.take_due(Some(2), true).all().len(), 1);
}

#[test]
fn a_slow_page_is_polled_apart_from_the_others() {
    let mut schedule = Schedule::new(vec![target("acme"), target("beta")], Duration::ZERO);
    let first = schedule.take_due(None, true);
    assert_eq!((first.quick.len(), first.slow.len()), (2, 0));
    let slow = Observation {
        took: Duration::from_secs(9),
        ..observed("acme", Page::default())
    };
    schedule.note(&[slow, observed("beta", Page::default())]);
    let names = |targets: Vec<Target>| targets.into_iter().map(|one| one.vendor);
    let names = |targets| names(targets).collect::<Vec<_>>();
    let without = schedule.take_due(None, false);
    assert_eq!(
        (names(without.quick), names(without.slow)),
        (vec!["beta".into()], vec![])
    );
    let with = schedule.take_due(None, true);
    assert_eq!(
        (names(with.quick), names(with.slow)),
        (vec![], vec!["acme".into()])
    );
    schedule.note(&[observed("acme", Page::default())]);
    assert_eq!(schedule.take_due(None, false).quick.len(), 1);
}
