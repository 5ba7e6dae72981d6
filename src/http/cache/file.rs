//! How a file of the cache is written.

use std::fs::{self, File, OpenOptions};
use std::hash::{BuildHasher, RandomState};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

/// Writes beside the place and then moves it there, so that no reader sees half of it.
pub(super) fn write(path: &Path, line: &[u8], body: &[u8]) -> io::Result<()> {
    let random = RandomState::new().hash_one(path);
    let beside = path.with_extension(format!("{random:016x}.tmp"));
    let written = create(&beside)
        .and_then(|mut file| file.write_all(line).and_then(|()| file.write_all(body)))
        .and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        let _ = fs::remove_file(&beside);
    }
    written
}

fn create(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    // Addresses of private pages can hold tokens.
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match (options.open(path), path.parent()) {
        (Err(error), Some(folder)) if error.kind() == ErrorKind::NotFound => {
            fs::create_dir_all(folder)?;
            options.open(path)
        }
        (opened, _) => opened,
    }
}
