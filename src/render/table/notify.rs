//! Channels of alerts: their outbox, test messages, and what they would get.

use std::io::{self, Write};

use super::super::humanize;
use super::super::style::{Style, Tone};
use super::columns::{self, Column, plain, toned};
use crate::model::{Text, Time};
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
            toned(Tone::Strong, one.name.line()),
            plain(one.kind.as_deref().unwrap_or("not configured")),
            plain(one.waiting.to_string()),
            plain(one.sent.to_string()),
            plain(sent_at.map_or("never".into(), |at| humanize::relative(at, style.now))),
            toned(tone, state),
        ]
    });
    let rows: Vec<_> = rows.collect();
    columns::write(&STATUS, &rows, style, out)?;
    for one in report.channels.iter().filter(|one| is_bad(one)) {
        let text = format!("{}: {}", one.name.line(), causes(one, style));
        for line in humanize::wrap(&text, style.columns()) {
            writeln!(out, "{line}")?;
        }
    }
    Ok(())
}

fn is_bad(one: &ChannelReport) -> bool {
    one.failing_since.is_some() || one.given_up > 0
}

fn state(one: &ChannelReport, style: &Style) -> (Tone, String) {
    let since = |at: Time| humanize::length((style.now - at).num_seconds().max(0));
    match (one.failing_since, one.oldest_waiting_at) {
        (Some(at), _) => (Tone::Bad, format!("✘ failing for {}", since(at))),
        _ if one.given_up > 0 => (Tone::Bad, format!("✘ {} given up", one.given_up)),
        (_, Some(at)) => (Tone::Minor, format!("▲ waiting for {}", since(at))),
        _ => (Tone::Good, "✔ nothing waits".to_owned()),
    }
}

/// Why a channel fails, and what becomes of its messages.
fn causes(one: &ChannelReport, style: &Style) -> String {
    let error = one.error.as_ref().map(Text::line);
    let next = one.paused_until.filter(|at| *at > style.now);
    let next = next.map(|at| format!("next attempt {}", humanize::relative(at, style.now)));
    let given_up = match one.given_up {
        0 => None,
        number => Some(format!(
            "{} given up",
            humanize::count(usize::try_from(number).unwrap_or_default(), "message")
        )),
    };
    let parts: Vec<_> = [error, next, given_up].into_iter().flatten().collect();
    parts.join("; ")
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
                let text = format!("{failed}  {name} ({}): {}", one.kind, error.line());
                for line in humanize::wrap(&text, style.columns()) {
                    writeln!(out, "{line}")?;
                }
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
