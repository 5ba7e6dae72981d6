//! One line by the Nagios plugin guidelines, with performance data and exit codes of its own: 0 OK, 1 WARNING for minor
//! trouble, 2 CRITICAL for major and critical, 3 UNKNOWN.

use std::io::{self, Write};

use super::format::{Render, Writer};
use super::humanize;
use super::style::Style;
use crate::gate::Decision;
use crate::model::{Impact, Text};
use crate::report::{PagesReport, Report, VendorReport};

/// `nagios`.
pub(super) struct Nagios;

/// In the order in which one answer for several is found: the last wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum State {
    Ok,
    Unknown,
    Warning,
    Critical,
}

impl State {
    fn word(self) -> &'static str {
        match self {
            Self::Ok => "OK",
            Self::Warning => "WARNING",
            Self::Critical => "CRITICAL",
            Self::Unknown => "UNKNOWN",
        }
    }

    fn code(self) -> u8 {
        match self {
            Self::Ok => 0,
            Self::Warning => 1,
            Self::Critical => 2,
            Self::Unknown => 3,
        }
    }

    /// What a policy lets pass is fine; what it does not is as bad as the worst that counts.
    fn of(vendor: &VendorReport) -> Self {
        match vendor.gate.decision {
            Decision::Pass => Self::Ok,
            Decision::Unknown => Self::Unknown,
            Decision::Fail if counted(vendor) >= Some(Impact::Major) => Self::Critical,
            Decision::Fail => Self::Warning,
        }
    }

    fn of_all(pages: &PagesReport) -> Self {
        let states = pages.vendors.iter().map(Self::of);
        states.max().unwrap_or(Self::Unknown)
    }
}

/// The worst impact that counts against a vendor.
fn counted(vendor: &VendorReport) -> Option<Impact> {
    let failing = vendor.gate.statements.iter();
    let failing = failing.filter(|one| one.decision == Decision::Fail);
    failing.filter_map(|one| one.impact).max()
}

impl Render for Nagios {
    fn name(&self) -> &'static str {
        "nagios"
    }

    fn writer(&self) -> Writer {
        Writer::Decisions(render)
    }

    fn exit_code(&self, report: &Report) -> Option<u8> {
        report.decided().map(|pages| State::of_all(pages).code())
    }

    /// Exit code 2 would be CRITICAL to who reads this.
    fn render_error(&self, message: &str, out: &mut dyn Write) -> Option<u8> {
        let line = plain(&Text::from(message));
        let _ = writeln!(out, "PINGORU UNKNOWN - {line}");
        Some(State::Unknown.code())
    }
}

fn render(pages: &PagesReport, _: &Style, out: &mut dyn Write) -> io::Result<()> {
    let state = State::of_all(pages);
    let data: Vec<_> = pages.vendors.iter().map(data).collect();
    writeln!(
        out,
        "PINGORU {} - {} | {}",
        state.word(),
        summary(pages),
        data.join(" ")
    )
}

/// Who is not fine and why, the worst first; else that all are.
fn summary(pages: &PagesReport) -> String {
    let mut vendors: Vec<_> = pages
        .vendors
        .iter()
        .map(|one| (State::of(one), one))
        .collect();
    vendors.sort_by_key(|(state, _)| std::cmp::Reverse(*state));
    let open = vendors.iter().filter(|(state, _)| *state != State::Ok);
    let open: Vec<_> = open
        .map(|(_, vendor)| format!("{}: {}", plain(&vendor.vendor), why(vendor)))
        .collect();
    if !open.is_empty() {
        return open.join("; ");
    }
    match pages.vendors.as_slice() {
        [one] => format!("{}: {}", plain(&one.vendor), why(one)),
        all => format!("{} fine", humanize::count(all.len(), "vendor")),
    }
}

fn why(vendor: &VendorReport) -> String {
    let reasons: Vec<_> = vendor.reasons.iter().map(plain).collect();
    reasons.join(", ")
}

/// A bar would begin the performance data.
fn plain(text: &Text) -> String {
    text.line().replace('|', "/")
}

/// `'vendor'=impact;warn;crit;min;max`, the impact from 0 (none) to 3 (critical); what is not known is `U`.
fn data(vendor: &VendorReport) -> String {
    let impact = vendor
        .impact
        .map_or("U".to_owned(), |impact| (impact as u8).to_string());
    let policy = vendor.gate.policy.as_ref().map(plain);
    let policy = policy.filter(|policy| !policy.is_empty());
    let name = plain(&vendor.vendor);
    let label = policy.map_or(name.clone(), |policy| format!("{name}/{policy}"));
    let label = label.replace('=', "-").replace('\'', "''");
    format!("'{label}'={impact};1;2;0;3")
}
