//! Decides whether the network may be asked, and asks.

use std::cell::{Cell, OnceCell};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Instant;

use chrono::TimeDelta;

use super::error::SourceError;
use super::{polled, recorded};
use crate::feed::Scope;
use crate::fetch::{self, Location, Observation, RecordedVendor, Replay, Tape, Target};
use crate::history::History;
use crate::http::{self, Client, HttpError};
use crate::model::Time;
use crate::progress;

/// What may be asked about a page on a server. Saved documents are read in any case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    /// Servers.
    Network,
    /// A folder of recorded answers (`--replay`).
    Replay(PathBuf),
    /// The history only (`--offline`).
    Offline,
    /// The history only, which this process keeps up to date: a page that could not be read, or that was not polled for
    /// so long, is unknown.
    Polled {
        /// How old a successful poll may be.
        within: TimeDelta,
    },
}

impl Access {
    /// Whether answers come from the history alone.
    pub(crate) fn is_recorded_only(&self) -> bool {
        matches!(self, Self::Offline | Self::Polled { .. })
    }
}

/// Where documents come from in this run.
pub(crate) struct Source {
    access: Access,
    http: http::Settings,
    progress: bool,
    client: OnceCell<Client>,
    end: Cell<Option<Instant>>,
}

/// Makes sources that answer from a history which this process keeps up to date.
#[derive(Clone)]
pub(crate) struct PolledSources {
    http: http::Settings,
    within: TimeDelta,
}

impl PolledSources {
    /// A source that makes no request.
    pub(crate) fn source(&self) -> Source {
        let within = self.within;
        Source::new(Access::Polled { within }, self.http.clone(), false)
    }

    /// The same, of what was read last, however long ago.
    pub(crate) fn last_known(&self) -> Source {
        Source::new(Access::Offline, self.http.clone(), false)
    }
}

impl Source {
    /// Sources for those who read what this one polls; what was not read for so long is unknown.
    pub(crate) fn polled(&self, within: TimeDelta) -> PolledSources {
        PolledSources {
            http: self.http.clone(),
            within,
        }
    }

    /// The same, as it was before its first request.
    pub(crate) fn anew(&self) -> Self {
        Self::new(self.access.clone(), self.http.clone(), self.progress)
    }

    /// The same for use by another thread; it shows no progress.
    pub(crate) fn for_another_thread(&self) -> Self {
        let other = Self::new(self.access.clone(), self.http.clone(), false);
        other.end.set(self.end.get());
        other
    }

    /// Builds no client before one is needed. `progress`: whether long requests show a progress line.
    pub(crate) fn new(access: Access, http: http::Settings, progress: bool) -> Self {
        Self {
            access,
            http,
            progress,
            client: OnceCell::new(),
            end: Cell::new(None),
        }
    }

    /// What may be asked.
    pub(crate) fn access(&self) -> &Access {
        &self.access
    }

    /// How requests are made.
    pub(crate) fn http(&self) -> &http::Settings {
        &self.http
    }

    /// Ends every request by this time; counts if nothing was requested yet.
    pub(crate) fn end_by(&self, end: Instant) {
        self.end.set(Some(end));
    }

    /// Whether a progress line is shown.
    pub(crate) fn shows_progress(&self) -> bool {
        self.progress
    }

    /// Reads every target: from the history where `at` names a time or `--offline` is given, else from the pages or
    /// their recorded answers.
    ///
    /// # Errors
    /// Where no client can be built or the recorded answers cannot be opened.
    pub(crate) fn read(
        &self,
        targets: Vec<Target>,
        (scope, at): (Scope, Option<Time>),
        history: Option<&History>,
    ) -> Result<Vec<Observation>, SourceError> {
        if at.is_none() && !self.access.is_recorded_only() {
            return self.ask(targets, scope);
        }
        let (pages, at_hand): (Vec<_>, Vec<_>) = targets
            .into_iter()
            .partition(|target| matches!(target.location, Location::Page { .. }));
        let mut observations = recorded::recall(history, pages, scope, at);
        if let (Access::Polled { within }, None) = (&self.access, at) {
            observations = polled::strictly(history, observations, scope.now, *within);
        }
        observations.extend(self.ask(at_hand, scope)?);
        Ok(observations)
    }

