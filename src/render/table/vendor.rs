//! Lines about a vendor that several screens share.

use std::io::{self, Write};

use super::super::style::{Style, Tone};
use super::super::words::vendor::{checked, last_known};
use crate::model::Origin;
use crate::report::VendorReport;

/// The age of a vendor's answer where it is not from now, as a line of its own.
pub(super) fn age_note(
    vendors: &[VendorReport],
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let old = |vendor: &&VendorReport| {
        let source = vendor.source.as_ref();
        source.is_some_and(|source| source.from == Origin::History)
    };
    for vendor in vendors.iter().filter(old) {
        let checked = checked(vendor, style).unwrap_or_default();
        let line = format!("{}: {checked}", vendor.label());
        writeln!(out, "{}", style.paint(Tone::Faint, &line))?;
    }
    Ok(())
}

/// A vendor that could not be read, and what was last recorded of it; the cause is on standard error.
pub(super) fn failed(vendor: &VendorReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let head = style.paint(Tone::Doubt, &format!("? {} · unknown", vendor.label()));
    let last = last_known(vendor, style).map_or(String::new(), |last| format!(" · {last}"));
    writeln!(out, "{head}{last}")
}
