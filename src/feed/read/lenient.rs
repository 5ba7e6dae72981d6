//! What a JSON value of a wrong type means, for all feeds alike.
//!
//! Vendors mix strings, numbers and booleans, put them in quotes, or send null. So a scalar is converted to the form
//! that is asked for; null, `$undefined` and a missing key are *absent*; a value of any other type counts as absent
//! too, but is marked *wrong*. A list drops the elements that it cannot read and counts them. Broken JSON, and a
//! wrong type in a key by which a feed recognises its document, fail the document.

use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Number;

use super::time;
use crate::model::{Reported, Text, Time, Vocabulary};

/// What the framework of incident.io's pages writes where there is no value.
const UNDEFINED: &str = "$undefined";
/// Longer names are cut: a name is repeated with every mention of its component.
const LONGEST_NAME: usize = 300;
/// Larger floating-point numbers are no times in milliseconds, and no other whole number that a feed sends.
const LARGEST_FLOAT: f64 = 1e15;

/// A string, a number or a boolean, as text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Scalar {
    text: Option<String>,
    /// A list or an object stands in its place.
    pub(crate) wrong: bool,
}

/// A whole number, or a string that holds one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Int {
    pub(crate) value: Option<i64>,
    /// A value of another type stands in its place.
    pub(crate) wrong: bool,
}

/// A boolean, also one in quotes, 1 or 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Flag {
    pub(crate) value: Option<bool>,
    /// A value of another type stands in its place.
    pub(crate) wrong: bool,
}

/// An object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Object<T> {
    pub(crate) value: Option<T>,
    /// A value of another type stands in its place.
    pub(crate) wrong: bool,
}

/// A list of objects; a lone object is a list of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct List<T> {
    pub(crate) items: Option<Vec<T>>,
    /// The elements that are no objects; 1 where a value of another type stands in place of the list.
    pub(crate) dropped: usize,
}

/// A list of scalars.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Texts {
    pub(crate) items: Option<Vec<String>>,
    /// The elements that are no scalars; 1 where a value of another type stands in place of the list.
    pub(crate) dropped: usize,
}

/// An object of objects, in the document's order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Map<T> {
    pub(crate) entries: Option<Vec<(String, T)>>,
    /// The values that are no objects; 1 where a value of another type stands in place of the map.
    pub(crate) dropped: usize,
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
        let meaning = own.iter().find(|(own, _)| own.eq_ignore_ascii_case(word));
        Reported::from_table(meaning.map(|(_, state)| *state).or(S::parse(word)), word)
    }
}

impl<T> From<Vec<T>> for List<T> {
    fn from(items: Vec<T>) -> Self {
        let (items, dropped) = (Some(items), 0);
        Self { items, dropped }
    }
}

impl<T> List<T> {
    /// The elements; none where the list is absent.
    pub(crate) fn list(&self) -> &[T] {
        self.items.as_deref().unwrap_or_default()
    }
}

impl Texts {
    /// The elements; none where the list is absent.
    pub(crate) fn list(&self) -> &[String] {
        self.items.as_deref().unwrap_or_default()
    }
}

impl<T> Map<T> {
    /// The entries; none where the map is absent.
    pub(crate) fn list(&self) -> &[(String, T)] {
        self.entries.as_deref().unwrap_or_default()
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

/// What a type makes of each kind of value. What it does not read is wrong; null is absent.
trait Lenient: Default {
    fn wrong() -> Self;
    fn scalar(_: String) -> Self {
        Self::wrong()
    }
    fn list<'de, A: SeqAccess<'de>>(mut list: A) -> Result<Self, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Self::wrong())
    }
    fn object<'de, A: MapAccess<'de>>(mut object: A) -> Result<Self, A::Error> {
        while object.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Self::wrong())
    }
}

fn read<T: Lenient>(text: String) -> T {
    if text == UNDEFINED {
        return T::default();
    }
    T::scalar(text)
}

struct Any<T>(PhantomData<T>);

