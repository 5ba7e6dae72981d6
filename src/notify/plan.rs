//! Channels and routes, as the configuration has them.

use chrono::TimeDelta;

use super::channel::{Compose, Kind};
use super::event::Event;
use super::filter::Filter;
use super::quiet::QuietHours;
use crate::render::Zone;

/// The bundle of pages that cannot be read, or can be read again.
pub(crate) const UNREADABLE: &str = "unreadable";

/// A channel as the configuration has it.
pub(crate) struct Channel {
    /// Its name.
    pub(crate) name: String,
    /// Its kind.
    pub(crate) kind: Kind,
    /// Which events it gets.
    pub(crate) filter: Filter,
    /// When messages wait, unless they are critical.
    pub(crate) quiet: Option<QuietHours>,
    /// Messages of this time are sent as one.
    pub(crate) digest: Option<TimeDelta>,
    /// In how many polls a problem must be seen before it counts.
    pub(crate) confirm: u32,
    /// How often a message says that it is still open.
    pub(crate) remind: Option<TimeDelta>,
    /// In which zone times are shown.
    pub(crate) zone: Zone,
    /// What is delivered.
    pub(crate) compose: Box<dyn Compose>,
}

/// Which channels get an event, in order; the first route that admits it decides.
pub(crate) struct Route {
    /// Which events.
    pub(crate) filter: Filter,
    /// The channels.
    pub(crate) to: Vec<String>,
    /// Whether further routes count too.
    pub(crate) goes_on: bool,
}

/// All channels and routes.
pub(crate) struct Plan {
    /// The channels.
    pub(crate) channels: Vec<Channel>,
    /// The routes; none: each channel's own filter decides.
    pub(crate) routes: Vec<Route>,
}

impl Plan {
    /// Whether nothing is ever sent.
    pub(crate) fn is_empty(&self) -> bool {
        self.channels.is_empty()
    }

    /// Whether a channel gets an event, were it the first about its incident.
    pub(crate) fn sends(&self, channel: &Channel, event: &Event) -> bool {
        channel.filter.admits(event, false) && self.leads_to(&channel.name, event, false)
    }

    /// Whether the routes lead an event to a channel.
    pub(crate) fn leads_to(&self, channel: &str, event: &Event, is_told: bool) -> bool {
        if self.routes.is_empty() {
            return true;
        }
        for route in &self.routes {
            if route.filter.admits(event, is_told) {
                if route.to.iter().any(|to| to == channel) {
                    return true;
                }
                if !route.goes_on {
                    return false;
                }
            }
        }
        false
    }
}
