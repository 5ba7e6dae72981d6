//! Maintenance in words.

use super::super::humanize;
use super::super::style::Style;
use crate::model::{MaintenanceStatus, Time, Vocabulary};
use crate::report::{MaintenanceReport, PagesReport};

/// Start and end: `30 Nov 00:39 – 02:39 UTC`.
pub(in crate::render) fn window(one: &MaintenanceReport, style: &Style) -> String {
    match (one.starts_at, one.ends_at) {
        (Some(from), Some(to)) => {
            let zone = style.zone.clock(to).1;
            let (from, to) = (
                humanize::clock(from, None, style),
                humanize::clock(to, Some(from), style),
            );
            format!("{from} – {to} {zone}")
        }
        (Some(from), None) => format!("{} – unknown", humanize::moment(from, style)),
        (None, Some(to)) => format!("until {}", humanize::moment(to, style)),
        (None, None) => "time unknown".into(),
    }
}

/// How far away: `in 2 d`, `in progress`, `in progress, 4 d over its end`.
pub(in crate::render) fn distance(one: &MaintenanceReport, style: &Style) -> String {
    let late = |end: Time| (style.now - end).num_seconds();
    match (one.status, one.starts_at, one.ends_at) {
        (MaintenanceStatus::InProgress, _, Some(end)) if late(end) > 0 => {
            format!("in progress, {} over its end", humanize::length(late(end)))
        }
        (MaintenanceStatus::InProgress, ..) => "in progress".into(),
        (MaintenanceStatus::Verifying, ..) => "verifying".into(),
        (_, Some(start), _) => humanize::relative(start, style.now),
        (_, None, _) => humanize::spaced(one.status.word()),
    }
}

/// That there is none in the window.
pub(in crate::render) fn nothing(pages: &PagesReport, style: &Style) -> String {
    match (pages.since, pages.until) {
        (Some(from), Some(to)) => format!(
            "no maintenance overlaps {} – {}",
            humanize::moment(from, style),
            humanize::moment(to, style)
        ),
        (None, Some(until)) => format!("no maintenance until {}", humanize::moment(until, style)),
        _ => "no planned maintenance".into(),
    }
}
