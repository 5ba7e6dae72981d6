//! What an output format is.

use std::io::{self, Write};

use super::style::Style;
use crate::report::{Report, Subject};

/// An output format: one finished report in, bytes out.
pub(crate) trait Render: Sync {
    /// What `--format` calls it.
    fn name(&self) -> &'static str;

    /// Whether it can say a subject.
    fn supports(&self, subject: Subject) -> bool;

    /// Writes the report.
    ///
    /// # Errors
    /// Those of the writer.
    fn render(&self, report: &Report, style: &Style, out: &mut dyn Write) -> io::Result<()>;

    /// The exit code of those who read this format, where they have codes of their own.
    fn exit_code(&self, _report: &Report) -> Option<u8> {
        None
    }

    /// Says in this format that the command line or the configuration is wrong, and the exit code of that; `None`: the
    /// format has no word for it.
    fn render_error(&self, _message: &str, _out: &mut dyn Write) -> Option<u8> {
        None
    }

    /// What is told beside the answer, in files of whoever runs the program.
    ///
    /// # Errors
    /// Where it cannot be put into words.
    fn side_files(&self, _report: &Report, _style: &Style) -> io::Result<Vec<SideFile>> {
        Ok(Vec::new())
    }
}

/// Text to append to the file that an environment variable names.
pub(crate) struct SideFile {
    /// The variable.
    pub(crate) variable: &'static str,
    /// The text.
    pub(crate) text: String,
}
