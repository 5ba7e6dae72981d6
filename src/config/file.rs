//! The file as a whole: from its text to a configuration, and naming a line of it in an error.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::de::{DeTable, DeValue, Deserializer};

use super::defaults::Defaults;
use super::error::{ConfigError, line};
use super::expand::{self, Inserted};
use super::notify::{ChannelEntry, RouteEntry};
use super::place::{Place, text};
use super::policy::{PolicyEntry, WaiverEntry};
use super::reach::{self, Reach};
use super::serve::ServeEntry;
use super::trust::Trust;
use super::value::SpannedString;
use super::vendor::OwnVendor;
use crate::model::conceal;

/// A file to begin with, which says what may stand in it.
pub(crate) const TEMPLATE: &str = include_str!("template.toml");

/// What to do about a file that is not trusted.
const REVIEW: &str = "review the file, then run `pingoru config trust`";

/// The file's content.
#[derive(Clone, Debug, Default, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Config {
    /// Vendors that the catalogue does not have, or that it has otherwise.
    #[serde(default)]
    pub(crate) vendors: BTreeMap<String, OwnVendor>,
    /// Lists of vendors, asked for as `@name`.
    #[serde(default)]
    #[schemars(with = "BTreeMap<String, Vec<String>>")]
    pub(crate) groups: BTreeMap<String, Vec<SpannedString>>,
    /// What `check` holds vendors to.
    #[serde(default, rename = "policy")]
    pub(crate) policies: Vec<PolicyEntry>,
    /// Exceptions to the policies, each with an end.
    #[serde(default, rename = "waiver")]
    pub(crate) waivers: Vec<WaiverEntry>,
    /// The channels that alerts are sent to.
    #[serde(default)]
    pub(crate) notify: BTreeMap<String, ChannelEntry>,
    /// Which channels get which alerts, where their own filters do not say it.
    #[serde(default, rename = "route")]
    pub(crate) routes: Vec<RouteEntry>,
    /// Where `serve` listens, and who may ask it.
    #[serde(default)]
    pub(crate) serve: ServeEntry,
    /// What a flag would set.
    #[serde(default)]
    #[schemars(with = "BTreeMap<String, serde_json::Value>")]
    pub(crate) defaults: Defaults,
    /// The file, as it is named in errors.
    #[serde(skip)]
    pub(crate) path: String,
    /// The file's text, from which lines are counted.
    #[serde(skip)]
    pub(crate) text: String,
    /// Whether it was found from the working directory upwards.
    #[serde(skip)]
    pub(crate) is_found: bool,
    /// Why vendors cannot be asked: a variable that is not set, or a key that is not trusted.
    #[serde(skip)]
    pub(crate) unusable: BTreeMap<String, ConfigError>,
    /// Why channels cannot be used: a variable that is not set.
    #[serde(skip)]
    pub(crate) unusable_channels: BTreeMap<String, ConfigError>,
    /// The keys that the file must be trusted for.
    #[serde(skip)]
    pub(crate) reaching: Vec<Reach>,
    /// Whether these keys are in force.
    #[serde(skip)]
    pub(crate) is_trusted: bool,
}

impl Config {
    /// Reads a file; what it is not trusted for is left out.
    ///
    /// # Errors
    /// Where it cannot be read, or says something that is not understood.
    pub(crate) fn read(place: &Place, trust: &Trust) -> Result<Self, ConfigError> {
        let shown = place.path.display().to_string();
        let text = text(&place.path)?;
        let is_trusted = !place.is_found || trust.covers(&place.path, &text);
        let config = Self {
            path: shown,
            text,
            is_found: place.is_found,
            is_trusted,
            ..Self::default()
        };
        config.parsed()
    }

    /// A configuration that stands in no file.
    ///
    /// # Errors
    /// Where the text says something that is not understood.
    pub(crate) fn of_text(path: &str, text: String) -> Result<Self, ConfigError> {
        let config = Self {
            path: path.to_owned(),
            text,
            is_trusted: true,
            ..Self::default()
        };
        config.parsed()
    }

