//! What the tables about pages say of a vendor.

use std::io::{self, Write};

use super::super::style::{Style, Tone};
use crate::report::VendorReport;

/// The vendor's name as people read it.
pub(super) fn name(vendor: &VendorReport) -> String {
    vendor.name.as_ref().unwrap_or(&vendor.vendor).line()
}

/// A vendor that could not be read; the cause stands on standard error.
pub(super) fn failed(vendor: &VendorReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    writeln!(
        out,
        "{} {}: {}",
        style.paint(Tone::Doubt, "?"),
        name(vendor),
        style.paint(Tone::Doubt, "cannot tell")
    )
}
