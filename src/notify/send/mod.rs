//! Delivers messages, one at a time, and says what became of each.

mod mail;
mod program;
mod request;

use std::time::Duration;

use super::delivery::Delivery;
use crate::http::{Poster, Settings};

/// How long a program may take.
const PROGRAM_TIMEOUT: Duration = Duration::from_secs(30);

/// Delivers messages.
pub(crate) struct Sender {
    poster: Poster,
    settings: Settings,
}

/// Why a message was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// In one line.
    pub(crate) error: String,
    /// What the receiver or the program says about it; not kept.
    pub(crate) detail: Option<String>,
    /// How long the receiver asks to wait.
    pub(crate) wait: Option<Duration>,
    /// Whether it would take no other message either.
    pub(crate) of_receiver: bool,
}

impl Sender {
    /// Connects to nothing yet. The settings are those of requests; a message to a receiver may take as long as a
    /// vendor.
    pub(crate) fn new(settings: Settings) -> Self {
        let settings = Settings {
            deadline: None,
            cache: None,
            ..settings
        };
        Self {
            poster: Poster::new(settings.clone()),
            settings,
        }
    }

    /// Delivers a message; `Ok`: the receiver has taken it.
    ///
    /// # Errors
    /// Where it has not, or did not say so.
    pub(crate) fn send(&self, delivery: &Delivery) -> Result<(), Refusal> {
        match delivery {
            Delivery::Post(post) => request::send(&self.poster, post),
            Delivery::Mail(mail) => mail::send(mail, &self.settings),
            Delivery::Program(program) => program::run(program, PROGRAM_TIMEOUT),
            Delivery::Nothing => Ok(()),
        }
    }

    /// How long one delivery may take at most.
    pub(crate) fn longest(&self) -> Duration {
        // A mail is a dialogue of a few steps, each of which may take the timeout.
        (self.settings.timeout * 6).max(PROGRAM_TIMEOUT)
    }
}
