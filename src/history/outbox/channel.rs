//! Channels: whether one is served by a process now, whether its receiver fails, and how much waits.

use rusqlite::{OptionalExtension as _, TransactionBehavior, params};

use crate::history::database::History;
use crate::history::error::HistoryError;
use crate::history::timestamp::{micros, time};
use crate::model::Time;

/// What is known of a channel.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ChannelStats {
    /// As the configuration calls it.
    pub(crate) name: String,
    /// Messages that wait to be sent.
    pub(crate) waiting: u64,
    /// When the oldest of them was queued.
    pub(crate) oldest_at: Option<Time>,
    /// Messages that were given up.
    pub(crate) given_up: u64,
    /// Messages that were sent.
    pub(crate) sent: u64,
    /// When the last one was.
    pub(crate) sent_at: Option<Time>,
    /// Attempts that failed in a row.
    pub(crate) failures: u32,
    /// Since when.
    pub(crate) failing_since: Option<Time>,
    /// Why the last one failed.
    pub(crate) error: Option<String>,
    /// Nothing is sent before this time.
    pub(crate) paused_until: Option<Time>,
}

impl History {
    /// Takes a channel, or keeps it, until then; `false`: another process has it, or its receiver is to be left alone.
    pub(crate) fn lease(
        &mut self,
        channel: &str,
        holder: &str,
        now: Time,
        until: Time,
    ) -> Result<bool, HistoryError> {
        let file = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        file.execute(
            "INSERT OR IGNORE INTO channel (name) VALUES (?1)",
            [channel],
        )?;
        let taken = file.execute(
            "UPDATE channel SET lease = ?2, leased_until = ?4 WHERE name = ?1 AND paused_until <= ?3 \
             AND (lease IS NULL OR lease = ?2 OR leased_until <= ?3)",
            params![channel, holder, micros(now), micros(until)],
        )?;
        file.commit()?;
        Ok(taken > 0)
    }

    /// Gives a channel back.
    pub(crate) fn release(&mut self, channel: &str, holder: &str) -> Result<(), HistoryError> {
        self.connection.execute(
            "UPDATE channel SET lease = NULL, leased_until = 0 WHERE name = ?1 AND lease = ?2",
            [channel, holder],
        )?;
        Ok(())
    }

    /// Until when a channel cannot be taken by this process: another has it, or its receiver is to be left alone.
    pub(crate) fn blocked_until(
        &self,
        channel: &str,
        holder: &str,
    ) -> Result<Option<Time>, HistoryError> {
        let mut query = self.connection.prepare_cached(
            "SELECT max(paused_until, CASE WHEN lease IS NULL OR lease = ?2 THEN 0 ELSE leased_until END) \
             FROM channel WHERE name = ?1",
        )?;
        let until: Option<i64> = query
            .query_row([channel, holder], |row| row.get(0))
            .optional()?;
        Ok(until.filter(|until| *until > 0).map(time))
    }

    /// How many attempts of a channel failed in a row.
    pub(crate) fn channel_fails(&self, channel: &str) -> Result<u32, HistoryError> {
        let mut query = self
            .connection
            .prepare_cached("SELECT failures FROM channel WHERE name = ?1")?;
        let failures = query.query_row([channel], |row| row.get(0)).optional()?;
        Ok(failures.unwrap_or_default())
    }

    /// Whether open alerts are to be sent again, which were last sent before that time; the next call says no.
    pub(crate) fn take_refresh(
        &mut self,
        channel: &str,
        before: Time,
        now: Time,
    ) -> Result<bool, HistoryError> {
        let taken = self.connection.execute(
            "UPDATE channel SET refreshed_at = ?3 WHERE name = ?1 AND refreshed_at <= ?2",
            params![channel, micros(before), micros(now)],
        )?;
        Ok(taken > 0)
    }

    /// What is known of each channel, by its name.
    pub(crate) fn channels(&self) -> Result<Vec<ChannelStats>, HistoryError> {
        let mut query = self.connection.prepare_cached(
            "SELECT name, (SELECT count(*) FROM outbox WHERE channel = name AND given_up_at IS NULL), \
             (SELECT min(queued_at) FROM outbox WHERE channel = name AND given_up_at IS NULL), \
             (SELECT count(*) FROM outbox WHERE channel = name AND given_up_at IS NOT NULL), \
             sent, sent_at, failures, failing_since, error, paused_until \
             FROM (SELECT name, sent, sent_at, failures, failing_since, error, paused_until FROM channel \
             UNION ALL SELECT DISTINCT channel, 0, NULL, 0, NULL, NULL, 0 FROM outbox \
             WHERE channel NOT IN (SELECT name FROM channel)) ORDER BY name",
        )?;
        let some = |at: Option<i64>| at.map(time);
        let rows = query.query_map([], |row| {
            let paused_until: i64 = row.get(9)?;
            Ok(ChannelStats {
                name: row.get(0)?,
                waiting: row.get(1)?,
                oldest_at: some(row.get(2)?),
                given_up: row.get(3)?,
                sent: row.get(4)?,
                sent_at: some(row.get(5)?),
                failures: row.get(6)?,
                failing_since: some(row.get(7)?),
                error: row.get(8)?,
                paused_until: (paused_until > 0).then(|| time(paused_until)),
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
