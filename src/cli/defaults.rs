//! `[defaults]`: the parser's own list of options is the list of its keys.

use std::ffi::OsString;
use std::path::Path;

use clap::builder::Resettable;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, Id};

use super::command;
use super::environment;
use crate::commands::settable;
use crate::config::{Config, ConfigError, Setting, unknown_key};

/// What a policy can say too, and then says more nearly.
const OF_POLICIES: [&str; 5] = ["fail-on", "on-unknown", "maintenance", "grace", "max-age"];

/// Commands that apply policies.
const GATES: [&str; 2] = ["check", "wait"];

/// The parser with what the file sets in the place of its own defaults.
///
/// # Errors
/// Where a key is unknown or its value wrong.
pub(super) fn applied(
    parser: Command,
    config: &Config,
    typed: &[OsString],
) -> Result<Command, ConfigError> {
    check(&parser, config)?;
    let shorts = environment::shorts(&parser);
    let typed: Vec<&str> = typed
        .iter()
        .filter_map(|word| environment::long(word, &shorts))
        .collect();
    Ok(with(parser, config, &typed))
}

fn with(command: Command, config: &Config, typed: &[&str]) -> Command {
    let is_gate = GATES.contains(&command.get_name());
    let command = command.mut_args(|arg| match value(&arg, config, typed, is_gate) {
        Some(values) => arg.default_values(values),
        None => arg,
    });
    command.mut_subcommands(|subcommand| with(subcommand, config, typed))
}

/// What the file sets, as the parser takes it.
fn value(arg: &Arg, config: &Config, typed: &[&str], is_gate: bool) -> Option<Vec<&'static str>> {
    let long = arg.get_long().filter(|_| arg.get_env().is_some())?;
    let setting = config.defaults.get(long)?;
    let is_of_policy = is_gate && OF_POLICIES.contains(&long);
    if is_of_policy || environment::is_outweighed(arg, typed) || has_rival(long) {
        return None;
    }
    // Read once in a run that is short.
    let values = setting.values.iter();
    let values: Vec<&'static str> = values
        .map(|value| &*whole(arg, value, config).leak())
        .collect();
    let is_off = matches!(arg.get_action(), ArgAction::SetTrue)
        && values
            .iter()
            .all(|value| super::global::switch(value) == Ok(false));
    (!is_off && !values.is_empty()).then_some(values)
}

/// Whether a variable is set that this cannot be in force beside.
fn has_rival(long: &str) -> bool {
    environment::rivals(long).any(|other| {
        let name = format!("PINGORU_{}", other.replace('-', "_").to_uppercase());
        let value = std::env::var(name).unwrap_or_default();
        super::global::switch(&value) != Ok(false)
    })
}

/// A path of the file is relative to the file.
fn whole(arg: &Arg, value: &str, config: &Config) -> String {
    let names = arg.get_value_names().unwrap_or_default();
    let is_path = names.iter().any(|name| name == "FILE" || name == "DIR");
    match Path::new(&config.path).parent().filter(|_| is_path) {
        Some(folder) => folder.join(value).display().to_string(),
        None => value.to_owned(),
    }
}

/// Names a key that no option has, and a value that its option does not take.
fn check(parser: &Command, config: &Config) -> Result<(), ConfigError> {
    let near = settable(parser);
    let is_near = |setting: &&Setting| option(&near, &setting.key).is_some();
    if config.defaults.0.iter().all(|one| is_near(&one)) {
        return checked(&near, config);
    }
    let all = command::with_all_built();
    checked(&settable(&all), config)
}

fn option<'a>(options: &[&'a Arg], key: &str) -> Option<&'a Arg> {
    options
        .iter()
        .copied()
        .find(|arg| arg.get_long() == Some(key))
}

fn checked(options: &[&Arg], config: &Config) -> Result<(), ConfigError> {
    for setting in &config.defaults.0 {
        let wrong = |message| Err(config.wrong_at(setting.start, message));
        let Some(arg) = option(options, &setting.key) else {
            let known = options.iter().filter_map(|arg| arg.get_long());
            return wrong(unknown_key(&setting.key, &known.collect::<Vec<_>>()));
        };
        let is_list = matches!(arg.get_action(), ArgAction::Append);
        if setting.values.len() != 1 && !is_list {
            return wrong(format!("{} takes one value", setting.key));
        }
        for value in &setting.values {
            if let Err(cause) = accepted(arg, value) {
                return wrong(format!("invalid {} `{value}`: {cause}", setting.key));
            }
        }
    }
    Ok(())
}

/// Whether an option takes a value: it is parsed as if it were typed.
fn accepted(arg: &Arg, value: &str) -> Result<(), String> {
    let long = arg.get_long().unwrap_or_default();
    let alone = arg
        .clone()
        .action(ArgAction::Append)
        .num_args(1)
        .global(false)
        .env(None::<&'static str>)
        .conflicts_with(Resettable::<Id>::Reset);
    let typed = ["pingoru".to_owned(), format!("--{long}={value}")];
    let parsed = Command::new("pingoru")
        .arg(alone)
        .try_get_matches_from(typed);
    parsed.map(|_| ()).map_err(|error| cause(&error))
}

fn cause(error: &clap::Error) -> String {
    if let (ErrorKind::InvalidValue, Some(ContextValue::Strings(known))) =
        (error.kind(), error.get(ContextKind::ValidValue))
    {
        return format!("expected one of {}", known.join(", "));
    }
    let source = std::error::Error::source(error);
    source.map_or_else(
        || "not a value of this option".to_owned(),
        ToString::to_string,
    )
}
