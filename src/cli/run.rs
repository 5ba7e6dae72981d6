//! Runs a command line: parses it, runs the command, writes its answer and its problems.

use std::ffi::OsString;
use std::io::{self, Write};
use std::mem::ManuallyDrop;
use std::path::Path;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use clap::error::ErrorKind;
use clap::{ArgMatches, FromArgMatches};

use super::arguments::Arguments;
use super::configuration::Configuration;
use super::delivery::{Destination, WriteError};
use super::finish::{Answered, finish};
use super::global::{Format, Global, ReportTo};
use super::guard::Guard;
use super::outputs::Target;
use super::surroundings::{self, Surroundings};
use super::{at_once, command, contradiction, defaults, environment, help, shape};
use crate::answer::Problem;
use crate::commands::{Output, UsageError};
use crate::exit;
use crate::model::{Text, printable};
use crate::render::{self, Render};
use crate::report::Subject;

/// Parses with the one subcommand that the arguments name; with the whole parser where that fails.
fn parse(arguments: &[OsString]) -> Result<ArgMatches, clap::Error> {
    // Taking a parser apart costs a quarter of building it, and the process ends soon.
    let matches = |parser: clap::Command| {
        let parser = environment::without_unset(parser, arguments);
        ManuallyDrop::new(parser).try_get_matches_from_mut(arguments)
    };
    let named = command::with_named(arguments);
    match named.map(matches) {
        Some(Ok(parsed)) => Ok(parsed),
        _ if arguments.iter().any(|argument| argument == "-h") => {
            matches(help::short(command::with_all_built()))
        }
        _ => matches(command::with_all_built()),
    }
}

/// The global options, taken out of the root's matches; those of the subcommand have them too.
fn read(mut matches: ArgMatches) -> Result<(Arguments, ArgMatches), clap::Error> {
    Ok((Arguments::from_arg_matches_mut(&mut matches)?, matches))
}

/// Runs a command line, writes its answer and its problems, and says how to exit.
pub fn run(
    arguments: impl Iterator<Item = OsString>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> ExitCode {
    let mut arguments: Vec<OsString> = arguments.collect();
    let err = &mut Guard::new(err);
    if SystemTime::now() < UNIX_EPOCH {
        let _ = writeln!(
            err,
            "error: the clock of this machine is set to before 1970"
        );
        return ExitCode::from(exit::USAGE);
    }
    if let [_, only] = arguments.as_slice()
        && let Some(shown) = at_once::at_once(only)
    {
        return text(&shown, out, err);
    }
    let mut parsed = parse(&arguments);
    // Without a command: the status of the configured vendors.
    let is_bare = !command::is_named(&arguments) && is_without_command(&parsed);
    if is_bare {
        arguments.push("status".into());
        parsed = parse(&arguments);
    }
    let parsed = parsed.and_then(read);
    let (cli, matches) = match parsed {
        Ok(parsed) => parsed,
        Err(error) => return usage(&error, &arguments, out, err),
    };
    let loaded = Configuration::load(&cli.global, &matches).and_then(|configuration| {
        let nearer = with_defaults(&configuration, &arguments)?;
        Ok((configuration, nearer))
    });
    let (cli, matches, loaded) = match loaded {
        Ok((configuration, Some((cli, matches)))) => (cli, matches, Ok(configuration)),
        Ok((configuration, None)) => (cli, matches, Ok(configuration)),
        Err(error) => (cli, matches, Err(error)),
    };
    let answered = loaded.and_then(|loaded| answered(&cli.global, &matches, loaded));
    match answered {
        Ok(answer) => finish(answer, &cli.global, out, err),
        Err(UsageError::NoVendor) if is_bare => {
            let _ = err.write_all(help::SHORT.as_bytes());
            ExitCode::from(exit::USAGE)
        }
        Err(error) => {
            let blamed = environment::blamed(&error, &matches);
            let named = blamed.map_or_else(String::new, |variable| format!("{variable}: "));
            refused(&format!("{named}{error}"), &cli.global, out, err)
        }
    }
}

fn is_without_command(parsed: &Result<ArgMatches, clap::Error>) -> bool {
    let error = parsed.as_ref().err();
    error.is_some_and(|error| error.kind() == ErrorKind::MissingSubcommand)
}

/// The command line with what the configuration sets in the place of its defaults; `None` where that is nothing.
fn with_defaults(
    configuration: &Configuration,
    arguments: &[OsString],
) -> Result<Option<(Arguments, ArgMatches)>, UsageError> {
    let config = &configuration.config;
    if config.defaults.0.is_empty() {
        return Ok(None);
    }
    let parser = command::with_named(arguments).unwrap_or_else(command::with_all_built);
    let parser = environment::without_unset(parser, arguments);
    let parser = defaults::applied(parser, config, arguments)?;
    let parsed = parser.try_get_matches_from(arguments);
    let parsed = parsed.and_then(read);
    // What was typed was accepted before, and so was each value of the file.
    Ok(parsed.ok())
}

fn answered(
    global: &Global,
    matches: &ArgMatches,
    configuration: Configuration,
) -> Result<Answered, UsageError> {
    contradiction::check(matches)?;
    let to = if command::fills_folder(matches) {
        Destination::Stdout
    } else {
        destination(global.to.as_deref())?
    };
    let further = further(global, &to)?;
    shape::check(global, matches)?;
    let around = Surroundings::of_this_process(&to);
    let withheld = configuration.config.withheld();
    let (context, named) = surroundings::context(global, matches, configuration, &around);
    let mut outcome = command::run(matches, &context)?;
    let warnings = withheld.map(Problem::warning);
    outcome.problems.splice(0..0, warnings);
    let default = |subject, goes_on| around.format(subject, goes_on);
    let format = checked(&outcome.output, named, default, to.is_file())?;
    for target in &further {
        checked(&outcome.output, Some(target.format), default, true)?;
    }
    let shown = match (&global.to, &to) {
        (Some(path), to) if *to != Destination::Stdout => path.display().to_string(),
        _ => "standard output".to_owned(),
    };
    let main = Target { format, to, shown };
    Ok(Answered {
        outcome,
        context,
        main,
        further,
    })
}

/// Where `--to` leads.
fn destination(to: Option<&Path>) -> Result<Destination, UsageError> {
    let Some(path) = to else {
        return Ok(Destination::Stdout);
    };
    let wrong = |error| UsageError::Other(format!("{}: {error}", path.display()));
    Destination::of(path).map_err(wrong)
}

/// The further reports; no two outputs replace the same file.
fn further(global: &Global, main: &Destination) -> Result<Vec<Target>, UsageError> {
    let mut further: Vec<Target> = Vec::new();
    for ReportTo { format, file } in &global.report {
        let to = destination(Some(file))?;
        let is_taken = to == *main || further.iter().any(|one| one.to == to);
        if is_taken && to.is_file() {
            let message = format!("{}: two outputs name this file", file.display());
            return Err(UsageError::Other(message));
        }
        let (Format(format), shown) = (*format, file.display().to_string());
        further.push(Target { format, to, shown });
    }
    Ok(further)
}

/// A wrong command line or configuration: a line on standard error, and the format's own error where it has one.
fn refused(error: &str, global: &Global, out: &mut dyn Write, err: &mut dyn Write) -> ExitCode {
    let message = printable(error);
    let _ = writeln!(err, "error: {message}");
    let message = Text::new(message).line();
    let format = global.format.as_ref();
    let code = if global.quiet {
        format.and_then(|Format(format)| format.render_error(&message, &mut io::sink()))
    } else {
        format.and_then(|Format(format)| format.render_error(&message, out))
    };
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
    if matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
    ) {
        return text(&error.render().to_string(), out, err);
    }
    let message = environment::message(error, &command::with_all_built(), arguments);
    let _ = write!(err, "{}", printable(&message));
    ExitCode::from(exit::USAGE)
}

