//! From observations to the vendors of a report.

use std::collections::BTreeSet;
use std::mem;

use super::enrich::{self, EnrichedPage, Enricher};
use super::page_facts::{is_one_incident, open_incidents, unmatched, without_idle_regions};
use super::problem::Problem;
use super::query::{Check, GateOn, Query};
use super::removed;
use crate::correlation::{self, Witness};
use crate::fetch::{FetchError, Observation, Origin};
use crate::gate::{
    Decision, Evaluation, EvaluationInput, Excuse, OnUnknown, Policy, Unselected, Waiver,
};
use crate::model::{Page, Text};
use crate::report::{
    CorrelationReport, GateReport, LastKnownReport, Subject, VendorReport, WaiverReport,
};

/// Collects the vendors of a report.
pub(crate) struct ReportBuilder<'a> {
    pub(super) query: &'a Query<'a>,
    pub(super) enricher: Enricher,
    /// `None`: the command knows no waivers.
    given: Option<&'a [Waiver]>,
    used: BTreeSet<usize>,
    pub(super) vendors: Vec<VendorReport>,
    /// One vendor is asked about, which correlates with nothing.
    pub(super) is_alone: bool,
    /// Of the state of now: the incidents of each vendor.
    witnesses: Vec<Witness>,
}

impl<'a> ReportBuilder<'a> {
    /// An empty report. `given`: the waivers of a command that knows some.
    pub(crate) fn new(
        query: &'a Query<'a>,
        enricher: Enricher,
        given: Option<&'a [Waiver]>,
    ) -> Self {
        Self {
            query,
            enricher,
            given,
            used: BTreeSet::new(),
            vendors: Vec::new(),
            is_alone: false,
            witnesses: Vec::new(),
        }
    }

    /// Judges one vendor's page for each of its checks.
    pub(super) fn vendor(&mut self, observation: Observation, checks: &[Check]) {
        let (_, mut answered) = self.enricher.read(observation);
        for (place, check) in checks.iter().enumerate() {
            let mut report = match &mut answered {
                Ok(known) => {
                    // Nearly always there is one check: its page needs no copy.
                    let last = place + 1 == checks.len();
                    let page = if last {
                        mem::take(&mut known.page)
                    } else {
                        known.page.clone()
                    };
                    match without_idle_regions(check, &page) {
                        Some(check) => {
                            let vendor = Text::from(check.target.vendor.as_str());
                            let text = "the page names no regions; --region has no effect";
                            self.enricher.warn(&vendor, &[Text::from(text)]);
                            self.read(&check, page, known)
                        }
                        None => self.read(check, page, known),
                    }
                }
                Err(error) => self.unread(check, error),
            };
            report.narrow_to(self.query.subject);
            self.vendors.push(report);
        }
    }

    fn input<'b>(&'b self, Check { target, policy }: &'b Check) -> EvaluationInput<'b> {
        EvaluationInput {
            waivers: self.given.unwrap_or_default(),
            grace: policy.grace,
            max_age: policy.max_age,
            ..EvaluationInput::new(&target.vendor, &target.filter, self.query.scope.now)
        }
    }

    fn unread(&mut self, check: &Check, error: &FetchError) -> VendorReport {
        self.witness(check, None);
        let Check { target, policy } = check;
        let problem = match policy.on_unknown {
            OnUnknown::Fail => Some(Problem::error(error)),
            OnUnknown::Warn => Some(Problem::warning(error)),
            OnUnknown::Pass => None,
        };
        let problem = problem.map(|problem| problem.about(&target.vendor));
        let known = &self.enricher.problems;
        let problem = problem.filter(|problem| !known.contains(problem));
        self.enricher.problems.extend(problem);
        let error = enrich::error(target, error);
        let evaluation = self.input(check).unread(&error.message);
        self.note_used(&evaluation);
        let report = VendorReport::failed(
            Text::from(target.vendor.as_str()),
            target.name.as_deref().map(Text::from),
            Some(error.url.clone()),
            error,
            GateReport::of(&evaluation, policy),
        );
        VendorReport {
            last_known: self.last_known(check),
            ..report
        }
    }

    /// The recorded state of a page that could not be read.
    fn last_known(&mut self, check: &Check) -> Option<LastKnownReport> {
        if self.query.at.is_some() {
            return None;
        }
        let target = &check.target;
        let snapshot = self.enricher.last_snapshot(target)?;
        let checked_at = snapshot.seen_at;
        let page = target.filter.narrow(snapshot.page_without_removed());
        let input = EvaluationInput {
            read_at: checked_at,
            ..self.input(check)
        };
        let Evaluation {
            verdict, impact, ..
        } = input.evaluate(&page);
        Some(LastKnownReport {
            verdict,
            impact,
            checked_at,
        })
    }

