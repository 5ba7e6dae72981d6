//! The JSON of `gh run view ID --json name,conclusion,jobs,startedAt,updatedAt`, and of GitHub's API, whose keys are in
//! snake case. `gh` writes `0001-01-01T00:00:00Z` where a step did not begin.

use serde_json::Value;

use super::clue;
use super::error::FailureError;
use super::run::{Failure, RunForm, around, moment};
use crate::model::uptime::Window;
use crate::model::{Text, Time};

/// What counts as failed.
const FAILED: [&str; 4] = ["failure", "timed_out", "startup_failure", "cancelled"];

pub(super) fn read(run: &Value) -> Result<Failure, FailureError> {
    let jobs = list(run, "jobs");
    if jobs.is_empty() && text(run, "conclusion").is_none() {
        let forms = "the JSON is neither that of `gh run view ID --json name,conclusion,jobs,startedAt,updatedAt` nor of a job of GitLab";
        return Err(FailureError::Malformed(forms.to_owned()));
    }
    let failed: Vec<&Value> = worst(jobs);
    if failed.is_empty() && !FAILED.contains(&text(run, "conclusion").unwrap_or_default()) {
        let conclusion = text(run, "conclusion").unwrap_or("no conclusion yet");
        return Err(FailureError::NotFailed(conclusion.to_owned()));
    }
    let spans = failed.iter().filter_map(|job| {
        let steps = worst(list(job, "steps"));
        around(steps.into_iter().filter_map(span)).or_else(|| span(job))
    });
    let window = around(spans)
        .or_else(|| span(run))
        .ok_or(FailureError::NoTime)?;
    let mut clues = Vec::new();
    for annotation in failed.iter().flat_map(|job| list(job, "annotations")) {
        clue::collect(text(annotation, "message").unwrap_or_default(), &mut clues);
    }
    Ok(Failure {
        form: RunForm::GithubRun,
        name: name(run, &failed),
        window,
        clues,
    })
}

/// Those that failed; those that were cancelled only where nothing failed.
fn worst(all: &[Value]) -> Vec<&Value> {
    let with = |words: &[&str]| {
        let chosen = all
            .iter()
            .filter(|one| words.contains(&text(one, "conclusion").unwrap_or_default()));
        chosen.collect::<Vec<_>>()
    };
    let failed = with(&FAILED[..3]);
    if failed.is_empty() {
        with(&FAILED[3..])
    } else {
        failed
    }
}

fn name(run: &Value, failed: &[&Value]) -> Option<Text> {
    let Some(job) = failed.first() else {
        return text(run, "name")
            .or(text(run, "workflowName"))
            .map(Text::new);
    };
    let steps = worst(list(job, "steps"));
    let step = steps.first().and_then(|step| text(step, "name"));
    let names = [text(job, "name"), step].into_iter().flatten();
    Some(Text::new(names.collect::<Vec<_>>().join(" / ")))
}

fn span(one: &Value) -> Option<Window> {
    let at = |keys: &[&str]| -> Option<Time> {
        let mut values = keys.iter().filter_map(|key| text(one, key));
        values.find_map(|text| moment(text, &|wall| wall.and_utc()))
    };
    let from = at(&[
        "startedAt",
        "started_at",
        "run_started_at",
        "createdAt",
        "created_at",
    ])?;
    let to = at(&["completedAt", "completed_at", "updatedAt", "updated_at"]).unwrap_or(from);
    Some(Window {
        from,
        to: to.max(from),
    })
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value
        .get(key)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

fn text<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.get(key)?.as_str().filter(|text| !text.is_empty())
}