    /// The same file with another text, as it would be read.
    ///
    /// # Errors
    /// Where the text says something that is not understood.
    pub(crate) fn edited(&self, path: &str, text: String) -> Result<Self, ConfigError> {
        let is_new = self.path.is_empty();
        let config = Self {
            path: path.to_owned(),
            text,
            is_found: self.is_found || is_new,
            is_trusted: self.is_trusted || is_new,
            ..Self::default()
        };
        config.parsed()
    }

    /// With what its text says.
    fn parsed(self) -> Result<Self, ConfigError> {
        let wrong = |error| ConfigError::parsing(&self.path, &self.text, &error);
        let mut table = DeTable::parse(&self.text).map_err(wrong)?;
        let reaching = reach::reaching(table.get_ref());
        let mut unusable = BTreeMap::new();
        if !self.is_trusted {
            reach::withhold(table.get_mut(), &reaching);
            for reach in &reaching {
                let message = format!("{} is not trusted: {REVIEW}", reach.key);
                let error = self.wrong_at(reach.start, message);
                match &reach.vendor {
                    Some(vendor) => {
                        unusable.entry(vendor.clone()).or_insert(error);
                    }
                    None if reach.is_vital => return Err(error),
                    None => {}
                }
            }
        }
        let (inserted, failures) = expand::expand(table.get_mut(), &variable);
        conceal_inserted(&inserted);
        let mut unusable_channels = BTreeMap::new();
        for failure in failures {
            let error = self.wrong_at(failure.start, failure.message);
            let of = |section: &str| {
                let key = failure.key.strip_prefix(section)?.strip_prefix('.')?;
                owner(table.get_ref(), section, key)
            };
            if let Some(vendor) = of("vendors") {
                unusable.entry(vendor).or_insert(error);
            } else if let Some(channel) = of("notify") {
                unusable_channels.entry(channel).or_insert(error);
            } else {
                return Err(error);
            }
        }
        let read = Self::deserialize(Deserializer::from(table)).map_err(wrong)?;
        Ok(Self {
            path: self.path,
            text: self.text,
            is_found: self.is_found,
            is_trusted: self.is_trusted,
            unusable,
            unusable_channels,
            reaching,
            ..read
        })
    }

    /// What an untrusted file does not get, in one line.
    pub(crate) fn withheld(&self) -> Option<String> {
        if self.is_trusted || self.reaching.is_empty() {
            return None;
        }
        let keys = self.reaching.iter().map(|reach| {
            let line = line(&self.text, reach.start);
            format!("{} (line {line})", reach.key)
        });
        let keys: Vec<_> = keys.collect();
        Some(format!(
            "{} is not trusted; ignored: {}; {REVIEW}",
            self.path,
            keys.join(", ")
        ))
    }

    /// The line of a place in the file.
    pub(crate) fn line(&self, start: usize) -> usize {
        line(&self.text, start)
    }

    /// Something wrong at a place in the file.
    pub(crate) fn wrong(&self, place: Option<&SpannedString>, message: String) -> ConfigError {
        self.wrong_at(place.map_or(0, |place| place.span().start), message)
    }

    /// Something wrong with a vendor of the user's own, where its section begins.
    pub(crate) fn wrong_vendor(&self, name: &str, message: impl std::fmt::Display) -> ConfigError {
        self.wrong_at(self.start_of(&["vendors", name]), message.to_string())
    }

    /// Where a key begins; the items of a list count from 0.
    pub(crate) fn start_of(&self, path: &[&str]) -> usize {
        let table = DeTable::parse(&self.text).ok();
        let start = table.and_then(|table| match path {
            [first, second] => match table.get_ref().get(*first)?.get_ref() {
                DeValue::Table(inner) => Some(inner.get_key_value(*second)?.0.span().start),
                DeValue::Array(items) => {
                    Some(items.get(second.parse::<usize>().ok()?)?.span().start)
                }
                _ => None,
            },
            _ => None,
        });
        start.unwrap_or_default()
    }

