//! What every part of the setup needs: the configuration, the vendors, and errors with their place.

use std::time::Duration;

use chrono::TimeDelta;
use strum::VariantNames;

use crate::config::{ChannelEntry, Config, ConfigError, SpannedString};
use crate::resolve::Resolver;

pub(super) struct Setup<'a> {
    pub(super) config: &'a Config,
    pub(super) resolver: &'a Resolver<'a>,
}

impl Setup<'_> {
    pub(super) fn word<T: std::str::FromStr + VariantNames>(
        &self,
        word: &SpannedString,
    ) -> Result<T, ConfigError> {
        T::from_str(word.get_ref()).map_err(|_| self.wrong(word, &expected(word, T::VARIANTS)))
    }

    pub(super) fn missing(&self, entry: &ChannelEntry, key: &str) -> ConfigError {
        let kind = entry.kind.get_ref();
        let message = format!("a channel of kind {kind} needs `{key}`");
        self.wrong(&entry.kind, &message)
    }

    pub(super) fn wrong(&self, place: &SpannedString, message: &str) -> ConfigError {
        self.config.wrong(Some(place), message.to_owned())
    }
}

pub(super) fn expected(word: &SpannedString, known: &[&str]) -> String {
    let known = known.join(", ");
    format!(
        "invalid value `{}`: expected one of {known}",
        word.get_ref()
    )
}

pub(super) fn delta(length: Duration) -> Option<TimeDelta> {
    TimeDelta::from_std(length)
        .ok()
        .filter(|length| !length.is_zero())
}
