//! Each setting with its value, and what set it.

use std::path::Path;
use std::time::Duration;

use clap::parser::ValueSource;
use clap::{Arg, ArgAction, ArgMatches};

use super::global::{Global, When};
use crate::config::Config;
use crate::http;
use crate::model::printable;
use crate::render::{Render, Style};
use crate::report::{SettingReport, SettingSource};

/// The variables that name proxies.
const PROXIES: [&str; 4] = ["HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY", "NO_PROXY"];

/// Where the settings come from.
pub(super) struct Origin<'a> {
    pub(super) matches: &'a ArgMatches,
    pub(super) global: &'a Global,
    pub(super) config: &'a Config,
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

/// What set a setting, and where.
type Set = (SettingSource, Option<String>);

impl Origin<'_> {
    /// Each option that can be set beforehand, then what has no option.
    pub(super) fn settings(&self, options: &[&Arg], decided: &Decisions<'_>) -> Vec<SettingReport> {
        let mut settings: Vec<_> = options
            .iter()
            .filter_map(|arg| self.of_option(arg, decided))
            .collect();
        let cache = decided.http.cache.as_deref().map_or_else(none, path);
        settings.push(setting("cache", cache, (SettingSource::Default, None)));
        settings.extend(proxies());
        settings.extend(self.vendors());
        settings
    }

    fn of_option(&self, arg: &Arg, decided: &Decisions<'_>) -> Option<SettingReport> {
        let long = arg.get_long()?;
        let other = match long {
            "format" => "json",
            "tz" => "utc",
            "history" => "no-history",
            _ => long,
        };
        let set = self.set(long, arg).or_else(|| self.typed(other));
        let mut set = set.unwrap_or((SettingSource::Default, None));
        if long == "system-roots" && self.custom_certs && set.0 == SettingSource::Default {
            set = (
                SettingSource::Environment,
                Some("SSL_CERT_FILE, SSL_CERT_DIR".into()),
            );
        }
        let value = self.decided(long, decided).or_else(|| self.raw(arg));
        let value = value.or_else(|| built_in(long));
        Some(setting(long, value.unwrap_or_else(none), set))
    }

    /// The flag, the variable, or the line of the file that an option has its value from.
    fn set(&self, long: &str, arg: &Arg) -> Option<Set> {
        self.typed(long)
            .or_else(|| {
                let variable = arg.get_env()?.to_string_lossy().into_owned();
                let value = std::env::var_os(&variable)?;
                // A parser without this option did not read its variable.
                let is_read = value.is_empty() || self.is_known(long);
                (!is_read).then_some((SettingSource::Environment, Some(variable)))
            })
            .or_else(|| {
                let setting = self.config.defaults.get(long)?;
                let line = self.config.line(setting.start);
                let place = format!("{}:{line}", self.config.path);
                Some((SettingSource::File, Some(place)))
            })
    }

    fn is_known(&self, long: &str) -> bool {
        self.parsed().try_contains_id(&id(long)).is_ok()
    }

    fn parsed(&self) -> &ArgMatches {
        let below = self.matches.subcommand();
        below.map_or(self.matches, |(_, matches)| matches)
    }

    /// What the command line or a variable set.
    fn typed(&self, long: &str) -> Option<Set> {
        let id = id(long);
        self.parsed().try_contains_id(&id).ok()?;
        match self.parsed().value_source(&id)? {
            ValueSource::CommandLine => Some((SettingSource::Flag, Some(format!("--{long}")))),
            ValueSource::EnvVariable => {
                let name = format!("PINGORU_{}", id.to_uppercase());
                Some((SettingSource::Environment, Some(name)))
            }
            _ => None,
        }
    }

    /// A value that is decided from more than the option.
    fn decided(&self, long: &str, decided: &Decisions<'_>) -> Option<String> {
        let (http, global) = (decided.http, self.global);
        Some(match long {
            "format" => decided.format.name().to_owned(),
            "timeout" => length(http.timeout),
            "deadline" => global.deadline.map_or_else(none, length),
            "retries" => http.retries.to_string(),
            "concurrency" => http.concurrency.to_string(),
            "system-roots" => http.system_roots.to_string(),
            "color" => word(decided.color).to_owned(),
            "tz" => decided.style.zone.name().clone(),
            "history" => decided.history.map_or_else(none, path),
            _ => return None,
        })
    }

    /// The value as it was written, else the parser's own default.
    fn raw(&self, arg: &Arg) -> Option<String> {
        let long = arg.get_long()?;
        let id = id(long);
        let join = |values: Vec<String>| (!values.is_empty()).then(|| values.join(", "));
        if self.is_known(long) {
            let values = self.parsed().get_raw(&id)?;
            return join(
                values
                    .map(|one| one.to_string_lossy().into_owned())
                    .collect(),
            );
        }
        let variable = arg.get_env().and_then(std::env::var_os);
        if let Some(value) = variable.filter(|value| !value.is_empty()) {
            return Some(value.to_string_lossy().into_owned());
        }
        if let Some(setting) = self.config.defaults.get(long) {
            return join(setting.values.clone());
        }
        if matches!(arg.get_action(), ArgAction::SetTrue) {
            return Some("false".into());
        }
        let own = arg.get_default_values().iter();
        join(own.map(|one| one.to_string_lossy().into_owned()).collect())
    }

    /// What the file says of private pages, without the secrets.
    fn vendors(&self) -> Vec<SettingReport> {
        let mut settings = Vec::new();
        let mut add = |key: String, value: String, start: usize| {
            let place = format!("{}:{}", self.config.path, self.config.line(start));
            settings.push(setting(&key, value, (SettingSource::File, Some(place))));
        };
        for (name, own) in &self.config.vendors {
            let texts = [
                ("url", &own.url),
                ("url-file", &own.url_file),
                ("headers-file", &own.headers_file),
            ];
            for (key, text) in texts {
                if let Some(text) = text {
                    let value = printable(text.get_ref()).into_owned();
                    add(format!("vendors.{name}.{key}"), value, text.span().start);
                }
            }
            for (header, value) in &own.headers {
                let key = format!("vendors.{name}.headers.{header}");
                add(key, "***".into(), value.span().start);
            }
        }
        settings
    }
}

