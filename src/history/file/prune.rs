//! Removing what is old: what is open, and what the vendor still lists, stays.

use chrono::TimeDelta;
use rusqlite::{Connection, TransactionBehavior};

use crate::history::database::History;
use crate::history::error::HistoryError;
use crate::history::timestamp::micros;
use crate::model::Time;

/// What was forgotten.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Pruned {
    /// Incidents and maintenance, with all their revisions.
    pub(crate) items: usize,
    /// Earlier revisions of those that stay.
    pub(crate) revisions: usize,
    /// Changes in the log.
    pub(crate) changes: usize,
    /// Whether the file became smaller too; not so where another process reads it just now.
    pub(crate) compacted: bool,
}

impl History {
    /// Forgets what was last seen longer ago than `keep`. What is open stays whole; what is still listed keeps its
    /// present text, as it would come back as new otherwise.
    pub(crate) fn prune(&mut self, keep: TimeDelta, now: Time) -> Result<Pruned, HistoryError> {
        let before = now.checked_sub_signed(keep).map_or(i64::MIN, micros);
        let file = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut pruned = Pruned {
            items: file.execute(ITEMS, [before])?,
            revisions: file.execute(REVISIONS, [before])?,
            changes: file.execute("DELETE FROM change WHERE seen_at < ?1", [before])?,
            compacted: false,
        };
        prune_page(&file, before)?;
        file.commit()?;
        // The spare room is used again in any case.
        pruned.compacted = self.connection.execute_batch("VACUUM").is_ok();
        Ok(pruned)
    }
}

/// Maintenance without a stated status is never over.
const ITEMS: &str =
    "DELETE FROM item WHERE listed = 0 AND last_seen_at < ?1 AND (open IS NOT 1 OR gone <> 0)";

const REVISIONS: &str = "DELETE FROM revision WHERE until_at < ?1 AND item IN (SELECT id FROM item WHERE open IS NOT 1)";

/// The last state and headline before that moment still hold after it.
fn prune_page(file: &Connection, before: i64) -> Result<(), HistoryError> {
    let steps = [
        "DELETE FROM headline WHERE EXISTS (SELECT 1 FROM headline AS later WHERE \
         later.page = headline.page AND later.id > headline.id AND later.seen_at < ?1)",
        "DELETE FROM state WHERE EXISTS (SELECT 1 FROM state AS later WHERE \
         later.component = state.component AND later.id > state.id AND later.seen_at < ?1)",
        "DELETE FROM component WHERE NOT EXISTS (SELECT 1 FROM state WHERE component = component.id AND \
         (status IS NOT NULL OR seen_at >= ?1))",
        "DELETE FROM span WHERE to_at < ?1",
    ];
    for step in steps {
        file.execute(step, [before])?;
    }
    Ok(())
}
