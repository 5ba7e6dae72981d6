//! When it began.

use super::*;

/// One update is left of the timeline, and the key tells a time.
fn last_only(key: Option<&str>, clock: &str, status: IncidentStatus) -> Incident {
    Incident {
        id_at: key.map(at),
        log: LogCompleteness::LastOnly,
        ..incident(vec![update(clock, status, &[])])
    }
}

#[test]
fn the_earliest_of_start_record_first_update_and_first_interval_is_the_start() {
    let stated = |start: &str, created: &str, first: &str, span_from: &str| {
        let stated = Incident {
            started_at: Some(at(start)),
            created_at: Some(at(created)),
            spans: Some(vec![span("API", PartialOutage, span_from, None)]),
            ..incident(vec![update(first, Investigating, &[])])
        };
        started(&stated)
    };
    let start = Some((at("06:00"), Provenance::Reported));
    assert_eq!(stated("06:00", "07:00", "07:00", "07:00"), start);
    assert_eq!(stated("07:00", "06:00", "07:00", "07:00"), start);
    let start = Some((at("06:00"), Provenance::Updates));
    assert_eq!(stated("07:00", "07:00", "06:00", "07:00"), start);
    let start = Some((at("06:00"), Provenance::Intervals));
    assert_eq!(stated("07:00", "07:00", "07:00", "06:00"), start);
}

#[test]
fn a_start_that_several_tell_is_the_vendors() {
    let stated = Incident {
        started_at: Some(at("06:33")),
        id_at: Some(at("06:30")),
        ..usual()
    };
    assert_eq!(started(&stated), Some((at("06:33"), Provenance::Reported)));
}

#[test]
fn the_key_tells_the_start_where_only_the_last_update_is_left() {
    let stated = last_only(Some("06:33"), "07:03", Resolved);
    assert_eq!(started(&stated), Some((at("06:33"), Provenance::Id)));
    assert_eq!(resolved(&stated), Some((at("07:03"), Provenance::Updates)));
    let timeline = timeline(&stated);
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
    let stated = last_only(None, "07:03", Resolved);
    assert_eq!(started(&stated), None);
    assert_eq!(timeline(&stated).duration, None);
    assert_eq!(timeline(&stated).to_resolve, None);
    let reported = Incident {
        started_at: Some(at("07:30")),
        ..stated
    };
    assert_eq!(started(&reported), Some((at("07:03"), Provenance::Updates)));
}

#[test]
fn a_first_update_that_says_that_it_is_over_tells_no_start() {
    let stated = incident(vec![
        update("07:03", Resolved, &[]),
        update("25T16:00", Postmortem, &[]),
    ]);
    assert_eq!(started(&stated), None);
    assert_eq!(timeline(&stated).duration, None, "unknown, not nothing");
    assert_eq!(resolved(&stated), Some((at("07:03"), Provenance::Updates)));
}

#[test]
fn where_an_update_has_no_time_the_others_tell_no_start() {
    let mut stated = usual();
    stated.updates[0].at = None;
    assert_eq!(started(&stated), None);
    let reported = Incident {
        created_at: Some(at("07:00")),
        ..stated
    };
    assert_eq!(started(&reported), Some((at("06:55"), Provenance::Updates)));
}
