//! The document of a failed run, from a file or stdin.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use chrono::NaiveDateTime;

use crate::commands::UsageError;
use crate::config;
use crate::failure::{self, Failure};
use crate::model::{Text, Time};

/// A day's log of a large build has a few dozen megabytes.
const LARGEST: u64 = 64 << 20;

/// The name that is shown for it.
pub(super) fn name(path: &Path) -> Text {
    let name = if is_stdin(path) {
        "stdin".into()
    } else {
        path.display().to_string()
    };
    Text::new(name)
}

/// Reads it. `wall` makes a moment of a clock without a zone.
///
/// # Errors
/// Where it cannot be read, is too large, did not fail, or names no time.
pub(super) fn read(
    path: &Path,
    wall: &dyn Fn(NaiveDateTime) -> Time,
) -> Result<Failure, UsageError> {
    let about = |cause: String| UsageError::Other(format!("--run {}: {cause}", name(path).line()));
    let bytes = bytes(path).map_err(|error| about(config::cause(&error)))?;
    if bytes.len() as u64 > LARGEST {
        return Err(about(format!("larger than {} MiB", LARGEST >> 20)));
    }
    let text = String::from_utf8_lossy(&bytes);
    failure::read(&text, wall).map_err(|error| about(error.to_string()))
}

fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if is_stdin(path) {
        io::stdin()
            .lock()
            .take(LARGEST + 1)
            .read_to_end(&mut bytes)?;
    } else {
        File::open(path)?
            .take(LARGEST + 1)
            .read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}