impl<'de, T: Lenient> Visitor<'de> for Any<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any value")
    }
    fn visit_str<E>(self, text: &str) -> Result<T, E> {
        Ok(read(text.to_owned()))
    }
    fn visit_string<E>(self, text: String) -> Result<T, E> {
        Ok(read(text))
    }
    fn visit_i64<E>(self, number: i64) -> Result<T, E> {
        Ok(T::scalar(number.to_string()))
    }
    fn visit_u64<E>(self, number: u64) -> Result<T, E> {
        Ok(T::scalar(number.to_string()))
    }
    fn visit_f64<E>(self, number: f64) -> Result<T, E> {
        let number = Number::from_f64(number);
        Ok(number.map_or_else(T::wrong, |number| T::scalar(number.to_string())))
    }
    fn visit_bool<E>(self, truth: bool) -> Result<T, E> {
        Ok(T::scalar(truth.to_string()))
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

macro_rules! deserialize {
    ($($name:ident $(<$part:ident>)?),*) => {$(
        impl<'de $(, $part: for<'a> Deserialize<'a>)?> Deserialize<'de> for $name $(<$part>)? {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                from.deserialize_any(Any(PhantomData))
            }
        }
    )*};
}

deserialize!(Scalar, Int, Flag, Object<T>, List<T>, Texts, Map<T>);

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

impl<T> Default for Object<T> {
    fn default() -> Self {
        let (value, wrong) = (None, false);
        Self { value, wrong }
    }
}

impl<T: for<'a> Deserialize<'a>> Lenient for Object<T> {
    fn wrong() -> Self {
        let (value, wrong) = (None, true);
        Self { value, wrong }
    }
    fn object<'de, A: MapAccess<'de>>(object: A) -> Result<Self, A::Error> {
        let value = T::deserialize(MapAccessDeserializer::new(object))?;
        let (value, wrong) = (Some(value), false);
        Ok(Self { value, wrong })
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        let (items, dropped) = (None, 0);
        Self { items, dropped }
    }
}

impl<T: for<'a> Deserialize<'a>> Lenient for List<T> {
    fn wrong() -> Self {
        let (items, dropped) = (None, 1);
        Self { items, dropped }
    }
    fn list<'de, A: SeqAccess<'de>>(mut list: A) -> Result<Self, A::Error> {
        let (mut items, mut dropped) = (Vec::new(), 0);
        while let Some(element) = list.next_element::<Object<T>>()? {
            dropped += usize::from(element.value.is_none());
            items.extend(element.value);
        }
        let items = Some(items);
        Ok(Self { items, dropped })
    }
    fn object<'de, A: MapAccess<'de>>(object: A) -> Result<Self, A::Error> {
        let items = Object::object(object)?.value.map(|lone| vec![lone]);
        let dropped = 0;
        Ok(Self { items, dropped })
    }
}

impl Lenient for Texts {
    fn wrong() -> Self {
        let (items, dropped) = (None, 1);
        Self { items, dropped }
    }
    fn list<'de, A: SeqAccess<'de>>(mut list: A) -> Result<Self, A::Error> {
        let (mut items, mut dropped) = (Vec::new(), 0);
        while let Some(element) = list.next_element::<Scalar>()? {
            dropped += usize::from(element.wrong);
            items.extend(element.owned());
        }
        let items = Some(items);
        Ok(Self { items, dropped })
    }
}

impl<T> Default for Map<T> {
    fn default() -> Self {
        let (entries, dropped) = (None, 0);
        Self { entries, dropped }
    }
}

impl<T: for<'a> Deserialize<'a>> Lenient for Map<T> {
    fn wrong() -> Self {
        let (entries, dropped) = (None, 1);
        Self { entries, dropped }
    }
    fn object<'de, A: MapAccess<'de>>(mut object: A) -> Result<Self, A::Error> {
        let (mut entries, mut dropped) = (Vec::new(), 0);
        while let Some((key, element)) = object.next_entry::<String, Object<T>>()? {
            dropped += usize::from(element.value.is_none());
            entries.extend(element.value.map(|value| (key, value)));
        }
        let entries = Some(entries);
        Ok(Self { entries, dropped })
    }
}
