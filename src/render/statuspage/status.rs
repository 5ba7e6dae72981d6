//! Statuspage's words for what a report states.

use super::super::humanize;
use super::types::Status;
use crate::gate::Verdict;
use crate::model::{ComponentStatus, Impact, Indicator, Text, Vocabulary};
use crate::report::{ComponentReport, ImpactReport, VendorReport};

/// What is not known; none of Statuspage's own words, so that no reader takes it for ok.
pub(super) const UNKNOWN: &str = "unknown";

/// A component whose state is not published; Statuspage's own value for it.
pub(super) const NOT_STATED: &str = "";

/// Columns of a description.
const LONGEST: usize = 500;

/// Columns that the description of a board has for one vendor.
const LONGEST_OF_BOARD: usize = 120;

/// The state of a component.
pub(super) fn component(component: &ComponentReport) -> &'static str {
    match component.status {
        None => NOT_STATED,
        Some(ComponentStatus::Unknown) if component.status_word.is_none() => NOT_STATED,
        Some(status) => status.word(),
    }
}

/// The state of a group: the worst of its components, as on Statuspage; what is not known is worse than maintenance.
pub(super) fn group(states: impl Iterator<Item = &'static str>) -> &'static str {
    let rank = |state: &&str| match *state {
        "operational" => 0,
        "under_maintenance" => 1,
        "degraded_performance" => 3,
        "partial_outage" => 4,
        "major_outage" => 5,
        _ => 2,
    };
    match states.max_by_key(rank) {
        None | Some(NOT_STATED) => UNKNOWN,
        Some(worst) => worst,
    }
}

/// The state of a vendor as a component of a board.
pub(super) fn of_vendor(vendor: &VendorReport) -> &'static str {
    match indicator(vendor) {
        "none" => "operational",
        "maintenance" => "under_maintenance",
        "minor" => "degraded_performance",
        "major" => "partial_outage",
        "critical" => "major_outage",
        _ => UNKNOWN,
    }
}

/// The vendor's word; where there is none, what the components show, which is Statuspage's own default.
pub(super) fn impact(impact: &ImpactReport) -> &'static str {
    let stated = impact.reported.or(impact.observed);
    stated.map_or(UNKNOWN, Impact::word)
}

/// The page status: the verdict, so that a reader of nothing else is not misled by a page that contradicts itself.
pub(super) fn of(vendor: &VendorReport) -> Status {
    let indicator = indicator(vendor);
    Status {
        indicator,
        description: description(vendor, indicator),
    }
}

/// The page status of several vendors.
pub(super) fn of_all(vendors: &[&VendorReport]) -> Status {
    let verdict = Verdict::of(vendors.iter().map(|vendor| vendor.verdict));
    let impact = vendors.iter().filter_map(|vendor| vendor.impact).max();
    let mut words = vendors.iter().map(|vendor| indicator(vendor));
    let indicator = match verdict {
        Verdict::Ok if words.any(|word| word == "maintenance") => "maintenance",
        verdict => word(verdict, impact),
    };
    let is_ok = |vendor: &&&VendorReport| vendor.verdict == Verdict::Ok;
    let others = vendors.iter().filter(|vendor| !is_ok(vendor));
    let others = others.map(|vendor| {
        let description = of(vendor).description;
        format!(
            "{}: {}",
            vendor.label(),
            humanize::cut(&description, LONGEST_OF_BOARD)
        )
    });
    let others: Vec<_> = others.collect();
    let description = match (vendors.len(), others.as_slice()) {
        (0, _) => "Unknown: no vendor".to_owned(),
        (count, []) => format!("{}, all ok", humanize::count(count, "vendor")),
        (_, others) => humanize::cut(&others.join("; "), LONGEST),
    };
    Status {
        indicator,
        description,
    }
}

fn word(verdict: Verdict, impact: Option<Impact>) -> &'static str {
    match (verdict, impact) {
        (Verdict::Ok, _) => "none",
        (Verdict::Trouble, Some(impact)) => impact.word(),
        _ => UNKNOWN,
    }
}

fn indicator(vendor: &VendorReport) -> &'static str {
    match vendor.verdict {
        Verdict::Ok if is_under_maintenance(vendor) => "maintenance",
        verdict => word(verdict, vendor.impact),
    }
}

/// As the page says; a page without a status says it by its components.
fn is_under_maintenance(vendor: &VendorReport) -> bool {
    let mut components = vendor.components.iter().flatten();
    match vendor.indicator {
        Some(indicator) => indicator == Indicator::Maintenance,
        None => components.any(|one| one.status == Some(ComponentStatus::UnderMaintenance)),
    }
}

/// The vendor's own phrase where it fits, otherwise the reasons of the verdict.
fn description(vendor: &VendorReport, indicator: &str) -> String {
    let reasons: Vec<_> = vendor.reasons.iter().map(Text::line).collect();
    let reasons = humanize::cut(&reasons.join("; "), LONGEST);
    if indicator == UNKNOWN {
        return format!("Unknown: {reasons}");
    }
    let fits = vendor.indicator.map(Vocabulary::word) == Some(indicator);
    let own = vendor
        .description
        .as_ref()
        .filter(|own| fits && !own.is_blank());
    match own {
        Some(own) => own.raw().to_owned(),
        None if reasons.is_empty() => indicator.to_owned(),
        None => reasons,
    }
}
