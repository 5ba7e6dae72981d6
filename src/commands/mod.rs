//! The subcommands: one file each, with its arguments and its run, and a row in [`COMMANDS`]. `args` holds the groups of
//! arguments that several share.

mod alerting;
mod args;
mod catalog_entry;
mod changes;
mod check;
mod completions;
mod config;
mod config_file;
mod doctor;
mod entry;
mod error;
mod explain;
mod grade;
mod history;
mod incident;
mod incidents;
mod long_running;
mod maintenance;
mod man;
mod man_page;
mod notify;
mod open;
mod outcome;
mod polling;
mod questions;
mod record;
mod schema;
mod serve;
mod settable;
mod status;
mod suggest;
mod uptime;
mod vendors;
mod wait;
mod watch;

pub(crate) use args::{at_least_one, at_least_zero};
pub(crate) use entry::{Entry, Run};
pub(crate) use error::UsageError;
pub(crate) use long_running::{Answer, Ending, LongRunning};
#[cfg(test)]
pub(crate) use man_page::{EXIT_CODES, examples};
pub(crate) use outcome::{Outcome, Output};
pub(crate) use settable::settable;

use entry::{ASK, GATE, REMEMBER, RUN, SET_UP, entry};

/// The subcommands, in the order of the root's help.
#[rustfmt::skip]
pub(crate) const COMMANDS: &[Entry] = &[
    questions::STATUS,
    questions::INCIDENTS,
    questions::INCIDENT,
    questions::UPTIME,
    questions::MAINTENANCE,
    entry!(ASK, "explain", explain::Explain, Ask, "Is my failure theirs? What of vendors overlaps a failed run"),
    entry!(ASK, "open", open::Open, Ask, "Open a status page or an incident in the browser"),
    questions::CHECK,
    entry!(GATE, "wait", wait::Wait, Ask, "Wait until vendors pass `check` again, or until one fails"),
    questions::CHANGES,
    entry!(REMEMBER, "watch", watch::Watch, Ask, "Changes as they happen, until interrupted"),
    entry!(REMEMBER, "history", history::HistoryCommand, Ask, "The local archive of past checks"),
    entry!(REMEMBER, "record", record::Record, Ask, "Save the raw responses to a folder, to replay them offline"),
    entry!(RUN, "serve", serve::Serve, Ask, "A dashboard, a JSON API, metrics and feeds of your vendors"),
    entry!(RUN, "notify", notify::Notify, Ask, "Alerts: a test message, a preview, and what waits to be sent"),
    entry!(SET_UP, "vendors", vendors::Vendors, Ask, "The catalogue: search it, show an entry, detect and test pages"),
    entry!(SET_UP, "suggest", suggest::Suggest, Ask, "Which vendors a project depends on, as lines for pingoru.toml"),
    entry!(SET_UP, "config", config::ConfigCommand, Ask, "Create, check and trust pingoru.toml; show all settings"),
    entry!(SET_UP, "completions", completions::Completions, Describe, "Print the completions for a shell"),
    entry!(SET_UP, "man", man::Man, Describe, "Print a manual page, or write all of them to a folder"),
    entry!(SET_UP, "schema", schema::SchemaCommand, Describe, "Print the JSON Schema of an output or of pingoru.toml"),
];
