//! When two titles, texts, addresses and times count as the same although they are written differently.

use chrono::{TimeDelta, Timelike};

use crate::model::{Text, Time};

/// A new platform takes start times over, though not always to the minute.
const PLATFORM_CHANGE_TOLERANCE: TimeDelta = TimeDelta::hours(1);

/// A title for comparison: its words in lower case.
pub(super) fn title(title: &Text) -> String {
    words(title).to_lowercase()
}

/// An address without its scheme and the slash at its end.
pub(super) fn address(url: &Text) -> String {
    let url = url.raw().trim();
    let bare = url.split_once("://").map_or(url, |(_, rest)| rest);
    bare.trim_end_matches('/').to_owned()
}

/// The words of a text, with one space between them.
pub(super) fn words(text: &Text) -> String {
    let words: Vec<_> = text.raw().split_whitespace().collect();
    words.join(" ")
}

/// Whether two texts have the same words.
pub(super) fn same_text(one: &Text, other: &Text) -> bool {
    one == other
        || one
            .raw()
            .split_whitespace()
            .eq(other.raw().split_whitespace())
}

/// Whether two items began at the same time.
pub(super) fn same_start(one: Option<Time>, other: Option<Time>, platform_changed: bool) -> bool {
    match (one, other) {
        (Some(one), Some(other)) if platform_changed => {
            (one - other).abs() <= PLATFORM_CHANGE_TOLERANCE
        }
        _ => same_time(one, other),
    }
}

/// A number that two starts share if they are the same; with a new platform, theirs differ by one at most.
pub(super) fn start_span(start: Option<Time>, platform_changed: bool) -> Option<i64> {
    let width = if platform_changed { 60 } else { 1 };
    start.map(|start| minute(start).div_euclid(width))
}

/// Whether two times are the same to the precision of the coarser one: documents show fractions, seconds or minutes.
pub(super) fn same_time(one: Option<Time>, other: Option<Time>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => {
            let coarse = is_minute(one) || is_minute(other);
            one.timestamp() == other.timestamp() || coarse && minute(one) == minute(other)
        }
        (one, other) => one == other,
    }
}

/// Of two times that are the same, the more precise one; the second where both are alike.
pub(super) fn finer_time(one: Option<Time>, other: Option<Time>) -> Option<Time> {
    let precision = |at: Time| (!is_minute(at), at.nanosecond() != 0);
    match (one, other) {
        (Some(one), Some(other)) if precision(one) > precision(other) => Some(one),
        (one, other) => other.or(one),
    }
}

/// The time in whole minutes since 1970.
pub(super) fn minute(at: Time) -> i64 {
    at.timestamp().div_euclid(60)
}

fn is_minute(at: Time) -> bool {
    at.second() == 0 && at.nanosecond() == 0
}
