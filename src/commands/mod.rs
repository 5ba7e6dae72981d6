//! One file per subcommand: its arguments and its run. `args` holds the groups of arguments that several share.

mod args;
pub(crate) mod changes;
pub(crate) mod check;
pub(crate) mod completions;
pub(crate) mod config;
mod doctor;
mod error;
pub(crate) mod history;
pub(crate) mod incident;
pub(crate) mod incidents;
mod long_running;
pub(crate) mod maintenance;
pub(crate) mod man;
mod outcome;
pub(crate) mod record;
pub(crate) mod schema;
pub(crate) mod status;
pub(crate) mod uptime;
pub(crate) mod vendors;
pub(crate) mod wait;
pub(crate) mod watch;

pub(crate) use error::UsageError;
pub(crate) use long_running::{Ending, LongRunning};
pub(crate) use outcome::{Outcome, Output};
