//! Where each setting comes from.

use clap::ArgMatches;
use clap::parser::ValueSource;

use crate::config::Defaults;
use crate::http;
use crate::render::{Render, Style};
use crate::report::{SettingReport, SettingSource};

/// Where a setting comes from.
pub(super) struct Origin<'a> {
    pub(super) matches: &'a ArgMatches,
    pub(super) from_file: bool,
}

impl Origin<'_> {
    fn of(&self, flag: &str, in_file: bool) -> SettingSource {
        let typed = self
            .matches
            .subcommand()
            .map_or(self.matches, |(_, matches)| matches);
        if flag == "format" && typed.get_flag("json") {
            return SettingSource::Flag;
        }
        match typed
            .try_get_raw(flag)
            .ok()
            .and_then(|_| typed.value_source(flag))
        {
            Some(ValueSource::CommandLine) => SettingSource::Flag,
            Some(ValueSource::EnvVariable) => SettingSource::Environment,
            _ if self.from_file && in_file => SettingSource::File,
            _ => SettingSource::Default,
        }
    }

    /// Each setting with its value.
    pub(super) fn settings(
        &self,
        file: &Defaults,
        http: &http::Settings,
        style: &Style,
        format: &dyn Render,
    ) -> Vec<SettingReport> {
        let setting = |name: &str, value: String, in_file| SettingReport {
            name: name.to_owned(),
            value,
            from: self.of(name, in_file),
        };
        let zone = style.zone.name().to_owned();
        let timeout = humantime::format_duration(http.timeout).to_string();
        vec![
            setting("format", format.name().to_owned(), file.format.is_some()),
            setting("timeout", timeout, file.timeout.is_some()),
            setting("retries", http.retries.to_string(), file.retries.is_some()),
            setting(
                "concurrency",
                http.concurrency.to_string(),
                file.concurrency.is_some(),
            ),
            setting(
                "system_roots",
                http.system_roots.to_string(),
                file.system_roots.is_some(),
            ),
            setting("color", style.color.to_string(), file.color.is_some()),
            setting("tz", zone, file.tz.is_some()),
        ]
    }
}
