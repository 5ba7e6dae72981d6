//! Downtime and uptime of a window, per vendor, component and day.

use chrono::{NaiveDate, TimeDelta};

use super::ask::Answer;
use super::enrich::{self, EnrichedPage, Enricher, open_history};
use super::page_facts::unmatched;
use super::problem::Problem;
use super::record;
use super::removed;
use crate::context::Context;
use crate::feed::Scope;
use crate::fetch::Target;
use crate::gate::Decision;
use crate::model::uptime::{
    CountedIncident, IncidentWindow, ObservedDowntime, PageDowntime, Window,
};
use crate::model::{Coverage, Impact, Incident, Page, Text, Time};
use crate::report::{
    ComponentUptimeReport, DayReport, ErrorReport, FiguresReport, LongestReport, Report,
    SCHEMA_VERSION, UptimeReport, VendorUptimeReport, WindowCoverage,
};
use crate::source::SourceError;

/// What is added up, and what decides.
pub(crate) struct UptimeQuery {
    /// The window in which downtime counts.
    pub(crate) window: Window,
    /// The days of the window, in the user's zone.
    pub(crate) days: Vec<(NaiveDate, Window)>,
    /// The least impact that counts as down.
    pub(crate) counts: Impact,
    /// Which window of an incident counts.
    pub(crate) incident_window: IncidentWindow,
    /// The lowest uptime in percent that passes.
    pub(crate) sla: Option<f64>,
    /// The decision where the uptime is unknown.
    pub(crate) unknown: Decision,
}

/// Reads the incidents of the window, and adds up their downtime.
///
/// # Errors
/// Where nothing can be read at all.
pub(crate) fn uptime(
    context: &Context,
    query: &UptimeQuery,
    targets: Vec<Target>,
) -> Result<Answer, SourceError> {
    let scope = Scope {
        history: true,
        since: Some(query.window.from),
        now: context.now,
        ..Scope::default()
    };
    let mut problems = Vec::new();
    let history = open_history(context, &mut problems);
    let observations = context
        .source
        .read(targets, (scope, None), history.as_ref())?;
    let pending = record::pending(context, &observations, context.now);
    let mut enricher = Enricher::new(scope, history, problems);
    let vendors: Vec<_> = observations
        .into_iter()
        .map(|observation| match enricher.read(observation) {
            (target, Ok(page)) => query.vendor(&target, page, &mut enricher),
            (target, Err(error)) => {
                let problem = Problem::error(&error).about(&target.vendor);
                enricher.problems.push(problem);
                query.unread(&target, enrich::error(&target, &error))
            }
        })
        .collect();
    let decision = Decision::of(vendors.iter().map(|vendor| vendor.decision));
    let report = UptimeReport {
        schema_version: SCHEMA_VERSION,
        command: "uptime".into(),
        generated_at: context.now,
        since: query.window.from,
        until: query.window.to,
        counts: query.counts,
        window: query.incident_window,
        sla_percent: query.sla,
        decision,
        vendors,
    };
    Ok(Answer {
        report: Report::Uptime(report),
        decision,
        problems: enricher.problems,
        pending,
    })
}

impl UptimeQuery {
    /// A vendor without an answer.
    fn unread(&self, target: &Target, error: ErrorReport) -> VendorUptimeReport {
        VendorUptimeReport {
            error: Some(error),
            ..VendorUptimeReport::new(vendor(target), name(target), self.unknown)
        }
    }

    /// A vendor with its figures.
    fn vendor(
        &self,
        target: &Target,
        known: EnrichedPage,
        enricher: &mut Enricher,
    ) -> VendorUptimeReport {
        let unmatched = unmatched(&target.filter, &known.page);
        enricher.warn(&vendor(target), &unmatched);
        let now = known.source.fetched_at;
        let mut watched = enricher.watched(target, &known.page, now);
        watched.retain(|one| target.filter.has_part(&one.part));
        let page = target
            .filter
            .narrow(removed::counted(known.page, &known.removed));
        let record = PageDowntime::of(&page, &watched, self.incident_window, self.window, now);
        let reach = self.reach(&page.coverage, record.has_gaps());
        let within = reach.covered.unwrap_or(self.window);
        let total = FiguresReport::of(&record.downtime(within), reach, self.counts);
        let decision = self.decide(&total, reach);
        enricher.warn(&vendor(target), &doubts(reach));
        let touching = self.touching(&page, self.incident_window, now);
        let stated_incidents = self.stated_incidents(&page, now);
        VendorUptimeReport {
            warnings: [known.warnings, unmatched].concat(),
            source: Some(known.source),
            covered_from: reach.covered.map(|window| window.from),
            complete: reach.whole,
            total: Some(total),
            components: self.components(&record, reach, within),
            incidents: page.incidents.as_ref().map(|_| touching.len()),
            stated_incidents,
            stated_uptime_percent: (stated_incidents > Some(0))
                .then(|| self.stated_percent(&page, &watched, now))
                .flatten(),
            mean_time_to_resolve_seconds: mean_time_to_resolve(&touching),
            longest: longest(&touching),
            days: self.by_day(&record, reach),
            ..VendorUptimeReport::new(
                vendor(target),
                name(target).or_else(|| page.name.clone()),
                decision,
            )
        }
    }

