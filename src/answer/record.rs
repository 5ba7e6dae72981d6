//! What is recorded after an answer was written. A history that cannot be used is a warning, never a lost answer.

use std::path::Path;

use super::problem::Problem;
use crate::context::Context;
use crate::fetch::{FetchError, Location, Observation, Origin};
use crate::history::{ChangeBatch, History, HistoryError, Logged, NewSnapshot, Opened, Query};
use crate::model::{Page, Time, printable};

/// A page as it was read, or why it could not be, to be recorded after the answer.
pub(crate) struct PendingRecord {
    /// What the history knows the page by.
    record: String,
    vendor: String,
    url: String,
    feed: Option<&'static str>,
    at: Time,
    outcome: Result<Page, String>,
}

impl PendingRecord {
    /// `None` where no server was asked: the history holds what servers said.
    fn of(observation: &Observation, now: Time) -> Option<Self> {
        let target = &observation.target;
        let Location::Page { .. } = target.location else {
            return None;
        };
        let record = |feed, at, outcome| Self {
            record: target.record().to_owned(),
            vendor: target.vendor.clone(),
            url: target.address(),
            feed,
            at,
            outcome,
        };
        match &observation.outcome {
            Ok(observed) if observed.origin == Origin::Network => {
                let page = Ok(observed.page.clone());
                Some(record(Some(observed.feed), observed.fetched_at, page))
            }
            Ok(_)
            | Err(
                FetchError::NotRecorded { .. }
                | FetchError::NotPolled { .. }
                | FetchError::Recorded(_),
            ) => None,
            // Our own limit says nothing of the page.
            Err(error) if error.is_deadline() => None,
            Err(error) => Some(record(
                target.feed(),
                now,
                Err(printable(&error.to_string()).into_owned()),
            )),
        }
    }

    /// The name under which the page is recorded.
    pub(crate) fn record(&self) -> &str {
        &self.record
    }

    fn snapshot(&self) -> NewSnapshot<'_> {
        NewSnapshot {
            vendor: &self.record,
            url: &self.url,
            feed: self.feed,
            seen_at: self.at,
            outcome: self.outcome.as_ref().map_err(String::as_str),
        }
    }
}

/// What is to be recorded of a run; nothing where the history is disabled.
pub(crate) fn pending(
    context: &Context,
    observations: &[Observation],
    now: Time,
) -> Vec<PendingRecord> {
    let recorded = context.history.iter().flat_map(|_| observations);
    let records = recorded.filter_map(|one| PendingRecord::of(one, now));
    records.collect()
}

/// Records a run, all or nothing, and returns the changes of each page, under the name that it was asked for by. A damaged file is set aside and a new one begun.
///
/// # Errors
/// Where nothing can be recorded.
pub(crate) fn record(
    context: &Context,
    pending: &[PendingRecord],
) -> Result<(Vec<Vec<Logged>>, Vec<Problem>), HistoryError> {
    let Some(path) = &context.history else {
        return Ok((Vec::new(), Vec::new()));
    };
    let snapshots: Vec<_> = pending.iter().map(PendingRecord::snapshot).collect();
    let mut opened = History::open(path, context.now)?;
    let mut logged = match opened.history.record(&snapshots) {
        Err(HistoryError::Damaged(_)) => {
            opened = History::recreate(path, context.now)?;
            opened.history.record(&snapshots)?
        }
        recorded => recorded?,
    };
    for (changes, of) in logged.iter_mut().zip(pending) {
        for change in changes {
            change.vendor.clone_from(&of.vendor);
        }
    }
    Ok((logged, warnings(&opened)))
}

/// A run that was recorded, and the changes that a query gives afterwards.
pub(crate) struct RecordedRun {
    /// The file, still open.
    pub(crate) history: History,
    /// The answer of the query.
    pub(crate) batch: ChangeBatch,
    /// Warnings about the file.
    pub(crate) problems: Vec<Problem>,
}

/// Records a run and queries the log, with the file opened once.
///
/// # Errors
/// Where nothing can be recorded or the log cannot be read.
pub(crate) fn record_and_query(
    context: &Context,
    path: &Path,
    pending: &[PendingRecord],
    query: &Query,
) -> Result<RecordedRun, HistoryError> {
    let snapshots: Vec<_> = pending.iter().map(PendingRecord::snapshot).collect();
    let mut opened = History::open(path, context.now)?;
    let mut problems = warnings(&opened);
    let batch = match opened.history.record_and_query(&snapshots, query) {
        // Only a file that cannot be written to is set aside, not one with an unreadable log.
        Err(HistoryError::Damaged(_)) => {
            problems.extend(record(context, pending)?.1);
            opened = History::open(path, context.now)?;
            opened.history.changes(query)?
        }
        batch => batch?,
    };
    Ok(RecordedRun {
        history: opened.history,
        batch,
        problems,
    })
}

fn warnings(opened: &Opened) -> Vec<Problem> {
    opened.warnings.iter().map(Problem::warning).collect()
}

/// Records a run; a failure is a warning.
pub(crate) fn record_or_warn(context: &Context, pending: &[PendingRecord]) -> Vec<Problem> {
    if pending.is_empty() {
        return Vec::new();
    }
    match record(context, pending) {
        Ok((_, warnings)) => warnings,
        Err(error) => vec![Problem::warning(format!("not recorded: {error}"))],
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{failed, now, observed};
    use super::*;
    use crate::http::HttpError;

    #[test]
    fn a_page_that_a_server_sent_is_recorded() {
        let pending = PendingRecord::of(&observed("acme", Page::default()), now()).unwrap();
        let snapshot = pending.snapshot();
        assert_eq!(snapshot.vendor, "acme");
        assert_eq!(snapshot.feed, Some("statuspage"));
        assert!(snapshot.outcome.is_ok());
    }

    #[test]
    fn a_failure_is_recorded_with_its_cause() {
        let pending = PendingRecord::of(&failed("acme", HttpError::Refused), now()).unwrap();
        let snapshot = pending.snapshot();
        assert_eq!(snapshot.seen_at, now());
        let cause = "https://status.acme.example: connection refused";
        assert_eq!(snapshot.outcome, Err(cause));
    }

    #[test]
    fn what_no_server_sent_just_now_is_not_recorded() {
        for origin in [Origin::Cache, Origin::History, Origin::File, Origin::Demo] {
            let mut observation = observed("acme", Page::default());
            observation.outcome.as_mut().unwrap().origin = origin;
            assert!(PendingRecord::of(&observation, now()).is_none());
        }
        let mut observation = observed("acme", Page::default());
        observation.target.location = Location::Documents(Vec::new(), Origin::File);
        assert!(PendingRecord::of(&observation, now()).is_none());
        let mut observation = failed("acme", HttpError::Refused);
        let url = String::new();
        observation.outcome = Err(FetchError::NotRecorded { url, since: None });
        assert!(PendingRecord::of(&observation, now()).is_none());
    }
}
