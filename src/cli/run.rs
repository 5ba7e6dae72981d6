//! Runs a command line: parses it, runs the command, writes its answer and its problems.

use std::ffi::OsString;
use std::io::{self, Write};
use std::mem::ManuallyDrop;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{ArgMatches, FromArgMatches};

use super::arguments::Arguments;
use super::delivery::Delivery;
use super::global::{Format, Global};
use super::surroundings::{self, Surroundings};
use super::{command, environment};
use crate::answer::Problem;
use crate::commands::{Ending, Outcome, Output, UsageError};
use crate::context::Context;
use crate::exit;
use crate::interrupt::Interrupt;
use crate::render::{self, Render, SideFile};
use crate::report::{Report, Subject};

/// Parses with the one subcommand that the arguments name; with the whole parser where that fails.
fn parse(arguments: &[OsString]) -> Result<ArgMatches, clap::Error> {
    // Taking a parser apart costs a quarter of building it, and the process ends soon.
    let matches = |parser: clap::Command| {
        let parser = environment::without_unset(parser);
        ManuallyDrop::new(parser).try_get_matches_from_mut(arguments)
    };
    let named = command::with_named(arguments);
    match named.map(matches) {
        Some(Ok(parsed)) => Ok(parsed),
        _ => matches(command::with_all_built()),
    }
}

/// The root's help as the parser renders it (a test compares): asked for more often than anything else, and
/// printed without building the parser of every subcommand first.
const HELP: &str = include_str!("help.txt");

/// Runs a command line, writes its answer and its problems, and says how to exit.
pub fn run(
    arguments: impl Iterator<Item = OsString>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> ExitCode {
    let arguments: Vec<OsString> = arguments.collect();
    if let [_, only] = arguments.as_slice()
        && (only == "--help" || only == "-h")
    {
        let _ = out.write_all(HELP.as_bytes()).and_then(|()| out.flush());
        return ExitCode::SUCCESS;
    }
    let parsed = parse(&arguments);
    let parsed = parsed.and_then(|matches| Ok((Arguments::from_arg_matches(&matches)?, matches)));
    let (cli, matches) = match parsed {
        Ok(parsed) => parsed,
        Err(error) => return usage(&error, &arguments, out, err),
    };
    let around = Surroundings::of_this_process(cli.global.to.is_some());
    let answered = surroundings::context(&cli.global, &matches, &around).and_then(|context| {
        let (context, named) = context;
        let outcome = command::run(&matches, &context)?;
        let default = |subject| around.format(subject);
        let format = checked(&outcome.output, named, default, cli.global.to.is_some())?;
        Ok((outcome, format, context))
    });
    match answered {
        Ok((outcome, format, context)) => finish(outcome, format, &context, &cli.global, out, err),
        Err(error) => {
            let blamed = environment::blamed(&error, &matches);
            let named = blamed.map_or_else(String::new, |variable| format!("{variable}: "));
            refused(&format!("{named}{error}"), &cli.global, out, err)
        }
    }
}

/// A wrong command line or configuration: a line on standard error, and the format's own error where it has one.
fn refused(error: &str, global: &Global, out: &mut dyn Write, err: &mut dyn Write) -> ExitCode {
    let _ = writeln!(err, "error: {error}");
    let format = global.format.as_ref();
    let code = format.and_then(|Format(format)| format.render_error(error, out));
    let _ = out.flush();
    ExitCode::from(code.unwrap_or(exit::USAGE))
}

/// Help and version are answers; anything else is an error of the command line.
fn usage(
    error: &clap::Error,
    arguments: &[OsString],
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> ExitCode {
    let asked = matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
    );
    let _ = if asked {
        write!(out, "{}", error.render()).and_then(|()| out.flush())
    } else {
        let text = environment::message(error, &command::with_all_built(), arguments);
        write!(err, "{text}")
    };
    if asked {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(exit::USAGE)
    }
}

/// The format of the answer; one that a command does not support is refused with those that it does.
fn checked(
    output: &Output,
    named: Option<&'static dyn Render>,
    default: impl Fn(Subject) -> &'static dyn Render,
    to_file: bool,
) -> Result<&'static dyn Render, UsageError> {
    let subject = match output {
        Output::Report(report) => report.subject(),
        Output::LongRunning(live) if live.is_stream() && to_file => {
            let message = "this command tells news as they come, which have no place in one file";
            return Err(UsageError::Other(message.into()));
        }
        Output::LongRunning(live) => live.subject(),
        Output::Text(_) => return Ok(render::ALL[0]),
    };
    let format = named.unwrap_or_else(|| default(subject));
    if format.supports(subject) {
        return Ok(format);
    }
    let known = render::names_for(subject).join(", ");
    Err(UsageError::Other(format!(
        "this command has no format `{}`; it has {known}",
        format.name()
    )))
}

