//! The command line: what may be typed, what is decided before a command runs, and how its answer leaves.

mod command;
mod delivery;
mod environment;
mod global;
mod origin;
mod surroundings;

use std::ffi::OsString;
use std::io::{self, Write};
use std::mem::ManuallyDrop;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{ArgMatches, CommandFactory, FromArgMatches, Parser};

use crate::answer::Problem;
use crate::commands::{Ending, Outcome, Output, UsageError};
use crate::context::Context;
use crate::exit;
use crate::interrupt::Interrupt;
use crate::render::{self, Render, SideFile};
use crate::report::Report;
use delivery::Delivery;
use global::{Format, Global};
use surroundings::Surroundings;

/// The truth about the vendors you depend on, from their own status pages.
#[derive(Parser, Debug)]
#[command(
    name = "pingoru",
    version,
    arg_required_else_help = true,
    subcommand_required = true,
    after_help = "\
Examples:
  pingoru status clerk                  is it up?
  pingoru incidents clerk --since 1d    what broke since yesterday?
  pingoru incident demo                 one incident, its whole timeline (made up, no network)
  pingoru status @prod --json           the vendors of a group, for a script

Exit codes: 0 fine, 1 trouble at or above --fail-on, 2 wrong command line or configuration, 3 cannot tell, \
4 the time of `wait` was over"
)]
pub(crate) struct Cli {
    #[command(flatten)]
    global: Global,
}

/// The parser of the whole command line.
fn parser() -> clap::Command {
    command::with_all(Cli::command())
}

/// Parses with no more of the parser than the arguments name, and with the whole of it where that does not do.
fn parse(arguments: &[OsString]) -> Result<ArgMatches, clap::Error> {
    // Taking a parser apart costs a quarter of building it, and the process ends soon.
    let matches = |parser: clap::Command| {
        let parser = environment::without_unset(parser);
        ManuallyDrop::new(parser).try_get_matches_from_mut(arguments)
    };
    let named = command::with_named(Cli::command(), arguments);
    match named.map(matches) {
        Some(Ok(parsed)) => Ok(parsed),
        _ => matches(parser()),
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
    let parsed = parsed.and_then(|matches| Ok((Cli::from_arg_matches(&matches)?, matches)));
    let (cli, matches) = match parsed {
        Ok(parsed) => parsed,
        Err(error) => return usage(&error, &arguments, out, err),
    };
    let around = Surroundings::of_this_process(cli.global.to.is_some());
    let answered = surroundings::context(&cli.global, &matches, &around).and_then(|context| {
        let (context, told) = context;
        let outcome = command::run(&matches, &context)?;
        let format = checked(&outcome, told, &around, &cli.global)?;
        Ok((outcome, format, context))
    });
    match answered {
        Ok((outcome, format, context)) => finish(outcome, format, &context, &cli.global, out, err),
        Err(error) => refused(&error, &cli.global, out, err),
    }
}

/// A wrong command line or configuration is told on standard error, and by the format where it has a word for it.
fn refused(
    error: &UsageError,
    global: &Global,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> ExitCode {
    let _ = writeln!(err, "error: {error}");
    let format = global.format.as_ref();
    let code = format.and_then(|Format(format)| format.render_error(&error.to_string(), out));
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
        let text = environment::message(error, &parser(), arguments);
        write!(err, "{text}")
    };
    if asked {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(exit::USAGE)
    }
}

/// The format of the answer; one that a command cannot say is refused with those that it can.
fn checked(
    outcome: &Outcome,
    told: Option<&'static dyn Render>,
    around: &Surroundings,
    global: &Global,
) -> Result<&'static dyn Render, UsageError> {
    let subject = match &outcome.output {
        Output::Report(report) => report.subject(),
        Output::LongRunning(live) if live.is_stream() && global.to.is_some() => {
            let message = "this command tells news as they come, which have no place in one file";
            return Err(UsageError::Other(message.into()));
        }
        Output::LongRunning(live) => live.subject(),
        Output::Text(_) => return Ok(render::ALL[0]),
    };
    let format = told.unwrap_or_else(|| around.format(subject));
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
            problems(&side_files(&report, format, context), global, err);
            written
        }
        Output::Text(text) => delivery.write_all(text.as_bytes()),
        Output::LongRunning(live) => Interrupt::listen()
            .map_err(io::Error::other)
            .and_then(|interrupt| live.run(context, &interrupt, format, &mut delivery, err))
            .map(|ending| code = ended(ending)),
    };
    let written = written.and_then(|()| delivery.close());
    let told = written.is_ok();
    if let Err(error) = written
        && error.kind() != io::ErrorKind::BrokenPipe
    {
        let _ = writeln!(err, "error: the answer could not be written: {error}");
        if global.to.is_some() {
            code = ExitCode::from(exit::USAGE);
        }
    }
    problems(&outcome.problems, global, err);
    if let Some(after) = outcome.after.filter(|_| told) {
        problems(&after(context), global, err);
    }
    code
}

/// What the format tells in other files; what could not be is a warning.
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
fn problems(problems: &[Problem], global: &Global, err: &mut dyn Write) {
    let shown = problems.iter();
    for problem in shown.filter(|one| one.is_error() || !global.quiet) {
        let _ = writeln!(err, "{problem}");
    }
}
