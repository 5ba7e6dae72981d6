//! The words and symbols for a vendor's state that several screens share.

use std::io::{self, Write};

use super::super::humanize;
use super::super::style::{Style, Tone};
use crate::gate::{Decision, Verdict};
use crate::model::{ComponentStatus, Impact, Origin, Vocabulary};
use crate::report::{ComponentReport, IncidentReport, VendorReport};

/// The symbol of an impact; its shape says as much as its colour.
pub(super) fn impact_sign(impact: Option<Impact>) -> &'static str {
    match impact {
        Some(Impact::Major | Impact::Critical) => "✘",
        Some(Impact::Minor) => "▲",
        Some(Impact::None) => "✔",
        None => "?",
    }
}

/// The symbol of a component's state.
pub(super) fn component_sign(status: ComponentStatus) -> &'static str {
    match status {
        ComponentStatus::UnderMaintenance => "~",
        other => impact_sign(other.impact()),
    }
}

/// A component's state as people read it: the vendor's word where it is none of ours.
pub(super) fn component_state(component: &ComponentReport) -> String {
    let status = component.status.unwrap_or(ComponentStatus::Unknown);
    let word = component.status_word.as_ref();
    let word = word.map_or(String::new(), |word| format!(" (\"{}\")", word.line()));
    format!("{}{word}", short_state(status))
}

/// A component's state in a word or two.
pub(super) fn short_state(status: ComponentStatus) -> String {
    match status {
        ComponentStatus::DegradedPerformance => "degraded".into(),
        ComponentStatus::UnderMaintenance => "maintenance".into(),
        other => humanize::spaced(other.word()),
    }
}

/// The symbol of a vendor's state, with its tone.
pub(super) fn sign(vendor: &VendorReport) -> (&'static str, Tone) {
    match (vendor.verdict, vendor.gate.decision) {
        (Verdict::Ok, Decision::Fail) => ("✘", Tone::Bad),
        (Verdict::Ok, _) => ("✔", Tone::Good),
        (Verdict::Unknown, _) => ("?", Tone::Doubt),
        (Verdict::Trouble, _) => (
            impact_sign(vendor.impact.or(Some(Impact::Minor))),
            Tone::of_verdict(vendor.verdict, vendor.impact),
        ),
    }
}

/// How long an incident has lasted or lasted.
pub(super) fn lasted(incident: &IncidentReport) -> String {
    incident
        .duration_seconds
        .map_or("unknown".into(), humanize::length)
}

/// Where an answer is from and how old it is: `checked 4 min ago`.
pub(super) fn checked(vendor: &VendorReport, style: &Style) -> Option<String> {
    let source = vendor.source.as_ref()?;
    let ago = humanize::relative(source.fetched_at, style.now);
    Some(match source.from {
        Origin::File => format!("saved {ago}"),
        Origin::History => format!("from the history, checked {ago}"),
        _ => format!("checked {ago}"),
    })
}

/// The age of a vendor's answer where it is not from now, as a line of its own.
pub(super) fn age_note(
    vendors: &[VendorReport],
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let old = |vendor: &&VendorReport| {
        let source = vendor.source.as_ref();
        source.is_some_and(|source| source.from == Origin::History)
    };
    for vendor in vendors.iter().filter(old) {
        let checked = checked(vendor, style).unwrap_or_default();
        let line = format!("{}: {checked}", vendor.label());
        writeln!(out, "{}", style.paint(Tone::Faint, &line))?;
    }
    Ok(())
}

/// A vendor that could not be read, and what was last recorded of it; the cause is on standard error.
pub(super) fn failed(vendor: &VendorReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let head = style.paint(Tone::Doubt, &format!("? {} · unknown", vendor.label()));
    let last = last_known(vendor, style).map_or(String::new(), |last| format!(" · {last}"));
    writeln!(out, "{head}{last}")
}

/// The last recorded state of a vendor that could not be read.
pub(super) fn last_known(vendor: &VendorReport, style: &Style) -> Option<String> {
    let last = vendor.last_known.as_ref()?;
    let ago = humanize::relative(last.checked_at, style.now);
    Some(format!(
        "last known: {} {ago}",
        last_state(last.verdict, last.impact)
    ))
}

/// A recorded verdict in a word.
pub(super) fn last_state(verdict: Verdict, impact: Option<Impact>) -> &'static str {
    match verdict {
        Verdict::Ok => "ok",
        Verdict::Unknown => "unknown",
        Verdict::Trouble => impact.map_or("problem", Impact::word),
    }
}