    /// The incidents that touch the window, with what follows from each.
    fn touching<'a>(
        &self,
        page: &'a Page,
        counts: IncidentWindow,
        now: Time,
    ) -> Vec<(&'a Incident, CountedIncident)> {
        let incidents = page.incidents.iter().flatten();
        let counted = incidents.filter_map(|incident| {
            let counted = CountedIncident::of(incident, counts, self.window, now)?;
            Some((incident, counted))
        });
        counted.collect()
    }

    /// How many incidents have another window, and touch the one asked about by either.
    fn stated_incidents(&self, page: &Page, now: Time) -> Option<usize> {
        page.incidents.as_ref()?;
        let touching = self.touching(page, IncidentWindow::Widest, now);
        let others = touching.iter().filter(|(_, one)| one.instead.is_some());
        Some(others.count())
    }

    /// The share of the whole by the stated windows.
    fn stated_percent(&self, page: &Page, watched: &[ObservedDowntime], now: Time) -> Option<f64> {
        let record = PageDowntime::of(page, watched, IncidentWindow::Stated, self.window, now);
        let reach = self.reach(&page.coverage, record.has_gaps());
        let within = reach.covered.unwrap_or(self.window);
        FiguresReport::of(&record.downtime(within), reach, self.counts).uptime_percent
    }

    fn reach(&self, coverage: &Coverage, gaps: bool) -> WindowCoverage {
        let whole = coverage.covers(Some(self.window.from));
        let lists_all = coverage.open_incidents && coverage.resolved_incidents;
        let from = coverage
            .from()
            .filter(|from| lists_all && *from < self.window.to);
        let part = from.map(|from| {
            self.window.cut(Window {
                from,
                ..self.window
            })
        });
        WindowCoverage {
            covered: if whole { Some(self.window) } else { part },
            whole,
            gaps,
        }
    }

    /// A share that is at most so high fails as well as one that is just so high; it passes only where all is known.
    fn decide(&self, total: &FiguresReport, reach: WindowCoverage) -> Decision {
        match (self.sla, total.uptime_percent) {
            (None, _) => Decision::Pass,
            (Some(least), Some(share)) if share < least => Decision::Fail,
            (Some(_), Some(_)) if reach.whole && !reach.gaps => Decision::Pass,
            (Some(_), _) => self.unknown,
        }
    }

    fn components(
        &self,
        record: &PageDowntime,
        reach: WindowCoverage,
        within: Window,
    ) -> Option<Vec<ComponentUptimeReport>> {
        let parts = record.parts.iter().map(|part| {
            let reach = WindowCoverage {
                gaps: part.gaps || record.gaps,
                ..reach
            };
            let figures = FiguresReport::of(&part.downtime(within), reach, self.counts);
            let days = self.days.iter().map(|(_, day)| {
                let covered = covers(reach, *day) && !reach.gaps && !record.may_miss(*day);
                (covered, part.downtime(*day))
            });
            ComponentUptimeReport::of(&part.component, figures, days)
        });
        let parts: Vec<_> = parts.collect();
        (!parts.is_empty()).then_some(parts)
    }

    fn by_day(&self, record: &PageDowntime, reach: WindowCoverage) -> Vec<DayReport> {
        let days = self.days.iter().map(|(date, day)| {
            let covered = covers(reach, *day) && !record.may_miss(*day);
            DayReport::of(*date, covered, &record.downtime(*day), self.counts)
        });
        days.collect()
    }
}

fn covers(reach: WindowCoverage, day: Window) -> bool {
    let within = |window: Window| window.cut(day) == day;
    reach.covered.is_some_and(within)
}

fn vendor(target: &Target) -> Text {
    Text::from(target.vendor.as_str())
}

fn name(target: &Target) -> Option<Text> {
    target.name.as_deref().map(Text::from)
}

/// What is not known, in words.
fn doubts(reach: WindowCoverage) -> Vec<Text> {
    let part = match reach.covered {
        None => Some("the feed does not say which incidents of the window are missing"),
        Some(_) if !reach.whole => Some("the feed does not reach back to the start of the window"),
        Some(_) => None,
    };
    let gaps = "one incident has no component or time data";
    let doubts = part.into_iter().chain(reach.gaps.then_some(gaps));
    doubts.map(Text::from).collect()
}

fn mean_time_to_resolve(touching: &[(&Incident, CountedIncident)]) -> Option<i64> {
    let known = touching
        .iter()
        .filter_map(|(_, counted)| counted.to_resolve());
    let (count, sum) = known.fold((0, TimeDelta::zero()), |(count, sum), one| {
        (count + 1, sum + one)
    });
    sum.num_seconds().checked_div(count)
}

fn longest(touching: &[(&Incident, CountedIncident)]) -> Option<LongestReport> {
    let known = touching
        .iter()
        .filter_map(|(incident, counted)| Some((incident, counted, counted.duration()?)));
    let (incident, counted, length) = known.max_by_key(|(.., length)| *length)?;
    Some(LongestReport {
        id: incident.id.clone(),
        title: incident.title.clone(),
        seconds: length.num_seconds(),
        open: counted.timeline.open == Some(true),
    })
}
