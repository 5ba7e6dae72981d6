//! When it ended or that it is open, and what is counted until then.

use super::*;

fn open() -> Incident {
    incident(vec![
        update("30T11:00", Investigating, &[]),
        update("30T11:20", Identified, &[]),
    ])
}

#[test]
fn figures_of_a_usual_incident() {
    let timeline = timeline(&usual());
    assert_eq!(started(&usual()), Some((at("06:33"), Provenance::Updates)));
    assert_eq!(resolved(&usual()), Some((at("07:03"), Provenance::Updates)));
    assert_eq!(timeline.duration, Some(minutes(30)));
    assert_eq!(timeline.to_identify, Some(minutes(22)));
    assert_eq!(timeline.to_monitor, Some(minutes(29)));
    assert_eq!(timeline.to_resolve, Some(minutes(30)));
    assert_eq!(timeline.longest_silence, Some(minutes(22)));
    assert_eq!((timeline.open, timeline.reopened), (Some(false), false));
}

#[test]
fn the_vendors_end_goes_before_the_updates() {
    let example = Incident {
        resolved_at: Some(at("07:01")),
        ..usual()
    };
    assert_eq!(
        resolved(&example),
        Some((at("07:01"), Provenance::Reported))
    );
    assert_eq!(timeline(&example).to_resolve, Some(minutes(28)));
    assert_eq!(timeline(&example).to_monitor, None, "it came after the end");
}

#[test]
fn second_resolved_update_is_a_write_up() {
    let mut example = usual();
    example.updates.push(update("25T16:00", Resolved, &[]));
    example.updates.push(update("26T16:00", Postmortem, &[]));
    let example = example.ordered();
    assert_eq!(resolved(&example), Some((at("07:03"), Provenance::Updates)));
    assert_eq!(timeline(&example).longest_silence, Some(minutes(22)));
    assert!(!timeline(&example).reopened);
}

#[test]
fn a_write_up_alone_ends_an_incident() {
    let example = incident(vec![
        update("06:33", Investigating, &[]),
        update("07:03", Postmortem, &[]),
    ]);
    assert_eq!(resolved(&example), Some((at("07:03"), Provenance::Updates)));
}

#[test]
fn an_update_after_the_resolution_reopens() {
    let example = incident(vec![
        update("06:33", Identified, &[]),
        update("07:03", Resolved, &[]),
        update("08:00", Identified, &[]),
    ]);
    let going_on = timeline(&example);
    assert_eq!((going_on.open, going_on.reopened), (Some(true), true));
    assert_eq!(going_on.resolved, None);
    assert_eq!(going_on.to_resolve, None);
    assert_eq!(going_on.duration, Some(now() - at("06:33")));
}

#[test]
fn a_reopened_incident_ends_with_its_last_resolution() {
    let example = incident(vec![
        update("06:33", Identified, &[]),
        update("07:03", Resolved, &[]),
        update("08:00", Monitoring, &[]),
        update("08:30", Resolved, &[]),
    ]);
    assert_eq!(resolved(&example), Some((at("08:30"), Provenance::Updates)));
    assert!(timeline(&example).reopened);
    assert_eq!(timeline(&example).to_monitor, Some(minutes(87)));
}

#[test]
fn an_open_incident_lasts_until_now() {
    let timeline = timeline(&open());
    assert_eq!(timeline.open, Some(true));
    assert_eq!(timeline.duration, Some(minutes(60)));
    assert_eq!(timeline.to_identify, Some(minutes(20)));
    assert_eq!((timeline.resolved, timeline.to_resolve), (None, None));
}

#[test]
fn the_vendors_end_of_an_incident_that_goes_on_is_none() {
    let example = Incident {
        resolved_at: Some(at("30T11:10")),
        ..open()
    };
    assert_eq!(resolved(&example), None);
}

#[test]
fn a_resolved_incident_without_a_time_has_no_end() {
    let example = Incident {
        status: Resolved.into(),
        ..incident(vec![update("06:33", Investigating, &[])])
    };
    let timeline = timeline(&example);
    assert_eq!((timeline.open, timeline.resolved), (Some(false), None));
    assert_eq!((timeline.duration, timeline.to_resolve), (None, None));
}

#[test]
fn an_end_before_the_start_is_an_error_without_a_duration() {
    let example = Incident {
        started_at: Some(at("08:00")),
        resolved_at: Some(at("07:00")),
        status: Resolved.into(),
        ..Incident::new("x", "x")
    };
    let timeline = timeline(&example);
    assert!(timeline.ends_before_start);
    assert_eq!(resolved(&example).unwrap().0, at("07:00"));
    assert_eq!((timeline.duration, timeline.to_resolve), (None, None));
}

#[test]
fn an_incident_without_data_has_no_figures() {
    let timeline = timeline(&Incident::new("x", "x"));
    assert_eq!((timeline.started, timeline.resolved), (None, None));
    assert_eq!((timeline.open, timeline.duration), (None, None));
    assert_eq!((timeline.affected, timeline.observed), (None, None));
}

#[test]
fn what_a_feed_says_of_being_open_goes_before_words() {
    let example = Incident {
        open: Some(true),
        ..usual()
    };
    assert_eq!(timeline(&example).open, Some(true));
    let ended = Incident {
        resolved_at: Some(at("07:03")),
        ..Incident::new("x", "x")
    };
    assert_eq!(timeline(&ended).open, Some(false));
}

#[test]
fn an_unknown_status_neither_ends_nor_reopens() {
    let example = incident(vec![
        update("06:33", Investigating, &[]),
        update("07:03", Resolved, &[]),
        update("07:10", IncidentStatus::Unknown, &[]),
        update("07:20", Resolved, &[]),
    ]);
    assert_eq!(resolved(&example), Some((at("07:03"), Provenance::Updates)));
    assert!(!timeline(&example).reopened);
}

#[test]
fn an_update_without_a_known_status_reopens_by_putting_a_component_in_trouble() {
    let example = incident(vec![
        update("06:33", Investigating, &[]),
        update("07:03", Resolved, &[]),
        update(
            "08:00",
            IncidentStatus::Unknown,
            &[state("API", PartialOutage)],
        ),
        update("08:30", Resolved, &[]),
    ]);
    assert!(timeline(&example).reopened);
    assert_eq!(resolved(&example), Some((at("08:30"), Provenance::Updates)));
    assert_eq!(
        affected(&example).unwrap(),
        ["API partial_outage 30 min: 08:00–08:30 partial_outage"]
    );
}

#[test]
fn updates_stand_in_the_order_of_their_own_times() {
    let example = incident(vec![
        update("07:03", Resolved, &[]),
        update("06:33", Investigating, &[]),
        update("06:55", Identified, &[]),
    ]);
    let times: Vec<_> = example.updates.iter().filter_map(|u| u.at).collect();
    assert_eq!(times, [at("06:33"), at("06:55"), at("07:03")]);
    assert_eq!(example.status.value, Resolved);
}

#[test]
fn updates_of_the_same_time_keep_their_order() {
    let example = incident(vec![
        update("06:33", Investigating, &[]),
        update("06:33", Identified, &[]),
        update("06:33", Resolved, &[]),
    ]);
    let words: Vec<_> = example.updates.iter().map(|u| u.status.value).collect();
    assert_eq!(words, [Investigating, Identified, Resolved]);
    assert_eq!(timeline(&example).duration, Some(minutes(0)));
    assert_eq!(timeline(&example).to_identify, Some(minutes(0)));
}
