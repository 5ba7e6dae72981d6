//! Comparing and printing what a vendor states.

use crate::model::{Reported, Text, Time, Vocabulary};

/// Whether the vendor states anything at all.
pub(super) fn is_said<S: Vocabulary>(stated: &Reported<S>) -> bool {
    stated.value != S::UNKNOWN || stated.word.is_some()
}

/// Whether both are stated and are not the same.
pub(super) fn differ<S: Vocabulary>(old: &Reported<S>, new: &Reported<S>) -> bool {
    is_said(old) && is_said(new) && old != new
}

/// The newer value where it states anything.
pub(super) fn latest<S: Vocabulary>(old: Reported<S>, new: &Reported<S>) -> Reported<S> {
    if is_said(new) { new.clone() } else { old }
}

/// The vendor's word where it is not one of ours.
pub(super) fn word<S: Vocabulary>(stated: &Reported<S>) -> Text {
    let own = || Text::from(stated.as_str());
    stated.word.clone().unwrap_or_else(own)
}

/// The time in RFC 3339, with as many digits as it has.
pub(super) fn timestamp(at: Time) -> Text {
    Text::new(at.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true))
}
