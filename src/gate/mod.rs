//! From a page to what it states, what is excused of that, and what a policy makes of the rest.
//!
//! A verdict is what is so; waivers and policies do not change it. They decide whether a pipeline goes on.

mod bench;
mod decision;
mod judge;
mod plea;
mod policy;
mod reason;
mod statement;
mod terms;
#[cfg(test)]
mod tests;
mod verdict;
mod waiver;

pub(crate) use bench::{Bench, Elsewhere};
pub(crate) use decision::Decision;
pub(crate) use judge::Judgement;
pub(crate) use policy::{OnUnknown, Policy};
pub(crate) use statement::{Excuse, Source, Statement};
pub(crate) use terms::{FailOn, OnMaintenance, Terms};
pub(crate) use verdict::Verdict;
pub(crate) use waiver::Waiver;
