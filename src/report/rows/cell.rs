//! One value of a row, and what makes one.

use crate::model::{Text, Time};
use crate::report::VendorReport;

/// One value of a row; what is not known is `Nothing`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Cell {
    /// A vendor's words.
    Text(Text),
    /// A word of ours.
    Vocabulary(&'static str),
    /// A moment.
    Time(Time),
    /// A count, or seconds.
    Number(i64),
    /// Yes or no.
    Truth(bool),
    /// Not known, or not said.
    Nothing,
}

pub(super) fn text(text: Option<&Text>) -> Cell {
    text.cloned().map_or(Cell::Nothing, Cell::Text)
}

pub(super) fn plain(text: Option<&str>) -> Cell {
    text.map_or(Cell::Nothing, |text| Cell::Text(Text::from(text)))
}

pub(super) fn word(word: Option<&'static str>) -> Cell {
    word.map_or(Cell::Nothing, Cell::Vocabulary)
}

pub(super) fn time(at: Option<Time>) -> Cell {
    at.map_or(Cell::Nothing, Cell::Time)
}

pub(super) fn count(count: Option<usize>) -> Cell {
    count
        .and_then(|count| i64::try_from(count).ok())
        .map_or(Cell::Nothing, Cell::Number)
}

pub(super) fn error(vendor: &VendorReport) -> Cell {
    text(vendor.error.as_ref().map(|error| &error.message))
}

pub(super) fn joined(names: &[Text]) -> Cell {
    let names: Vec<_> = names.iter().map(Text::raw).collect();
    Cell::Text(Text::new(names.join("; ")))
}
