//! Where the answer goes: standard output, or a file that is replaced at once.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Where the answer goes.
pub(super) enum Delivery<'a> {
    /// To standard output, as it is written.
    Stream(&'a mut dyn Write),
    /// Into a file, once it is whole.
    File {
        /// The file to replace.
        path: &'a Path,
        /// The answer so far.
        answer: Vec<u8>,
    },
}

impl<'a> Delivery<'a> {
    /// To a file where one is named, else on.
    pub(super) fn new(file: Option<&'a Path>, out: &'a mut dyn Write) -> Self {
        match file {
            Some(path) => Self::File {
                path,
                answer: Vec::new(),
            },
            None => Self::Stream(out),
        }
    }

    /// Hands the whole answer over.
    ///
    /// # Errors
    /// Where it cannot be; a file is as it was before then.
    pub(super) fn close(self) -> io::Result<()> {
        match self {
            Self::Stream(out) => out.flush(),
            Self::File { path, answer } => replace(path, &answer)
                .map_err(|error| io::Error::other(format!("{}: {error}", path.display()))),
        }
    }
}

impl Write for Delivery<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Stream(out) => out.write(bytes),
            Self::File { answer, .. } => answer.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Stream(out) => out.flush(),
            Self::File { .. } => Ok(()),
        }
    }
}

/// Writes a file beside it and moves that in its place, so that a reader sees the old answer or the new one.
fn replace(path: &Path, answer: &[u8]) -> io::Result<()> {
    if fs::metadata(path).is_ok_and(|there| !there.is_file()) {
        return Err(io::Error::other("is no ordinary file"));
    }
    let folder = path.parent().filter(|folder| *folder != Path::new(""));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".pingoru");
    // Those of any new file: a collector under another account may read it, as far as the umask lets it.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder.unwrap_or(Path::new(".")))?;
    file.write_all(answer)?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_gets_the_answer_as_it_is_written() {
        let mut out = Vec::new();
        let mut delivery = Delivery::new(None, &mut out);
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
        let mut delivery = Delivery::new(Some(&path), &mut out);
        delivery.write_all(b"new").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"old");
        delivery.close().unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert!(out.is_empty());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_folder_is_refused_with_its_path() {
        let folder = tempfile::tempdir().unwrap();
        let mut out = Vec::new();
        let delivery = Delivery::new(Some(folder.path()), &mut out);
        let message = delivery.close().unwrap_err().to_string();
        assert_eq!(
            message,
            format!("{}: is no ordinary file", folder.path().display())
        );
    }
}
