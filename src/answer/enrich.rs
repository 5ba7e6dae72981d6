//! A page together with what the history knows of it.

use std::collections::HashMap;
use std::path::PathBuf;

use super::problem::Problem;
use crate::context::Context;
use crate::feed::Scope;
use crate::fetch::{FetchError, Location, Observation, Observed, Origin, Target};
use crate::history::{self, History, HistoryError, NewSnapshot, RemovedIncident, Snapshot};
use crate::model::uptime::ObservedDowntime;
use crate::model::{Page, Text, Time, printable};
use crate::report::{ErrorReport, SourceReport};
use crate::source;

/// Adds to each page what the history knows, and collects the problems on the way.
pub(crate) struct Enricher {
    scope: Scope,
    history: Option<History>,
    /// The file that is opened where a page cannot be read.
    path: Option<PathBuf>,
    /// In the order in which they came up.
    pub(crate) problems: Vec<Problem>,
}

/// A page with what the history knows of it.
pub(super) struct EnrichedPage {
    pub(super) page: Page,
    pub(super) first_seen: FirstSeen,
    /// The incidents that the vendor removed.
    pub(super) removed: Vec<RemovedIncident>,
    /// By the id of a maintenance, how often it was edited.
    pub(super) edits: HashMap<Text, u32>,
    pub(super) source: SourceReport,
    /// Documents that failed although the page was read.
    pub(super) warnings: Vec<Text>,
}

/// A page with the items that only the history has, when its incidents were first seen, and those that were removed.
type Recorded = (Page, FirstSeen, Vec<RemovedIncident>);

/// The history, where one exists and can be read.
pub(crate) fn open_history(context: &Context, problems: &mut Vec<Problem>) -> Option<History> {
    let path = context.history.as_ref()?;
    match History::open_for_reading(path) {
        Ok(history) => history,
        Err(error) => {
            problems.push(Problem::warning(error));
            None
        }
    }
}

impl Enricher {
    /// `problems`: those that came up before.
    pub(crate) fn new(scope: Scope, history: Option<History>, problems: Vec<Problem>) -> Self {
        Self {
            scope,
            history,
            path: None,
            problems,
        }
    }

    /// The same, which opens a history for the last state of a page that cannot be read.
    pub(crate) fn recalling_from(self, path: Option<PathBuf>) -> Self {
        Self { path, ..self }
    }

    /// The target, and its page or why there is none.
    pub(super) fn read(
        &mut self,
        observation: Observation,
    ) -> (Target, Result<EnrichedPage, FetchError>) {
        let Observation {
            target,
            outcome,
            warnings,
            ..
        } = observation;
        let vendor = Text::from(target.vendor.as_str());
        let page = match outcome {
            Ok(observed) => {
                let warnings: Vec<_> = warnings.into_iter().map(Text::new).collect();
                self.warn(&vendor, &warnings);
                let source = source(&observed, self.scope.now);
                let record = Text::from(target.record());
                let (page, first_seen, removed) = self.recorded(&record, observed);
                Ok(EnrichedPage {
                    page,
                    first_seen,
                    removed,
                    edits: self.edits(&record),
                    source,
                    warnings,
                })
            }
            Err(error) => Err(error),
        };
        (target, page)
    }

    /// The latest snapshot of a page that could not be read now. The history is opened for it where it is not open.
    pub(super) fn last_snapshot(&mut self, target: &Target) -> Option<Snapshot> {
        if let (None, Some(path)) = (&self.history, self.path.take()) {
            let opened = History::open_for_reading(&path);
            self.history = self.or_warn(Some(opened));
        }
        let history = self.history.as_ref()?;
        let found = history.snapshot(target.record());
        self.or_warn(Some(found))
    }

    /// The downtime of components that earlier polls observed, up to this one.
    pub(super) fn watched(
        &mut self,
        target: &Target,
        page: &Page,
        at: Time,
    ) -> Vec<ObservedDowntime> {
        let history = self.history.as_ref();
        let of_page = matches!(target.location, Location::Page { .. });
        let history = history.filter(|_| of_page);
        let watched = history.map(|history| history.watched(target.record(), page, at));
        self.or_warn(watched)
    }

