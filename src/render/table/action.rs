//! What a command did, in its own words.

use std::io::{self, Write};

use super::super::style::Style;
use super::lines;
use crate::model::Text;
use crate::report::ActionReport;

pub(super) fn render(action: &ActionReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    // A path alone is for the command line of another program, which needs its every byte.
    let is_path = action.message == action.path;
    if is_path && style.width.is_none() {
        return writeln!(out, "{}", action.message);
    }
    let is_whole = style.width.is_none() || is_path;
    for line in Text::new(&action.message).lines() {
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
