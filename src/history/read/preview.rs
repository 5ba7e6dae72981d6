//! What is known of a page after a check that is not recorded yet.

use chrono::TimeDelta;

use crate::change::{self, CheckInfo, Comparison};
use crate::history::database::History;
use crate::history::error::HistoryError;
use crate::history::new_snapshot::NewSnapshot;
use crate::history::page_row::{self, PageRow};
use crate::history::read::stored::{self, StoredPage};
use crate::history::removal::Removal;
use crate::history::timestamp::time;
use crate::model::{Incident, IncidentStatus, Item as _, Page, Text, Time};

/// What recording a snapshot would give.
#[derive(Debug)]
pub(crate) struct Preview {
    /// The comparison with what is recorded.
    pub(crate) comparison: Comparison,
    /// When the incidents that are recorded already were first seen.
    pub(crate) first_seen: Vec<FirstSeen>,
    /// The incidents that the vendor removed, before this check or with it.
    pub(crate) removed: Vec<RemovedIncident>,
}

/// An incident that the vendor removed from its page.
#[derive(Clone, Debug)]
pub(crate) struct RemovedIncident {
    /// As it was last listed.
    pub(crate) incident: Incident,
    /// The last check that saw it.
    pub(crate) last_seen_at: Time,
    /// The first check that did not.
    pub(crate) removed_at: Time,
}

impl RemovedIncident {
    /// The incident, over at the latest when it was last seen: how long it lasted after that is unknown.
    pub(crate) fn ended(&self) -> Incident {
        let mut incident = self.incident.clone();
        if incident.is_open() != Some(false) {
            incident.status = IncidentStatus::Resolved.into();
            incident.resolved_at = Some(self.last_seen_at);
        }
        incident
    }
}

/// When an incident was first seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FirstSeen {
    /// Its key on the page as it is known after the check.
    pub(crate) id: Text,
    /// The first snapshot that had it.
    pub(crate) at: Time,
    /// From its start until it was first seen, where the page was watched when it began.
    pub(crate) lag: Option<TimeDelta>,
}

impl History {
    /// Compares a page that was just read with what is recorded, as recording it would; `None`: nothing is recorded.
    pub(crate) fn preview(
        &self,
        snapshot: &NewSnapshot,
        seen: &Page,
    ) -> Result<Option<Preview>, HistoryError> {
        let file = self.connection.unchecked_transaction()?;
        let Some(row) = page_row::find(&file, snapshot.vendor)? else {
            return Ok(None);
        };
        let Some(mut stored) = stored::load(&file, row.id)? else {
            return Ok(None);
        };
        stored.known.page.updated_at = row.touched_at;
        let check = check_info(&row, snapshot);
        let comparison = change::compare(Some(&stored.known), seen, check);
        let first_seen = first_seen(&stored, &comparison);
        let removed = removed(&stored, &comparison, &row, snapshot);
        Ok(Some(Preview {
            comparison,
            first_seen,
            removed,
        }))
    }
}

/// The circumstances of a check against what is known of its page.
pub(in crate::history) fn check_info(row: &PageRow, snapshot: &NewSnapshot) -> CheckInfo {
    let feeds = row.feed.as_deref().zip(snapshot.feed);
    CheckInfo {
        at: snapshot.seen_at,
        before: row.readable_at,
        platform_changed: row.readable_at.is_some()
            && feeds.is_some_and(|(before, now)| before != now),
    }
}

fn removed(
    stored: &StoredPage,
    comparison: &Comparison,
    row: &PageRow,
    snapshot: &NewSnapshot,
) -> Vec<RemovedIncident> {
    let items = stored.items::<Incident>().into_iter().enumerate();
    let removed = items.filter_map(|(place, (incident, item))| {
        let pairs = &comparison.incidents;
        let back = pairs.pairs.iter().any(|pair| pair.known == Some(place));
        let now = pairs.removed.contains(&place);
        let before = item.removal == Removal::Removed && !back;
        let last_seen_at = if item.listed {
            row.readable_at
        } else {
            Some(time(item.last_seen_at))
        };
        (now || before).then(|| RemovedIncident {
            incident: incident.clone(),
            last_seen_at: last_seen_at.unwrap_or(snapshot.seen_at),
            removed_at: item
                .gone_at
                .filter(|_| before)
                .map_or(snapshot.seen_at, time),
        })
    });
    removed.collect()
}

fn first_seen(stored: &StoredPage, comparison: &Comparison) -> Vec<FirstSeen> {
    let rows = stored.items::<Incident>();
    let incidents = comparison.page.incidents.iter().flatten();
    let pairs = incidents.zip(&comparison.incidents.pairs);
    let known = pairs.filter_map(|(incident, pair)| {
        let (_, row) = rows.get(pair.known?)?;
        let at = time(row.first_seen_at);
        let lag = |start: Time| at - start;
        Some(FirstSeen {
            id: incident.id.clone(),
            at,
            lag: incident.started_at().filter(|_| row.detected).map(lag),
        })
    });
    known.collect()
}
