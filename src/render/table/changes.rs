//! What changed, vendor by vendor, in the order in which it was noticed.

use std::io::{self, Write};

use similar::{ChangeTag, TextDiff};

use super::super::humanize;
use super::super::style::{Style, Tone};
use super::lines::WIDEST;
use crate::change::{Field, Kind};
use crate::model::{Text, Time};
use crate::report::{ChangeReport, ChangesReport};

/// So many lines of a text are shown.
const LINES: usize = 4;

pub(super) fn render(report: &ChangesReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let unread: Vec<_> = report.unread_vendors.iter().map(Text::line).collect();
    if !unread.is_empty() {
        let line = format!("? unknown: {} could not be read", unread.join(", "));
        writeln!(out, "{}", style.paint(Tone::Doubt, &line))?;
    }
    if report.changes.is_empty() && unread.is_empty() {
        return writeln!(out, "nothing changed");
    }
    let mut vendors: Vec<&Text> = Vec::new();
    for change in &report.changes {
        if !vendors.contains(&&change.vendor) {
            vendors.push(&change.vendor);
        }
    }
    for (place, vendor) in vendors.iter().enumerate() {
        if place > 0 {
            writeln!(out)?;
        }
        writeln!(out, "{}", style.paint(Tone::Strong, &vendor.line()))?;
        let own = report.changes.iter();
        let mut own: Vec<_> = own.filter(|change| change.vendor == **vendor).collect();
        own.sort_by_key(|change| change.seen_at);
        list(&own, style, out)?;
    }
    Ok(())
}

fn list(changes: &[&ChangeReport], style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let kind = |one: &&ChangeReport| humanize::width(&words(one));
    let width = changes.iter().map(kind).max().unwrap_or_default();
    let mut day = Some(style.now);
    let clocks = changes.iter().map(|one| {
        let clock = humanize::clock(one.seen_at, day, style);
        day = Some(one.seen_at);
        clock
    });
    let clocks: Vec<_> = clocks.collect();
    let clock_width = clocks.iter().map(|clock| humanize::width(clock)).max();
    let clock_width = clock_width.unwrap_or_default();
    for (one, clock) in changes.iter().zip(&clocks) {
        let lead = format!("  {}  ", humanize::padded(clock, clock_width));
        change(one, lead, width, style, out)?;
    }
    Ok(())
}

fn tone(kind: Kind) -> Tone {
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
fn words(one: &ChangeReport) -> String {
    match one.kind {
        Kind::ComponentChanged => "component".into(),
        Kind::IndicatorChanged => "page status".into(),
        Kind::MaintenanceRescheduled => "maintenance moved".into(),
        Kind::VendorFirstSeen => "first check".into(),
        other => humanize::spaced(other.word()),
    }
}

fn change(
    one: &ChangeReport,
    mut lead: String,
    width: usize,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let indent = humanize::width(&lead) + width + 2;
    let kind = style.paint(tone(one.kind), &humanize::padded(&words(one), width));
    let lines = [headline(one, style), quoted(one)].into_iter().flatten();
    let room = style.columns().min(WIDEST).saturating_sub(indent).max(24);
    lead.extend([kind.as_str(), "  "]);
    for text in lines {
        for line in humanize::wrap(&text, room).iter().take(LINES) {
            writeln!(out, "{}", format!("{lead}{line}").trim_end())?;
            lead = " ".repeat(indent);
        }
    }
    let item = one.incident.as_ref();
    match item.and_then(|item| item.url.as_ref()) {
        Some(url) if has_link(one.kind) => writeln!(out, "{lead}{}", style.link(url)),
        _ if lead.trim().is_empty() => Ok(()),
        _ => writeln!(out, "{}", lead.trim_end()),
    }
}

/// The link stands where something begins; it would repeat itself at each update.
fn has_link(kind: Kind) -> bool {
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
fn headline(one: &ChangeReport, style: &Style) -> Option<String> {
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
fn values(one: &ChangeReport, style: &Style) -> Option<String> {
    let field = one.field.filter(|_| one.kind != Kind::ComponentChanged);
    let field = field.map(|field| match field {
        Field::StartsAt => "starts".to_owned(),
        Field::EndsAt => "ends".to_owned(),
        Field::StartedAt => "started".to_owned(),
        Field::ResolvedAt => "resolved".to_owned(),
        other => humanize::spaced(other.word()),
    });
    let prose = matches!(one.field, Some(Field::Title | Field::Text));
    let shown = |text: &Text| value(text, style);
    let values = match (&one.old, &one.new) {
        (Some(old), Some(new)) if prose => difference(old, new),
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
fn value(text: &Text, style: &Style) -> String {
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
fn quoted(one: &ChangeReport) -> Option<String> {
    let text = match (&one.old, &one.new) {
        _ if is_value(one.kind) => return None,
        (None, Some(new)) => new.line(),
        (Some(old), None) => format!("was: {}", old.line()),
        _ => return None,
    };
    (!text.is_empty()).then(|| format!("\"{text}\""))
}

/// Old and new word by word: `[-gone-]` and `{+new+}`, so that colour is not the only signal.
fn difference(old: &Text, new: &Text) -> String {
    let (old, new) = (old.line(), new.line());
    let diff = TextDiff::from_words(old.as_str(), new.as_str());
    let mut line = String::new();
    for part in diff.iter_all_changes() {
        let words = part.value();
        match part.tag() {
            ChangeTag::Equal => line.push_str(words),
            _ if words.trim().is_empty() => line.push(' '),
            ChangeTag::Delete => line.extend(["[-", words, "-]"]),
            ChangeTag::Insert => line.extend(["{+", words, "+}"]),
        }
    }
    line.replace("-] [-", " ")
        .replace("-][-", "")
        .replace("+} {+", " ")
        .replace("+}{+", "")
}
