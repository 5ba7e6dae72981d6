//! The subcommands, a row each. Only the one that was typed is built: building them all takes longer than reading a
//! page.

use std::ffi::OsString;

use clap::{ArgMatches, Args, CommandFactory, FromArgMatches};

use super::arguments::Arguments;
use crate::commands::{
    Outcome, UsageError, changes, check, completions, config, history, incident, incidents,
    maintenance, man, record, schema, status, uptime, vendors, wait, watch,
};
use crate::context::Context;

/// A subcommand.
struct Entry {
    name: &'static str,
    /// The first paragraph of its help, which the root's help lists.
    about: &'static str,
    build: fn(clap::Command) -> clap::Command,
    run: fn(&ArgMatches, &Context) -> Result<Outcome, UsageError>,
}

const COMMANDS: &[Entry] = &[
    Entry {
        name: "status",
        about: "Is it up? One vendor in detail, several as a row each, worst first",
        build: status::Status::augment_args,
        run: |typed, context| read::<status::Status>(typed)?.run(context),
    },
    Entry {
        name: "check",
        about: "Should this pipeline go on? The policies of pingoru.toml, with their waivers",
        build: check::Check::augment_args,
        run: |typed, context| read::<check::Check>(typed)?.run(context),
    },
    Entry {
        name: "wait",
        about: "Wait until vendors are fine again, as `check` holds them, or until one is not",
        build: wait::Wait::augment_args,
        run: |typed, context| read::<wait::Wait>(typed)?.run(context),
    },
    Entry {
        name: "incidents",
        about: "What broke, newest first",
        build: incidents::Incidents::augment_args,
        run: |typed, context| read::<incidents::Incidents>(typed)?.run(context),
    },
    Entry {
        name: "incident",
        about: "One incident: times, durations, components with their intervals, the timeline, the vendor's link",
        build: incident::Incident::augment_args,
        run: |typed, context| read::<incident::Incident>(typed)?.run(context),
    },
    Entry {
        name: "maintenance",
        about: "What is planned and in progress, and whether it clashes with a window of one's own",
        build: maintenance::Maintenance::augment_args,
        run: |typed, context| read::<maintenance::Maintenance>(typed)?.run(context),
    },
    Entry {
        name: "uptime",
        about: "How long it was up: downtime by impact, per component and day",
        build: uptime::Uptime::augment_args,
        run: |typed, context| read::<uptime::Uptime>(typed)?.run(context),
    },
    Entry {
        name: "vendors",
        about: "The vendors that pingoru knows",
        build: vendors::Vendors::augment_args,
        run: |typed, context| read::<vendors::Vendors>(typed)?.run(context),
    },
    Entry {
        name: "changes",
        about: "What changed since the last run of this cursor: opened, updated, edited, resolved, removed…",
        build: changes::Changes::augment_args,
        run: |typed, context| read::<changes::Changes>(typed)?.run(context),
    },
    Entry {
        name: "record",
        about: "Keep the raw documents of a look in a folder, to reproduce an answer without a network",
        build: record::Record::augment_args,
        run: |typed, context| read::<record::Record>(typed)?.run(context),
    },
    Entry {
        name: "watch",
        about: "The same as `changes`, again and again, until interrupted",
        build: watch::Watch::augment_args,
        run: |typed, context| read::<watch::Watch>(typed)?.run(context),
    },
    Entry {
        name: "history",
        about: "The local archive of what was seen",
        build: history::HistoryCommand::augment_args,
        run: |typed, context| read::<history::HistoryCommand>(typed)?.run(context),
    },
    Entry {
        name: "config",
        about: "Where settings come from, and a file to begin with",
        build: config::ConfigCommand::augment_args,
        run: |typed, context| read::<config::ConfigCommand>(typed)?.run(context),
    },
    Entry {
        name: "completions",
        about: "Completions for a shell, on standard output",
        build: completions::Completions::augment_args,
        run: |typed, _| Ok(read::<completions::Completions>(typed)?.run(with_all())),
    },
    Entry {
        name: "man",
        about: "The manual page, on standard output",
        build: man::Man::augment_args,
        run: |typed, _| read::<man::Man>(typed)?.run(with_all()),
    },
    Entry {
        name: "schema",
        about: "The JSON Schema of a command's JSON, on standard output",
        build: schema::SchemaCommand::augment_args,
        run: |typed, _| read::<schema::SchemaCommand>(typed)?.run(),
    },
];

fn read<C: FromArgMatches>(typed: &ArgMatches) -> Result<C, UsageError> {
    C::from_arg_matches(typed).map_err(|error| UsageError::Other(error.to_string()))
}

impl Entry {
    /// The subcommand, not built yet.
    fn command(&self) -> clap::Command {
        self.named().defer(self.build)
    }

    /// The subcommand with its arguments, so that their variables can be taken away.
    fn built(&self) -> clap::Command {
        (self.build)(self.named())
    }

    fn named(&self) -> clap::Command {
        clap::Command::new(self.name).about(self.about)
    }
}

/// The parser of the whole command line.
pub(super) fn with_all() -> clap::Command {
    Arguments::command().subcommands(COMMANDS.iter().map(Entry::command))
}

/// The same with every subcommand built, for arguments that only the whole parser can explain.
pub(super) fn with_all_built() -> clap::Command {
    Arguments::command().subcommands(COMMANDS.iter().map(Entry::built))
}

/// The root with the one subcommand that these arguments can mean. What it parses the whole root parses alike; what it
/// does not parse is for the whole root to explain.
pub(super) fn with_named(arguments: &[OsString]) -> Option<clap::Command> {
    let named = |argument: &OsString| COMMANDS.iter().find(|entry| *argument == *entry.name);
    let entry = arguments.iter().skip(1).find_map(named)?;
    Some(Arguments::command().subcommand(entry.built()))
}

/// Runs the subcommand that was typed.
pub(super) fn run(matches: &ArgMatches, context: &Context) -> Result<Outcome, UsageError> {
    let typed = matches.subcommand().and_then(|(name, typed)| {
        let entry = COMMANDS.iter().find(|entry| entry.name == name)?;
        Some((entry, typed))
    });
    let (entry, typed) =
        typed.ok_or_else(|| UsageError::Other("no subcommand was typed".into()))?;
    (entry.run)(typed, context)
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
