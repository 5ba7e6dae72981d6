//! One file per subcommand: its arguments and its run.

mod asking;
pub(crate) mod completions;
pub(crate) mod config;
pub(crate) mod incident;
pub(crate) mod incidents;
pub(crate) mod maintenance;
pub(crate) mod man;
pub(crate) mod schema;
pub(crate) mod status;
pub(crate) mod vendors;

use crate::gate::Verdict;
use crate::report::Report;

/// What a command has to say, and what that means for the exit code.
pub(crate) struct Outcome {
    /// The answer.
    pub(crate) said: Said,
    /// ok: 0, trouble: 1, unknown: 3.
    pub(crate) verdict: Verdict,
    /// Lines for standard error, each naming vendor, address and cause.
    pub(crate) problems: Vec<String>,
}

/// The answer.
pub(crate) enum Said {
    /// For an output format.
    Report(Report),
    /// As it is: a script, a page, a schema.
    Text(String),
}

impl Outcome {
    /// An answer that is fine.
    pub(crate) fn report(report: Report) -> Self {
        Self {
            said: Said::Report(report),
            verdict: Verdict::Ok,
            problems: Vec::new(),
        }
    }

    /// Text that is fine.
    pub(crate) fn text(text: String) -> Self {
        Self {
            said: Said::Text(text),
            verdict: Verdict::Ok,
            problems: Vec::new(),
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
