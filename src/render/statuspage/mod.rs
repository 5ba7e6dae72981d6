//! Any vendor as the public API of Statuspage (`/api/v2/*.json`) would publish it, for whatever reads that.
//!
//! A word that Statuspage does not have stands where something is not known: `unknown`, never `none` or `operational`.

#[cfg(test)]
mod cases;
mod components;
mod document;
mod format;
mod ids;
mod incidents;
mod kind;
#[cfg(test)]
mod round_trip;
#[cfg(test)]
mod schema;
mod status;
#[cfg(test)]
mod tests;
mod types;

pub(crate) use document::Gap;
pub(crate) use document::{Answer, board, page};
pub(super) use format::Statuspage;
pub(crate) use kind::Kind;