fn proxies() -> impl Iterator<Item = SettingReport> {
    PROXIES.iter().filter_map(|upper| {
        let names = [upper.to_lowercase(), (*upper).to_owned()];
        let mut set = names.into_iter().filter_map(|name| {
            let value = std::env::var(&name).ok().filter(|value| !value.is_empty());
            Some((name, value?))
        });
        let (name, value) = set.next()?;
        let value = printable(&value).into_owned();
        let from = (SettingSource::Environment, Some(name));
        Some(setting(&upper.to_lowercase(), value, from))
    })
}

fn setting(name: &str, value: String, (from, at): Set) -> SettingReport {
    let is_key = !name.starts_with("vendors.");
    SettingReport {
        name: if is_key { id(name) } else { name.to_owned() },
        value,
        from,
        at,
    }
}

/// The default of an option whose parser does not know it.
fn built_in(long: &str) -> Option<String> {
    let default = match long {
        "fail-on" => "minor (lists: never)",
        "on-unknown" => "fail",
        "maintenance" => "pass",
        _ => return None,
    };
    Some(default.to_owned())
}

/// The parser's name of an option.
fn id(long: &str) -> String {
    long.replace('-', "_")
}

fn none() -> String {
    "none".to_owned()
}

fn path(path: &Path) -> String {
    path.display().to_string()
}

fn length(length: Duration) -> String {
    humantime::format_duration(length).to_string()
}

fn word(when: When) -> &'static str {
    match when {
        When::Auto => "auto",
        When::Always => "always",
        When::Never => "never",
    }
}
