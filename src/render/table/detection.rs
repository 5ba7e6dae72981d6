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
        writeln!(
            out,
            "{}  {}",
            found.url,
            style.paint(Tone::Doubt, "no feed that can be read")
        )?;
        return steps(found, out);
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
    steps(found, out)?;
    match &found.vendor {
        Some(vendor) => writeln!(out, "  vendor    {vendor}"),
        None => writeln!(out, "  vendor    not in the catalogue"),
    }
}

fn steps(found: &DetectionReport, out: &mut dyn Write) -> io::Result<()> {
    for step in &found.steps {
        write!(out, "  asked     {}", step.url.line())?;
        if let Some(reached) = &step.reached {
            write!(out, " -> {}", reached.line())?;
        }
        writeln!(out, ": {}", step.answer.line())?;
    }
    Ok(())
}
