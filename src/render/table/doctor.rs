//! What does not hold of the catalogue, and a count of what does.

use std::io::{self, Write};

use super::super::humanize;
use super::super::style::{Style, Tone};
use super::columns::{self, Cell, Column, plain, toned};
use crate::report::{CheckupReport, DoctorReport, FindingReport};

const COLUMNS: [Column; 5] = [
    Column::whole("vendor"),
    Column::whole("feed").rank(2),
    Column::whole("updated").rank(1),
    Column::whole("finding"),
    Column::cut("detail", 24),
];

pub(super) fn render(report: &DoctorReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let fine = |entry: &&CheckupReport| entry.findings.is_empty();
    let shown = report
        .entries
        .iter()
        .filter(|entry| report.entries.len() == 1 || !fine(entry));
    let rows: Vec<_> = shown.flat_map(|entry| rows(entry, style)).collect();
    if !rows.is_empty() {
        columns::write(&COLUMNS, &rows, style, out)?;
        writeln!(out)?;
    }
    let good = report.entries.iter().filter(fine).count();
    writeln!(
        out,
        "{}: {good} match the catalogue, {} do not",
        humanize::count(report.entries.len(), "page"),
        report.entries.len() - good
    )
}

fn rows(entry: &CheckupReport, style: &Style) -> Vec<Vec<Cell>> {
    let head = || {
        vec![
            toned(Tone::Strong, &entry.slug),
            plain(entry.found_feed.as_deref().unwrap_or("?")),
            plain(
                entry
                    .updated_at
                    .map_or("?".into(), |at| humanize::relative(at, style.now)),
            ),
        ]
    };
    if entry.findings.is_empty() {
        return vec![[head(), vec![toned(Tone::Good, "ok"), plain("")]].concat()];
    }
    let row = |finding: &FindingReport| {
        let tone = if entry.is_unread() {
            Tone::Doubt
        } else {
            Tone::Minor
        };
        [
            head(),
            vec![
                toned(tone, humanize::spaced(finding.kind.word())),
                plain(finding.message.line()),
            ],
        ]
        .concat()
    };
    entry.findings.iter().map(row).collect()
}
