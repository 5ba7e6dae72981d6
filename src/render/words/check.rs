//! A decision in words.

use super::super::humanize;
use super::super::style::{Style, Tone};
use crate::gate::{FailOn, OnUnknown};
use crate::model::Text;
use crate::report::{ExcuseReport, Outcome, VendorReport};

/// The symbol and the word of an outcome.
pub(in crate::render) fn shown(
    outcome: Outcome,
    vendor: &VendorReport,
) -> (&'static str, &'static str, Tone) {
    match (outcome, vendor.gate.on_unknown) {
        (Outcome::Passed, _) => ("✔", "pass", Tone::Good),
        (Outcome::Allowed, OnUnknown::Warn) => ("!", "warning", Tone::Doubt),
        (Outcome::Allowed | Outcome::Unknown, _) => ("?", "unknown", Tone::Doubt),
        (Outcome::Failed, _) => ("✘", "fail", Tone::Bad),
    }
}

/// The policy that a vendor is checked against.
pub(in crate::render) fn policy(vendor: &VendorReport) -> String {
    let gate = &vendor.gate;
    let name = gate.policy.as_ref().map(Text::line);
    let name = name.filter(|name| !name.is_empty());
    let fails = match gate.fail_on {
        FailOn::Never => "nothing fails".to_owned(),
        FailOn::From(least) => format!("fails on {}", least.word()),
    };
    name.map_or(fails.clone(), |name| format!("{name} ({fails})"))
}

pub(in crate::render) fn excused(excuse: &ExcuseReport, style: &Style) -> String {
    let until = humanize::moment(excuse.until, style);
    match &excuse.reason {
        Some(reason) => format!("waived until {until}, {}", reason.line()),
        None => format!("ignored until {until} (grace)"),
    }
}
