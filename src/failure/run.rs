//! What is known of a failed run.

use chrono::{DateTime, NaiveDateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::clue::Clue;
use crate::model::uptime::Window;
use crate::model::{Text, Time};

/// The form of a run's document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum RunForm {
    /// A test report of the `JUnit` family.
    Junit,
    /// The JSON of `gh run view --json`, or of GitHub's API.
    GithubRun,
    /// The JSON of a job of GitLab's API.
    GitlabJob,
    /// Lines with times.
    Log,
}

/// When a run failed, and what its texts point to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Failure {
    pub(crate) form: RunForm,
    /// What failed: a job with its step, a test, a suite.
    pub(crate) name: Option<Text>,
    /// From the beginning of what failed first to the end of what failed last.
    pub(crate) window: Window,
    /// What points to vendors, each once. Nothing else of the run's texts is kept: they may hold secrets.
    pub(crate) clues: Vec<Clue>,
}

/// A time of a run. `wall` makes a moment of a clock without a zone; what lies before 2000 stands for none.
pub(super) fn moment(text: &str, wall: &dyn Fn(NaiveDateTime) -> Time) -> Option<Time> {
    let text = text.trim();
    let zoned = DateTime::parse_from_rfc3339(text)
        .or_else(|_| DateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f%z"))
        .or_else(|_| DateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S%.f %z"))
        .map(|at| at.to_utc());
    let utc = text.strip_suffix(" UTC");
    let clock = |text: &str| {
        let forms = [
            "%Y-%m-%dT%H:%M:%S%.f",
            "%Y-%m-%d %H:%M:%S%.f",
            "%Y-%m-%dT%H:%M",
        ];
        forms
            .iter()
            .find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())
    };
    let at = zoned
        .ok()
        .or_else(|| Some(clock(utc?)?.and_utc()))
        .or_else(|| Some(wall(clock(text)?)))?;
    (at.timestamp() > 946_684_800).then_some(at)
}

/// The window around all of these; `None` where there is none.
pub(super) fn around(spans: impl Iterator<Item = Window>) -> Option<Window> {
    spans.reduce(|one, other| Window {
        from: one.from.min(other.from),
        to: one.to.max(other.to),
    })
}
