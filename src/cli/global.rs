//! The options that mean the same everywhere.

use std::path::PathBuf;
use std::time::Duration;

use clap::builder::{BoolishValueParser, PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};

use crate::render::{self, Render};

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

/// What is wrong with the name of a time zone.
pub(super) const NO_ZONE: &str = "is no time zone; write a name such as Europe/Zurich";

fn zone(name: &str) -> Result<String, String> {
    let known = render::Zone::named(name).map(|_| name.to_owned());
    known.ok_or_else(|| format!("`{name}` {NO_ZONE}"))
}

/// The options that mean the same everywhere.
#[derive(Args, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
#[command(next_help_heading = "Options of every command")]
pub(crate) struct Global {
    /// How the answer is written
    #[arg(short = 'o', long, global = true, value_name = "FORMAT", value_parser = format(), env = "PINGORU_FORMAT", hide_env_values = true)]
    pub(crate) format: Option<Format>,
    /// The same as --format json
    #[arg(long, global = true, conflicts_with = "format")]
    pub(crate) json: bool,
    /// Where the answer is written instead: a file that is replaced at once, when the answer is whole
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) to: Option<PathBuf>,
    /// How long one vendor may take in all: detection, redirects and retries included [default: 10s]
    #[arg(long, global = true, value_name = "TIME", value_parser = humantime::parse_duration, env = "PINGORU_TIMEOUT", hide_env_values = true)]
    pub(crate) timeout: Option<Duration>,
    /// How often a request that failed for a passing reason is made again [default: 2]
    #[arg(
        long,
        global = true,
        value_name = "N",
        env = "PINGORU_RETRIES",
        hide_env_values = true
    )]
    pub(crate) retries: Option<u32>,
    /// How many vendors are asked at once [default: 256]
    #[arg(
        long,
        global = true,
        value_name = "N",
        env = "PINGORU_CONCURRENCY",
        hide_env_values = true
    )]
    pub(crate) concurrency: Option<usize>,
    /// Ask again although a cached answer is still fresh
    #[arg(long, global = true)]
    pub(crate) refresh: bool,
    /// Ask nobody: answer from what is recorded, and say how old that is
    #[arg(long, global = true)]
    pub(crate) offline: bool,
    /// Answer from a folder that `pingoru record` wrote, without a network
    #[arg(long, global = true, value_name = "DIR", conflicts_with = "offline")]
    pub(crate) replay: Option<PathBuf>,
    /// The file of the history [default: in the user's data folder]
    #[arg(
        long,
        global = true,
        value_name = "FILE",
        env = "PINGORU_HISTORY",
        hide_env_values = true
    )]
    pub(crate) history: Option<PathBuf>,
    /// Record nothing, and remember nothing
    #[arg(long, global = true, conflicts_with_all = ["offline", "history"], value_parser = BoolishValueParser::new(), env = "PINGORU_NO_HISTORY", hide_env_values = true)]
    pub(crate) no_history: bool,
    /// A PEM file with an authority to trust (repeatable)
    #[arg(
        long,
        global = true,
        value_name = "FILE",
        env = "PINGORU_CA_CERT",
        hide_env_values = true
    )]
    pub(crate) ca_cert: Vec<PathBuf>,
    /// Trust the system's authorities instead of the built-in ones
    #[arg(
        long,
        global = true,
        value_parser = BoolishValueParser::new(),
        env = "PINGORU_SYSTEM_ROOTS",
        hide_env_values = true
    )]
    pub(crate) system_roots: bool,
    /// Follow a public page into a private network: redirects and addresses in documents
    #[arg(
        long,
        global = true,
        value_parser = BoolishValueParser::new(),
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
    /// Whether colours are used [default: auto]
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
        value_parser = BoolishValueParser::new(),
        env = "PINGORU_UTC",
        hide_env_values = true
    )]
    pub(crate) utc: bool,
    /// Show times in this zone, such as Europe/Zurich
    #[arg(
        long,
        global = true,
        value_name = "ZONE",
        value_parser = zone,
        env = "PINGORU_TZ",
        hide_env_values = true
    )]
    pub(crate) tz: Option<String>,
    /// No warnings
    #[arg(short, long, global = true)]
    pub(crate) quiet: bool,
    /// No progress on a terminal
    #[arg(long, global = true)]
    pub(crate) no_progress: bool,
}
