//! GitHub Actions: workflow commands on standard output, a step summary and outputs in the files that it names.
//!
//! A command is a line; what a vendor wrote stands in it escaped, so that it cannot begin one of its own.
//! (Workflow commands, and files of a step: as GitHub documents them.)

use std::hash::{BuildHasher, RandomState};
use std::io::{self, Write};

use super::format::{Render, SideFile, Writer};
use super::humanize;
use super::markdown;
use super::style::Style;
use crate::gate::Decision;
use crate::model::{Impact, Text};
use crate::report::rows::Rows;
use crate::report::{PagesReport, Report, VendorReport};

/// `github`.
pub(super) struct GitHub;

impl Render for GitHub {
    fn name(&self) -> &'static str {
        "github"
    }

    fn writer(&self) -> Writer {
        Writer::Decisions(render)
    }

    fn side_files(&self, report: &Report, style: &Style) -> io::Result<Vec<SideFile>> {
        let (Some(pages), Some(rows)) = (report.decided(), Rows::of(report)) else {
            return Ok(Vec::new());
        };
        let mut summary = Vec::new();
        writeln!(summary, "### pingoru: {}\n", outcome(pages))?;
        markdown::render(&rows, style, &mut summary)?;
        Ok(vec![
            SideFile {
                variable: "GITHUB_STEP_SUMMARY",
                text: String::from_utf8_lossy(&summary).into_owned(),
            },
            SideFile {
                variable: "GITHUB_OUTPUT",
                text: outputs(pages)?,
            },
        ])
    }
}

fn render(pages: &PagesReport, _: &Style, out: &mut dyn Write) -> io::Result<()> {
    for vendor in &pages.vendors {
        if let Some(line) = annotation(vendor) {
            writeln!(out, "{line}")?;
        }
    }
    writeln!(out, "pingoru: {}", outcome(pages))
}

/// What came of it, in words of ours.
fn outcome(pages: &PagesReport) -> String {
    let of = |decision| {
        let vendors = pages.vendors.iter();
        vendors
            .filter(|vendor| vendor.gate.decision == decision)
            .count()
    };
    format!(
        "{}, {} fail, {} cannot be told",
        humanize::count(pages.vendors.len(), "check"),
        of(Decision::Fail),
        of(Decision::Unknown)
    )
}

/// A vendor that stops the step is an error; one with trouble that was let pass, a warning.
fn annotation(vendor: &VendorReport) -> Option<String> {
    let trouble = vendor.impact > Some(Impact::None);
    let level = match vendor.gate.decision {
        Decision::Fail | Decision::Unknown => "error",
        Decision::Pass if trouble || vendor.error.is_some() => "warning",
        Decision::Pass => return None,
    };
    let decision = match (level, vendor.gate.decision) {
        ("warning", _) => "let pass",
        (_, Decision::Unknown) => "cannot be told",
        _ => "fail",
    };
    let title = format!("{}: {decision}", vendor.vendor.line());
    let reasons: Vec<_> = vendor.reasons.iter().map(Text::line).collect();
    Some(format!(
        "::{level} title={}::{}",
        property(&title),
        data(&reasons.join("\n"))
    ))
}

/// The text of a command.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// A property of a command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// `name=value`, and the whole report as JSON between two marks that nobody can foresee.
fn outputs(pages: &PagesReport) -> io::Result<String> {
    let mark = format!("pingoru-{:016x}", RandomState::new().hash_one(0u8));
    let failing = pages.vendors.iter();
    let failing = failing.filter(|vendor| vendor.gate.decision == Decision::Fail);
    let failing: Vec<_> = failing.map(|vendor| vendor.vendor.line()).collect();
    let json = serde_json::to_string(pages)?;
    Ok(format!(
        "decision={}\nverdict={}\nfailing={}\nreport<<{mark}\n{json}\n{mark}\n",
        pages.decision.word(),
        pages.verdict.word(),
        failing.join(" "),
    ))
}
