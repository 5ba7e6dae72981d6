//! Routing: from the changes that a channel has not been served with to messages in the outbox.

use rusqlite::{OptionalExtension as _, Transaction, TransactionBehavior, params};

use super::thread::{self, Thread};
use crate::history::database::History;
use crate::history::encoding;
use crate::history::error::HistoryError;
use crate::history::logged::Logged;
use crate::history::read::item_row::{ItemRow, ItemTimes, item_rows};
use crate::history::read::log;
use crate::history::read::snapshot::{self, Snapshot};
use crate::history::timestamp::micros;
use crate::model::{Item, Time};

/// A message to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NewMessage {
    /// What it is about: messages of one thread are sent in the order in which they were queued.
    pub(crate) thread: String,
    /// The vendor, as its page is recorded.
    pub(crate) vendor: String,
    /// Messages of one bundle are sent as one.
    pub(crate) bundle: Option<String>,
    /// What happened, as JSON.
    pub(crate) event: String,
    /// Not sent before this time.
    pub(crate) due_at: Time,
    /// Not sent before so many further polls have confirmed it.
    pub(crate) confirm: u32,
}

/// What a channel has not been served with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Unrouted {
    /// The page was never read.
    NeverRead,
    /// The channel was never served with this page.
    New,
    /// The changes since, oldest first.
    Changes(Vec<Logged>),
}

/// One transaction in which channels are served: all of it counts, or nothing.
pub(crate) struct Routing<'a> {
    file: Transaction<'a>,
}

impl History {
    /// Begins to route; no other process writes meanwhile.
    pub(crate) fn routing(&mut self) -> Result<Routing<'_>, HistoryError> {
        let file = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        Ok(Routing { file })
    }
}

