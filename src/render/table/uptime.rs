//! Uptime: each vendor with its figures and a mark for each day, then its components, those that were down first.

use std::io::{self, Write};

use super::super::humanize;
use super::super::style::{Style, Tone};
use super::super::words::uptime::{by_window, incidents, lengths, share, stated, was_down};
use super::lines::{self, fact};
use crate::gate::Decision;
use crate::model::{ComponentStatus, Impact, Vocabulary};
use crate::report::{ComponentUptimeReport, UptimeReport, VendorUptimeReport};

/// The marks of a day, by its worst state.
const MARKS: &[(ComponentStatus, &str, Tone)] = &[
    (ComponentStatus::DegradedPerformance, "▂", Tone::Minor),
    (ComponentStatus::PartialOutage, "▅", Tone::Bad),
    (ComponentStatus::MajorOutage, "█", Tone::Bad),
];
const FINE: &str = "▁";
const NOT_COVERED: &str = "·";
/// How wide the names of facts are.
const FACT: usize = 9;

pub(super) fn render(uptime: &UptimeReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let window = format!(
        "{} – {}",
        humanize::moment(uptime.since, style),
        humanize::moment(uptime.until, style)
    );
    writeln!(out, "{}", style.paint(Tone::Faint, &window))?;
    for vendor in &uptime.vendors {
        writeln!(out)?;
        self::vendor(vendor, uptime, style, out)?;
    }
    legend(uptime, style, out)
}

fn vendor(
    vendor: &VendorUptimeReport,
    uptime: &UptimeReport,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let name = vendor.title();
    let Some(total) = &vendor.total else {
        let head = format!("? {name}: uptime unknown");
        return writeln!(out, "{}", style.paint(Tone::Doubt, &head));
    };
    let (sign, tone) = match (uptime.sla_percent, vendor.decision) {
        (None, _) => ("", Tone::Strong),
        (_, Decision::Pass) => ("✔ ", Tone::Good),
        (_, Decision::Fail) => ("✘ ", Tone::Bad),
        (_, Decision::Unknown) => ("? ", Tone::Doubt),
    };
    let sla = uptime
        .sla_percent
        .map_or(String::new(), |sla| format!("  ({sla} % wanted)"));
    let head = style.paint(tone, &format!("{sign}{name}: {}", share(total)));
    writeln!(out, "{head}{sla}")?;
    fact("downtime", &lengths(total), style, out)?;
    if let Some(incidents) = incidents(vendor) {
        fact("incidents", &incidents, style, out)?;
    }
    if let Some(stated) = stated(vendor, uptime.window) {
        fact("stated", &stated, style, out)?;
    }
    if let Some(covered) = vendor.covered_from.filter(|from| *from > uptime.since) {
        let since = format!("only from {}", humanize::moment(covered, style));
        fact("covered", &style.paint(Tone::Doubt, &since), style, out)?;
    }
    let days: Vec<_> = vendor.days.iter().map(|day| day.worst).collect();
    let covered: Vec<_> = vendor.days.iter().map(|day| day.covered).collect();
    let each = match per_mark(days.len(), style) {
        1 => String::new(),
        each => style.paint(Tone::Faint, &format!("  a mark is {each} days")),
    };
    let marks = format!("{}{each}", marks(&days, &covered, style));
    let width = name_width(vendor, style);
    let days = style.paint(Tone::Faint, &humanize::padded("days", width));
    writeln!(out, "  {days}  {marks}")?;
    components(vendor, &covered, width, style, out)
}

/// How wide the names in front of the marks are.
fn name_width(vendor: &VendorUptimeReport, style: &Style) -> usize {
    let components = vendor.components.as_deref().unwrap_or_default();
    let down = components.iter().filter(|one| was_down(one));
    let names = down.map(|one| humanize::width(&one.path().line()));
    let widest = names.max().unwrap_or_default().min(style.columns() / 3);
    widest.max(FACT)
}

/// Those that were down, the longest first; the others are counted.
fn components(
    vendor: &VendorUptimeReport,
    covered: &[bool],
    width: usize,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let components = vendor.components.as_deref().unwrap_or_default();
    let (mut down, fine): (Vec<_>, Vec<_>) = components.iter().partition(|one| was_down(one));
    down.sort_by_key(|one| std::cmp::Reverse(one.figures.down_seconds));
    for one in &down {
        let name = humanize::padded(&humanize::cut(&one.path().line(), width), width);
        let figures = share(&one.figures);
        writeln!(
            out,
            "  {name}  {}  {figures}",
            marks(&one.days, covered, style)
        )?;
    }
    let stated = |one: &&&ComponentUptimeReport| one.figures.uptime_percent.is_some();
    let stated = fine.iter().filter(stated).count();
    for (count, words) in [
        (stated, " without downtime"),
        (fine.len() - stated, ": unknown"),
    ] {
        if count > 0 {
            writeln!(out, "  {}{words}", humanize::count(count, "component"))?;
        }
    }
    let named: i64 = components.iter().map(|one| one.figures.down_seconds).sum();
    let all = vendor.total.as_ref().map_or(0, |total| total.down_seconds);
    if !components.is_empty() && all > named {
        let words = "incidents that name no component count for the page only";
        lines::after("  ", words, Some(Tone::Faint), style, out)?;
    }
    Ok(())
}

/// How many days share a mark, so that all fit beside a component's name and share.
fn per_mark(days: usize, style: &Style) -> usize {
    let room = style.columns().saturating_sub(40).max(15);
    days.div_ceil(room).max(1)
}

/// A mark for each day, or for several; the worst state counts.
fn marks(days: &[Option<ComponentStatus>], covered: &[bool], style: &Style) -> String {
    let each = per_mark(days.len(), style);
    let marks = days
        .chunks(each)
        .zip(covered.chunks(each))
        .map(|(days, covered)| {
            let worst = MARKS
                .iter()
                .rev()
                .find(|(state, ..)| days.contains(&Some(*state)));
            match worst {
                Some((_, mark, tone)) => style.paint(*tone, mark),
                None if covered.iter().all(|covered| *covered) => style.paint(Tone::Good, FINE),
                None => style.paint(Tone::Doubt, NOT_COVERED),
            }
        });
    marks.collect()
}

fn legend(uptime: &UptimeReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let states = MARKS
        .iter()
        .map(|(state, mark, _)| format!("{mark} {}", humanize::spaced(state.word())));
    let states: Vec<_> = states.collect();
    let marks = format!("{FINE} up  {}  {NOT_COVERED} unknown", states.join("  "));
    let counted = match uptime.counts {
        Impact::None | Impact::Minor => "degraded performance and worse",
        Impact::Critical => "major outages",
        Impact::Major => "partial and major outages",
    };
    writeln!(out)?;
    lines::after("", &marks, Some(Tone::Faint), style, out)?;
    let by = by_window(uptime.window);
    let rule = format!(
        "counted as down: {counted}{by}; maintenance never counts, overlapping incidents once"
    );
    lines::after("", &rule, Some(Tone::Faint), style, out)
}
