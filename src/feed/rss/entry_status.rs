//! The status that an entry states, and where it may stand.

use super::super::read::{text, xml};
use crate::model::{IncidentStatus, MaintenanceStatus, Reported, Vocabulary};

/// Whether an entry is about maintenance: its status is a word of maintenance.
pub(super) fn is_planned(entry: &xml::Entry) -> bool {
    stated(entry).is_some_and(|word| MaintenanceStatus::parse(&word).is_some())
}

/// Amazon's way of saying that it is over.
const NORMAL: &str = "Service is operating normally";

pub(super) fn status(word: &str) -> Reported<IncidentStatus> {
    if word.eq_ignore_ascii_case(NORMAL) {
        return IncidentStatus::Resolved.into();
    }
    Reported::read(word)
}

/// The status that an entry states, or an unknown word in its place.
pub(super) fn word(entry: &xml::Entry) -> Option<String> {
    let own = || entry.other("status").filter(|word| !word.is_empty());
    let again = || bold(entry).filter(|word| word.eq_ignore_ascii_case("update"));
    stated(entry)
        .or_else(|| own().or_else(again).map(str::to_owned))
        .or_else(|| line(entry))
}

/// The status that an entry states in a known word: its own element, a mark in its title, its first bold word, a
/// `Status:` line.
pub(super) fn stated(entry: &xml::Entry) -> Option<String> {
    let own = entry.other("status").and_then(known);
    own.or_else(|| in_title(entry.title.as_deref().unwrap_or_default()))
        .or_else(|| known(bold(entry)?))
        .or_else(|| known(&line(entry)?))
}

fn known(word: &str) -> Option<String> {
    let word = word.trim().trim_end_matches(':').trim_end();
    let incident =
        IncidentStatus::parse(word).is_some() || MaintenanceStatus::parse(word).is_some();
    (incident || word.eq_ignore_ascii_case(NORMAL)).then(|| word.to_owned())
}

/// `[Resolved] …`, `RESOLVED: …`, `Resolved - …`.
fn in_title(title: &str) -> Option<String> {
    let title = title.trim();
    let bracket = title
        .strip_prefix('[')
        .and_then(|rest| rest.split(']').next());
    let before = |mark: &str| title.split_once(mark).map(|(word, _)| word);
    [bracket, before(":"), before(" - ")]
        .into_iter()
        .flatten()
        .find_map(known)
}

/// The first bold word of the text, or what follows its colon.
fn bold(entry: &xml::Entry) -> Option<&str> {
    let html = entry.content.as_deref().unwrap_or_default();
    let tags = ["<strong>", "<b>"]
        .iter()
        .filter_map(|tag| Some((html.find(tag)?, tag.len())));
    let (at, length) = tags.min()?;
    let inner = html.get(at + length..)?.split('<').next()?;
    inner
        .rsplit(':')
        .find(|word| !word.trim().is_empty())
        .map(str::trim)
}

/// What a line of its own says: `Status: RESOLVED`.
fn line(entry: &xml::Entry) -> Option<String> {
    let plain = text::plain(entry.content.as_deref().unwrap_or_default());
    let mut lines = plain.raw().lines().map(str::trim);
    let said = lines.find_map(|line| line.strip_prefix("Status:"))?.trim();
    (!said.is_empty() && said.len() <= 40).then(|| said.to_owned())
}
