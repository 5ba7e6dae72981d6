//! What a command is given: everything that was decided before it runs.

use std::path::PathBuf;
use std::time::Instant;

use crate::config::{Config, Trust};
use crate::model::Time;
use crate::render::Style;
use crate::report::SettingReport;
use crate::source::Source;
use crate::time_arg::TimeArg;

/// What a command is given.
pub(crate) struct Context {
    /// The configuration.
    pub(crate) config: Config,
    /// The path of the configuration in force.
    pub(crate) config_path: Option<String>,
    /// Which files the user has trusted.
    pub(crate) trust: Trust,
    /// The path of the user's own configuration, whether or not it exists.
    pub(crate) user_config: Option<String>,
    /// Each setting and where its value comes from.
    pub(crate) settings: Vec<SettingReport>,
    /// Where documents come from.
    pub(crate) source: Source,
    /// The history's file; `None` where it is disabled.
    pub(crate) history: Option<PathBuf>,
    /// When the run ends at the latest (`--deadline`).
    pub(crate) deadline: Option<Instant>,
    /// Colour, width and time zone of screens.
    pub(crate) style: Style,
    /// The clock, for commands that run for long.
    pub(crate) clock: fn() -> Time,
    /// The time of the question, read once.
    pub(crate) now: Time,
}

/// A command that needs the history runs without one.
#[derive(Debug, thiserror::Error)]
#[error("`{command}` needs the history: it is disabled by --no-history or --replay")]
pub(crate) struct NoHistory {
    command: &'static str,
}

impl Context {
    /// A time as the user typed it.
    pub(crate) fn resolve(&self, moment: TimeArg) -> Time {
        let zone = &self.style.zone;
        let today = zone.clock(self.now).0.date();
        moment.resolve(self.now, today, |wall| zone.moment(wall))
    }

    /// The history's file, for a command that is of no use without it.
    ///
    /// # Errors
    /// Where the history is disabled.
    pub(crate) fn require_history(&self, command: &'static str) -> Result<&PathBuf, NoHistory> {
        self.history.as_ref().ok_or(NoHistory { command })
    }
}
