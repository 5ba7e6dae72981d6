//! CSV with a header row; what is not known is an empty field.

use std::io::{self, Write};

use super::format::{Render, Writer};
use super::style::Style;
use crate::report::rows::{Cell, Rows};

/// `csv`.
pub(super) struct Csv;

impl Render for Csv {
    fn name(&self) -> &'static str {
        "csv"
    }

    fn writer(&self) -> Writer {
        Writer::Rows(render)
    }
}

fn render(rows: &Rows, _: &Style, out: &mut dyn Write) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(rows.columns)?;
    for row in &rows.cells {
        writer.write_record(row.iter().map(field))?;
    }
    writer.flush()
}

/// A field that a spreadsheet would take for a formula gets an apostrophe in front.
fn field(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => {
            let line = text.line();
            let formula = line.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
            if formula { format!("'{line}") } else { line }
        }
        Cell::Vocabulary(word) => (*word).to_owned(),
        Cell::Time(at) => at.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true),
        Cell::Number(number) => number.to_string(),
        Cell::Truth(truth) => truth.to_string(),
        Cell::Nothing => String::new(),
    }
}
