//! Objects, lists and maps.

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{IgnoredAny, MapAccess, SeqAccess};

use super::scalar::Scalar;
use super::visitor::{Lenient, deserialize};

/// Elements of one list or map: six times those of the longest that is known (3,094 names of Salesforce's). The
/// others count as dropped, so that such a page is never ok.
pub(crate) const MOST_ELEMENTS: usize = 20_000;

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
            if items.len() == MOST_ELEMENTS {
                dropped += rest(&mut list)?;
            }
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
            if items.len() == MOST_ELEMENTS {
                dropped += rest(&mut list)?;
            }
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
            if entries.len() == MOST_ELEMENTS {
                while object.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {
                    dropped += 1;
                }
            }
        }
        let entries = Some(entries);
        Ok(Self { entries, dropped })
    }
}

/// How many elements are left in a list; none of them is kept.
fn rest<'de, A: SeqAccess<'de>>(list: &mut A) -> Result<usize, A::Error> {
    let mut count = 0;
    while list.next_element::<IgnoredAny>()?.is_some() {
        count += 1;
    }
    Ok(count)
}

/// An object, or the default where it is absent or a value of another type stands in its place. For use as
/// `#[serde(deserialize_with = "or_default")]`.
pub(crate) fn or_default<'de, D, T>(from: D) -> Result<T, D::Error>
where
    D: serde::Deserializer<'de>,
    T: Default + for<'a> Deserialize<'a>,
{
    Ok(Object::deserialize(from)?.value.unwrap_or_default())
}

deserialize!(Object<T>, List<T>, Texts, Map<T>);
