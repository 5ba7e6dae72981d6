//! Taking messages out of the outbox, and what became of them.

use rusqlite::{Connection, TransactionBehavior, params};

use crate::history::database::History;
use crate::history::error::HistoryError;
use crate::history::timestamp::{micros, time};
use crate::model::Time;

/// A message that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Waiting {
    /// Its number; grows with each message.
    pub(crate) id: i64,
    /// What it is about.
    pub(crate) thread: String,
    /// What is sent with it as one message.
    pub(crate) bundle: Option<String>,
    /// What happened, as JSON.
    pub(crate) event: String,
    /// When it was queued.
    pub(crate) queued_at: Time,
    /// Not sent before this time.
    pub(crate) due_at: Time,
    /// How often sending it failed.
    pub(crate) attempts: u32,
}

/// A delivery that failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Failure {
    /// Why, in one line.
    pub(crate) error: String,
    /// When these messages are tried again.
    pub(crate) retry_at: Time,
    /// Whether the receiver is left alone until then, and not these messages only.
    pub(crate) of_receiver: bool,
}

impl History {
    /// The messages of a channel that wait and are confirmed, in the order in which they were queued.
    pub(crate) fn waiting(&self, channel: &str) -> Result<Vec<Waiting>, HistoryError> {
        let mut query = self.connection.prepare_cached(
            "SELECT id, thread, bundle, event, queued_at, due_at, attempts FROM outbox \
             WHERE channel = ?1 AND confirm = 0 AND given_up_at IS NULL AND NOT EXISTS (SELECT 1 FROM outbox AS held \
             WHERE held.channel = ?1 AND held.thread = outbox.thread AND held.confirm > 0 AND held.id < outbox.id) \
             ORDER BY id",
        )?;
        let rows = query.query_map([channel], |row| {
            Ok(Waiting {
                id: row.get(0)?,
                thread: row.get(1)?,
                bundle: row.get(2)?,
                event: row.get(3)?,
                queued_at: time(row.get(4)?),
                due_at: time(row.get(5)?),
                attempts: row.get(6)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Takes out messages that were sent as one.
    pub(crate) fn delivered(
        &mut self,
        channel: &str,
        messages: &[i64],
        now: Time,
    ) -> Result<(), HistoryError> {
        let file = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        each(&file, "DELETE FROM outbox WHERE id = ?1", messages)?;
        file.execute(
            "UPDATE channel SET sent = sent + 1, sent_at = ?2, failures = 0, failing_since = NULL, error = NULL, \
             paused_until = 0 WHERE name = ?1",
            params![channel, micros(now)],
        )?;
        Ok(file.commit()?)
    }

    /// Notes that messages could not be sent.
    pub(crate) fn failed(
        &mut self,
        channel: &str,
        messages: &[i64],
        failure: &Failure,
        now: Time,
    ) -> Result<(), HistoryError> {
        let file = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        {
            let mut note = file.prepare_cached(
                "UPDATE outbox SET attempts = attempts + 1, error = ?2, due_at = max(due_at, ?3) WHERE id = ?1",
            )?;
            let due = if failure.of_receiver {
                0
            } else {
                micros(failure.retry_at)
            };
            for id in messages {
                note.execute(params![id, failure.error, due])?;
            }
        }
        let paused = if failure.of_receiver {
            micros(failure.retry_at)
        } else {
            0
        };
        file.execute(
            "UPDATE channel SET failures = failures + 1, failing_since = coalesce(failing_since, ?2), error = ?3, \
             paused_until = max(paused_until, ?4) WHERE name = ?1",
            params![channel, micros(now), failure.error, paused],
        )?;
        Ok(file.commit()?)
    }

    /// Gives up the messages that were due before that time and failed; how many. They are kept for a while, to be seen.
    pub(crate) fn give_up(
        &mut self,
        channel: &str,
        due_before: Time,
        forget_before: Time,
        now: Time,
    ) -> Result<usize, HistoryError> {
        self.connection.execute(
            "DELETE FROM outbox WHERE channel = ?1 AND given_up_at < ?2",
            params![channel, micros(forget_before)],
        )?;
        Ok(self.connection.execute(
            "UPDATE outbox SET given_up_at = ?3 WHERE channel = ?1 AND given_up_at IS NULL AND attempts > 0 \
             AND queued_at < ?2",
            params![channel, micros(due_before), micros(now)],
        )?)
    }
}

fn each(file: &Connection, statement: &str, messages: &[i64]) -> Result<(), HistoryError> {
    let mut statement = file.prepare_cached(statement)?;
    for id in messages {
        statement.execute([id])?;
    }
    Ok(())
}
