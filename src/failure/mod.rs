//! A failed run of a pipeline or a test: when it failed, and what its texts point to. [`read()`] recognises the document;
//! each form has a file of its own.

mod clue;
mod error;
mod github;
mod gitlab;
mod junit;
mod log;
mod read;
mod run;

#[cfg(test)]
mod tests;

pub(crate) use clue::{Clue, ClueKind};
pub(crate) use read::read;
pub(crate) use run::{Failure, RunForm};
