//! The components of an incident, their intervals drawn as bars against its span.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use super::super::humanize;
use super::super::style::{Style, Tone};
use super::super::words::incident::{severity, states as states_of};
use super::super::words::vendor::short_state;
use super::lines::{self, WIDEST};
use crate::model::{ComponentStatus, Impact, Time};
use crate::report::{AffectedReport, IncidentReport};

/// The components that were affected, a row each with its intervals.
pub(super) fn render(one: &IncidentReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let listed = one.listed_components.len();
    let Some(affected) = &one.affected_components else {
        let named = if listed == 0 {
            String::new()
        } else {
            format!("; {} named", humanize::count(listed, "component"))
        };
        return writeln!(
            out,
            "\n{}: unknown{named}",
            style.paint(Tone::Strong, "Affected")
        );
    };
    let rest = if listed == 0 {
        String::new()
    } else {
        format!(" ({} only named)", humanize::count(listed, "other"))
    };
    if affected.is_empty() {
        return writeln!(
            out,
            "\n{}: none{rest}",
            style.paint(Tone::Strong, "Affected")
        );
    }
    writeln!(
        out,
        "\n{}: {}{rest}",
        style.paint(Tone::Strong, "Affected"),
        humanize::count(affected.len(), "component")
    )?;
    let span = one.started_at.zip(
        one.resolved_at
            .or((one.open == Some(true)).then_some(style.now)),
    );
    let width = affected
        .iter()
        .map(|component| component.path().line().width())
        .max()
        .unwrap_or_default()
        .min(style.columns().min(WIDEST) / 3);
    let beside = affected
        .iter()
        .map(|component| humanize::visible_width(&states(component, style)));
    let room = style.columns().min(WIDEST).saturating_sub(width + 6);
    let cells = room.saturating_sub(beside.max().unwrap_or_default());
    let layout = Layout {
        name: width,
        cells: cells.clamp(8, 30),
    };
    affected
        .iter()
        .try_for_each(|component| row(component, span, layout, style, out))
}

/// Columns for a component's name and for its bar.
#[derive(Clone, Copy)]
struct Layout {
    name: usize,
    cells: usize,
}

fn row(
    component: &AffectedReport,
    span: Option<(Time, Time)>,
    Layout { name: width, cells }: Layout,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let drawn = span.map_or(String::new(), |span| {
        format!("{}  ", bar(component, span, cells, style))
    });
    let name = humanize::padded(&humanize::cut(&component.path().line(), width), width);
    let lead = format!("  {name}  {drawn}");
    lines::after(&lead, &states(component, style), None, style, out)?;
    if component.intervals.len() < 2 {
        return Ok(());
    }
    for interval in &component.intervals {
        let to = interval.to.map_or("now".into(), |to| {
            humanize::clock(to, Some(interval.from), style)
        });
        let from = humanize::clock(interval.from, span.map(|span| span.0), style);
        writeln!(
            out,
            "  {}  {from} – {to}  {}",
            " ".repeat(width),
            short_state(interval.status)
        )?;
    }
    Ok(())
}

/// Each state with the time spent in it, worst first: `38 min partial outage, 9 min degraded`.
fn states(component: &AffectedReport, style: &Style) -> String {
    let Some(states) = states_of(component, style.now) else {
        let worst = style.paint(
            Tone::of_component(component.worst),
            &short_state(component.worst),
        );
        return format!("{worst}, duration unknown");
    };
    let shown = states.iter().map(|(state, seconds)| {
        let text = format!("{} {}", humanize::length(*seconds), short_state(*state));
        style.paint(Tone::of_component(*state), &text)
    });
    shown.collect::<Vec<_>>().join(", ")
}

/// The component's intervals against the incident's span, one character each for equal parts of it.
fn bar(
    component: &AffectedReport,
    (start, end): (Time, Time),
    cells: usize,
    style: &Style,
) -> String {
    let cells = i32::try_from(cells).unwrap_or(i32::MAX);
    let step = (end - start) / cells;
    let cell = |place: i32| {
        let (from, to) = (start + step * place, start + step * (place + 1));
        let covers = component
            .intervals
            .iter()
            .filter(|one| one.from < to && one.to.is_none_or(|end| end > from));
        covers
            .map(|one| one.status)
            .max_by_key(|status| severity(*status))
    };
    let drawn: Vec<_> = (0..cells).map(cell).collect();
    let runs = drawn.chunk_by(|one, other| one == other);
    let drawn = runs.map(|run| match run[0] {
        Some(status) => style.paint(Tone::of_component(status), &block(status).repeat(run.len())),
        None => style.paint(Tone::Faint, &"·".repeat(run.len())),
    });
    drawn.collect()
}

/// The worse, the fuller.
fn block(status: ComponentStatus) -> &'static str {
    match severity(status) {
        Impact::None | Impact::Minor => "▒",
        Impact::Major => "▓",
        Impact::Critical => "█",
    }
}
