//! The catalogue, and whether it still holds, as rows.

use super::{Cell, time};
use crate::model::Text;
use crate::report::{CatalogReport, CheckupReport, EntryReport, FindingReport};

pub(super) const CATALOG: &[&str] = &["slug", "name", "vendor", "feed", "url", "aliases"];

pub(super) const CHECKUPS: &[&str] = &[
    "slug",
    "url",
    "feed",
    "found_feed",
    "updated_at",
    "finding",
    "message",
];

pub(super) fn entries(catalog: &CatalogReport) -> Vec<Vec<Cell>> {
    let plain = |text: &str| Cell::Text(Text::from(text));
    let optional = |text: Option<&String>| text.map_or(Cell::Nothing, |text| plain(text));
    let row = |entry: &EntryReport| {
        vec![
            plain(&entry.slug),
            plain(&entry.name),
            optional(entry.vendor.as_ref()),
            optional(entry.feed.as_ref()),
            plain(&entry.url),
            plain(&entry.aliases.join(" ")),
        ]
    };
    catalog.vendors.iter().map(row).collect()
}

pub(super) fn checkups(entry: &CheckupReport) -> Vec<Vec<Cell>> {
    let plain = |text: &str| Cell::Text(Text::from(text));
    let head = || {
        vec![
            plain(&entry.slug),
            plain(&entry.url),
            entry.feed.as_deref().map_or(Cell::Nothing, plain),
            super::plain(entry.found_feed.as_deref()),
            time(entry.updated_at),
        ]
    };
    if entry.findings.is_empty() {
        return vec![[head(), vec![Cell::Nothing, Cell::Nothing]].concat()];
    }
    let row = |one: &FindingReport| {
        [
            head(),
            vec![
                Cell::Vocabulary(one.kind.word()),
                Cell::Text(one.message.clone()),
            ],
        ]
        .concat()
    };
    entry.findings.iter().map(row).collect()
}
