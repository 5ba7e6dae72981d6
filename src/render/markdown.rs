//! A Markdown table, for tickets, step summaries and chats; what the list leaves out stands below it.

use std::io::{self, Write};

use super::format::{Render, Writer};
use super::humanize;
use super::style::Style;
use crate::model::Text;
use crate::report::rows::{Cell, Rows};

/// `markdown`.
pub(super) struct Markdown;

/// What reads well in a table; the other formats have the rest.
const SHOWN: &[&str] = &[
    "vendor",
    "name",
    "policy",
    "decision",
    "by",
    "clues",
    "verdict",
    "impact",
    "why",
    "waived",
    "title",
    "status",
    "reported",
    "observed",
    "started_at",
    "stated_from",
    "stated_to",
    "starts_at",
    "ends_at",
    "duration_seconds",
    "affected_components",
    "components",
    "open_incidents",
    "slug",
    "feed",
    "url",
    "found_feed",
    "finding",
    "message",
    "at",
    "kind",
    "component",
    "uptime_percent",
    "stated_uptime_percent",
    "down_seconds",
    "complete",
    "mean_time_to_resolve_seconds",
    "field",
    "old",
    "new",
    "error",
    "grade",
    "recorded_incidents",
    "measured_delays",
    "median_delay_seconds",
    "delay_error_seconds",
    "edited",
    "rewritten",
    "removed",
    "outages",
    "without_incident",
    "polls",
    "from",
    "to",
];

impl Render for Markdown {
    fn name(&self) -> &'static str {
        "markdown"
    }

    fn writer(&self) -> Writer {
        Writer::Tables(render)
    }
}

/// The rows as a table, and what they leave out below it.
pub(super) fn render(rows: &Rows, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let shown: Vec<usize> = (0..rows.columns.len())
        .filter(|place| is_shown(rows, *place))
        .collect();
    let heads = shown.iter().map(|place| head(rows.columns[*place]));
    writeln!(out, "| {} |", heads.collect::<Vec<_>>().join(" | "))?;
    writeln!(out, "|{}", "---|".repeat(shown.len()))?;
    for row in &rows.cells {
        let cells = shown
            .iter()
            .map(|place| cell(&row[*place], rows.columns[*place], style));
        writeln!(out, "| {} |", cells.collect::<Vec<_>>().join(" | "))?;
    }
    notes(&rows.notes, out)
}

/// A column's name as people read it; its unit is in the cells.
fn head(column: &str) -> String {
    let name = column
        .trim_end_matches("_seconds")
        .trim_end_matches("_percent");
    humanize::spaced(name)
}

/// A column without a single value is left out.
fn is_shown(rows: &Rows, place: usize) -> bool {
    SHOWN.contains(&rows.columns[place]) && rows.cells.iter().any(|row| row[place] != Cell::Nothing)
}

fn cell(cell: &Cell, column: &str, style: &Style) -> String {
    match cell {
        Cell::Text(text) if column == "url" => {
            let url = text.line().replace(['<', '>', ' ', '|'], "");
            let web = url.starts_with("https://") || url.starts_with("http://");
            if web {
                format!("<{url}>")
            } else {
                escaped(&url)
            }
        }
        Cell::Text(text) if column.ends_with("uptime_percent") => percent(&text.line()),
        Cell::Text(text) => escaped(&text.line()),
        Cell::Vocabulary(word) => humanize::spaced(word),
        Cell::Time(at) => humanize::moment(*at, style),
        Cell::Number(seconds) if column.ends_with("_seconds") => humanize::length(*seconds),
        Cell::Number(number) => number.to_string(),
        Cell::Truth(truth) => truth.to_string(),
        Cell::Nothing => "–".into(),
    }
}

/// A share to four decimals.
fn percent(share: &str) -> String {
    let share = share.parse::<f64>();
    share.map_or("–".into(), |share| format!("{share:.4} %"))
}

/// A link; nothing where the address is not one of the web.
pub(super) fn link(text: &str, url: &Text) -> Option<String> {
    let url = url.line();
    let web = url.starts_with("https://") || url.starts_with("http://");
    let clean = !url.contains(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '|' | '\\'));
    let url = url.replace('(', "%28").replace(')', "%29");
    (web && clean).then(|| format!("[{text}]({url})"))
}

/// What a vendor wrote stays text: no markup, no HTML, no mention.
pub(super) fn escaped(line: &str) -> String {
    let mut escaped = String::with_capacity(line.len());
    for c in line.chars() {
        if matches!(
            c,
            '\\' | '`'
                | '*'
                | '_'
                | '{'
                | '}'
                | '['
                | ']'
                | '<'
                | '>'
                | '#'
                | '|'
                | '@'
                | '!'
                | '~'
        ) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

fn notes(notes: &[Text], out: &mut dyn Write) -> io::Result<()> {
    if !notes.is_empty() {
        writeln!(out)?;
    }
    notes
        .iter()
        .try_for_each(|note| writeln!(out, "> {}", escaped(&note.line())))
}
