//! Reading: pages as they are now and as they were, the log of changes, and cursors into it.

pub(in crate::history) mod as_of;
pub(in crate::history) mod conduct;
pub(in crate::history) mod cursor;
pub(in crate::history) mod edits;
pub(in crate::history) mod item_row;
pub(in crate::history) mod log;
mod observed_downtime;
mod parts;
pub(in crate::history) mod polls;
pub(in crate::history) mod preview;
pub(in crate::history) mod problems;
pub(in crate::history) mod recorded;
pub(in crate::history) mod snapshot;
pub(in crate::history) mod stored;
