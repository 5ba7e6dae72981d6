//! What is known of each vendor while `wait` waits.

use std::collections::BTreeMap;

use super::until::Until;
use crate::commands::Ending;
use crate::fetch::{FetchError, Observation};
use crate::gate::{Decision, Verdict};
use crate::model::Time;
use crate::report::{PagesReport, SCHEMA_VERSION, VendorReport};

/// The last answer of each vendor, and what is waited for.
pub(super) struct Known {
    until: Until,
    pub(super) total: usize,
    /// For each of a vendor's checks.
    reports: BTreeMap<String, Vec<VendorReport>>,
}

impl Known {
    pub(super) fn new(until: Until, total: usize) -> Self {
        Self {
            until,
            total,
            reports: BTreeMap::new(),
        }
    }

    pub(super) fn learn(&mut self, reports: Vec<VendorReport>) {
        let mut fresh: BTreeMap<String, Vec<VendorReport>> = BTreeMap::new();
        for report in reports {
            let vendor = report.vendor.raw().to_owned();
            fresh.entry(vendor).or_default().push(report);
        }
        self.reports.extend(fresh);
    }

    /// A request that our own time limit cut off says nothing new of a page that was read before.
    pub(super) fn outweighs(&self, observation: &Observation) -> bool {
        let is_cut = observation
            .outcome
            .as_ref()
            .is_err_and(FetchError::is_deadline);
        is_cut && self.reports.contains_key(&observation.target.vendor)
    }

    pub(super) fn of<'a>(
        &'a self,
        vendors: &'a [String],
    ) -> impl Iterator<Item = &'a VendorReport> {
        let reports = vendors.iter().filter_map(|vendor| self.reports.get(vendor));
        reports.flatten()
    }

    pub(super) fn passing(&self) -> usize {
        let passes = |reports: &&Vec<VendorReport>| {
            let mut decisions = reports.iter().map(|one| one.gate.decision);
            decisions.all(|one| one == Decision::Pass)
        };
        self.reports.values().filter(passes).count()
    }

    /// The vendors that do not pass.
    pub(super) fn open(&self) -> Vec<String> {
        let all = self.reports.values().flatten();
        let open = all.filter(|report| report.gate.decision != Decision::Pass);
        let mut names: Vec<_> = open.map(|report| report.vendor.line()).collect();
        names.dedup();
        names
    }

    pub(super) fn is_reached(&self) -> bool {
        match self.until {
            Until::Ok => self.passing() == self.total,
            Until::Problem => {
                let mut all = self.reports.values().flatten();
                all.any(|one| one.gate.decision == Decision::Fail)
            }
        }
    }

    pub(super) fn goal(&self) -> String {
        match (self.until, self.total) {
            (Until::Ok, 1) => "it passes".to_owned(),
            (Until::Ok, total) => format!("all {total} vendors pass"),
            (Until::Problem, 1) => "it fails".to_owned(),
            (Until::Problem, total) => format!("one of {total} vendors fails"),
        }
    }

    pub(super) fn report(self, now: Time, waited: i64, ending: Ending) -> PagesReport {
        let vendors: Vec<_> = self.reports.into_values().flatten().collect();
        PagesReport {
            schema_version: SCHEMA_VERSION,
            command: "wait".into(),
            generated_at: now,
            verdict: Verdict::of(vendors.iter().map(|vendor| vendor.verdict)),
            decision: Decision::of(vendors.iter().map(|vendor| vendor.gate.decision)),
            waivers: None,
            since: None,
            until: None,
            at: None,
            correlations: None,
            vendors,
            waited_seconds: Some(waited),
            timed_out: Some(ending == Ending::TimedOut),
        }
    }
}
