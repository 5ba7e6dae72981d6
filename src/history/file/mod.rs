//! The file itself: opening, its schema, checking, pruning, figures.

pub(in crate::history) mod open;
mod prune;
pub(in crate::history) mod schema;
pub(in crate::history) mod stats;
mod verify;
