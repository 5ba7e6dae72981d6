//! The state of now: one vendor with what is not fine first, or several, worst first, with a count at the end.

use std::io::{self, Write};

use super::super::humanize;
use super::super::style::{Style, Tone};
use super::columns::{self, plain, toned};
use super::incident;
use super::vendor::{failed, name};
use crate::gate::Verdict;
use crate::model::{ComponentStatus, Impact, Text, Time, Vocabulary};
use crate::report::{
    ComponentReport, IncidentReport, MaintenanceReport, StatusReport, VendorReport,
};

pub(super) fn render(report: &StatusReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    match report.pages.vendors.as_slice() {
        [one] if one.error.is_some() => failed(one, style, out),
        [one] => single(one, report.all, style, out),
        many => several(many, style, out),
    }
}

fn sign(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Ok => "✔",
        Verdict::Trouble => "✘",
        Verdict::Unknown => "?",
    }
}

/// What the verdict is called where people read it.
fn call(vendor: &VendorReport) -> String {
    match (vendor.verdict, vendor.impact) {
        (Verdict::Ok, _) => "ok".into(),
        (Verdict::Unknown, _) => "cannot tell".into(),
        (Verdict::Trouble, impact) => format!("{} trouble", impact.map_or("some", Impact::word)),
    }
}

fn single(vendor: &VendorReport, all: bool, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let tone = Tone::of_verdict(vendor.verdict, vendor.impact);
    let said = vendor
        .description
        .as_ref()
        .map_or(String::new(), |words| format!("  \"{}\"", words.line()));
    let head = format!(
        "{} {}: {}",
        sign(vendor.verdict),
        name(vendor),
        call(vendor)
    );
    writeln!(out, "{}{said}", style.paint(tone, &head))?;
    source(vendor, style, out)?;
    if vendor.verdict != Verdict::Ok || vendor.indicator.is_none() {
        reasons(vendor, style, out)?;
    }
    components(
        vendor.components.as_deref().unwrap_or_default(),
        all,
        style,
        out,
    )?;
    for incident in vendor.open_incidents().into_iter().flatten() {
        open_incident(incident, style, out)?;
    }
    let maintenances = vendor.maintenances.as_deref().unwrap_or_default();
    maintenances
        .iter()
        .filter(|one| !one.is_over())
        .try_for_each(|one| planned(one, style, out))
}

fn source(vendor: &VendorReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let mut parts = Vec::new();
    parts.extend(vendor.url.as_ref().map(|url| style.link(url)));
    if let Some(source) = &vendor.source {
        parts.push(source.feed.clone());
        parts.push(format!(
            "read {}",
            humanize::relative(source.fetched_at, style.now)
        ));
        parts.extend(untouched(vendor, style));
        parts.extend(
            source
                .feed_changed_from
                .as_ref()
                .map(|old| format!("the page moved here from {old}")),
        );
    }
    writeln!(out, "  {}", style.paint(Tone::Faint, &parts.join(" · ")))
}

/// The age of what the vendor says, where it is more than a month.
fn untouched(vendor: &VendorReport, style: &Style) -> Option<String> {
    let updated = vendor.updated_at?;
    let days = (style.now - updated).num_days();
    let age = match days {
        ..=30 => return None,
        31..=60 => humanize::count(usize::try_from(days).ok()?, "day"),
        61..=729 => humanize::count(usize::try_from(days / 30).ok()?, "month"),
        _ => humanize::count(usize::try_from(days / 365).ok()?, "year"),
    };
    Some(format!("page last updated {age} ago"))
}

fn reasons(vendor: &VendorReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    for reason in &vendor.reasons {
        for (place, line) in humanize::wrap(&reason.line(), style.columns() - 4)
            .iter()
            .enumerate()
        {
            writeln!(out, "  {} {line}", if place == 0 { "-" } else { " " })?;
        }
    }
    Ok(())
}

