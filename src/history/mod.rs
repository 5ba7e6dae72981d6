//! Snapshots of pages in one SQLite file: pages, incidents with every revision, and the log of changes.
//!
//! The module asks no clock. A history that cannot be used is an error for the caller to warn of, never a reason to
//! lose an answer.

mod component_name;
mod components;
mod database;
mod delta;
mod encoding;
mod error;
mod extent;
mod file;
mod logged;
mod new_snapshot;
mod outbox;
mod page_row;
mod read;
mod removal;
#[cfg(test)]
mod tests;
mod timestamp;
mod transfer;
mod write;

pub(crate) use database::History;
pub(crate) use error::HistoryError;
pub(crate) use extent::Period;
pub(crate) use file::open::Opened;
pub(crate) use file::stats::{Stats, VendorStats};
pub(crate) use logged::Logged;
pub(crate) use new_snapshot::NewSnapshot;
pub(crate) use outbox::{ChannelStats, Failure, NewMessage, Routing, Thread, Unrouted, Waiting};
pub(crate) use read::conduct::{Conduct, SeenIncident};
pub(crate) use read::cursor::Cursor;
pub(crate) use read::item_row::ItemTimes;
pub(crate) use read::log::{ChangeBatch, Query, Start};
pub(crate) use read::polls::Poll;
pub(crate) use read::preview::{FirstSeen, RemovedIncident};
pub(crate) use read::problems::SeenProblem;
pub(crate) use read::snapshot::Snapshot;
