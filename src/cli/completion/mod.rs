//! Completion while a command line is typed: `COMPLETE=bash pingoru` prints what a shell sources, and the shell then
//! asks this program for candidates.

mod answer;
mod bash;
mod candidates;
mod typed;
mod values;

pub use answer::complete;
