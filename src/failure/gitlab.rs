//! A job of GitLab's API (`/projects/:id/jobs/:job`), or the list of a pipeline's jobs.

use serde_json::Value;

use super::clue;
use super::error::FailureError;
use super::run::{Failure, RunForm, around, moment};
use crate::model::Text;
use crate::model::uptime::Window;

pub(super) fn read(jobs: &[Value]) -> Result<Failure, FailureError> {
    let failed: Vec<_> = jobs
        .iter()
        .filter(|job| text(job, "status") == Some("failed"))
        .collect();
    let Some(first) = failed.first() else {
        let status = jobs.first().and_then(|job| text(job, "status"));
        return Err(FailureError::NotFailed(
            status.unwrap_or("no status").to_owned(),
        ));
    };
    let window = around(failed.iter().filter_map(|job| span(job))).ok_or(FailureError::NoTime)?;
    let mut clues = Vec::new();
    for job in &failed {
        clue::collect(text(job, "failure_reason").unwrap_or_default(), &mut clues);
    }
    Ok(Failure {
        form: RunForm::GitlabJob,
        name: text(first, "name").map(Text::new),
        window,
        clues,
    })
}

/// A job that failed before it began has only the time of its creation.
fn span(job: &Value) -> Option<Window> {
    let at = |key| moment(text(job, key)?, &|wall| wall.and_utc());
    let from = at("started_at").or_else(|| at("created_at"))?;
    let to = at("finished_at").unwrap_or(from);
    Some(Window {
        from,
        to: to.max(from),
    })
}

fn text<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.get(key)?.as_str()
}