    /// Reads what the pages, or their recorded answers, say now; never the history.
    ///
    /// # Errors
    /// As [`Self::read`], and under `--offline`.
    pub(crate) fn read_now(
        &self,
        command: &'static str,
        targets: Vec<Target>,
        scope: Scope,
    ) -> Result<Vec<Observation>, SourceError> {
        match self.access {
            Access::Offline | Access::Polled { .. } => Err(needs_network(command, "--offline")),
            Access::Network | Access::Replay(_) => self.ask(targets, scope),
        }
    }

    /// Reads the pages and returns every answer as it came, for `--replay`.
    ///
    /// # Errors
    /// Where no client can be built, and where the network may not be asked.
    pub(crate) fn record(
        &self,
        command: &'static str,
        targets: Vec<Target>,
        scope: Scope,
    ) -> Result<(Vec<Observation>, Vec<Tape>), SourceError> {
        self.require_network(command)?;
        let (client, total) = (self.client()?, targets.len());
        Ok(progress::watch(self.progress, total, |done| {
            fetch::record(client, targets, scope, done)
        }))
    }

    /// Refuses a command that is of no use without the network.
    ///
    /// # Errors
    /// Under `--offline` and `--replay`.
    pub(crate) fn require_network(&self, command: &'static str) -> Result<(), SourceError> {
        match self.access {
            Access::Network => Ok(()),
            Access::Replay(_) => Err(needs_network(command, "--replay")),
            Access::Offline | Access::Polled { .. } => Err(needs_network(command, "--offline")),
        }
    }

    /// The vendors that were recorded, under `--replay`; none otherwise.
    ///
    /// # Errors
    /// Where the recorded answers cannot be opened.
    pub(crate) fn recorded_vendors(&self) -> Result<Vec<RecordedVendor>, SourceError> {
        let Access::Replay(folder) = &self.access else {
            return Ok(Vec::new());
        };
        fetch::recorded_vendors(folder).map_err(|cause| unopened(folder, &cause))
    }

    /// Pages are asked only where the access allows it: under `--offline` only saved documents come here.
    fn ask(&self, targets: Vec<Target>, scope: Scope) -> Result<Vec<Observation>, SourceError> {
        if targets.is_empty() {
            return Ok(Vec::new());
        }
        if let Access::Replay(folder) = &self.access {
            let opened = Replay::open(folder).map_err(|cause| unopened(folder, &cause))?;
            return Ok(fetch::replay(&opened, targets, scope));
        }
        let client = self.client()?;
        let total = targets.len();
        Ok(progress::watch(self.progress, total, |done| {
            fetch::fetch(client, targets, scope, done)
        }))
    }

    fn client(&self) -> Result<&Client, HttpError> {
        if let Some(client) = self.client.get() {
            return Ok(client);
        }
        let deadline = [self.http.deadline, self.end.get()];
        let settings = http::Settings {
            deadline: deadline.into_iter().flatten().min(),
            ..self.http.clone()
        };
        let client = Client::new(settings)?;
        Ok(self.client.get_or_init(|| client))
    }
}

fn unopened(folder: &Path, cause: &std::io::Error) -> SourceError {
    let cause = match cause.kind() {
        ErrorKind::NotFound if folder.is_dir() => "not a recording (no index.json)",
        ErrorKind::NotFound => "no such folder",
        ErrorKind::PermissionDenied => "permission denied",
        ErrorKind::NotADirectory => "not a folder",
        _ => "not a recording (index.json cannot be read)",
    };
    SourceError::Replay {
        folder: folder.to_owned(),
        cause,
    }
}

fn needs_network(command: &'static str, option: &'static str) -> SourceError {
    SourceError::NeedsNetwork { command, option }
}
