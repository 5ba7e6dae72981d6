//! What the commands do with the history: answer from it, add it to what a feed shows, and keep what was seen. A
//! history that cannot be used is a warning, never a lost answer.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use crate::change::{self, Look};
use crate::context::Context;
use crate::feed::Want;
use crate::fetch::{FetchError, Observation, Observed, Origin, Place, Target};
use crate::history::{History, HistoryError, Logged, Sighting, Snapshot};
use crate::model::{Page, Text, Time};

/// One look at a page, to be kept after the answer was given.
pub(crate) struct Seen {
    vendor: String,
    url: String,
    feed: Option<&'static str>,
    at: Time,
    outcome: Result<Page, String>,
}

impl Seen {
    /// What is worth keeping of an observation: what a server said just now, or that it said nothing.
    pub(crate) fn of(observation: &Observation, now: Time) -> Option<Self> {
        let target = &observation.target;
        let Place::Page { .. } = target.place else {
            return None;
        };
        let seen = |url: &str, feed, at, outcome| Self {
            vendor: target.vendor.clone(),
            url: url.to_owned(),
            feed,
            at,
            outcome,
        };
        match &observation.outcome {
            Ok(observed) if observed.origin == Origin::Network => {
                let page = Ok(observed.page.clone());
                Some(seen(
                    target.address(),
                    Some(observed.feed),
                    observed.fetched_at,
                    page,
                ))
            }
            Ok(_) | Err(FetchError::NotRecorded { .. }) => None,
            Err(error) => Some(seen(
                target.address(),
                target.feed(),
                now,
                Err(error.to_string()),
            )),
        }
    }

    fn sighting(&self) -> Sighting<'_> {
        Sighting {
            vendor: &self.vendor,
            url: &self.url,
            feed: self.feed,
            seen_at: self.at,
            outcome: self.outcome.as_ref().map_err(String::as_str),
        }
    }
}

/// What is worth keeping of a run, where anything is kept.
pub(crate) fn seen(context: &Context, observations: &[Observation], now: Time) -> Vec<Seen> {
    let recorded = context.history.iter().flat_map(|_| observations);
    recorded.filter_map(|one| Seen::of(one, now)).collect()
}

/// Keeps a run's looks, all or none; a damaged file is set aside and a fresh one begun.
///
/// # Errors
/// Where nothing can be kept.
pub(crate) fn keep(
    context: &Context,
    seen: &[Seen],
) -> Result<(Vec<Vec<Logged>>, Vec<String>), HistoryError> {
    let Some(path) = &context.history else {
        return Ok((Vec::new(), Vec::new()));
    };
    let sightings: Vec<_> = seen.iter().map(Seen::sighting).collect();
    let mut opened = History::open(path, context.now)?;
    match opened.history.record(&sightings) {
        Err(HistoryError::Damaged(_)) => {
            opened = History::afresh(path, context.now)?;
            Ok((opened.history.record(&sightings)?, opened.warnings))
        }
        recorded => Ok((recorded?, opened.warnings)),
    }
}

/// Keeps what was seen after the answer was printed; what goes wrong is told in warnings.
pub(crate) fn keep_quietly(context: &Context, seen: &[Seen]) -> Vec<String> {
    if seen.is_empty() {
        return Vec::new();
    }
    match keep(context, seen) {
        Ok((_, warnings)) => warnings
            .iter()
            .map(|warning| format!("warning: {warning}"))
            .collect(),
        Err(error) => vec![format!("warning: not recorded: {error}")],
    }
}

/// The history, where there is one that can be read.
pub(crate) fn open(context: &Context, problems: &mut Vec<String>) -> Option<History> {
    let path = context.history.as_ref()?;
    match History::open_for_reading(path) {
        Ok(history) => history,
        Err(error) => {
            problems.push(format!("warning: {error}"));
            None
        }
    }
}

/// What is recorded of each target, as it was known at a moment; without one, as it is known now.
pub(crate) fn recall(
    history: Option<&History>,
    targets: Vec<Target>,
    want: Want,
    at: Option<Time>,
) -> Vec<Observation> {
    let known = match history {
        None => targets.iter().map(|_| Ok(None)).collect(),
        Some(history) => known(history, &targets, want, at),
    };
    targets
        .into_iter()
        .zip(known)
        .map(|(target, known)| recalled(target, known))
        .collect()
}

/// What the history knows of a page, or why it cannot say.
type Recalled = Result<Option<Snapshot>, String>;

fn known(history: &History, targets: &[Target], want: Want, at: Option<Time>) -> Vec<Recalled> {
    if at.is_none() && !want.history && !want.maintenance {
        return present(history, targets);
    }
    let whole = |target: &Target| match at {
        Some(at) => history.snapshot_at(&target.vendor, at),
        None => history.snapshot(&target.vendor),
    };
    let each = |target| whole(target).map_err(|error| error.to_string());
    targets.iter().map(each).collect()
}

/// The present of all in one pass; a vendor may be asked for more than once.
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
                url: target.address().to_owned(),
            })
        }
    };
    Observation {
        target,
        outcome,
        warnings,
    }
}

/// The page without what the vendor took away again, which is kept but does not stand there any more.
fn standing(snapshot: Snapshot) -> (Page, FirstSeen) {
    let mut page = snapshot.page;
    let gone: HashSet<Text> = snapshot
        .incidents
        .iter()
        .filter(|one| one.removed_at.is_some())
        .map(|one| one.id.clone())
        .collect();
    if let Some(incidents) = &mut page.incidents {
        incidents.retain(|incident| !gone.contains(&incident.id));
    }
    (page, FirstSeen(snapshot.incidents))
}

fn observed(snapshot: Snapshot) -> Observed {
    let feed = snapshot.feed.as_deref().and_then(crate::feed::by_name);
    Observed {
        feed: feed.map_or("unknown", crate::feed::Feed::name),
        feed_changed_from: None,
        evidence: None,
        url: snapshot.url.clone(),
        origin: Origin::History,
        fetched_at: snapshot.seen_at,
        page: standing(snapshot).0,
    }
}

/// When incidents were first seen, and how long after their start, where that is a detection.
#[derive(Default)]
pub(crate) struct FirstSeen(Vec<crate::history::Seen>);

impl FirstSeen {
    /// When an incident was first seen, and the lag where we were watching when it came up.
    pub(crate) fn find(&self, id: &Text) -> Option<(Time, Option<i64>)> {
        let seen = self.0.iter().find(|seen| seen.id == *id)?;
        Some((seen.first_seen_at, seen.lag.map(|lag| lag.num_seconds())))
    }
}

/// The page with what the feed no longer or never shows, and when its incidents were first seen.
pub(crate) fn enrich(
    history: &History,
    vendor: &str,
    seen: &Page,
    at: Time,
) -> Result<(Page, FirstSeen), HistoryError> {
    let Some(snapshot) = history.snapshot(vendor)? else {
        return Ok((seen.clone(), FirstSeen::default()));
    };
    let look = Look::at(at).after(snapshot.seen_at);
    let (known, first_seen) = standing(snapshot);
    let page = change::merged(Some(known), seen, look).ordered();
    Ok((page, first_seen))
}
