//! The file itself: opening, defending, its schema, checking, pruning, figures.

pub(in crate::history) mod defence;
pub(in crate::history) mod open;
mod prune;
pub(in crate::history) mod schema;
pub(in crate::history) mod stats;
pub(in crate::history) mod verify;
