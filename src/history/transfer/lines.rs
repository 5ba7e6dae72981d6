//! The lines of a file that somebody made.

use std::io::{BufRead, Read};

use crate::history::error::HistoryError;

/// The longest line: an item with all its revisions in full.
const LONGEST: u64 = 64 << 20;

/// As much of a reason as is shown: it may quote the line.
const SHOWN: usize = 200;

/// The next line without its end; `number` counts from 1.
pub(super) fn next(lines: &mut dyn BufRead, number: usize) -> Result<Option<String>, HistoryError> {
    let mut line = Vec::new();
    if lines.take(LONGEST + 1).read_until(b'\n', &mut line)? == 0 {
        return Ok(None);
    }
    if line.len() as u64 > LONGEST {
        return Err(wrong(number, "longer than 64 MiB"));
    }
    if line.last() == Some(&b'\n') {
        line.pop();
    }
    let line = String::from_utf8(line);
    line.map(Some).map_err(|_| wrong(number, "not UTF-8"))
}

/// A line that is refused.
pub(super) fn wrong(line: usize, reason: &str) -> HistoryError {
    let mut shown: String = reason.chars().take(SHOWN).collect();
    if shown.len() < reason.len() {
        shown.push('…');
    }
    HistoryError::Line {
        line,
        reason: shown,
    }
}
