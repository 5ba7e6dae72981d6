//! Where the file is, and how it is read.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::error::ConfigError;
use crate::files;

/// The name of the file.
pub(crate) const FILE: &str = "pingoru.toml";

/// A configuration is written by hand; what is larger is something else.
const LARGEST: u64 = 4 << 20;

/// The file in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// The file.
    pub(crate) path: PathBuf,
    /// Whether it was found from the working directory upwards: it may have come with a repository.
    pub(crate) is_found: bool,
}

/// The nearest file from a folder upwards, else the one in the user's configuration folder.
pub(crate) fn find(from: Option<&Path>, user: Option<&Path>) -> Option<Place> {
    let own = user.map(|folder| folder.join(FILE));
    let near = from
        .into_iter()
        .flat_map(Path::ancestors)
        .map(|folder| folder.join(FILE))
        .find(|path| path.is_file());
    match near {
        Some(path) => Some(Place {
            is_found: own.as_ref() != Some(&path),
            path,
        }),
        None => own.filter(|path| path.is_file()).map(|path| Place {
            path,
            is_found: false,
        }),
    }
}

/// The text of a file that stands in the configuration or is it.
///
/// # Errors
/// Where it cannot be read, is no text, or too large.
pub(super) fn text(path: &Path) -> Result<String, ConfigError> {
    bounded(path).map_err(|error| ConfigError::unreadable(&path.display().to_string(), &error))
}

fn bounded(path: &Path) -> io::Result<String> {
    let content = files::read(path, LARGEST)?;
    String::from_utf8(content).map_err(|_| ErrorKind::InvalidData.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_file_upwards_wins() {
        let folder = tempfile::tempdir().unwrap();
        let deep = folder.path().join("a/b");
        std::fs::create_dir_all(&deep).unwrap();
        let found = |path: PathBuf, is_found| Some(Place { path, is_found });
        std::fs::write(folder.path().join(FILE), "").unwrap();
        assert_eq!(
            find(Some(&deep), None),
            found(folder.path().join(FILE), true)
        );
        std::fs::write(deep.join(FILE), "").unwrap();
        assert_eq!(find(Some(&deep), None), found(deep.join(FILE), true));
        assert_eq!(
            find(Some(&deep), Some(&deep)),
            found(deep.join(FILE), false)
        );
        assert_eq!(find(None, Some(&deep)), found(deep.join(FILE), false));
    }
}
