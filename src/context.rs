//! What a command is handed: everything that was decided before it runs.

use std::cell::OnceCell;
use std::path::PathBuf;

use crate::config::Config;
use crate::http::{self, Client, HttpError};
use crate::model::Time;
use crate::moment::Moment;
use crate::render::Style;
use crate::report::SettingReport;

/// What a command is handed.
pub(crate) struct Context {
    /// The configuration file's content.
    pub(crate) config: Config,
    /// Where that file stands.
    pub(crate) config_path: Option<String>,
    /// Where a new one would be looked for last.
    pub(crate) user_config: Option<String>,
    /// Each setting with where it comes from.
    pub(crate) settings: Vec<SettingReport>,
    /// How requests are made.
    pub(crate) http: http::Settings,
    /// How the answer looks.
    pub(crate) style: Style,
    /// Where the history is; `None`: nothing is recorded.
    pub(crate) history: Option<PathBuf>,
    /// Whether only what is recorded is asked.
    pub(crate) offline: bool,
    /// A folder of recorded answers in the place of the network.
    pub(crate) replay: Option<PathBuf>,
    /// The clock, for what goes on longer than one answer.
    pub(crate) clock: fn() -> Time,
    /// Whether progress is shown.
    pub(crate) progress: bool,
    /// The moment of the question, read once.
    pub(crate) now: Time,
    client: OnceCell<Client>,
}

impl Context {
    /// Puts the decisions together; no client is built before it is needed.
    pub(crate) fn new(config: Config, http: http::Settings, style: Style, now: Time) -> Self {
        Self {
            config,
            config_path: None,
            user_config: None,
            settings: Vec::new(),
            http,
            style,
            history: None,
            offline: false,
            replay: None,
            clock: || Time::default(),
            progress: false,
            now,
            client: OnceCell::new(),
        }
    }

    /// A moment as the user typed it.
    pub(crate) fn resolve(&self, moment: Moment) -> Time {
        let zone = &self.style.zone;
        let today = zone.clock(self.now).0.date();
        moment.resolve(self.now, today, |wall| zone.moment(wall))
    }

    /// The client, built at its first use.
    ///
    /// # Errors
    /// Where a certificate file cannot be read.
    pub(crate) fn client(&self) -> Result<&Client, HttpError> {
        if let Some(client) = self.client.get() {
            return Ok(client);
        }
        let client = Client::new(self.http.clone())?;
        Ok(self.client.get_or_init(|| client))
    }
}
