//! Grades from the history alone.

use super::problem::Problem;
use crate::fetch::Target;
use crate::history::{Conduct, History, HistoryError};
use crate::model::{Text, Time};
use crate::report::GradeReport;

/// The grade of each vendor, and a problem for each that is not recorded. `None` as history: there is no file yet.
///
/// # Errors
/// Where the history cannot be read.
pub(crate) fn grades(
    history: Option<&History>,
    targets: &[Target],
    now: Time,
) -> Result<(Vec<GradeReport>, Vec<Problem>), HistoryError> {
    let mut grades = Vec::with_capacity(targets.len());
    let mut problems = Vec::new();
    for target in targets {
        let known = match history {
            Some(history) => history.conduct(target.record())?,
            None => None,
        };
        if known.is_none() {
            let problem = Problem::error("not recorded: it was never polled with this history");
            problems.push(problem.about(&target.vendor));
        }
        let conduct = known.unwrap_or_else(Conduct::default);
        grades.push(GradeReport::of(
            Text::from(target.vendor.as_str()),
            &conduct,
            now,
        ));
    }
    Ok((grades, problems))
}
