//! Uptime in words.

use super::super::humanize;
use crate::model::ComponentStatus;
use crate::model::uptime::IncidentWindow;
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

/// By which windows of incidents it is counted, where not by the reported ones.
pub(in crate::render) fn by_window(window: IncidentWindow) -> &'static str {
    match window {
        IncidentWindow::Reported => "",
        IncidentWindow::Stated => ", by the windows that vendors state",
        IncidentWindow::Widest => ", by the reported and stated windows together",
    }
}

/// What the stated windows change of the reported ones, or for how many incidents another window counts.
pub(in crate::render) fn stated(
    vendor: &VendorUptimeReport,
    window: IncidentWindow,
) -> Option<String> {
    let count = vendor.stated_incidents.filter(|count| *count > 0)?;
    let incidents = humanize::count(count, "incident");
    let verb = if count == 1 { "states" } else { "state" };
    let reported = vendor.total.as_ref()?.uptime_percent;
    match window {
        IncidentWindow::Stated => Some(format!("{incidents} counted by the stated window")),
        IncidentWindow::Widest => Some(format!(
            "{incidents} counted from the earlier start to the later end"
        )),
        IncidentWindow::Reported => {
            let share = vendor.stated_uptime_percent;
            let share = share.filter(|_| share != reported)?;
            Some(format!(
                "{share:.4} % up by stated windows ({incidents} {verb} another window)"
            ))
        }
    }
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
