//! The decisions of a gate: what failed and why, what was allowed, what was waived; passing checks share a line.

use std::cmp::Reverse;
use std::io::{self, Write};

use super::super::humanize;
use super::super::style::{Style, Tone};
use super::super::words::check::{excused, policy, shown};
use super::lines;
use crate::gate::{Decision, FailOn};
use crate::model::Impact;
use crate::report::{Outcome, PagesReport, StatementReport, VendorReport};

/// So many statements of a kind are listed for a vendor.
const SHOWN: usize = 6;

pub(super) fn render(pages: &PagesReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let mut vendors: Vec<_> = pages.vendors.iter().collect();
    vendors.sort_by_key(|vendor| Reverse(vendor.outcome()));
    let single = vendors.len() == 1;
    let width = vendors
        .iter()
        .map(|vendor| humanize::width(&vendor.label()));
    let width = width.max().unwrap_or_default().min(24);
    let (brief, full): (Vec<_>, Vec<_>) = vendors
        .into_iter()
        .partition(|vendor| !single && is_brief(vendor));
    for vendor in &full {
        self::vendor(vendor, width, style, out)?;
    }
    passed(&brief, style, out)?;
    writeln!(out)?;
    summary(pages, style, out)
}

/// Passed, with nothing waived.
fn is_brief(vendor: &VendorReport) -> bool {
    let waived = vendor
        .gate
        .statements
        .iter()
        .any(|one| one.excuse.is_some());
    vendor.outcome() == Outcome::Passed && !waived
}

/// The passing checks in one line, each with a problem that the policy allows.
fn passed(vendors: &[&VendorReport], style: &Style, out: &mut dyn Write) -> io::Result<()> {
    if vendors.is_empty() {
        return Ok(());
    }
    let below = |vendor: &&VendorReport| {
        let impact = vendor.impact.filter(|impact| *impact > Impact::None);
        let level = match vendor.gate.fail_on {
            FailOn::Never => "nothing fails".to_owned(),
            FailOn::From(least) => format!("below {}", least.word()),
        };
        let name = vendor.label();
        impact.map_or(name.clone(), |impact| {
            format!("{name} ({}, {level})", impact.word())
        })
    };
    let names: Vec<_> = vendors.iter().map(below).collect();
    line("✔", Tone::Good, &names.join(", "), 0, style, out)
}

fn vendor(
    vendor: &VendorReport,
    width: usize,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let outcome = vendor.outcome();
    let (sign, word, tone) = shown(outcome, vendor);
    let name = humanize::padded(&vendor.label(), width);
    let head = style.paint(
        tone,
        &format!("{sign} {name}  {}", humanize::padded(word, 7)),
    );
    writeln!(out, "{head}  {}", style.paint(Tone::Faint, &policy(vendor)))?;
    let statements = vendor.gate.statements.iter();
    let (causes, rest): (Vec<_>, Vec<_>) = statements
        .filter(|one| !one.is_fine())
        .partition(|one| vendor.is_cause(one));
    let indent = width + 4;
    let sign = if outcome == Outcome::Failed {
        "✘"
    } else {
        "?"
    };
    statements_of(&causes, |_| (sign, tone), indent, style, out)?;
    let quiet = |one: &StatementReport| match &one.excuse {
        Some(_) => ("~", Tone::Planned),
        None => ("-", Tone::Faint),
    };
    statements_of(&rest, quiet, indent, style, out)?;
    if outcome == Outcome::Allowed {
        let allowed = format!("allowed by on-unknown = {}", vendor.gate.on_unknown.word());
        line("-", Tone::Faint, &allowed, indent, style, out)?;
    }
    if outcome == Outcome::Passed && causes.is_empty() && rest.is_empty() {
        let reasons = vendor.reasons.iter();
        reasons
            .into_iter()
            .try_for_each(|why| line("-", Tone::Faint, &why.line(), indent, style, out))?;
    }
    Ok(())
}

fn statements_of(
    statements: &[&StatementReport],
    sign: impl Fn(&StatementReport) -> (&'static str, Tone),
    indent: usize,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    for one in statements.iter().take(SHOWN) {
        let (sign, tone) = sign(one);
        let text = one.text.line();
        let text = match &one.excuse {
            Some(excuse) => format!("{text}: {}", excused(excuse, style)),
            None => text,
        };
        line(sign, tone, &text, indent, style, out)?;
    }
    match statements.len().saturating_sub(SHOWN) {
        0 => Ok(()),
        more => line(
            "-",
            Tone::Faint,
            &format!("and {more} more"),
            indent,
            style,
            out,
        ),
    }
}

fn line(
    sign: &str,
    tone: Tone,
    text: &str,
    indent: usize,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let lead = format!("{}{} ", " ".repeat(indent), style.paint(tone, sign));
    lines::after(&lead, text, None, style, out)
}

/// The decision, the checks that made it, and the counts.
fn summary(pages: &PagesReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let outcomes: Vec<_> = pages.vendors.iter().map(VendorReport::outcome).collect();
    let of = |wanted| outcomes.iter().filter(|one| **one == wanted).count();
    let total = humanize::count(outcomes.len(), "check");
    let counts = [
        (of(Outcome::Failed), "failed"),
        (of(Outcome::Unknown), "unknown"),
        (of(Outcome::Passed), "passed"),
        (of(Outcome::Allowed), "unknown but allowed"),
    ];
    let counts = counts.iter().filter(|(count, _)| *count > 0);
    let counts: Vec<_> = counts
        .map(|(count, word)| format!("{count} {word}"))
        .collect();
    let (tone, decision, wanted) = match pages.decision {
        Decision::Pass => (Tone::Good, "PASS", None),
        Decision::Fail => (Tone::Bad, "FAIL", Some(Outcome::Failed)),
        Decision::Unknown => (Tone::Doubt, "UNKNOWN", Some(Outcome::Unknown)),
    };
    let mut names: Vec<String> = Vec::new();
    for vendor in &pages.vendors {
        if Some(vendor.outcome()) == wanted && !names.contains(&vendor.label()) {
            names.push(vendor.label());
        }
    }
    let names = match names.len() {
        0 => String::new(),
        1..=5 => format!(": {}", names.join(", ")),
        more => format!(": {}, … (+{})", names[..4].join(", "), more - 4),
    };
    let text = format!("{decision}{names} · {total}: {}", counts.join(", "));
    lines::after("", &text, Some(tone), style, out)
}