impl Routing<'_> {
    /// The changes of a page that a channel has not been served with.
    pub(crate) fn unrouted(&self, channel: &str, vendor: &str) -> Result<Unrouted, HistoryError> {
        let Some(page) = self.page(vendor)? else {
            return Ok(Unrouted::NeverRead);
        };
        let mut routed = self
            .file
            .prepare_cached("SELECT seq FROM routed WHERE channel = ?1 AND page = ?2")?;
        let routed: Option<i64> = routed
            .query_row(params![channel, page], |row| row.get(0))
            .optional()?;
        match routed {
            None => Ok(Unrouted::New),
            Some(seq) => log::after(&self.file, page, seq).map(Unrouted::Changes),
        }
    }

    /// Notes that a channel was served with all that is logged of a page.
    pub(crate) fn mark_routed(&self, channel: &str, vendor: &str) -> Result<(), HistoryError> {
        let mut mark = self.file.prepare_cached(
            "INSERT OR REPLACE INTO routed (channel, page, seq) \
             SELECT ?1, page.id, (SELECT coalesce(max(seq), 0) FROM change) FROM page WHERE vendor = ?2",
        )?;
        mark.execute([channel, vendor])?;
        Ok(())
    }

    fn page(&self, vendor: &str) -> Result<Option<i64>, HistoryError> {
        let mut page = self
            .file
            .prepare_cached("SELECT id FROM page WHERE vendor = ?1")?;
        Ok(page.query_row([vendor], |row| row.get(0)).optional()?)
    }

    /// The page as it is now, with what is open; `None`: it was never readable.
    pub(crate) fn present(&self, vendor: &str) -> Result<Option<Snapshot>, HistoryError> {
        Ok(snapshot::present(&self.file, &[vendor])?.pop())
    }

    /// The same for many pages; those that were never readable are left out.
    pub(crate) fn present_of(&self, vendors: &[&str]) -> Result<Vec<Snapshot>, HistoryError> {
        snapshot::present(&self.file, vendors)
    }

    /// An incident or a maintenance of a page by its key, with when it was seen.
    pub(crate) fn item<T: Item>(
        &self,
        vendor: &str,
        key: &str,
    ) -> Result<Option<(T, ItemTimes)>, HistoryError> {
        let Some(page) = self.page(vendor)? else {
            return Ok(None);
        };
        let query = item_rows("page = ?1 AND kind = ?2 AND key = ?3 ORDER BY nth LIMIT 1");
        let mut query = self.file.prepare_cached(&query)?;
        let row = query
            .query_row(params![page, T::KIND as i64, key], ItemRow::read)
            .optional()?;
        row.map(|row| Ok((encoding::read(&row.body)?, row.seen)))
            .transpose()
    }

    /// What a channel was sent about a thread.
    pub(crate) fn thread(&self, channel: &str, key: &str) -> Result<Option<Thread>, HistoryError> {
        thread::find(&self.file, channel, key)
    }

    /// What is open as a channel knows it.
    pub(crate) fn open_threads(&self, channel: &str) -> Result<Vec<Thread>, HistoryError> {
        thread::open(&self.file, channel)
    }

    /// Keeps what a channel is sent about a thread.
    pub(crate) fn put_thread(&self, channel: &str, thread: &Thread) -> Result<(), HistoryError> {
        thread::put(&self.file, channel, thread)
    }

    /// Forgets threads that are over and about which nothing was said since then.
    pub(crate) fn forget_threads(&self, channel: &str, before: Time) -> Result<(), HistoryError> {
        thread::forget(&self.file, channel, before)
    }

    /// Puts a message into the outbox.
    pub(crate) fn queue(
        &self,
        channel: &str,
        message: &NewMessage,
        now: Time,
    ) -> Result<(), HistoryError> {
        let mut queue = self.file.prepare_cached(
            "INSERT INTO outbox (channel, thread, vendor, bundle, event, queued_at, due_at, confirm) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?;
        queue.execute(params![
            channel,
            message.thread,
            message.vendor,
            message.bundle,
            message.event,
            micros(now),
            micros(message.due_at),
            message.confirm
        ])?;
        Ok(())
    }

    /// Counts one more poll of a page for the messages that were queued before and wait to be confirmed.
    pub(crate) fn confirm(
        &self,
        channel: &str,
        vendor: &str,
        now: Time,
    ) -> Result<(), HistoryError> {
        let mut confirm = self.file.prepare_cached(
            "UPDATE outbox SET confirm = confirm - 1 WHERE channel = ?1 AND vendor = ?2 AND confirm > 0 \
             AND queued_at < ?3",
        )?;
        confirm.execute(params![channel, vendor, micros(now)])?;
        Ok(())
    }

    /// Drops the messages of a thread that were never confirmed; whether there were any.
    pub(crate) fn drop_unconfirmed(
        &self,
        channel: &str,
        thread: &str,
    ) -> Result<bool, HistoryError> {
        let mut drop = self.file.prepare_cached(
            "DELETE FROM outbox WHERE channel = ?1 AND thread = ?2 AND confirm > 0",
        )?;
        Ok(drop.execute([channel, thread])? > 0)
    }

    /// Delays all messages of a bundle.
    pub(crate) fn postpone(
        &self,
        channel: &str,
        bundle: &str,
        due_at: Time,
    ) -> Result<(), HistoryError> {
        let mut postpone = self
            .file
            .prepare_cached("UPDATE outbox SET due_at = ?3 WHERE channel = ?1 AND bundle = ?2")?;
        postpone.execute(params![channel, bundle, micros(due_at)])?;
        Ok(())
    }

    /// When the messages of a bundle are due, where there are any.
    pub(crate) fn bundle_due(
        &self,
        channel: &str,
        bundle: &str,
    ) -> Result<Option<Time>, HistoryError> {
        let mut due = self.file.prepare_cached(
            "SELECT min(due_at) FROM outbox WHERE channel = ?1 AND bundle = ?2 AND given_up_at IS NULL",
        )?;
        let due: Option<i64> = due.query_row([channel, bundle], |row| row.get(0))?;
        Ok(due.map(crate::history::timestamp::time))
    }

    /// The number of the last message that was queued.
    pub(crate) fn last_queued(&self) -> Result<i64, HistoryError> {
        let last = "SELECT coalesce(max(id), 0) FROM outbox";
        Ok(self.file.query_row(last, [], |row| row.get(0))?)
    }

    /// The events of the messages that were queued for a channel after that one.
    pub(crate) fn queued_after(
        &self,
        channel: &str,
        last: i64,
    ) -> Result<Vec<String>, HistoryError> {
        let mut query = self.file.prepare_cached(
            "SELECT event FROM outbox WHERE channel = ?1 AND id > ?2 ORDER BY id",
        )?;
        let events = query.query_map(params![channel, last], |row| row.get(0))?;
        Ok(events.collect::<Result<_, _>>()?)
    }

    /// Makes all of it count.
    pub(crate) fn commit(self) -> Result<(), HistoryError> {
        Ok(self.file.commit()?)
    }
}
