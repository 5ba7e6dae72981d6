//! Which components were touched, from when to when, how badly.

use super::*;
use crate::model::Impact;

#[test]
fn an_interval_runs_from_the_update_that_set_a_state_to_the_one_that_cleared_it() {
    let stated = incident(vec![
        update("06:00", Investigating, &[state("API", PartialOutage)]),
        update("06:10", Identified, &[]),
        update("06:30", Monitoring, &[state("API", Operational)]),
        update("07:00", Resolved, &[state("API", Operational)]),
    ]);
    assert_eq!(
        affected(&stated).unwrap(),
        ["API partial_outage 30 min: 06:00–06:30 partial_outage"]
    );
}

#[test]
fn a_resolution_clears_what_no_update_cleared() {
    let stated = incident(vec![
        update("06:00", Investigating, &[state("API", MajorOutage)]),
        update("07:00", Resolved, &[]),
    ]);
    assert_eq!(
        affected(&stated).unwrap(),
        ["API major_outage 60 min: 06:00–07:00 major_outage"]
    );
}

#[test]
fn the_vendors_end_clears_before_the_update_that_tells_of_it() {
    let stated = Incident {
        resolved_at: Some(at("06:50")),
        ..incident(vec![
            update("06:00", Investigating, &[state("API", MajorOutage)]),
            update("07:00", Resolved, &[state("API", Operational)]),
        ])
    };
    assert_eq!(
        affected(&stated).unwrap(),
        ["API major_outage 50 min: 06:00–06:50 major_outage"]
    );
}

#[test]
fn a_change_of_state_begins_a_new_segment_and_a_repetition_does_not() {
    let stated = incident(vec![
        update("06:00", Investigating, &[state("API", DegradedPerformance)]),
        update("06:10", Identified, &[state("API", MajorOutage)]),
        update("06:20", Identified, &[state("API", MajorOutage)]),
        update("06:40", Monitoring, &[state("API", DegradedPerformance)]),
        update("07:00", Resolved, &[state("API", Operational)]),
    ]);
    assert_eq!(
        affected(&stated).unwrap(),
        [
            "API major_outage 60 min: 06:00–06:10 degraded_performance, \
          06:10–06:40 major_outage, 06:40–07:00 degraded_performance"
        ]
    );
}

#[test]
fn a_state_that_returns_has_two_intervals() {
    let stated = incident(vec![
        update("06:00", Investigating, &[state("API", PartialOutage)]),
        update("06:10", Monitoring, &[state("API", Operational)]),
        update("06:30", Identified, &[state("API", PartialOutage)]),
        update("06:45", Resolved, &[state("API", Operational)]),
    ]);
    assert_eq!(
        affected(&stated).unwrap(),
        ["API partial_outage 25 min: 06:00–06:10 partial_outage, 06:30–06:45 partial_outage"]
    );
}

#[test]
fn a_reopened_incident_has_no_interval_while_it_was_resolved() {
    let stated = incident(vec![
        update("06:00", Investigating, &[state("API", PartialOutage)]),
        update("06:10", Resolved, &[]),
        update("06:30", Identified, &[state("API", PartialOutage)]),
        update("06:45", Resolved, &[]),
    ]);
    assert_eq!(
        affected(&stated).unwrap(),
        ["API partial_outage 25 min: 06:00–06:10 partial_outage, 06:30–06:45 partial_outage"]
    );
}

#[test]
fn updates_after_the_resolution_add_nothing() {
    let stated = incident(vec![
        update("06:00", Investigating, &[state("API", PartialOutage)]),
        update("07:00", Resolved, &[]),
        update(
            "23T09:00",
            Postmortem,
            &[state("API", MajorOutage), state("Web", MajorOutage)],
        ),
    ]);
    assert_eq!(
        affected(&stated).unwrap(),
        ["API partial_outage 60 min: 06:00–07:00 partial_outage"]
    );
    assert_eq!(listed(&stated), ["Web"]);
}

#[test]
fn a_component_that_was_operational_all_along_is_only_listed() {
    let stated = incident(vec![
        update(
            "06:00",
            Investigating,
            &[state("Web", Operational), state("API", PartialOutage)],
        ),
        update("06:10", Identified, &[state("Job", UnderMaintenance)]),
        update("07:00", Resolved, &[]),
    ]);
    assert_eq!(affected(&stated).unwrap().len(), 1);
    assert_eq!(listed(&stated), ["Web", "Job"]);
}

#[test]
fn an_incident_all_of_whose_components_stayed_operational_affected_none() {
    let stated = incident(vec![
        update("06:00", Investigating, &[state("Web", Operational)]),
        update("07:00", Resolved, &[]),
    ]);
    assert_eq!(affected(&stated), Some(vec![]));
    assert_eq!(timeline(&stated).observed, Some(Impact::None));
    assert_eq!(listed(&stated), ["Web"]);
}

#[test]
fn an_open_interval_lasts_until_now() {
    let stated = incident(vec![update(
        "30T11:00",
        Identified,
        &[state("API", PartialOutage)],
    )]);
    assert_eq!(
        affected(&stated).unwrap(),
        ["API partial_outage 60 min: 11:00–now partial_outage"]
    );
}

#[test]
fn trouble_in_which_a_resolution_leaves_a_component_is_told() {
    let stated = incident(vec![update(
        "07:00",
        Resolved,
        &[state("API", DegradedPerformance)],
    )]);
    assert_eq!(
        affected(&stated).unwrap(),
        ["API degraded_performance ? min: "]
    );
}

/// Quadratic, it would take minutes.
#[test]
fn many_resolutions_of_many_components_take_linear_time() {
    let names: Vec<_> = (0..20_000).map(|place| place.to_string()).collect();
    let all: Vec<_> = names
        .iter()
        .map(|name| state(name, PartialOutage))
        .collect();
    let mut updates = vec![update("06:00", Investigating, &all)];
    for _ in 0..20_000 {
        updates.push(update("06:10", Resolved, &[]));
        updates.push(update("06:10", Identified, &[state("0", PartialOutage)]));
    }
    updates.push(update("07:00", Resolved, &[]));
    assert_eq!(
        timeline(&incident(updates)).affected.unwrap().len(),
        names.len()
    );
}
