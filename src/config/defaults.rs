//! `[defaults]`: what a flag or its variable would set. Which keys exist is decided by the command line's parser.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use serde::de::value::{Error as WordError, StrDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer};
use serde::{Deserialize, Deserializer};
use toml::{Spanned, Value};

use super::value::own;
use crate::gate::PolicyOverrides;
use crate::time_arg;

/// What `[defaults]` sets.
#[derive(Clone, Debug, Default)]
pub(crate) struct Defaults(pub(crate) Vec<Setting>);

/// One key of `[defaults]`.
#[derive(Clone, Debug)]
pub(crate) struct Setting {
    /// The long name of the option.
    pub(crate) key: String,
    /// Its value, as it would be typed; several for an option that is repeatable.
    pub(crate) values: Vec<String>,
    /// The place of the value in the text.
    pub(crate) start: usize,
}

impl<'de> Deserialize<'de> for Defaults {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = BTreeMap::<String, Spanned<Value>>::deserialize(deserializer)?;
        let one = |(key, value): (String, Spanned<Value>)| {
            let start = value.span().start;
            let values = values(value.into_inner());
            let values = values.ok_or_else(|| {
                own(&format!(
                    "{key}: expected text, a number, true or false, or a list of texts"
                ))
            })?;
            Ok(Setting {
                // The file's own name for a repeatable option.
                key: match key.as_str() {
                    "ca-certs" => "ca-cert".to_owned(),
                    _ => key,
                },
                values,
                start,
            })
        };
        read.into_iter()
            .map(one)
            .collect::<Result<_, _>>()
            .map(Self)
    }
}

fn values(value: Value) -> Option<Vec<String>> {
    let text = |value| match value {
        Value::String(text) => Some(text),
        Value::Integer(number) => Some(number.to_string()),
        Value::Boolean(switch) => Some(switch.to_string()),
        _ => None,
    };
    match value {
        Value::Array(items) => items.into_iter().map(text).collect(),
        one => text(one).map(|one| vec![one]),
    }
}

impl Defaults {
    /// The value of an option.
    pub(crate) fn get(&self, key: &str) -> Option<&Setting> {
        self.0.iter().find(|one| one.key == key)
    }

    /// What policies that say nothing else are to do. The values were checked as those of the options.
    pub(crate) fn policy(&self) -> PolicyOverrides {
        PolicyOverrides {
            fail_on: self.word("fail-on"),
            on_unknown: self.word("on-unknown"),
            maintenance: self.word("maintenance"),
            max_age: self.length("max-age"),
            grace: self.length("grace"),
        }
    }

    fn text(&self, key: &str) -> Option<&str> {
        self.get(key)?.values.first().map(String::as_str)
    }

    fn word<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let word: StrDeserializer<'_, WordError> = self.text(key)?.into_deserializer();
        T::deserialize(word).ok()
    }

    fn length(&self, key: &str) -> Option<TimeDelta> {
        let length = time_arg::length(self.text(key)?).ok()?;
        TimeDelta::from_std(length).ok()
    }
}
