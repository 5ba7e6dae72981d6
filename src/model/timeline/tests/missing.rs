//! What is affected where the updates do not state all of it.

use super::*;
use crate::model::Impact;

#[test]
fn updates_without_states_leave_the_affected_components_unknown() {
    let stated = Incident {
        components: Some(vec![state("API", Operational)]),
        ..incident(vec![
            update("06:00", Investigating, &[]),
            update("07:00", Resolved, &[]),
        ])
    };
    assert_eq!(affected(&stated), None);
    assert_eq!(timeline(&stated).observed, None);
    assert_eq!(listed(&stated), ["API"]);
}

#[test]
fn an_unknown_state_denies_nothing() {
    let stated = incident(vec![
        update("06:00", Investigating, &[state("API", Unknown)]),
        update("07:00", Resolved, &[state("API", Operational)]),
    ]);
    assert_eq!(affected(&stated), None);
    let spans = Incident {
        spans: Some(vec![span("API", Unknown, "06:00", Some("06:10"))]),
        ..stated
    };
    assert_eq!(affected(&spans), None);
}

#[test]
fn an_unknown_state_after_trouble_leaves_its_length_open() {
    let stated = incident(vec![
        update("06:00", Investigating, &[state("API", PartialOutage)]),
        update("06:10", Identified, &[state("API", Unknown)]),
        update("07:00", Resolved, &[state("API", Operational)]),
    ]);
    assert_eq!(
        affected(&stated).unwrap(),
        ["API partial_outage ? min: 06:00–06:10 partial_outage"]
    );
}

#[test]
fn the_last_update_of_a_resolved_incident_says_nothing_of_the_past() {
    let last = |status: ComponentStatus| Incident {
        log: LogCompleteness::LastOnly,
        components: Some(vec![state("API", status)]),
        ..incident(vec![update("07:03", Resolved, &[state("API", status)])])
    };
    assert_eq!(affected(&last(Operational)), None);
    assert_eq!(
        affected(&last(DegradedPerformance)),
        None,
        "the state of today"
    );
    assert_eq!(listed(&last(DegradedPerformance)), ["API"]);
}

#[test]
fn the_last_update_of_an_open_incident_says_what_is_affected_but_not_since_when() {
    let stated = Incident {
        log: LogCompleteness::LastOnly,
        ..incident(vec![update(
            "30T11:00",
            Identified,
            &[state("API", PartialOutage)],
        )])
    };
    assert_eq!(
        affected(&stated).unwrap(),
        ["API partial_outage ? min: 11:00–now partial_outage"]
    );
}

#[test]
fn what_is_in_trouble_now_is_affected_though_no_update_says_so() {
    let stated = Incident {
        components: Some(vec![state("API", MajorOutage), state("Web", Operational)]),
        ..incident(vec![update("30T11:00", Identified, &[])])
    };
    assert_eq!(affected(&stated).unwrap(), ["API major_outage ? min: "]);
    assert_eq!(timeline(&stated).observed, Some(Impact::Critical));
    assert_eq!(listed(&stated), ["Web"]);
}

#[test]
fn what_is_in_trouble_again_without_an_update_has_no_total() {
    let stated = Incident {
        components: Some(vec![state("API", PartialOutage)]),
        ..incident(vec![
            update("30T11:00", Identified, &[state("API", PartialOutage)]),
            update("30T11:10", Monitoring, &[state("API", Operational)]),
        ])
    };
    assert_eq!(
        affected(&stated).unwrap(),
        ["API partial_outage ? min: 11:00–11:10 partial_outage"]
    );
}

#[test]
fn trouble_from_before_the_first_update_has_no_total() {
    let before = |before: ComponentStatus, then: ComponentStatus| ComponentState {
        previous: Some(before),
        ..state("API", then)
    };
    let stated = incident(vec![
        update(
            "06:00",
            Investigating,
            &[before(PartialOutage, PartialOutage)],
        ),
        update("07:00", Resolved, &[before(PartialOutage, Operational)]),
    ]);
    assert_eq!(
        affected(&stated).unwrap(),
        ["API partial_outage ? min: 06:00–07:00 partial_outage"]
    );
    let stated = incident(vec![
        update("06:00", Investigating, &[]),
        update("07:00", Resolved, &[before(MajorOutage, Operational)]),
    ]);
    assert_eq!(affected(&stated).unwrap(), ["API major_outage ? min: "]);
}

#[test]
fn an_update_without_a_time_gives_no_interval() {
    let mut stated = incident(vec![
        update("06:00", Investigating, &[state("API", PartialOutage)]),
        update("07:00", Resolved, &[]),
    ]);
    stated.updates[0].at = None;
    assert_eq!(affected(&stated).unwrap(), ["API partial_outage ? min: "]);
}

#[test]
fn where_the_end_is_not_known_what_was_not_cleared_has_no_total() {
    let stated = Incident {
        status: Resolved.into(),
        ..incident(vec![
            update(
                "06:00",
                Investigating,
                &[state("API", PartialOutage), state("Web", MajorOutage)],
            ),
            update("06:20", Identified, &[state("Web", Operational)]),
        ])
    };
    assert_eq!(
        affected(&stated).unwrap(),
        [
            "API partial_outage ? min: ",
            "Web major_outage 20 min: 06:00–06:20 major_outage"
        ]
    );
}
