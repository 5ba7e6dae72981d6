//! Files and folders for their user alone, and reading that ends.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;

/// Creates a folder that only its user may enter, with those above it. One that exists stays as it is.
///
/// # Errors
/// Where it cannot be created.
pub(crate) fn create_private_folder(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Creates a file that only its user may read, to write to. A link in its place is not followed.
///
/// # Errors
/// Where something of this name exists, or nothing can be created.
pub(crate) fn create_private(path: &Path) -> io::Result<File> {
    private(OpenOptions::new().write(true).create_new(true)).open(path)
}

/// Puts a file that only its user may read in the place of another; no reader sees half of it, and a link in its place
/// is replaced, not followed.
///
/// # Errors
/// Where it cannot be written; what was there is then unchanged.
pub(crate) fn replace_private(path: &Path, content: &[u8]) -> io::Result<()> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let mut file = tempfile::Builder::new()
        .prefix(".pingoru")
        .tempfile_in(folder.unwrap_or(Path::new(".")))?;
    file.write_all(content)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|failed| failed.error)?;
    Ok(())
}

/// Waits for a lock that ends with the file's handle. The content of what is there is not touched, and nothing is
/// created through a link.
///
/// # Errors
/// Where the lock's file can be neither created nor opened.
pub(crate) fn lock(path: &Path) -> io::Result<File> {
    let file = match create_private(path) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            if !fs::symlink_metadata(path)?.is_file() {
                return Err(io::Error::other("the lock is not a regular file"));
            }
            OpenOptions::new().read(true).write(true).open(path)?
        }
        created => created?,
    };
    file.lock()?;
    Ok(file)
}

/// The content of a regular file of at most so many bytes: a device or a pipe may have no end.
///
/// # Errors
/// Where it cannot be read, is larger, or is no regular file.
pub(crate) fn read(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let kind = fs::metadata(path)?;
    if kind.is_dir() {
        return Err(ErrorKind::IsADirectory.into());
    }
    if !kind.is_file() {
        return Err(ErrorKind::Unsupported.into());
    }
    let mut content = Vec::new();
    File::open(path)?.take(most + 1).read_to_end(&mut content)?;
    if content.len() as u64 > most {
        return Err(ErrorKind::FileTooLarge.into());
    }
    Ok(content)
}

#[cfg(unix)]
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600)
}

#[cfg(not(unix))]
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn what_is_created_is_for_its_user_alone() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("a/b");
        create_private_folder(&folder).unwrap();
        create_private(&folder.join("new")).unwrap();
        replace_private(&folder.join("list"), b"x").unwrap();
        drop(lock(&folder.join("lock")).unwrap());
        assert_eq!(
            (mode(&home.path().join("a")), mode(&folder)),
            (0o700, 0o700)
        );
        for name in ["new", "list", "lock"] {
            assert_eq!(mode(&folder.join(name)), 0o600, "{name}");
        }
    }

    #[test]
    fn nothing_is_created_or_changed_through_a_link() {
        let home = tempfile::tempdir().unwrap();
        let (link, target) = (home.path().join("link"), home.path().join("target"));
        symlink(&target, &link).unwrap();
        assert!(create_private(&link).is_err() && lock(&link).is_err());
        assert!(!target.exists());
        fs::write(&target, "kept").unwrap();
        assert!(create_private(&link).is_err() && lock(&link).is_err());
        replace_private(&link, b"new").unwrap();
        assert_eq!(fs::read(&target).unwrap(), b"kept");
        assert_eq!(fs::read(&link).unwrap(), b"new");
    }

    #[test]
    fn a_lock_keeps_what_is_in_its_file() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("lock");
        fs::write(&path, "kept").unwrap();
        drop(lock(&path).unwrap());
        assert_eq!(fs::read(&path).unwrap(), b"kept");
    }

    #[test]
    fn what_has_no_end_or_is_too_large_is_not_read() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("file");
        fs::write(&path, "12345").unwrap();
        assert_eq!(read(&path, 5).unwrap(), b"12345");
        let refused = |path: &Path| read(path, 4).unwrap_err().kind();
        assert_eq!(refused(&path), ErrorKind::FileTooLarge);
        assert_eq!(refused(Path::new("/dev/zero")), ErrorKind::Unsupported);
        assert_eq!(refused(home.path()), ErrorKind::IsADirectory);
    }
}
