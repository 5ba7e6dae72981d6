//! What overlaps a failed run: the failure, what overlaps it with what that rests on, and what is unknown.

use std::io::{self, Write};

use super::super::humanize;
use super::super::style::{Style, Tone};
use super::super::words::explain as words;
use super::lines;
use crate::model::{Impact, Text};
use crate::report::{
    ClueReport, ExplainAnswer, ExplainReport, ExplainedVendorReport, FailureReport, OverlapBasis,
    OverlapKind, OverlapReport,
};

/// So many components and clues are named on a line.
const NAMED: usize = 4;

pub(super) fn render(report: &ExplainReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    head(report, style, out)?;
    failure(&report.failure, style, out)?;
    for one in &report.overlaps {
        writeln!(out)?;
        overlap(one, report, style, out)?;
    }
    rest(report, style, out)
}

fn head(report: &ExplainReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let (sign, tone) = match report.answer {
        ExplainAnswer::Overlap => ("✘", Tone::Bad),
        ExplainAnswer::None => ("✔", Tone::Good),
        ExplainAnswer::Unknown => ("?", Tone::Doubt),
    };
    let head = format!("{sign} {}", words::head(report));
    writeln!(out, "{}", style.paint(tone, &head))
}

fn failure(failure: &FailureReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let mut text = humanize::moment(failure.from, style);
    if failure.from != failure.to {
        text = format!(
            "{text} – {}",
            humanize::clock(failure.to, Some(failure.from), style)
        );
    }
    let of = [&failure.name, &failure.file].into_iter().flatten();
    for part in of {
        text = format!("{text} · {}", part.line());
    }
    lines::after(
        "  ",
        &format!("failed {text}"),
        Some(Tone::Faint),
        style,
        out,
    )?;
    if !failure.clues.is_empty() {
        let clues = format!("names {}", clues(&failure.clues));
        lines::after("  ", &clues, Some(Tone::Faint), style, out)?;
    }
    Ok(())
}

fn overlap(
    one: &OverlapReport,
    report: &ExplainReport,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let vendor = style.paint(Tone::Strong, &report.label(one));
    let lead = format!("{}  {vendor}  ", mark(one, style));
    lines::after(&lead, &one.title.line(), None, style, out)?;
    lines::after("    ", &when(one, &report.failure, style), None, style, out)?;
    if let Some(stated) = one
        .stated
        .as_ref()
        .filter(|_| one.by == OverlapBasis::Stated)
    {
        let quoted = format!("\"{}\"", stated.text.line());
        lines::after("    ", &quoted, Some(Tone::Faint), style, out)?;
    }
    if !one.components.is_empty() && one.kind != OverlapKind::Component {
        let names: Vec<_> = one.components.iter().map(Text::line).collect();
        lines::after(
            "    ",
            &format!("affected: {}", listed(&names)),
            None,
            style,
            out,
        )?;
    }
    if !one.clues.is_empty() {
        let clues = format!("the run names {}", clues(&one.clues));
        lines::after("    ", &clues, None, style, out)?;
    }
    match &one.url {
        Some(url) => writeln!(out, "    {}", style.paint(Tone::Faint, &style.link(url))),
        None => Ok(()),
    }
}

/// `✘ critical`, `~ maintenance`
fn mark(one: &OverlapReport, style: &Style) -> String {
    let (sign, tone) = match (one.kind, one.impact) {
        (OverlapKind::Maintenance, _) => ("~", Tone::Planned),
        (_, None) => ("?", Tone::Doubt),
        (_, Some(Impact::None)) => ("▲", Tone::Minor),
        (_, impact) => match Tone::of_impact(impact) {
            Tone::Bad => ("✘", Tone::Bad),
            tone => ("▲", tone),
        },
    };
    let word = match (one.kind, one.impact) {
        (OverlapKind::Incident, Some(impact)) if impact > Impact::None => impact.word(),
        (kind, _) => kind.word(),
    };
    style.paint(tone, &format!("{sign} {word}"))
}

/// With whose times it overlaps, and how its start lies to the failure.
fn when(one: &OverlapReport, failure: &FailureReport, style: &Style) -> String {
    let stated = one.stated.as_ref();
    let (from, to) = match (one.by, stated) {
        (OverlapBasis::Stated, Some(stated)) => (Some(stated.from), Some(stated.to)),
        _ => (one.started_at, one.ended_at),
    };
    let start = from.map(|from| humanize::moment(from, style));
    let start = start.unwrap_or_else(|| "start unknown".to_owned());
    let end = match (to, one.open) {
        (_, Some(true)) => "now".to_owned(),
        (Some(to), _) => humanize::clock(to, from, style),
        (None, _) => "end unknown".to_owned(),
    };
    let whose = match one.by {
        OverlapBasis::Reported if one.kind == OverlapKind::Maintenance => "announced",
        OverlapBasis::Reported => "reported",
        OverlapBasis::Stated => "stated by vendor",
        OverlapBasis::Observed => "found by polls",
    };
    let ended = to.map(|to| (failure.from - to).num_seconds());
    let place = place(one, ended.filter(|seconds| *seconds > 0));
    format!("{whose} {start} – {end}{place}")
}

fn place(one: &OverlapReport, ended: Option<i64>) -> String {
    if let Some(seconds) = ended {
        return format!(" · ended {} before the failure", humanize::elapsed(seconds));
    }
    match one.seconds_before {
        Some(0) => " · began with the failure".to_owned(),
        Some(seconds) if seconds > 0 => {
            format!(" · began {} before the failure", humanize::elapsed(seconds))
        }
        Some(seconds) => format!(" · began {} after it", humanize::elapsed(-seconds)),
        None => String::new(),
    }
}

fn rest(report: &ExplainReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let none = report.answering(ExplainAnswer::None);
    let none: Vec<_> = none.map(ExplainedVendorReport::label).collect();
    let mut unknown = report.answering(ExplainAnswer::Unknown).peekable();
    if unknown.peek().is_some() || !none.is_empty() {
        writeln!(out)?;
    }
    for one in unknown {
        let lead = format!(
            "{}  {}  ",
            style.paint(Tone::Doubt, "? unknown"),
            one.label()
        );
        lines::after(&lead, &one.why(), None, style, out)?;
    }
    if !none.is_empty() {
        let lead = format!("{}  ", style.paint(Tone::Good, "✔ nothing"));
        lines::after(&lead, &none.join(", "), None, style, out)?;
    }
    let posted = report.generated_at - report.failure.to;
    if report.answer == ExplainAnswer::None && posted.num_minutes() < 60 {
        let later = "vendors often post later than they fail: run this again in half an hour";
        lines::after("", later, Some(Tone::Faint), style, out)?;
    }
    Ok(())
}

fn clues(clues: &[ClueReport]) -> String {
    let names: Vec<_> = clues.iter().map(|clue| clue.text.line()).collect();
    listed(&names)
}

fn listed(names: &[String]) -> String {
    let shown = names
        .iter()
        .take(NAMED)
        .cloned()
        .collect::<Vec<_>>()
        .join(", ");
    match names.len().saturating_sub(NAMED) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}
