//! Lines of text that are wrapped to the terminal.

use std::io::{self, Write};

use super::super::humanize;
use super::super::style::{Style, Tone};

/// Screens fill no more columns than this: longer lines are hard to read.
pub(super) const WIDEST: usize = 100;

/// Text after a lead such as a symbol; the lines that follow stand below the text.
pub(super) fn after(
    lead: &str,
    text: &str,
    tone: Option<Tone>,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let indent = humanize::visible_width(lead);
    let room = style.columns().min(WIDEST).saturating_sub(indent).max(20);
    for (place, line) in humanize::wrap(text, room).iter().enumerate() {
        let lead = if place == 0 {
            lead
        } else {
            &" ".repeat(indent)
        };
        let line = tone.map_or(line.clone(), |tone| style.paint(tone, line));
        writeln!(out, "{}", format!("{lead}{line}").trim_end())?;
    }
    Ok(())
}

/// A named fact, its names aligned: `  Status     identified`.
pub(super) fn fact(name: &str, value: &str, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let name = style.paint(Tone::Faint, &humanize::padded(name, 11));
    after(&format!("  {name}"), value, None, style, out)
}

/// A line with one text at its start and one at its end; on two lines where there is no room for both.
pub(super) fn spread(left: &str, right: &str, style: &Style) -> String {
    let room = style.columns().min(WIDEST);
    let (used, more) = (humanize::width(left), humanize::width(right));
    match right {
        "" => left.to_owned(),
        _ if style.width.is_none() => format!("{left}  {right}"),
        _ if used + 2 + more <= room => format!("{left}{}{right}", " ".repeat(room - used - more)),
        _ => format!("{left}\n  {right}"),
    }
}
