//! Incidents of several vendors at once: which upstream their own words name, and which of them overlap in time. A
//! correlation, never a cause. No I/O, no clock.

mod group;
mod mention;
mod negation;
mod opening;
mod region;
mod upstream;
mod words;

#[cfg(test)]
mod tests;

pub(crate) use group::{Group, Member, Naming, groups};
pub(crate) use mention::Mention;
pub(crate) use opening::Witness;
