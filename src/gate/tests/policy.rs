//! What a policy makes of what is stated.

use super::*;

#[test]
fn old_data_cannot_be_relied_upon_but_known_trouble_is_trouble() {
    let fine = Page {
        updated_at: Some(now() - TimeDelta::hours(2)),
        ..page(Indicator::None, Vec::new(), Vec::new())
    };
    let aged = |page: &Page, minutes| {
        Judged::of(page, |input| {
            input.max_age = Some(TimeDelta::minutes(minutes));
        })
    };
    assert_eq!(aged(&fine, 120).decision(), Decision::Pass);
    let old = aged(&fine, 119);
    assert_eq!(old.decision(), Decision::Unknown);
    assert_eq!(old.reasons(), ["page data is 2 h old (max-age 1 h 59 min)"]);
    let mut down = troubled();
    down.updated_at = fine.updated_at;
    assert_eq!(aged(&down, 1).decision(), Decision::Fail);
}

#[test]
fn planned_work_counts_where_the_policy_says_so() {
    let running = Maintenance {
        status: Reported::from(MaintenanceStatus::InProgress),
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
        ["maintenance \"Database upgrade\" is in progress"]
    );
    let overrides = PolicyOverrides {
        maintenance: Some(OnMaintenance::Fail),
        ..PolicyOverrides::default()
    };
    let strict = overrides.policy(None, Some(Impact::Minor));
    assert_eq!(strict.decide(&judged.0.statements), Decision::Fail);
}

#[test]
fn where_nothing_fails_known_trouble_is_an_answer() {
    let never = PolicyOverrides::default().policy(None, None);
    let filter = ComponentFilter::default();
    let input = EvaluationInput::new("acme", &filter, now());
    let mut unstated = troubled();
    unstated.incidents.as_mut().unwrap()[0].impact = Reported::missing();
    let decide = |page: &Page| never.decide(&input.evaluate(page).statements);
    assert_eq!(decide(&unstated), Decision::Pass);
    assert_eq!(decide(&Page::default()), Decision::Unknown);
}

#[test]
fn an_incident_of_unstated_impact_may_be_worse() {
    let unstated = Incident {
        impact: Reported::missing(),
        components: None,
        updates: Vec::<Update<IncidentStatus>>::new(),
        ..incident("i1", Impact::Minor, 30, &[])
    };
    let judged = Judged::of(&page(Indicator::None, Vec::new(), vec![unstated]), |_| ());
    let decide = |level| {
        let policy = PolicyOverrides::default().policy(None, Some(level));
        policy.decide(&judged.0.statements)
    };
    assert_eq!(decide(Impact::Minor), Decision::Fail);
    assert_eq!(decide(Impact::Major), Decision::Unknown);
}

#[test]
fn the_nearer_terms_win_and_leave_the_rest_to_the_others() {
    let near = PolicyOverrides {
        fail_on: Some(FailOn::Never),
        ..PolicyOverrides::default()
    };
    let far = PolicyOverrides {
        fail_on: Some(FailOn::From(Impact::Major)),
        on_unknown: Some(OnUnknown::Warn),
        ..PolicyOverrides::default()
    };
    let policy = near.or(far).policy(None, Some(Impact::Minor));
    assert_eq!((policy.fail_on, policy.on_unknown), (None, OnUnknown::Warn));
}
