//! The kinds of channels, and what differs between them beside the message.

use std::time::Duration;

use chrono::TimeDelta;

use crate::model::Time;
use crate::notify::delivery::Delivery;
use crate::notify::event::Event;
use crate::notify::message::Message;

/// The kinds of channels; the words of `kind` in the configuration.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::EnumString, strum::VariantNames,
)]
#[strum(serialize_all = "snake_case")]
pub(crate) enum Kind {
    /// Mail by SMTP.
    Email,
    /// Slack's incoming webhooks.
    Slack,
    /// Discord's webhooks.
    Discord,
    /// Microsoft Teams' workflows.
    Teams,
    /// PagerDuty's Events API, version 2.
    #[strum(serialize = "pagerduty")]
    PagerDuty,
    /// Prometheus' Alertmanager.
    Alertmanager,
    /// JSON for a program of the user's own.
    Webhook,
    /// ntfy's topics.
    Ntfy,
    /// A program on this machine.
    Command,
}

impl Kind {
    /// The word in the configuration.
    pub(crate) fn word(self) -> &'static str {
        self.into()
    }

    /// Whether people read it, so that many messages at once become one.
    pub(crate) fn is_for_people(self) -> bool {
        matches!(
            self,
            Self::Email | Self::Slack | Self::Discord | Self::Teams | Self::Ntfy
        )
    }

    /// The least time between two messages, by what each receiver allows: Slack one a second; Discord five in two
    /// seconds and 30 a minute; Teams four a second; ntfy's public server one in five seconds after the first 60;
    /// PagerDuty 120 a minute of one key.
    pub(crate) fn spacing(self) -> Duration {
        match self {
            Self::Slack => Duration::from_secs(1),
            Self::Discord => Duration::from_secs(2),
            Self::Teams | Self::PagerDuty => Duration::from_millis(500),
            Self::Ntfy => Duration::from_millis(200),
            Self::Email | Self::Alertmanager | Self::Webhook | Self::Command => Duration::ZERO,
        }
    }
}

/// From a message to what is delivered.
pub(crate) trait Compose: Send + Sync {
    /// What is delivered; the same message gives the same delivery, but for its time.
    fn compose(&self, message: &Message, now: Time) -> Delivery;

    /// How often what is open is sent again, where the receiver forgets it otherwise.
    fn refresh_every(&self) -> Option<TimeDelta> {
        None
    }

    /// What is delivered to say that these are still open.
    fn refresh(&self, open: &[Event], now: Time) -> Option<Delivery> {
        let _ = (open, now);
        None
    }
}
