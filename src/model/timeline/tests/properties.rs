//! What holds for any incident at all, however little sense it makes.

use chrono::TimeDelta;
use proptest::prelude::*;
use proptest::{collection, option, sample};

use super::*;
use crate::model::{Coverage, Maintenance, Page};

const STATES: [ComponentStatus; 6] = [
    Operational,
    UnderMaintenance,
    DegradedPerformance,
    PartialOutage,
    MajorOutage,
    Unknown,
];
const WORDS: [IncidentStatus; 6] = [
    Investigating,
    Identified,
    Monitoring,
    Resolved,
    Postmortem,
    IncidentStatus::Unknown,
];

/// Few enough moments for many to be equal; some are after now.
fn any_time() -> impl Strategy<Value = Time> {
    (0..60i64).prop_map(|step| at("29T12:00") + TimeDelta::minutes(step * 30))
}

fn any_component() -> impl Strategy<Value = ComponentRef> {
    let names = || sample::select(vec!["API", "Web", "Job"]);
    prop_oneof![
        names().prop_map(component),
        names().prop_map(ComponentRef::named)
    ]
}

fn any_state() -> impl Strategy<Value = ComponentState> {
    let status = || sample::select(&STATES[..]);
    (any_component(), status(), option::of(status())).prop_map(|(component, status, previous)| {
        ComponentState {
            previous,
            ..ComponentState::new(component, status.into())
        }
    })
}

fn any_update() -> impl Strategy<Value = Update<IncidentStatus>> {
    let states = collection::vec(any_state(), 0..4);
    let word = sample::select(&WORDS[..]);
    (option::weighted(0.9, any_time()), word, states).prop_map(|(at, status, components)| Update {
        status: status.into(),
        components,
        ..Update::at(at)
    })
}

fn any_span() -> impl Strategy<Value = Span> {
    let status = sample::select(&STATES[..]);
    (any_component(), status, any_time(), option::of(any_time())).prop_map(
        |(component, status, from, to)| Span {
            component,
            status,
            from,
            to,
        },
    )
}

prop_compose! {
    fn any_incident()(
        times in collection::vec(option::of(any_time()), 4),
        updates in collection::vec(any_update(), 0..7),
        spans in option::weighted(0.3, collection::vec(any_span(), 0..6)),
        components in option::of(collection::vec(any_state(), 0..4)),
        log in sample::select(vec![LogCompleteness::Complete, LogCompleteness::Complete, LogCompleteness::LastOnly, LogCompleteness::Partial]),
        open in option::weighted(0.2, any::<bool>()),
        status in option::weighted(0.3, sample::select(&WORDS[..])),
    ) -> Incident {
        Incident {
            started_at: times[0],
            created_at: times[1],
            resolved_at: times[2],
            id_at: times[3],
            updates,
            spans,
            components,
            log,
            open,
            status: status.unwrap_or(IncidentStatus::Unknown).into(),
            ..Incident::new("x", "x")
        }
    }
}

prop_compose! {
    fn any_page()(
        incidents in collection::vec(any_incident(), 0..5),
        starts in collection::vec(option::of(any_time()), 0..4),
    ) -> Page {
        let maintenance = |starts_at| Maintenance { starts_at, ..Maintenance::new("m", "m") };
        let number = |(place, incident)| Incident { id: Text::new(format!("{place}")), ..incident };
        Page {
            incidents: Some(incidents.into_iter().enumerate().map(number).collect()),
            maintenances: Some(starts.into_iter().map(maintenance).collect()),
            coverage: Coverage::default(),
            ..Page::default()
        }
    }
}

/// Start, and end or now: what everything must lie inside.
fn frame(timeline: &Timeline) -> (Option<Time>, Option<Time>) {
    let end = timeline.resolved.filter(|_| !timeline.ends_before_start);
    let end = end.map(|end| end.at);
    let until = if timeline.open == Some(true) {
        Some(now())
    } else {
        end
    };
    (timeline.started.map(|start| start.at), until)
}

