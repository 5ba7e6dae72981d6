//! How a file of the cache is written and read.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::hash::{BuildHasher, RandomState};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

/// Bytes of a file: a body is half as large at most.
const LARGEST: u64 = 64 << 20;

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
            create_folder(folder)?;
            options.open(path)
        }
        (opened, _) => opened,
    }
}

fn create_folder(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Reads a file of the cache: a regular one, and no larger than one that [`write()`] makes.
pub(super) fn read(path: &Path) -> Option<Vec<u8>> {
    let file = fs::metadata(path).ok()?;
    let is_own = file.is_file() && file.len() <= LARGEST;
    is_own.then(|| fs::read(path).ok()).flatten()
}
