//! `notify`: the channels of alerts.

mod channels;
mod preview;
mod status;
mod test;

use clap::{Args, Subcommand};

use super::{Outcome, UsageError};
use crate::context::Context;

pub(super) use channels::no_channel;
pub(super) use status::run as status;

/// Alerts: a test message, a preview, and what waits to be sent.
///
/// Channels are sections `[notify.NAME]` of pingoru.toml. `watch` sends alerts as it polls, `changes --notify` sends them once.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  pingoru notify test                   a test message to each channel
  pingoru notify test ops               to one
  pingoru notify preview opened         what each channel would get, exactly
  pingoru notify preview 3f2a           the same for a recorded change: its id in changes -o jsonl
  pingoru notify status                 what waits to be sent, and which channels fail")]
pub(crate) struct Notify {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    /// Send a test message to each channel, or to those named
    Test {
        /// Channels, as pingoru.toml names them
        #[arg(value_name = "NAME")]
        names: Vec<String>,
    },
    /// Show exactly what each channel would get of a change
    Preview {
        /// The id of a recorded change or its first digits, or a kind of news, made up: opened, updated, resolved …
        #[arg(value_name = "CHANGE")]
        change: String,
    },
    /// Show what waits to be sent, and which channels fail
    Status,
}

impl Notify {
    /// Runs one of the three.
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome, UsageError> {
        match &self.command {
            Command::Test { names } => test::run(names, context),
            Command::Preview { change } => preview::run(change, context),
            Command::Status => status::run(context),
        }
    }
}
