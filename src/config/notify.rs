//! `[notify.NAME]` and `[[route]]`: the channels that alerts are sent to, and which alerts each of them gets.

use std::collections::BTreeMap;
use std::time::Duration;

use serde::Deserialize;

use super::value::{Length, SpannedString, length};

/// A channel that alerts are sent to.
#[derive(Clone, Debug, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct ChannelEntry {
    /// What it is.
    #[schemars(with = "String", extend("enum" = ["email", "slack", "discord", "teams", "pagerduty", "alertmanager", "webhook", "ntfy", "command"]))]
    pub(crate) kind: SpannedString,
    /// Where messages go; for slack, discord and teams a secret, so from a variable.
    #[schemars(with = "Option<String>")]
    pub(crate) url: Option<SpannedString>,
    /// A file that holds the address.
    #[schemars(with = "Option<String>")]
    pub(crate) url_file: Option<SpannedString>,
    /// Headers that are sent with each message (webhook, alertmanager).
    #[serde(default)]
    #[schemars(with = "BTreeMap<String, String>")]
    pub(crate) headers: BTreeMap<String, SpannedString>,
    /// The mail server (email).
    #[schemars(with = "Option<String>")]
    pub(crate) server: Option<SpannedString>,
    /// Its port; 587, with `security = "tls"` 465, with `"none"` 25.
    pub(crate) port: Option<u16>,
    /// How the connection to it is protected; starttls.
    #[schemars(with = "Option<String>", extend("enum" = ["starttls", "tls", "none"]))]
    pub(crate) security: Option<SpannedString>,
    /// The user that logs in (email).
    pub(crate) username: Option<String>,
    /// The password, from a variable (email).
    #[schemars(with = "Option<String>")]
    pub(crate) password: Option<SpannedString>,
    /// A file that holds the password (email).
    #[schemars(with = "Option<String>")]
    pub(crate) password_file: Option<SpannedString>,
    /// The sender: an address, or `Name <address>` (email).
    #[schemars(with = "Option<String>")]
    pub(crate) from: Option<SpannedString>,
    /// The recipients (email).
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    pub(crate) to: Vec<SpannedString>,
    /// The integration's key, from a variable (pagerduty).
    #[schemars(with = "Option<String>")]
    pub(crate) routing_key: Option<SpannedString>,
    /// A file that holds the integration's key (pagerduty).
    #[schemars(with = "Option<String>")]
    pub(crate) routing_key_file: Option<SpannedString>,
    /// An access token, from a variable (ntfy).
    #[schemars(with = "Option<String>")]
    pub(crate) token: Option<SpannedString>,
    /// A file that holds the access token (ntfy).
    #[schemars(with = "Option<String>")]
    pub(crate) token_file: Option<SpannedString>,
    /// What messages are signed with, from a variable (webhook).
    #[schemars(with = "Option<String>")]
    pub(crate) secret: Option<SpannedString>,
    /// A file that holds what messages are signed with (webhook).
    #[schemars(with = "Option<String>")]
    pub(crate) secret_file: Option<SpannedString>,
    /// The program and its arguments (command).
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    pub(crate) command: Vec<SpannedString>,
    /// Labels that every alert has (alertmanager).
    #[serde(default)]
    pub(crate) labels: BTreeMap<String, String>,
    /// How often open alerts are sent again; 1m (alertmanager).
    #[serde(default, deserialize_with = "length")]
    #[schemars(with = "Option<Length>")]
    pub(crate) resend: Option<Duration>,
    /// Kinds of news; all but edited, maintenance, unreadable and moved.
    #[schemars(with = "Option<Vec<String>>", extend("items" = {"enum": ["opened", "updated", "escalated", "resolved", "reopened", "edited", "removed", "status", "maintenance", "unreadable", "moved"]}))]
    pub(crate) on: Option<Vec<SpannedString>>,
    /// Names, addresses and groups; all that are watched where there are none.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    pub(crate) vendors: Vec<SpannedString>,
    /// Only alerts that touch these components.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    pub(crate) components: Vec<SpannedString>,
    /// Only alerts that touch these regions.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    pub(crate) regions: Vec<SpannedString>,
    /// The least impact; unknown always counts.
    #[schemars(with = "Option<String>", extend("enum" = ["minor", "major", "critical"]))]
    pub(crate) min_impact: Option<SpannedString>,
    /// A daily time in which only critical alerts are sent: `22:00-07:00`.
    #[schemars(with = "Option<String>")]
    pub(crate) quiet_hours: Option<SpannedString>,
    /// The time zone of quiet hours and of the times in messages; UTC.
    #[schemars(with = "Option<String>")]
    pub(crate) tz: Option<SpannedString>,
    /// The alerts of this time become one message.
    #[serde(default, deserialize_with = "length")]
    #[schemars(with = "Option<Length>")]
    pub(crate) digest: Option<Duration>,
    /// In how many polls in a row a problem must be seen before it is sent; 1.
    pub(crate) confirm: Option<u32>,
    /// How often to say again what is still open.
    #[serde(default, deserialize_with = "length")]
    #[schemars(with = "Option<Length>")]
    pub(crate) remind: Option<Duration>,
}

/// `[[route]]`: which channels get some alerts. The first one that matches decides.
#[derive(Clone, Debug, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct RouteEntry {
    /// The channels.
    #[schemars(with = "Vec<String>")]
    pub(crate) notify: Vec<SpannedString>,
    /// Kinds of news; all but edited, maintenance, unreadable and moved.
    #[schemars(with = "Option<Vec<String>>", extend("items" = {"enum": ["opened", "updated", "escalated", "resolved", "reopened", "edited", "removed", "status", "maintenance", "unreadable", "moved"]}))]
    pub(crate) on: Option<Vec<SpannedString>>,
    /// Names, addresses and groups; all that are watched where there are none.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    pub(crate) vendors: Vec<SpannedString>,
    /// Only alerts that touch these components.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    pub(crate) components: Vec<SpannedString>,
    /// Only alerts that touch these regions.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    pub(crate) regions: Vec<SpannedString>,
    /// The least impact; unknown always counts.
    #[schemars(with = "Option<String>", extend("enum" = ["minor", "major", "critical"]))]
    pub(crate) min_impact: Option<SpannedString>,
    /// Whether the routes after it count as well.
    #[serde(default, rename = "continue")]
    pub(crate) goes_on: bool,
}

/// Which alerts are meant: all conditions must hold.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FilterEntry<'a> {
    /// Kinds of news; `None`: the default.
    pub(crate) on: Option<&'a [SpannedString]>,
    /// Names, addresses and groups.
    pub(crate) vendors: &'a [SpannedString],
    /// Components, as patterns.
    pub(crate) components: &'a [SpannedString],
    /// Regions, as patterns.
    pub(crate) regions: &'a [SpannedString],
    /// The least impact.
    pub(crate) min_impact: Option<&'a SpannedString>,
}

impl ChannelEntry {
    /// Which alerts it gets.
    pub(crate) fn filter(&self) -> FilterEntry<'_> {
        FilterEntry {
            on: self.on.as_deref(),
            vendors: &self.vendors,
            components: &self.components,
            regions: &self.regions,
            min_impact: self.min_impact.as_ref(),
        }
    }
}

impl RouteEntry {
    /// Which alerts it leads on.
    pub(crate) fn filter(&self) -> FilterEntry<'_> {
        FilterEntry {
            on: self.on.as_deref(),
            vendors: &self.vendors,
            components: &self.components,
            regions: &self.regions,
            min_impact: self.min_impact.as_ref(),
        }
    }
}
