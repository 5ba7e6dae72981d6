//! One visitor for all lenient types.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Number;

/// What the framework of incident.io's pages writes where there is no value.
const UNDEFINED: &str = "$undefined";

/// What a type makes of each kind of value. What it does not read is wrong; null is absent.
pub(super) trait Lenient: Default {
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

pub(super) struct Any<T>(pub(super) PhantomData<T>);

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

/// Lets a type be deserialized from any value.
macro_rules! deserialize {
    ($($name:ident $(<$part:ident>)?),*) => {$(
        impl<'de $(, $part: for<'a> serde::Deserialize<'a>)?> serde::Deserialize<'de> for $name $(<$part>)? {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                from.deserialize_any($crate::feed::read::lenient::visitor::Any(std::marker::PhantomData))
            }
        }
    )*};
}

pub(super) use deserialize;
