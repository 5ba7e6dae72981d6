//! What the history holds.

use std::io::{self, Write};

use super::super::style::{Style, Tone};
use super::super::words;
use super::columns::{self, plain, toned};
use crate::report::HistoryReport;

pub(super) fn render(report: &HistoryReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let lag = |seconds: Option<i64>| plain(seconds.map_or(String::new(), words::length));
    let rows = report.vendors.iter().map(|one| {
        vec![
            toned(Tone::Strong, &one.vendor),
            plain(words::moment(one.first_seen_at, style)),
            plain(words::relative(one.last_seen_at, style.now)),
            plain(one.incidents.to_string()),
            plain(one.revisions.to_string()),
            plain(one.changes.to_string()),
            lag(one.median_posting_lag_seconds),
            lag(one.median_lag_seconds),
        ]
    });
    let heads = [
        "vendor",
        "since",
        "last look",
        "incidents",
        "revisions",
        "changes",
        "posted after",
        "seen after",
    ];
    columns::write(&heads, rows.collect(), style, out)?;
    for cursor in &report.cursors {
        let told = words::relative(cursor.told_at, style.now);
        writeln!(
            out,
            "cursor {}: told {told}, {} not yet",
            cursor.name,
            words::count(usize::try_from(cursor.behind).unwrap_or_default(), "change")
        )?;
    }
    writeln!(
        out,
        "{}, {} KiB",
        words::count(report.vendors.len(), "vendor"),
        report.bytes / 1024
    )
}
