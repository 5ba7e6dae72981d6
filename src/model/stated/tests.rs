//! Wordings, each with the window that it states, or with the reason why it states none.

use proptest::prelude::*;

use super::StatedWindow;
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

/// Day and time in August 2026, in UTC.
const STATED: &[(&str, &str, &str)] = &[
    (
        "Between 15:05 UTC and 16:25 UTC, jobs failed.",
        "06 15:05",
        "06 16:25",
    ),
    (
        "Between 15:05 and 16:25 UTC jobs were delayed.",
        "06 15:05",
        "06 16:25",
    ),
    (
        "On August 6, 2026, between 15:05 UTC and 00:14 UTC on August 7, jobs failed.",
        "06 15:05",
        "07 00:14",
    ),
    (
        "On August 6th, 2026, from approximately 15:00 until 16:30 UTC the API was degraded.",
        "06 15:00",
        "06 16:30",
    ),
    (
        "Starting from 13:00 UTC August 6, 2026, to 00:17 UTC August 7, 2026, jobs were delayed.",
        "06 13:00",
        "07 00:17",
    ),
    (
        "From 14:51–15:28 UTC (37m), customers saw elevated latency.",
        "06 14:51",
        "06 15:28",
    ),
    (
        "We saw errors from 14:51-15:28 UTC.",
        "06 14:51",
        "06 15:28",
    ),
    (
        "Between 23:05 and 00:14 UTC on August 6 requests failed.",
        "05 23:05",
        "06 00:14",
    ),
    (
        "On 2026-08-06, between 06:52 and 11:25 UTC, users experienced errors.",
        "06 06:52",
        "06 11:25",
    ),
    (
        "Errors occurred between 2026-08-06T14:51:00Z and 2026-08-06T15:28:00Z.",
        "06 14:51",
        "06 15:28",
    ),
    (
        "Errors occurred from 2026-08-06 14:51 UTC to 2026-08-06 15:28 UTC.",
        "06 14:51",
        "06 15:28",
    ),
    (
        "Errors occurred from 2026-08-06T07:51:00-07:00 to 2026-08-06T08:28:00-07:00.",
        "06 14:51",
        "06 15:28",
    ),
    (
        "Between 8:05 AM and 9:28 AM PDT we experienced increased error rates.",
        "06 15:05",
        "06 16:28",
    ),
    (
        "Between 8:05 and 9:28 AM PDT we experienced increased error rates.",
        "06 15:05",
        "06 16:28",
    ),
    (
        "Between 11:30 and 1:05 PM ET on August 6, logins failed.",
        "06 15:30",
        "06 17:05",
    ),
    (
        "From 8:05 a.m. to 9:28 a.m. PT, logins failed.",
        "06 15:05",
        "06 16:28",
    ),
    (
        "From 8 AM to 9 AM Pacific Time, logins failed.",
        "06 15:00",
        "06 16:00",
    ),
    (
        "On Thursday, 6 August 2026 from 08:05 to 09:28 US/Pacific, logins failed.",
        "06 15:05",
        "06 16:28",
    ),
    (
        "From 17:05 to 18:28 CEST, logins failed.",
        "06 15:05",
        "06 16:28",
    ),
    (
        "From 17:05 to 18:28 (UTC+2), logins failed.",
        "06 15:05",
        "06 16:28",
    ),
    (
        "From 17:05 to 18:28 GMT+02:00, logins failed.",
        "06 15:05",
        "06 16:28",
    ),
    (
        "From 17:05 +02:00 to 18:28 +02:00, logins failed.",
        "06 15:05",
        "06 16:28",
    ),
    (
        "The outage lasted from 15:05 to 16:25 UTC.",
        "06 15:05",
        "06 16:25",
    ),
    ("Impact: 15:05 UTC - 16:25 UTC", "06 15:05", "06 16:25"),
    ("Duration: 15:05 UTC → 16:25 UTC", "06 15:05", "06 16:25"),
    (
        "The incident began at 15:05 UTC and ended at 16:25 UTC.",
        "06 15:05",
        "06 16:25",
    ),
    (
        "The incident started at 15:05 UTC and was fully resolved at 16:25 UTC.",
        "06 15:05",
        "06 16:25",
    ),
    (
        "Incident began at **2026-08-06 08:05** and ended at **2026-08-06 09:25** (all times are **US/Pacific**).",
        "06 15:05",
        "06 16:25",
    ),
    (
        "Start time: 15:05 UTC\nEnd time: 16:25 UTC\nSome jobs failed.",
        "06 15:05",
        "06 16:25",
    ),
    (
        "Impact start: 6 August 2026 15:05 UTC\nImpact end: 6 August 2026 16:25 UTC",
        "06 15:05",
        "06 16:25",
    ),
    (
        "Starting at 15:05 UTC, users experienced errors until 16:25 UTC.",
        "06 15:05",
        "06 16:25",
    ),
    (
        "Beginning at 15:05 UTC, logins failed for 80 minutes.",
        "",
        "",
    ),
    (
        "Logins failed from 15:05 UTC for 1 hour and 20 minutes.",
        "06 15:05",
        "06 16:25",
    ),
    (
        "All times UTC. Logins failed between 15:05 and 16:25.",
        "06 15:05",
        "06 16:25",
    ),
    (
        "Logins failed between ~15:05 UTC and ~16:25 UTC.",
        "06 15:05",
        "06 16:25",
    ),
    (
        "The API was degraded during two periods — between 15:00 UTC and 15:30 UTC, and again between 16:00 UTC and 16:20 UTC.",
        "06 15:00",
        "06 16:20",
    ),
    (
        "First period (15:05 – 15:30 UTC): During planned maintenance, one region was degraded.\nSecond period (18:08 – 18:48 UTC): Traffic failed again.",
        "06 15:05",
        "06 15:30",
    ),
    (
        "On August 6, 2026 at 14:34 UTC we began seeing errors. All is well. Impact ended at 16:20 UTC.",
        "06 14:34",
        "06 16:20",
    ),
    (
        "## Impact\n\nOn 6 August, 15:05 to 16:25 UTC:\n- Search\n- Mail",
        "06 15:05",
        "06 16:25",
    ),
    (
        "- Search failed between 15:05 and 16:25 UTC.",
        "06 15:05",
        "06 16:25",
    ),
    (
        "Between 1505 UTC and 1625 UTC, jobs failed.",
        "06 15:05",
        "06 16:25",
    ),
];

