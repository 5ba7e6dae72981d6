//! Settings, and where they come from.

use std::io::{self, Write};

use super::super::humanize;
use super::super::style::{Style, Tone};
use crate::report::SettingsReport;

pub(super) fn render(
    settings: &SettingsReport,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let file = settings.file.as_deref().unwrap_or("none");
    writeln!(out, "configuration file: {file}")?;
    for setting in &settings.settings {
        let from = setting.at.as_deref().unwrap_or(setting.from.word());
        let from = style.paint(Tone::Faint, from);
        let name = setting.name.replace('_', "-");
        writeln!(
            out,
            "{}  {}  {from}",
            humanize::padded(&name, 14),
            humanize::padded(&setting.value, 24)
        )?;
    }
    Ok(())
}