    fn read(&mut self, check: &Check, page: Page, known: &EnrichedPage) -> VendorReport {
        let Check { target, policy } = check;
        let vendor = Text::from(target.vendor.as_str());
        let source = known.source.clone();
        let at = source.fetched_at;
        let unmatched = unmatched(&target.filter, &page);
        self.enricher.warn(&vendor, &unmatched);
        let unselected = Unselected::of(&page, &target.filter);
        let page = target.filter.narrow(page);
        let input = EvaluationInput {
            unselected,
            read_at: at,
            ..self.input(check)
        };
        let evaluation = input.evaluate(&page);
        self.note_used(&evaluation);
        let mut gate = GateReport::of(&evaluation, policy);
        if self.asks_for_incidents() && known.source.from == Origin::File && is_one_incident(&page)
        {
            // The document is the whole answer, though it says nothing about now.
            gate.decision = Decision::Pass;
        }
        self.witness(check, Some(&page));
        let open_incidents = open_incidents(&page);
        let page = (self.query.keep)(page);
        let since = self.query.scope.since;
        let name = target.name.as_deref().map(Text::from);
        let report = VendorReport::read(vendor, name, &page, evaluation, gate, since, at);
        let mut report = VendorReport {
            warnings: [known.warnings.clone(), unmatched].concat(),
            source: Some(source),
            open_incidents,
            ..report
        };
        if self.asks_for_incidents() {
            removed::add(&mut report, &known.removed, self.query);
        }
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
        self.limit(&mut report);
        self.decide(&mut report, policy);
        self.note_gap(&report);
        report
    }

    /// Counts the incidents, and cuts the list.
    fn limit(&self, report: &mut VendorReport) {
        if self.query.subject != Subject::Incidents {
            return;
        }
        report.matching_incidents = report.incidents.as_ref().map(Vec::len);
        if let (Some(limit), Some(listed)) = (self.query.limit, &mut *report.incidents) {
            listed.truncate(limit);
        }
    }

    fn asks_for_incidents(&self) -> bool {
        matches!(self.query.subject, Subject::Incidents | Subject::Incident)
    }

    /// Sets the decision of a query that is not about the state, and adds a problem where it is unknown.
    fn decide(&mut self, report: &mut VendorReport, policy: &Policy) {
        if self.query.gate_on == GateOn::Maintenance {
            report.gate.decision = on_maintenance(report, policy);
        }
        if report.gate.decision == Decision::Unknown {
            let cause = match self.query.gate_on {
                GateOn::State => unknown(report),
                GateOn::Maintenance => {
                    "unknown whether maintenance overlaps: the feed does not say".to_owned()
                }
            };
            let problem = Problem::error(cause).about(report.vendor.raw());
            self.enricher.problems.push(problem);
        }
    }

    /// Standard error names an incomplete window for every output format.
    fn note_gap(&mut self, report: &VendorReport) {
        let incomplete = report
            .coverage
            .as_ref()
            .is_some_and(|coverage| !coverage.complete);
        if self.query.subject == Subject::Incidents
            && incomplete
            && self.query.scope.since.is_some()
        {
            let problem =
                Problem::warning("the feed does not reach back to the start of the window");
            let problem = problem.about(report.vendor.raw());
            self.enricher.problems.push(problem);
        }
    }

    fn note_used(&mut self, evaluation: &Evaluation) {
        let excuses = evaluation
            .statements
            .iter()
            .filter_map(|one| one.excuse.as_ref());
        self.used.extend(excuses.filter_map(|excuse| match excuse {
            Excuse::Waiver { place, .. } => Some(*place),
            Excuse::Grace { .. } => None,
        }));
    }

    /// Keeps a vendor's incidents for the correlations. `None`: its page could not be read.
    fn witness(&mut self, Check { target, .. }: &Check, page: Option<&Page>) {
        if self.query.subject != Subject::Status || self.is_alone {
            return;
        }
        let (vendor, record) = (target.vendor.as_str(), target.record());
        let now = self.query.at.unwrap_or(self.query.scope.now);
        self.witnesses.push(match page {
            Some(page) => Witness::of((vendor, record), page, now),
            None => Witness::silent(vendor, record),
        });
    }

    /// The correlations that last; `None`: the query is not about the state of several vendors.
    pub(super) fn correlations(&self) -> Option<Vec<CorrelationReport>> {
        if self.witnesses.len() < 2 {
            return None;
        }
        let groups = correlation::groups(&self.witnesses).into_iter();
        let lasting = groups.filter(|group| group.open() > 0);
        Some(lasting.map(|group| CorrelationReport::of(&group)).collect())
    }

    /// Each waiver with its effect.
    pub(super) fn waivers(&self) -> Option<Vec<WaiverReport>> {
        let (now, given) = (self.query.scope.now, self.given?);
        let report = |(place, waiver): (usize, &Waiver)| {
            let used = self.used.contains(&place);
            WaiverReport::of(waiver, used, now)
        };
        Some(given.iter().enumerate().map(report).collect())
    }
}

/// Why a page that was read does not answer the query.
fn unknown(report: &VendorReport) -> String {
    let why: Vec<_> = report.reasons.iter().map(Text::line).collect();
    let url = report
        .source
        .as_ref()
        .map_or_else(String::new, |source| source.url.line());
    format!("{url}: unknown: {}", why.join("; "))
}

/// A listed maintenance fails; one without a start, or a feed that lists none, is unknown.
fn on_maintenance(vendor: &VendorReport, policy: &Policy) -> Decision {
    match vendor.maintenances.as_deref() {
        Some([]) => Decision::Pass,
        Some(listed) if listed.iter().any(|one| one.starts_at.is_some()) => Decision::Fail,
        _ => policy.unknown(),
    }
}
