//! Writes what a command gave back, and says how to exit.

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use super::global::Global;
use super::guard;
use super::outputs::{Outputs, Target, Written};
use super::verbose;
use crate::answer::Problem;
use crate::commands::{Ending, Outcome, Output};
use crate::context::Context;
use crate::exit;
use crate::interrupt::Interrupt;
use crate::model::Text;
use crate::report::{Report, VendorReport};

/// What a command gave back, and where it goes.
pub(super) struct Answered {
    pub(super) outcome: Outcome,
    pub(super) context: Context,
    pub(super) main: Target,
    pub(super) further: Vec<Target>,
}

/// Writes the answer, then the problems, and only then does what is left to do.
pub(super) fn finish(
    answered: Answered,
    global: &Global,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> ExitCode {
    let Answered {
        outcome,
        context,
        main,
        further,
    } = answered;
    let mut code = exit::code(outcome.decision);
    let on_screen = main.format.name() == "table"
        && context.style.width.is_some()
        && io::stderr().is_terminal();
    let rows = rows(&outcome.output)
        .filter(|_| on_screen)
        .unwrap_or_default();
    let written = match Outputs::open(&main, &further, global.quiet, out) {
        Ok(mut outputs) => {
            let written = write(
                outcome.output,
                &context,
                &mut outputs,
                global,
                err,
                &mut code,
            );
            outputs.close(written)
        }
        Err(error) => Written::failed(error),
    };
    code = written.code.map_or(code, ExitCode::from);
    problems(&written.problems, global.quiet, err);
    if let Err(error) = &written.outcome
        && !error.is_closed_pipe()
    {
        let _ = writeln!(err, "error: {error}");
        let own = main
            .format
            .render_error(&error.to_string(), &mut io::sink());
        code = ExitCode::from(own.unwrap_or(exit::USAGE));
    }
    let in_row = |one: &Problem| {
        let mut rows = rows.iter();
        rows.any(|(vendor, why)| {
            let is_about_it = one.vendor().is_some_and(|of| of == *vendor);
            is_about_it && (one.is_error() || why.as_ref().is_some_and(|why| one.says(why)))
        })
    };
    let beside: Vec<_> = outcome
        .problems
        .into_iter()
        .filter(|one| !in_row(one))
        .collect();
    problems(&beside, global.quiet, err);
    if let Some(after) = outcome.after.filter(|_| written.outcome.is_ok()) {
        problems(&after(&context), global.quiet, err);
    }
    code
}

/// Writes what a command gave back. The ending of a long-running one decides the exit code.
fn write(
    output: Output,
    context: &Context,
    outputs: &mut Outputs<'_>,
    global: &Global,
    err: &mut dyn Write,
    code: &mut ExitCode,
) -> io::Result<()> {
    match output {
        Output::Text(text) => outputs.text(&guard::safe(&text)),
        Output::Document(text) if outputs.is_on_terminal() => outputs.text(&guard::safe(&text)),
        Output::Document(text) => outputs.text(&text),
        Output::Report(report) => {
            explain(&report, global, err);
            outputs.report(&report, &context.style)
        }
        Output::LongRunning(live) => {
            let interrupt = Interrupt::listen()?;
            let mut news: &mut dyn Write = err;
            let mut silent = io::sink();
            if global.quiet {
                news = &mut silent;
            }
            let ending = live.run(
                context,
                &interrupt,
                &mut |report, style| outputs.report(report, style),
                news,
            )?;
            *code = ended(ending);
            Ok(())
        }
    }
}

/// With `-v`, the policy that each vendor was checked against.
fn explain(report: &Report, global: &Global, err: &mut dyn Write) {
    if global.verbose > 0 {
        for line in verbose::policies(report) {
            let _ = writeln!(err, "{line}");
        }
    }
}

fn ended(ending: Ending) -> ExitCode {
    match ending {
        Ending::Decided(decision) => exit::code(decision),
        Ending::TimedOut => ExitCode::from(exit::TIMED_OUT),
        Ending::Interrupted => ExitCode::from(exit::INTERRUPTED),
    }
}

/// The vendors of a table that says in each row why its vendor has no answer, with that; on the same terminal, a line
/// about it would repeat the row.
fn rows(output: &Output) -> Option<Vec<(Text, Option<Text>)>> {
    let Output::Report(report) = output else {
        return None;
    };
    let vendors = &report.decided()?.vendors;
    let vendors = Some(vendors).filter(|vendors| vendors.len() > 1)?;
    let row = |one: &VendorReport| {
        let why = one.error.as_ref().map(|error| error.message.clone());
        (one.vendor.clone(), why)
    };
    Some(vendors.iter().map(row).collect())
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
