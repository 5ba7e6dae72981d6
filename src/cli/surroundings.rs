//! The one place that asks the clock, the environment and the terminal, and decides what commands see of them.

use std::io::{IsTerminal, stderr, stdout};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use chrono::{SubsecRound, Utc};
use clap::ArgMatches;
use directories::ProjectDirs;

use super::delivery::Destination;
use super::global::{Format, Global, NO_ZONE, When};
use super::origin::{Decisions, Origin};
use super::verbose;
use crate::commands::UsageError;
use crate::config::{self, Config, Defaults};
use crate::context::Context;
use crate::http;
use crate::render::{self, Render, Style, Zone};
use crate::report::Subject;
use crate::source::{Access, Source};

const TIMEOUT: Duration = Duration::from_secs(10);
const RETRIES: u32 = 2;
const CONCURRENCY: usize = 256;
const BODY_LIMIT: u64 = 32 << 20;

/// What the process finds itself in.
#[expect(clippy::struct_excessive_bools, reason = "each is a separate fact")]
pub(super) struct Surroundings {
    out_is_terminal: bool,
    err_is_terminal: bool,
    no_color: bool,
    force_color: bool,
    dumb: bool,
    width: Option<usize>,
    custom_certs: bool,
    github_actions: bool,
    folder: Option<PathBuf>,
    config_folder: Option<PathBuf>,
    cache_folder: Option<PathBuf>,
    data_folder: Option<PathBuf>,
}

impl Surroundings {
    /// Reads the environment once. An answer that does not go to standard output goes to no terminal.
    pub(super) fn of_this_process(to: &Destination) -> Self {
        let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let forced = |name: &str| {
            set(name) && std::env::var_os(name).is_none_or(|value| value != "0" && value != "false")
        };
        let folders = ProjectDirs::from("", "", "pingoru");
        let out_is_terminal = *to == Destination::Stdout && stdout().is_terminal();
        let columns = std::env::var("COLUMNS")
            .ok()
            .and_then(|text| text.parse().ok());
        let measured = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
        Self {
            out_is_terminal,
            err_is_terminal: stderr().is_terminal(),
            no_color: set("NO_COLOR")
                || std::env::var_os("CLICOLOR").is_some_and(|value| value == "0"),
            force_color: forced("CLICOLOR_FORCE") || forced("FORCE_COLOR"),
            dumb: std::env::var_os("TERM").is_some_and(|term| term == "dumb"),
            width: columns.or_else(measured).filter(|_| out_is_terminal),
            github_actions: std::env::var_os("GITHUB_ACTIONS").is_some_and(|value| value == "true"),
            custom_certs: set("SSL_CERT_FILE") || set("SSL_CERT_DIR"),
            folder: std::env::current_dir().ok(),
            config_folder: folders
                .as_ref()
                .map(|folders| folders.config_dir().to_owned()),
            data_folder: folders
                .as_ref()
                .map(|folders| folders.data_dir().to_owned()),
            cache_folder: folders.map(|folders| folders.cache_dir().to_owned()),
        }
    }

    /// The format of an answer where none was asked for: inside GitHub Actions, `check` also writes workflow commands.
    pub(super) fn format(&self, subject: Subject, goes_on: bool) -> &'static dyn Render {
        let own = self.github_actions && subject == Subject::Check && !goes_on;
        let own = own.then(|| render::by_name("github")).flatten();
        own.unwrap_or(render::ALL[0])
    }
}

/// Puts together what a command is handed, and the format that was asked for.
///
/// # Errors
/// Where the configuration is wrong.
pub(super) fn context(
    global: &Global,
    matches: &ArgMatches,
    around: &Surroundings,
) -> Result<(Context, Option<&'static dyn Render>), UsageError> {
    let path = global
        .config
        .clone()
        .or_else(|| config::find(around.folder.as_deref(), around.config_folder.as_deref()));
    let config = path
        .as_deref()
        .map(Config::read)
        .transpose()?
        .unwrap_or_default();
    let decided = Decided::new(global, &config.defaults, around)?;
    let now = Utc::now().trunc_subsecs(3);
    let style = Style {
        color: decided.color,
        links: decided.color && around.out_is_terminal && !around.dumb,
        width: around.width,
        zone: decided.zone,
        now,
    };
    let history = history(global, around);
    let origin = Origin {
        matches,
        global,
        file: &config.defaults,
        from_file: path.is_some(),
        custom_certs: around.custom_certs,
    };
    let settings = origin.settings(&Decisions {
        http: &decided.http,
        style: &style,
        color: decided.when,
        format: decided.format.unwrap_or(render::ALL[0]),
        history: history.as_deref(),
    });
    let progress = around.err_is_terminal
        && !global.no_progress
        && !global.quiet
        && global.verbose == 0
        && !around.dumb;
    let deadline = decided.http.deadline;
    let user_config = around.config_folder.as_ref();
    let context = Context {
        config,
        config_path: path.map(|path| path.display().to_string()),
        user_config: user_config.map(|folder| folder.join(config::FILE).display().to_string()),
        settings,
        source: Source::new(access(global), decided.http, progress),
        history,
        deadline,
        style,
        clock: || Utc::now().trunc_subsecs(3),
        now,
    };
    Ok((context, decided.format))
}

