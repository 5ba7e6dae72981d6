//! Settings, and where they come from.

use std::io::{self, Write};

use super::super::humanize;
use super::super::style::{Style, Tone};
use crate::model::Text;
use crate::report::{SettingReport, SettingsReport};

pub(super) fn render(
    settings: &SettingsReport,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let settings = &safe(settings);
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

/// The same with each text in one line: a setting may come from a file of others.
fn safe(settings: &SettingsReport) -> SettingsReport {
    let line = |text: &str| Text::from(text).line();
    let each = |one: &SettingReport| SettingReport {
        name: line(&one.name),
        value: line(&one.value),
        from: one.from,
        at: one.at.as_deref().map(line),
    };
    SettingsReport {
        file: settings.file.as_deref().map(line),
        settings: settings.settings.iter().map(each).collect(),
        ..settings.clone()
    }
}
