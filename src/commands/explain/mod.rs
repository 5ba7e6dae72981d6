//! `explain`: did anything of the vendors overlap a failed run?

mod command;
mod run_file;
mod vendors;

pub(crate) use command::Explain;
