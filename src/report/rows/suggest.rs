//! The vendors that a project depends on, as rows.

use super::cell::{Cell, plain};
use crate::model::Text;
use crate::report::{ReasonReport, SuggestionReport};

pub(super) const COLUMNS: &[&str] = &[
    "vendor",
    "name",
    "weight",
    "configured",
    "suggested",
    "url",
    "reasons",
];

pub(super) fn row(one: &SuggestionReport) -> Vec<Cell> {
    let reasons: Vec<_> = one.reasons.iter().map(ReasonReport::line).collect();
    vec![
        plain(Some(&one.vendor)),
        plain(Some(&one.name)),
        Cell::Vocabulary(one.weight.word()),
        plain(one.configured.as_deref()),
        plain(Some(if one.suggested { "true" } else { "false" })),
        plain(Some(&one.url)),
        Cell::Text(Text::new(reasons.join("; "))),
    ]
}
