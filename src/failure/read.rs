//! Which form a document has.

use chrono::NaiveDateTime;
use serde_json::Value;

use super::error::FailureError;
use super::run::Failure;
use super::{github, gitlab, junit, log};
use crate::model::Time;

/// Reads a run of any form. `wall` makes a moment of a clock without a zone.
///
/// # Errors
/// Where it is broken, did not fail, or names no time.
pub(crate) fn read(
    text: &str,
    wall: &dyn Fn(NaiveDateTime) -> Time,
) -> Result<Failure, FailureError> {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    if start.starts_with('<') {
        return junit::read(start, wall);
    }
    if !start.starts_with(['{', '[']) {
        return log::read(text, wall);
    }
    let Ok(value) = serde_json::from_str::<Value>(start) else {
        // A line of a log may begin with a bracket too.
        return log::read(text, wall)
            .map_err(|_| FailureError::Malformed("neither JSON nor a log with times".to_owned()));
    };
    let is_gitlab = |job: &Value| job.get("stage").is_some() && job.get("started_at").is_some();
    match &value {
        Value::Array(jobs) if jobs.iter().any(is_gitlab) => gitlab::read(jobs),
        job if is_gitlab(job) => gitlab::read(std::slice::from_ref(job)),
        run => github::read(run),
    }
}
