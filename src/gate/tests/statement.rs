//! What a page states, and about which component or incident.

use super::*;

#[test]
fn indicator_components_and_incidents_each_give_a_reason() {
    let judged = Judged::of(&troubled(), |_| ());
    assert_eq!(judged.0.verdict, Verdict::Trouble);
    assert_eq!(
        judged.reasons(),
        [
            "1 of 2 components affected; worst: API (degraded performance)",
            "page status: minor",
            "incident \"Incident i1\" is open, minor"
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
        ["all 1 components operational", "page status: none"]
    );
}

#[test]
fn other_components_that_are_down_are_named_and_do_not_count() {
    let whole = page(
        Indicator::Major,
        vec![
            part("API", ComponentStatus::Operational),
            part("Mail", ComponentStatus::MajorOutage),
            part("Site", ComponentStatus::Operational),
        ],
        Vec::new(),
    );
    let filter = ComponentFilter {
        components: vec![Pattern::new("API").unwrap()],
        ..ComponentFilter::default()
    };
    let input = EvaluationInput {
        unselected: Unselected::of(&whole, &filter),
        ..EvaluationInput::new("acme", &filter, now())
    };
    let evaluation = input.evaluate(&filter.narrow(whole));
    assert_eq!(evaluation.verdict, Verdict::Ok);
    assert_eq!(
        evaluation.reasons[0].raw(),
        "1 of 3 components selected, all operational; 1 of the others is not"
    );
}

#[test]
fn an_incident_is_as_bad_as_it_is_for_what_is_asked_about() {
    let mut whole = troubled();
    let state = |name: &str, status| ComponentState::new(ComponentRef::named(name), status);
    whole.incidents.as_mut().unwrap()[0].components = Some(vec![
        state("API", Reported::from(ComponentStatus::DegradedPerformance)),
        state("Site", Reported::from(ComponentStatus::MajorOutage)),
    ]);
    let impact = |pattern: &str| {
        let filter = ComponentFilter {
            components: vec![Pattern::new(pattern).unwrap()],
            ..ComponentFilter::default()
        };
        let page = filter.narrow(whole.clone());
        EvaluationInput::new("acme", &filter, now())
            .evaluate(&page)
            .impact
    };
    assert_eq!(impact("API"), Some(Impact::Minor));
    assert_eq!(impact("Site"), Some(Impact::Critical));
}
