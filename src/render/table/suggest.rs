//! The vendors that a project depends on: the text for pingoru.toml, or what was merged into it.

use std::io::{self, Write};

use super::super::humanize;
use super::super::style::{Style, Tone};
use super::columns::{self, Column, plain, toned};
use crate::report::{SuggestReport, SuggestionReport};

const COLUMNS: [Column; 2] = [Column::whole(""), Column::cut("", 20)];

pub(super) fn render(report: &SuggestReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    match &report.written {
        Some(path) => written(report, &path.line(), style, out),
        None => fragment(report, style, out),
    }
}

/// The fragment as it is: nothing is cut, so that it can be copied.
fn fragment(report: &SuggestReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    for line in report.fragment.lines() {
        match line.split_once('#') {
            Some((code, comment)) => {
                let comment = style.paint(Tone::Faint, &format!("#{comment}"));
                writeln!(out, "{code}{comment}")?;
            }
            None => writeln!(out, "{line}")?,
        }
    }
    Ok(())
}

fn written(
    report: &SuggestReport,
    path: &str,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let added: Vec<_> = report.vendors.iter().filter(|one| one.suggested).collect();
    if added.is_empty() {
        return writeln!(out, "{path}: nothing to add");
    }
    let count = humanize::count(added.len(), "vendor");
    writeln!(out, "{path}: added {count} to @{}", report.group)?;
    let row = |one: &&SuggestionReport| {
        vec![
            toned(Tone::Strong, format!("  {}", one.vendor)),
            plain(one.reason()),
        ]
    };
    let rows: Vec<_> = added.iter().map(row).collect();
    columns::write(&COLUMNS, &rows, style, out)?;
    writeln!(
        out,
        "next: `pingoru config check`, `pingoru status @{}`",
        report.group
    )
}
