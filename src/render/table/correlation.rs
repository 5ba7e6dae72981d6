//! Vendors that opened incidents at the same time, one line each.

use std::io::{self, Write};

use super::super::style::Style;
use super::lines;
use crate::report::PagesReport;

pub(super) fn render(pages: &PagesReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    for one in pages.correlations.iter().flatten() {
        lines::after("≈ ", &one.text.line(), None, style, out)?;
    }
    Ok(())
}
