//! GitHub Actions: the table for whoever reads the log, then workflow commands; a step summary and outputs in the files
//! that GitHub names.

mod annotations;
mod outputs;
mod summary;

use std::io::{self, Write};

use super::format::{Render, SideFile, Writer};
use super::markdown;
use super::style::Style;
use super::table::Table;
use super::words::explain as words;
use super::workflow::without_commands;
use crate::report::rows::Rows;
use crate::report::{ExplainReport, Report};

/// `github`.
pub(super) struct GitHub;

impl Render for GitHub {
    fn name(&self) -> &'static str {
        "github"
    }

    fn writer(&self) -> Writer {
        Writer::Gates(render)
    }

    fn side_files(&self, report: &Report, style: &Style) -> io::Result<Vec<SideFile>> {
        if let Report::Explain(explained) = report {
            let text = overlaps(explained, report, style)?;
            return Ok(vec![SideFile::new("GITHUB_STEP_SUMMARY", text)]);
        }
        let Some(pages) = report.decided() else {
            return Ok(Vec::new());
        };
        Ok(vec![
            SideFile::new("GITHUB_STEP_SUMMARY", summary::text(pages, style)),
            outputs::file(pages)?,
        ])
    }
}

/// The step summary of a failure: the answer, and what overlaps.
fn overlaps(explained: &ExplainReport, report: &Report, style: &Style) -> io::Result<String> {
    let mut table = Vec::new();
    if let Some(rows) = Rows::of(report) {
        markdown::render(&rows, style, &mut table)?;
    }
    let table = String::from_utf8_lossy(&table);
    let head = words::head(explained);
    Ok(format!("### pingoru: {head}\n\n{table}"))
}

fn render(report: &Report, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let mut table = Vec::new();
    Table.render(report, style, &mut table)?;
    for line in String::from_utf8_lossy(&table).lines() {
        writeln!(out, "{}", without_commands(line))?;
    }
    let commands = report.decided().map(annotations::of).unwrap_or_default();
    commands.iter().try_for_each(|line| writeln!(out, "{line}"))
}