proptest! {
    #[test]
    fn intervals_are_ordered_and_never_overlap(incident in any_incident()) {
        for affected in timeline(&incident.ordered()).affected.into_iter().flatten() {
            for interval in &affected.intervals {
                prop_assert!(interval.to.is_none_or(|to| to > interval.from));
                prop_assert!(interval.status.is_trouble());
            }
            for pair in affected.intervals.windows(2) {
                prop_assert!(pair[0].to.is_some_and(|to| to <= pair[1].from), "{pair:?}");
                let one = pair[0].to == Some(pair[1].from) && pair[0].status == pair[1].status;
                prop_assert!(!one, "equal neighbours are one: {pair:?}");
            }
        }
    }

    #[test]
    fn intervals_lie_inside_the_incident(incident in any_incident()) {
        let timeline = timeline(&incident.ordered());
        let (start, until) = frame(&timeline);
        for interval in timeline.affected.iter().flatten().flat_map(|affected| &affected.intervals) {
            prop_assert!(start.is_none_or(|start| interval.from >= start));
            prop_assert!(until.is_none_or(|until| interval.to.unwrap_or(until) <= until));
            prop_assert!(interval.to.is_some() || timeline.open == Some(true));
        }
    }

    #[test]
    fn the_total_of_a_component_is_no_longer_than_the_incident(incident in any_incident()) {
        let timeline = timeline(&incident.ordered());
        for affected in timeline.affected.iter().flatten() {
            if let (Some(total), Some(duration)) = (affected.total, timeline.duration) {
                prop_assert!(total >= TimeDelta::zero() && total <= duration);
            }
        }
    }

    #[test]
    fn a_figure_is_given_only_where_its_inputs_are(incident in any_incident()) {
        let timeline = timeline(&incident.ordered());
        let (start, until) = frame(&timeline);
        if start.is_none() || until.is_none() {
            prop_assert_eq!(timeline.duration, None);
        }
        if start.is_none() {
            prop_assert_eq!((timeline.to_identify, timeline.to_monitor, timeline.to_resolve), (None, None, None));
        }
        if timeline.resolved.is_none() || timeline.ends_before_start {
            prop_assert_eq!(timeline.to_resolve, None);
        }
        prop_assert!(timeline.resolved.is_none() || timeline.open == Some(false));
        prop_assert_eq!(timeline.affected.is_some(), timeline.observed.is_some());
        for length in [timeline.duration, timeline.to_identify, timeline.to_monitor, timeline.to_resolve, timeline.longest_silence] {
            prop_assert!(length.is_none_or(|length| length >= TimeDelta::zero()));
        }
    }

    #[test]
    fn nothing_lies_before_the_start(incident in any_incident()) {
        let incident = incident.ordered();
        let Some(start) = timeline(&incident).started else { return Ok(()) };
        prop_assert!(incident.started_at.is_none_or(|at| start.at <= at));
        prop_assert!(incident.created_at.is_none_or(|at| start.at <= at));
        for span in incident.spans.iter().flatten() {
            prop_assert!(start.at <= span.from);
        }
        let first = incident.updates.iter().filter_map(|update| update.at).min();
        let over = |update: &Update<IncidentStatus>| update.status.value.is_over() == Some(true);
        let all = incident.log == LogCompleteness::Complete
            && incident.updates.iter().all(|update| update.at.is_some())
            && !incident.updates.first().is_some_and(over);
        prop_assert!(first.is_none_or(|at| start.at <= at) || !all);
    }

    #[test]
    fn every_component_is_either_affected_or_listed_and_only_once(incident in any_incident()) {
        let incident = incident.ordered();
        let timeline = timeline(&incident);
        let affected = timeline.affected.iter().flatten().map(|affected| &affected.component);
        let stated: Vec<_> = affected.chain(&timeline.listed).collect();
        let lists = incident.updates.iter().map(|update| &update.components).chain(&incident.components);
        for named in lists.flatten() {
            prop_assert!(stated.contains(&&named.component));
        }
        let mut ids: Vec<_> = stated.iter().filter_map(|component| component.id.as_ref()).collect();
        let count = ids.len();
        ids.sort();
        ids.dedup();
        prop_assert_eq!(ids.len(), count);
    }

    #[test]
    fn a_page_in_order_stays_as_it_is(page in any_page()) {
        let once = page.ordered();
        prop_assert_eq!(once.clone().ordered(), once);
    }

    #[test]
    fn equal_times_keep_the_order_given(mut updates in collection::vec(any_update(), 0..9)) {
        for (place, update) in updates.iter_mut().enumerate() {
            update.id = Some(Text::new(format!("{place:02}")));
        }
        let sorted = incident(updates).updates;
        for pair in sorted.windows(2) {
            prop_assert!((pair[0].at, &pair[0].id) < (pair[1].at, &pair[1].id));
        }
    }
}