/// Writes text to standard output.
fn text(text: &str, out: &mut dyn Write, err: &mut dyn Write) -> ExitCode {
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    let written = written.map_err(|cause| WriteError::new("standard output", cause));
    match written {
        Err(error) if !error.is_closed_pipe() => {
            let _ = writeln!(err, "error: {error}");
            ExitCode::from(exit::USAGE)
        }
        _ => ExitCode::SUCCESS,
    }
}

/// The format of the answer; one that a command does not support is refused with those that it does.
fn checked(
    output: &Output,
    named: Option<&'static dyn Render>,
    default: impl Fn(Subject, bool) -> &'static dyn Render,
    to_file: bool,
) -> Result<&'static dyn Render, UsageError> {
    let (subject, goes_on) = match output {
        Output::Report(report) => (report.subject(), false),
        Output::LongRunning(live) if live.is_stream() && to_file => {
            let message = "this command writes changes as they come: a file cannot be replaced \
                           with each of them; write to a pipe, or append with `>>`";
            return Err(UsageError::Other(message.into()));
        }
        Output::LongRunning(live) => match live.subject() {
            Some(subject) => (subject, true),
            None => return Ok(render::ALL[0]),
        },
        Output::Text(_) | Output::Document(_) => return Ok(render::ALL[0]),
    };
    let format = named.unwrap_or_else(|| default(subject, goes_on));
    shape::supported(format, subject)?;
    Ok(format)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Time;
    use crate::report::{CatalogReport, Report, SCHEMA_VERSION};

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
        let format = checked(
            output,
            named,
            |_, _| render::by_name("json").unwrap(),
            false,
        );
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
        let start = "this command does not support -o nagios; supported: table, json";
        assert!(message.starts_with(start), "{message}");
    }

    #[test]
    fn text_takes_any_format() {
        assert!(chosen(&Output::Text(String::new()), Some("nagios")).is_ok());
    }
}
