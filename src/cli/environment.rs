//! Options from environment variables: which count as unset, and which one was wrong.

use std::ffi::{OsStr, OsString};

use clap::error::{ContextKind, ContextValue};
use clap::parser::ValueSource;
use clap::{Arg, ArgAction, ArgMatches, Command};

use crate::commands::UsageError;
use crate::http::HttpError;
use crate::source::SourceError;

use super::contradiction::RIVALS;
use super::global::switch;

/// The parser without the variables that do not count: empty ones, those that switch a switch off, and those that
/// something typed outweighs.
pub(super) fn without_unset(command: Command, typed: &[OsString]) -> Command {
    if !is_any_set() {
        return command;
    }
    let shorts = shorts(&command);
    let typed: Vec<&str> = typed
        .iter()
        .filter_map(|word| long(word, &shorts))
        .collect();
    without(command, &typed)
}

/// Whether any variable of this program is set at all.
fn is_any_set() -> bool {
    let mut names = std::env::vars_os().map(|(name, _)| name);
    names.any(|name| name.as_encoded_bytes().starts_with(b"PINGORU_"))
}

fn without(command: Command, typed: &[&str]) -> Command {
    let command = command.mut_args(|arg| {
        if is_unset(&arg) || is_outweighed(&arg, typed) {
            arg.env(None::<&'static str>)
        } else {
            arg
        }
    });
    command.mut_subcommands(|subcommand| without(subcommand, typed))
}

/// The options that have a short name.
pub(super) fn shorts(command: &Command) -> Vec<(char, String)> {
    command.get_arguments().filter_map(names).collect()
}

fn names(arg: &Arg) -> Option<(char, String)> {
    Some((arg.get_short()?, arg.get_long()?.to_owned()))
}

/// The long name of an option that was typed.
pub(super) fn long<'a>(word: &'a OsStr, shorts: &'a [(char, String)]) -> Option<&'a str> {
    let word = word.to_str()?;
    if let Some(long) = word.strip_prefix("--") {
        return long.split('=').next();
    }
    let letter = word.strip_prefix('-')?.chars().next()?;
    let short = shorts.iter().find(|(short, _)| *short == letter);
    short.map(|(_, long)| long.as_str())
}

/// Whether something was typed that cannot be in force beside this option: the variable then does not count.
pub(super) fn is_outweighed(arg: &Arg, typed: &[&str]) -> bool {
    let Some(own) = arg.get_long() else {
        return false;
    };
    rivals(own).any(|other| typed.contains(&other))
}

/// The options that cannot be in force beside one.
pub(super) fn rivals(own: &str) -> impl Iterator<Item = &'static str> {
    let rivals = RIVALS.iter().filter(move |rivals| rivals.contains(&own));
    let others = rivals.flat_map(|rivals| rivals.iter().copied());
    others.filter(move |other| *other != own)
}

fn is_unset(arg: &Arg) -> bool {
    let Some(value) = value(arg) else {
        return false;
    };
    value.is_empty() || (is_switch(arg) && truth(&value) == Some(false))
}

fn value(arg: &Arg) -> Option<OsString> {
    std::env::var_os(arg.get_env()?)
}

fn is_switch(arg: &Arg) -> bool {
    matches!(arg.get_action(), ArgAction::SetTrue)
}

fn truth(value: &OsStr) -> Option<bool> {
    switch(value.to_str()?).ok()
}

/// The variable whose file an error is about, where nobody typed it.
pub(super) fn blamed(error: &UsageError, matches: &ArgMatches) -> Option<&'static str> {
    let (option, variable) = match error {
        UsageError::Config(_) | UsageError::Wrong(_) => ("config", "PINGORU_CONFIG"),
        UsageError::History(_) => ("history", "PINGORU_HISTORY"),
        UsageError::Source(SourceError::Client(HttpError::CaCert { .. })) => {
            ("ca_cert", "PINGORU_CA_CERT")
        }
        _ => return None,
    };
    let own = matches.subcommand().map_or(matches, |(_, own)| own);
    let is_from_it = own.value_source(option) == Some(ValueSource::EnvVariable);
    is_from_it.then_some(variable)
}

/// The error in words. A wrong value that nobody typed is that of its variable.
pub(super) fn message(error: &clap::Error, command: &Command, typed: &[OsString]) -> String {
    let text = error.render().to_string();
    let Some(ContextValue::String(option)) = error.get(ContextKind::InvalidArg) else {
        return text;
    };
    match variable(option, command, typed) {
        Some(name) => text.replace(&format!("'{option}'"), &format!("the variable {name}")),
        None => text,
    }
}

/// The variable that an option such as `--timeout <TIME>` has its value from.
fn variable(option: &str, command: &Command, typed: &[OsString]) -> Option<String> {
    let long = option.strip_prefix("--")?.split([' ', '=']).next()?;
    let own = command.get_arguments();
    let mut all = own.chain(command.get_subcommands().flat_map(Command::get_arguments));
    let arg = all.find(|arg| arg.get_long() == Some(long) && arg.get_env().is_some())?;
    let name = arg.get_env()?.to_string_lossy().into_owned();
    let is_typed = |word: &OsString| {
        let word = word.to_string_lossy();
        let rest = word
            .strip_prefix("--")
            .and_then(|word| word.strip_prefix(long));
        let short = arg
            .get_short()
            .is_some_and(|short| word.starts_with(&format!("-{short}")));
        short || rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('='))
    };
    (!typed.iter().any(is_typed)).then_some(name)
}
