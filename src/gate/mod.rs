//! From a page to what it states, what is excused of that, and what a policy makes of the rest.
//!
//! A verdict is what is so; waivers and policies do not change it. They decide whether a pipeline proceeds.

mod decision;
mod evaluate;
mod exemptions;
mod explanation;
mod input;
mod open_incident;
mod overrides;
mod policy;
mod reason;
mod statement;
#[cfg(test)]
mod tests;
mod verdict;
mod waiver;

pub(crate) use decision::Decision;
pub(crate) use evaluate::Evaluation;
pub(crate) use input::{EvaluationInput, Unselected};
pub(crate) use overrides::{FailOn, OnMaintenance, PolicyOverrides};
pub(crate) use policy::{OnUnknown, Policy};
pub(crate) use statement::{Excuse, Source, Statement};
pub(crate) use verdict::Verdict;
pub(crate) use waiver::Waiver;
