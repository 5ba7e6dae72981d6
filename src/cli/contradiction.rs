//! Options that exclude each other.

use clap::ArgMatches;
use clap::parser::ValueSource;

use crate::commands::UsageError;

/// Each by its name on the command line.
const PAIRS: &[(&str, &str)] = &[
    ("offline", "refresh"),
    ("replay", "refresh"),
    ("at", "refresh"),
    ("at", "replay"),
    ("at", "no-history"),
    ("quiet", "verbose"),
];

/// Options of which at most one is in force: one that is typed outweighs a variable.
pub(super) const RIVALS: &[&[&str]] = &[
    &["format", "json"],
    &["utc", "tz"],
    &["offline", "replay", "refresh", "at"],
    &["no-history", "history", "offline", "at"],
    &["quiet", "verbose"],
];

/// Refuses options that contradict each other.
///
/// # Errors
/// Where two of them do.
pub(super) fn check(matches: &ArgMatches) -> Result<(), UsageError> {
    let typed = matches.subcommand().map_or(matches, |(_, typed)| typed);
    let given = |long: &str| is_given(typed, &long.replace('-', "_"));
    match PAIRS.iter().find(|(one, other)| given(one) && given(other)) {
        None => Ok(()),
        Some((one, other)) => Err(UsageError::Other(format!(
            "--{one} cannot be used with --{other}"
        ))),
    }
}

fn is_given(matches: &ArgMatches, id: &str) -> bool {
    let known = matches.try_contains_id(id).is_ok();
    let source = known.then(|| matches.value_source(id)).flatten();
    matches!(
        source,
        Some(ValueSource::CommandLine | ValueSource::EnvVariable)
    )
}
