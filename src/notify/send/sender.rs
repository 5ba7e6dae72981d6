//! Delivers messages.

use std::time::Duration;

use super::refusal::Refusal;
use super::{mail, program, request};
use crate::http::{Poster, Settings};
use crate::notify::channel::Kind;
use crate::notify::delivery::Delivery;

/// How long a program may take.
const PROGRAM_TIMEOUT: Duration = Duration::from_secs(30);

/// Delivers messages.
pub(crate) struct Sender {
    poster: Poster,
    settings: Settings,
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
    pub(crate) fn longest(&self, kind: Kind) -> Duration {
        match kind {
            // A mail is a dialogue of a few steps, each of which may take the timeout.
            Kind::Email => self.settings.timeout * 6,
            Kind::Command => PROGRAM_TIMEOUT,
            _ => self.settings.timeout,
        }
    }
}
