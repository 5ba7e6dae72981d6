//! How an observation becomes a vendor's answer.

use std::collections::BTreeSet;
use std::mem;

use super::{Case, Question};
use crate::commands::memory::{self, FirstSeen};
use crate::context::Context;
use crate::fetch::{FetchError, Observation, Observed, Origin};
use crate::gate::{Bench, Decision, Elsewhere, Excuse, Judgement, Waiver};
use crate::history::History;
use crate::model::{Page, Text, Time};
use crate::report::{ErrorReport, GateReport, SourceReport, Subject, VendorReport, WaiverReport};
use crate::selection::Selection;

/// The answers so far.
pub(crate) struct Answers<'a> {
    pub(super) context: &'a Context,
    pub(super) question: &'a Question<'a>,
    history: Option<History>,
    /// `None`: the command knows no waivers.
    given: Option<&'a [Waiver]>,
    used: BTreeSet<usize>,
    pub(super) vendors: Vec<VendorReport>,
    pub(super) problems: Vec<String>,
}

impl<'a> Answers<'a> {
    /// None so far. `given`: the waivers of a command that knows some.
    pub(crate) fn new(
        context: &'a Context,
        question: &'a Question<'a>,
        history: Option<History>,
        given: Option<&'a [Waiver]>,
        problems: Vec<String>,
    ) -> Self {
        Self {
            context,
            question,
            history,
            given,
            used: BTreeSet::new(),
            vendors: Vec::new(),
            problems,
        }
    }

    /// One vendor's page, judged for each of its cases.
    pub(super) fn vendor(&mut self, observation: Observation, cases: &[Case]) {
        let Observation {
            target,
            outcome,
            warnings,
        } = observation;
        let vendor = Text::from(target.vendor.as_str());
        let mut answered = match outcome {
            Ok(observed) => {
                self.warn(&vendor, &warnings);
                let source = source(&observed, self.question.want.now);
                let (page, first_seen) = self.remembered(&vendor, observed);
                Ok((page, first_seen, source, warnings))
            }
            Err(error) => {
                let line = Text::new(error.to_string()).line();
                self.problems.push(format!("{}: {line}", vendor.line()));
                Err(error)
            }
        };
        for (place, case) in cases.iter().enumerate() {
            let report = match &mut answered {
                Ok((page, first_seen, source, warnings)) => {
                    // Nearly always there is one case: its page needs no copy.
                    let last = place + 1 == cases.len();
                    let page = if last { mem::take(page) } else { page.clone() };
                    self.read(case, page, first_seen, source.clone(), warnings)
                }
                Err(error) => self.unread(case, error),
            };
            self.vendors.push(report);
        }
    }

    fn warn(&mut self, vendor: &Text, warnings: &[String]) {
        let lines = warnings.iter().map(|warning| {
            let warning = Text::from(warning.as_str());
            format!("warning: {}: {}", vendor.line(), warning.line())
        });
        self.problems.extend(lines);
    }

    fn bench<'b>(&'b self, Case { target, policy }: &'b Case) -> Bench<'b> {
        Bench {
            waivers: self.given.unwrap_or_default(),
            grace: policy.grace,
            max_age: policy.max_age,
            ..Bench::new(&target.vendor, &target.selection, self.question.want.now)
        }
    }

    fn unread(&mut self, case: &Case, error: &FetchError) -> VendorReport {
        let Case { target, policy } = case;
        let message = Text::new(error.to_string());
        let url = Text::new(target.address());
        let judgement = self.bench(case).unread(&message);
        self.note_used(&judgement);
        let error = ErrorReport {
            kind: error.kind(),
            url: url.clone(),
            message,
        };
        VendorReport::failed(
            Text::from(target.vendor.as_str()),
            target.name.as_deref().map(Text::from),
            Some(url),
            error,
            GateReport::of(&judgement, policy),
        )
    }

