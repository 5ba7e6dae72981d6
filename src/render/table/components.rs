//! The components of one vendor: problems first, worst first; the others are counted.

use std::io::{self, Write};

use super::super::humanize;
use super::super::style::{Style, Tone};
use super::super::words::vendor::{component_sign, component_state, weight};
use super::columns::{self, Column, plain, toned};
use super::lines::spread;
use crate::model::{ComponentStatus, Text};
use crate::report::{ComponentReport, VendorReport};

/// So many components with a problem are listed.
const COMPONENTS: usize = 20;

/// State, name, since when, region.
const COLUMNS: [Column; 4] = [
    Column::whole(""),
    Column::cut("", 20),
    Column::whole(""),
    Column::cut("", 8).rank(1),
];

pub(super) fn render(
    vendor: &VendorReport,
    all: bool,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let components = vendor.components.as_deref().unwrap_or_default();
    if components.is_empty() {
        return Ok(());
    }
    let fine = |one: &&ComponentReport| one.status == Some(ComponentStatus::Operational);
    let (good, mut other): (Vec<_>, Vec<_>) = components.iter().partition(fine);
    other.sort_by_key(|one| std::cmp::Reverse(weight(one)));
    let hidden = if all {
        0
    } else {
        other.len().saturating_sub(COMPONENTS)
    };
    other.truncate(other.len() - hidden);
    let listed = other
        .into_iter()
        .chain(good.iter().copied().filter(|_| all));
    let rows: Vec<_> = listed.map(|one| row(vendor, one, style)).collect();
    writeln!(out)?;
    columns::write(&COLUMNS, &rows, style, out)?;
    if hidden > 0 {
        writeln!(
            out,
            "    … and {hidden} more with a problem  (--all lists them)"
        )?;
    }
    if all || good.is_empty() {
        return Ok(());
    }
    operational(good.len(), components.len(), style, out)
}

fn operational(good: usize, total: usize, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let count = format!("  ✔ {good} of {total} components operational");
    let line = spread(&count, "(--all lists them)", style);
    let (count, hint) = line.split_at(count.len());
    writeln!(
        out,
        "{}{}",
        style.paint(Tone::Good, count),
        style.paint(Tone::Faint, hint)
    )
}

fn row(vendor: &VendorReport, one: &ComponentReport, style: &Style) -> Vec<columns::Cell> {
    let status = one.status.unwrap_or(ComponentStatus::Unknown);
    let since = vendor.in_state_since(one).map_or(String::new(), |since| {
        humanize::length((style.now - since).num_seconds().max(0))
    });
    let state = format!("  {} {}", component_sign(status), component_state(one));
    let region = one.region.as_ref().map_or(String::new(), Text::line);
    vec![
        toned(Tone::of_component(status), state),
        plain(one.path().line()),
        plain(since),
        toned(Tone::Faint, region),
    ]
}
