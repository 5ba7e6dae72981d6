//! How an observation becomes a vendor's answer.

use std::collections::BTreeSet;
use std::mem;

use super::reader::{self, Known, Reader};
use super::{Case, Question};
use crate::context::Context;
use crate::fetch::{FetchError, Observation};
use crate::gate::{Bench, Decision, Elsewhere, Excuse, Judgement, Waiver};
use crate::model::{Page, Text};
use crate::report::{GateReport, Subject, VendorReport, WaiverReport};
use crate::selection::Selection;

/// The answers so far.
pub(crate) struct Answers<'a> {
    pub(super) context: &'a Context,
    pub(super) question: &'a Question<'a>,
    pub(super) reader: Reader,
    /// `None`: the command knows no waivers.
    given: Option<&'a [Waiver]>,
    used: BTreeSet<usize>,
    pub(super) vendors: Vec<VendorReport>,
}

impl<'a> Answers<'a> {
    /// None so far. `given`: the waivers of a command that knows some.
    pub(crate) fn new(
        context: &'a Context,
        question: &'a Question<'a>,
        reader: Reader,
        given: Option<&'a [Waiver]>,
    ) -> Self {
        Self {
            context,
            question,
            reader,
            given,
            used: BTreeSet::new(),
            vendors: Vec::new(),
        }
    }

    /// One vendor's page, judged for each of its cases.
    pub(super) fn vendor(&mut self, observation: Observation, cases: &[Case]) {
        let (_, mut answered) = self.reader.read(observation);
        for (place, case) in cases.iter().enumerate() {
            let report = match &mut answered {
                Ok(known) => {
                    // Nearly always there is one case: its page needs no copy.
                    let last = place + 1 == cases.len();
                    let page = if last {
                        mem::take(&mut known.page)
                    } else {
                        known.page.clone()
                    };
                    self.read(case, page, known)
                }
                Err(error) => self.unread(case, error),
            };
            self.vendors.push(report);
        }
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
        let error = reader::error(target, error);
        let judgement = self.bench(case).unread(&error.message);
        self.note_used(&judgement);
        VendorReport::failed(
            Text::from(target.vendor.as_str()),
            target.name.as_deref().map(Text::from),
            Some(error.url.clone()),
            error,
            GateReport::of(&judgement, policy),
        )
    }

    fn read(&mut self, case: &Case, page: Page, known: &Known) -> VendorReport {
        let Case { target, policy } = case;
        let vendor = Text::from(target.vendor.as_str());
        let source = known.source.clone();
        let at = source.fetched_at;
        let unmatched = unmatched(&target.selection, &page);
        self.reader.warn(&vendor, &unmatched);
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
            let line = doubtful(&vendor, &source.url, &judgement);
            self.reader.problems.push(line);
        }
        let page = (self.question.keep)(page);
        let since = self.question.want.since;
        let name = target.name.as_deref().map(Text::from);
        let report = VendorReport::read(vendor, name, &page, judgement, gate, since, at);
        let mut report = VendorReport {
            warnings: [known.warnings.clone(), unmatched].concat(),
            source: Some(source),
            ..report
        };
        for incident in report.incidents.iter_mut().flatten() {
            if let Some((at, lag)) = known.first_seen.find(&incident.id) {
                incident.first_seen_at = Some(at);
                incident.lag_seconds = lag.or(incident.lag_seconds);
            }
        }
        for planned in report.maintenances.iter_mut().flatten() {
            let edits = known.edits.get(&planned.id).copied();
            planned.revision = planned.revision.max(edits.unwrap_or_default());
        }
        self.note_gap(&report);
        report
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
            self.reader.problems.push(line);
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

/// A warning for each pattern that matches nothing.
pub(crate) fn unmatched(selection: &Selection, page: &Page) -> Vec<Text> {
    let unmatched = selection.unmatched(page);
    unmatched
        .map(|pattern| Text::new(format!("no component matches `{}`", pattern.text())))
        .collect()
}

/// The line of a page that answered, but does not tell what is asked.
fn doubtful(vendor: &Text, url: &Text, judgement: &Judgement) -> String {
    let why: Vec<_> = judgement.reasons.iter().map(Text::line).collect();
    let why = why.join("; ");
    format!("{}: {}: cannot tell: {why}", vendor.line(), url.line())
}
