//! Several vendors: one row each, worst first, and those that are ok in one line.

use std::cmp::Reverse;
use std::io::{self, Write};

use super::super::humanize;
use super::super::style::{Style, Tone};
use super::super::words::vendor::{counts, last_state, rank, short_state, sign, stated};
use super::columns::{self, Cell, Column, plain, toned};
use super::lines;
use crate::gate::{Decision, Verdict};
use crate::model::{ComponentStatus, Impact, Text, Time};
use crate::report::VendorReport;

const COLUMNS: [Column; 5] = [
    Column::whole(""),
    Column::cut("", 12),
    Column::cut("", 24),
    Column::cut("", 20).rank(2),
    Column::whole("").rank(1),
];

pub(super) fn render(
    vendors: &[VendorReport],
    all: bool,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut sorted: Vec<_> = vendors.iter().collect();
    sorted.sort_by_key(|vendor| Reverse(rank(vendor)));
    let (ok, other): (Vec<_>, Vec<_>) = sorted.into_iter().partition(|one| is_plain_ok(one));
    let mut rows: Vec<_> = other.iter().map(|vendor| row(vendor, style)).collect();
    if all {
        rows.extend(ok.iter().map(|vendor| row(vendor, style)));
    }
    columns::write(&COLUMNS, &rows, style, out)?;
    if !all && !ok.is_empty() {
        collapsed(&ok, style, out)?;
    }
    writeln!(out)?;
    summary(vendors, style, out)
}

/// Ok, with nothing else to say about it.
fn is_plain_ok(vendor: &VendorReport) -> bool {
    vendor.verdict == Verdict::Ok
        && vendor.gate.decision == Decision::Pass
        && vendor.ongoing_maintenances().next().is_none()
}

/// The names of the ok vendors in one line, as many as fit.
fn collapsed(ok: &[&VendorReport], style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let names: Vec<_> = ok.iter().map(|vendor| vendor.label()).collect();
    let head = format!("✔ ok        {}: ", ok.len());
    let room = style.width.map_or(usize::MAX, |width| {
        width.saturating_sub(humanize::width(&head)).max(20)
    });
    let names = names_that_fit(&names, room);
    let head = style.paint(Tone::Good, &head);
    writeln!(out, "{head}{names}")
}

fn names_that_fit(names: &[String], room: usize) -> String {
    const MORE: &str = " … (--all)";
    let whole = names.join(", ");
    if humanize::width(&whole) <= room {
        return whole;
    }
    let mut shown = String::new();
    for name in names {
        let comma = if shown.is_empty() { "" } else { ", " };
        if humanize::width(&shown) + comma.len() + humanize::width(name) + MORE.len() > room {
            break;
        }
        shown.extend([comma, name]);
    }
    shown + MORE
}

fn row(vendor: &VendorReport, style: &Style) -> Vec<Cell> {
    let (sign, tone) = sign(vendor);
    let (state, tone) = match (vendor.verdict, vendor.ongoing_maintenances().next()) {
        (Verdict::Ok, Some(_)) if vendor.gate.decision == Decision::Pass => {
            ("~ maint.".to_owned(), Tone::Planned)
        }
        (Verdict::Ok, _) if vendor.gate.decision == Decision::Fail => ("✘ maint.".to_owned(), tone),
        (Verdict::Ok, _) => (format!("{sign} ok"), tone),
        (Verdict::Unknown, _) => (format!("{sign} unknown"), tone),
        (Verdict::Trouble, _) => {
            let word = vendor.impact.map_or("problem", Impact::word);
            (format!("{sign} {word}"), tone)
        }
    };
    let (what, incident, since) = details(vendor, style);
    vec![
        toned(tone, humanize::padded(&state, 10)),
        toned(Tone::Strong, vendor.label()).linked(vendor.url.as_ref()),
        plain(what),
        incident,
        plain(since),
    ]
}

/// The worst component or the cause, the incident or the last state, and since when.
fn details(vendor: &VendorReport, style: &Style) -> (String, Cell, String) {
    match vendor.verdict {
        Verdict::Trouble => problem(vendor, style),
        Verdict::Unknown => unknown(vendor, style),
        Verdict::Ok => maintenance(vendor, style),
    }
}

fn problem(vendor: &VendorReport, style: &Style) -> (String, Cell, String) {
    let troubled = vendor.troubled_components();
    let what = match troubled.as_slice() {
        [] => stated(vendor),
        [first, rest @ ..] => {
            let state = short_state(first.status.unwrap_or(ComponentStatus::Unknown));
            let more = match rest.len() {
                0 => String::new(),
                more => format!(" (+{more})"),
            };
            format!("{}: {state}{more}", first.path().line())
        }
    };
    let open = vendor.open_incidents_by_impact();
    let incident = match (open.first(), &*vendor.incidents) {
        (Some(first), _) => {
            let more = match open.len() {
                1 => String::new(),
                open => format!(" (+{})", open - 1),
            };
            plain(format!("{}{more}", first.title.line())).linked(first.url.as_ref())
        }
        (None, Some(_)) => toned(Tone::Faint, "(no incident posted)"),
        (None, None) => plain(""),
    };
    let lasts = |at: Time| humanize::length((style.now - at).num_seconds().max(0));
    (what, incident, vendor.since().map_or("–".into(), lasts))
}

fn unknown(vendor: &VendorReport, style: &Style) -> (String, Cell, String) {
    let cause = vendor.short_cause();
    match &vendor.last_known {
        None => (cause, plain(""), String::new()),
        Some(last) => {
            let state = last_state(last.verdict, last.impact);
            let known = toned(Tone::Faint, format!("last known: {state}"));
            (cause, known, humanize::relative(last.checked_at, style.now))
        }
    }
}

fn maintenance(vendor: &VendorReport, style: &Style) -> (String, Cell, String) {
    let Some(planned) = vendor.ongoing_maintenances().next() else {
        let words = vendor.description.as_ref().map(Text::line);
        return (words.unwrap_or_default(), plain(""), String::new());
    };
    let until = planned.ends_at.map_or(String::new(), |end| {
        format!("until {}", humanize::moment(end, style))
    });
    (planned.title.line(), plain(until), String::new())
}

/// `1 critical · 1 minor · 1 unknown · 29 ok`, and when that was.
fn summary(vendors: &[VendorReport], style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let counts = counts(vendors);
    let checked = format!("checked {}", humanize::moment(style.now, style));
    if style
        .width
        .is_some_and(|room| humanize::width(&counts) > room)
    {
        lines::after("", &counts, None, style, out)?;
        return lines::after("  ", &checked, None, style, out);
    }
    writeln!(out, "{}", lines::spread(&counts, &checked, style))
}
