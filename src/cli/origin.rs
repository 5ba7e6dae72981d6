//! Each setting with its value, and where that comes from.

use std::path::Path;
use std::time::Duration;

use clap::ArgMatches;
use clap::parser::ValueSource;

use super::global::{Global, When};
use crate::config::Defaults;
use crate::http;
use crate::render::{Render, Style};
use crate::report::{SettingReport, SettingSource};

/// Where the settings come from.
pub(super) struct Origin<'a> {
    pub(super) matches: &'a ArgMatches,
    pub(super) global: &'a Global,
    pub(super) file: &'a Defaults,
    pub(super) from_file: bool,
    /// Whether a variable of the TLS libraries names certificates.
    pub(super) custom_certs: bool,
}

/// What was decided.
pub(super) struct Decisions<'a> {
    pub(super) http: &'a http::Settings,
    pub(super) style: &'a Style,
    pub(super) color: When,
    pub(super) format: &'a dyn Render,
    pub(super) history: Option<&'a Path>,
}

impl Origin<'_> {
    /// Each setting with its value.
    pub(super) fn settings(&self, decided: &Decisions<'_>) -> Vec<SettingReport> {
        let (http, file, global) = (decided.http, self.file, self.global);
        let none = || "none".to_owned();
        let path = |path: &Path| path.display().to_string();
        let certs = || {
            http.ca_certs
                .iter()
                .map(|one| path(one))
                .collect::<Vec<_>>()
        };
        let deadline = global.deadline.map_or_else(none, length);
        let mut settings = vec![
            self.of("format", decided.format.name(), file.format.is_some()),
            self.of("timeout", length(http.timeout), file.timeout.is_some()),
            self.of("deadline", deadline, false),
            self.of("retries", http.retries.to_string(), file.retries.is_some()),
            self.of(
                "concurrency",
                http.concurrency.to_string(),
                file.concurrency.is_some(),
            ),
            self.of("refresh", http.refresh.to_string(), false),
            self.of("offline", global.offline.to_string(), false),
            self.of(
                "system_roots",
                http.system_roots.to_string(),
                file.system_roots.is_some(),
            ),
            self.of("ca_cert", join(&certs()), !file.ca_certs.is_empty()),
            self.of("color", word(decided.color), file.color.is_some()),
            self.of("tz", decided.style.zone.name(), file.tz.is_some()),
            self.of("history", decided.history.map_or_else(none, path), false),
            self.of(
                "cache",
                http.cache.as_deref().map_or_else(none, path),
                false,
            ),
            self.of("quiet", global.quiet.to_string(), false),
        ];
        for setting in &mut settings {
            let by_variable = setting.name == "system_roots" && self.custom_certs;
            if by_variable && setting.from == SettingSource::Default {
                setting.from = SettingSource::Environment;
            }
        }
        settings
    }

    fn of(&self, name: &str, value: impl Into<String>, in_file: bool) -> SettingReport {
        let other = match name {
            "format" => "json",
            "tz" => "utc",
            "history" => "no_history",
            _ => name,
        };
        let from = self.typed(name).or_else(|| self.typed(other));
        let from = from.unwrap_or(if self.from_file && in_file {
            SettingSource::File
        } else {
            SettingSource::Default
        });
        SettingReport {
            name: name.to_owned(),
            value: value.into(),
            from,
        }
    }

    /// Whether an option or its variable is in force.
    fn typed(&self, id: &str) -> Option<SettingSource> {
        let subcommand = self.matches.subcommand();
        let typed = subcommand.map_or(self.matches, |(_, matches)| matches);
        typed.try_get_raw(id).ok()?;
        match typed.value_source(id)? {
            ValueSource::CommandLine => Some(SettingSource::Flag),
            ValueSource::EnvVariable => Some(SettingSource::Environment),
            _ => None,
        }
    }
}

fn length(length: Duration) -> String {
    humantime::format_duration(length).to_string()
}

fn join(paths: &[String]) -> String {
    match paths {
        [] => "none".to_owned(),
        paths => paths.join(", "),
    }
}

fn word(when: When) -> &'static str {
    match when {
        When::Auto => "auto",
        When::Always => "always",
        When::Never => "never",
    }
}
