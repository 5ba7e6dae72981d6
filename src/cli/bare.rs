//! What the global options alone mean, without a subcommand.

use clap::{CommandFactory, FromArgMatches};

use super::arguments::Arguments;
use super::configuration::Configuration;
use super::delivery::Destination;
use super::surroundings::{self, Surroundings};
use crate::context::Context;

/// The context that a command with these global options would have; `None` where they or the configuration are wrong.
pub(super) fn context(options: &[String]) -> Option<Context> {
    let parser = Arguments::command().subcommand_required(false);
    let program = "pingoru".to_owned();
    let typed = std::iter::once(&program).chain(options);
    let matches = parser.try_get_matches_from(typed).ok()?;
    let arguments = Arguments::from_arg_matches(&matches).ok()?;
    let around = Surroundings::of_this_process(&Destination::Stderr);
    let configuration = Configuration::load(&arguments.global, &matches).ok()?;
    let (context, _) = surroundings::context(&arguments.global, &matches, configuration, &around);
    Some(context)
}
