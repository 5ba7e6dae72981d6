//! What the history adds to a page that was read from it.

use rusqlite::Connection;

use crate::history::database::History;
use crate::history::encoding;
use crate::history::error::HistoryError;
use crate::history::extent::{ITEMS, MAY_LIE_WITHIN, Period};
use crate::history::page_row;
use crate::history::read::preview::{FirstSeen, RemovedIncident};
use crate::history::removal::Removal;
use crate::history::timestamp::{micros, time};
use crate::model::{Text, Time};

/// When the incidents of a page were first seen, and those that the vendor removed from it.
#[derive(Debug, Default)]
pub(crate) struct Recorded {
    /// One for each incident.
    pub(crate) first_seen: Vec<FirstSeen>,
    /// Up to the last check.
    pub(crate) removed: Vec<RemovedIncident>,
}

impl History {
    /// What was known at a time of a page's incidents, beside their texts.
    pub(crate) fn recorded(
        &self,
        vendor: &str,
        at: Time,
        period: Period,
    ) -> Result<Recorded, HistoryError> {
        let file = self.connection.unchecked_transaction()?;
        let Some(row) = page_row::find(&file, vendor)? else {
            return Ok(Recorded::default());
        };
        let mut recorded = Recorded::default();
        if let Some(readable_at) = row.readable_at {
            recorded.read(&file, row.id, (at, period), readable_at)?;
        }
        Ok(recorded)
    }
}

impl Recorded {
    fn read(
        &mut self,
        file: &Connection,
        page: i64,
        (at, period): (Time, Period),
        readable_at: Time,
    ) -> Result<(), HistoryError> {
        let query = format!(
            "SELECT key, first_seen_at, started_at, detected, gone, gone_at, listed, last_seen_at, \
             (SELECT body FROM body WHERE gone = 1 AND body.item = item.id) \
             FROM {ITEMS} WHERE {MAY_LIE_WITHIN} AND kind = 0 AND first_seen_at <= ?4 ORDER BY id"
        );
        let (from, to) = period.bounds();
        let mut query = file.prepare_cached(&query)?;
        let mut rows = query.query([page, from, to, micros(at)])?;
        while let Some(row) = rows.next()? {
            let first_seen_at = time(row.get(1)?);
            let started_at: Option<i64> = row.get(2)?;
            let detected: bool = row.get(3)?;
            self.first_seen.push(FirstSeen {
                id: Text::new(row.get_ref(0)?.as_str()?),
                at: first_seen_at,
                lag: started_at
                    .filter(|_| detected)
                    .map(|start| first_seen_at - time(start)),
            });
            let gone_at: Option<i64> = row.get(5)?;
            let removed = Removal::read(row.get(4)?) == Removal::Removed
                && gone_at.is_some_and(|gone_at| time(gone_at) <= at);
            let body: Option<String> = row.get(8)?;
            if let (Some(gone_at), Some(body)) = (gone_at.filter(|_| removed), body) {
                self.removed.push(RemovedIncident {
                    incident: encoding::read(&body)?,
                    last_seen_at: if row.get(6)? {
                        readable_at
                    } else {
                        time(row.get(7)?)
                    },
                    removed_at: time(gone_at),
                });
            }
        }
        Ok(())
    }
}
