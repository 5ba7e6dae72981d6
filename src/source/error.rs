//! Why nothing could be read at all.

use std::path::PathBuf;

use crate::http::HttpError;

/// Why no vendor could be read.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SourceError {
    /// No client can be built, for example because a certificate file is unreadable.
    #[error(transparent)]
    Client(#[from] HttpError),
    /// The folder of recorded answers cannot be read.
    #[error("{}: {cause}", .folder.display())]
    Replay {
        /// The folder of `--replay`.
        folder: PathBuf,
        /// Why, in words.
        cause: &'static str,
    },
    /// The command must ask the pages, and an option forbids it.
    #[error("`{command}` needs the network: remove {option}")]
    NeedsNetwork {
        /// The command as typed.
        command: &'static str,
        /// `--offline` or `--replay`.
        option: &'static str,
    },
}
