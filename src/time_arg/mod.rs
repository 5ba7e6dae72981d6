//! Times and ranges of time as people type them, before the user's zone is known.

mod instant;
mod length;
mod range;

pub(crate) use instant::TimeArg;
pub(crate) use length::{length, positive_length};
pub(crate) use range::RangeArg;
