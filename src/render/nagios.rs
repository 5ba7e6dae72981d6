//! By the Nagios plugin guidelines: a short first line, a line for each vendor as long output, performance data, and exit
//! codes of its own: 0 OK, 1 WARNING for minor issues, 2 CRITICAL for major and critical ones, 3 UNKNOWN.

use std::io::{self, Write};

use super::format::{Render, Writer};
use super::humanize;
use super::style::Style;
use crate::gate::Decision;
use crate::model::{Impact, Text};
use crate::report::{Outcome, PagesReport, Report, VendorReport};

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
            Decision::Fail if vendor.counted_impact() >= Some(Impact::Major) => Self::Critical,
            Decision::Fail => Self::Warning,
        }
    }

    fn of_all(pages: &PagesReport) -> Self {
        let states = pages.vendors.iter().map(Self::of);
        states.max().unwrap_or(Self::Unknown)
    }
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
    let head = format!(
        "PINGORU {} - {}",
        State::of_all(pages).word(),
        summary(pages)
    );
    let data: Vec<_> = pages.vendors.iter().map(data).collect();
    let data = data.join(" ");
    let line = cut(&head);
    let mut details: Vec<_> = worst_first(pages).map(detail).collect();
    // One vendor whose causes stand in the first line needs no more.
    if pages.vendors.len() <= 1 && line == head {
        details.clear();
    }
    if details.is_empty() || line.len() + data.len() < FIRST_LINE {
        writeln!(out, "{line} | {data}")?;
        return details.iter().try_for_each(|one| writeln!(out, "{one}"));
    }
    writeln!(out, "{line}")?;
    if let Some(last) = details.last_mut() {
        *last = format!("{last} | {data}");
    }
    details.iter().try_for_each(|one| writeln!(out, "{one}"))
}

/// What fits into a message to a phone; the long output has the rest.
const FIRST_LINE: usize = 100;

fn cut(line: &str) -> String {
    if line.chars().count() <= FIRST_LINE {
        return line.to_owned();
    }
    let kept: String = line.chars().take(FIRST_LINE - 1).collect();
    format!("{}…", kept.trim_end())
}

fn worst_first(pages: &PagesReport) -> impl Iterator<Item = &VendorReport> {
    let mut vendors: Vec<_> = pages.vendors.iter().collect();
    vendors.sort_by_key(|vendor| std::cmp::Reverse(State::of(vendor)));
    vendors.into_iter()
}

/// One vendor with its causes; of several, the names of those that are not OK.
fn summary(pages: &PagesReport) -> String {
    if let [one] = pages.vendors.as_slice() {
        return detail(one);
    }
    let mut names = Vec::new();
    for vendor in worst_first(pages).filter(|one| State::of(one) != State::Ok) {
        let name = plain(&vendor.vendor);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let checks = humanize::count(pages.vendors.len(), "check");
    let open = pages
        .vendors
        .iter()
        .filter(|one| State::of(one) != State::Ok);
    match open.count() {
        0 => format!("{checks} passed"),
        open => format!("{open} of {checks}: {}", names.join(", ")),
    }
}

/// `github: API: partial outage, page status: major`.
fn detail(vendor: &VendorReport) -> String {
    let policy = vendor.gate.policy.as_ref().map(plain);
    let policy = policy.filter(|policy| !policy.is_empty());
    let policy = policy.map_or(String::new(), |policy| format!(" ({policy})"));
    let name = format!("{}{policy}", plain(&vendor.vendor));
    let causes: Vec<_> = vendor.causes().into_iter().map(plain).collect();
    match vendor.outcome() {
        Outcome::Passed => format!("{name}: OK"),
        Outcome::Allowed => format!("{name}: unknown but allowed: {}", causes.join(", ")),
        Outcome::Unknown | Outcome::Failed => format!("{name}: {}", causes.join(", ")),
    }
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
