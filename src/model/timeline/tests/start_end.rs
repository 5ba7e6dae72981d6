//! When it began and ended, and what is counted from there.

use super::*;
use crate::model::timeline::Provenance;

fn started(incident: &Incident) -> Option<(Time, Provenance)> {
    timeline(incident)
        .started
        .map(|start| (start.at, start.from))
}

fn resolved(incident: &Incident) -> Option<(Time, Provenance)> {
    timeline(incident).resolved.map(|end| (end.at, end.from))
}

/// 06:33 investigating, 06:55 identified, 07:02 monitoring, 07:03 resolved.
fn usual() -> Incident {
    incident(vec![
        update("06:33", Investigating, &[]),
        update("06:55", Identified, &[]),
        update("07:02", Monitoring, &[]),
        update("07:03", Resolved, &[]),
    ])
}

fn open() -> Incident {
    incident(vec![
        update("30T11:00", Investigating, &[]),
        update("30T11:20", Identified, &[]),
    ])
}

/// One update is left of the timeline, and the key tells a time.
fn last_only(key: Option<&str>, clock: &str, status: IncidentStatus) -> Incident {
    Incident {
        id_at: key.map(at),
        log: UpdateLog::LastOnly,
        ..incident(vec![update(clock, status, &[])])
    }
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
fn the_earliest_of_start_record_first_update_and_first_interval_is_the_start() {
    let told = |start: &str, created: &str, first: &str, span_from: &str| {
        let told = Incident {
            started_at: Some(at(start)),
            created_at: Some(at(created)),
            spans: Some(vec![span("API", PartialOutage, span_from, None)]),
            ..incident(vec![update(first, Investigating, &[])])
        };
        started(&told)
    };
    let start = Some((at("06:00"), Provenance::Reported));
    assert_eq!(told("06:00", "07:00", "07:00", "07:00"), start);
    assert_eq!(told("07:00", "06:00", "07:00", "07:00"), start);
    let start = Some((at("06:00"), Provenance::Updates));
    assert_eq!(told("07:00", "07:00", "06:00", "07:00"), start);
    let start = Some((at("06:00"), Provenance::Intervals));
    assert_eq!(told("07:00", "07:00", "07:00", "06:00"), start);
}

#[test]
fn a_start_that_several_tell_is_the_vendors() {
    let told = Incident {
        started_at: Some(at("06:33")),
        id_at: Some(at("06:30")),
        ..usual()
    };
    assert_eq!(started(&told), Some((at("06:33"), Provenance::Reported)));
}

#[test]
fn the_key_tells_the_start_where_only_the_last_update_is_left() {
    let told = last_only(Some("06:33"), "07:03", Resolved);
    assert_eq!(started(&told), Some((at("06:33"), Provenance::Id)));
    assert_eq!(resolved(&told), Some((at("07:03"), Provenance::Updates)));
    let timeline = timeline(&told);
    assert_eq!(timeline.duration, Some(minutes(30)));
    assert_eq!(timeline.to_resolve, Some(minutes(30)));
    assert_eq!(timeline.to_monitor, None);
    assert_eq!(timeline.longest_silence, None);
}

#[test]
fn a_key_later_than_the_only_update_is_the_time_of_its_entry_and_no_start() {
    assert_eq!(
        started(&last_only(Some("23T09:00"), "07:03", Resolved)),
        None
    );
    let moment = last_only(Some("07:04"), "07:03", Investigating);
    assert_eq!(started(&moment), Some((at("07:03"), Provenance::Id)));
}

#[test]
fn the_last_update_alone_is_no_start() {
    let told = last_only(None, "07:03", Resolved);
    assert_eq!(started(&told), None);
    assert_eq!(timeline(&told).duration, None);
    assert_eq!(timeline(&told).to_resolve, None);
    let reported = Incident {
        started_at: Some(at("07:30")),
        ..told
    };
    assert_eq!(started(&reported), Some((at("07:03"), Provenance::Updates)));
}

#[test]
fn a_first_update_that_says_that_it_is_over_tells_no_start() {
    let told = incident(vec![
        update("07:03", Resolved, &[]),
        update("25T16:00", Postmortem, &[]),
    ]);
    assert_eq!(started(&told), None);
    assert_eq!(timeline(&told).duration, None, "unknown, not nothing");
    assert_eq!(resolved(&told), Some((at("07:03"), Provenance::Updates)));
}

#[test]
fn where_an_update_has_no_time_the_others_tell_no_start() {
    let mut told = usual();
    told.updates[0].at = None;
    assert_eq!(started(&told), None);
    let reported = Incident {
        created_at: Some(at("07:00")),
        ..told
    };
    assert_eq!(started(&reported), Some((at("06:55"), Provenance::Updates)));
}

#[test]
fn the_vendors_end_goes_before_the_updates() {
    let told = Incident {
        resolved_at: Some(at("07:01")),
        ..usual()
    };
    assert_eq!(resolved(&told), Some((at("07:01"), Provenance::Reported)));
    assert_eq!(timeline(&told).to_resolve, Some(minutes(28)));
    assert_eq!(timeline(&told).to_monitor, None, "it came after the end");
}

#[test]
fn second_resolved_update_is_a_write_up() {
    let mut told = usual();
    told.updates.push(update("25T16:00", Resolved, &[]));
    told.updates.push(update("26T16:00", Postmortem, &[]));
    let told = told.ordered();
    assert_eq!(resolved(&told), Some((at("07:03"), Provenance::Updates)));
    assert_eq!(timeline(&told).longest_silence, Some(minutes(22)));
    assert!(!timeline(&told).reopened);
}

#[test]
fn a_write_up_alone_ends_an_incident() {
    let told = incident(vec![
        update("06:33", Investigating, &[]),
        update("07:03", Postmortem, &[]),
    ]);
    assert_eq!(resolved(&told), Some((at("07:03"), Provenance::Updates)));
}

#[test]
fn an_update_after_the_resolution_reopens() {
    let told = incident(vec![
        update("06:33", Identified, &[]),
        update("07:03", Resolved, &[]),
        update("08:00", Identified, &[]),
    ]);
    let going_on = timeline(&told);
    assert_eq!((going_on.open, going_on.reopened), (Some(true), true));
    assert_eq!(going_on.resolved, None);
    assert_eq!(going_on.to_resolve, None);
    assert_eq!(going_on.duration, Some(now() - at("06:33")));
}

#[test]
fn a_reopened_incident_ends_with_its_last_resolution() {
    let told = incident(vec![
        update("06:33", Identified, &[]),
        update("07:03", Resolved, &[]),
        update("08:00", Monitoring, &[]),
        update("08:30", Resolved, &[]),
    ]);
    assert_eq!(resolved(&told), Some((at("08:30"), Provenance::Updates)));
    assert!(timeline(&told).reopened);
    assert_eq!(timeline(&told).to_monitor, Some(minutes(87)));
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
    let told = Incident {
        resolved_at: Some(at("30T11:10")),
        ..open()
    };
    assert_eq!(resolved(&told), None);
}

#[test]
fn a_resolved_incident_of_which_nobody_says_when_has_no_end() {
    let told = Incident {
        status: Resolved.into(),
        ..incident(vec![update("06:33", Investigating, &[])])
    };
    let timeline = timeline(&told);
    assert_eq!((timeline.open, timeline.resolved), (Some(false), None));
    assert_eq!((timeline.duration, timeline.to_resolve), (None, None));
}

#[test]
fn an_end_before_the_start_is_an_error_without_a_duration() {
    let told = Incident {
        started_at: Some(at("08:00")),
        resolved_at: Some(at("07:00")),
        status: Resolved.into(),
        ..Incident::new("x", "x")
    };
    let timeline = timeline(&told);
    assert!(timeline.ends_before_start);
    assert_eq!(resolved(&told).unwrap().0, at("07:00"));
    assert_eq!((timeline.duration, timeline.to_resolve), (None, None));
}

#[test]
fn an_incident_of_which_nothing_is_told_has_no_figure() {
    let timeline = timeline(&Incident::new("x", "x"));
    assert_eq!((timeline.started, timeline.resolved), (None, None));
    assert_eq!((timeline.open, timeline.duration), (None, None));
    assert_eq!((timeline.affected, timeline.observed), (None, None));
}

#[test]
fn what_a_feed_says_of_being_open_goes_before_words() {
    let told = Incident {
        open: Some(true),
        ..usual()
    };
    assert_eq!(timeline(&told).open, Some(true));
    let ended = Incident {
        resolved_at: Some(at("07:03")),
        ..Incident::new("x", "x")
    };
    assert_eq!(timeline(&ended).open, Some(false));
}

#[test]
fn an_unknown_status_neither_ends_nor_reopens() {
    let told = incident(vec![
        update("06:33", Investigating, &[]),
        update("07:03", Resolved, &[]),
        update("07:10", IncidentStatus::Unknown, &[]),
        update("07:20", Resolved, &[]),
    ]);
    assert_eq!(resolved(&told), Some((at("07:03"), Provenance::Updates)));
    assert!(!timeline(&told).reopened);
}

#[test]
fn an_update_without_a_known_status_reopens_by_putting_a_component_in_trouble() {
    let told = incident(vec![
        update("06:33", Investigating, &[]),
        update("07:03", Resolved, &[]),
        update(
            "08:00",
            IncidentStatus::Unknown,
            &[state("API", PartialOutage)],
        ),
        update("08:30", Resolved, &[]),
    ]);
    assert!(timeline(&told).reopened);
    assert_eq!(resolved(&told), Some((at("08:30"), Provenance::Updates)));
    assert_eq!(
        affected(&told).unwrap(),
        ["API partial_outage 30 min: 08:00–08:30 partial_outage"]
    );
}

#[test]
fn updates_stand_in_the_order_of_their_own_times() {
    let told = incident(vec![
        update("07:03", Resolved, &[]),
        update("06:33", Investigating, &[]),
        update("06:55", Identified, &[]),
    ]);
    let times: Vec<_> = told.updates.iter().filter_map(|u| u.at).collect();
    assert_eq!(times, [at("06:33"), at("06:55"), at("07:03")]);
    assert_eq!(told.status.value, Resolved);
}

#[test]
fn updates_of_the_same_time_keep_their_order() {
    let told = incident(vec![
        update("06:33", Investigating, &[]),
        update("06:33", Identified, &[]),
        update("06:33", Resolved, &[]),
    ]);
    let words: Vec<_> = told.updates.iter().map(|u| u.status.value).collect();
    assert_eq!(words, [Investigating, Identified, Resolved]);
    assert_eq!(timeline(&told).duration, Some(minutes(0)));
    assert_eq!(timeline(&told).to_identify, Some(minutes(0)));
}
