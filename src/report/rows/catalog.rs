//! The catalogue, and whether it still holds, as rows.

use super::cell::{Cell, plain, time};
use crate::report::{CheckupReport, EntryReport, FindingReport};

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

pub(super) fn entry(entry: &EntryReport) -> Vec<Cell> {
    vec![
        plain(Some(&entry.slug)),
        plain(Some(&entry.name)),
        plain(entry.vendor.as_deref()),
        plain(entry.feed.as_deref()),
        plain(Some(&entry.url)),
        plain(Some(&entry.aliases.join(" "))),
    ]
}

pub(super) fn checkups(entry: &CheckupReport) -> Vec<Vec<Cell>> {
    let head = || {
        vec![
            plain(Some(&entry.slug)),
            plain(Some(&entry.url)),
            plain(entry.feed.as_deref()),
            plain(entry.found_feed.as_deref()),
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
