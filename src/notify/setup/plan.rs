//! Channels and routes from their sections.

use super::base::{Setup, delta};
use crate::config::{ChannelEntry, ConfigError, RouteEntry};
use crate::notify::channel::Kind;
use crate::notify::event::Occasion;
use crate::notify::plan::{Channel, Plan, Route};
use crate::resolve::Resolver;

/// The channels and routes of the configuration; none where it has none.
///
/// # Errors
/// Where one is incomplete or contradictory, a variable is not set, or a secret stands in clear.
pub(crate) fn plan(resolver: &Resolver<'_>) -> Result<Plan, ConfigError> {
    let config = resolver.config;
    let setup = Setup { config, resolver };
    let channels = config.notify.iter();
    let channels = channels.map(|(name, entry)| setup.channel(name, entry));
    let routes = config.routes.iter().map(|entry| setup.route(entry));
    Ok(Plan {
        channels: channels.collect::<Result<_, _>>()?,
        routes: routes.collect::<Result<_, _>>()?,
    })
}

/// Everything that is wrong with the channels and routes of the configuration.
pub(crate) fn mistakes(resolver: &Resolver<'_>) -> Vec<ConfigError> {
    let config = resolver.config;
    let setup = Setup { config, resolver };
    let channels = config.notify.iter();
    let channels = channels.filter_map(|(name, entry)| setup.channel(name, entry).err());
    let routes = config
        .routes
        .iter()
        .filter_map(|entry| setup.route(entry).err());
    channels.chain(routes).collect()
}

impl Setup<'_> {
    fn channel(&self, name: &str, entry: &ChannelEntry) -> Result<Channel, ConfigError> {
        if let Some(error) = self.config.unusable_channels.get(name) {
            return Err(error.clone());
        }
        let kind: Kind = self.word(&entry.kind)?;
        self.check_keys(kind, entry)?;
        let zone = self.zone(entry)?;
        Ok(Channel {
            name: name.to_owned(),
            kind,
            filter: self.filter(entry.filter(), None)?,
            quiet: self.quiet(entry, &zone)?,
            digest: entry.digest.and_then(delta),
            confirm: entry.confirm.unwrap_or(1).max(1),
            remind: entry.remind.and_then(delta),
            zone,
            compose: self.compose(kind, entry)?,
        })
    }

    fn route(&self, entry: &RouteEntry) -> Result<Route, ConfigError> {
        for to in &entry.notify {
            if !self.config.notify.contains_key(to.get_ref()) {
                let message = format!("no channel is called `{}`", to.get_ref());
                return Err(self.wrong(to, &message));
            }
        }
        Ok(Route {
            filter: self.filter(entry.filter(), Some(Occasion::all()))?,
            to: entry.notify.iter().map(|to| to.get_ref().clone()).collect(),
            goes_on: entry.goes_on,
        })
    }
}
