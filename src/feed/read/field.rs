//! JSON values that vendors send in more than one form. For use as `#[serde(default, deserialize_with = "…")]`.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Error, SeqAccess, Visitor};

/// What the framework of incident.io's pages writes where there is no value.
const UNDEFINED: &str = "$undefined";

/// A word or a number as text; null and `$undefined` are `None`, anything else is an error.
pub(crate) fn scalar<'de, D: Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
    from.deserialize_any(Scalar)
}

/// Like [`scalar`], but blank where there is nothing: a name.
pub(crate) fn name<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    scalar(from).map(Option::unwrap_or_default)
}

/// A list; null and `$undefined` are `None`, anything else is an error.
pub(crate) fn list<'de, D, T>(from: D) -> Result<Option<Vec<T>>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    from.deserialize_any(List(PhantomData))
}

struct Scalar;

impl Visitor<'_> for Scalar {
    type Value = Option<String>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a word or a number")
    }
    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok((text != UNDEFINED).then(|| text.to_owned()))
    }
    fn visit_string<E>(self, text: String) -> Result<Self::Value, E> {
        Ok((text != UNDEFINED).then_some(text))
    }
    fn visit_u64<E>(self, number: u64) -> Result<Self::Value, E> {
        Ok(Some(number.to_string()))
    }
    fn visit_i64<E>(self, number: i64) -> Result<Self::Value, E> {
        Ok(Some(number.to_string()))
    }
    fn visit_f64<E>(self, number: f64) -> Result<Self::Value, E> {
        Ok(Some(number.to_string()))
    }
    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }
}

struct List<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for List<T> {
    type Value = Option<Vec<T>>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list")
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Some(list))
    }
    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }
    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        if text == UNDEFINED {
            return Ok(None);
        }
        Err(E::invalid_type(serde::de::Unexpected::Str(text), &self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, serde::Deserialize)]
    struct Form {
        #[serde(default, deserialize_with = "scalar")]
        id: Option<String>,
        #[serde(default, deserialize_with = "name")]
        name: String,
        #[serde(default, deserialize_with = "list")]
        items: Option<Vec<u8>>,
    }

    fn read(json: &str) -> Option<Form> {
        serde_json::from_str(json).ok()
    }

    fn form(id: Option<&str>, name: &str, items: Option<Vec<u8>>) -> Form {
        let (id, name) = (id.map(str::to_owned), name.to_owned());
        Form { id, name, items }
    }

    #[test]
    fn words_numbers_and_lists_are_read() {
        let read = read(r#"{"id": 17, "name": "A \"B\"", "items": [1, 2]}"#);
        assert_eq!(read, Some(form(Some("17"), "A \"B\"", Some(vec![1, 2]))));
    }

    #[test]
    fn null_undefined_and_missing_are_nothing() {
        let nothing = Some(form(None, "", None));
        assert_eq!(
            read(r#"{"id": null, "name": null, "items": null}"#),
            nothing
        );
        let undefined = r#"{"id": "$undefined", "name": "$undefined", "items": "$undefined"}"#;
        assert_eq!(read(undefined), nothing);
        assert_eq!(read("{}"), nothing);
    }

    #[test]
    fn another_form_is_an_error() {
        for json in [
            r#"{"id": {}}"#,
            r#"{"name": [1]}"#,
            r#"{"items": "x"}"#,
            r#"{"items": {}}"#,
        ] {
            assert_eq!(read(json), None, "{json}");
        }
    }
}
