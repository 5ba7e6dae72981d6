//! The stable JSON shape, indented.

use std::io::{self, Write};

use super::format::Render;
use super::style::Style;
use crate::report::{Report, Subject};

/// `json`.
pub(super) struct Json;

impl Render for Json {
    fn name(&self) -> &'static str {
        "json"
    }

    fn supports(&self, _: Subject) -> bool {
        true
    }

    fn render(&self, report: &Report, _: &Style, out: &mut dyn Write) -> io::Result<()> {
        serde_json::to_writer_pretty(&mut *out, report)?;
        writeln!(out)
    }
}
