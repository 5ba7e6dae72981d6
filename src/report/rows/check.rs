//! The gate's answer as rows: one a check.

use super::cell::{Cell, error, joined, text, word};
use crate::model::{Impact, Text};
use crate::report::{StatementReport, VendorReport};

pub(super) const COLUMNS: &[&str] = &[
    "vendor", "name", "policy", "decision", "verdict", "impact", "fail_on", "why", "waived", "url",
    "error",
];

pub(super) fn row(vendor: &VendorReport) -> Vec<Cell> {
    let gate = &vendor.gate;
    let waived = gate.statements.iter().filter(|one| one.excuse.is_some());
    let waived: Vec<Text> = waived
        .map(|one: &StatementReport| one.text.clone())
        .collect();
    vec![
        Cell::Text(vendor.vendor.clone()),
        text(vendor.name.as_ref()),
        text(gate.policy.as_ref()),
        Cell::Vocabulary(gate.decision.word()),
        Cell::Vocabulary(vendor.verdict.word()),
        word(vendor.impact.map(Impact::word)),
        Cell::Vocabulary(gate.fail_on.word()),
        joined(&vendor.reasons),
        if waived.is_empty() {
            Cell::Nothing
        } else {
            joined(&waived)
        },
        text(vendor.url.as_ref()),
        error(vendor),
    ]
}
