//! The stable JSON shape, indented.

use std::io::{self, Write};

use super::format::{Render, Writer};
use super::style::Style;
use crate::report::Report;

/// `json`.
pub(super) struct Json;

impl Render for Json {
    fn name(&self) -> &'static str {
        "json"
    }

    fn writer(&self) -> Writer {
        Writer::Any(render)
    }
}

fn render(report: &Report, _: &Style, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, report)?;
    writeln!(out)
}
