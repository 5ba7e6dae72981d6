//! Uptime as rows: one for each vendor as a whole, then one for each of its components.

use super::cell::{Cell, count, text, time, word};
use crate::model::Text;
use crate::report::{FiguresReport, VendorUptimeReport};

pub(super) const COLUMNS: &[&str] = &[
    "vendor",
    "component",
    "uptime_percent",
    "down_seconds",
    "degraded_performance_seconds",
    "partial_outage_seconds",
    "major_outage_seconds",
    "complete",
    "covered_from",
    "incidents",
    "stated_incidents",
    "stated_uptime_percent",
    "mean_time_to_resolve_seconds",
    "decision",
    "error",
];

pub(super) fn rows(vendor: &VendorUptimeReport) -> Vec<Vec<Cell>> {
    let total = row(vendor, None, vendor.total.as_ref());
    let components = vendor.components.iter().flatten();
    let components = components.map(|one| row(vendor, Some(one.path()), Some(&one.figures)));
    [total].into_iter().chain(components).collect()
}

/// Without a component, the vendor as a whole.
fn row(
    vendor: &VendorUptimeReport,
    component: Option<Text>,
    figures: Option<&FiguresReport>,
) -> Vec<Cell> {
    let whole = component.is_none();
    let number = |of: fn(&FiguresReport) -> i64| {
        figures.map_or(Cell::Nothing, |figures| Cell::Number(of(figures)))
    };
    let share = figures.and_then(|figures| figures.uptime_percent);
    let error = vendor.error.as_ref().map(|error| &error.message);
    let mean = vendor.mean_time_to_resolve_seconds.filter(|_| whole);
    vec![
        Cell::Text(vendor.vendor.clone()),
        component.map_or(Cell::Nothing, Cell::Text),
        percent(share),
        number(|figures| figures.down_seconds),
        number(|figures| figures.degraded_performance_seconds),
        number(|figures| figures.partial_outage_seconds),
        number(|figures| figures.major_outage_seconds),
        figures.map_or(Cell::Nothing, |figures| {
            Cell::Truth(figures.complete && vendor.complete)
        }),
        time(vendor.covered_from),
        count(vendor.incidents.filter(|_| whole)),
        count(vendor.stated_incidents.filter(|_| whole)),
        percent(vendor.stated_uptime_percent.filter(|_| whole)),
        mean.map_or(Cell::Nothing, Cell::Number),
        word(whole.then(|| vendor.decision.word())),
        text(error),
    ]
}

fn percent(share: Option<f64>) -> Cell {
    share.map_or(Cell::Nothing, |share| {
        Cell::Text(Text::new(share.to_string()))
    })
}
