//! A report as rows, for the formats that are tables of text. A vendor that could not be read, or whose window is
//! incomplete, has a row of its own that says so.

mod catalog;
mod cell;
mod change;
mod check;
mod grade;
mod page;
mod suggest;
mod table;
mod uptime;

pub(crate) use cell::Cell;
pub(crate) use table::Rows;
