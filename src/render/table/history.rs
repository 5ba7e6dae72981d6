//! What the history holds.

use std::io::{self, Write};

use super::super::humanize;
use super::super::style::{Style, Tone};
use super::columns::{self, Column, plain, toned};
use crate::model::Text;
use crate::report::HistoryReport;

const COLUMNS: [Column; 8] = [
    Column::cut("vendor", 12),
    Column::whole("first check").rank(4),
    Column::whole("last check"),
    Column::whole("incidents"),
    Column::whole("versions").rank(3),
    Column::whole("changes"),
    Column::whole("median posting delay").rank(2),
    Column::whole("median detection delay").rank(1),
];

pub(super) fn render(report: &HistoryReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let lag = |seconds: Option<i64>| plain(seconds.map_or(String::new(), humanize::length));
    let rows = report.vendors.iter().map(|one| {
        vec![
            toned(Tone::Strong, &one.vendor),
            plain(humanize::moment(one.first_seen_at, style)),
            plain(humanize::relative(one.last_seen_at, style.now)),
            plain(one.incidents.to_string()),
            plain(one.revisions.to_string()),
            plain(one.changes.to_string()),
            lag(one.median_posting_lag_seconds),
            lag(one.median_lag_seconds),
        ]
    });
    let rows: Vec<_> = rows.collect();
    columns::write(&COLUMNS, &rows, style, out)?;
    for cursor in &report.cursors {
        let moved_at = humanize::relative(cursor.told_at, style.now);
        writeln!(
            out,
            "cursor \"{}\": last read {moved_at}, {}",
            Text::new(&cursor.name).line(),
            humanize::count(
                usize::try_from(cursor.behind).unwrap_or_default(),
                "unread change"
            )
        )?;
    }
    writeln!(
        out,
        "{}, {} KiB",
        humanize::count(report.vendors.len(), "vendor"),
        report.bytes / 1024
    )
}
