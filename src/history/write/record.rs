//! Recording the snapshots of a run, and what changed by them.

use rusqlite::{Connection, TransactionBehavior};

use crate::change::{self, Change, CheckInfo, Comparison, Kind, KnownPage};
use crate::history::database::History;
use crate::history::error::HistoryError;
use crate::history::logged::Logged;
use crate::history::new_snapshot::NewSnapshot;
use crate::history::page_row::{self, PageRow};
use crate::history::read::log::{self as log_reader, ChangeBatch, Query};
use crate::history::read::preview::check_info;
use crate::history::read::stored::{self, StoredPage};
use crate::history::write::fingerprint::Fingerprints;
use crate::history::write::items::ItemWriter;
use crate::history::write::log;
use crate::history::write::{current, page};
use crate::model::{Incident, Item, Maintenance, Page, Text};

/// Two processes that check at once record in any order: a snapshot that is older by no more than this came too late.
/// One that is older by more comes from a clock that was set back, and counts.
const LATE: chrono::TimeDelta = chrono::TimeDelta::minutes(10);

impl History {
    /// Records the snapshots of a run, all or none, and returns what changed by each, in their order.
    ///
    /// A snapshot that equals the last one of its page is taken to have changed nothing.
    pub(crate) fn record(
        &mut self,
        snapshots: &[NewSnapshot],
    ) -> Result<Vec<Vec<Logged>>, HistoryError> {
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let changes = record_all(&transaction, snapshots)?;
        transaction.commit()?;
        Ok(changes)
    }

    /// Records the snapshots of a run, and returns what a query gives afterwards. What was just logged is not read again.
    pub(crate) fn record_and_query(
        &mut self,
        snapshots: &[NewSnapshot],
        query: &Query,
    ) -> Result<ChangeBatch, HistoryError> {
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut batch = log_reader::batch(&transaction, query)?;
        let logged = record_all(&transaction, snapshots)?;
        transaction.commit()?;
        batch.add(logged.into_iter().flatten().collect(), query);
        Ok(batch)
    }
}

fn record_all(
    file: &Connection,
    snapshots: &[NewSnapshot],
) -> Result<Vec<Vec<Logged>>, HistoryError> {
    let mut recording = Recording {
        file,
        fingerprints: Fingerprints::default(),
    };
    let changes = snapshots.iter().map(|snapshot| recording.record(snapshot));
    changes.collect()
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
        let stored = stored::load(self.file, row.id)?;
        let known = stored.as_ref().map(|stored| &stored.known);
        let comparison = change::compare(known, seen, check_info(row, snapshot));
        let listing = (seen.incidents.is_some(), seen.maintenances.is_some());
        let writer = self.item_writer(row, snapshot, stored.as_ref());
        self.write(&writer, &comparison, listing)?;
        Ok(comparison.changes)
    }

    fn item_writer<'a>(
        &'a self,
        row: &'a PageRow,
        snapshot: &'a NewSnapshot,
        stored: Option<&'a StoredPage>,
    ) -> ItemWriter<'a> {
        ItemWriter {
            file: self.file,
            row,
            stored,
            feed: snapshot.feed,
            seen_at: snapshot.seen_at,
            late: false,
        }
    }

    fn write(
        &self,
        writer: &ItemWriter,
        comparison: &Comparison,
        listing: (bool, bool),
    ) -> Result<(), HistoryError> {
        let check = CheckInfo {
            before: writer.row.readable_at,
            ..CheckInfo::at(writer.seen_at)
        };
        let page = &comparison.page;
        current::write(self.file, writer.row.id, writer.stored, page, check)?;
        let incidents = page.incidents.as_deref().unwrap_or_default();
        writer.write(incidents, &comparison.incidents, listing.0)?;
        let maintenances = page.maintenances.as_deref().unwrap_or_default();
        writer.write(maintenances, &comparison.maintenances, listing.1)
    }

    /// What is stored is newer than this snapshot: only what is not known yet is taken from it, and nothing is
    /// reported as a change.
    fn add_late(
        &self,
        row: &PageRow,
        snapshot: &NewSnapshot,
        seen: &Page,
    ) -> Result<Vec<Logged>, HistoryError> {
        let Some(stored) = stored::load(self.file, row.id)? else {
            return Ok(Vec::new());
        };
        let mut older = KnownPage::from(seen.clone());
        remove_absent::<Incident>(&mut older.page, &stored.known.absent);
        remove_absent::<Maintenance>(&mut older.page, &stored.known.absent);
        let check = CheckInfo::at(row.last_seen_at).after(snapshot.seen_at);
        let comparison = change::compare(Some(&older), &stored.known.page, check);
        let writer = ItemWriter {
            late: true,
            ..self.item_writer(row, snapshot, Some(&stored))
        };
        self.write(&writer, &comparison, (false, false))?;
        Ok(Vec::new())
    }
}

/// What is known to be gone does not return by a snapshot that is older.
fn remove_absent<T: Item>(older: &mut Page, absent: &Page) {
    let absent = T::list(absent).unwrap_or_default();
    if let Some(list) = T::list_mut(older) {
        list.retain(|one| absent.iter().all(|gone| gone.id() != one.id()));
    }
}

/// Changes that do not follow from what the page states.
fn of_the_reading(known: &PageRow, snapshot: &NewSnapshot) -> Vec<Change> {
    let mut changes = Vec::new();
    if known.failing && known.readable_at.is_some() {
        let change = Change::new(Kind::PageReadableAgain, snapshot.seen_at);
        changes.push(change.reading(known.error.as_deref().map(Text::from), None));
    }
    if check_info(known, snapshot).platform_changed {
        let change = Change::new(Kind::FeedChanged, snapshot.seen_at);
        let (before, now) = (known.feed.as_deref(), snapshot.feed);
        changes.push(change.reading(before.map(Text::from), now.map(Text::from)));
    }
    changes
}
