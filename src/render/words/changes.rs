//! A change in words.

use similar::{ChangeTag, TextDiff};

use super::super::humanize;
use super::super::style::{Style, Tone};
use crate::change::{Field, Kind};
use crate::model::{Text, Time};
use crate::report::ChangeReport;

pub(in crate::render) fn tone(kind: Kind) -> Tone {
    match kind {
        Kind::IncidentOpened | Kind::IncidentReopened | Kind::PageUnreadable => Tone::Bad,
        Kind::IncidentResolved | Kind::PageReadableAgain | Kind::MaintenanceCompleted => Tone::Good,
        Kind::IncidentEdited | Kind::UpdateRemoved | Kind::IncidentRemoved | Kind::FeedChanged => {
            Tone::Doubt
        }
        Kind::MaintenanceScheduled | Kind::MaintenanceStarted | Kind::MaintenanceRescheduled => {
            Tone::Planned
        }
        _ => Tone::Minor,
    }
}

/// The kind in words.
pub(in crate::render) fn words(one: &ChangeReport) -> String {
    match one.kind {
        Kind::ComponentChanged => "component".into(),
        Kind::IndicatorChanged => "page status".into(),
        Kind::MaintenanceRescheduled => "maintenance moved".into(),
        Kind::VendorFirstSeen => "first check".into(),
        other => humanize::spaced(other.word()),
    }
}

/// The link stands where something begins; it would repeat itself at each update.
pub(in crate::render) fn has_link(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::IncidentOpened
            | Kind::IncidentReopened
            | Kind::IncidentResolved
            | Kind::MaintenanceScheduled
            | Kind::MaintenanceRescheduled
    )
}

/// What it is about, and the old and the new value.
pub(in crate::render) fn headline(one: &ChangeReport, style: &Style) -> Option<String> {
    let item = one.incident.as_ref().map(|item| item.title.line());
    let about = item.or(one.component.as_ref().map(Text::line));
    let status = one
        .update
        .as_ref()
        .and_then(|update| update.status.as_ref());
    let status = status.map(|status| humanize::spaced(&status.line()));
    let posted = (one.seen_at - one.at).num_minutes().abs() > 0 && one.update.is_some();
    let posted = posted.then(|| {
        format!(
            "(posted {})",
            humanize::clock(one.at, Some(one.seen_at), style)
        )
    });
    let guess = one.inferred.then(|| "(no longer listed)".to_owned());
    let parts = [about, status, values(one, style), posted, guess];
    let parts: Vec<_> = parts
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    (!parts.is_empty()).then(|| parts.join("  "))
}

/// Old and new value: words and times with an arrow, prose word by word.
pub(in crate::render) fn values(one: &ChangeReport, style: &Style) -> Option<String> {
    let field = field(one);
    let prose = matches!(one.field, Some(Field::Title | Field::Text));
    let shown = |text: &Text| value(text, style);
    let values = match (&one.old, &one.new) {
        (Some(old), Some(new)) if prose => marked(old, new),
        (Some(old), Some(new)) => format!("{} → {}", shown(old), shown(new)),
        (None, Some(new)) if is_value(one.kind) => shown(new),
        (Some(old), None) if is_value(one.kind) => format!("was {}", shown(old)),
        _ => return field,
    };
    Some(field.map_or(values.clone(), |field| format!("{field} {values}")))
}

/// Whether old and new are short values, not a text that is quoted.
fn is_value(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::ComponentChanged
            | Kind::ComponentAdded
            | Kind::ComponentRemoved
            | Kind::IndicatorChanged
            | Kind::ImpactChanged
            | Kind::FeedChanged
            | Kind::MaintenanceRescheduled
            | Kind::VendorFirstSeen
    )
}

/// A time in the user's zone, a word of a vocabulary with blanks.
pub(in crate::render) fn value(text: &Text, style: &Style) -> String {
    let line = text.line();
    let time = line.parse::<Time>().ok();
    let word = !line.contains(' ');
    time.map_or_else(
        || {
            if word {
                humanize::spaced(&line)
            } else {
                line.clone()
            }
        },
        |at| humanize::moment(at, style),
    )
}

/// The text that was posted or removed.
pub(in crate::render) fn quoted(one: &ChangeReport) -> Option<String> {
    let text = match (&one.old, &one.new) {
        _ if is_value(one.kind) => return None,
        (None, Some(new)) => new.line(),
        (Some(old), None) => format!("was: {}", old.line()),
        _ => return None,
    };
    (!text.is_empty()).then(|| format!("\"{text}\""))
}

/// Prose with what was deleted and inserted, in runs of words.
pub(in crate::render) fn difference(old: &Text, new: &Text) -> Vec<(ChangeTag, String)> {
    let (old, new) = (old.line(), new.line());
    let diff = TextDiff::from_words(old.as_str(), new.as_str());
    let mut runs: Vec<(ChangeTag, String)> = Vec::new();
    for part in diff.iter_all_changes() {
        match runs.last_mut() {
            Some((tag, words)) if *tag == part.tag() => words.push_str(part.value()),
            _ => runs.push((part.tag(), part.value().to_owned())),
        }
    }
    runs
}

/// The same as one line: `[-old-] {+new+}`.
fn marked(old: &Text, new: &Text) -> String {
    let mut line = String::new();
    for (tag, words) in difference(old, new) {
        match tag {
            ChangeTag::Equal => line.push_str(&words),
            _ if words.trim().is_empty() => line.push(' '),
            ChangeTag::Delete => line.push_str(&bracketed(&words, "[-", "-]")),
            ChangeTag::Insert => line.push_str(&bracketed(&words, "{+", "+}")),
        }
    }
    line
}

/// Words in brackets; spaces around them stay outside.
fn bracketed(words: &str, open: &str, close: &str) -> String {
    words.replacen(words.trim(), &format!("{open}{}{close}", words.trim()), 1)
}

/// The name of the part that changed, where the kind leaves it open.
pub(in crate::render) fn field(one: &ChangeReport) -> Option<String> {
    let field = one.field.filter(|_| one.kind != Kind::ComponentChanged);
    field.map(|field| match field {
        Field::StartsAt => "starts".to_owned(),
        Field::EndsAt => "ends".to_owned(),
        Field::StartedAt => "started".to_owned(),
        Field::ResolvedAt => "resolved".to_owned(),
        other => humanize::spaced(other.word()),
    })
}
