//! Ok needs evidence: what a reader could not read, and what is not stated, is unknown.

use super::*;
use crate::model::{Doubt, DoubtKind, Part};

/// A page that says itself that all is well.
fn healthy() -> Page {
    let components = vec![part("API", ComponentStatus::Operational)];
    page(Indicator::None, components, Vec::new())
}

fn with_doubt(about: Part) -> Page {
    Page {
        doubts: vec![Doubt::new(
            about,
            DoubtKind::Truncated,
            "30 of 43 monitors are listed",
        )],
        ..healthy()
    }
}

#[test]
fn a_doubt_makes_a_healthy_page_unknown_and_is_its_reason() {
    for about in [Part::PageStatus, Part::Components, Part::Incidents] {
        let judged = Judged::of(&with_doubt(about), |_| ());
        assert_eq!(judged.0.verdict, Verdict::Unknown, "{about:?}");
        assert_eq!(judged.decision(), Decision::Unknown);
        assert_eq!(
            judged.reasons(),
            ["incomplete: 30 of 43 monitors are listed"]
        );
    }
}

#[test]
fn a_doubt_about_maintenance_hides_no_problem() {
    let judged = Judged::of(&with_doubt(Part::Maintenances), |_| ());
    assert_eq!(judged.0.verdict, Verdict::Ok);
}

#[test]
fn trouble_stays_trouble_beside_a_doubt() {
    let page = Page {
        doubts: with_doubt(Part::Incidents).doubts,
        ..troubled()
    };
    let judged = Judged::of(&page, |_| ());
    assert_eq!(judged.0.verdict, Verdict::Trouble);
    assert_eq!(judged.decision(), Decision::Fail);
}

#[test]
fn an_incident_with_an_unknown_status_may_be_open() {
    let unknown = Incident {
        status: Reported::read("brewing"),
        ..incident("i1", Impact::Critical, 30, &["API"])
    };
    let judged = Judged::of(
        &Page {
            incidents: Some(vec![unknown]),
            ..healthy()
        },
        |_| (),
    );
    assert_eq!(judged.0.verdict, Verdict::Unknown);
    assert_eq!(
        judged.reasons(),
        ["incident \"Incident i1\" may be open, its status \"brewing\" is an unknown word"]
    );
}

#[test]
fn a_feed_that_does_not_list_open_incidents_may_have_some_without_status() {
    let unknown = Incident {
        status: Reported::missing(),
        ..incident("i1", Impact::Critical, 30, &["API"])
    };
    let history_only = Page {
        incidents: Some(vec![unknown]),
        coverage: Coverage::default(),
        ..healthy()
    };
    let judged = Judged::of(&history_only, |_| ());
    assert_eq!(judged.0.verdict, Verdict::Ok);
}

#[test]
fn the_page_status_answers_for_an_absent_state_but_not_for_an_unknown_word() {
    let component = |status| Component {
        status,
        ..part("API", ComponentStatus::Operational)
    };
    let verdict = |status| {
        let page = page(Indicator::None, vec![component(status)], Vec::new());
        Judged::of(&page, |_| ()).0.verdict
    };
    assert_eq!(verdict(Reported::missing()), Verdict::Ok);
    assert_eq!(verdict(Reported::read("exploded")), Verdict::Unknown);
}

#[test]
fn a_component_is_excused_only_where_every_incident_that_may_be_open_is() {
    let unknown = Incident {
        status: Reported::read("brewing"),
        ..incident("i2", Impact::Major, 30, &["API"])
    };
    let mut page = troubled();
    page.incidents.iter_mut().flatten().for_each(|one| {
        one.started_at = Some(now());
    });
    page.incidents.get_or_insert_default().push(unknown);
    let waived = Waiver {
        incident: Some("i1".into()),
        ..waiver()
    };
    assert_eq!(Judged::with(&page, &[waived]), Decision::Fail);
}

#[test]
fn an_open_incident_whose_component_has_recovered_is_no_trouble_of_that_component() {
    let mut open = incident("i1", Impact::Major, 60, &["API", "Site"]);
    let update = |minutes, api: ComponentStatus| Update {
        status: Reported::from(IncidentStatus::Investigating),
        components: vec![ComponentState::new(
            ComponentRef::named("API"),
            Reported::from(api),
        )],
        ..Update::at(Some(now() - TimeDelta::minutes(minutes)))
    };
    open.updates = vec![
        update(60, ComponentStatus::MajorOutage),
        update(15, ComponentStatus::Operational),
    ];
    open.components = None;
    let page = page(
        Indicator::Major,
        vec![
            part("API", ComponentStatus::Operational),
            part("Site", ComponentStatus::MajorOutage),
        ],
        vec![open],
    );
    let filter = ComponentFilter {
        components: vec![Pattern::new("API").unwrap()],
        ..ComponentFilter::default()
    };
    let narrowed = filter.narrow(page);
    let input = EvaluationInput::new("acme", &filter, now());
    let evaluation = input.evaluate(&narrowed);
    assert_eq!(evaluation.verdict, Verdict::Ok, "{:?}", evaluation.reasons);
}