fn components(
    components: &[ComponentReport],
    all: bool,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    if components.is_empty() {
        return Ok(());
    }
    let fine = |one: &&ComponentReport| one.status == Some(ComponentStatus::Operational);
    let (good, other): (Vec<_>, Vec<_>) = components.iter().partition(|one| fine(one));
    writeln!(
        out,
        "\n{} ({} operational)",
        style.paint(Tone::Strong, "Components"),
        good.len()
    )?;
    let shown = other.into_iter().chain(good.into_iter().filter(|_| all));
    for one in shown {
        let status = one.status.unwrap_or(ComponentStatus::Unknown);
        let word = one
            .status_word
            .as_ref()
            .map_or(String::new(), |word| format!(" (\"{}\")", word.line()));
        let state = style.paint(
            Tone::of_component(status),
            &humanize::padded(&humanize::spaced(status.word()), 20),
        );
        let region = one
            .region
            .as_ref()
            .map_or(String::new(), |region| format!(" [{}]", region.line()));
        writeln!(out, "  {state} {}{region}{word}", one.path().line())?;
    }
    Ok(())
}

fn open_incident(one: &IncidentReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let impact = one.impact.worst();
    writeln!(
        out,
        "\n{}",
        style.paint(Tone::of_impact(impact), &format!("! {}", one.title.line()))
    )?;
    let since = one.started_at.map_or("start unknown".into(), |start| {
        format!(
            "since {} ({})",
            humanize::moment(start, style),
            humanize::relative(start, style.now)
        )
    });
    writeln!(
        out,
        "  {} · {} · {since}",
        humanize::spaced(one.status.word()),
        incident::impact(one)
    )?;
    if let Some(last) = one.updates.last().filter(|last| !last.text.is_blank()) {
        for line in humanize::wrap(&last.text.line(), style.columns() - 2)
            .iter()
            .take(3)
        {
            writeln!(out, "  {}", style.paint(Tone::Faint, line))?;
        }
    }
    one.url
        .iter()
        .try_for_each(|url| writeln!(out, "  {}", style.link(url)))
}

fn planned(one: &MaintenanceReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let title = format!(
        "~ {} ({})",
        one.title.line(),
        humanize::spaced(one.status.word())
    );
    writeln!(out, "\n{}", style.paint(Tone::Planned, &title))?;
    let time = |at: Option<Time>| at.map_or("?".into(), |at| humanize::moment(at, style));
    writeln!(out, "  {} – {}", time(one.starts_at), time(one.ends_at))
}

fn several(vendors: &[VendorReport], style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let mut sorted: Vec<_> = vendors.iter().collect();
    sorted.sort_by_key(|vendor| std::cmp::Reverse(rank(vendor)));
    let rows = sorted.iter().map(|vendor| {
        let tone = Tone::of_verdict(vendor.verdict, vendor.impact);
        let why = vendor.reasons.first().map_or(String::new(), Text::line);
        let fine = vendor.verdict == Verdict::Ok;
        let said = vendor.description.as_ref().map(Text::line).filter(|_| fine);
        vec![
            toned(tone, format!("{} {}", sign(vendor.verdict), call(vendor))),
            plain(name(vendor)),
            plain(said.unwrap_or(why)),
        ]
    });
    columns::write(&["", "vendor", "why"], rows.collect(), style, out)?;
    let of = |verdict| {
        vendors
            .iter()
            .filter(|vendor| vendor.verdict == verdict)
            .count()
    };
    let counts = [
        (Verdict::Trouble, "in trouble"),
        (Verdict::Unknown, "cannot tell"),
        (Verdict::Ok, "ok"),
    ];
    let counts = counts.map(|(verdict, words)| format!("{} {words}", of(verdict)));
    writeln!(
        out,
        "\n{}: {}",
        humanize::count(vendors.len(), "vendor"),
        counts.join(", ")
    )
}

/// Worst first: trouble by its impact, then unknown, then the rest.
fn rank(vendor: &VendorReport) -> (u8, Impact) {
    let impact = vendor.impact.filter(|_| vendor.verdict != Verdict::Ok);
    (vendor.verdict.severity(), impact.unwrap_or(Impact::None))
}
