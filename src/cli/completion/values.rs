//! Which argument takes which candidates, by its id.

use std::ffi::OsStr;

use clap::{Arg, Command};
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate};

use super::candidates;

type Candidates = fn(&OsStr) -> Vec<CompletionCandidate>;

/// Subcommand, or any; id of the argument; its candidates.
const VALUES: &[(Option<&str>, &str, Candidates)] = &[
    (None, "vendors", candidates::vendors),
    (None, "vendor", candidates::vendors),
    (None, "names", candidates::vendors),
    (None, "query", candidates::vendors),
    (Some("show"), "name", candidates::vendors),
    (None, "component", candidates::components),
    (Some("incident"), "id", candidates::incidents),
    (Some("open"), "id", candidates::incidents),
    (None, "cursor", candidates::cursors),
    (None, "tz", candidates::zones),
    (Some("man"), "command", candidates::commands),
];

/// The parser with the candidates of every argument. Only a shell that completes pays for it.
pub(super) fn complete_values(command: Command) -> Command {
    let name = command.get_name().to_owned();
    command
        .mut_args(|arg| with_candidates(arg, &name))
        .mut_subcommands(complete_values)
}

fn with_candidates(arg: Arg, command: &str) -> Arg {
    let found = VALUES
        .iter()
        .find(|(of, id, _)| arg.get_id() == *id && of.is_none_or(|of| of == command));
    match found {
        Some((.., candidates)) => arg.add(ArgValueCompleter::new(*candidates)),
        None => arg,
    }
}
