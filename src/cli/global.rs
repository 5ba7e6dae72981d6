//! The options that mean the same everywhere.

use std::path::PathBuf;
use std::time::Duration;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{ArgAction, Args, ValueEnum};

use crate::commands::{at_least_one, at_least_zero};
use crate::render::{self, Render};
use crate::time_arg::positive_length;

/// Whether colours are used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum When {
    /// On a terminal.
    Auto,
    /// Everywhere.
    Always,
    /// Nowhere.
    Never,
}

/// An output format, found by its name.
#[derive(Clone, Copy)]
pub(crate) struct Format(pub(crate) &'static dyn Render);

impl std::fmt::Debug for Format {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.0.name())
    }
}

fn format() -> impl TypedValueParser<Value = Format> {
    let names = render::ALL.iter().map(|format| format.name());
    PossibleValuesParser::new(names)
        .try_map(|name| render::by_name(&name).map(Format).ok_or("no such format"))
}

/// The value of a switch's variable.
pub(super) fn switch(word: &str) -> Result<bool, String> {
    match word.trim().to_ascii_lowercase().as_str() {
        "1" | "true" | "yes" | "y" | "on" => Ok(true),
        "0" | "false" | "no" | "n" | "off" | "" => Ok(false),
        _ => Err("expected 1, 0, true, false, yes or no".into()),
    }
}

/// `FORMAT=FILE`.
#[derive(Clone, Debug)]
pub(crate) struct ReportTo {
    pub(crate) format: Format,
    pub(crate) file: PathBuf,
}

fn report(text: &str) -> Result<ReportTo, String> {
    let (name, file) = text
        .split_once('=')
        .filter(|(_, file)| !file.is_empty())
        .ok_or("expected FORMAT=FILE, such as junit=report.xml")?;
    let format = render::by_name(name).ok_or_else(|| {
        let known: Vec<_> = render::ALL.iter().map(|format| format.name()).collect();
        format!("unknown format `{name}`; supported: {}", known.join(", "))
    })?;
    Ok(ReportTo {
        format: Format(format),
        file: file.into(),
    })
}

/// A file that came with a repository sets these too: a run must end all the same.
const LONGEST_TIMEOUT: Duration = Duration::from_secs(60 * 60);
const MOST_RETRIES: u32 = 100;

fn timeout(text: &str) -> Result<Duration, String> {
    let length = positive_length(text)?;
    if length > LONGEST_TIMEOUT {
        return Err("must be 1h or less".into());
    }
    Ok(length)
}

fn retries(text: &str) -> Result<u32, String> {
    let count = at_least_zero(text)?;
    if count > MOST_RETRIES {
        return Err(format!("must be {MOST_RETRIES} or less"));
    }
    Ok(count)
}

/// What is wrong with the name of a time zone.
const NO_ZONE: &str = "unknown time zone; expected a name such as Europe/Zurich, or +02:00";

fn zone(name: &str) -> Result<String, String> {
    let known = render::Zone::named(name).map(|_| name.to_owned());
    known.ok_or_else(|| NO_ZONE.to_owned())
}

