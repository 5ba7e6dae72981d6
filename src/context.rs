//! What a command is given: everything that was decided before it runs.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use chrono::TimeDelta;

use crate::config::{Config, Trust};
use crate::model::Time;
use crate::render::Style;
use crate::report::SettingReport;
use crate::resolve::Selection;
use crate::source::{PolledSources, Source};
use crate::time_arg::TimeArg;

/// What a command is given.
pub(crate) struct Context {
    /// The configuration.
    pub(crate) config: Arc<Config>,
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
    /// The only vendors that may be named, where a server asks for somebody else.
    pub(crate) selection: Option<Arc<Selection>>,
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

/// Makes the contexts of requests to a server: each answers from the history, about the vendors that it polls.
pub(crate) struct ReaderContexts {
    config: Arc<Config>,
    trust: Trust,
    sources: PolledSources,
    history: Option<PathBuf>,
    selection: Arc<Selection>,
    style: Style,
    clock: fn() -> Time,
}

impl ReaderContexts {
    /// The context of a request that is made now.
    pub(crate) fn context(&self) -> Context {
        Context {
            config: Arc::clone(&self.config),
            config_path: None,
            trust: self.trust.clone(),
            user_config: None,
            settings: Vec::new(),
            source: self.sources.source(),
            history: self.history.clone(),
            selection: Some(Arc::clone(&self.selection)),
            deadline: None,
            style: self.style(),
            clock: self.clock,
            now: (self.clock)(),
        }
    }

    /// The same for what was read last, however long ago.
    pub(crate) fn last_known(&self) -> Context {
        Context {
            source: self.sources.last_known(),
            ..self.context()
        }
    }

    /// How times are shown now, without colour.
    pub(crate) fn style(&self) -> Style {
        Style {
            now: (self.clock)(),
            ..self.style.clone()
        }
    }

    /// The vendors.
    pub(crate) fn selection(&self) -> &Selection {
        &self.selection
    }
}

impl Context {
    /// For those who read what this context polls; what was not read for so long is unknown.
    pub(crate) fn for_readers(&self, selection: Selection, within: TimeDelta) -> ReaderContexts {
        ReaderContexts {
            config: Arc::clone(&self.config),
            trust: self.trust.clone(),
            sources: self.source.polled(within),
            history: self.history.clone(),
            selection: Arc::new(selection),
            style: Style {
                color: false,
                links: false,
                width: None,
                ..self.style.clone()
            },
            clock: self.clock,
        }
    }

    /// The same with another configuration.
    pub(crate) fn with_config(&self, config: Config) -> Self {
        Self {
            config: Arc::new(config),
            config_path: self.config_path.clone(),
            trust: self.trust.clone(),
            user_config: self.user_config.clone(),
            settings: Vec::new(),
            source: self.source.anew(),
            history: self.history.clone(),
            selection: self.selection.clone(),
            deadline: self.deadline,
            style: self.style.clone(),
            clock: self.clock,
            now: (self.clock)(),
        }
    }

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
