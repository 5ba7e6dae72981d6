//! A part of a page in an answer: null where it is unknown, left out where it is not part of the answer.

use std::ops::{Deref, DerefMut};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A part that an answer has or does not have; it derefs to what is known of it.
#[derive(Clone, Debug)]
pub(crate) struct Asked<T> {
    is_asked: bool,
    known: Option<T>,
}

impl<T> Asked<T> {
    /// Takes the part out of the answer.
    pub(crate) fn leave_out(&mut self) {
        *self = Self::default();
    }

    pub(super) fn is_left_out(&self) -> bool {
        !self.is_asked
    }
}

/// Left out.
impl<T> Default for Asked<T> {
    fn default() -> Self {
        Self {
            is_asked: false,
            known: None,
        }
    }
}

impl<T> From<Option<T>> for Asked<T> {
    fn from(known: Option<T>) -> Self {
        Self {
            is_asked: true,
            known,
        }
    }
}

impl<T> Deref for Asked<T> {
    type Target = Option<T>;

    fn deref(&self) -> &Option<T> {
        &self.known
    }
}

impl<T> DerefMut for Asked<T> {
    fn deref_mut(&mut self) -> &mut Option<T> {
        &mut self.known
    }
}

impl<T: Serialize> Serialize for Asked<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.known.serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Asked<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::deserialize(deserializer).map(Self::from)
    }
}
