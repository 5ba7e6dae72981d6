//! What one vendor's page and its history say of a failure.

use super::ExplainQuery;
use super::candidate::Finding;
use crate::answer::enrich::{self, EnrichedPage, Enricher};
use crate::answer::problem::Problem;
use crate::answer::removed;
use crate::fetch::{Observation, Target};
use crate::model::{Page, Text, Time};
use crate::report::{ExplainAnswer, ExplainedVendorReport, OverlapReport};

impl ExplainQuery {
    pub(super) fn vendor(
        &self,
        observation: Observation,
        enricher: &mut Enricher,
    ) -> (ExplainedVendorReport, Vec<OverlapReport>) {
        match enricher.read(observation) {
            (target, Ok(known)) => self.read(&target, known, enricher),
            (target, Err(error)) => {
                let problem = Problem::error(&error).about(&target.vendor);
                enricher.problems.push(problem);
                let vendor = ExplainedVendorReport {
                    reason: Some(Text::new("the page could not be read")),
                    error: Some(enrich::error(&target, &error)),
                    ..unknown(&target)
                };
                (vendor, Vec::new())
            }
        }
    }

    fn read(
        &self,
        target: &Target,
        known: EnrichedPage,
        enricher: &mut Enricher,
    ) -> (ExplainedVendorReport, Vec<OverlapReport>) {
        let now = known.source.fetched_at;
        let mut watched = enricher.watched(target, &known.page, now);
        watched.retain(|one| target.filter.has_part(&one.part));
        let page = target
            .filter
            .narrow(removed::counted(known.page, &known.removed));
        let vendor = target.vendor.as_str();
        let (mut overlaps, mut unclear) = (Vec::new(), None);
        for incident in page.incidents.iter().flatten() {
            match self.incident(vendor, incident, now) {
                Finding::Overlap(overlap) => overlaps.push(*overlap),
                Finding::Unclear => unclear = Some(incident.title.line()),
                Finding::Apart => {}
            }
        }
        if overlaps.is_empty() {
            overlaps.extend(
                watched
                    .iter()
                    .filter_map(|seen| self.observed(vendor, seen)),
            );
        }
        if overlaps.is_empty() && self.is_now(now) {
            let states = page.components.iter().flatten();
            overlaps.extend(states.filter_map(|state| self.present(vendor, state)));
        }
        let maintenances = page.maintenances.iter().flatten();
        overlaps.extend(maintenances.filter_map(|one| self.maintenance(vendor, one, now)));
        let unclear = unclear.map(|title| format!("when \"{title}\" began is unknown"));
        let reason = unclear.or_else(|| self.gap(&page, now));
        let (answer, reason) = match reason {
            _ if !overlaps.is_empty() => (ExplainAnswer::Overlap, None),
            None => (ExplainAnswer::None, None),
            reason => (ExplainAnswer::Unknown, reason),
        };
        let report = ExplainedVendorReport {
            name: target.name.as_deref().map(Text::new).or(page.name),
            answer,
            reason: reason.map(Text::new),
            covered_from: page.coverage.from(),
            source: Some(known.source),
            ..unknown(target)
        };
        (report, overlaps)
    }

    /// Why nothing can be said of the failure's time, where the page and the history do not reach it.
    fn gap(&self, page: &Page, now: Time) -> Option<String> {
        let failed = self.window;
        if page.coverage.covers(Some(failed.from)) {
            return None;
        }
        if page.incidents.is_some() && page.coverage.open_incidents && self.is_now(now) {
            return None;
        }
        let reason = match page.coverage.from() {
            Some(from) => format!(
                "neither feed nor history reaches back before {}",
                from.format("%Y-%m-%d %H:%M UTC")
            ),
            None if !page.coverage.resolved_incidents => {
                "the feed lists open incidents only, and the history has no check of that time"
                    .to_owned()
            }
            None => "how far back the feed reaches is unknown".to_owned(),
        };
        Some(reason)
    }
}

fn unknown(target: &Target) -> ExplainedVendorReport {
    ExplainedVendorReport {
        vendor: Text::new(&target.vendor),
        name: target.name.as_deref().map(Text::new),
        answer: ExplainAnswer::Unknown,
        reason: None,
        covered_from: None,
        error: None,
        source: None,
    }
}
