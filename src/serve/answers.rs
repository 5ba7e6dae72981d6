//! What the server asks the rest of the program.

use std::time::Duration;

use crate::history::Poll;
use crate::render::Style;
use crate::report::{ChangeReport, Report};

/// A vendor that is served.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_field_names, reason = "reports call it so, too")]
pub(crate) struct Vendor {
    /// What it is asked for as.
    pub(crate) vendor: String,
    /// Its name, where one is known.
    pub(crate) name: Option<String>,
    /// The address of its page, without secrets.
    pub(crate) url: String,
}

/// A change, and its place in the log.
#[derive(Clone, Debug)]
pub(crate) struct News {
    pub(crate) place: i64,
    pub(crate) change: ChangeReport,
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    /// The question is wrong.
    Wrong(String),
    /// Nothing is known by that name.
    Unknown(String),
    /// The history cannot be read.
    Failed(String),
}

/// An argument of a subcommand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Parameter {
    pub(crate) name: String,
    pub(crate) help: String,
    pub(crate) shape: Shape,
    pub(crate) repeatable: bool,
    pub(crate) required: bool,
}

/// The values of an argument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// On or off.
    Switch,
    /// One of these words.
    Words(Vec<String>),
    /// A vendor or a group that is served.
    Vendor,
    /// A moment.
    When,
    /// A length of time.
    Length,
    /// A moment, and how long after it or until when.
    Window,
    /// A whole number, 1 or more.
    Count,
    /// A percentage.
    Percent,
    /// A pattern of names.
    Pattern,
    /// Any text.
    Text,
}

/// A longer value means nothing.
pub(super) const LONGEST: usize = 200;

impl Shape {
    /// Whether a value may have this form; what it means is decided by the command line's parser.
    pub(crate) fn takes(&self, value: &str) -> bool {
        let is_text = !value.is_empty()
            && value.chars().count() <= LONGEST
            && !value.contains(char::is_control);
        let trimmed = value.trim() == value;
        match self {
            Self::Switch => matches!(value, "" | "true" | "false"),
            Self::Words(words) => words.iter().any(|word| word == value),
            Self::Count => value.bytes().all(|byte| byte.is_ascii_digit()) && value.len() <= 9,
            Self::Percent => {
                let plain = |byte: u8| byte.is_ascii_digit() || byte == b'.';
                value.bytes().all(plain) && value.len() <= 9
            }
            Self::When | Self::Length | Self::Window => {
                let is_number = value.bytes().all(|byte| byte.is_ascii_digit());
                is_text && trimmed && !is_number
            }
            // What a pattern could be broken by.
            Self::Pattern => is_text && !value.contains(['[', ']', '?']) && !value.contains("**"),
            Self::Vendor | Self::Text => is_text,
        }
    }
}

/// The answers of the command line about the vendors that are served, from the history alone.
pub(crate) trait Answers: Send + Sync {
    /// What a subcommand answers to these arguments: the long names of its options, `vendor` and `id`, each with its
    /// value.
    ///
    /// # Errors
    /// Where an argument is wrong, or nothing is known by the name that it gives.
    fn ask(&self, command: &str, arguments: &[(String, String)]) -> Result<Report, Refused>;

    /// The same from what was read last, however long ago: what is known of a page that cannot be read now.
    ///
    /// # Errors
    /// As [`Self::ask`].
    fn last_known(&self, command: &str, arguments: &[(String, String)]) -> Result<Report, Refused>;

    /// The arguments that a subcommand takes here; none where it is not offered.
    fn parameters(&self, command: &str) -> Vec<Parameter>;

    /// The vendors that are served, in the order of the command line.
    fn vendors(&self) -> Vec<Vendor>;

    /// The groups of the configuration that consist of them, each with the names of its vendors.
    fn groups(&self) -> Vec<(String, Vec<String>)>;

    /// The channels of alerts and what waits for them; `None`: there are none.
    fn channels(&self) -> Option<Report>;

    /// The last poll of each vendor, by its name; those that were never polled are left out.
    ///
    /// # Errors
    /// Where the history cannot be read.
    fn polls(&self) -> Result<Vec<Poll>, Refused>;

    /// The recorded changes after a place in the log, the oldest first, at most so many.
    ///
    /// # Errors
    /// Where the history cannot be read.
    fn changes_after(&self, place: i64, most: usize) -> Result<Vec<News>, Refused>;

    /// The time between two polls of a page.
    fn interval(&self) -> Duration;

    /// The time, and how times are shown.
    fn style(&self) -> Style;

    /// The place of the last recorded change; 0: there is none.
    fn last_change(&self) -> i64;
}
