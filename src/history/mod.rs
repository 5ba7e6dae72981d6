//! What was seen, in one SQLite file: pages, incidents with every revision, and the log of what changed.
//!
//! Compares nothing itself and asks no clock; a history that cannot be used is an error for the caller to warn of,
//! and never a reason to lose an answer.
#![cfg_attr(
    not(test),
    expect(dead_code, unused_imports, reason = "no command asks the history yet")
)]

mod body;
mod cursor;
mod delta;
mod error;
mod export;
mod fingerprint;
mod import;
mod item;
mod items;
mod known;
mod line;
mod log;
mod moment;
mod page;
mod past;
mod present;
mod prune;
mod record;
mod schema;
mod sighting;
mod snapshot;
mod stats;
mod store;
#[cfg(test)]
mod tests;
mod verify;

pub(crate) use error::HistoryError;
pub(crate) use log::{Logged, Query, Start};
pub(crate) use sighting::Sighting;
pub(crate) use store::History;
#[expect(unused_imports, reason = "no command asks the history yet")]
pub(crate) use {
    cursor::Cursor,
    log::{ChangeId, Told},
    prune::Pruned,
    snapshot::{Seen, Snapshot, Unreadable},
    stats::{Stats, VendorStats},
    store::Opened,
};
