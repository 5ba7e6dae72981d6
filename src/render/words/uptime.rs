//! Uptime in words.

use super::super::humanize;
use crate::model::ComponentStatus;
use crate::report::{ComponentUptimeReport, FiguresReport, VendorUptimeReport};

/// The share in words; one that is only bounded says so.
pub(in crate::render) fn share(figures: &FiguresReport) -> String {
    match figures.uptime_percent {
        None => "uptime unknown".into(),
        Some(share) if figures.complete => format!("{share:.4} % up"),
        Some(share) => format!("at most {share:.4} % up"),
    }
}

/// How long it was in which state.
pub(in crate::render) fn lengths(figures: &FiguresReport) -> String {
    let states = [
        (figures.major_outage_seconds, "major outage"),
        (figures.partial_outage_seconds, "partial outage"),
        (figures.degraded_performance_seconds, "degraded performance"),
    ];
    let known = states.iter().filter(|(seconds, _)| *seconds > 0);
    let known: Vec<_> = known
        .map(|(seconds, state)| format!("{} {state}", humanize::length(*seconds)))
        .collect();
    let total = match figures.down_seconds {
        0 if figures.complete && figures.uptime_percent.is_some() => "none".to_owned(),
        0 => "none reported".to_owned(),
        seconds => humanize::length(seconds),
    };
    match known.as_slice() {
        [] => total,
        known => format!("{total}: {}", known.join(", ")),
    }
}

pub(in crate::render) fn incidents(vendor: &VendorUptimeReport) -> Option<String> {
    let count = vendor.incidents?;
    let mean = vendor.mean_time_to_resolve_seconds;
    let mean = mean.map_or(String::new(), |mean| {
        format!(", resolved after {} on average", humanize::length(mean))
    });
    let longest = vendor.longest.as_ref().filter(|_| count > 1);
    let longest = longest.map_or(String::new(), |longest| {
        let length = humanize::length(longest.seconds);
        let so_far = if longest.open { ", ongoing" } else { "" };
        format!(", the longest {length}{so_far}: {}", longest.title.line())
    });
    Some(format!("{count}{mean}{longest}"))
}

pub(in crate::render) fn was_down(component: &ComponentUptimeReport) -> bool {
    let is_down = |day: &ComponentStatus| {
        matches!(
            day,
            ComponentStatus::DegradedPerformance
                | ComponentStatus::PartialOutage
                | ComponentStatus::MajorOutage
        )
    };
    component.days.iter().flatten().any(is_down)
}
