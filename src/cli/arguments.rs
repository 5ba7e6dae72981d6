//! The root of the command line: its help and the options of every command.

use clap::Parser;

use super::global::Global;

/// The truth about the vendors you depend on, from their own status pages.
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

Exit codes: 0 fine, 1 trouble at or above --fail-on, 2 wrong command line or configuration, 3 cannot tell, \
4 the time of `wait` was over"
)]
pub(super) struct Arguments {
    #[command(flatten)]
    pub(super) global: Global,
}
