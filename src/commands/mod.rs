//! One file per subcommand: its arguments and its run.

mod asking;
pub(crate) mod changes;
pub(crate) mod check;
pub(crate) mod completions;
pub(crate) mod config;
mod doctor;
pub(crate) mod history;
pub(crate) mod incident;
pub(crate) mod incidents;
pub(crate) mod maintenance;
pub(crate) mod man;
mod memory;
mod pace;
pub(crate) mod record;
pub(crate) mod schema;
pub(crate) mod status;
pub(crate) mod uptime;
pub(crate) mod vendors;
pub(crate) mod wait;
pub(crate) mod watch;

use std::io::{self, Write};

use crate::context::Context;
use crate::gate::Decision;
use crate::interrupt::Interrupt;
use crate::render::Render;
use crate::report::{Report, Subject};

/// What a command has to say, and what that means for the exit code.
pub(crate) struct Outcome {
    /// The answer.
    pub(crate) said: Said,
    /// pass: 0, fail: 1, unknown: 3.
    pub(crate) decision: Decision,
    /// Lines for standard error, each naming vendor, address and cause.
    pub(crate) problems: Vec<String>,
    /// What is left to do once the answer is written; its warnings.
    pub(crate) after: Option<After>,
}

/// What is left to do once the answer is written.
pub(crate) type After = Box<dyn FnOnce(&Context) -> Vec<String>>;

/// The answer.
pub(crate) enum Said {
    /// For an output format.
    Report(Report),
    /// As it is: a script, a page, a schema.
    Text(String),
    /// One that goes on.
    Live(Box<dyn Live>),
}

/// An answer that goes on: it writes as it goes.
pub(crate) trait Live {
    /// What it is about.
    fn subject(&self) -> Subject;

    /// Whether it writes whenever there is news, and not once at its end.
    fn is_stream(&self) -> bool {
        false
    }

    /// Goes on until it is done, or interrupted.
    ///
    /// # Errors
    /// Where its answer cannot be written.
    fn run(
        self: Box<Self>,
        context: &Context,
        interrupt: &Interrupt,
        format: &dyn Render,
        out: &mut dyn Write,
        err: &mut dyn Write,
    ) -> io::Result<Ending>;
}

/// How an answer that goes on came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// As it should.
    Decided(Decision),
    /// The time was over before that.
    OutOfTime,
    /// Somebody wished it.
    Interrupted,
}

impl Outcome {
    /// An answer that is fine.
    pub(crate) fn report(report: Report) -> Self {
        Self {
            said: Said::Report(report),
            decision: Decision::Pass,
            problems: Vec::new(),
            after: None,
        }
    }

    /// An answer that goes on; until it has ended, nothing can be told.
    pub(crate) fn live(live: impl Live + 'static) -> Self {
        Self {
            said: Said::Live(Box::new(live)),
            decision: Decision::Unknown,
            problems: Vec::new(),
            after: None,
        }
    }

    /// Text that is fine.
    pub(crate) fn text(text: String) -> Self {
        Self {
            said: Said::Text(text),
            decision: Decision::Pass,
            problems: Vec::new(),
            after: None,
        }
    }
}

/// Why a command could not even begin: exit code 2.
#[derive(Debug, thiserror::Error)]
pub(crate) enum UsageError {
    /// A name that means nobody.
    #[error(transparent)]
    Plan(#[from] crate::plan::PlanError),
    /// A wrong configuration.
    #[error(transparent)]
    Config(#[from] crate::config::ConfigError),
    /// Several mistakes of the configuration, a line each.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\nerror: "))]
    Wrong(Vec<crate::config::ConfigError>),
    /// A history that cannot be used.
    #[error(transparent)]
    History(#[from] crate::history::HistoryError),
    /// A client that cannot be made.
    #[error(transparent)]
    Http(#[from] crate::http::HttpError),
    /// Anything else, in words.
    #[error("{0}")]
    Other(String),
    /// No vendor was named and none is configured.
    #[error(
        "name a vendor, or list some in pingoru.toml\n\n  pingoru status clerk\n  pingoru incidents github --since 1d\n  pingoru incident demo"
    )]
    NobodyNamed,
}
