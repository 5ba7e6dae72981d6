//! A subcommand's row: its name, its help, its arguments, its run.

use clap::{ArgMatches, FromArgMatches};

use super::{Outcome, UsageError};
use crate::context::Context;

/// The headings of the root's help.
pub(super) const ASK: &str = "Ask";
pub(super) const GATE: &str = "Gate";
pub(super) const REMEMBER: &str = "Remember";
pub(super) const RUN: &str = "Run";
pub(super) const SET_UP: &str = "Set up";

/// A subcommand. Its arguments are built only when it is typed: building all of them takes longer than reading a page.
pub(crate) struct Entry {
    /// The heading in the root's help under which it stands.
    #[cfg_attr(not(test), expect(dead_code, reason = "the help is written by a test"))]
    pub(crate) group: &'static str,
    /// What is typed.
    pub(crate) name: &'static str,
    /// The first paragraph of its help, which the root's help lists.
    pub(crate) about: &'static str,
    /// Adds its arguments.
    pub(crate) build: fn(clap::Command) -> clap::Command,
    /// Runs it.
    pub(crate) run: Run,
}

/// How a subcommand runs.
pub(crate) enum Run {
    /// On what every command is given.
    Ask(fn(&ArgMatches, &Context) -> Result<Outcome, UsageError>),
    /// On the parser of the whole command line, which it describes.
    Describe(fn(&ArgMatches, clap::Command) -> Result<Outcome, UsageError>),
}

/// A row of `COMMANDS`: heading, name, type of the arguments, how it runs, first paragraph of the help.
macro_rules! entry {
    ($group:expr, $name:literal, $arguments:ty, $run:ident, $about:literal) => {
        Entry {
            group: $group,
            name: $name,
            about: $about,
            build: <$arguments as clap::Args>::augment_args,
            run: Run::$run(|typed, given| {
                $crate::commands::entry::read::<$arguments>(typed)?.run(given)
            }),
        }
    };
}
pub(super) use entry;

/// The typed arguments of one subcommand.
pub(super) fn read<C: FromArgMatches>(typed: &ArgMatches) -> Result<C, UsageError> {
    C::from_arg_matches(typed).map_err(|error| UsageError::Other(error.to_string()))
}
