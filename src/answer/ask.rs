//! Reads every vendor once, and judges its page for each of its checks.

use std::collections::HashMap;

use super::build::ReportBuilder;
use super::enrich::{Enricher, open_history};
use super::problem::Problem;
use super::query::{Check, Query, by_vendor};
use super::record::{self, PendingRecord};
use crate::context::Context;
use crate::fetch::Observation;
use crate::gate::{Decision, Verdict, Waiver};
use crate::report::{PagesReport, Report, SCHEMA_VERSION};
use crate::source::SourceError;

/// A report, and what belongs to it.
pub(crate) struct Answer {
    /// The report.
    pub(crate) report: Report,
    /// pass: 0, fail: 1, unknown: 3.
    pub(crate) decision: Decision,
    /// What went wrong beside it.
    pub(crate) problems: Vec<Problem>,
    /// What is recorded once the report is written.
    pub(crate) pending: Vec<PendingRecord>,
}

/// Reads each vendor once, and judges its page for each of its checks. `waivers`: of a command that knows some.
///
/// # Errors
/// Where nothing can be read at all.
pub(crate) fn answer(
    context: &Context,
    query: &Query<'_>,
    checks: Vec<Check>,
    waivers: Option<&[Waiver]>,
) -> Result<Answer, SourceError> {
    let mut problems = Vec::new();
    let needed = query.needs_history(&context.source);
    let history = needed
        .then(|| open_history(context, &mut problems))
        .flatten();
    let (targets, checks) = by_vendor(checks);
    let wanted = (query.scope, query.at);
    let observations = context.source.read(targets, wanted, history.as_ref())?;
    let enricher =
        Enricher::new(query.scope, history, problems).recalling_from(context.history.clone());
    let builder = ReportBuilder::new(query, enricher, waivers);
    Ok(judged(context, builder, observations, &checks))
}

/// Judges what was read.
pub(crate) fn judged(
    context: &Context,
    mut builder: ReportBuilder<'_>,
    observations: Vec<Observation>,
    checks: &HashMap<String, Vec<Check>>,
) -> Answer {
    let query = builder.query;
    let now = query.scope.now;
    let pending = record::pending(context, &observations, now);
    builder.is_alone = checks.values().map(Vec::len).sum::<usize>() < 2;
    for observation in observations {
        let checks = checks.get(&observation.target.vendor);
        builder.vendor(observation, checks.map_or(&[], Vec::as_slice));
    }
    let waivers = builder.waivers();
    let correlations = builder.correlations();
    let ReportBuilder {
        vendors, enricher, ..
    } = builder;
    let decision = Decision::of(vendors.iter().map(|vendor| vendor.gate.decision));
    let report = PagesReport {
        schema_version: SCHEMA_VERSION,
        command: query.command.into(),
        generated_at: now,
        verdict: Verdict::of(vendors.iter().map(|vendor| vendor.verdict)),
        decision,
        waivers,
        since: query.scope.since,
        until: query.until,
        at: query.at,
        correlations,
        vendors,
        waited_seconds: None,
        timed_out: None,
    };
    Answer {
        report: Report::of_pages(query.subject, report, query.all),
        decision,
        problems: enricher.problems,
        pending,
    }
}
