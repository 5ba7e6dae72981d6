//! Recording what a run saw: what changed is worked out against what is known, and kept.

use rusqlite::{Connection, TransactionBehavior};

use crate::change::{self, Change, CheckInfo, Kind};
use crate::history::database::History;
use crate::history::error::HistoryError;
use crate::history::logged::Logged;
use crate::history::new_snapshot::NewSnapshot;
use crate::history::page_row::{self, PageRow};
use crate::history::read::stored::{self, StoredPage};
use crate::history::write::fingerprint::Fingerprints;
use crate::history::write::log;
use crate::history::write::{current, items, page};
use crate::model::{Page, Text};

/// Two processes that ask at once record in any order: a reading that is older by no more than this came too late.
/// One that is older by more comes from a clock that was set back, and counts.
const LATE: chrono::TimeDelta = chrono::TimeDelta::minutes(10);

impl History {
    /// Keeps a run's snapshots, all or none, and returns what changed by each, in their order.
    ///
    /// A reading that equals the last one of its page is taken to have changed nothing.
    pub(crate) fn record(
        &mut self,
        snapshots: &[NewSnapshot],
    ) -> Result<Vec<Vec<Logged>>, HistoryError> {
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut recording = Recording {
            file: &transaction,
            fingerprints: Fingerprints::default(),
        };
        let changes = snapshots.iter().map(|snapshot| recording.record(snapshot));
        let changes = changes.collect::<Result<_, _>>()?;
        transaction.commit()?;
        Ok(changes)
    }
}

struct Recording<'a> {
    file: &'a Connection,
    fingerprints: Fingerprints,
}

impl Recording<'_> {
    fn record(&mut self, snapshot: &NewSnapshot) -> Result<Vec<Logged>, HistoryError> {
        let known = page_row::find(self.file, snapshot.vendor)?;
        let late = |known: &PageRow| {
            let behind = known.last_seen_at - crate::history::timestamp::kept(snapshot.seen_at);
            behind > chrono::TimeDelta::zero() && behind <= LATE
        };
        match (known, snapshot.outcome) {
            (Some(known), Ok(seen)) if late(&known) => self.add_late(&known, snapshot, seen),
            (Some(known), Err(_)) if late(&known) => Ok(Vec::new()),
            (Some(known), Ok(seen)) => self.read(&known, snapshot, seen),
            (Some(known), Err(error)) => self.fail(&known, snapshot, error),
            (None, outcome) => {
                let begun = page::begin(self.file, snapshot)?;
                match outcome {
                    Ok(seen) => self.read(&begun, snapshot, seen),
                    Err(error) => self.fail(&begun, snapshot, error),
                }
            }
        }
    }

    fn fail(
        &self,
        known: &PageRow,
        snapshot: &NewSnapshot,
        error: &str,
    ) -> Result<Vec<Logged>, HistoryError> {
        page::failed(self.file, known.id, snapshot.seen_at, error)?;
        if known.failing || known.readable_at.is_none() {
            return Ok(Vec::new());
        }
        let change = Change::new(Kind::PageUnreadable, snapshot.seen_at);
        let change = change.reading(None, Some(Text::from(error)));
        log::append(self.file, known, snapshot.seen_at, vec![change])
    }

    fn read(
        &mut self,
        known: &PageRow,
        snapshot: &NewSnapshot,
        seen: &Page,
    ) -> Result<Vec<Logged>, HistoryError> {
        let fingerprint = self.fingerprints.of(snapshot.feed, seen)?;
        let mut changes = of_the_reading(known, snapshot);
        if known.fingerprint != Some(fingerprint) {
            changes.extend(self.compare(known, snapshot, seen)?);
        }
        page::read(self.file, known, snapshot, seen.updated_at, fingerprint)?;
        log::append(self.file, known, snapshot.seen_at, changes)
    }

    fn compare(
        &self,
        row: &PageRow,
        snapshot: &NewSnapshot,
        seen: &Page,
    ) -> Result<Vec<Change>, HistoryError> {
        let known = stored::load(self.file, row.id)?;
        let before = known.as_ref().map(|known| &known.page);
        let look = CheckInfo {
            at: snapshot.seen_at,
            before: row.readable_at,
            platform_changed: has_moved(row, snapshot),
        };
        let changes = change::changes(before, seen, look);
        let base = known.as_ref().map(|known| known.with_returned(seen));
        let merged = change::merged(base, seen, look);
        self.keep(row, known.as_ref(), snapshot, Some(seen), &merged, &changes)?;
        Ok(changes)
    }

    /// `seen` is `None` where it came too late to say what the page lists now.
    fn keep(
        &self,
        row: &PageRow,
        known: Option<&StoredPage>,
        snapshot: &NewSnapshot,
        seen: Option<&Page>,
        merged: &Page,
        changes: &[Change],
    ) -> Result<(), HistoryError> {
        let look = current::Look {
            at: snapshot.seen_at,
            before: row.readable_at,
        };
        current::keep(self.file, row.id, known, merged, look)?;
        let look = items::ItemLook {
            file: self.file,
            row,
            feed: snapshot.feed,
            seen_at: snapshot.seen_at,
            changes,
        };
        let (incidents, maintenances) = known.map_or((&[][..], &[][..]), |known| {
            (&known.incidents, &known.maintenances)
        });
        look.keep(incidents, seen, merged)?;
        look.keep(maintenances, seen, merged)
    }

    /// What is already known is newer than this; only what it does not have is taken from here, and told to nobody.
    fn add_late(
        &self,
        row: &PageRow,
        snapshot: &NewSnapshot,
        seen: &Page,
    ) -> Result<Vec<Logged>, HistoryError> {
        let Some(known) = stored::load(self.file, row.id)? else {
            return Ok(Vec::new());
        };
        let look = CheckInfo::at(row.last_seen_at).after(snapshot.seen_at);
        let merged = change::merged(Some(seen.clone()), &known.page, look);
        self.keep(row, Some(&known), snapshot, None, &merged, &[])?;
        Ok(Vec::new())
    }
}

/// Whether the page stands on another platform than before.
fn has_moved(known: &PageRow, snapshot: &NewSnapshot) -> bool {
    let feeds = known.feed.as_deref().zip(snapshot.feed);
    known.readable_at.is_some() && feeds.is_some_and(|(before, now)| before != now)
}

/// What the look itself tells, whatever the page says.
fn of_the_reading(known: &PageRow, snapshot: &NewSnapshot) -> Vec<Change> {
    let mut changes = Vec::new();
    if known.failing && known.readable_at.is_some() {
        let change = Change::new(Kind::PageReadableAgain, snapshot.seen_at);
        changes.push(change.reading(known.error.as_deref().map(Text::from), None));
    }
    if has_moved(known, snapshot) {
        let change = Change::new(Kind::FeedChanged, snapshot.seen_at);
        let (before, now) = (known.feed.as_deref(), snapshot.feed);
        changes.push(change.reading(before.map(Text::from), now.map(Text::from)));
    }
    changes
}
