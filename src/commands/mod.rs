//! The subcommands: one file each, with its arguments and its run, and a row in [`COMMANDS`]. `args` holds the groups of
//! arguments that several share.

mod args;
mod changes;
mod check;
mod completions;
mod config;
mod doctor;
mod entry;
mod error;
mod history;
mod incident;
mod incidents;
mod long_running;
mod maintenance;
mod man;
mod outcome;
mod record;
mod schema;
mod settable;
mod status;
mod uptime;
mod vendors;
mod wait;
mod watch;

pub(crate) use args::{at_least_one, at_least_zero};
pub(crate) use entry::{Entry, Run};
pub(crate) use error::UsageError;
pub(crate) use long_running::{Answer, Ending, LongRunning};
pub(crate) use outcome::{Outcome, Output};
pub(crate) use settable::settable;

use entry::entry;

/// The subcommands, in the order of the root's help.
#[rustfmt::skip]
pub(crate) const COMMANDS: &[Entry] = &[
    entry!("status", status::Status, Ask, "Is it up? One vendor in detail, several as a row each, worst first"),
    entry!("check", check::Check, Ask, "Should this pipeline go on? The policies of pingoru.toml, with their waivers"),
    entry!("wait", wait::Wait, Ask, "Wait until vendors recover, or until one fails, using the same policies as `check`"),
    entry!("incidents", incidents::Incidents, Ask, "What broke, newest first"),
    entry!("incident", incident::Incident, Ask, "One incident: times, durations, components with their intervals, the timeline, the vendor's link"),
    entry!("maintenance", maintenance::Maintenance, Ask, "What is planned and in progress, and whether it clashes with a window of one's own"),
    entry!("uptime", uptime::Uptime, Ask, "How long it was up: downtime by impact, per component and day"),
    entry!("vendors", vendors::Vendors, Ask, "The vendors that pingoru knows"),
    entry!("changes", changes::Changes, Ask, "What changed since the last run of this cursor: opened, updated, edited, resolved, removed…"),
    entry!("record", record::Record, Ask, "Save the raw responses to a folder, to replay them offline"),
    entry!("watch", watch::Watch, Ask, "The same as `changes`, again and again, until interrupted"),
    entry!("history", history::HistoryCommand, Ask, "The local archive of what was seen"),
    entry!("config", config::ConfigCommand, Ask, "Show settings and where they come from; create, check and trust pingoru.toml"),
    entry!("completions", completions::Completions, Describe, "Completions for a shell, on standard output"),
    entry!("man", man::Man, Describe, "The manual page, on standard output"),
    entry!("schema", schema::SchemaCommand, Describe, "The JSON Schema of a command's JSON, or of pingoru.toml, on standard output"),
];