    pub(crate) fn wrong_at(&self, start: usize, message: String) -> ConfigError {
        ConfigError::Wrong {
            path: self.path.clone(),
            line: line(&self.text, start),
            message,
        }
    }

    /// The vendors to ask where none is named: those of the groups, else the user's own.
    pub(crate) fn all(&self) -> Vec<String> {
        if self.groups.is_empty() {
            return self.vendors.keys().cloned().collect();
        }
        self.groups
            .keys()
            .map(|group| format!("@{group}"))
            .collect()
    }
}

/// The vendor or channel whose section a key such as `acme.headers.Authorization` stands in.
fn owner(table: &DeTable<'_>, section: &str, key: &str) -> Option<String> {
    let entries = table.get(section)?.get_ref().as_table()?;
    let mut names = entries.keys().map(|name| name.get_ref().to_string());
    names.find(|name| {
        key.strip_prefix(name.as_str())
            .is_some_and(|rest| rest.starts_with('.'))
    })
}

/// The value of an environment variable.
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// What a variable put into an address or a header is a secret, but for the host of an address.
fn conceal_inserted(inserted: &[Inserted]) {
    for one in inserted {
        let host = url::Url::parse(&one.whole).ok();
        let host = host.as_ref().and_then(url::Url::host_str);
        let is_host = host.is_some_and(|host| host.contains(&one.value.to_lowercase()));
        let is_url = one.key.rsplit('.').next() == Some("url");
        if (is_url && !is_host) || one.key.contains(".headers.") {
            conceal(&one.value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str, is_trusted: bool) -> Result<Config, String> {
        let config = Config {
            path: "pingoru.toml".into(),
            text: text.into(),
            is_trusted,
            ..Config::default()
        };
        config.parsed().map_err(|error| error.to_string())
    }

    #[test]
    fn an_unknown_key_is_an_error_with_a_suggestion() {
        let text = "[groups]\nprod = [\"clerk\"]\n\n[[policy]]\nfail_on = \"minor\"\n";
        assert_eq!(
            parse(text, true).unwrap_err(),
            "pingoru.toml:5: unknown key `fail_on`; did you mean `fail-on`?"
        );
    }

    #[test]
    fn an_untrusted_file_keeps_what_it_may_name() {
        let text = "[defaults]\nhistory = \"/tmp/x\"\ntz = \"UTC\"\n[vendors.acme]\nurl = \"https://a.example/${HOME}\"\n[vendors.\"b.c\"]\nheaders = { X = \"y\" }\nurl = \"https://b.example\"\n";
        let config = parse(text, false).unwrap();
        assert!(config.defaults.get("history").is_none());
        assert!(config.defaults.get("tz").is_some());
        assert_eq!(config.unusable.keys().collect::<Vec<_>>(), ["acme", "b.c"]);
        assert!(config.vendors["b.c"].headers.is_empty());
        assert_eq!(
            config.withheld().unwrap(),
            "pingoru.toml is not trusted; ignored: defaults.history (line 2), vendors.acme.url (line 5), vendors.b.c.headers (line 7); review the file, then run `pingoru config trust`"
        );
        let trusted = parse(text, true).unwrap();
        assert!(trusted.unusable.is_empty() && trusted.withheld().is_none());
    }

    #[test]
    fn a_variable_of_a_vendor_is_missed_only_by_it() {
        let text = "[vendors.acme]\nurl = \"https://a.example\"\nheaders = { Authorization = \"Bearer ${PINGORU_TEST_UNSET}\" }\n";
        let config = parse(text, true).unwrap();
        assert_eq!(
            config.unusable["acme"].to_string(),
            "pingoru.toml:3: vendors.acme.headers.Authorization: the variable PINGORU_TEST_UNSET is not set"
        );
        let text = "[groups]\na = [\"${PINGORU_TEST_UNSET}\"]\n";
        assert_eq!(
            parse(text, true).unwrap_err(),
            "pingoru.toml:2: groups.a: the variable PINGORU_TEST_UNSET is not set"
        );
        assert!(parse(text, false).unwrap_err().contains("is not trusted"));
    }
}
