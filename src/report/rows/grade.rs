//! The grades of vendors as rows.

use super::cell::{Cell, count, plain, text, time};
use crate::report::GradeReport;

pub(super) const COLUMNS: &[&str] = &[
    "vendor",
    "name",
    "grade",
    "why",
    "from",
    "to",
    "polls",
    "recorded_incidents",
    "measured_delays",
    "median_delay_seconds",
    "delay_error_seconds",
    "edited",
    "rewritten",
    "removed",
    "outages",
    "without_incident",
];

pub(super) fn row(one: &GradeReport) -> Vec<Cell> {
    let number = |number: Option<i64>| number.map_or(Cell::Nothing, Cell::Number);
    let silence = one.silence.as_ref();
    vec![
        Cell::Text(one.vendor.clone()),
        text(one.name.as_ref()),
        plain(one.letter.as_deref()),
        text(one.no_letter.as_ref()),
        time(one.from),
        time(one.to),
        number(one.polls.and_then(|polls| i64::try_from(polls).ok())),
        count(Some(one.incidents)),
        count(Some(one.delay.measured)),
        number(one.delay.median_seconds),
        number(one.delay.error_seconds),
        count(Some(one.edits.edited)),
        count(Some(one.edits.rewritten)),
        count(Some(one.edits.removed)),
        count(silence.map(|one| one.outages)),
        count(silence.map(|one| one.without_incident)),
    ]
}
