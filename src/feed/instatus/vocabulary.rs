//! Instatus' words for states: capitals without a space.

use super::super::read::lenient::Scalar;
use crate::model::{ComponentStatus, Impact, Indicator, MaintenanceStatus, Reported};

pub(super) const COMPONENT: &[(&str, ComponentStatus)] = &[
    ("OPERATIONAL", ComponentStatus::Operational),
    ("UNDERMAINTENANCE", ComponentStatus::UnderMaintenance),
    ("DEGRADEDPERFORMANCE", ComponentStatus::DegradedPerformance),
    ("PARTIALOUTAGE", ComponentStatus::PartialOutage),
    // The platform's list has it between partial and major.
    ("MINOROUTAGE", ComponentStatus::PartialOutage),
    ("MAJOROUTAGE", ComponentStatus::MajorOutage),
];

/// The same words; a "minor outage" is minor by the vendor's own word.
pub(super) const IMPACT: &[(&str, Option<Impact>)] = &[
    ("OPERATIONAL", Some(Impact::None)),
    ("UNDERMAINTENANCE", Some(Impact::None)),
    ("DEGRADEDPERFORMANCE", Some(Impact::Minor)),
    ("MINOROUTAGE", Some(Impact::Minor)),
    ("PARTIALOUTAGE", Some(Impact::Major)),
    ("MAJOROUTAGE", Some(Impact::Critical)),
];

pub(super) const MAINTENANCE: &[(&str, MaintenanceStatus)] = &[
    ("NOTSTARTEDYET", MaintenanceStatus::Scheduled),
    ("INPROGRESS", MaintenanceStatus::InProgress),
];

/// Endings of the page's word behind `ALL`, `SOME` and `ONE`.
const PAGE: &[(&str, Indicator)] = &[
    ("UNDERMAINTENANCE", Indicator::Maintenance),
    ("DEGRADEDPERFORMANCE", Indicator::Minor),
    ("MINOROUTAGE", Indicator::Minor),
    ("PARTIALOUTAGE", Indicator::Major),
    ("MAJOROUTAGE", Indicator::Major),
];

/// Whether a word is one of those that this platform alone writes so.
pub(super) fn is_own_word(word: &str) -> bool {
    COMPONENT.iter().any(|(own, _)| *own == word)
}

/// `HASISSUES` says no more than that something is wrong: the least that it can mean.
pub(super) fn indicator(word: &Scalar) -> Option<Reported<Indicator>> {
    let word = word.get()?;
    let meaning = match word {
        "UP" => Some(Indicator::None),
        "HASISSUES" => Some(Indicator::Minor),
        "ALLMAJOROUTAGE" => Some(Indicator::Critical),
        other => PAGE
            .iter()
            .find(|(end, _)| other.ends_with(end))
            .map(|(_, meaning)| *meaning),
    };
    Some(Reported::from_table(meaning, word))
}
