//! `pingoru.toml`: vendors of one's own, groups, and defaults for what flags set.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::{Deserialize, Deserializer};

/// The name of the file.
pub(crate) const FILE: &str = "pingoru.toml";

/// The file's content.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Config {
    /// Vendors that the catalogue does not have, or that it has otherwise.
    #[serde(default)]
    pub(crate) vendors: BTreeMap<String, OwnVendor>,
    /// Lists of vendors, asked for as `@name`.
    #[serde(default)]
    pub(crate) groups: BTreeMap<String, Vec<String>>,
    /// What a flag would set.
    #[serde(default)]
    pub(crate) defaults: Defaults,
}

/// A vendor of the user's own.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct OwnVendor {
    /// The page; where it is missing, the catalogue's.
    pub(crate) url: Option<String>,
    /// The name to show.
    pub(crate) name: Option<String>,
    /// The feed, where it should not be detected.
    pub(crate) feed: Option<String>,
    /// The components that count.
    #[serde(default)]
    pub(crate) components: Vec<String>,
    /// The regions that count.
    #[serde(default)]
    pub(crate) regions: Vec<String>,
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

fn length<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Duration>, D::Error> {
    let text = String::deserialize(deserializer)?;
    humantime::parse_duration(&text)
        .map(Some)
        .map_err(serde::de::Error::custom)
}

/// Why the configuration cannot be used.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ConfigError {
    /// It is not there, or may not be read.
    #[error("{path}: {cause}")]
    Unreadable {
        /// The file.
        path: String,
        /// What the system says.
        cause: std::io::Error,
    },
    /// It is wrong at a place.
    #[error("{path}:{line}: {message}")]
    Wrong {
        /// The file.
        path: String,
        /// The line, from 1.
        line: usize,
        /// What is wrong.
        message: String,
    },
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
        toml::from_str(&text).map_err(|error| ConfigError::Wrong {
            line: 1 + error.span().map_or(0, |span| {
                text.get(..span.start)
                    .unwrap_or_default()
                    .matches('\n')
                    .count()
            }),
            message: suggestion(error.message()),
            path: shown,
        })
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

/// The nearest known key behind an unknown one.
fn suggestion(message: &str) -> String {
    let line = message.lines().next().unwrap_or_default();
    let mut quoted = line.split('`').skip(1).step_by(2);
    let (Some(unknown), true) = (quoted.next(), line.starts_with("unknown field")) else {
        return line.to_owned();
    };
    let near = quoted.max_by(|a, b| strsim::jaro(unknown, a).total_cmp(&strsim::jaro(unknown, b)));
    near.map_or_else(
        || line.to_owned(),
        |near| format!("unknown key `{unknown}`; did you mean `{near}`?"),
    )
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
