//! Files that the environment names, as GitHub Actions does for summaries and outputs.

use std::ffi::OsStr;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::render::SideFile;

/// Appends a text to the file that its variable names, where one is named.
///
/// # Errors
/// Where it cannot be written.
pub(super) fn append(text: &SideFile) -> std::io::Result<()> {
    let Some(path) = std::env::var_os(text.variable).filter(|path| !path.is_empty()) else {
        return Ok(());
    };
    let mut lines = text.text.clone();
    if let Some(overflow) = &text.overflow {
        let folder = std::env::var_os(overflow.folder).filter(|folder| !folder.is_empty());
        let folder = folder.map_or_else(|| parent(&path), PathBuf::from);
        let mut builder = tempfile::Builder::new();
        builder.prefix(overflow.prefix).suffix(overflow.suffix);
        let mut file = builder.tempfile_in(folder)?;
        file.write_all(overflow.text.as_bytes())?;
        let (_, file) = file.keep().map_err(|kept| kept.error)?;
        lines = format!("{lines}{}={}\n", overflow.key, file.display());
    }
    let mut file = OpenOptions::new().append(true).create(true).open(path)?;
    file.write_all(lines.as_bytes())
}

fn parent(path: &OsStr) -> PathBuf {
    Path::new(path)
        .parent()
        .map(Path::to_owned)
        .unwrap_or_default()
}
