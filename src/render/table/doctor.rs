//! Pages that no longer match the catalogue, and a count of those that do.

use std::io::{self, Write};

use super::super::humanize;
use super::super::style::{Style, Tone};
use super::lines;
use crate::report::{CheckupReport, DoctorReport};

pub(super) fn render(report: &DoctorReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let fine = |entry: &&CheckupReport| entry.findings.is_empty();
    let single = report.entries.len() == 1;
    for entry in report.entries.iter().filter(|entry| single || !fine(entry)) {
        self::entry(entry, style, out)?;
    }
    let good = report.entries.iter().filter(fine).count();
    writeln!(
        out,
        "{}: {good} match the catalogue, {} do not",
        humanize::count(report.entries.len(), "page"),
        report.entries.len() - good
    )
}

fn entry(entry: &CheckupReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let feed = entry.found_feed.as_deref().unwrap_or("feed unknown");
    let updated = entry.updated_at.map_or(String::new(), |at| {
        format!(" · page updated {}", humanize::relative(at, style.now))
    });
    let slug = style.paint(Tone::Strong, &entry.slug);
    writeln!(out, "{slug}  {feed}{updated}")?;
    if entry.findings.is_empty() {
        return writeln!(out, "  {} ok", style.paint(Tone::Good, "✔"));
    }
    for finding in &entry.findings {
        let (sign, tone) = if entry.is_unread() {
            ("?", Tone::Doubt)
        } else {
            ("▲", Tone::Minor)
        };
        let text = format!(
            "{}: {}",
            humanize::spaced(finding.kind.word()),
            finding.message.line()
        );
        let lead = format!("  {} ", style.paint(tone, sign));
        lines::after(&lead, &text, None, style, out)?;
    }
    Ok(())
}
