//! What an output format is.

use std::io::{self, Write};

use super::style::Style;
use crate::report::{Report, Subject};

/// An output format: one finished report in, bytes out.
pub(crate) trait Render: Sync {
    /// What `--format` calls it.
    fn name(&self) -> &'static str;

    /// Whether it can say a subject.
    fn says(&self, subject: Subject) -> bool;

    /// Writes the report.
    ///
    /// # Errors
    /// Those of the writer.
    fn render(&self, report: &Report, style: &Style, out: &mut dyn Write) -> io::Result<()>;
}