const NONE: &[(&str, &str)] = &[
    ("no zone", "From 18:12–18:55, we saw elevated errors."),
    (
        "a zone with several meanings",
        "From 18:12 to 18:55 IST, we saw elevated errors.",
    ),
    ("one end", "Impact ended at 16:20 UTC."),
    (
        "reversed",
        "On August 6, 2026 from 16:25 UTC to August 6, 2026 15:05 UTC logins failed.",
    ),
    (
        "another year",
        "On August 6, 2025, between 15:05 UTC and 16:25 UTC, jobs failed.",
    ),
    (
        "a year mistyped at its end",
        "From August 6, 2025 15:05 UTC to August 6, 2026 16:25 UTC, jobs failed.",
    ),
    (
        "another month",
        "On February 6, 2026, between 15:05 UTC and 16:25 UTC, jobs failed.",
    ),
    (
        "more than 48 hours away",
        "Between August 2, 15:05 UTC and August 6, 16:25 UTC, jobs failed.",
    ),
    (
        "the future",
        "Between August 6, 2026 15:05 UTC and December 6, 2026 16:25 UTC, jobs fail.",
    ),
    (
        "maintenance",
        "During scheduled maintenance between 15:05 and 16:25 UTC, logins failed.",
    ),
    (
        "announced work",
        "We will fix the failing nodes between 15:05 and 16:25 UTC.",
    ),
    (
        "a repair",
        "Between 15:05 and 15:25 UTC we rolled back the change that caused errors.",
    ),
    (
        "another incident",
        "This is similar to the incident between 15:05 and 16:25 UTC.",
    ),
    (
        "no impact",
        "There was no impact between 15:05 and 16:25 UTC.",
    ),
    (
        "a log line",
        "2026-08-06T15:05:00Z ERROR from 15:05 UTC to 16:25 UTC failed",
    ),
    (
        "a quotation",
        "One customer wrote: \"errors from 15:05 to 16:25 UTC\".",
    ),
    ("a quoted line", "> Errors from 15:05 to 16:25 UTC."),
    ("a fenced line", "```\nErrors from 15:05 to 16:25 UTC.\n```"),
    (
        "parts in a list",
        "- Search failed from 15:05 to 15:30 UTC.\n- Mail failed from 15:40 to 16:25 UTC.",
    ),
    (
        "nothing of an outage",
        "Our support is here from 15:05 to 16:25 UTC.",
    ),
    (
        "no time of a day",
        "The ratio was 15:99 to 16:98 UTC, an error.",
    ),
    ("a score", "We lost 15 to 16 UTC."),
];

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