/// Writes the answer, then the problems, and only then does what is left to do.
fn finish(
    outcome: Outcome,
    format: &'static dyn Render,
    context: &Context,
    global: &Global,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> ExitCode {
    let mut delivery = Delivery::new(global.to.as_deref(), out);
    let mut code = exit::code(outcome.decision);
    let written = match outcome.output {
        Output::Report(report) => {
            code = format.exit_code(&report).map_or(code, ExitCode::from);
            let written = format.render(&report, &context.style, &mut delivery);
            problems(&side_files(&report, format, context), global.quiet, err);
            written
        }
        Output::Text(text) => delivery.write_all(text.as_bytes()),
        Output::LongRunning(live) => Interrupt::listen()
            .map_err(io::Error::other)
            .and_then(|interrupt| live.run(context, &interrupt, format, &mut delivery, err))
            .map(|ending| code = ended(ending)),
    };
    let written = written.and_then(|()| delivery.close());
    let is_written = written.is_ok();
    if let Err(error) = written
        && error.kind() != io::ErrorKind::BrokenPipe
    {
        let _ = writeln!(err, "error: the answer could not be written: {error}");
        if global.to.is_some() {
            code = ExitCode::from(exit::USAGE);
        }
    }
    problems(&outcome.problems, global.quiet, err);
    if let Some(after) = outcome.after.filter(|_| is_written) {
        problems(&after(context), global.quiet, err);
    }
    code
}

/// Writes what the format puts into other files; a failure is a warning.
fn side_files(report: &Report, format: &dyn Render, context: &Context) -> Vec<Problem> {
    let texts = match format.side_files(report, &context.style) {
        Ok(texts) => texts,
        Err(error) => return vec![Problem::warning(error).about(format.name())],
    };
    let failed = |text: &SideFile| {
        let error = surroundings::append(text).err()?;
        Some(Problem::warning(error).about(text.variable))
    };
    texts.iter().filter_map(failed).collect()
}

fn ended(ending: Ending) -> ExitCode {
    match ending {
        Ending::Decided(decision) => exit::code(decision),
        Ending::TimedOut => ExitCode::from(exit::TIMED_OUT),
        Ending::Interrupted => ExitCode::from(exit::INTERRUPTED),
    }
}

/// A line each; `--quiet` leaves warnings out.
fn problems(problems: &[Problem], quiet: bool, err: &mut dyn Write) {
    let shown = problems.iter();
    for problem in shown.filter(|one| one.is_error() || !quiet) {
        let _ = writeln!(err, "{problem}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Time;
    use crate::report::{CatalogReport, SCHEMA_VERSION};

    fn catalog() -> Output {
        let report = CatalogReport {
            schema_version: SCHEMA_VERSION,
            command: "vendors".into(),
            generated_at: Time::default(),
            vendors: Vec::new(),
        };
        Output::Report(Box::new(Report::Catalog(report)))
    }

    fn chosen(output: &Output, named: Option<&str>) -> Result<&'static str, String> {
        let named = named.map(|name| render::by_name(name).unwrap());
        let format = checked(output, named, |_| render::by_name("json").unwrap(), false);
        format.map(Render::name).map_err(|one| one.to_string())
    }

    #[test]
    fn the_named_format_comes_before_the_default() {
        assert_eq!(chosen(&catalog(), None).unwrap(), "json");
        assert_eq!(chosen(&catalog(), Some("table")).unwrap(), "table");
    }

    #[test]
    fn a_format_that_does_not_suit_the_answer_is_refused_with_those_that_do() {
        let message = chosen(&catalog(), Some("nagios")).unwrap_err();
        let start = "this command has no format `nagios`; it has table, json";
        assert!(message.starts_with(start), "{message}");
    }

    #[test]
    fn text_takes_any_format() {
        assert!(chosen(&Output::Text(String::new()), Some("nagios")).is_ok());
    }

    #[test]
    fn quiet_leaves_out_warnings_and_keeps_errors() {
        let list = [Problem::warning("old"), Problem::error("gone")];
        let shown = |quiet| {
            let mut err = Vec::new();
            problems(&list, quiet, &mut err);
            String::from_utf8(err).unwrap()
        };
        assert_eq!(shown(false), "warning: old\nerror: gone\n");
        assert_eq!(shown(true), "error: gone\n");
    }
}
