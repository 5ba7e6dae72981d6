//! Values as the file writes them: text with its place, lengths of time.

use std::time::Duration;

use serde::de::Error;
use serde::{Deserialize, Deserializer};
use toml::Value;

use crate::time_arg;

/// Text with its byte range in the file, so that an error can name the line.
pub(crate) type SpannedString = toml::Spanned<String>;

/// How a length is written, for the schema.
#[derive(schemars::JsonSchema)]
#[serde(untagged)]
#[expect(dead_code, reason = "only its schema is used")]
pub(super) enum Length {
    /// `30s`, `5m`, `2h`, `1d`.
    Text(String),
    /// Seconds.
    Seconds(u64),
}

/// A length such as `"90s"` or `"1h 30m"`; a number is seconds.
pub(super) fn length<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Duration>, D::Error> {
    let length = match Value::deserialize(deserializer)? {
        Value::String(text) => time_arg::length(&text),
        Value::Integer(seconds) => time_arg::length(&seconds.to_string()),
        _ => time_arg::length(""),
    };
    length.map(Some).map_err(|message| own(&message))
}

/// An error in our own words, which are shown as they are.
pub(super) fn own<E: Error>(message: &str) -> E {
    E::custom(format!("! {message}"))
}
