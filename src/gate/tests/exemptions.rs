//! What is excused, by waivers and by grace.

use super::*;

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
    worse.indicator = Some(Reported::from(Indicator::Critical));
    assert_eq!(Judged::with(&worse, &waivers), Decision::Fail, "says worse");

    let mut down = troubled();
    down.components.as_mut().unwrap()[1].status = Reported::from(ComponentStatus::PartialOutage);
    assert_eq!(
        Judged::with(&down, &waivers),
        Decision::Fail,
        "another part"
    );
}

#[test]
fn a_waiver_changes_the_decision_and_not_the_verdict() {
    let waivers = [waiver()];
    let filter = ComponentFilter::default();
    let input = EvaluationInput {
        waivers: &waivers,
        ..EvaluationInput::new("acme", &filter, now())
    };
    let evaluation = input.evaluate(&troubled());
    assert_eq!(evaluation.verdict, Verdict::Trouble);
    assert_eq!(minor().decide(&evaluation.statements), Decision::Pass);
    let unread = input.unread(&Text::from("connection refused"));
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
        let judged = Judged::of(&troubled(), |input| {
            input.grace = Some(TimeDelta::minutes(minutes));
        });
        judged.decision()
    };
    assert_eq!(graced(30), Decision::Fail, "it is 30 minutes old");
    assert_eq!(graced(31), Decision::Pass);
    let mut undated = troubled();
    undated.incidents.as_mut().unwrap()[0].started_at = None;
    let judged = Judged::of(&undated, |input| input.grace = Some(TimeDelta::days(1)));
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
    let judged = Judged::of(&silent, |input| input.grace = Some(TimeDelta::days(1)));
    assert_eq!(judged.decision(), Decision::Fail);
}
