//! Writes an answer to its destination.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use super::destination::Destination;
use super::replace::replace;

/// An answer on its way to a destination.
pub(crate) enum Delivery<'a> {
    /// Written through as it comes.
    Stream(&'a mut dyn Write),
    /// The same to something that was opened for this answer.
    Opened(Box<dyn Write>),
    /// Kept until it is complete.
    File {
        /// The file to replace.
        path: &'a Path,
        /// The answer so far.
        answer: Vec<u8>,
    },
}

impl<'a> Delivery<'a> {
    /// An answer to this destination; `out` is standard output.
    ///
    /// # Errors
    /// Where the destination cannot be opened.
    pub(crate) fn open(to: &'a Destination, out: &'a mut dyn Write) -> io::Result<Self> {
        Ok(match to {
            Destination::Stdout => Self::Stream(out),
            Destination::Stderr => Self::Opened(Box::new(io::stderr())),
            Destination::Stream(path) => Self::Opened(Box::new(appending(path)?)),
            Destination::File(path) => Self::File {
                path,
                answer: Vec::new(),
            },
        })
    }

    /// Hands the complete answer over.
    ///
    /// # Errors
    /// Where it cannot be written; an existing file is then unchanged.
    pub(crate) fn close(self) -> io::Result<()> {
        match self {
            Self::Stream(out) => out.flush(),
            Self::Opened(mut out) => out.flush(),
            Self::File { path, answer } => replace(path, &answer),
        }
    }
}

/// A descriptor may lead to a regular file that somebody else is writing: nothing in it is overwritten.
fn appending(path: &Path) -> io::Result<File> {
    OpenOptions::new().append(true).open(path)
}

impl Write for Delivery<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Stream(out) => out.write(bytes),
            Self::Opened(out) => out.write(bytes),
            Self::File { answer, .. } => answer.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Stream(out) => out.flush(),
            Self::Opened(out) => out.flush(),
            Self::File { .. } => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_stream_gets_the_answer_as_it_is_written() {
        let mut out = Vec::new();
        let mut delivery = Delivery::open(&Destination::Stdout, &mut out).unwrap();
        delivery.write_all(b"up").unwrap();
        delivery.close().unwrap();
        assert_eq!(out, b"up");
    }

    #[test]
    fn a_file_is_replaced_only_on_close() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("answer.json");
        fs::write(&path, "old").unwrap();
        let mut out = Vec::new();
        let to = Destination::File(path.clone());
        let mut delivery = Delivery::open(&to, &mut out).unwrap();
        delivery.write_all(b"new").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"old");
        delivery.close().unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert!(out.is_empty());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn what_an_open_descriptor_leads_to_is_appended_to() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("log");
        fs::write(&path, "before\n").unwrap();
        let to = Destination::Stream(path.clone());
        let mut out = Vec::new();
        let mut delivery = Delivery::open(&to, &mut out).unwrap();
        delivery.write_all(b"after\n").unwrap();
        delivery.close().unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"before\nafter\n");
    }
}
