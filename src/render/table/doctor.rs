//! What does not hold of the catalogue, and a count of what does.

use std::io::{self, Write};

use super::super::humanize;
use super::super::style::{Style, Tone};
use super::columns::{self, plain, toned};
use crate::report::{CheckupReport, DoctorReport, FindingReport};

pub(super) fn render(report: &DoctorReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let fine = |entry: &&CheckupReport| entry.findings.is_empty();
    let shown = report
        .entries
        .iter()
        .filter(|entry| report.entries.len() == 1 || !fine(entry));
    let rows: Vec<_> = shown.flat_map(|entry| rows(entry, style)).collect();
    if !rows.is_empty() {
        columns::write(
            &["vendor", "feed", "touched", "finding", ""],
            rows,
            style,
            out,
        )?;
        writeln!(out)?;
    }
    let good = report.entries.iter().filter(fine).count();
    let total = humanize::count(report.entries.len(), "page or product")
        .replace("page or products", "pages and products");
    writeln!(
        out,
        "{total}: {good} as the catalogue says, {} not",
        report.entries.len() - good
    )
}

fn rows(entry: &CheckupReport, style: &Style) -> Vec<Vec<columns::StyledCell>> {
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
