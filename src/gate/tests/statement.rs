//! What a page states, and of whom.

use super::*;

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
