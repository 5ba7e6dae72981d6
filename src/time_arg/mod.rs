//! Times and ranges of time as people type them, before the user's zone is known.

mod instant;
mod range;

pub(crate) use instant::TimeArg;
pub(crate) use range::RangeArg;
