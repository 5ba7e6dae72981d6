//! The command line: what may be typed, what is decided before a command runs, and how its answer leaves.

mod arguments;
mod at_once;
mod bare;
mod command;
mod completion;
mod configuration;
mod contradiction;
mod defaults;
mod delivery;
mod environment;
mod finish;
mod global;
mod guard;
mod help;
mod origin;
mod outputs;
mod run;
mod shape;
mod side_file;
mod surroundings;
mod verbose;
mod version;

pub use completion::complete;
pub use run::run;
