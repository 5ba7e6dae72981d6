//! Settings, and where they come from.

use std::io::{self, Write};

use super::super::humanize;
use super::super::style::{Style, Tone};
use crate::model::Text;
use crate::report::{SettingReport, SettingsReport};

/// Values up to here stand in a column.
const VALUE: usize = 24;

pub(super) fn render(
    settings: &SettingsReport,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let settings = &safe(settings);
    let file = settings.file.as_deref().unwrap_or("none");
    writeln!(out, "configuration file: {file}")?;
    let all = &settings.settings;
    let widest = |of: fn(&SettingReport) -> usize| all.iter().map(of).max().unwrap_or_default();
    let name_width = widest(|one| humanize::width(&one.name));
    let value_width = widest(|one| humanize::width(&one.value)).min(VALUE);
    for setting in all {
        let from = setting.at.as_deref().unwrap_or(setting.from.word());
        let name = humanize::padded(&setting.name.replace('_', "-"), name_width);
        let value = humanize::padded(&setting.value, value_width);
        let used = humanize::width(&name) + humanize::width(&value) + humanize::width(from) + 4;
        let gap = match style.width {
            Some(room) if used > room => format!("\n{}", " ".repeat(name_width + 2)),
            _ => "  ".to_owned(),
        };
        let line = format!("{name}  {}", value.trim_end());
        let line = if gap.starts_with('\n') {
            line
        } else {
            format!("{name}  {value}")
        };
        writeln!(out, "{line}{gap}{}", style.paint(Tone::Faint, from))?;
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
