//! Which format a command can answer in, decided before it acts: a report in those that support it, text as it is.

use clap::ArgMatches;
use clap::parser::ValueSource;

use super::command;
use super::global::{Format, Global};
use crate::commands::UsageError;
use crate::render::{self, Render};
use crate::report::{KINDS, Subject};

/// The commands that write text, each with the formats that the text is in anyway.
const TEXTS: &[(&str, &[&str])] = &[
    ("completions", &[]),
    ("history export", &["jsonl"]),
    ("man", &[]),
    ("open", &[]),
    ("schema", &["json"]),
    ("serve", &[]),
];

/// What a command writes.
enum Shape {
    Report(Subject),
    Text(&'static [&'static str]),
}

fn shape(command: &str) -> Option<Shape> {
    let kind = KINDS.iter().find(|kind| kind.commands.contains(&command));
    let text = || TEXTS.iter().find(|(name, _)| *name == command);
    kind.map(|kind| Shape::Report(kind.subject))
        .or_else(|| text().map(|(_, formats)| Shape::Text(formats)))
}

/// Refuses a format that the command does not support. One that a variable or the configuration sets does not concern
/// text.
///
/// # Errors
/// Where the command does not support it.
pub(super) fn check(global: &Global, matches: &ArgMatches) -> Result<(), UsageError> {
    let command = command::path(matches);
    let named = global.format.map(|Format(format)| format);
    let named = named.or_else(|| render::by_name("json").filter(|_| global.json));
    match shape(&command) {
        None => Ok(()),
        Some(Shape::Report(subject)) => {
            let further = global.report.iter().map(|one| one.format.0);
            named
                .into_iter()
                .chain(further)
                .try_for_each(|format| supported(format, subject))
        }
        Some(Shape::Text(formats)) => {
            if !global.report.is_empty() {
                let message = format!("{command} writes text: --report has no effect, use --to");
                return Err(UsageError::Other(message));
            }
            let typed = named.filter(|_| global.json || is_typed(matches, "format"));
            match typed.map(Render::name) {
                Some(name) if name != "table" && !formats.contains(&name) => {
                    Err(UsageError::Other(format!(
                        "{command} writes text: it does not support -o {name}"
                    )))
                }
                _ => Ok(()),
            }
        }
    }
}

fn is_typed(matches: &ArgMatches, option: &str) -> bool {
    let own = matches.subcommand().map_or(matches, |(_, own)| own);
    own.value_source(option) == Some(ValueSource::CommandLine)
}

/// # Errors
/// Where the format does not support the subject.
pub(super) fn supported(format: &dyn Render, subject: Subject) -> Result<(), UsageError> {
    if format.supports(subject) {
        return Ok(());
    }
    let known = render::names_for(subject).join(", ");
    Err(UsageError::Other(format!(
        "this command does not support -o {}; supported: {known}",
        format.name()
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaves(command: &clap::Command, above: &str, all: &mut Vec<String>) {
        for below in command
            .get_subcommands()
            .filter(|one| one.get_name() != "help")
        {
            let path = format!("{above} {}", below.get_name());
            if !below.is_subcommand_required_set() {
                all.push(path.trim().to_owned());
            }
            leaves(below, &path, all);
        }
    }

    #[test]
    fn every_command_answers_with_a_report_or_is_known_to_write_text() {
        let mut all = Vec::new();
        leaves(&command::with_all_built(), "", &mut all);
        assert!(all.len() >= 30, "{all:?}");
        let unknown: Vec<_> = all.iter().filter(|one| shape(one).is_none()).collect();
        assert!(unknown.is_empty(), "{unknown:?}");
    }

    #[test]
    fn what_writes_text_is_no_report_as_well() {
        let reports: Vec<_> = KINDS.iter().flat_map(|kind| kind.commands).collect();
        for (name, formats) in TEXTS {
            assert!(!reports.contains(&name), "{name}");
            assert!(
                formats.iter().all(|one| render::by_name(one).is_some()),
                "{name}"
            );
        }
    }
}
