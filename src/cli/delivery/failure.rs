//! Why an answer could not be written, in words.

use std::fmt;
use std::io::{self, ErrorKind};

/// An answer that could not be written.
#[derive(Debug)]
pub(crate) struct WriteError {
    /// Where it was written to.
    to: String,
    cause: io::Error,
}

impl WriteError {
    pub(crate) fn new(to: impl Into<String>, cause: io::Error) -> Self {
        let to = to.into();
        Self { to, cause }
    }

    /// Whether the reader closed the pipe: it has read all that it wanted.
    pub(crate) fn is_closed_pipe(&self) -> bool {
        self.cause.kind() == ErrorKind::BrokenPipe
    }
}

/// One line: where, and why.
impl fmt::Display for WriteError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "cannot write to {}: ", self.to)?;
        match words(&self.cause) {
            Some(words) => formatter.write_str(words),
            None => formatter.write_str(&without_number(&self.cause)),
        }
    }
}

/// The usual causes without the number that the system gives them.
fn words(cause: &io::Error) -> Option<&'static str> {
    Some(match cause.kind() {
        ErrorKind::NotFound => "the folder does not exist",
        ErrorKind::PermissionDenied => "permission denied",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "the disk is full",
        ErrorKind::ReadOnlyFilesystem => "the file system is read-only",
        ErrorKind::NotADirectory => "a part of the path is not a folder",
        ErrorKind::IsADirectory => "it is a directory",
        ErrorKind::BrokenPipe => "the reader closed the pipe",
        ErrorKind::ResourceBusy => "the file is in use or is a mount point",
        ErrorKind::FileTooLarge => "the file is too large",
        ErrorKind::InvalidFilename => "the file name is too long",
        _ => return None,
    })
}

/// The text of an error without ` (os error 28)`.
fn without_number(cause: &io::Error) -> String {
    let text = cause.to_string();
    match text.split_once(" (os error ") {
        Some((words, _)) => words.to_owned(),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_is_one_line_without_the_systems_number() {
        let message = |code| WriteError::new("a", io::Error::from_raw_os_error(code)).to_string();
        assert_eq!(message(28), "cannot write to a: the disk is full");
        assert_eq!(message(13), "cannot write to a: permission denied");
        for code in 1..132 {
            assert!(!message(code).contains("os error"), "{}", message(code));
        }
    }
}
