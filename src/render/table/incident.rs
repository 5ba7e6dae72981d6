//! One incident's page: what is true of it, its components as bars against its span, its timeline with gaps.

use std::io::{self, Write};

use super::super::humanize;
use super::super::style::{Style, Tone};
use super::super::words::incident::{
    duration, impact, provenance, silence, stated, stated_window, status, steps,
};
use super::affected;
use super::lines::{WIDEST, fact};
use super::vendor::{age_note, failed};
use crate::model::timeline::Provenance;
use crate::model::{IncidentStatus, Text, Time, Vocabulary};
use crate::report::{IncidentReport, PagesReport, UpdateReport, VendorReport};

pub(super) fn render(pages: &PagesReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    for vendor in &pages.vendors {
        match vendor.incidents.as_deref().unwrap_or_default() {
            _ if vendor.error.is_some() => failed(vendor, style, out)?,
            [] => writeln!(out, "{}: no incident found", vendor.label())?,
            incidents => incidents
                .iter()
                .try_for_each(|one| page(vendor, one, style, out))?,
        }
    }
    age_note(&pages.vendors, style, out)
}

fn page(
    vendor: &VendorReport,
    one: &IncidentReport,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let tone = if one.open == Some(true) {
        Tone::Bad
    } else {
        Tone::Strong
    };
    for line in humanize::wrap(
        &format!("{}: {}", vendor.title(), one.title.line()),
        style.columns(),
    ) {
        writeln!(out, "{}", style.paint(tone, &line))?;
    }
    facts(one, style, out)?;
    affected::render(one, style, out)?;
    timeline(&one.updates, one.started_at, style, out)?;
    match &one.url {
        Some(url) => writeln!(out, "\n{}", style.link(url)),
        None => Ok(()),
    }
}

/// The facts of the head, each where it is known.
fn facts(one: &IncidentReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let resolved = || moment(one.resolved_at, one.resolved_from, style);
    let regions: Vec<_> = one.regions.iter().map(Text::line).collect();
    let impact = style.paint(Tone::of_impact(one.impact.worst()), &impact(one));
    let stated = stated(one);
    let facts = [
        ("Id", Some(one.id.line())),
        ("Status", Some(status(one))),
        ("Impact", Some(impact)),
        (
            "Started",
            Some(moment(one.started_at, one.started_from, style)),
        ),
        ("Resolved", (one.open != Some(true)).then(resolved)),
        ("Duration", Some(duration(one))),
        (
            "Stated",
            stated.map(|stated| stated_window(stated, one, style)),
        ),
        (
            "",
            stated.map(|stated| format!("\"{}\"", stated.text.line())),
        ),
        ("Response", steps(one)),
        (
            "First seen",
            one.first_seen_at.map(|at| humanize::moment(at, style)),
        ),
        (
            "Removed",
            one.removed_at.map(|at| {
                let ago = humanize::relative(at, style.now);
                format!(
                    "by the vendor, noticed {} ({ago})",
                    humanize::moment(at, style)
                )
            }),
        ),
        ("Regions", (!regions.is_empty()).then(|| regions.join(", "))),
    ];
    let known = facts
        .iter()
        .filter_map(|(name, value)| Some((*name, value.as_ref()?)));
    known
        .into_iter()
        .try_for_each(|(name, value)| fact(name, value, style, out))
}

/// A moment as clock and distance, with where it comes from.
fn moment(at: Option<Time>, from: Option<Provenance>, style: &Style) -> String {
    let Some(at) = at else {
        return "unknown".into();
    };
    let from = from.map_or(String::new(), |from| format!("  ({})", provenance(from)));
    let (clock, distance) = (
        humanize::moment(at, style),
        humanize::relative(at, style.now),
    );
    format!("{clock}, {distance}{}", style.paint(Tone::Faint, &from))
}

fn timeline(
    updates: &[UpdateReport<IncidentStatus>],
    start: Option<Time>,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    if updates.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{}", style.paint(Tone::Strong, "Timeline"))?;
    let mut before: Option<Time> = None;
    for update in updates {
        if let Some(silence) = silence(before, update.at) {
            let words = format!(
                "  ⋮ no update for {}",
                humanize::length(silence.num_seconds())
            );
            writeln!(out, "{}", style.paint(Tone::Faint, &words))?;
        }
        let clock = update.at.map_or("?".into(), |at| {
            humanize::clock(at, before.or(start), style)
        });
        entry(update, &clock, style, out)?;
        before = update.at.or(before);
    }
    Ok(())
}

fn entry(
    update: &UpdateReport<IncidentStatus>,
    clock: &str,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    const INDENT: usize = 16;
    let word = update
        .status_word
        .as_ref()
        .map_or_else(|| humanize::spaced(update.status.word()), Text::line);
    writeln!(
        out,
        "  {}{}",
        humanize::padded(clock, INDENT - 2),
        style.paint(Tone::Strong, &word)
    )?;
    for paragraph in update.text.lines().filter(|line| !line.trim().is_empty()) {
        for line in humanize::wrap(
            &paragraph,
            style.columns().min(WIDEST).saturating_sub(INDENT),
        ) {
            writeln!(out, "{}{line}", " ".repeat(INDENT))?;
        }
    }
    Ok(())
}
