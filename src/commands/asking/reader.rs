//! What a page says together with what is known of it from earlier runs.

use std::collections::HashMap;

use crate::commands::memory::{self, FirstSeen};
use crate::feed::Want;
use crate::fetch::{FetchError, Observation, Observed, Origin, Place, Target};
use crate::history::{History, HistoryError};
use crate::model::uptime::Watched;
use crate::model::{Page, Text, Time};
use crate::report::{ErrorReport, SourceReport};

/// Reads observations, and gathers the lines for standard error.
pub(crate) struct Reader {
    pub(super) want: Want,
    history: Option<History>,
    /// A line each; a warning says so itself.
    pub(crate) problems: Vec<String>,
}

/// A page with what is known of it from earlier runs.
pub(crate) struct Known {
    /// The page.
    pub(crate) page: Page,
    /// When its incidents were first seen.
    pub(crate) first_seen: FirstSeen,
    /// How often each planned work is known to have been edited.
    pub(crate) edits: HashMap<Text, u32>,
    /// Where it comes from.
    pub(crate) source: SourceReport,
    /// What did not come although an answer did.
    pub(crate) warnings: Vec<Text>,
}

impl Reader {
    /// A reader that has the problems so far.
    pub(crate) fn new(want: Want, history: Option<History>, problems: Vec<String>) -> Self {
        Self {
            want,
            history,
            problems,
        }
    }

    /// Whom it was about, and the page, or why there is none.
    pub(crate) fn read(&mut self, observation: Observation) -> (Target, Result<Known, FetchError>) {
        let Observation {
            target,
            outcome,
            warnings,
        } = observation;
        let vendor = Text::from(target.vendor.as_str());
        let known = match outcome {
            Ok(observed) => {
                let warnings: Vec<_> = warnings.into_iter().map(Text::new).collect();
                self.warn(&vendor, &warnings);
                let source = source(&observed, self.want.now);
                let (page, first_seen) = self.remembered(&vendor, observed);
                Ok(Known {
                    page,
                    first_seen,
                    edits: self.edits(&vendor),
                    source,
                    warnings,
                })
            }
            Err(error) => {
                let line = Text::new(error.to_string()).line();
                self.problems.push(format!("{}: {line}", vendor.line()));
                Err(error)
            }
        };
        (target, known)
    }

    /// The trouble that earlier runs saw at a page's components, until this look.
    pub(crate) fn watched(&mut self, target: &Target, page: &Page, at: Time) -> Vec<Watched> {
        let history = self.history.as_ref();
        let of_page = matches!(target.place, Place::Page { .. });
        let history = history.filter(|_| of_page);
        let watched = history.map(|history| history.watched(&target.vendor, page, at));
        self.told(watched)
    }

    fn edits(&mut self, vendor: &Text) -> HashMap<Text, u32> {
        let history = self.history.as_ref().filter(|_| self.want.maintenance);
        let edits = history.map(|history| history.maintenance_edits(vendor.raw()));
        self.told(edits)
    }

    /// What the history tells; where it cannot, that is a warning, and nothing is told.
    fn told<T: Default>(&mut self, answer: Option<Result<T, HistoryError>>) -> T {
        answer.transpose().map_or_else(
            |error| {
                self.problems.push(format!("warning: {error}"));
                T::default()
            },
            Option::unwrap_or_default,
        )
    }

    /// Warnings about a vendor.
    pub(crate) fn warn(&mut self, vendor: &Text, warnings: &[Text]) {
        let line = |warning: &Text| format!("warning: {}: {}", vendor.line(), warning.line());
        self.problems.extend(warnings.iter().map(line));
    }

    /// What the feed no longer shows, or never did, is known from earlier runs.
    fn remembered(&mut self, vendor: &Text, observed: Observed) -> (Page, FirstSeen) {
        let fresh = matches!(
            observed.origin,
            Origin::Network | Origin::Cache | Origin::History
        );
        let history = self.history.as_ref();
        let Some(history) = history.filter(|_| fresh && self.want.history) else {
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
}

/// Why a vendor has no answer, as the report says it.
pub(crate) fn error(target: &Target, error: &FetchError) -> ErrorReport {
    ErrorReport {
        kind: error.kind(),
        url: Text::new(target.address()),
        message: Text::new(error.to_string()),
    }
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
