//! The vendor's own intervals, namesakes, and what counts in the end.

use super::*;
use crate::model::Impact;

#[test]
fn the_vendors_intervals_go_before_the_states_of_updates() {
    let stated = Incident {
        spans: Some(vec![span("API", PartialOutage, "05:50", Some("06:20"))]),
        ..incident(vec![
            update(
                "06:00",
                Investigating,
                &[state("API", MajorOutage), state("Web", Operational)],
            ),
            update("07:00", Resolved, &[]),
        ])
    };
    assert_eq!(
        affected(&stated).unwrap(),
        ["API partial_outage 30 min: 05:50–06:20 partial_outage"]
    );
    assert_eq!(listed(&stated), ["Web"]);
}

#[test]
fn a_vendor_without_intervals_says_that_nothing_was_affected() {
    let stated = Incident {
        spans: Some(vec![]),
        components: Some(vec![state("API", Operational)]),
        ..incident(vec![
            update("06:00", Investigating, &[]),
            update("07:00", Resolved, &[]),
        ])
    };
    assert_eq!(affected(&stated), Some(vec![]));
    assert_eq!(listed(&stated), ["API"]);
}

#[test]
fn overlapping_intervals_merge_into_the_worst_state_of_each_moment() {
    let stated = Incident {
        spans: Some(vec![
            span("API", DegradedPerformance, "06:00", Some("06:40")),
            span("API", MajorOutage, "06:10", Some("06:20")),
            span("API", DegradedPerformance, "06:30", Some("06:50")),
        ]),
        ..incident(vec![
            update("06:00", Investigating, &[]),
            update("07:00", Resolved, &[]),
        ])
    };
    assert_eq!(
        affected(&stated).unwrap(),
        [
            "API major_outage 50 min: 06:00–06:10 degraded_performance, \
          06:10–06:20 major_outage, 06:20–06:50 degraded_performance"
        ]
    );
}

#[test]
fn intervals_that_touch_are_one() {
    let stated = Incident {
        spans: Some(vec![
            span("API", PartialOutage, "06:20", Some("06:40")),
            span("API", PartialOutage, "06:00", Some("06:20")),
        ]),
        ..incident(vec![
            update("06:00", Investigating, &[]),
            update("07:00", Resolved, &[]),
        ])
    };
    assert_eq!(
        affected(&stated).unwrap(),
        ["API partial_outage 40 min: 06:00–06:40 partial_outage"]
    );
}

#[test]
fn a_vendors_interval_ends_with_the_incident() {
    let stated = Incident {
        spans: Some(vec![
            span("API", PartialOutage, "06:10", None),
            span("Web", PartialOutage, "06:10", Some("09:00")),
        ]),
        ..incident(vec![
            update("06:00", Investigating, &[]),
            update("07:00", Resolved, &[]),
        ])
    };
    assert_eq!(
        affected(&stated).unwrap(),
        [
            "API partial_outage 50 min: 06:10–07:00 partial_outage",
            "Web partial_outage 50 min: 06:10–07:00 partial_outage"
        ]
    );
}

#[test]
fn components_of_the_same_name_differ_by_id_group_or_position() {
    let login = |id: Option<&str>, group: Option<&str>, status| {
        let component = ComponentRef {
            id: id.map(Text::from),
            group: group.map(Text::from),
            ..ComponentRef::named("Login")
        };
        ComponentState::new(component, ComponentStatus::into(status))
    };
    for (one, other) in [
        ((Some("1"), None), (Some("2"), None)),
        ((None, Some("EU")), (None, Some("US"))),
        ((None, None), (None, None)),
    ] {
        let changes = [
            login(one.0, one.1, PartialOutage),
            login(other.0, other.1, Operational),
        ];
        let stated = incident(vec![
            update("06:00", Investigating, &changes),
            update("07:00", Resolved, &[]),
        ]);
        let timeline = timeline(&stated);
        let affected = timeline.affected.unwrap();
        assert_eq!(affected.len(), 1, "{one:?}");
        assert_eq!(affected[0].component, changes[0].component);
        assert_eq!(timeline.listed, [changes[1].component.clone()]);
    }
}

#[test]
fn the_worse_of_reported_and_observed_counts() {
    let stated = incident(vec![
        update("06:00", Investigating, &[state("API", PartialOutage)]),
        update("07:00", Resolved, &[]),
    ]);
    let worst = |reported: Option<Impact>| {
        let stated = Incident {
            impact: reported.into(),
            ..stated.clone()
        };
        timeline(&stated).worst(&stated)
    };
    assert_eq!(worst(Some(Impact::Minor)), Some(Impact::Major));
    assert_eq!(worst(Some(Impact::Critical)), Some(Impact::Critical));
    assert_eq!(worst(None), Some(Impact::Major));
    let silent = Incident::new("x", "x");
    assert_eq!(timeline(&silent).worst(&silent), None);
}
