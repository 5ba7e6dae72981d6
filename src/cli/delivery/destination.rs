//! What a path given to `--to` stands for: standard output, an open stream, or a file to replace.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

/// As many links in a row as Linux follows.
const MOST_LINKS: usize = 40;

/// Where an answer goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Destination {
    /// Standard output.
    Stdout,
    /// Standard error.
    Stderr,
    /// A device, a fifo or an open descriptor: written to directly, never replaced.
    Stream(PathBuf),
    /// A regular file, or one that does not exist yet: replaced atomically. Links are followed.
    File(PathBuf),
}

impl Destination {
    /// What a path stands for.
    ///
    /// # Errors
    /// Where nothing can be written there.
    pub(crate) fn of(path: &Path) -> io::Result<Self> {
        if path == Path::new("-") {
            return Ok(Self::Stdout);
        }
        let mut place = path.to_owned();
        for _ in 0..MOST_LINKS {
            if let Some(number) = descriptor(&place) {
                return Ok(match number {
                    1 => Self::Stdout,
                    2 => Self::Stderr,
                    _ => Self::Stream(place),
                });
            }
            match fs::read_link(&place) {
                Ok(target) => place = folder(&place).join(target),
                Err(_) => return Self::without_links(place),
            }
        }
        Err(io::Error::other("too many symbolic links"))
    }

    /// Whether an answer reaches it only when it is complete.
    pub(crate) fn is_file(&self) -> bool {
        matches!(self, Self::File(_))
    }

    fn without_links(place: PathBuf) -> io::Result<Self> {
        match fs::metadata(&place) {
            Err(_) => Ok(Self::File(place)),
            Ok(there) if there.is_file() => Ok(Self::File(place)),
            Ok(there) if there.is_dir() => Err(io::Error::other("is a directory")),
            Ok(there) if is_stream(&there) => Ok(Self::Stream(place)),
            Ok(_) => Err(io::Error::other("is not a regular file, pipe or terminal")),
        }
    }
}

/// The folder that a relative link is relative to.
pub(super) fn folder(place: &Path) -> &Path {
    let folder = place.parent();
    folder
        .filter(|folder| *folder != Path::new(""))
        .unwrap_or(Path::new("."))
}

/// The number of an open descriptor. Its link is not followed: what it leads to is open already.
fn descriptor(place: &Path) -> Option<u32> {
    let name = place.file_name()?.to_str()?;
    let folder = normal(place.parent()?);
    match (folder.to_str()?, name) {
        ("/dev", "stdin") => Some(0),
        ("/dev", "stdout") => Some(1),
        ("/dev", "stderr") => Some(2),
        ("/dev/fd" | "/proc/self/fd" | "/proc/thread-self/fd", number) => number.parse().ok(),
        _ => None,
    }
}

/// Without `.` and doubled slashes.
fn normal(path: &Path) -> PathBuf {
    path.components()
        .filter(|part| *part != Component::CurDir)
        .collect()
}

#[cfg(unix)]
fn is_stream(there: &fs::Metadata) -> bool {
    use std::os::unix::fs::FileTypeExt;
    there.file_type().is_char_device() || there.file_type().is_fifo()
}

#[cfg(not(unix))]
fn is_stream(_: &fs::Metadata) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(path: impl AsRef<Path>) -> Destination {
        Destination::of(path.as_ref()).unwrap()
    }

    #[test]
    fn standard_streams_are_recognised_by_every_name() {
        for name in ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"] {
            assert_eq!(of(name), Destination::Stdout, "{name}");
        }
        assert_eq!(of("/dev/stderr"), Destination::Stderr);
        assert_eq!(of("/dev//fd/7"), Destination::Stream("/dev//fd/7".into()));
        assert_eq!(of("/dev/null"), Destination::Stream("/dev/null".into()));
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_also_to_what_does_not_exist_yet() {
        use std::os::unix::fs::symlink;
        let home = tempfile::tempdir().unwrap();
        let path = |name: &str| home.path().join(name);
        fs::create_dir(path("real")).unwrap();
        symlink("real/answer", path("link")).unwrap();
        symlink("link", path("again")).unwrap();
        symlink("/dev/stdout", path("out")).unwrap();
        symlink("loop", path("loop")).unwrap();
        assert_eq!(of(path("again")), Destination::File(path("real/answer")));
        assert_eq!(of(path("out")), Destination::Stdout);
        assert!(Destination::of(&path("loop")).is_err());
    }

    #[test]
    fn a_folder_is_refused() {
        let home = tempfile::tempdir().unwrap();
        let error = Destination::of(home.path()).unwrap_err();
        assert_eq!(error.to_string(), "is a directory");
    }
}
