//! Values as the file writes them: text with its place, lengths of time.

use std::time::Duration;

use serde::{Deserialize, Deserializer};

/// Text with its byte range in the file, so that an error can name the line.
pub(crate) type SpannedString = toml::Spanned<String>;

/// A length such as `90s` or `1h 30m`.
pub(crate) fn length<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Duration>, D::Error> {
    let text = String::deserialize(deserializer)?;
    humantime::parse_duration(&text)
        .map(Some)
        .map_err(serde::de::Error::custom)
}
