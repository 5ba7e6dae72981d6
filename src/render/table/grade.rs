//! How honest vendors are: a line each, and what is behind it.

use std::io::{self, Write};

use super::super::humanize::{self, count};
use super::super::style::{Style, Tone};
use super::lines;
use crate::model::Text;
use crate::report::{GradeReport, GradesReport};

pub(super) fn render(report: &GradesReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    for (place, one) in report.vendors.iter().enumerate() {
        if place > 0 {
            writeln!(out)?;
        }
        vendor(one, style, out)?;
    }
    Ok(())
}

fn vendor(one: &GradeReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let name = style.paint(Tone::Strong, &one.vendor.line());
    match (&one.letter, &one.no_letter) {
        (Some(letter), _) => writeln!(out, "{}  {name}", style.paint(tone(letter), letter))?,
        (None, why) => {
            let why = why.as_ref().map(Text::line).unwrap_or_default();
            writeln!(out, "{}  {name} · {why}", style.paint(Tone::Doubt, "–"))?;
        }
    }
    lines::fact("Polled", &polled(one, style), style, out)?;
    lines::fact("Incidents", &one.incidents.to_string(), style, out)?;
    lines::fact("Delay", &delay(one), style, out)?;
    lines::fact("Edits", &edits(one), style, out)?;
    lines::fact("Silence", &silence(one), style, out)
}

fn tone(letter: &str) -> Tone {
    match letter {
        "A" | "B" => Tone::Good,
        "C" => Tone::Minor,
        _ => Tone::Bad,
    }
}

fn polled(one: &GradeReport, style: &Style) -> String {
    let (Some(from), Some(to)) = (one.from, one.to) else {
        return "never".to_owned();
    };
    let window = format!(
        "{} to {}",
        humanize::moment(from, style),
        humanize::moment(to, style)
    );
    let polls = one
        .polls
        .map(|polls| count(usize::try_from(polls).unwrap_or(usize::MAX), "poll"));
    let since = one.polls_since.filter(|since| *since > from);
    let since = since.map_or(String::new(), |since| {
        format!(" since {}", humanize::moment(since, style))
    });
    match polls {
        Some(polls) => format!("{window}, {polls}{since}"),
        None => window,
    }
}

fn delay(one: &GradeReport) -> String {
    let delay = &one.delay;
    let Some(median) = delay.median_seconds else {
        return "not measured: no problem was first seen shortly after another poll".to_owned();
    };
    let error = delay
        .error_seconds
        .map(|error| format!(" (± {})", humanize::length(error)));
    let longest = delay
        .longest_seconds
        .map(|longest| format!(", longest {}", humanize::length(longest)));
    format!(
        "median {}{}{} over {}: {} from our first sight of a problem, {} from the stated start{}",
        humanize::length(median),
        error.unwrap_or_default(),
        longest.unwrap_or_default(),
        count(delay.measured, "incident"),
        delay.from_sight,
        delay.from_stated_start,
        marked(delay.mark.as_deref())
    )
}

fn edits(one: &GradeReport) -> String {
    let edits = &one.edits;
    let kinds = [
        (edits.texts, "text"),
        (edits.times, "times"),
        (edits.impacts, "impact after the end"),
        (edits.others, "title or components"),
        (edits.removed, "removed"),
    ];
    let kinds = kinds.into_iter().filter(|(number, _)| *number > 0);
    let kinds: Vec<_> = kinds
        .map(|(number, what)| format!("{number} {what}"))
        .collect();
    let kinds = if kinds.is_empty() {
        String::new()
    } else {
        format!(": {}", kinds.join(", "))
    };
    format!(
        "{} of {} edited, {} rewritten{kinds}{}",
        edits.edited,
        count(one.incidents, "incident"),
        edits.rewritten,
        marked(edits.mark.as_deref())
    )
}

fn silence(one: &GradeReport) -> String {
    let Some(silence) = &one.silence else {
        return "unknown: the page lists no incidents".to_owned();
    };
    let lasted = match silence.without_incident {
        0 => String::new(),
        _ => format!(", at least {}", humanize::length(silence.seconds)),
    };
    format!(
        "{} of {} of a component without an incident{lasted}{}",
        silence.without_incident,
        count(silence.outages, "outage"),
        marked(silence.mark.as_deref())
    )
}

fn marked(mark: Option<&str>) -> String {
    mark.map_or(String::new(), |mark| format!(" · {mark}"))
}
