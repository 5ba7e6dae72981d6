//! What an address turned out to be.

use std::io::{self, Write};

use super::super::style::{Style, Tone};
use crate::report::DetectionReport;

pub(super) fn render(
    found: &DetectionReport,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let (Some(feed), Some(confidence)) = (&found.feed, found.confidence) else {
        return writeln!(
            out,
            "{}  {}",
            found.url,
            style.paint(Tone::Doubt, "no feed that can be read")
        );
    };
    writeln!(
        out,
        "{}  {} ({})",
        found.url,
        style.paint(Tone::Strong, feed),
        confidence.word()
    )?;
    if let Some(name) = &found.name {
        writeln!(out, "  name      {}", name.line())?;
    }
    for evidence in &found.evidence {
        writeln!(out, "  evidence  {}", evidence.line())?;
    }
    match &found.vendor {
        Some(vendor) => writeln!(out, "  catalog   {vendor}"),
        None => writeln!(out, "  catalog   not in it"),
    }
}
