//! A JSON value that should be a word, a number or a truth: feeds mix the three, quote them, or send null.

use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::time;
use crate::model::{Reported, Text, Time, Vocabulary};

/// A string, a number or a truth, as text without white space around it; anything else counts as not said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Scalar(Option<String>);

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self::of(&Value::deserialize(deserializer)?))
    }
}

impl Scalar {
    /// What a value says.
    pub(crate) fn of(value: &Value) -> Self {
        let text = match value {
            Value::String(text) => text.trim().to_owned(),
            Value::Number(number) => number.to_string(),
            Value::Bool(truth) => truth.to_string(),
            Value::Null | Value::Array(_) | Value::Object(_) => String::new(),
        };
        Self((!text.is_empty()).then_some(text))
    }

    /// The words, where there are any.
    pub(crate) fn get(&self) -> Option<&str> {
        self.0.as_deref()
    }

    /// The words, or none of them.
    pub(crate) fn or_empty(&self) -> &str {
        self.get().unwrap_or_default()
    }

    /// The words as vendor's text.
    pub(crate) fn text(&self) -> Option<Text> {
        self.get().map(Text::from)
    }

    /// A whole number, also one in quotes.
    pub(crate) fn number(&self) -> Option<i64> {
        self.get()?.parse().ok()
    }

    /// `true`, `"true"`, 1 or `"1"` against `false`, `"false"`, 0 or `"0"`.
    pub(crate) fn truth(&self) -> Option<bool> {
        match self.get()? {
            "true" | "True" | "1" => Some(true),
            "false" | "False" | "0" => Some(false),
            _ => None,
        }
    }

    /// A time with its zone. Go's zero time, the year 1, is none.
    pub(crate) fn time(&self) -> Option<Time> {
        time::rfc3339(self.get()?).filter(|at| at.timestamp() > 0)
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
        let known = own.iter().find(|(own, _)| own.eq_ignore_ascii_case(word));
        Reported::from_table(known.map(|(_, state)| *state).or(S::parse(word)), word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ComponentStatus;

    fn read(json: &str) -> Scalar {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn numbers_and_truths_are_read_in_quotes_too() {
        assert_eq!(read("\" 4 \"").number(), read("4").number());
        assert_eq!(read("\"true\"").truth(), Some(true));
        assert_eq!(read("0").truth(), Some(false));
        assert_eq!(read("\"maybe\"").truth(), None);
    }

    #[test]
    fn what_is_no_scalar_says_nothing() {
        for json in ["null", "{}", "[1]", "\"  \""] {
            assert_eq!(read(json).get(), None, "{json}");
        }
    }

    #[test]
    fn the_year_one_is_no_time() {
        assert_eq!(read("\"0001-01-01T00:00:00Z\"").time(), None);
        assert!(read("\"2026-01-01T00:00:00Z\"").time().is_some());
    }

    #[test]
    fn the_feeds_own_words_come_before_ours() {
        let own = &[("DOWN", ComponentStatus::MajorOutage)];
        let stated = |json: &str| read(json).stated(own);
        assert_eq!(stated("\"down\""), ComponentStatus::MajorOutage.into());
        assert_eq!(
            stated("\"operational\""),
            ComponentStatus::Operational.into()
        );
        assert_eq!(stated("\"on fire\"").word, Some(Text::from("on fire")));
    }
}
