//! The command line: what may be typed, what is decided before a command runs, and how its answer leaves.

mod arguments;
mod command;
mod completion;
mod delivery;
mod environment;
mod global;
mod origin;
mod run;
mod surroundings;

pub use completion::complete;
pub use run::run;
