//! One vendor: its state and since when, then what has a problem, the open incidents, and maintenance.

use std::io::{self, Write};

use super::super::humanize;
use super::super::style::{Style, Tone};
use super::super::words::{
    incident::{self, lasted},
    maintenance::{distance, window},
    vendor::{checked, impact_sign, last_known, says, sign, state},
};
use super::components;
use super::lines::{self, WIDEST, spread};
use crate::gate::{Decision, FailOn, Verdict};
use crate::model::Vocabulary;
use crate::report::{
    IncidentReport, MaintenanceReport, PagesReport, StatementSource, VendorReport,
};

/// So many open incidents are described.
const INCIDENTS: usize = 5;

pub(super) fn render(
    vendor: &VendorReport,
    pages: &PagesReport,
    all: bool,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    head(vendor, style, out)?;
    about(vendor, pages, style, out)?;
    decision(vendor, style, out)?;
    if vendor.error.is_some() {
        return last_known(vendor, style).map_or(Ok(()), |last| writeln!(out, "  {last}"));
    }
    uncertain(vendor, style, out)?;
    components::render(vendor, all, style, out)?;
    incidents(vendor, style, out)?;
    maintenances(vendor, style, out)
}

fn head(vendor: &VendorReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let (sign, tone) = sign(vendor);
    let room = style.columns().min(WIDEST).saturating_sub(4);
    let title = humanize::cut(&vendor.title(), room);
    let left = format!("{sign} {title} · {}", state(vendor, style));
    let says = says(vendor);
    let spread = spread(&left, &says, style);
    let (left, rest) = spread.split_at(left.len());
    writeln!(
        out,
        "{}{}",
        style.paint(tone, left),
        style.paint(Tone::Faint, rest)
    )
}

/// The page, and how old its data is.
fn about(
    vendor: &VendorReport,
    pages: &PagesReport,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut parts = Vec::new();
    parts.extend(vendor.url.as_ref().map(|url| style.link(url)));
    match pages.at {
        Some(at) => parts.push(format!("as of {}", humanize::moment(at, style))),
        None => parts.extend(checked(vendor, style)),
    }
    parts.extend(vendor.updated_at.map(|at| {
        let ago = humanize::relative(at, style.now);
        format!("page updated {ago}")
    }));
    let source = vendor.source.as_ref();
    let moved = source.and_then(|source| source.feed_changed_from.as_ref());
    parts.extend(moved.map(|old| format!("the page moved here from {old}")));
    if parts.is_empty() {
        return Ok(());
    }
    lines::after("  ", &parts.join(" · "), Some(Tone::Faint), style, out)
}

/// Why the exit code is not the one that the state suggests.
fn decision(vendor: &VendorReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let gate = &vendor.gate;
    let waived = gate.statements.iter().any(|one| one.excuse.is_some());
    let line = match (vendor.verdict, gate.decision) {
        (Verdict::Ok, Decision::Fail) => {
            "fails: ongoing maintenance counts as a minor problem (--maintenance fail)".into()
        }
        (Verdict::Trouble | Verdict::Unknown, Decision::Pass) if waived => "passes: waived".into(),
        (Verdict::Trouble, Decision::Pass) => match gate.fail_on {
            FailOn::Never => return Ok(()),
            FailOn::From(least) => format!("passes: below --fail-on {}", least.word()),
        },
        (Verdict::Unknown, Decision::Pass) => "passes: unknown is allowed (--on-unknown)".into(),
        (Verdict::Trouble, Decision::Unknown) => {
            "unknown: there may be a worse problem than the one below".to_owned()
        }
        _ => return Ok(()),
    };
    lines::after("  ", &line, Some(Tone::Strong), style, out)
}

/// What leaves the state unknown, and what the sections below do not show.
fn uncertain(vendor: &VendorReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let statements = vendor.gate.statements.iter().filter(|one| !one.is_fine());
    let elsewhere = |source| {
        matches!(
            source,
            StatementSource::Components | StatementSource::Incident | StatementSource::Maintenance
        )
    };
    let shown = statements.filter(|one| {
        one.doubt || !(elsewhere(one.source) || one.source == StatementSource::Indicator)
    });
    let texts: Vec<_> = shown.map(|one| one.text.line()).collect();
    if texts.is_empty() {
        return Ok(());
    }
    writeln!(out)?;
    let lead = format!("  {} ", style.paint(Tone::Doubt, "?"));
    texts
        .iter()
        .try_for_each(|text| lines::after(&lead, text, None, style, out))
}

fn incidents(vendor: &VendorReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let open = vendor.open_incidents_by_impact();
    let heading = match open.len() {
        0 => return Ok(()),
        1 => "Open incident".to_owned(),
        several => format!("{several} open incidents"),
    };
    writeln!(out, "\n{}", style.paint(Tone::Strong, &heading))?;
    for (place, one) in open.iter().take(INCIDENTS).enumerate() {
        if place > 0 {
            writeln!(out)?;
        }
        self::incident(one, style, out)?;
    }
    let asked = vendor.vendor.line();
    let more = if open.len() > INCIDENTS {
        format!("pingoru incidents {asked} --open lists all {}", open.len())
    } else {
        format!("pingoru incident {asked} {}", open[0].id.line())
    };
    writeln!(
        out,
        "  {}",
        style.paint(Tone::Faint, &format!("More: {more}"))
    )
}

fn incident(one: &IncidentReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let impact = one.impact.worst();
    let facts = [
        humanize::spaced(one.status.word()),
        lasted(one),
        incident::impact(one),
    ]
    .join(" · ");
    let room = style.columns().min(WIDEST);
    let title = humanize::cut(&one.title.line(), room.saturating_sub(4));
    let left = format!("  {} {title}", impact_sign(impact));
    let line = spread(&left, &facts, style);
    let (left, facts) = line.split_at(left.len());
    writeln!(out, "{}{facts}", style.paint(Tone::of_impact(impact), left))?;
    if let Some(last) = one.updates.last().filter(|last| !last.text.is_blank()) {
        let ago = last.at.map_or(String::new(), |at| {
            format!("{}  ", humanize::relative(at, style.now))
        });
        let indent = 4 + humanize::width(&ago);
        let lines = humanize::wrap(&last.text.line(), room.saturating_sub(indent).max(20));
        for (place, line) in lines.iter().take(3).enumerate() {
            let lead = if place == 0 {
                style.paint(Tone::Faint, &ago)
            } else {
                " ".repeat(indent - 4)
            };
            let end = if place == 2 && lines.len() > 3 {
                " …"
            } else {
                ""
            };
            writeln!(out, "    {lead}{line}{end}")?;
        }
    }
    one.url
        .iter()
        .try_for_each(|url| writeln!(out, "    {}", style.link(url)))
}

fn maintenances(vendor: &VendorReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let listed = vendor.maintenances.iter().flatten();
    let ahead: Vec<_> = listed.filter(|one| !one.is_over()).collect();
    if ahead.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{}", style.paint(Tone::Strong, "Maintenance"))?;
    ahead.iter().try_for_each(|one| planned(one, style, out))
}

fn planned(one: &MaintenanceReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let when = window(one, style);
    let distance = distance(one, style);
    let line = format!("  ~ {when} ({distance})");
    let room = style.columns().min(WIDEST);
    let title = humanize::cut(&one.title.line(), room - 4);
    let gap = match style.width {
        Some(_) if humanize::width(&line) + 2 + humanize::width(&title) > room => "\n    ",
        _ => "  ",
    };
    writeln!(out, "{}{gap}{title}", style.paint(Tone::Planned, &line))
}
