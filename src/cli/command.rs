//! The parser of the command line. Only the subcommand that was typed is built.

use std::ffi::OsString;

use clap::{ArgMatches, CommandFactory};

use super::arguments::Arguments;
use super::help;
use crate::commands::{COMMANDS, Entry, Outcome, Run, UsageError};
use crate::context::Context;

/// The subcommand whose `--to` is a folder.
const FILLS_FOLDER: &str = "man";

fn named(entry: &Entry) -> clap::Command {
    clap::Command::new(entry.name).about(entry.about)
}

/// The subcommand with its arguments, so that their variables can be taken away.
fn built(entry: &Entry) -> clap::Command {
    (entry.build)(named(entry))
}

/// The parser of the whole command line, for arguments that only it can explain, and for what describes it.
pub(super) fn with_all_built() -> clap::Command {
    help::described(Arguments::command().subcommands(COMMANDS.iter().map(built)))
}

/// Whether a subcommand may have been typed.
pub(super) fn is_named(arguments: &[OsString]) -> bool {
    entry(arguments).is_some()
}

/// Whether `--to` names a folder that the command fills itself.
pub(super) fn fills_folder(matches: &ArgMatches) -> bool {
    matches.subcommand_name() == Some(FILLS_FOLDER)
}

/// The subcommand that was typed, with the one below it: `history path`.
pub(super) fn path(matches: &ArgMatches) -> String {
    let below = std::iter::successors(matches.subcommand(), |(_, below)| below.subcommand());
    below.map(|(name, _)| name).collect::<Vec<_>>().join(" ")
}

/// The root with the one subcommand that these arguments can mean. What it parses the whole root parses alike; what it
/// does not parse is for the whole root to explain.
pub(super) fn with_named(arguments: &[OsString]) -> Option<clap::Command> {
    let entry = entry(arguments)?;
    let root = Arguments::command();
    let root = if entry.name == FILLS_FOLDER {
        // What is set for answers is no folder.
        root.mut_arg("to", |arg| arg.env(None::<&'static str>))
    } else {
        root
    };
    Some(root.subcommand(built(entry)))
}

fn entry(arguments: &[OsString]) -> Option<&'static Entry> {
    let named = |argument: &OsString| COMMANDS.iter().find(|entry| *argument == *entry.name);
    arguments.iter().skip(1).find_map(named)
}

/// Runs the subcommand that was typed.
pub(super) fn run(matches: &ArgMatches, context: &Context) -> Result<Outcome, UsageError> {
    let typed = matches.subcommand().and_then(|(name, typed)| {
        let entry = COMMANDS.iter().find(|entry| entry.name == name)?;
        Some((entry, typed))
    });
    let (entry, typed) =
        typed.ok_or_else(|| UsageError::Other("no subcommand was typed".into()))?;
    match entry.run {
        Run::Ask(run) => run(typed, context),
        Run::Describe(run) => run(typed, with_all_built()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_says_what_each_subcommand_says_of_itself() {
        for entry in COMMANDS {
            let built = (entry.build)(clap::Command::new(entry.name));
            let about = built.get_about().map(ToString::to_string);
            assert_eq!(about.as_deref(), Some(entry.about), "{}", entry.name);
        }
    }
}
