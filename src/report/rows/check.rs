//! The gate's answer as rows: one a check.

use super::cell::{Cell, error, joined, text, word};
use crate::gate::Decision;
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
        why(vendor),
        if waived.is_empty() {
            Cell::Nothing
        } else {
            joined(&waived)
        },
        text(vendor.url.as_ref()),
        error(vendor),
    ]
}

/// What caused the decision; where it passes, what is known apart from what was waived.
fn why(vendor: &VendorReport) -> Cell {
    if vendor.gate.decision != Decision::Pass {
        return listed(vendor.causes());
    }
    let statements = vendor.gate.statements.iter();
    let shown = statements.filter(|one| one.excuse.is_none() && !one.is_fine());
    let shown: Vec<_> = shown.map(|one| &one.text).collect();
    let is_waived = vendor
        .gate
        .statements
        .iter()
        .any(|one| one.excuse.is_some());
    match (shown.is_empty(), is_waived) {
        (false, _) => listed(shown),
        (true, true) => Cell::Nothing,
        (true, false) => joined(&vendor.reasons),
    }
}

fn listed(words: Vec<&Text>) -> Cell {
    let words: Vec<Text> = words.into_iter().cloned().collect();
    joined(&words)
}
