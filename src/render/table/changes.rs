//! What changed, vendor by vendor, in the order in which it was noticed.

use std::io::{self, Write};

use super::super::humanize;
use super::super::style::{Style, Tone};
use super::super::words::changes::{has_link, headline, quoted, tone, words};
use super::lines::WIDEST;
use crate::model::Text;
use crate::report::{ChangeReport, ChangesReport};

/// So many lines of a text are shown.
const LINES: usize = 4;

pub(super) fn render(report: &ChangesReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let unread: Vec<_> = report.unread_vendors.iter().map(Text::line).collect();
    if !unread.is_empty() {
        let line = format!("? unknown: {} could not be read", unread.join(", "));
        writeln!(out, "{}", style.paint(Tone::Doubt, &line))?;
    }
    if report.changes.is_empty() && unread.is_empty() {
        return writeln!(out, "nothing changed");
    }
    let mut vendors: Vec<&Text> = Vec::new();
    for change in &report.changes {
        if !vendors.contains(&&change.vendor) {
            vendors.push(&change.vendor);
        }
    }
    for (place, vendor) in vendors.iter().enumerate() {
        if place > 0 {
            writeln!(out)?;
        }
        writeln!(out, "{}", style.paint(Tone::Strong, &vendor.line()))?;
        let own = report.changes.iter();
        let mut own: Vec<_> = own.filter(|change| change.vendor == **vendor).collect();
        own.sort_by_key(|change| change.seen_at);
        list(&own, style, out)?;
    }
    Ok(())
}

fn list(changes: &[&ChangeReport], style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let kind = |one: &&ChangeReport| humanize::width(&words(one));
    let width = changes.iter().map(kind).max().unwrap_or_default();
    let mut day = Some(style.now);
    let clocks = changes.iter().map(|one| {
        let clock = humanize::clock(one.seen_at, day, style);
        day = Some(one.seen_at);
        clock
    });
    let clocks: Vec<_> = clocks.collect();
    let clock_width = clocks.iter().map(|clock| humanize::width(clock)).max();
    let clock_width = clock_width.unwrap_or_default();
    for (one, clock) in changes.iter().zip(&clocks) {
        let lead = format!("  {}  ", humanize::padded(clock, clock_width));
        change(one, lead, width, style, out)?;
    }
    Ok(())
}

fn change(
    one: &ChangeReport,
    mut lead: String,
    width: usize,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let indent = humanize::width(&lead) + width + 2;
    let kind = style.paint(tone(one.kind), &humanize::padded(&words(one), width));
    let lines = [headline(one, style), quoted(one)].into_iter().flatten();
    let room = style.columns().min(WIDEST).saturating_sub(indent).max(24);
    lead.extend([kind.as_str(), "  "]);
    for text in lines {
        for line in humanize::wrap(&text, room).iter().take(LINES) {
            writeln!(out, "{}", format!("{lead}{line}").trim_end())?;
            lead = " ".repeat(indent);
        }
    }
    let item = one.incident.as_ref();
    match item.and_then(|item| item.url.as_ref()) {
        Some(url) if has_link(one.kind) => writeln!(out, "{lead}{}", style.link(url)),
        _ if lead.trim().is_empty() => Ok(()),
        _ => writeln!(out, "{}", lead.trim_end()),
    }
}