    fn read(
        &mut self,
        case: &Case,
        page: Page,
        first_seen: &FirstSeen,
        source: SourceReport,
        warnings: &[String],
    ) -> VendorReport {
        let Case { target, policy } = case;
        let vendor = Text::from(target.vendor.as_str());
        let at = source.fetched_at;
        let unmatched = unmatched(&target.selection, &page);
        self.warn(&vendor, &unmatched);
        let elsewhere = Elsewhere::of(&page, &target.selection);
        let page = target.selection.narrow(page);
        let bench = Bench {
            elsewhere,
            read_at: at,
            ..self.bench(case)
        };
        let judgement = bench.judge(&page);
        self.note_used(&judgement);
        let gate = GateReport::of(&judgement, policy);
        if gate.decision == Decision::Unknown {
            self.problems
                .push(doubtful(&vendor, &source.url, &judgement));
        }
        let page = (self.question.keep)(page);
        let since = self.question.want.since;
        let name = target.name.as_deref().map(Text::from);
        let report = VendorReport::read(vendor, name, &page, judgement, gate, since, at);
        let warnings = warnings.iter().chain(&unmatched);
        let mut report = VendorReport {
            warnings: warnings.map(|one| Text::from(one.as_str())).collect(),
            source: Some(source),
            ..report
        };
        for incident in report.incidents.iter_mut().flatten() {
            if let Some((at, lag)) = first_seen.find(&incident.id) {
                incident.first_seen_at = Some(at);
                incident.lag_seconds = lag.or(incident.lag_seconds);
            }
        }
        self.note_gap(&report);
        report
    }

    /// What the feed no longer shows, or never did, is known from earlier runs.
    fn remembered(&mut self, vendor: &Text, observed: Observed) -> (Page, FirstSeen) {
        let fresh = matches!(
            observed.origin,
            Origin::Network | Origin::Cache | Origin::History
        );
        let Some(history) = self
            .history
            .as_ref()
            .filter(|_| fresh && self.question.want.history)
        else {
            return (observed.page, FirstSeen::default());
        };
        match memory::enrich(history, vendor.raw(), &observed.page, observed.fetched_at) {
            Ok(enriched) => enriched,
            Err(error) => {
                self.problems.push(format!("warning: {error}"));
                (observed.page, FirstSeen::default())
            }
        }
    }

    /// Every format says of an incomplete window that it is one: standard error says it for all of them.
    fn note_gap(&mut self, report: &VendorReport) {
        let incomplete = report
            .coverage
            .as_ref()
            .is_some_and(|coverage| !coverage.complete);
        if self.question.subject == Subject::Incidents
            && incomplete
            && self.question.want.since.is_some()
        {
            let line = format!(
                "warning: {}: the feed does not reach the whole window",
                report.vendor.line()
            );
            self.problems.push(line);
        }
    }

    fn note_used(&mut self, judgement: &Judgement) {
        let excuses = judgement
            .statements
            .iter()
            .filter_map(|one| one.excuse.as_ref());
        self.used.extend(excuses.filter_map(|excuse| match excuse {
            Excuse::Waiver { place, .. } => Some(*place),
            Excuse::Grace { .. } => None,
        }));
    }

    /// What became of each waiver.
    pub(super) fn waivers(&self) -> Option<Vec<WaiverReport>> {
        let (now, given) = (self.question.want.now, self.given?);
        let report = |(place, waiver): (usize, &Waiver)| {
            let used = self.used.contains(&place);
            WaiverReport::of(waiver, used, now)
        };
        Some(given.iter().enumerate().map(report).collect())
    }
}

fn unmatched(selection: &Selection, page: &Page) -> Vec<String> {
    let unmatched = selection.unmatched(page);
    unmatched
        .map(|pattern| format!("no component matches `{}`", pattern.text()))
        .collect()
}

/// The line of a page that answered, but does not tell what is asked.
fn doubtful(vendor: &Text, url: &Text, judgement: &Judgement) -> String {
    let why: Vec<_> = judgement.reasons.iter().map(Text::line).collect();
    let why = why.join("; ");
    format!("{}: {}: cannot tell: {why}", vendor.line(), url.line())
}

fn source(observed: &Observed, now: Time) -> SourceReport {
    SourceReport {
        url: Text::from(observed.url.as_str()),
        feed: observed.feed,
        feed_changed_from: observed.feed_changed_from,
        from: observed.origin.word(),
        fetched_at: observed.fetched_at,
        age_seconds: (now - observed.fetched_at).num_seconds().max(0),
    }
}
