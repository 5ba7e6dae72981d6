//! Finds and reads the configuration, and decides whether it is trusted.

use std::path::PathBuf;

use clap::ArgMatches;
use directories::ProjectDirs;

use super::global::Global;
use crate::commands::UsageError;
use crate::config::{self, Config, Place, Trust};

/// The folders of this user.
pub(super) struct Folders {
    pub(super) working: Option<PathBuf>,
    pub(super) config: Option<PathBuf>,
    pub(super) cache: Option<PathBuf>,
    pub(super) data: Option<PathBuf>,
}

impl Folders {
    /// Reads the environment.
    pub(super) fn of_this_user() -> Self {
        let folders = ProjectDirs::from("", "", "pingoru");
        let of = |folder: fn(&ProjectDirs) -> &std::path::Path| {
            folders.as_ref().map(|folders| folder(folders).to_owned())
        };
        Self {
            working: std::env::current_dir().ok(),
            config: of(ProjectDirs::config_dir),
            cache: of(ProjectDirs::cache_dir),
            data: of(ProjectDirs::data_dir),
        }
    }
}

/// The configuration in force.
pub(super) struct Configuration {
    pub(super) config: Config,
    /// The file; `None` where there is none.
    pub(super) place: Option<Place>,
    pub(super) trust: Trust,
    pub(super) folders: Folders,
}

impl Configuration {
    /// Reads the file that is named, else the nearest one.
    ///
    /// # Errors
    /// Where it cannot be read or is wrong.
    pub(super) fn load(global: &Global, matches: &ArgMatches) -> Result<Self, UsageError> {
        let folders = Folders::of_this_user();
        let named = global.config.clone().map(|path| Place {
            path,
            is_found: false,
        });
        let place =
            named.or_else(|| config::find(folders.working.as_deref(), folders.config.as_deref()));
        let trust = Trust::new(folders.data.clone(), is_pipeline());
        let asked = if is_about_trust(matches) {
            // The file is read as it would be, to say what it would be trusted for.
            Trust::new(None, true)
        } else {
            trust.clone()
        };
        let config = match &place {
            Some(place) => Config::read(place, &asked)?,
            None => Config::default(),
        };
        Ok(Self {
            config,
            place,
            trust,
            folders,
        })
    }
}

/// The commands of a pipeline come from the same repository as its configuration.
fn is_pipeline() -> bool {
    std::env::var_os("CI").is_some_and(|value| value == "true" || value == "1")
}

fn is_about_trust(matches: &ArgMatches) -> bool {
    matches
        .subcommand()
        .is_some_and(|(name, below)| name == "config" && below.subcommand_name() == Some("trust"))
}
