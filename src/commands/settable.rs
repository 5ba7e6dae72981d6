//! The options that can be set beforehand, by a variable and in `[defaults]`: the parser's own list.

use clap::builder::PossibleValue;
use clap::{Arg, ArgAction, Command};
use serde_json::{Map, Value, json};

/// Every option that has a variable, each once: these are the keys of `[defaults]`.
pub(crate) fn settable(command: &Command) -> Vec<&Arg> {
    let mut found: Vec<&Arg> = Vec::new();
    for arg in every(command) {
        let is_known = found.iter().any(|one| one.get_long() == arg.get_long());
        if arg.get_env().is_some() && !is_known && arg.get_long() != Some("config") {
            found.push(arg);
        }
    }
    found
}

fn every(command: &Command) -> Vec<&Arg> {
    let below = command.get_subcommands().flat_map(every);
    command.get_arguments().chain(below).collect()
}

/// The schema of each key.
pub(super) fn schemas(command: &Command) -> Map<String, Value> {
    let options = settable(command).into_iter();
    let keys = options.filter_map(|arg| Some((arg.get_long()?.to_owned(), schema(arg))));
    let mut keys: Map<String, Value> = keys.collect();
    if let Some(one) = keys.get("ca-cert").cloned() {
        keys.insert("ca-certs".into(), one);
    }
    keys
}

fn schema(arg: &Arg) -> Value {
    let words = arg.get_possible_values();
    let words: Vec<_> = words.iter().map(PossibleValue::get_name).collect();
    let mut one = match arg.get_action() {
        ArgAction::SetTrue => json!({ "type": "boolean" }),
        ArgAction::Append => json!({ "type": "array", "items": { "type": "string" } }),
        _ if words.is_empty() => json!({ "type": ["string", "integer"] }),
        _ => json!({ "enum": words }),
    };
    let help = arg.get_help().map(ToString::to_string);
    one["description"] = help.unwrap_or_default().into();
    one
}
