//! Answers from the history: what is recorded of a page, now or at a time in the past.

use std::collections::HashMap;
use std::rc::Rc;
use std::time::Duration;

use crate::feed::{self, Feed, Scope};
use crate::fetch::{FetchError, Observation, Observed, Origin, Target};
use crate::history::{History, HistoryError, Period, Snapshot};
use crate::model::Time;

/// What is recorded of each target at a time in the past; without one, now.
pub(super) fn recall(
    history: Option<&History>,
    targets: Vec<Target>,
    scope: Scope,
    at: Option<Time>,
) -> Vec<Observation> {
    let known = match history {
        None => targets.iter().map(|_| Ok(Recorded::Nothing)).collect(),
        Some(history) => known(history, &targets, scope, at),
    };
    targets
        .into_iter()
        .zip(known)
        .map(|(target, known)| recalled(target, known))
        .collect()
}

/// A page's snapshot, or why the history cannot be read.
type Recalled = Result<Recorded, String>;

/// What is recorded of a page.
#[expect(
    clippy::large_enum_variant,
    reason = "one value per vendor, moved once"
)]
enum Recorded {
    Snapshot(Snapshot),
    /// Nothing before that time.
    Since(Time),
    Nothing,
}

impl From<Option<Snapshot>> for Recorded {
    fn from(found: Option<Snapshot>) -> Self {
        found.map_or(Self::Nothing, Self::Snapshot)
    }
}

fn known(history: &History, targets: &[Target], scope: Scope, at: Option<Time>) -> Vec<Recalled> {
    if at.is_none() && !scope.history && !scope.maintenance {
        return present(history, targets);
    }
    let period = period(scope);
    let each = |target: &Target| {
        let found = match at {
            Some(at) => as_of(history, target.record(), at),
            None => history
                .snapshot_of(target.record(), period)
                .map(Recorded::from),
        };
        found.map_err(|error| error.to_string())
    };
    targets.iter().map(each).collect()
}

/// What of a recorded past a question needs.
pub(crate) fn period(scope: Scope) -> Period {
    Period {
        from: scope.since,
        to: scope.until,
    }
}

/// A page as it was known at a time, or since when it is known.
fn as_of(history: &History, vendor: &str, at: Time) -> Result<Recorded, HistoryError> {
    if let Some(found) = history.snapshot_at(vendor, at)? {
        return Ok(Recorded::Snapshot(found));
    }
    let later = history.snapshot(vendor)?;
    Ok(later.map_or(Recorded::Nothing, |later| {
        Recorded::Since(later.first_seen_at)
    }))
}

/// The latest snapshots in one pass; a vendor may be named more than once.
fn present(history: &History, targets: &[Target]) -> Vec<Recalled> {
    let vendors: Vec<&str> = targets.iter().map(Target::record).collect();
    let found = match history.present(&vendors) {
        Ok(found) => found,
        Err(error) => return vendors.iter().map(|_| Err(error.to_string())).collect(),
    };
    let named = |one: Snapshot| (one.vendor.clone(), Rc::new(one));
    let found: HashMap<String, Rc<Snapshot>> = found.into_iter().map(named).collect();
    let given: Vec<_> = vendors
        .iter()
        .map(|name| found.get(*name).cloned())
        .collect();
    drop(found);
    let given = given.into_iter();
    given
        .map(|one| Ok(one.map(Rc::unwrap_or_clone).into()))
        .collect()
}

fn recalled(target: Target, known: Recalled) -> Observation {
    let mut warnings = Vec::new();
    let outcome = match known {
        Ok(Recorded::Snapshot(snapshot)) => {
            let since = snapshot.error.as_ref();
            warnings.extend(since.map(|since| format!("not readable since then: {}", since.error)));
            Ok(observed(snapshot))
        }
        nothing => {
            let since = match &nothing {
                Ok(Recorded::Since(since)) => Some(*since),
                _ => None,
            };
            warnings.extend(nothing.err());
            Err(FetchError::NotRecorded {
                url: target.address(),
                since,
            })
        }
    };
    Observation {
        target,
        outcome,
        warnings,
        trail: Vec::new(),
        took: Duration::ZERO,
    }
}

fn observed(snapshot: Snapshot) -> Observed {
    let feed = snapshot.feed.as_deref().and_then(feed::by_name);
    Observed {
        feed: feed.map_or("unknown", Feed::name),
        feed_changed_from: None,
        evidence: None,
        url: snapshot.url.clone(),
        origin: Origin::History,
        fetched_at: snapshot.seen_at,
        page: snapshot.page_without_removed(),
    }
}
