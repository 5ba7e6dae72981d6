//! Recording what a run saw: what changed is worked out against what is known, and kept.

use rusqlite::{Connection, TransactionBehavior};

use super::error::HistoryError;
use super::fingerprint::Fingerprints;
use super::known::{self, Known};
use super::log::{self, Logged};
use super::page::{self, PageRow};
use super::sighting::Sighting;
use super::store::History;
use super::{items, present};
use crate::change::{self, Change, Kind, Look};
use crate::model::{Page, Text};

/// Two processes that ask at once record in any order: a reading that is older by no more than this came too late.
/// One that is older by more comes from a clock that was set back, and counts.
const LATE: chrono::TimeDelta = chrono::TimeDelta::minutes(10);

impl History {
    /// Keeps a run's sightings, all or none, and returns what changed by each, in their order.
    ///
    /// A reading that equals the last one of its page is taken to have changed nothing.
    pub(crate) fn record(
        &mut self,
        sightings: &[Sighting],
    ) -> Result<Vec<Vec<Logged>>, HistoryError> {
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut recording = Recording {
            file: &transaction,
            fingerprints: Fingerprints::default(),
        };
        let changes = sightings.iter().map(|sighting| recording.record(sighting));
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
    fn record(&mut self, sighting: &Sighting) -> Result<Vec<Logged>, HistoryError> {
        let known = page::find(self.file, sighting.vendor)?;
        let late = |known: &PageRow| {
            let behind = known.last_seen_at - super::moment::kept(sighting.seen_at);
            behind > chrono::TimeDelta::zero() && behind <= LATE
        };
        match (known, sighting.outcome) {
            (Some(known), Ok(seen)) if late(&known) => self.add_late(&known, sighting, seen),
            (Some(known), Err(_)) if late(&known) => Ok(Vec::new()),
            (Some(known), Ok(seen)) => self.read(&known, sighting, seen),
            (Some(known), Err(error)) => self.fail(&known, sighting, error),
            (None, outcome) => {
                let begun = page::begin(self.file, sighting)?;
                match outcome {
                    Ok(seen) => self.read(&begun, sighting, seen),
                    Err(error) => self.fail(&begun, sighting, error),
                }
            }
        }
    }

    fn fail(
        &self,
        known: &PageRow,
        sighting: &Sighting,
        error: &str,
    ) -> Result<Vec<Logged>, HistoryError> {
        page::failed(self.file, known.id, sighting.seen_at, error)?;
        if known.failing || known.readable_at.is_none() {
            return Ok(Vec::new());
        }
        let change = Change::new(Kind::PageUnreadable, sighting.seen_at);
        let change = change.reading(None, Some(Text::from(error)));
        log::append(self.file, known, sighting.seen_at, vec![change])
    }

    fn read(
        &mut self,
        known: &PageRow,
        sighting: &Sighting,
        seen: &Page,
    ) -> Result<Vec<Logged>, HistoryError> {
        let fingerprint = self.fingerprints.of(sighting.feed, seen)?;
        let mut changes = of_the_reading(known, sighting);
        if known.fingerprint != Some(fingerprint) {
            changes.extend(self.compare(known, sighting, seen)?);
        }
        page::read(self.file, known, sighting, seen.updated_at, fingerprint)?;
        log::append(self.file, known, sighting.seen_at, changes)
    }

    fn compare(
        &self,
        row: &PageRow,
        sighting: &Sighting,
        seen: &Page,
    ) -> Result<Vec<Change>, HistoryError> {
        let known = known::load(self.file, row.id)?;
        let before = known.as_ref().map(|known| &known.page);
        let look = Look {
            at: sighting.seen_at,
            before: row.readable_at,
            moved: has_moved(row, sighting),
        };
        let changes = change::changes(before, seen, look);
        let base = known.as_ref().map(|known| known.with_returned(seen));
        let merged = change::merged(base, seen, look);
        self.keep(row, known.as_ref(), sighting, Some(seen), &merged, &changes)?;
        Ok(changes)
    }

    /// `seen` is `None` where it came too late to say what the page lists now.
    fn keep(
        &self,
        row: &PageRow,
        known: Option<&Known>,
        sighting: &Sighting,
        seen: Option<&Page>,
        merged: &Page,
        changes: &[Change],
    ) -> Result<(), HistoryError> {
        let look = present::Look {
            at: sighting.seen_at,
            before: row.readable_at,
        };
        present::keep(self.file, row.id, known, merged, look)?;
        let look = items::ItemLook {
            file: self.file,
            row,
            feed: sighting.feed,
            seen_at: sighting.seen_at,
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
        sighting: &Sighting,
        seen: &Page,
    ) -> Result<Vec<Logged>, HistoryError> {
        let Some(known) = known::load(self.file, row.id)? else {
            return Ok(Vec::new());
        };
        let look = Look::at(row.last_seen_at).after(sighting.seen_at);
        let merged = change::merged(Some(seen.clone()), &known.page, look);
        self.keep(row, Some(&known), sighting, None, &merged, &[])?;
        Ok(Vec::new())
    }
}

/// Whether the page stands on another platform than before.
fn has_moved(known: &PageRow, sighting: &Sighting) -> bool {
    let feeds = known.feed.as_deref().zip(sighting.feed);
    known.readable_at.is_some() && feeds.is_some_and(|(before, now)| before != now)
}

/// What the look itself tells, whatever the page says.
fn of_the_reading(known: &PageRow, sighting: &Sighting) -> Vec<Change> {
    let mut changes = Vec::new();
    if known.failing && known.readable_at.is_some() {
        let change = Change::new(Kind::PageReadableAgain, sighting.seen_at);
        changes.push(change.reading(known.error.as_deref().map(Text::from), None));
    }
    if has_moved(known, sighting) {
        let change = Change::new(Kind::FeedChanged, sighting.seen_at);
        let (before, now) = (known.feed.as_deref(), sighting.feed);
        changes.push(change.reading(before.map(Text::from), now.map(Text::from)));
    }
    changes
}
