//! The root of the command line: its help and the options of every command.

use clap::Parser;

use super::global::Global;

/// Check the status of the vendors you depend on, from their own status pages.
#[derive(Parser, Debug)]
#[command(name = "pingoru", version, subcommand_required = true)]
pub(super) struct Arguments {
    #[command(flatten)]
    pub(super) global: Global,
}
