//! The gate's answer: each vendor with what it is held to and what said so; what was let pass says why.

use std::io::{self, Write};

use super::super::humanize;
use super::super::style::{Style, Tone};
use super::vendor::name;
use crate::gate::{Decision, FailOn};
use crate::model::Text;
use crate::report::{ExcuseReport, PagesReport, StatementReport, VendorReport};

/// So many components of a vendor are named.
const SHOWN: usize = 5;

pub(super) fn render(pages: &PagesReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let mut vendors: Vec<_> = pages.vendors.iter().collect();
    vendors.sort_by_key(|vendor| std::cmp::Reverse(vendor.gate.decision));
    for vendor in vendors {
        self::vendor(vendor, style, out)?;
    }
    let of = |decision| {
        let held = pages.vendors.iter();
        held.filter(|vendor| vendor.gate.decision == decision)
            .count()
    };
    let fails = of(Decision::Fail);
    let counts = format!(
        "{}: {fails} fail, {} cannot be told, {} pass",
        humanize::count(pages.vendors.len(), "check"),
        of(Decision::Unknown),
        of(Decision::Pass),
    );
    let (tone, end) = match pages.decision {
        Decision::Pass => (Tone::Good, "go on"),
        Decision::Fail => (Tone::Bad, "stop"),
        Decision::Unknown => (Tone::Doubt, "stop, for nobody can tell"),
    };
    writeln!(out, "\n{counts}: {}", style.paint(tone, end))
}

fn sign(decision: Decision) -> (&'static str, Tone) {
    match decision {
        Decision::Pass => ("✔", Tone::Good),
        Decision::Fail => ("✘", Tone::Bad),
        Decision::Unknown => ("?", Tone::Doubt),
    }
}

fn vendor(vendor: &VendorReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let gate = &vendor.gate;
    let (sign, tone) = sign(gate.decision);
    let head = format!("{sign} {}: {}", name(vendor), gate.decision.word());
    let policy = style.paint(Tone::Faint, &held_to(vendor));
    writeln!(out, "{}  {policy}", style.paint(tone, &head))?;
    let stated: Vec<_> = gate
        .statements
        .iter()
        .filter(|one| !one.is_fine())
        .collect();
    if stated.is_empty() {
        return vendor
            .reasons
            .iter()
            .try_for_each(|reason| line("-", Tone::Faint, &reason.line(), style, out));
    }
    let components = stated.iter().filter(|one| one.component.is_some()).count();
    let mut seen = 0;
    for one in stated {
        seen += usize::from(one.component.is_some());
        match (one.component.is_some(), seen) {
            (true, place) if place > SHOWN + 1 => {}
            (true, place) if place > SHOWN => {
                let more = format!("components: and {} more", components - SHOWN);
                line("-", Tone::Faint, &more, style, out)?;
            }
            _ => statement(one, style, out)?,
        }
    }
    Ok(())
}

/// What it is held to, in a few words.
fn held_to(vendor: &VendorReport) -> String {
    let gate = &vendor.gate;
    let policy = gate.policy.as_ref().map(Text::line);
    let policy = policy.filter(|name| !name.is_empty());
    let fails = match gate.fail_on {
        FailOn::Never => "nothing fails".to_owned(),
        FailOn::From(least) => format!("fails on {}", least.word()),
    };
    policy.map_or(fails.clone(), |name| format!("{name}: {fails}"))
}

fn statement(one: &StatementReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let text = one.text.line();
    match (&one.excuse, one.decision) {
        (Some(excuse), _) => {
            let text = format!("{text} ({})", excused(excuse, style));
            line("~", Tone::Planned, &text, style, out)
        }
        (None, Decision::Pass) => line("-", Tone::Faint, &text, style, out),
        (None, decision) => {
            let (sign, tone) = sign(decision);
            line(sign, tone, &text, style, out)
        }
    }
}

fn excused(excuse: &ExcuseReport, style: &Style) -> String {
    let until = humanize::moment(excuse.until, style);
    match &excuse.reason {
        Some(reason) => format!("waived until {until}: {}", reason.line()),
        None => format!("too new to count until {until}"),
    }
}

fn line(sign: &str, tone: Tone, text: &str, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let lines = humanize::wrap(text, style.columns() - 4);
    for (place, text) in lines.iter().enumerate() {
        let sign = if place == 0 {
            style.paint(tone, sign)
        } else {
            " ".into()
        };
        writeln!(out, "  {sign} {text}")?;
    }
    Ok(())
}
