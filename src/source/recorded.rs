//! Answers from the history: what is recorded of a page, now or at a time in the past.

use std::collections::HashMap;
use std::rc::Rc;

use crate::feed::{self, Feed, Scope};
use crate::fetch::{FetchError, Observation, Observed, Origin, Target};
use crate::history::{History, Snapshot};
use crate::model::Time;

/// What is recorded of each target at a time in the past; without one, now.
pub(super) fn recall(
    history: Option<&History>,
    targets: Vec<Target>,
    scope: Scope,
    at: Option<Time>,
) -> Vec<Observation> {
    let known = match history {
        None => targets.iter().map(|_| Ok(None)).collect(),
        Some(history) => known(history, &targets, scope, at),
    };
    targets
        .into_iter()
        .zip(known)
        .map(|(target, known)| recalled(target, known))
        .collect()
}

/// A page's snapshot, or why the history cannot be read.
type Recalled = Result<Option<Snapshot>, String>;

fn known(history: &History, targets: &[Target], scope: Scope, at: Option<Time>) -> Vec<Recalled> {
    if at.is_none() && !scope.history && !scope.maintenance {
        return present(history, targets);
    }
    let whole = |target: &Target| match at {
        Some(at) => history.snapshot_at(&target.vendor, at),
        None => history.snapshot(&target.vendor),
    };
    let each = |target| whole(target).map_err(|error| error.to_string());
    targets.iter().map(each).collect()
}

/// The latest snapshots in one pass; a vendor may be named more than once.
fn present(history: &History, targets: &[Target]) -> Vec<Recalled> {
    let vendors: Vec<&str> = targets.iter().map(|one| one.vendor.as_str()).collect();
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
    given.map(|one| Ok(one.map(Rc::unwrap_or_clone))).collect()
}

fn recalled(target: Target, known: Recalled) -> Observation {
    let mut warnings = Vec::new();
    let outcome = match known {
        Ok(Some(snapshot)) => {
            let since = snapshot.error.as_ref();
            warnings.extend(since.map(|since| format!("it cannot be read since: {}", since.error)));
            Ok(observed(snapshot))
        }
        nothing => {
            warnings.extend(nothing.err());
            Err(FetchError::NotRecorded {
                url: target.address(),
            })
        }
    };
    Observation {
        target,
        outcome,
        warnings,
        trail: Vec::new(),
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
