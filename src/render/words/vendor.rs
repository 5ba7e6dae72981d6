//! A vendor's state in words and symbols.

use super::super::humanize;
use super::super::style::{Style, Tone};
use crate::gate::{Decision, Verdict};
use crate::model::{ComponentStatus, Impact, Indicator, Origin, Text, Vocabulary};
use crate::report::{ComponentReport, VendorReport};

/// The symbol of an impact; its shape says as much as its colour.
pub(in crate::render) fn impact_sign(impact: Option<Impact>) -> &'static str {
    match impact {
        Some(Impact::Major | Impact::Critical) => "✘",
        Some(Impact::Minor) => "▲",
        Some(Impact::None) => "✔",
        None => "?",
    }
}

/// The symbol of a component's state.
pub(in crate::render) fn component_sign(status: ComponentStatus) -> &'static str {
    match status {
        ComponentStatus::UnderMaintenance => "~",
        other => impact_sign(other.impact()),
    }
}

/// A component's state as people read it: the vendor's word where it is none of ours.
pub(in crate::render) fn component_state(component: &ComponentReport) -> String {
    let status = component.status.unwrap_or(ComponentStatus::Unknown);
    let word = component.status_word.as_ref();
    let word = word.map_or(String::new(), |word| format!(" (\"{}\")", word.line()));
    format!("{}{word}", short_state(status))
}

/// A component's state in a word or two.
pub(in crate::render) fn short_state(status: ComponentStatus) -> String {
    match status {
        ComponentStatus::DegradedPerformance => "degraded".into(),
        ComponentStatus::UnderMaintenance => "maintenance".into(),
        other => humanize::spaced(other.word()),
    }
}

/// The symbol of a vendor's state, with its tone.
pub(in crate::render) fn sign(vendor: &VendorReport) -> (&'static str, Tone) {
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

/// Where an answer is from and how old it is: `checked 4 min ago`.
pub(in crate::render) fn checked(vendor: &VendorReport, style: &Style) -> Option<String> {
    let source = vendor.source.as_ref()?;
    let ago = humanize::relative(source.fetched_at, style.now);
    Some(match source.from {
        Origin::File => format!("saved {ago}"),
        Origin::History => format!("from the history, checked {ago}"),
        _ => format!("checked {ago}"),
    })
}

/// The last recorded state of a vendor that could not be read.
pub(in crate::render) fn last_known(vendor: &VendorReport, style: &Style) -> Option<String> {
    let last = vendor.last_known.as_ref()?;
    let ago = humanize::relative(last.checked_at, style.now);
    Some(format!(
        "last known: {} {ago}",
        last_state(last.verdict, last.impact)
    ))
}

/// A recorded verdict in a word.
pub(in crate::render) fn last_state(verdict: Verdict, impact: Option<Impact>) -> &'static str {
    match verdict {
        Verdict::Ok => "ok",
        Verdict::Unknown => "unknown",
        Verdict::Trouble => impact.map_or("problem", Impact::word),
    }
}

/// The state in words, and how long it has lasted: `partial outage for 38 min`.
pub(in crate::render) fn state(vendor: &VendorReport, style: &Style) -> String {
    let lasting = vendor.since().map_or(String::new(), |since| {
        let seconds = (style.now - since).num_seconds().max(0);
        format!(" for {}", humanize::length(seconds))
    });
    match (vendor.verdict, vendor.troubled_components().first()) {
        (Verdict::Unknown, _) => "unknown".into(),
        (Verdict::Ok, _) if vendor.ongoing_maintenances().next().is_some() => {
            "ok, maintenance in progress".into()
        }
        (Verdict::Ok, _) => "ok".into(),
        (Verdict::Trouble, Some(worst)) => {
            let status = worst.status.unwrap_or(ComponentStatus::Unknown);
            format!("{}{lasting}", short_state(status))
        }
        (Verdict::Trouble, None) => {
            let impact = vendor.impact.map_or("some", Impact::word);
            format!("{impact} issue{lasting}")
        }
    }
}

/// The vendor's own overall word.
pub(in crate::render) fn says(vendor: &VendorReport) -> String {
    let words = vendor.description.as_ref().map(Text::line);
    let words = words.filter(|words| !words.is_empty());
    match (vendor.indicator, words) {
        (Some(Indicator::None | Indicator::Unknown) | None, None) => String::new(),
        (Some(Indicator::None | Indicator::Unknown) | None, Some(words)) => {
            format!("vendor says: \"{words}\"")
        }
        (Some(stated), _) => format!("vendor says: {}", stated.word()),
    }
}

/// Problems by their impact, then unknown states, then maintenance.
pub(in crate::render) fn weight(component: &ComponentReport) -> (Option<Impact>, bool) {
    let status = component.status.unwrap_or(ComponentStatus::Unknown);
    (status.impact(), status == ComponentStatus::Unknown)
}

/// The vendor's overall word, where no component is named.
pub(in crate::render) fn stated(vendor: &VendorReport) -> String {
    let serious = |one: &Indicator| one.impact() > Some(Impact::None);
    let stated = vendor.indicator.filter(serious);
    let words = vendor.description.as_ref().map(Text::line);
    match (stated, words) {
        (Some(_), Some(words)) => format!("vendor says: {words}"),
        (Some(stated), None) => format!("vendor says: {}", stated.word()),
        (None, _) => String::new(),
    }
}

/// Worst first: problems by impact, then unknown, then ok.
pub(in crate::render) fn rank(vendor: &VendorReport) -> (bool, u8, Impact) {
    let impact = vendor.impact.filter(|_| vendor.verdict != Verdict::Ok);
    let maintenance = vendor.ongoing_maintenances().next().is_some();
    let fails = vendor.gate.decision == Decision::Fail || vendor.verdict == Verdict::Trouble;
    let severity = vendor.verdict.severity() * 2 + u8::from(maintenance);
    (fails, severity, impact.unwrap_or(Impact::None))
}

/// `30 vendors: 1 critical · 1 minor · 1 unknown · 27 ok`.
pub(in crate::render) fn counts(vendors: &[VendorReport]) -> String {
    let with = |verdict, impact| {
        let matching = vendors.iter().filter(|one| {
            one.verdict == verdict && (verdict != Verdict::Trouble || one.impact == impact)
        });
        matching.count()
    };
    let counts = [
        (with(Verdict::Trouble, Some(Impact::Critical)), "critical"),
        (with(Verdict::Trouble, Some(Impact::Major)), "major"),
        (with(Verdict::Trouble, Some(Impact::Minor)), "minor"),
        (with(Verdict::Trouble, None), "other"),
        (with(Verdict::Unknown, None), "unknown"),
        (with(Verdict::Ok, None), "ok"),
    ];
    let counts = counts.iter().filter(|(count, _)| *count > 0);
    let counts: Vec<_> = counts
        .map(|(count, word)| format!("{count} {word}"))
        .collect();
    let total = humanize::count(vendors.len(), "vendor");
    format!("{total}: {}", counts.join(" · "))
}