/// The options that mean the same everywhere.
#[derive(Args, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
#[command(next_help_heading = "Global options")]
pub(crate) struct Global {
    /// Output format [default: table]
    #[arg(short = 'o', long, global = true, value_name = "FORMAT", value_parser = format(), env = "PINGORU_FORMAT", hide_env_values = true)]
    pub(crate) format: Option<Format>,
    /// The same as --format json
    #[arg(long, global = true, conflicts_with = "format")]
    pub(crate) json: bool,
    /// Also write the answer to FILE in another format (repeatable)
    #[arg(long, global = true, value_name = "FORMAT=FILE", value_parser = report)]
    pub(crate) report: Vec<ReportTo>,
    /// Write to FILE, atomically; - is standard output
    #[arg(
        long,
        global = true,
        value_name = "FILE",
        env = "PINGORU_TO",
        hide_env_values = true
    )]
    pub(crate) to: Option<PathBuf>,
    /// Time limit for one vendor: detection, redirects and retries included [default: 10s]
    #[arg(long, global = true, value_name = "TIME", value_parser = timeout, env = "PINGORU_TIMEOUT", hide_env_values = true)]
    pub(crate) timeout: Option<Duration>,
    /// Time limit for the whole run; vendors not read by then are unknown
    #[arg(long, global = true, value_name = "TIME", value_parser = positive_length, env = "PINGORU_DEADLINE", hide_env_values = true)]
    pub(crate) deadline: Option<Duration>,
    /// Retries for transient failures [default: 2]
    #[arg(long, global = true, value_name = "N", value_parser = retries, allow_negative_numbers = true, env = "PINGORU_RETRIES", hide_env_values = true)]
    pub(crate) retries: Option<u32>,
    /// Maximum number of concurrent requests [default: 256]
    #[arg(long, global = true, value_name = "N", value_parser = at_least_one, allow_negative_numbers = true, env = "PINGORU_CONCURRENCY", hide_env_values = true)]
    pub(crate) concurrency: Option<usize>,
    /// Ignore the cache
    #[arg(long, global = true, value_parser = switch, env = "PINGORU_REFRESH", hide_env_values = true)]
    pub(crate) refresh: bool,
    /// Don't use the network: answer from the local history
    #[arg(long, global = true, value_parser = switch, env = "PINGORU_OFFLINE", hide_env_values = true)]
    pub(crate) offline: bool,
    /// Answer from a folder that `pingoru record` wrote, without the network
    #[arg(
        long,
        global = true,
        value_name = "DIR",
        conflicts_with = "offline",
        env = "PINGORU_REPLAY",
        hide_env_values = true
    )]
    pub(crate) replay: Option<PathBuf>,
    /// The history file [default: in the user's data folder]
    #[arg(
        long,
        global = true,
        value_name = "FILE",
        env = "PINGORU_HISTORY",
        hide_env_values = true
    )]
    pub(crate) history: Option<PathBuf>,
    /// Don't read or write the history
    #[arg(long, global = true, conflicts_with_all = ["offline", "history"], value_parser = switch, env = "PINGORU_NO_HISTORY", hide_env_values = true)]
    pub(crate) no_history: bool,
    /// A PEM file with a certificate authority to trust (repeatable)
    #[arg(
        long,
        global = true,
        value_name = "FILE",
        env = "PINGORU_CA_CERT",
        hide_env_values = true
    )]
    pub(crate) ca_cert: Vec<PathBuf>,
    /// Trust the system's certificate authorities instead of the built-in ones
    #[arg(
        long,
        global = true,
        value_parser = switch,
        env = "PINGORU_SYSTEM_ROOTS",
        hide_env_values = true
    )]
    pub(crate) system_roots: bool,
    /// Follow a public page into a private network: redirects and addresses in documents
    #[arg(
        long,
        global = true,
        value_parser = switch,
        env = "PINGORU_ALLOW_PRIVATE",
        hide_env_values = true
    )]
    pub(crate) allow_private: bool,
    /// The configuration file [default: the nearest pingoru.toml upwards, else the user's]
    #[arg(
        long,
        global = true,
        value_name = "FILE",
        env = "PINGORU_CONFIG",
        hide_env_values = true
    )]
    pub(crate) config: Option<PathBuf>,
    /// Whether to use colours [default: auto]
    #[arg(
        long,
        global = true,
        value_enum,
        hide_possible_values = true,
        value_name = "auto|always|never",
        env = "PINGORU_COLOR",
        hide_env_values = true
    )]
    pub(crate) color: Option<When>,
    /// Show times in UTC
    #[arg(
        long,
        global = true,
        conflicts_with = "tz",
        value_parser = switch,
        env = "PINGORU_UTC",
        hide_env_values = true
    )]
    pub(crate) utc: bool,
    /// Show times in this zone: Europe/Zurich or +02:00
    #[arg(
        long,
        global = true,
        value_name = "ZONE",
        allow_hyphen_values = true,
        value_parser = zone,
        env = "PINGORU_TZ",
        hide_env_values = true
    )]
    pub(crate) tz: Option<String>,
    /// No output and no warnings: the exit code is the answer
    #[arg(short, long, global = true, value_parser = switch, env = "PINGORU_QUIET", hide_env_values = true)]
    pub(crate) quiet: bool,
    /// Show requests, their times and the policies that applied; -vv also shows headers
    #[arg(short, long, global = true, action = ArgAction::Count)]
    pub(crate) verbose: u8,
    /// No progress on a terminal
    #[arg(long, global = true, value_parser = switch, env = "PINGORU_NO_PROGRESS", hide_env_values = true)]
    pub(crate) no_progress: bool,
}
