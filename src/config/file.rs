//! The file as a whole: reading it, finding it, and naming a line of it in an error.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::Deserialize;

use super::error::{ConfigError, line};
use super::policy::{PolicyEntry, WaiverEntry};
use super::value::{SpannedString, length};

/// The name of the file.
pub(crate) const FILE: &str = "pingoru.toml";

/// A file to begin with, which says what may stand in it.
pub(crate) const TEMPLATE: &str = include_str!("template.toml");

/// The file's content.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Config {
    /// Vendors that the catalogue does not have, or that it has otherwise.
    #[serde(default)]
    pub(crate) vendors: BTreeMap<String, OwnVendor>,
    /// Lists of vendors, asked for as `@name`.
    #[serde(default)]
    pub(crate) groups: BTreeMap<String, Vec<SpannedString>>,
    /// What `check` holds vendors to.
    #[serde(default, rename = "policy")]
    pub(crate) policies: Vec<PolicyEntry>,
    /// Exceptions to the policies, each with an end.
    #[serde(default, rename = "waiver")]
    pub(crate) waivers: Vec<WaiverEntry>,
    /// What a flag would set.
    #[serde(default)]
    pub(crate) defaults: Defaults,
    /// The file, as it is named in errors.
    #[serde(skip)]
    pub(crate) path: String,
    /// The file's text, from which lines are counted.
    #[serde(skip)]
    pub(crate) text: String,
}

/// A vendor of the user's own.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct OwnVendor {
    /// The page; where it is missing, the catalogue's.
    pub(crate) url: Option<SpannedString>,
    /// The name to show.
    pub(crate) name: Option<String>,
    /// The feed, where it should not be detected.
    pub(crate) feed: Option<SpannedString>,
    /// The components that count.
    #[serde(default)]
    pub(crate) components: Vec<SpannedString>,
    /// The regions that count.
    #[serde(default)]
    pub(crate) regions: Vec<SpannedString>,
}

/// What a flag would set.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Defaults {
    /// `--timeout`
    #[serde(default, deserialize_with = "length")]
    pub(crate) timeout: Option<Duration>,
    /// `--retries`
    pub(crate) retries: Option<u32>,
    /// `--concurrency`
    pub(crate) concurrency: Option<usize>,
    /// `--format`
    pub(crate) format: Option<String>,
    /// `--color`
    pub(crate) color: Option<String>,
    /// `--tz`
    pub(crate) tz: Option<String>,
    /// `--ca-cert`
    #[serde(default)]
    pub(crate) ca_certs: Vec<PathBuf>,
    /// `--system-roots`
    pub(crate) system_roots: Option<bool>,
}

impl Config {
    /// Reads a file.
    ///
    /// # Errors
    /// Where it cannot be read, or says something that is not understood.
    pub(crate) fn read(path: &Path) -> Result<Self, ConfigError> {
        let shown = path.display().to_string();
        let text = std::fs::read_to_string(path);
        let text = text.map_err(|cause| ConfigError::Unreadable {
            path: shown.clone(),
            cause,
        })?;
        let read = toml::from_str(&text);
        let config: Self = read.map_err(|error| ConfigError::parsing(&shown, &text, &error))?;
        Ok(Self {
            path: shown,
            text,
            ..config
        })
    }

    /// Something wrong at a place in the file.
    pub(crate) fn wrong(&self, place: Option<&SpannedString>, message: String) -> ConfigError {
        self.wrong_at(place.map_or(0, |place| place.span().start), message)
    }

    /// Something wrong with a vendor of the user's own, where its section begins.
    pub(crate) fn wrong_vendor(&self, name: &str, message: String) -> ConfigError {
        let table = toml::de::DeTable::parse(&self.text);
        let start = table.ok().and_then(|table| {
            let vendors = table.get_ref().get("vendors")?.get_ref().as_table()?;
            let (key, _) = vendors.iter().find(|(key, _)| key.get_ref() == name)?;
            Some(key.span().start)
        });
        self.wrong_at(start.unwrap_or_default(), message)
    }

    pub(super) fn wrong_at(&self, start: usize, message: String) -> ConfigError {
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

/// The nearest file from a folder upwards, else the one in the user's configuration folder.
pub(crate) fn find(from: Option<&Path>, user: Option<&Path>) -> Option<PathBuf> {
    let near = from
        .into_iter()
        .flat_map(Path::ancestors)
        .map(|folder| folder.join(FILE));
    near.chain(user.map(|folder| folder.join(FILE)))
        .find(|path| path.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(text: &str) -> String {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(FILE);
        std::fs::write(&path, text).unwrap();
        let error = Config::read(&path).unwrap_err().to_string();
        error.rsplit_once('/').unwrap().1.to_owned()
    }

    #[test]
    fn an_unknown_key_is_an_error_with_a_suggestion() {
        let text = "[groups]\nprod = [\"clerk\"]\n\n[defaults]\ntimeuot = \"5s\"\n";
        assert_eq!(
            error(text),
            "pingoru.toml:5: unknown key `timeuot`; did you mean `timeout`?"
        );
    }

    #[test]
    fn a_wrong_value_names_its_line() {
        assert!(error("[defaults]\n\ntimeout = 5\n").starts_with("pingoru.toml:3: invalid type"));
    }

    #[test]
    fn the_nearest_file_upwards_wins() {
        let folder = tempfile::tempdir().unwrap();
        let deep = folder.path().join("a/b");
        std::fs::create_dir_all(&deep).unwrap();
        std::fs::write(folder.path().join(FILE), "").unwrap();
        assert_eq!(find(Some(&deep), None), Some(folder.path().join(FILE)));
        std::fs::write(deep.join(FILE), "").unwrap();
        assert_eq!(find(Some(&deep), None), Some(deep.join(FILE)));
    }
}
