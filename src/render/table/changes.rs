//! What changed, vendor by vendor; an edit shows old and new word by word.

use std::io::{self, Write};

use similar::{ChangeTag, TextDiff};

use super::super::humanize;
use super::super::style::{Style, Tone};
use crate::change::Kind;
use crate::model::Text;
use crate::report::{ChangeReport, ChangesReport};

pub(super) fn render(report: &ChangesReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    if report.changes.is_empty() {
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
        let own = report
            .changes
            .iter()
            .filter(|change| change.vendor == **vendor);
        own.into_iter()
            .try_for_each(|one| change(one, style, out))?;
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

fn change(one: &ChangeReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let about = one
        .incident
        .as_ref()
        .map(|item| &item.title)
        .or(one.component.as_ref());
    let about = about.map_or(String::new(), Text::line);
    let field = one.field.map_or(String::new(), |field| {
        format!(" ({})", humanize::spaced(field.word()))
    });
    let kind = style.paint(
        tone(one.kind),
        &humanize::padded(&humanize::spaced(one.kind.word()), 22),
    );
    let guess = if one.inferred {
        ", as it is no longer listed"
    } else {
        ""
    };
    writeln!(
        out,
        "  {}  {kind} {about}{field}{guess}",
        humanize::padded(&humanize::moment(one.at, style), 17)
    )?;
    match (&one.old, &one.new) {
        (Some(old), Some(new)) => difference(old, new, style, out),
        (None, Some(new)) => quoted("", new, style, out),
        (Some(old), None) => quoted("was: ", old, style, out),
        (None, None) => Ok(()),
    }
}

fn quoted(lead: &str, text: &Text, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    for line in humanize::wrap(&format!("{lead}{}", text.line()), style.columns() - 6)
        .iter()
        .take(4)
    {
        writeln!(out, "      {}", style.paint(Tone::Faint, line))?;
    }
    Ok(())
}

/// Old and new word by word: `[-gone-]` and `{+new+}`, so that colour is not the only signal.
fn difference(old: &Text, new: &Text, style: &Style, out: &mut dyn Write) -> io::Result<()> {
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
    let joined = line
        .replace("-] [-", " ")
        .replace("-][-", "")
        .replace("+} {+", " ")
        .replace("+}{+", "");
    for line in humanize::wrap(&joined, style.columns() - 6) {
        writeln!(out, "      {line}")?;
    }
    Ok(())
}
