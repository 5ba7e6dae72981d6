//! The root of the command line: its help and the options of every command.

use clap::Parser;

use super::global::Global;

/// Check the status of the vendors you depend on, from their own status pages.
#[derive(Parser, Debug)]
#[command(
    name = "pingoru",
    version,
    arg_required_else_help = true,
    subcommand_required = true,
    after_help = "\
Examples:
  pingoru status clerk                  is it up?
  pingoru incidents clerk --since 1d    what broke since yesterday?
  pingoru incident demo                 one incident, its whole timeline (made up, no network)
  pingoru status @prod --json           the vendors of a group, for a script

Exit codes:
  0    success: nothing at or above --fail-on
  1    a problem at or above --fail-on
  2    wrong command line or configuration, or the answer could not be written
  3    unknown: unreachable, unreadable, incomplete or not a status page
  4    `wait` timed out
  130  interrupted"
)]
pub(super) struct Arguments {
    #[command(flatten)]
    pub(super) global: Global,
}