    fn edits(&mut self, vendor: &Text) -> HashMap<Text, u32> {
        let history = self.history.as_ref().filter(|_| self.scope.maintenance);
        let edits = history.map(|history| history.maintenance_edits(vendor.raw()));
        self.or_warn(edits)
    }

    /// What the history answers; an unreadable one is a warning and answers nothing.
    fn or_warn<T: Default>(&mut self, answer: Option<Result<T, HistoryError>>) -> T {
        answer.transpose().map_or_else(
            |error| {
                self.problems.push(Problem::warning(error));
                T::default()
            },
            Option::unwrap_or_default,
        )
    }

    /// Adds warnings about a vendor.
    pub(super) fn warn(&mut self, vendor: &Text, warnings: &[Text]) {
        let problem = |warning: &Text| Problem::warning(warning.raw()).about(vendor.raw());
        self.problems.extend(warnings.iter().map(problem));
    }

    /// Adds to a page of a server what its feed does not list any more.
    fn recorded(&mut self, vendor: &Text, observed: Observed) -> Recorded {
        let fresh = matches!(
            observed.origin,
            Origin::Network | Origin::Cache | Origin::History
        );
        let history = self.history.as_ref();
        let Some(history) = history.filter(|_| fresh && self.scope.history) else {
            return (observed.page, FirstSeen::default(), Vec::new());
        };
        let vendor = vendor.raw();
        let enriched = match observed.origin {
            Origin::History => from_history(history, vendor, observed.fetched_at, self.scope),
            _ => merged(history, vendor, &observed),
        };
        let (page, first_seen, removed) = self.or_warn(Some(enriched));
        (page.unwrap_or(observed.page), first_seen, removed)
    }
}

/// Why a vendor has no answer, as the report says it.
pub(super) fn error(target: &Target, error: &FetchError) -> ErrorReport {
    ErrorReport {
        kind: error.kind(),
        url: Text::new(target.address()),
        message: Text::new(printable(&error.to_string())),
    }
}

fn source(observed: &Observed, now: Time) -> SourceReport {
    SourceReport {
        url: Text::new(printable(&observed.url)),
        feed: observed.feed.to_owned(),
        feed_changed_from: observed.feed_changed_from.map(str::to_owned),
        from: observed.origin,
        fetched_at: observed.fetched_at,
        age_seconds: (now - observed.fetched_at).num_seconds().max(0),
    }
}

/// When incidents were first seen, and how long after their start, where that is a detection.
#[derive(Default)]
pub(super) struct FirstSeen(HashMap<Text, history::FirstSeen>);

impl FirstSeen {
    fn of(list: Vec<history::FirstSeen>) -> Self {
        let named = list.into_iter().map(|seen| (seen.id.clone(), seen));
        Self(named.collect())
    }

    /// When an incident was first seen, and the lag where it was polled before and after it began.
    pub(super) fn find(&self, id: &Text) -> Option<(Time, Option<i64>)> {
        let seen = self.0.get(id)?;
        Some((seen.at, seen.lag.map(|lag| lag.num_seconds())))
    }
}

/// What the history adds to a page: the page with the items that only the history has, where that is another one.
type Added = (Option<Page>, FirstSeen, Vec<RemovedIncident>);

/// The same for a page that was just read.
fn merged(history: &History, vendor: &str, observed: &Observed) -> Result<Added, HistoryError> {
    let snapshot = NewSnapshot {
        vendor,
        url: &observed.url,
        feed: Some(observed.feed),
        seen_at: observed.fetched_at,
        outcome: Ok(&observed.page),
    };
    let preview = history.preview(&snapshot, &observed.page)?;
    Ok(preview.map_or_else(Added::default, |preview| {
        let first_seen = FirstSeen::of(preview.first_seen);
        (Some(preview.comparison.page), first_seen, preview.removed)
    }))
}

/// The same for a page that was read from the history.
fn from_history(
    history: &History,
    vendor: &str,
    at: Time,
    scope: Scope,
) -> Result<Added, HistoryError> {
    let recorded = history.recorded(vendor, at, source::period(scope))?;
    Ok((None, FirstSeen::of(recorded.first_seen), recorded.removed))
}
