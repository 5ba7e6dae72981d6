//! What overlaps a failed run, as rows.

use super::cell::{Cell, joined, text, time, word};
use crate::model::{Impact, Text};
use crate::report::{
    ExplainAnswer, ExplainReport, ExplainedVendorReport, OverlapBasis, OverlapReport,
};

pub(super) const COLUMNS: &[&str] = &[
    "vendor",
    "kind",
    "id",
    "title",
    "impact",
    "started_at",
    "ended_at",
    "stated_from",
    "stated_to",
    "by",
    "near",
    "seconds_before",
    "affected_components",
    "clues",
    "url",
];

pub(super) fn row(one: &OverlapReport) -> Vec<Cell> {
    let stated = one.stated.as_ref();
    let clues: Vec<Text> = one.clues.iter().map(|clue| clue.text.clone()).collect();
    vec![
        Cell::Text(one.vendor.clone()),
        Cell::Vocabulary(one.kind.word()),
        text(one.id.as_ref()),
        Cell::Text(one.title.clone()),
        word(one.impact.map(Impact::word)),
        time(one.started_at),
        time(one.ended_at),
        time(stated.map(|stated| stated.from)),
        time(stated.map(|stated| stated.to)),
        Cell::Vocabulary(one.by.word()),
        Cell::Truth(one.near),
        one.seconds_before.map_or(Cell::Nothing, Cell::Number),
        joined(&one.components),
        joined(&clues),
        text(one.url.as_ref()),
    ]
}

/// The sentences that stated windows rest on, and the vendors of which nothing is known.
pub(super) fn notes(report: &ExplainReport) -> Vec<Text> {
    let stated = report
        .overlaps
        .iter()
        .filter(|one| one.by == OverlapBasis::Stated);
    let stated = stated.filter_map(|one| {
        let text = one.stated.as_ref()?.text.line();
        Some(Text::new(format!(
            "{}, stated by vendor: \"{text}\"",
            report.label(one)
        )))
    });
    let unknown = report.answering(ExplainAnswer::Unknown);
    let unknown = unknown.map(|one| Text::new(format!("{}: unknown, {}", one.label(), one.why())));
    let none: Vec<_> = report
        .answering(ExplainAnswer::None)
        .map(ExplainedVendorReport::label)
        .collect();
    let none =
        (!none.is_empty()).then(|| Text::new(format!("nothing overlaps: {}", none.join(", "))));
    stated.chain(unknown).chain(none).collect()
}
