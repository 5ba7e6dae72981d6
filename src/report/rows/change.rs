//! Changes as rows.

use super::cell::{Cell, text};
use crate::model::Text;
use crate::report::ChangeReport;

pub(super) const COLUMNS: &[&str] = &[
    "vendor",
    "at",
    "kind",
    "title",
    "component",
    "field",
    "old",
    "new",
    "id",
];

pub(super) fn row(one: &ChangeReport) -> Vec<Cell> {
    vec![
        Cell::Text(one.vendor.clone()),
        Cell::Time(one.at),
        Cell::Vocabulary(one.kind.word()),
        text(one.incident.as_ref().map(|item| &item.title)),
        text(one.component.as_ref()),
        one.field
            .map_or(Cell::Nothing, |field| Cell::Vocabulary(field.word())),
        text(one.old.as_ref()),
        text(one.new.as_ref()),
        Cell::Text(Text::from(one.id.as_str())),
    ]
}
