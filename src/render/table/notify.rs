//! Channels of alerts: their outbox, test messages, and what they would get.

use std::io::{self, Write};

use super::super::humanize;
use super::super::style::{Style, Tone};
use super::columns::{self, Column, plain, toned};
use crate::model::Text;
use crate::report::{ChannelReport, NotifyPreviewReport, NotifyStatusReport, NotifyTestReport};

const STATUS: [Column; 6] = [
    Column::cut("channel", 12),
    Column::whole("kind").rank(1),
    Column::whole("waiting"),
    Column::whole("sent"),
    Column::whole("last sent").rank(2),
    Column::cut("state", 16),
];

pub(super) fn status(
    report: &NotifyStatusReport,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    if report.channels.is_empty() {
        return writeln!(out, "no channel is configured");
    }
    let rows = report.channels.iter().map(|one| {
        let (tone, state) = state(one, style);
        let sent_at = one.last_sent_at;
        vec![
            toned(Tone::Strong, &one.name.line()),
            plain(one.kind.as_deref().unwrap_or("not configured")),
            plain(one.waiting.to_string()),
            plain(one.sent.to_string()),
            plain(sent_at.map_or("never".into(), |at| humanize::relative(at, style.now))),
            toned(tone, &state),
        ]
    });
    let rows: Vec<_> = rows.collect();
    columns::write(&STATUS, &rows, style, out)
}

fn state(one: &ChannelReport, style: &Style) -> (Tone, String) {
    let given_up = match one.given_up {
        0 => String::new(),
        number => format!(" · {number} given up"),
    };
    if let Some(since) = one.failing_since {
        let error = one.error.as_ref().map(Text::line).unwrap_or_default();
        let next = one.paused_until.filter(|at| *at > style.now);
        let next = next.map(|at| format!(" · next attempt {}", humanize::relative(at, style.now)));
        let since = humanize::length((style.now - since).num_seconds().max(0));
        let next = next.unwrap_or_default();
        return (
            Tone::Bad,
            format!("✘ failing for {since}: {error}{next}{given_up}"),
        );
    }
    if one.waiting > 0 {
        let oldest = one.oldest_waiting_at;
        let since = oldest.map_or(String::new(), |at| {
            let age = humanize::length((style.now - at).num_seconds().max(0));
            format!(" since {age}")
        });
        return (Tone::Minor, format!("▲ waiting{since}{given_up}"));
    }
    if one.given_up > 0 {
        return (Tone::Bad, format!("✘{}", given_up.trim_start_matches(" ·")));
    }
    (Tone::Good, "✔ nothing waits".to_owned())
}

pub(super) fn test(
    report: &NotifyTestReport,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    for one in &report.channels {
        let name = style.paint(Tone::Strong, &one.name.line());
        match &one.error {
            None => {
                let sent = style.paint(Tone::Good, "✔ sent");
                writeln!(
                    out,
                    "{sent}  {name} ({}) in {} ms",
                    one.kind, one.milliseconds
                )?;
            }
            Some(error) => {
                let failed = style.paint(Tone::Bad, "✘ not sent");
                writeln!(out, "{failed}  {name} ({}): {}", one.kind, error.line())?;
            }
        }
    }
    Ok(())
}

pub(super) fn preview(
    report: &NotifyPreviewReport,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    for (place, one) in report.channels.iter().enumerate() {
        if place > 0 {
            writeln!(out)?;
        }
        let filtered = if one.is_asked_for {
            ""
        } else {
            ", which its filter leaves out"
        };
        let title = format!("{} ({}){filtered}", one.name.line(), one.kind);
        writeln!(out, "{}", style.paint(Tone::Strong, &title))?;
        for line in one.delivery.lines() {
            writeln!(out, "{}", format!("  {line}").trim_end())?;
        }
    }
    Ok(())
}
