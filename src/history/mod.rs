//! What was seen, in one SQLite file: pages, incidents with every revision, and the log of what changed.
//!
//! Compares nothing itself and asks no clock; a history that cannot be used is an error for the caller to warn of,
//! and never a reason to lose an answer.

mod body;
mod components;
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
mod watch;

pub(crate) use cursor::Cursor;
pub(crate) use error::HistoryError;
pub(crate) use log::{Logged, Query, Start};
pub(crate) use sighting::Sighting;
pub(crate) use snapshot::{Seen, Snapshot};
pub(crate) use stats::{Stats, VendorStats};
pub(crate) use store::{History, Opened};
