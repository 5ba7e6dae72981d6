//! Annotations of the run: what failed, what is unknown, and waivers without effect.

use super::super::workflow::command;
use crate::gate::{Decision, OnUnknown};
use crate::model::Text;
use crate::report::{Outcome, PagesReport, VendorReport, WaiverReport, WaiverState};

/// So many causes of a vendor are named.
const SHOWN: usize = 10;

/// The commands, a line each.
pub(super) fn of(pages: &PagesReport) -> Vec<String> {
    let vendors = pages.vendors.iter().filter_map(annotation);
    let waivers = pages.waivers.iter().flatten().filter_map(waiver);
    vendors.chain(waivers).collect()
}

/// Only what caused the decision. The message names the vendor: the log does not show titles.
fn annotation(vendor: &VendorReport) -> Option<String> {
    let (level, end) = match vendor.gate.decision {
        Decision::Fail => ("error", "fail"),
        Decision::Unknown => ("error", "unknown"),
        Decision::Pass if is_warning(vendor) => ("warning", "unknown but allowed"),
        Decision::Pass => return None,
    };
    let name = vendor.vendor.line();
    let causes = vendor.causes();
    let mut lines: Vec<_> = causes
        .iter()
        .take(SHOWN)
        .map(|one| Text::line(one))
        .collect();
    if causes.len() > SHOWN {
        lines.push(format!("and {} more", causes.len() - SHOWN));
    }
    let policy = vendor.gate.policy.as_ref().map(Text::line);
    let policy = policy.filter(|name| !name.is_empty());
    let policy = policy.map_or(String::new(), |name| format!(" ({name})"));
    let title = format!("{name}: {end}{policy}");
    let message = format!("{name}: {}", lines.join("\n"));
    Some(command(level, &title, &message))
}

fn is_warning(vendor: &VendorReport) -> bool {
    vendor.gate.on_unknown == OnUnknown::Warn && vendor.outcome() == Outcome::Allowed
}

fn waiver(waiver: &WaiverReport) -> Option<String> {
    let what = match waiver.state {
        WaiverState::Used => return None,
        WaiverState::Unused => "matched nothing".to_owned(),
        WaiverState::Expired => format!("expired {}", waiver.until.format("%Y-%m-%d %H:%M UTC")),
    };
    let message = format!(
        "waiver for {} {what} ({})",
        waiver.subject(),
        waiver.reason.line()
    );
    Some(command("warning", "pingoru waiver", &message))
}
