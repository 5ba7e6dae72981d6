//! What a page states, what is excused, and what a policy makes of it.

use chrono::TimeDelta;

use super::*;
use crate::model::{
    Component, ComponentRef, ComponentState, ComponentStatus, Coverage, Impact, Incident,
    IncidentStatus, Indicator, Maintenance, MaintenanceStatus, Page, Stated, Text, Time, Update,
};
use crate::selection::{Pattern, Selection};

fn now() -> Time {
    "2026-11-20T12:00:00Z".parse().unwrap()
}

fn part(name: &str, status: ComponentStatus) -> Component {
    Component {
        component: ComponentRef::named(name),
        status: Stated::from(status),
        region: None,
    }
}

/// Open for so many minutes, at its components.
fn incident(id: &str, impact: Impact, minutes: i64, components: &[&str]) -> Incident {
    let state = |name: &&str| {
        let status = Stated::from(ComponentStatus::DegradedPerformance);
        ComponentState::new(ComponentRef::named(name), status)
    };
    Incident {
        status: Stated::from(IncidentStatus::Investigating),
        impact: Stated::from(Some(impact)),
        started_at: Some(now() - TimeDelta::minutes(minutes)),
        components: Some(components.iter().map(state).collect()),
        ..Incident::new(id, format!("Incident {id}"))
    }
}

fn page(indicator: Indicator, components: Vec<Component>, incidents: Vec<Incident>) -> Page {
    Page {
        indicator: Some(Stated::from(indicator)),
        components: Some(components),
        incidents: Some(incidents),
        coverage: Coverage {
            open_incidents: true,
            ..Coverage::default()
        },
        ..Page::default()
    }
}

/// API is degraded by an open incident, and the page says so.
fn troubled() -> Page {
    let parts = vec![
        part("API", ComponentStatus::DegradedPerformance),
        part("Site", ComponentStatus::Operational),
    ];
    let incidents = vec![incident("i1", Impact::Minor, 30, &["API"])];
    page(Indicator::Minor, parts, incidents)
}

fn waiver() -> Waiver {
    Waiver {
        vendor: Text::from("acme"),
        vendors: vec!["acme".into()],
        incident: None,
        component: None,
        until: now() + TimeDelta::days(1),
        reason: Text::from("does not touch us"),
    }
}

fn minor() -> Policy {
    Terms::default().policy(None, Some(Impact::Minor))
}

struct Judged(Judgement);

