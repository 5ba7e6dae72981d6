//! Wordings, each with the window that it states, or with the reason why it states none.

use proptest::prelude::*;

use super::StatedWindow;
use super::wordings::{NONE, STATED};
use crate::model::{Incident, IncidentStatus, LogCompleteness, Time, Update};

fn at(text: &str) -> Time {
    text.parse().unwrap()
}

/// Reported on 6 August 2026 from 15:20 to 16:40 UTC, and closed with this text.
fn closed(text: &str) -> Incident {
    let update = |time: &str, status: IncidentStatus, text: &str| Update {
        status: status.into(),
        text: text.into(),
        ..Update::at(Some(at(time)))
    };
    let mut incident = Incident::new("i1", "Delayed jobs");
    incident.updates = vec![
        update(
            "2026-08-06T15:20:00Z",
            IncidentStatus::Investigating,
            "We investigate.",
        ),
        update("2026-08-06T16:40:00Z", IncidentStatus::Resolved, text),
    ];
    incident.log = LogCompleteness::Complete;
    incident.ordered()
}

fn window(text: &str) -> Option<(String, String)> {
    let stated = StatedWindow::of(&closed(text), at("2026-11-01T00:00:00Z"))?;
    let short = |time: Time| time.format("%d %H:%M").to_string();
    Some((short(stated.from), short(stated.to)))
}

#[test]
fn wordings_in_use_state_a_window() {
    let wrong = STATED.iter().filter_map(|(text, from, to)| {
        let want = (!from.is_empty()).then(|| ((*from).to_owned(), (*to).to_owned()));
        let got = window(text);
        (got != want).then(|| format!("{text}\n  {got:?}, not {want:?}"))
    });
    let wrong: Vec<_> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_not_surely_a_window_is_none() {
    let wrong = NONE.iter().filter_map(|(why, text)| {
        let got = window(text)?;
        Some(format!("{why}: {text}\n  {got:?}"))
    });
    let wrong: Vec<_> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Words that windows are made of, in any order: most are no window, and none may break a rule.
fn scrambled() -> impl Strategy<Value = String> {
    let words = [
        "between",
        "from",
        "and",
        "to",
        "until",
        "-",
        "–",
        "15:05",
        "23:59",
        "9:30",
        "1505",
        "UTC",
        "PST",
        "PT",
        "CEST",
        "UTC+2",
        "+02:00",
        "-07:00",
        "AM",
        "pm",
        "August",
        "6",
        "7th",
        "2026",
        "2025",
        "31 July",
        "on",
        "at",
        "2026-08-06",
        "2026-08-06T15:05:00Z",
        "errors",
        "failed",
        "the incident began at",
        "ended at",
        ",",
        ".",
        "(",
        ")",
        "\n",
        "for",
        "90 minutes",
        "started",
        "US/Pacific",
        "Thursday",
        "again",
        "maintenance",
        "é",
        "日",
    ];
    let word = proptest::sample::select(words.to_vec());
    proptest::collection::vec(word, 1..40).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn no_window_is_reversed_far_away_or_in_the_future(text in scrambled()) {
        let incident = closed(&text);
        if let Some(stated) = StatedWindow::of(&incident, at("2026-08-07T12:00:00Z")) {
            prop_assert!(stated.from < stated.to);
            prop_assert!(stated.to <= at("2026-08-07T12:00:00Z"));
            let apart = stated.from - at("2026-08-06T15:20:00Z");
            prop_assert!(apart.abs() <= chrono::TimeDelta::hours(48));
            prop_assert!(text.contains(stated.text.raw().trim_end_matches('…')));
        }
    }

    #[test]
    fn any_text_is_read_without_a_panic(text in ".{0,200}") {
        let _ = window(&text);
    }

    #[test]
    fn without_a_zone_there_is_no_window(from in 0..24_u8, to in 0..24_u8, minute in 0..60_u8) {
        let text = format!("Between {from}:{minute:02} and {to}:{minute:02}, logins failed.");
        prop_assert_eq!(window(&text), None);
    }

    #[test]
    fn hours_around_the_report_are_read_as_written(from in 4..15_u8, length in 1..9_u8, minute in 0..60_u8) {
        let to = from + length;
        let text = format!("On August 6, 2026, between {from}:{minute:02} and {to:02}:{minute:02} UTC, logins failed.");
        let want = (format!("06 {from:02}:{minute:02}"), format!("06 {to:02}:{minute:02}"));
        prop_assert_eq!(window(&text), Some(want));
    }
}

#[test]
fn an_open_incident_states_nothing() {
    let mut incident = closed("Between 15:05 UTC and 16:25 UTC, jobs failed.");
    incident.updates[1].status = IncidentStatus::Monitoring.into();
    assert_eq!(
        StatedWindow::of(&incident.ordered(), at("2026-11-01T00:00:00Z")),
        None
    );
}

#[test]
fn a_write_up_outweighs_the_closing_update() {
    let mut incident = closed("Between 15:05 UTC and 16:25 UTC, jobs failed.");
    incident.updates.push(Update {
        status: IncidentStatus::Postmortem.into(),
        text: "On August 6, between 14:31 and 16:29 UTC, jobs failed.".into(),
        ..Update::at(Some(at("2026-08-09T10:00:00Z")))
    });
    let stated = StatedWindow::of(&incident, at("2026-11-01T00:00:00Z")).unwrap();
    assert_eq!(stated.from, at("2026-08-06T14:31:00Z"));
    assert_eq!(
        stated.text.raw(),
        "On August 6, between 14:31 and 16:29 UTC, jobs failed."
    );
}

#[test]
fn long_texts_are_read_in_the_time_of_their_length() {
    let words = [
        "on ",
        "Monday ",
        "15:05 ",
        "between ",
        "6 ",
        "August ",
        "( ",
        "began at 15:05 UTC ",
        "for 1 hour and ",
    ];
    for word in words {
        assert_eq!(window(&word.repeat(60_000 / word.len())), None, "{word}");
    }
}
