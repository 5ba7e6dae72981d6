//! From the parameters of a request to the arguments of a subcommand: the same names, parsed by the same parser.

use clap::error::ErrorKind;
use clap::{Arg, ArgAction, ArgMatches, Command};

use crate::commands::Entry;
use crate::commands::questions::QUESTIONS;
use crate::serve::{Parameter, Refused, Shape};

/// What each subcommand takes over HTTP: nothing that reads a file or a variable, moves a cursor, sends anything, or
/// decides an exit code alone.
const OFFERED: &[(&str, &[&str])] = &[
    ("status", &["all", "at"]),
    (
        "incidents",
        &["since", "until", "open", "impact", "grep", "limit"],
    ),
    ("incident", &["id"]),
    ("uptime", &["since", "until", "counts", "window", "sla"]),
    ("maintenance", &["past", "within", "overlaps"]),
    ("changes", &["cursor", "since"]),
    ("check", &["grace", "max-age"]),
];

/// What every one of them takes, where it has it.
const COMMON: &[&str] = &[
    "vendor",
    "component",
    "region",
    "fail-on",
    "on-unknown",
    "maintenance",
];

/// The options that are set in any case.
const FIXED: &[(&str, &str)] = &[("changes", "--peek")];

/// A subcommand that is offered.
pub(super) fn entry(name: &str) -> Option<&'static Entry> {
    OFFERED.iter().find(|(offered, _)| *offered == name)?;
    QUESTIONS.iter().find(|entry| entry.name == name)
}

