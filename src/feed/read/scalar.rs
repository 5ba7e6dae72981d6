//! A JSON value that should be a word, a number or a truth: feeds mix the three.

use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::time;
use crate::model::{Text, Time};

/// A string, a number or a truth, as text; null, a missing one, blank text and anything else are `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Scalar(Option<String>);

impl Scalar {
    /// The text without white space around it.
    pub(crate) fn text(&self) -> Option<&str> {
        self.0.as_deref()
    }

    /// The text, or none of it.
    pub(crate) fn or_empty(&self) -> &str {
        self.text().unwrap_or_default()
    }

    /// The text as a vendor's words.
    pub(crate) fn words(&self) -> Option<Text> {
        self.text().map(Text::from)
    }

    /// A whole number, also one in quotes.
    pub(crate) fn number(&self) -> Option<i64> {
        self.text()?.parse().ok()
    }

    /// `true`, `"true"`, 1 or `"1"` against `false`, `"false"`, 0 or `"0"`.
    pub(crate) fn truth(&self) -> Option<bool> {
        match self.text()? {
            "true" | "True" | "1" => Some(true),
            "false" | "False" | "0" => Some(false),
            _ => None,
        }
    }

    /// A time with its zone. Go's zero time, the year 1, is none.
    pub(crate) fn time(&self) -> Option<Time> {
        time::rfc3339(self.text()?).filter(|at| at.timestamp() > 0)
    }

    /// A time without a zone, read as UTC; whoever calls this says so in the coverage.
    pub(crate) fn naive_time(&self) -> Option<Time> {
        time::naive_utc(self.text()?)
    }
}

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = match Value::deserialize(deserializer)? {
            Value::String(text) => text.trim().to_owned(),
            Value::Number(number) => number.to_string(),
            Value::Bool(truth) => truth.to_string(),
            Value::Null | Value::Array(_) | Value::Object(_) => String::new(),
        };
        Ok(Self((!text.is_empty()).then_some(text)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scalar(json: &str) -> Scalar {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn numbers_and_truths_are_read_in_quotes_too() {
        assert_eq!(scalar("\" 4 \"").number(), scalar("4").number());
        assert_eq!(scalar("\"true\"").truth(), Some(true));
        assert_eq!(scalar("0").truth(), Some(false));
        assert_eq!(scalar("\"maybe\"").truth(), None);
    }

    #[test]
    fn what_is_no_scalar_says_nothing() {
        for json in ["null", "{}", "[1]", "\"  \""] {
            assert_eq!(scalar(json).text(), None, "{json}");
        }
    }

    #[test]
    fn the_year_one_is_no_time() {
        assert_eq!(scalar("\"0001-01-01T00:00:00Z\"").time(), None);
        assert!(scalar("\"2026-01-01T00:00:00Z\"").time().is_some());
    }
}
