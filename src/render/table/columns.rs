//! Columns that fit the terminal: what does not fit is cut at its end or left out by rank, never broken inside a word.

use std::io::{self, Write};

use super::super::humanize;
use super::super::style::{Style, Tone};
use crate::model::Text;

/// Blanks between two columns.
const GAP: usize = 2;

/// A column: its head, and what happens where the terminal is too narrow.
#[derive(Clone, Copy)]
pub(super) struct Column {
    head: &'static str,
    /// The fewest columns that it is cut to; `None`: it is never cut.
    least: Option<usize>,
    /// The order in which columns are left out, the highest first; 0: never.
    rank: u8,
}

impl Column {
    /// A column that is always shown, whole.
    pub(super) const fn whole(head: &'static str) -> Self {
        Self {
            head,
            least: None,
            rank: 0,
        }
    }

    /// A column that may be cut, down to `least` columns.
    pub(super) const fn cut(head: &'static str, least: usize) -> Self {
        Self {
            head,
            least: Some(least),
            rank: 0,
        }
    }

    /// The same, left out before those of lower rank.
    pub(super) const fn rank(self, rank: u8) -> Self {
        Self { rank, ..self }
    }
}

/// One cell: text, its meaning, and the address that it leads to.
#[derive(Clone, Default)]
pub(super) struct Cell {
    text: String,
    tone: Option<Tone>,
    link: Option<Text>,
}

/// A plain cell.
pub(super) fn plain(text: impl Into<String>) -> Cell {
    Cell {
        text: text.into(),
        ..Cell::default()
    }
}

/// A cell with a meaning.
pub(super) fn toned(tone: Tone, text: impl Into<String>) -> Cell {
    Cell {
        tone: Some(tone),
        ..plain(text)
    }
}

impl Cell {
    /// The same, leading to an address where the terminal can.
    pub(super) fn linked(self, url: Option<&Text>) -> Self {
        Self {
            link: url.cloned(),
            ..self
        }
    }

    /// The text, cut, filled up, in its tone, with its link.
    fn shown(&self, width: usize, style: &Style) -> String {
        let text = humanize::cut(&self.text, width);
        let blank = " ".repeat(width.saturating_sub(humanize::width(&text)));
        let text = self
            .tone
            .map_or(text.clone(), |tone| style.paint(tone, &text));
        match &self.link {
            Some(url) => style.linked(url, &text) + &blank,
            None => text + &blank,
        }
    }
}

/// Writes rows under heads; a column that is empty in every row is left out.
pub(super) fn write(
    columns: &[Column],
    rows: &[Vec<Cell>],
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let shown = fit(columns, rows, style.width);
    if shown
        .iter()
        .any(|(place, _)| !columns[*place].head.is_empty())
    {
        let heads: Vec<_> = columns
            .iter()
            .map(|column| toned(Tone::Faint, column.head))
            .collect();
        lines(&shown, &[heads], style, out)?;
    }
    lines(&shown, rows, style, out)
}

fn lines(
    shown: &[(usize, usize)],
    rows: &[Vec<Cell>],
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    rows.iter()
        .try_for_each(|row| writeln!(out, "{}", line(shown, row, style).trim_end()))
}

/// A row; a cell that is too long takes the place of the empty ones behind it.
fn line(shown: &[(usize, usize)], row: &[Cell], style: &Style) -> String {
    let mut line = String::new();
    let mut left = shown;
    while let Some(((place, width), mut behind)) = left.split_first() {
        let mut width = *width;
        while let Some(((next, more), rest)) = behind.split_first()
            && humanize::width(&row[*place].text) > width
            && row[*next].text.is_empty()
        {
            width += GAP + more;
            behind = rest;
        }
        if left.len() < shown.len() {
            line.push_str(&" ".repeat(GAP));
        }
        line.push_str(&row[*place].shown(width, style));
        left = behind;
    }
    line
}

/// The columns that are shown, each with its width; without a terminal all of them, whole.
fn fit(columns: &[Column], rows: &[Vec<Cell>], room: Option<usize>) -> Vec<(usize, usize)> {
    let widest = |place: usize| {
        let cells = rows.iter().map(|row| humanize::width(&row[place].text));
        cells.max().filter(|width| *width > 0)
    };
    let natural = |place: usize| {
        let head = humanize::width(columns[place].head);
        widest(place).map(|width| (place, width.max(head)))
    };
    let mut shown: Vec<_> = (0..columns.len()).filter_map(natural).collect();
    let Some(room) = room else {
        return shown;
    };
    loop {
        let fitted = shrink(columns, &shown, room);
        if total(&fitted) <= room {
            return fitted;
        }
        let rank = |(place, _): &(usize, usize)| columns[*place].rank;
        match shown.iter().map(rank).max() {
            Some(worst) if worst > 0 => shown.retain(|column| rank(column) != worst),
            _ => return fitted,
        }
    }
}

fn total(shown: &[(usize, usize)]) -> usize {
    let gaps = shown.len().saturating_sub(1) * GAP;
    shown.iter().map(|(_, width)| width).sum::<usize>() + gaps
}

/// Takes what is too much from the widest of those that may be cut, one column at a time.
fn shrink(columns: &[Column], shown: &[(usize, usize)], room: usize) -> Vec<(usize, usize)> {
    let mut fitted = shown.to_vec();
    while total(&fitted) > room {
        let spare = |(place, width): &(usize, usize)| {
            columns[*place].least.is_some_and(|least| *width > least)
        };
        let widest = fitted.iter_mut().filter(|column| spare(column));
        match widest.max_by_key(|(_, width)| *width) {
            Some((_, width)) => *width -= 1,
            None => break,
        }
    }
    fitted
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: [Column; 3] = [
        Column::whole("id"),
        Column::cut("title", 8),
        Column::whole("zone").rank(1),
    ];

    fn widths(room: Option<usize>) -> Vec<(usize, usize)> {
        let row = vec![plain("abc"), plain("A longer title"), plain("Europe")];
        fit(&COLUMNS, &[row], room)
    }

    #[test]
    fn what_fits_is_whole() {
        assert_eq!(widths(None), [(0, 3), (1, 14), (2, 6)]);
        assert_eq!(widths(Some(27)), [(0, 3), (1, 14), (2, 6)]);
    }

    #[test]
    fn cuts_come_before_columns_are_left_out() {
        assert_eq!(widths(Some(22)), [(0, 3), (1, 9), (2, 6)]);
        assert_eq!(widths(Some(20)), [(0, 3), (1, 14)]);
        assert_eq!(widths(Some(10)), [(0, 3), (1, 8)]);
    }

    #[test]
    fn a_long_cell_takes_the_place_of_empty_ones_behind_it() {
        let style = Style {
            color: false,
            links: false,
            width: Some(22),
            zone: crate::render::Zone::utc(),
            now: crate::model::Time::default(),
        };
        let shown = |row: &[Cell]| line(&[(0, 3), (1, 9), (2, 6)], row, &style);
        let row = |zone: &str| [plain("abc"), plain("A longer title"), plain(zone)];
        assert_eq!(shown(&row("Europe")), "abc  A longer…  Europe");
        assert_eq!(shown(&row("")), "abc  A longer title   ");
    }

    #[test]
    fn an_empty_column_is_left_out() {
        let rows = [vec![plain("abc"), plain(""), plain("x")]];
        let shown = fit(&COLUMNS, &rows, None);
        assert_eq!(shown, [(0, 3), (2, 4)]);
    }
}
