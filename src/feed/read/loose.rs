//! JSON whose types nobody promised: null, a missing value and one of another type are all "not said".
//! Numbers may be strings and the other way round; a broken document is still an error.

use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// Longer names are cut: a name is repeated with every mention of its component.
const LONGEST_NAME: usize = 300;

/// A name without white space at its ends, and not endless.
pub(crate) fn short(name: &str) -> &str {
    let name = name.trim();
    let end = name
        .char_indices()
        .nth(LONGEST_NAME)
        .map_or(name.len(), |(at, _)| at);
    name.get(..end).unwrap_or(name)
}

/// A string, or a number as text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Words(pub(crate) Option<String>);

impl Words {
    /// What was said, unless it is blank.
    pub(crate) fn get(&self) -> Option<&str> {
        self.0
            .as_deref()
            .map(str::trim)
            .filter(|words| !words.is_empty())
    }
}

/// A whole number, or a string that holds one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Whole(pub(crate) Option<i64>);

/// True or false.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Flag(pub(crate) Option<bool>);

/// A list of strings; other elements are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Strings(pub(crate) Vec<String>);

/// An object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Part<T>(pub(crate) Option<T>);

/// A list of objects, or one alone; other elements are left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Many<T>(pub(crate) Option<Vec<T>>);

/// An object of objects, in the document's order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Keyed<T>(pub(crate) Option<Vec<(String, T)>>);

impl<T> Many<T> {
    /// The elements; none where nothing was said.
    pub(crate) fn list(&self) -> &[T] {
        self.0.as_deref().unwrap_or_default()
    }
}

impl<T> Keyed<T> {
    /// The entries; none where nothing was said.
    pub(crate) fn list(&self) -> &[(String, T)] {
        self.0.as_deref().unwrap_or_default()
    }
}

/// What a type makes of each kind of value; of any other kind, nothing.
trait Loose: Default {
    fn text(_: &str) -> Self {
        Self::default()
    }
    fn whole(_: i64) -> Self {
        Self::default()
    }
    fn number(_: f64) -> Self {
        Self::default()
    }
    fn flag(_: bool) -> Self {
        Self::default()
    }
    fn list<'de, A: SeqAccess<'de>>(mut list: A) -> Result<Self, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Self::default())
    }
    fn object<'de, A: MapAccess<'de>>(mut object: A) -> Result<Self, A::Error> {
        while object.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Self::default())
    }
}

struct Any<T>(PhantomData<T>);

impl<'de, T: Loose> Visitor<'de> for Any<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("any value")
    }
    fn visit_str<E>(self, text: &str) -> Result<T, E> {
        Ok(T::text(text))
    }
    fn visit_i64<E>(self, number: i64) -> Result<T, E> {
        Ok(T::whole(number))
    }
    fn visit_u64<E>(self, number: u64) -> Result<T, E> {
        Ok(i64::try_from(number).map_or_else(|_| T::default(), T::whole))
    }
    fn visit_f64<E>(self, number: f64) -> Result<T, E> {
        Ok(T::number(number))
    }
    fn visit_bool<E>(self, flag: bool) -> Result<T, E> {
        Ok(T::flag(flag))
    }
    fn visit_unit<E>(self) -> Result<T, E> {
        Ok(T::default())
    }
    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<T, A::Error> {
        T::list(list)
    }
    fn visit_map<A: MapAccess<'de>>(self, object: A) -> Result<T, A::Error> {
        T::object(object)
    }
}

fn any<'de, T: Loose, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_any(Any(PhantomData))
}

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        any(deserializer)
    }
}

impl Loose for Words {
    fn text(text: &str) -> Self {
        Self(Some(text.to_owned()))
    }
    fn whole(number: i64) -> Self {
        Self(Some(number.to_string()))
    }
    fn number(number: f64) -> Self {
        Self(Some(number.to_string()))
    }
}

impl<'de> Deserialize<'de> for Whole {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        any(deserializer)
    }
}

impl Loose for Whole {
    fn text(text: &str) -> Self {
        Self(text.trim().parse().ok())
    }
    fn whole(number: i64) -> Self {
        Self(Some(number))
    }
    /// A date of this or any near century in milliseconds, written with a point or an exponent.
    fn number(number: f64) -> Self {
        let digits = format!("{number:.0}");
        Self(digits.parse().ok().filter(|_| number.abs() < 1e15))
    }
}

impl<'de> Deserialize<'de> for Flag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        any(deserializer)
    }
}

impl Loose for Flag {
    fn flag(flag: bool) -> Self {
        Self(Some(flag))
    }
    fn text(text: &str) -> Self {
        Self(text.trim().to_ascii_lowercase().parse().ok())
    }
}

