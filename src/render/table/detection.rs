//! What an address turned out to be.

use std::io::{self, Write};

use super::super::style::{Style, Tone};
use super::lines;
use crate::model::Text;
use crate::report::DetectionReport;

pub(super) fn render(
    found: &DetectionReport,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    // It may be the name of a file.
    let url = Text::new(&found.url).line();
    let (Some(feed), Some(confidence)) = (&found.feed, found.confidence) else {
        writeln!(
            out,
            "{}  {}",
            url,
            style.paint(Tone::Doubt, "no feed that can be read")
        )?;
        return steps(found, style, out);
    };
    writeln!(
        out,
        "{}  {} ({})",
        url,
        style.paint(Tone::Strong, feed),
        confidence.word()
    )?;
    if let Some(name) = &found.name {
        writeln!(out, "  name      {}", name.line())?;
    }
    for evidence in &found.evidence {
        lines::after("  evidence  ", &evidence.line(), None, style, out)?;
    }
    steps(found, style, out)?;
    match &found.vendor {
        Some(vendor) => writeln!(out, "  vendor    {vendor}"),
        None => writeln!(out, "  vendor    not in the catalogue"),
    }
}

fn steps(found: &DetectionReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    for step in &found.steps {
        let reached = step.reached.as_ref();
        let reached = reached.map_or(String::new(), |reached| format!(" -> {}", reached.line()));
        let line = format!("{}{reached}: {}", step.url.line(), step.answer.line());
        lines::after("  asked     ", &line, None, style, out)?;
    }
    Ok(())
}
