//! The sections that `check` reads: what vendors are held to, and the exceptions that end by themselves.

use std::time::Duration;

use serde::{Deserialize, Deserializer};
use toml::Spanned;
use toml::value::Datetime;

use super::value::{Length, SpannedString, length};
use crate::gate::{FailOn, OnMaintenance, OnUnknown};

/// `[[policy]]`: what some vendors are held to.
#[derive(Clone, Debug, Default, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct PolicyEntry {
    /// What it is called; its vendors, where it has no name.
    pub(crate) name: Option<String>,
    /// Names, addresses and groups; all of the configuration where there are none.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    pub(crate) vendors: Vec<SpannedString>,
    /// The components that count.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    pub(crate) components: Vec<SpannedString>,
    /// The regions that count.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    pub(crate) regions: Vec<SpannedString>,
    /// The least impact that fails.
    #[schemars(with = "Option<String>", extend("enum" = ["minor", "major", "critical", "never"]))]
    pub(crate) fail_on: Option<FailOn>,
    /// What to do when the status is unknown.
    #[schemars(with = "Option<String>", extend("enum" = ["fail", "warn", "pass"]))]
    pub(crate) on_unknown: Option<OnUnknown>,
    /// What ongoing maintenance does.
    #[schemars(with = "Option<String>", extend("enum" = ["pass", "fail"]))]
    pub(crate) maintenance: Option<OnMaintenance>,
    /// How old the page's own data may be.
    #[serde(default, deserialize_with = "length")]
    #[schemars(with = "Option<Length>")]
    pub(crate) max_age: Option<Duration>,
    /// How long an incident is too new to count.
    #[serde(default, deserialize_with = "length")]
    #[schemars(with = "Option<Length>")]
    pub(crate) grace: Option<Duration>,
}

/// `[[waiver]]`: what is not held against a vendor, until when, and why.
#[derive(Clone, Debug, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct WaiverEntry {
    /// A vendor or a group.
    #[schemars(with = "String")]
    pub(crate) vendor: SpannedString,
    /// The key or the address of one incident.
    #[schemars(with = "Option<String>")]
    pub(crate) incident: Option<SpannedString>,
    /// The components alone that match.
    #[schemars(with = "Option<String>")]
    pub(crate) component: Option<SpannedString>,
    /// A day or a moment; a day ends the waiver as it begins.
    #[serde(deserialize_with = "moment")]
    #[schemars(with = "String")]
    pub(crate) until: SpannedString,
    /// The reason, which must not be empty.
    #[schemars(with = "String")]
    pub(crate) reason: SpannedString,
}

/// A moment as text, whether TOML has it as a date or as a string.
fn moment<'de, D: Deserializer<'de>>(deserializer: D) -> Result<SpannedString, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Until {
        Date(Datetime),
        Text(String),
    }
    let until = Spanned::<Until>::deserialize(deserializer)?;
    let span = until.span();
    let text = match until.into_inner() {
        Until::Date(date) => date.to_string(),
        Until::Text(text) => text,
    };
    Ok(Spanned::new(span, text))
}
