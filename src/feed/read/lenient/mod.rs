//! What a JSON value of a wrong type means, for all feeds alike.
//!
//! Vendors mix strings, numbers and booleans, put them in quotes, or send null. So a scalar is converted to the form
//! that is asked for; null, `$undefined` and a missing key are *absent*; a value of any other type counts as absent
//! too, but is marked *wrong*. A list drops the elements that it cannot read and counts them. Broken JSON, and a
//! wrong type in a key by which a feed recognises its document, fail the document.

mod collection;
mod scalar;
#[cfg(test)]
mod tests;
mod visitor;

pub(crate) use collection::{List, Map, Object, Texts, or_default};
pub(crate) use scalar::{Flag, Int, Scalar, name, short, text};
