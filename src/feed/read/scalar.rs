//! JSON values that are text in one feed, a number in the next, and null in a third.

use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::time;
use crate::model::{Stated, Text, Time, Word};

/// A value that should be text: numbers are written out, anything else counts as not said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Scalar(Option<String>);

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self::of(&Value::deserialize(deserializer)?))
    }
}

impl Scalar {
    /// What a value says.
    pub(crate) fn of(value: &Value) -> Self {
        Self(match value {
            Value::String(text) if !text.trim().is_empty() => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        })
    }

    /// The words, where there are any.
    pub(crate) fn get(&self) -> Option<&str> {
        self.0.as_deref()
    }

    /// The words as vendor's text.
    pub(crate) fn text(&self) -> Option<Text> {
        self.get().map(Text::from)
    }

    /// An RFC 3339 time.
    pub(crate) fn time(&self) -> Option<Time> {
        time::rfc3339(self.get()?)
    }

    /// A state by the feed's own table, else by our words; any other word is kept.
    pub(crate) fn stated<S: Word>(&self, own: &[(&str, S)]) -> Stated<S> {
        let Some(word) = self.get() else {
            return Stated::unsaid();
        };
        let known = own
            .iter()
            .find(|(own, _)| own.eq_ignore_ascii_case(word.trim()));
        Stated::mapped(known.map(|(_, state)| *state).or(S::parse(word)), word)
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
    fn numbers_are_text_and_all_else_is_not_said() {
        assert_eq!(read("12").get(), Some("12"));
        assert_eq!(read("\"12\"").get(), Some("12"));
        for json in ["null", "\" \"", "true", "[1]", "{\"a\":1}"] {
            assert_eq!(read(json).get(), None, "{json}");
        }
    }

    #[test]
    fn the_feeds_own_words_come_before_ours() {
        let own = &[("DOWN", ComponentStatus::MajorOutage)];
        assert_eq!(
            read("\"down\"").stated(own),
            ComponentStatus::MajorOutage.into()
        );
        assert_eq!(
            read("\"operational\"").stated(own),
            ComponentStatus::Operational.into()
        );
        let other = read("\"on fire\"").stated(own);
        assert_eq!(other.word, Some(Text::from("on fire")));
    }
}
