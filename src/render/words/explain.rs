//! Words about what overlaps a failed run.

use super::super::humanize::count;
use crate::report::{ExplainAnswer, ExplainReport};

/// The answer in a line.
pub(in crate::render) fn head(report: &ExplainReport) -> String {
    let found = report.overlaps.len();
    let verb = if found == 1 { "overlaps" } else { "overlap" };
    match report.answer {
        ExplainAnswer::Overlap => format!("{} {verb} the failure", count(found, "event")),
        ExplainAnswer::None => "nothing of these vendors overlaps the failure".to_owned(),
        ExplainAnswer::Unknown => {
            "unknown whether anything of these vendors overlaps the failure".to_owned()
        }
    }
}