impl<'de> Deserialize<'de> for Strings {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        any(deserializer)
    }
}

impl Loose for Strings {
    fn list<'de, A: SeqAccess<'de>>(mut list: A) -> Result<Self, A::Error> {
        let mut strings = Vec::new();
        while let Some(words) = list.next_element::<Words>()? {
            strings.extend(words.get().map(str::to_owned));
        }
        Ok(Self(strings))
    }
}

impl<T> Default for Part<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<'de, T: for<'a> Deserialize<'a>> Deserialize<'de> for Part<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        any(deserializer)
    }
}

impl<T: for<'a> Deserialize<'a>> Loose for Part<T> {
    fn object<'de, A: MapAccess<'de>>(object: A) -> Result<Self, A::Error> {
        T::deserialize(MapAccessDeserializer::new(object)).map(|part| Self(Some(part)))
    }
}

impl<T> Default for Many<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<'de, T: for<'a> Deserialize<'a>> Deserialize<'de> for Many<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        any(deserializer)
    }
}

impl<T: for<'a> Deserialize<'a>> Loose for Many<T> {
    fn list<'de, A: SeqAccess<'de>>(mut list: A) -> Result<Self, A::Error> {
        let mut many = Vec::new();
        while let Some(part) = list.next_element::<Part<T>>()? {
            many.extend(part.0);
        }
        Ok(Self(Some(many)))
    }
    fn object<'de, A: MapAccess<'de>>(object: A) -> Result<Self, A::Error> {
        Part::object(object).map(|part| Self(part.0.map(|one| vec![one])))
    }
}

impl<T> Default for Keyed<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<'de, T: for<'a> Deserialize<'a>> Deserialize<'de> for Keyed<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        any(deserializer)
    }
}

impl<T: for<'a> Deserialize<'a>> Loose for Keyed<T> {
    fn object<'de, A: MapAccess<'de>>(mut object: A) -> Result<Self, A::Error> {
        let mut entries = Vec::new();
        while let Some((key, part)) = object.next_entry::<String, Part<T>>()? {
            entries.extend(part.0.map(|part| (key, part)));
        }
        Ok(Self(Some(entries)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Default, Deserialize, PartialEq)]
    #[serde(default)]
    struct Row {
        id: Words,
        at: Whole,
        open: Flag,
        tags: Strings,
        rows: Many<Row>,
        more: Keyed<Row>,
    }

    fn row(json: &str) -> Row {
        serde_json::from_str::<Part<Row>>(json)
            .unwrap()
            .0
            .unwrap_or_default()
    }

    #[test]
    fn numbers_and_strings_stand_for_each_other() {
        let read = row(r#"{"id": 12, "at": " 34 ", "open": "True"}"#);
        assert_eq!(read.id.get(), Some("12"));
        assert_eq!((read.at, read.open), (Whole(Some(34)), Flag(Some(true))));
        assert_eq!(row(r#"{"at": 1.6e12}"#).at, Whole(Some(1_600_000_000_000)));
        assert_eq!(row(r#"{"at": 1e300}"#).at, Whole(None));
        assert_eq!(row(r#"{"at": 18446744073709551615}"#).at, Whole(None));
    }

    #[test]
    fn a_value_of_another_type_is_not_said() {
        for other in ["null", "{}", "[]", "[[1]]", "true"] {
            let read = row(&format!(r#"{{"id": {other}, "at": {other}}}"#));
            assert_eq!((read.id, read.at), (Words(None), Whole(None)), "{other}");
        }
    }

    #[test]
    fn elements_of_another_type_are_left_out() {
        let read = row(
            r#"{"tags": ["a", null, 1, {}], "rows": [1, null, {"id": "x"}, [{}]], "more": {"k": {"id": "y"}, "l": 2}}"#,
        );
        assert_eq!(read.tags.0, ["a", "1"]);
        assert_eq!(read.rows.list().len(), 1);
        assert_eq!(read.more.list().len(), 1);
    }

    #[test]
    fn a_list_never_stands_for_an_object() {
        assert_eq!(
            serde_json::from_str::<Part<Row>>(r#"["x", 1]"#).unwrap().0,
            None
        );
    }

    #[test]
    fn nesting_without_end_is_an_error_and_no_crash() {
        let deep = format!(r#"{{"rows": {}"#, "[{\"rows\": ".repeat(100_000));
        assert!(serde_json::from_str::<Part<Row>>(&deep).is_err());
    }

    #[test]
    fn a_name_is_cut_between_characters() {
        assert_eq!(short(&"é".repeat(400)).chars().count(), LONGEST_NAME);
        assert_eq!(short("  ok "), "ok");
    }
}
