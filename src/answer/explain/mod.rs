//! What of the vendors overlaps a failed run.

mod candidate;
mod overlap;
mod rank;
mod vendor;

use chrono::TimeDelta;

use super::ask::Answer;
use super::enrich::{Enricher, open_history};
use super::record;
use crate::context::Context;
use crate::failure::Clue;
use crate::feed::Scope;
use crate::fetch::Target;
use crate::model::uptime::Window;
use crate::report::{
    ExplainAnswer, ExplainReport, FailureReport, OverlapReport, Report, SCHEMA_VERSION,
};
use crate::source::SourceError;

/// When something failed, and what points to vendors.
pub(crate) struct ExplainQuery {
    /// When it failed.
    pub(crate) window: Window,
    /// How far from it an incident may end or begin.
    pub(crate) grace: TimeDelta,
    /// What the run's texts point to.
    pub(crate) clues: Vec<Clue>,
    /// The failure as the report shows it.
    pub(crate) failure: FailureReport,
}

/// Reads the vendors, and finds what overlaps.
///
/// # Errors
/// Where nothing can be read at all.
pub(crate) fn explain(
    context: &Context,
    query: &ExplainQuery,
    targets: Vec<Target>,
) -> Result<Answer, SourceError> {
    let scope = Scope {
        history: true,
        maintenance: true,
        since: Some(query.window.from - query.grace),
        until: Some(query.window.to + query.grace),
        now: context.now,
    };
    let mut problems = Vec::new();
    let history = open_history(context, &mut problems);
    let observations = context
        .source
        .read(targets, (scope, None), history.as_ref())?;
    let pending = record::pending(context, &observations, context.now);
    let mut enricher = Enricher::new(scope, history, problems);
    let mut overlaps: Vec<OverlapReport> = Vec::new();
    let vendors: Vec<_> = observations
        .into_iter()
        .map(|observation| {
            let (vendor, found) = query.vendor(observation, &mut enricher);
            overlaps.extend(found);
            vendor
        })
        .collect();
    overlaps.sort_by_cached_key(rank::key);
    let answer = ExplainAnswer::of(vendors.iter().map(|vendor| vendor.answer));
    let report = ExplainReport {
        schema_version: SCHEMA_VERSION,
        command: "explain".into(),
        generated_at: context.now,
        failure: query.failure.clone(),
        grace_seconds: query.grace.num_seconds(),
        answer,
        overlaps,
        vendors,
    };
    Ok(Answer {
        report: Report::Explain(report),
        decision: answer.decision(),
        problems: enricher.problems,
        pending,
    })
}
