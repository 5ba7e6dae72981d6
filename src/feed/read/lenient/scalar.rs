//! Strings, numbers and booleans.

use serde::{Deserialize, Deserializer};

use super::super::time;
use super::visitor::{Lenient, deserialize};
use crate::model::{Reported, Text, Time, Vocabulary};

/// Longer names are cut: a name is repeated with every mention of its component.
const LONGEST_NAME: usize = 300;
/// Larger floating-point numbers are no times in milliseconds, and no other whole number that a feed sends.
const LARGEST_FLOAT: f64 = 1e15;

/// A string, a number or a boolean, as text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Scalar {
    text: Option<String>,
    /// A list or an object stands in its place.
    pub(super) wrong: bool,
}

/// A whole number, or a string that holds one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Int {
    pub(crate) value: Option<i64>,
    /// A value of another type stands in its place.
    pub(super) wrong: bool,
}

/// A boolean, also one in quotes, 1 or 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Flag {
    pub(crate) value: Option<bool>,
    /// A value of another type stands in its place.
    pub(super) wrong: bool,
}

impl Scalar {
    /// What a parsed value says.
    pub(crate) fn of(value: &serde_json::Value) -> Self {
        Self::deserialize(value).unwrap_or_default()
    }

    /// The text without white space around it, where there is any.
    pub(crate) fn get(&self) -> Option<&str> {
        self.text
            .as_deref()
            .map(str::trim)
            .filter(|text| !text.is_empty())
    }

    /// The text, or an empty one.
    pub(crate) fn or_empty(&self) -> &str {
        self.get().unwrap_or_default()
    }

    /// The text as an owned string.
    pub(crate) fn owned(&self) -> Option<String> {
        self.get().map(str::to_owned)
    }

    /// The text as the vendor's.
    pub(crate) fn text(&self) -> Option<Text> {
        self.get().map(Text::from)
    }

    /// A whole number, also one in quotes.
    pub(crate) fn number(&self) -> Option<i64> {
        whole(self.get()?)
    }

    /// `true`, `"true"`, 1 or `"1"` against `false`, `"false"`, 0 or `"0"`.
    pub(crate) fn truth(&self) -> Option<bool> {
        truth(self.get()?)
    }

    /// A time with its zone. Go's zero time, the year 1, is none.
    pub(crate) fn time(&self) -> Option<Time> {
        time::any(self.get()?)
    }

    /// A time without a zone, read as UTC; whoever calls this says so in the coverage.
    pub(crate) fn naive_time(&self) -> Option<Time> {
        time::naive_utc(self.get()?)
    }

    /// A state by the feed's own table, else by our words; any other word is kept.
    pub(crate) fn stated<S: Vocabulary>(&self, own: &[(&str, S)]) -> Reported<S> {
        let Some(word) = self.get() else {
            return Reported::missing();
        };
        let meaning = own.iter().find(|(own, _)| own.eq_ignore_ascii_case(word));
        Reported::from_table(meaning.map(|(_, state)| *state).or(S::parse(word)), word)
    }
}

/// A scalar as it is written. For use as `#[serde(default, deserialize_with = "text")]`.
pub(crate) fn text<'de, D: Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
    Ok(Scalar::deserialize(from)?.text)
}

/// Like [`text`], but empty where it is absent.
pub(crate) fn name<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    text(from).map(Option::unwrap_or_default)
}

/// A name without white space at its ends, cut where it is longer than any name.
pub(crate) fn short(name: &str) -> &str {
    let name = name.trim();
    let end = name
        .char_indices()
        .nth(LONGEST_NAME)
        .map_or(name.len(), |(at, _)| at);
    name.get(..end).unwrap_or(name)
}

fn whole(text: &str) -> Option<i64> {
    let float = || {
        let number: f64 = text.parse().ok()?;
        let digits = format!("{number:.0}");
        digits.parse().ok().filter(|_| number.abs() < LARGEST_FLOAT)
    };
    text.parse().ok().or_else(float)
}

fn truth(text: &str) -> Option<bool> {
    match text.to_ascii_lowercase().as_str() {
        "true" | "1" => Some(true),
        "false" | "0" => Some(false),
        _ => None,
    }
}

impl Lenient for Scalar {
    fn wrong() -> Self {
        let (text, wrong) = (None, true);
        Self { text, wrong }
    }
    fn scalar(text: String) -> Self {
        let (text, wrong) = (Some(text), false);
        Self { text, wrong }
    }
}

impl Lenient for Int {
    fn wrong() -> Self {
        let (value, wrong) = (None, true);
        Self { value, wrong }
    }
    fn scalar(text: String) -> Self {
        let value = whole(text.trim());
        let wrong = value.is_none();
        Self { value, wrong }
    }
}

impl Lenient for Flag {
    fn wrong() -> Self {
        let (value, wrong) = (None, true);
        Self { value, wrong }
    }
    fn scalar(text: String) -> Self {
        let value = truth(text.trim());
        let wrong = value.is_none();
        Self { value, wrong }
    }
}

deserialize!(Scalar, Int, Flag);
