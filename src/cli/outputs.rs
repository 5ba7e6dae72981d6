//! Writes an answer: to standard output or `--to`, and to each file of `--report`.

use std::io::{self, IsTerminal, Write};

use super::delivery::{Delivery, Destination, WriteError};
use super::{guard, side_file};
use crate::answer::Problem;
use crate::render::{Render, SideFile, Style};
use crate::report::Report;

/// A format, and where the answer in it goes.
#[derive(Clone)]
pub(super) struct Target {
    pub(super) format: &'static dyn Render,
    pub(super) to: Destination,
    /// As it was typed, for errors.
    pub(super) shown: String,
}

/// Every output of a run.
pub(super) struct Outputs<'a> {
    main: &'a Target,
    delivery: Delivery<'a>,
    further: Vec<(&'a Target, Vec<u8>)>,
    problems: Vec<Problem>,
    code: Option<u8>,
}

/// What became of an answer.
pub(super) struct Written {
    /// The first failure.
    pub(super) outcome: Result<(), WriteError>,
    /// Side files that could not be written.
    pub(super) problems: Vec<Problem>,
    /// The exit code that the format has of its own.
    pub(super) code: Option<u8>,
}

impl<'a> Outputs<'a> {
    /// Opens the outputs. `quiet`: standard output gets no answer, only reports that name it.
    ///
    /// # Errors
    /// Where what `--to` names cannot be opened.
    pub(super) fn open(
        main: &'a Target,
        further: &'a [Target],
        quiet: bool,
        out: &'a mut dyn Write,
    ) -> Result<Self, WriteError> {
        let delivery = if quiet && main.to == Destination::Stdout {
            Delivery::Opened(Box::new(io::sink()))
        } else {
            Delivery::open(&main.to, out).map_err(|cause| main.failed(cause))?
        };
        Ok(Self {
            main,
            delivery,
            further: further.iter().map(|target| (target, Vec::new())).collect(),
            problems: Vec::new(),
            code: None,
        })
    }

    /// Whether a terminal obeys what is written.
    pub(super) fn is_on_terminal(&self) -> bool {
        self.main.to == Destination::Stdout && io::stdout().is_terminal()
    }

    /// Writes text as it is.
    ///
    /// # Errors
    /// Where `--to` or standard output cannot be written to.
    pub(super) fn text(&mut self, text: &str) -> io::Result<()> {
        self.delivery.write_all(text.as_bytes())
    }

    /// Writes a report in every format.
    ///
    /// # Errors
    /// Where `--to` or standard output cannot be written to.
    pub(super) fn report(&mut self, report: &Report, style: &Style) -> io::Result<()> {
        let plain = Style {
            color: false,
            links: false,
            width: None,
            ..style.clone()
        };
        for (target, bytes) in &mut self.further {
            bytes.clear();
            target.format.render(report, &plain, bytes)?;
        }
        let mut formats = vec![self.main.format];
        for (target, _) in &self.further {
            if formats.iter().all(|one| one.name() != target.format.name()) {
                formats.push(target.format);
            }
        }
        for format in formats {
            self.problems.extend(side_files(report, format, style));
        }
        self.code = self.main.format.exit_code(report);
        let format = self.main.format;
        if self.main.to == Destination::Stdout && guard::is_needed() {
            let mut answer = Vec::new();
            format.render(report, style, &mut answer)?;
            self.delivery.write_all(&guard::guarded(format, &answer))?;
        } else {
            format.render(report, style, &mut self.delivery)?;
        }
        self.delivery.flush()
    }

    /// Delivers what is not delivered yet; `main` is the outcome of the main answer so far. A failure of one output
    /// keeps none of the others back.
    pub(super) fn close(self, main: io::Result<()>) -> Written {
        let failed = |cause| self.main.failed(cause);
        let mut outcome = main.map_err(failed);
        if outcome.is_ok() {
            outcome = self.delivery.close().map_err(failed);
        }
        for (target, bytes) in self.further {
            let delivered = deliver(target, &bytes);
            // The reader of a closed pipe has what it wanted; a missing report is worse.
            let is_worse = match &outcome {
                Ok(()) => true,
                Err(error) => error.is_closed_pipe() && delivered.is_err(),
            };
            if is_worse {
                outcome = delivered;
            }
        }
        Written {
            outcome,
            problems: self.problems,
            code: self.code,
        }
    }
}

impl Written {
    /// Nothing was written.
    pub(super) fn failed(error: WriteError) -> Self {
        Self {
            outcome: Err(error),
            problems: Vec::new(),
            code: None,
        }
    }
}

impl Target {
    fn failed(&self, cause: io::Error) -> WriteError {
        WriteError::new(&self.shown, cause)
    }
}

fn deliver(target: &Target, bytes: &[u8]) -> Result<(), WriteError> {
    let mut out = io::stdout();
    let delivered = Delivery::open(&target.to, &mut out).and_then(|mut delivery| {
        delivery.write_all(bytes)?;
        delivery.close()
    });
    delivered.map_err(|cause| target.failed(cause))
}

/// Writes what the format puts into files of the environment; a failure is a warning.
fn side_files(report: &Report, format: &dyn Render, style: &Style) -> Vec<Problem> {
    let texts = match format.side_files(report, style) {
        Ok(texts) => texts,
        Err(error) => return vec![Problem::warning(error).about(format.name())],
    };
    let failed = |text: &SideFile| {
        let cause = side_file::append(text).err()?;
        Some(Problem::warning(WriteError::new(text.variable, cause)))
    };
    texts.iter().filter_map(failed).collect()
}
