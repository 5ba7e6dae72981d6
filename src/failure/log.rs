//! A log whose lines have times: of GitHub (`job<TAB>step<TAB>time`), GitLab, Docker, or any other with a date.

use chrono::NaiveDateTime;

use super::clue;
use super::error::FailureError;
use super::run::{Failure, RunForm, around, moment};
use crate::model::Time;
use crate::model::uptime::Window;

/// A line with one of these, in lower case, is about the failure.
const FAILED: [&str; 14] = [
    "##[error]",
    "error:",
    "error ",
    "err!",
    "failed",
    "failure",
    "fatal",
    "panic",
    "timed out",
    "timeout",
    "econnre",
    "enotfound",
    "exit code",
    "unavailable",
];
/// Of a longer line, the beginning is read.
const LONGEST: usize = 4_096;

pub(super) fn read(
    text: &str,
    wall: &dyn Fn(NaiveDateTime) -> Time,
) -> Result<Failure, FailureError> {
    let (mut last, mut errors, mut clues) = (None, Vec::new(), Vec::new());
    for line in text.lines() {
        let line = beginning(line);
        let at = time(line, wall);
        last = at.or(last);
        let lower = line.to_ascii_lowercase();
        if FAILED.iter().any(|word| lower.contains(word)) {
            clue::collect(line, &mut clues);
            errors.extend(at.or(last));
        }
    }
    let point = |at| Window { from: at, to: at };
    let window = around(errors.into_iter().map(point));
    let window = window.or(last.map(point)).ok_or(FailureError::NoTime)?;
    Ok(Failure {
        form: RunForm::Log,
        name: None,
        window,
        clues,
    })
}

fn beginning(line: &str) -> &str {
    let end = (0..=LONGEST.min(line.len()))
        .rev()
        .find(|end| line.is_char_boundary(*end));
    line.get(..end.unwrap_or_default()).unwrap_or_default()
}

/// The first word with a date, together with the clock behind it; what colours a terminal is no part of it.
fn time(line: &str, wall: &dyn Fn(NaiveDateTime) -> Time) -> Option<Time> {
    let start = (0..line.len().min(256)).find(|at| is_date(line.as_bytes(), *at))?;
    let rest = line.get(start..)?;
    let end = |c: char| c.is_whitespace() || [']', ')', ',', '"', '|', '\u{1b}'].contains(&c);
    let mut words = rest.split(end).filter(|word| !word.is_empty());
    let first = words.next()?;
    if first.len() > 10 {
        return moment(first, wall);
    }
    let clock = format!("{first} {}", words.next()?);
    let zone = words
        .next()
        .filter(|word| *word == "UTC" || word.starts_with(['+', '-']));
    let zoned = zone.and_then(|zone| moment(&format!("{clock} {zone}"), wall));
    zoned.or_else(|| moment(&clock, wall))
}

/// `2026-08-06`, and no digit before it.
fn is_date(bytes: &[u8], at: usize) -> bool {
    let date = bytes.get(at..at + 10);
    let shaped = date.is_some_and(|date| {
        date.iter().enumerate().all(|(place, byte)| match place {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        })
    });
    shaped
        && !at
            .checked_sub(1)
            .and_then(|at| bytes.get(at))
            .is_some_and(u8::is_ascii_digit)
}