impl Judged {
    fn of(page: &Page, adjust: impl FnOnce(&mut Bench<'_>)) -> Self {
        let selection = Selection::default();
        let mut bench = Bench::new("acme", &selection, now());
        adjust(&mut bench);
        Self(bench.judge(page))
    }

    fn with(page: &Page, waivers: &[Waiver]) -> Decision {
        let selection = Selection::default();
        let bench = Bench {
            waivers,
            ..Bench::new("acme", &selection, now())
        };
        minor().decide(&bench.judge(page).statements)
    }

    fn decision(&self) -> Decision {
        minor().decide(&self.0.statements)
    }

    fn reasons(&self) -> Vec<&str> {
        self.0.reasons.iter().map(Text::raw).collect()
    }
}

#[test]
fn each_of_the_three_says_so() {
    let judged = Judged::of(&troubled(), |_| ());
    assert_eq!(judged.0.verdict, Verdict::Trouble);
    assert_eq!(
        judged.reasons(),
        [
            "components: 1 of 2 not operational, API: degraded performance",
            "indicator: minor",
            "incident: \"Incident i1\" is open, minor"
        ]
    );
}

#[test]
fn what_is_fine_has_its_reasons_too() {
    let parts = vec![part("API", ComponentStatus::Operational)];
    let judged = Judged::of(&page(Indicator::None, parts, Vec::new()), |_| ());
    assert_eq!(judged.0.verdict, Verdict::Ok);
    assert_eq!(
        judged.reasons(),
        ["components: all 1 operational", "indicator: none"]
    );
}

#[test]
fn others_that_are_down_are_told_and_do_not_count() {
    let whole = page(
        Indicator::Major,
        vec![
            part("API", ComponentStatus::Operational),
            part("Mail", ComponentStatus::MajorOutage),
            part("Site", ComponentStatus::Operational),
        ],
        Vec::new(),
    );
    let selection = Selection {
        components: vec![Pattern::new("API").unwrap()],
        ..Selection::default()
    };
    let bench = Bench {
        elsewhere: Elsewhere::of(&whole, &selection),
        ..Bench::new("acme", &selection, now())
    };
    let judgement = bench.judge(&selection.narrow(whole));
    assert_eq!(judgement.verdict, Verdict::Ok);
    assert_eq!(
        judgement.reasons[0].raw(),
        "components: 1 of 3 asked about, all operational; 1 of the others is not"
    );
}

#[test]
fn an_incident_is_as_bad_as_it_is_for_what_is_asked_about() {
    let mut whole = troubled();
    let state = |name: &str, status| ComponentState::new(ComponentRef::named(name), status);
    whole.incidents.as_mut().unwrap()[0].components = Some(vec![
        state("API", Stated::from(ComponentStatus::DegradedPerformance)),
        state("Site", Stated::from(ComponentStatus::MajorOutage)),
    ]);
    let impact = |pattern: &str| {
        let selection = Selection {
            components: vec![Pattern::new(pattern).unwrap()],
            ..Selection::default()
        };
        let page = selection.narrow(whole.clone());
        Bench::new("acme", &selection, now()).judge(&page).impact
    };
    assert_eq!(impact("API"), Some(Impact::Minor));
    assert_eq!(impact("Site"), Some(Impact::Critical));
}

#[test]
fn a_waived_incident_excuses_what_follows_from_it_alone() {
    let waivers = [Waiver {
        incident: Some(Text::from("i1")),
        ..waiver()
    }];
    assert_eq!(Judged::with(&troubled(), &waivers), Decision::Pass);

    let mut more = troubled();
    let other = incident("i2", Impact::Minor, 5, &["API"]);
    more.incidents.as_mut().unwrap().push(other);
    assert_eq!(Judged::with(&more, &waivers), Decision::Fail, "another one");

    let mut worse = troubled();
    worse.indicator = Some(Stated::from(Indicator::Critical));
    assert_eq!(Judged::with(&worse, &waivers), Decision::Fail, "says worse");

    let mut down = troubled();
    down.components.as_mut().unwrap()[1].status = Stated::from(ComponentStatus::PartialOutage);
    assert_eq!(
        Judged::with(&down, &waivers),
        Decision::Fail,
        "another part"
    );
}

#[test]
fn a_waiver_changes_the_decision_and_not_the_verdict() {
    let waivers = [waiver()];
    let selection = Selection::default();
    let bench = Bench {
        waivers: &waivers,
        ..Bench::new("acme", &selection, now())
    };
    let judgement = bench.judge(&troubled());
    assert_eq!(judgement.verdict, Verdict::Trouble);
    assert_eq!(minor().decide(&judgement.statements), Decision::Pass);
    let unread = bench.unread(&Text::from("connection refused"));
    assert_eq!(minor().decide(&unread.statements), Decision::Pass);
}

#[test]
fn a_waived_component_excuses_incidents_that_touch_it_alone() {
    let waivers = [Waiver {
        component: Some(Pattern::new("A*").unwrap()),
        ..waiver()
    }];
    assert_eq!(Judged::with(&troubled(), &waivers), Decision::Pass);
    let mut both = troubled();
    both.incidents = Some(vec![incident("i1", Impact::Minor, 30, &["API", "Site"])]);
    assert_eq!(Judged::with(&both, &waivers), Decision::Fail);
    let mut nowhere = troubled();
    nowhere.incidents = Some(vec![incident("i1", Impact::Minor, 30, &[])]);
    assert_eq!(Judged::with(&nowhere, &waivers), Decision::Fail);
}

#[test]
fn a_waiver_that_ended_or_is_anothers_excuses_nothing() {
    let ended = Waiver {
        until: now(),
        ..waiver()
    };
    let others = Waiver {
        vendors: vec!["other".into()],
        ..waiver()
    };
    assert_eq!(Judged::with(&troubled(), &[ended, others]), Decision::Fail);
}

#[test]
fn an_incident_counts_once_its_grace_is_over() {
    let graced = |minutes| {
        let judged = Judged::of(&troubled(), |bench| {
            bench.grace = Some(TimeDelta::minutes(minutes));
        });
        judged.decision()
    };
    assert_eq!(graced(30), Decision::Fail, "it is 30 minutes old");
    assert_eq!(graced(31), Decision::Pass);
    let mut undated = troubled();
    undated.incidents.as_mut().unwrap()[0].started_at = None;
    let judged = Judged::of(&undated, |bench| bench.grace = Some(TimeDelta::days(1)));
    assert_eq!(
        judged.decision(),
        Decision::Fail,
        "nobody says that it is new"
    );
}

#[test]
fn trouble_without_an_incident_has_no_grace() {
    let mut silent = troubled();
    silent.incidents = Some(Vec::new());
    let judged = Judged::of(&silent, |bench| bench.grace = Some(TimeDelta::days(1)));
    assert_eq!(judged.decision(), Decision::Fail);
}

#[test]
fn old_data_cannot_be_relied_upon_but_known_trouble_is_trouble() {
    let fine = Page {
        updated_at: Some(now() - TimeDelta::hours(2)),
        ..page(Indicator::None, Vec::new(), Vec::new())
    };
    let aged = |page: &Page, minutes| {
        Judged::of(page, |bench| {
            bench.max_age = Some(TimeDelta::minutes(minutes));
        })
    };
    assert_eq!(aged(&fine, 120).decision(), Decision::Pass);
    let old = aged(&fine, 119);
    assert_eq!(old.decision(), Decision::Unknown);
    assert_eq!(
        old.reasons(),
        ["age: the page's own data is 2h old, and may be 1h 59m"]
    );
    let mut down = troubled();
    down.updated_at = fine.updated_at;
    assert_eq!(aged(&down, 1).decision(), Decision::Fail);
}

#[test]
fn planned_work_counts_where_the_policy_says_so() {
    let running = Maintenance {
        status: Stated::from(MaintenanceStatus::InProgress),
        ..Maintenance::new("m1", "Database upgrade")
    };
    let page = Page {
        maintenances: Some(vec![running]),
        ..page(Indicator::Maintenance, Vec::new(), Vec::new())
    };
    let judged = Judged::of(&page, |_| ());
    assert_eq!(
        (judged.0.verdict, judged.decision()),
        (Verdict::Ok, Decision::Pass)
    );
    assert_eq!(
        judged.reasons(),
        ["maintenance: \"Database upgrade\" is going on"]
    );
    let terms = Terms {
        maintenance: Some(OnMaintenance::Fail),
        ..Terms::default()
    };
    let strict = terms.policy(None, Some(Impact::Minor));
    assert_eq!(strict.decide(&judged.0.statements), Decision::Fail);
}

#[test]
fn where_nothing_fails_known_trouble_is_an_answer() {
    let never = Terms::default().policy(None, None);
    let selection = Selection::default();
    let bench = Bench::new("acme", &selection, now());
    let mut unstated = troubled();
    unstated.incidents.as_mut().unwrap()[0].impact = Stated::unsaid();
    let decide = |page: &Page| never.decide(&bench.judge(page).statements);
    assert_eq!(decide(&unstated), Decision::Pass);
    assert_eq!(decide(&Page::default()), Decision::Unknown);
}

#[test]
fn an_incident_of_unstated_impact_may_be_worse() {
    let unstated = Incident {
        impact: Stated::unsaid(),
        components: None,
        updates: Vec::<Update<IncidentStatus>>::new(),
        ..incident("i1", Impact::Minor, 30, &[])
    };
    let judged = Judged::of(&page(Indicator::None, Vec::new(), vec![unstated]), |_| ());
    let decide = |rung| {
        let policy = Terms::default().policy(None, Some(rung));
        policy.decide(&judged.0.statements)
    };
    assert_eq!(decide(Impact::Minor), Decision::Fail);
    assert_eq!(decide(Impact::Major), Decision::Unknown);
}

#[test]
fn the_nearer_terms_win_and_leave_the_rest_to_the_others() {
    let near = Terms {
        fail_on: Some(FailOn::Never),
        ..Terms::default()
    };
    let far = Terms {
        fail_on: Some(FailOn::Major),
        on_unknown: Some(OnUnknown::Warn),
        ..Terms::default()
    };
    let policy = near.or(far).policy(None, Some(Impact::Minor));
    assert_eq!((policy.fail_on, policy.on_unknown), (None, OnUnknown::Warn));
}
