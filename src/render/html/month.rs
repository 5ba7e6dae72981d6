//! Maintenance as a month: a cell per day with what lies on it.

use chrono::{Datelike, Days, NaiveDate};
use maud::{Markup, html};

use super::super::style::Style;
use super::maintenance::{Row, rows};
use crate::model::MaintenanceStatus;
use crate::report::VendorReport;

/// So many of one day are named.
const NAMED: usize = 3;
const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// The present month in the zone of the page.
pub(super) fn month(vendors: &[VendorReport], style: &Style) -> Markup {
    let today = style.zone.clock(style.now).0.date();
    let first = today.with_day(1).unwrap_or(today);
    let monday = first - Days::new(u64::from(first.weekday().num_days_from_monday()));
    let weeks = (0..6).map(|week| monday + Days::new(week * 7));
    let weeks: Vec<_> = weeks
        .filter(|day| (day.year(), day.month()) <= (first.year(), first.month()))
        .collect();
    let rows = rows(vendors);
    html! {
        h2 { (first.format("%B %Y").to_string()) }
        div.scroll tabindex="0" {
            table.month {
                caption.hidden { "Maintenance of the month" }
                thead { tr { @for day in WEEKDAYS { th scope="col" { (day) } } } }
                tbody { @for week in weeks { tr { @for day in (0..7).map(|day| week + Days::new(day)) { (cell(day, today, &rows, style)) } } } }
            }
        }
    }
}

fn cell(day: NaiveDate, today: NaiveDate, rows: &[Row<'_>], style: &Style) -> Markup {
    let on = rows.iter().filter(|row| lies_on(row, day, style));
    let on: Vec<_> = on.collect();
    let class = if day == today { "today" } else { "" };
    html! {
        td class=(class) {
            @if day.month() == today.month() { (day.day()) } @else { span.faint { (day.format("%-d %b").to_string()) } }
            @for (vendor, one) in on.iter().take(NAMED) { span.line.planned title=(one.title.line()) { (vendor.label()) } }
            @if on.len() > NAMED { span.line.faint { "+" (on.len() - NAMED) } }
        }
    }
}

fn lies_on((_, one): &Row<'_>, day: NaiveDate, style: &Style) -> bool {
    let date = |at| style.zone.clock(at).0.date();
    let Some(start) = one.starts_at.map(date) else {
        return false;
    };
    let end = one.completed_at.or(one.ends_at).map_or(start, date);
    one.status != MaintenanceStatus::Cancelled && start <= day && day <= end.max(start)
}
