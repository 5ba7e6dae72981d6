//! Compares two snapshots of one page: what changed between them, and what is known after both.
//!
//! A snapshot is compared only in what its document carries: what it leaves out neither changed nor vanished.

mod absence;
mod compare;
mod component_text;
mod components;
mod incident_changes;
mod incidents;
mod items;
mod kind;
mod maintenance_changes;
mod maintenances;
mod matching;
mod merge;
mod normalise;
#[cfg(test)]
mod replay_tests;
mod stated;
#[cfg(test)]
mod tests;
mod types;
mod update_diff;

pub(crate) use compare::{Comparison, compare};
pub(crate) use items::{ItemPairs, Pair};
pub(crate) use kind::{Field, Kind};
pub(crate) use types::{Change, CheckInfo, ItemRef, KnownPage, UpdateRef};
