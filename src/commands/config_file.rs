//! Writes an edited configuration file, in one step.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use super::UsageError;
use crate::config::{self, Config};
use crate::context::Context;

/// Writes the text of an edited configuration; a file that was trusted stays so.
///
/// # Errors
/// Where it cannot be written; what was there is then unchanged.
pub(super) fn write(context: &Context, path: &str, edited: &Config) -> Result<(), UsageError> {
    let wrong = |error: io::Error| UsageError::Other(format!("{path}: {}", config::cause(&error)));
    replace(Path::new(path), &edited.text).map_err(wrong)?;
    if edited.is_found && edited.is_trusted && !edited.reaching.is_empty() {
        let trusted = context.trust.add(Path::new(path), &edited.text);
        trusted.map_err(wrong)?;
    }
    Ok(())
}

/// Replaces the file at once, where a link leads, with the permissions that it had.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let Ok(before) = fs::metadata(&path) else {
        return File::create_new(&path)?.write_all(text.as_bytes());
    };
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().set_permissions(before.permissions())?;
    file.persist(&path).map(|_| ()).map_err(|error| error.error)
}
