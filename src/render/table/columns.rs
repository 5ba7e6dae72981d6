//! Columns that fit the terminal: a real table for what people read, plain aligned columns for long lists
//! (a table of thousands of rows takes longer to lay out than to fetch).

use std::io::{self, Write};

use comfy_table::presets::NOTHING;
use comfy_table::{Cell, ContentArrangement, Table};
use unicode_width::UnicodeWidthStr;

use super::super::humanize;
use super::super::style::{Style, Tone};

/// From this many rows on, columns are plain.
const LONG: usize = 300;

/// One cell: text and what it means.
pub(super) type StyledCell = (String, Option<Tone>);

/// A plain cell.
pub(super) fn plain(text: impl Into<String>) -> StyledCell {
    (text.into(), None)
}

/// A cell with a meaning.
pub(super) fn toned(tone: Tone, text: impl Into<String>) -> StyledCell {
    (text.into(), Some(tone))
}

/// Writes rows under heads; a column that is empty in every row is left out.
pub(super) fn write(
    heads: &[&str],
    mut rows: Vec<Vec<StyledCell>>,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let used: Vec<bool> = (0..heads.len())
        .map(|place| rows.iter().any(|row| !row[place].0.is_empty()))
        .collect();
    let mut place = 0..;
    let heads: Vec<&str> = heads
        .iter()
        .copied()
        .filter(|_| used[place.next().unwrap_or_default()])
        .collect();
    for row in &mut rows {
        let mut place = 0..;
        row.retain(|_| used[place.next().unwrap_or_default()]);
    }
    if rows.len() >= LONG || style.width.is_none() {
        return aligned(&heads, &rows, style, out);
    }
    let mut table = Table::new();
    table
        .load_style(NOTHING)
        .set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(style.columns()).unwrap_or(u16::MAX));
    table.set_header(
        heads
            .iter()
            .map(|head| cell(&toned(Tone::Faint, *head), style)),
    );
    table.add_rows(rows.iter().map(|row| {
        row.iter()
            .map(|toned| cell(toned, style))
            .collect::<Vec<_>>()
    }));
    for line in table.lines() {
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}

fn cell((text, tone): &StyledCell, style: &Style) -> Cell {
    Cell::new(tone.map_or_else(|| text.clone(), |tone| style.paint(tone, text)))
}

fn aligned(
    heads: &[&str],
    rows: &[Vec<StyledCell>],
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let width = |place: usize| {
        rows.iter()
            .map(|row| row[place].0.width())
            .chain([heads[place].width()])
            .max()
    };
    let widths: Vec<usize> = (0..heads.len())
        .map(|place| width(place).unwrap_or_default())
        .collect();
    let line = |cells: &mut dyn Iterator<Item = (String, Option<Tone>)>| {
        let padded = cells.zip(&widths).map(|((text, tone), width)| {
            let text = humanize::padded(&text, *width);
            tone.map_or(text.clone(), |tone| style.paint(tone, &text))
        });
        padded.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    writeln!(
        out,
        "{}",
        line(&mut heads.iter().map(|head| toned(Tone::Faint, *head)))
    )?;
    rows.iter()
        .try_for_each(|row| writeln!(out, "{}", line(&mut row.iter().cloned())))
}
