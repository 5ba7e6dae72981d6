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

/// The fragment. On a terminal that is too narrow, reasons are cut and remarks go on in a further comment, so that it
/// still can be copied.
fn fragment(report: &SuggestReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    for line in report.fragment.lines() {
        let Some((code, comment)) = line.split_once('#') else {
            writeln!(out, "{line}")?;
            continue;
        };
        for (place, part) in parts(code, comment, style.width).iter().enumerate() {
            let part = style.paint(Tone::Faint, &format!("#{part}"));
            let code = if place == 0 { code } else { "" };
            writeln!(out, "{code}{part}")?;
        }
    }
    Ok(())
}

/// A comment behind code is one line; one without code is as many as it needs.
fn parts(code: &str, comment: &str, width: Option<usize>) -> Vec<String> {
    let Some(width) = width else {
        return vec![comment.to_owned()];
    };
    let room = width.saturating_sub(humanize::width(code) + 1);
    if !code.is_empty() {
        return vec![humanize::cut(comment, room)];
    }
    let indent = comment.len() - comment.trim_start().len();
    let mut parts: Vec<String> = Vec::new();
    let mut part = " ".repeat(indent);
    for word in comment.split_whitespace() {
        let is_first = part.trim().is_empty();
        if !is_first && humanize::width(&part) + 1 + humanize::width(word) > room {
            let next = " ".repeat(indent + 2);
            parts.push(std::mem::replace(&mut part, next));
        } else if !is_first {
            part.push(' ');
        }
        part.push_str(word);
    }
    parts.push(part);
    parts.iter().map(|part| humanize::cut(part, room)).collect()
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
