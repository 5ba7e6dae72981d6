//! What a command did, in its own words.

use std::io::{self, Write};

use super::super::style::Style;
use super::lines;
use crate::report::ActionReport;

pub(super) fn render(action: &ActionReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    // A path alone is for the command line of another program.
    let is_whole = style.width.is_none() || action.message == action.path;
    for line in action.message.lines() {
        if is_whole {
            writeln!(out, "{line}")?;
        } else {
            let text = line.trim_start();
            let lead = " ".repeat(line.len() - text.len());
            lines::after(&lead, text, None, style, out)?;
        }
    }
    Ok(())
}
