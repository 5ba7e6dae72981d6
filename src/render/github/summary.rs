//! The step summary: what did not pass with its causes, the rest folded away.

use super::super::humanize;
use super::super::markdown::{escaped, link};
use super::super::style::Style;
use crate::gate::{Decision, FailOn};
use crate::model::{Impact, Text};
use crate::report::{
    IncidentReport, Outcome, PagesReport, StatementReport, VendorReport, WaiverReport, WaiverState,
};

/// So many rows, and so many causes in each: a summary has a limit of 1 MiB.
const ROWS: usize = 100;
const CAUSES: usize = 5;

pub(super) fn text(pages: &PagesReport, style: &Style) -> String {
    let is_open = |vendor: &&VendorReport| vendor.outcome() != Outcome::Passed;
    let (mut open, passed): (Vec<_>, Vec<_>) = pages.vendors.iter().partition(is_open);
    open.sort_by_key(|vendor| std::cmp::Reverse(vendor.gate.decision));
    let mut text = format!("### {}\n\n", head(pages));
    if !open.is_empty() {
        text.push_str("| | vendor | policy | why |\n|---|---|---|---|\n");
        for vendor in open.iter().take(ROWS) {
            text.push_str(&row(vendor, style));
        }
        if open.len() > ROWS {
            text = format!("{text}\nand {} more\n", open.len() - ROWS);
        }
        text.push('\n');
    }
    let passed: Vec<_> = passed.into_iter().map(let_pass).collect();
    let count = format!("{} passed", passed.len());
    text.push_str(&folded(&count, &passed, ", "));
    let waivers = pages.waivers.as_deref().unwrap_or_default();
    let lines: Vec<_> = waivers.iter().map(|one| waiver(one, style)).collect();
    text.push_str(&folded(&waivers_head(waivers), &lines, "\n"));
    text
}

fn head(pages: &PagesReport) -> String {
    let of = |decision| {
        let vendors = pages.vendors.iter();
        let those = vendors.filter(|vendor| vendor.gate.decision == decision);
        those.count()
    };
    let checks = humanize::count(pages.vendors.len(), "check");
    let (failed, unknown) = (of(Decision::Fail), of(Decision::Unknown));
    match pages.decision {
        Decision::Fail if unknown > 0 => {
            format!("❌ pingoru: {failed} of {checks} failed, {unknown} unknown")
        }
        Decision::Fail => format!("❌ pingoru: {failed} of {checks} failed"),
        Decision::Unknown => format!("❓ pingoru: {unknown} of {checks} unknown"),
        Decision::Pass if pages.vendors.len() == 1 => "✅ pingoru: 1 check passed".to_owned(),
        Decision::Pass => format!("✅ pingoru: all {checks} passed"),
    }
}

fn row(vendor: &VendorReport, style: &Style) -> String {
    let sign = match vendor.gate.decision {
        Decision::Fail => "❌",
        Decision::Unknown => "❓",
        Decision::Pass => "⚠️",
    };
    let name = escaped(&vendor.vendor.line());
    let url = vendor.url.as_ref();
    let name = url.and_then(|url| link(&name, url)).unwrap_or(name);
    let policy = vendor.gate.policy.as_ref().map(Text::line);
    let policy = escaped(&policy.unwrap_or_default());
    format!("| {sign} | {name} | {policy} | {} |\n", why(vendor, style))
}

/// What caused the decision, with a link to each incident; what was waived, apart.
fn why(vendor: &VendorReport, style: &Style) -> String {
    let statements = vendor.gate.statements.iter();
    let causing = statements.filter(|one| vendor.is_cause(one));
    let mut causes: Vec<_> = causing.map(|one| cause(one, vendor, style)).collect();
    if causes.is_empty() {
        causes = vendor
            .causes()
            .iter()
            .map(|one| escaped(&one.line()))
            .collect();
    }
    let more = causes.len().saturating_sub(CAUSES);
    causes.truncate(CAUSES);
    if more > 0 {
        causes.push(format!("and {more} more"));
    }
    if vendor.outcome() == Outcome::Allowed {
        causes.push("allowed by on-unknown".to_owned());
    }
    let waived = vendor.gate.statements.iter();
    match waived.filter(|one| one.excuse.is_some()).count() {
        0 => {}
        waived => causes.push(format!("{waived} waived")),
    }
    causes.join(" · ")
}

fn cause(one: &StatementReport, vendor: &VendorReport, style: &Style) -> String {
    let incidents = vendor.incidents.iter().flatten();
    let found = one.incident.as_ref().and_then(|id| {
        let mut incidents = incidents;
        incidents.find(|incident| incident.id == *id)
    });
    match found {
        Some(incident) => self::incident(incident, style),
        None => escaped(&one.text.line()),
    }
}

fn incident(incident: &IncidentReport, style: &Style) -> String {
    let title = escaped(&incident.title.line());
    let url = incident.url.as_ref();
    let title = url.and_then(|url| link(&title, url)).unwrap_or(title);
    let open = incident.started_at.map_or(String::new(), |at| {
        let seconds = (style.now - at).num_seconds().max(0);
        format!(", open {}", humanize::length(seconds))
    });
    format!("{title}{open}")
}

fn let_pass(vendor: &VendorReport) -> String {
    let name = vendor.vendor.line();
    let impact = vendor.impact.filter(|impact| *impact > Impact::None);
    let statements = vendor.gate.statements.iter();
    let waived = statements.filter(|one| one.excuse.is_some()).count();
    match (impact, vendor.gate.fail_on) {
        (None, _) => name,
        (Some(impact), _) if waived > 0 => format!("{name} ({}, waived)", impact.word()),
        (Some(impact), FailOn::Never) => format!("{name} ({}, never fails)", impact.word()),
        (Some(impact), FailOn::From(least)) => {
            format!("{name} ({}, below {})", impact.word(), least.word())
        }
    }
}

fn waivers_head(waivers: &[WaiverReport]) -> String {
    let states = [
        (WaiverState::Used, "used"),
        (WaiverState::Expired, "expired"),
        (WaiverState::Unused, "unused"),
    ];
    let counts = states.iter().filter_map(|(state, word)| {
        let those = waivers.iter().filter(|one| one.state == *state);
        let count = those.count();
        (count > 0).then(|| format!("{count} {word}"))
    });
    format!("waivers: {}", counts.collect::<Vec<_>>().join(", "))
}

fn waiver(waiver: &WaiverReport, style: &Style) -> String {
    let state = match waiver.state {
        WaiverState::Used => "used",
        WaiverState::Expired => "expired",
        WaiverState::Unused => "matched nothing",
    };
    let until = humanize::moment(waiver.until, style);
    let (subject, reason) = (waiver.subject(), waiver.reason.line());
    format!("- {subject}: {state}, until {until} ({reason})")
}

/// Folded away; nothing where there is none.
fn folded(head: &str, items: &[String], gap: &str) -> String {
    if items.is_empty() {
        return String::new();
    }
    let items = items.iter().map(|item| match item.strip_prefix("- ") {
        Some(item) => format!("- {}", escaped(item)),
        None => escaped(item),
    });
    let items: Vec<_> = items.collect();
    format!(
        "<details><summary>{head}</summary>\n\n{}\n\n</details>\n",
        items.join(gap)
    )
}