/// Its parser, without what the environment would set.
fn parser(entry: &Entry) -> Command {
    let bare = Command::new(entry.name)
        .no_binary_name(true)
        .disable_help_flag(true);
    (entry.build)(bare).mut_args(|arg| arg.env(None::<&'static str>))
}

/// What a parameter is called: the long name of an option, or `vendor` and `id`.
fn name(arg: &Arg) -> String {
    let positional = || match arg.get_id().as_str() {
        "vendors" => "vendor".to_owned(),
        other => other.to_owned(),
    };
    arg.get_long().map_or_else(positional, str::to_owned)
}

fn is_offered(entry: &Entry, name: &str) -> bool {
    let own = OFFERED.iter().find(|(command, _)| *command == entry.name);
    own.is_some_and(|(_, own)| own.contains(&name)) || COMMON.contains(&name)
}

/// The parameters of a subcommand.
pub(super) fn parameters(entry: &Entry) -> Vec<Parameter> {
    let parser = parser(entry);
    let offered = parser.get_arguments().filter_map(|arg| {
        let name = name(arg);
        is_offered(entry, &name).then(|| Parameter {
            help: match name.as_str() {
                // Files, addresses and the demo are for the command line.
                "vendor" => "A vendor that is served, or @group".into(),
                _ => arg.get_help().map(ToString::to_string).unwrap_or_default(),
            },
            shape: shape(arg, &name),
            repeatable: is_list(arg),
            required: arg.is_required_set(),
            name,
        })
    });
    offered.collect()
}

fn is_list(arg: &Arg) -> bool {
    matches!(arg.get_action(), ArgAction::Append)
}

fn shape(arg: &Arg, name: &str) -> Shape {
    let words = arg.get_possible_values();
    if matches!(arg.get_action(), ArgAction::SetTrue) {
        return Shape::Switch;
    }
    if !words.is_empty() {
        let words = words.iter().map(|word| word.get_name().to_owned());
        return Shape::Words(words.collect());
    }
    let value = arg.get_value_names().and_then(<[_]>::first);
    match (name, value.map(clap::builder::Str::as_str)) {
        ("vendor", _) => Shape::Vendor,
        (_, Some("WHEN")) => Shape::When,
        (_, Some("TIME")) => Shape::Length,
        (_, Some("WINDOW")) => Shape::Window,
        (_, Some("N")) => Shape::Count,
        (_, Some("PERCENT")) => Shape::Percent,
        (_, Some("PATTERN")) => Shape::Pattern,
        _ => Shape::Text,
    }
}

/// What the parser makes of the parameters of a request.
///
/// # Errors
/// Where one is unknown, given twice, or has a wrong value.
pub(super) fn parsed(entry: &Entry, given: &[(String, String)]) -> Result<ArgMatches, Refused> {
    let parameters = parameters(entry);
    let mut arguments: Vec<String> = Vec::new();
    let mut positional: Vec<(usize, &str)> = Vec::new();
    for (name, value) in given {
        let parameter = parameters.iter().find(|one| one.name == *name);
        let parameter = parameter.ok_or_else(|| unknown(name, &parameters))?;
        if !parameter.repeatable && given.iter().filter(|(other, _)| other == name).count() > 1 {
            return Err(Refused::Wrong(format!("`{name}` is given twice")));
        }
        if !parameter.shape.takes(value) {
            return Err(wrong(parameter, value));
        }
        match (name.as_str(), &parameter.shape) {
            ("vendor", _) => positional.push((0, value)),
            ("id", _) => positional.push((1, value)),
            (_, Shape::Switch) if value == "false" => {}
            (_, Shape::Switch) => arguments.push(format!("--{name}")),
            _ => arguments.push(format!("--{name}={value}")),
        }
    }
    let missing =
        |one: &&Parameter| one.required && given.iter().all(|(name, _)| *name != one.name);
    if let Some(missing) = parameters.iter().find(missing) {
        return Err(Refused::Wrong(format!("`{}` is missing", missing.name)));
    }
    let fixed = FIXED.iter().filter(|(command, _)| *command == entry.name);
    arguments.extend(fixed.map(|(_, option)| (*option).to_owned()));
    // Nothing after this is an option, whatever it begins with.
    arguments.push("--".into());
    positional.sort_by_key(|(place, _)| *place);
    arguments.extend(positional.into_iter().map(|(_, value)| value.to_owned()));
    let matches = parser(entry).try_get_matches_from(arguments);
    matches.map_err(|error| Refused::Wrong(message(&error)))
}

fn unknown(name: &str, parameters: &[Parameter]) -> Refused {
    let known: Vec<_> = parameters.iter().map(|one| one.name.as_str()).collect();
    Refused::Wrong(format!(
        "unknown parameter `{name}`; known parameters: {}",
        known.join(", ")
    ))
}

fn wrong(parameter: &Parameter, value: &str) -> Refused {
    let name = &parameter.name;
    Refused::Wrong(match &parameter.shape {
        Shape::Words(words) => {
            format!(
                "invalid {name} `{value}`: expected one of {}",
                words.join(", ")
            )
        }
        Shape::Switch => format!("invalid {name} `{value}`: expected true or false"),
        _ => format!("invalid value for `{name}`"),
    })
}

/// The parser's message in one line, about parameters instead of options.
fn message(error: &clap::Error) -> String {
    let text = error.render().to_string();
    let first = text.split("\n\n").next().unwrap_or_default();
    let line = first.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = line.strip_prefix("error: ").unwrap_or(&line);
    match error.kind() {
        ErrorKind::UnknownArgument => "unknown parameter".to_owned(),
        _ => plain(line),
    }
}

/// `--since` as a parameter is written.
pub(super) fn plain(message: &str) -> String {
    message.replace("--", "")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is not offered, each for a reason: it sends alerts, moves a cursor, or decides an exit code only.
    const WITHHELD: &[(&str, &[&str])] =
        &[("changes", &["peek", "exit-code", "notify", "dry-run"])];

    fn pairs(given: &[(&str, &str)]) -> Vec<(String, String)> {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        given.iter().map(owned).collect()
    }

    fn parse(command: &str, given: &[(&str, &str)]) -> Result<ArgMatches, String> {
        let parsed = parsed(entry(command).unwrap(), &pairs(given));
        parsed.map_err(|refused| match refused {
            Refused::Wrong(message) => message,
            other => panic!("{other:?}"),
        })
    }

    #[test]
    fn every_argument_is_offered_or_withheld() {
        for (command, _) in OFFERED {
            let entry = entry(command).unwrap();
            let withheld = WITHHELD.iter().find(|(name, _)| name == command);
            let withheld = withheld.map_or(&[][..], |(_, names)| names);
            for arg in parser(entry).get_arguments() {
                let name = name(arg);
                let is_offered = is_offered(entry, &name);
                assert_ne!(
                    is_offered,
                    withheld.contains(&name.as_str()),
                    "{command} {name}"
                );
                let reads = arg.get_value_names().unwrap_or_default();
                let reads = reads.iter().any(|one| one == "FILE" || one == "DIR");
                assert!(!(is_offered && reads), "{command} {name} reads a file");
                assert_eq!(arg.get_env(), None, "{command} {name}");
            }
        }
    }

    #[test]
    fn the_names_are_those_of_the_command_line() {
        assert!(parse("status", &[("vendor", "a"), ("vendor", "b"), ("all", "")]).is_ok());
        assert!(parse("incidents", &[("since", "1d"), ("impact", "major")]).is_ok());
        let matches = parse("incident", &[("id", "--x"), ("vendor", "-v")]).unwrap();
        assert_eq!(matches.get_one::<String>("vendor").unwrap(), "-v");
        assert_eq!(matches.get_one::<String>("id").unwrap(), "--x");
        assert!(parse("changes", &[]).unwrap().get_flag("peek"));
        assert!(entry("open").is_none() && entry("watch").is_none());
    }

    #[test]
    fn wrong_parameters_are_named() {
        for (command, given, expected) in [
            ("status", ("color", "x"), "unknown parameter `color`; known"),
            ("changes", ("notify", "true"), "unknown parameter `notify`"),
            (
                "status",
                ("all", "yes"),
                "invalid all `yes`: expected true or false",
            ),
            (
                "incidents",
                ("impact", "huge"),
                "invalid impact `huge`: expected one of minor",
            ),
            (
                "incidents",
                ("since", "soon"),
                "invalid value 'soon' for 'since <WHEN>': write 90m",
            ),
            (
                "incidents",
                ("limit", "0"),
                "invalid value '0' for 'limit <N>'",
            ),
            ("incident", ("id", "x"), "`vendor` is missing"),
        ] {
            let error = parse(command, &[given]).unwrap_err();
            assert!(error.starts_with(expected), "{error}");
        }
        let twice = parse("incidents", &[("since", "1d"), ("since", "2d")]);
        assert_eq!(twice.unwrap_err(), "`since` is given twice");
    }
}