fn access(global: &Global) -> Access {
    match &global.replay {
        Some(folder) => Access::Replay(folder.clone()),
        None if global.offline => Access::Offline,
        None => Access::Network,
    }
}

/// The history's file: what was recorded before is no part of a replay.
fn history(global: &Global, around: &Surroundings) -> Option<PathBuf> {
    if global.no_history || global.replay.is_some() {
        return None;
    }
    let folder = around.data_folder.as_ref();
    let default = || folder.map(|folder| folder.join("history.db"));
    global.history.clone().or_else(default)
}

/// Flags and environment, else the file, else the default.
struct Decided {
    http: http::Settings,
    when: When,
    color: bool,
    zone: Zone,
    format: Option<&'static dyn Render>,
}

impl Decided {
    fn new(global: &Global, file: &Defaults, around: &Surroundings) -> Result<Self, UsageError> {
        let when = when(global, file)?;
        Ok(Self {
            http: http(global, file, around),
            when,
            color: color(when, around),
            zone: zone(global, file)?,
            format: format(global, file)?,
        })
    }
}

fn http(global: &Global, file: &Defaults, around: &Surroundings) -> http::Settings {
    let own = if global.ca_cert.is_empty() {
        &file.ca_certs
    } else {
        &global.ca_cert
    };
    http::Settings {
        timeout: global.timeout.or(file.timeout).unwrap_or(TIMEOUT),
        retries: global.retries.or(file.retries).unwrap_or(RETRIES),
        concurrency: global
            .concurrency
            .or(file.concurrency)
            .unwrap_or(CONCURRENCY)
            .max(1),
        body_limit: BODY_LIMIT,
        user_agent: concat!(
            "pingoru/",
            env!("CARGO_PKG_VERSION"),
            " (status page reader)"
        )
        .to_owned(),
        system_roots: global.system_roots || file.system_roots.unwrap_or(around.custom_certs),
        ca_certs: own.clone(),
        cache: around.cache_folder.clone(),
        is_private: if global.allow_private {
            |_| false
        } else {
            http::is_private
        },
        refresh: global.refresh,
        deadline: global
            .deadline
            .and_then(|length| Instant::now().checked_add(length)),
        observer: verbose::observer(global.verbose),
    }
}

fn when(global: &Global, file: &Defaults) -> Result<When, UsageError> {
    match (global.color, file.color.as_deref()) {
        (Some(when), _) => Ok(when),
        (None, None | Some("auto")) => Ok(When::Auto),
        (None, Some("always")) => Ok(When::Always),
        (None, Some("never")) => Ok(When::Never),
        (None, Some(other)) => Err(wrong("color", other, "auto, always, never")),
    }
}

fn color(when: When, around: &Surroundings) -> bool {
    match when {
        When::Always => true,
        When::Never => false,
        When::Auto => {
            !around.no_color && (around.force_color || (around.out_is_terminal && !around.dumb))
        }
    }
}

fn zone(global: &Global, file: &Defaults) -> Result<Zone, UsageError> {
    if global.utc {
        return Ok(Zone::utc());
    }
    let Some(name) = global.tz.as_ref().or(file.tz.as_ref()) else {
        return Ok(Zone::local());
    };
    Zone::named(name)
        .ok_or_else(|| UsageError::Other(format!("tz `{name}` in [defaults]: {NO_ZONE}")))
}

fn format(global: &Global, file: &Defaults) -> Result<Option<&'static dyn Render>, UsageError> {
    if let Some(Format(format)) = global.format {
        return Ok(Some(format));
    }
    let json = global.json.then_some("json");
    let Some(name) = json.or(file.format.as_deref()) else {
        return Ok(None);
    };
    let known = || {
        let names = render::ALL.iter().map(|format| format.name());
        names.collect::<Vec<_>>().join(", ")
    };
    let found = render::by_name(name).ok_or_else(|| wrong("format", name, &known()));
    found.map(Some)
}

fn wrong(key: &str, value: &str, known: &str) -> UsageError {
    UsageError::Other(format!(
        "invalid {key} `{value}` in [defaults]: expected one of {known}"
    ))
}
