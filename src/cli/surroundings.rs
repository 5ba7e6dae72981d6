//! The one place that asks the clock, the environment and the terminal, and decides what commands see of them.

use std::io::{IsTerminal, stderr, stdout};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use chrono::SubsecRound;
use clap::ArgMatches;

use super::configuration::{Configuration, Folders};
use super::delivery::Destination;
use super::global::{Format, Global, When};
use super::origin::{Decisions, Origin};
use super::{command, verbose};
use crate::commands::settable;
use crate::config;
use crate::context::Context;
use crate::http;
use crate::model::{Time, printable};
use crate::render::{self, Render, Style, Zone};
use crate::report::Subject;
use crate::source::{Access, Source};

const TIMEOUT: Duration = Duration::from_secs(10);
const RETRIES: u32 = 2;
const CONCURRENCY: usize = 256;
/// Twice the largest document that is known (4 MB: all incidents of Google Cloud).
const BODY_LIMIT: u64 = 8 << 20;

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
}

impl Surroundings {
    /// Reads the environment once. An answer that does not go to standard output goes to no terminal.
    pub(super) fn of_this_process(to: &Destination) -> Self {
        let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let forced = |name: &str| {
            set(name) && std::env::var_os(name).is_none_or(|value| value != "0" && value != "false")
        };
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
        }
    }

    /// The format of an answer where none was asked for: inside GitHub Actions, `check` also writes workflow commands.
    pub(super) fn format(&self, subject: Subject, goes_on: bool) -> &'static dyn Render {
        let own = self.github_actions && subject == Subject::Check && !goes_on;
        let own = own.then(|| render::by_name("github")).flatten();
        own.unwrap_or(render::ALL[0])
    }
}

/// The context of a command, and the format that was asked for.
pub(super) fn context(
    global: &Global,
    matches: &ArgMatches,
    configuration: Configuration,
    around: &Surroundings,
) -> (Context, Option<&'static dyn Render>) {
    let Configuration {
        config,
        place,
        trust,
        folders,
    } = configuration;
    let decided = Decided::new(global, around, &folders);
    let now = time();
    let style = Style {
        color: decided.color,
        links: decided.color && around.out_is_terminal && !around.dumb,
        width: around.width,
        zone: decided.zone,
        now,
    };
    let history = history(global, &folders);
    let settings = if matches.subcommand_name() == Some("config") {
        let origin = Origin {
            matches,
            global,
            config: &config,
            custom_certs: around.custom_certs,
        };
        let decisions = Decisions {
            http: &decided.http,
            style: &style,
            color: decided.when,
            format: decided.format.unwrap_or(render::ALL[0]),
            history: history.as_deref(),
        };
        origin.settings(&settable(&command::with_all_built()), &decisions)
    } else {
        Vec::new()
    };
    let progress = shows_progress(global, around);
    let deadline = decided.http.deadline;
    let user_config = folders.config.as_ref();
    let context = Context {
        config: Arc::new(config),
        config_path: place.map(|place| place.path.display().to_string()),
        trust,
        user_config: user_config.map(|folder| folder.join(config::FILE).display().to_string()),
        settings,
        source: Source::new(access(global), decided.http, progress),
        history,
        selection: None,
        deadline,
        style,
        clock: time,
        now,
    };
    (context, decided.format)
}

/// The time. A clock that was set to before 1970 meanwhile stands at its beginning.
fn time() -> Time {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let now = UNIX_EPOCH + since.unwrap_or_default();
    Time::from(now).trunc_subsecs(3)
}

fn shows_progress(global: &Global, around: &Surroundings) -> bool {
    around.err_is_terminal
        && !global.no_progress
        && !global.quiet
        && global.verbose == 0
        && !around.dumb
}

fn access(global: &Global) -> Access {
    match &global.replay {
        Some(folder) => Access::Replay(folder.clone()),
        None if global.offline => Access::Offline,
        None => Access::Network,
    }
}

/// The history's file: what was recorded before is no part of a replay.
fn history(global: &Global, folders: &Folders) -> Option<PathBuf> {
    if global.no_history || global.replay.is_some() {
        return None;
    }
    let folder = folders.data.as_ref();
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
    fn new(global: &Global, around: &Surroundings, folders: &Folders) -> Self {
        let when = global.color.unwrap_or(When::Auto);
        Self {
            http: http(global, around, folders),
            when,
            color: color(when, around),
            zone: zone(global),
            format: format(global),
        }
    }
}

fn http(global: &Global, around: &Surroundings, folders: &Folders) -> http::Settings {
    http::Settings {
        timeout: global.timeout.unwrap_or(TIMEOUT),
        retries: global.retries.unwrap_or(RETRIES),
        concurrency: global.concurrency.unwrap_or(CONCURRENCY).max(1),
        body_limit: BODY_LIMIT,
        user_agent: concat!(
            "pingoru/",
            env!("CARGO_PKG_VERSION"),
            " (status page reader)"
        )
        .to_owned(),
        system_roots: global.system_roots || around.custom_certs,
        ca_certs: global.ca_cert.clone(),
        cache: folders.cache.clone(),
        is_private: if global.allow_private {
            |_| false
        } else {
            http::is_private
        },
        holds_secret: |url| printable(url) != url,
        refresh: global.refresh,
        deadline: global
            .deadline
            .and_then(|length| Instant::now().checked_add(length)),
        observer: verbose::observer(global.verbose),
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

fn zone(global: &Global) -> Zone {
    if global.utc {
        return Zone::utc();
    }
    let named = global.tz.as_deref().and_then(Zone::named);
    named.unwrap_or_else(Zone::local)
}

fn format(global: &Global) -> Option<&'static dyn Render> {
    match global.format {
        Some(Format(format)) => Some(format),
        None if global.json => render::by_name("json"),
        None => None,
    }
}
