//! Replaces a file atomically: a reader sees the old content or the new one, and a failure leaves the old.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use super::destination::folder;

pub(super) fn replace(path: &Path, answer: &[u8]) -> io::Result<()> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".pingoru");
    // Those of any new file: a collector under another account may read it, as far as the umask allows.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder(path)).map_err(plain)?;
    file.write_all(answer)?;
    if let Ok(old) = fs::metadata(path) {
        keep_owner_and_mode(&old, file.as_file())?;
    }
    file.as_file().sync_all()?;
    file.persist(path).map_err(|failed| failed.error)?;
    Ok(())
}

/// The error without the name of the temporary file.
fn plain(error: io::Error) -> io::Error {
    let system = error.get_ref().is_none();
    if system { error } else { error.kind().into() }
}

#[cfg(unix)]
fn keep_owner_and_mode(old: &fs::Metadata, new: &File) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, fchown};
    // Only root may give a file away; for everybody else the file keeps the writer's account.
    let _ = fchown(new, Some(old.uid()), Some(old.gid()));
    new.set_permissions(old.permissions())
}

#[cfg(not(unix))]
fn keep_owner_and_mode(old: &fs::Metadata, new: &File) -> io::Result<()> {
    new.set_permissions(old.permissions())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn a_file_keeps_its_mode() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("answer");
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        replace(&path, b"new").unwrap();
        assert_eq!(
            fs::metadata(&path).unwrap().permissions().mode() & 0o777,
            0o600
        );
        assert_eq!(fs::read(&path).unwrap(), b"new");
    }

    #[test]
    fn a_folder_that_does_not_exist_is_the_systems_error_only() {
        let folder = tempfile::tempdir().unwrap();
        let error = replace(&folder.path().join("no/answer"), b"x").unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::NotFound);
        assert!(!error.to_string().contains(".pingoru"), "{error}");
    }
}
