//! The window that a vendor states in words once an incident is over: "between 15:05 UTC and 00:14 UTC on August 7".
//! `words` and `calendar` hold the wordings; the other files read them, from a text down to a moment and up to a window again.

mod calendar;
mod moment;
mod place;
mod sentence;
mod span;
mod statement;
#[cfg(test)]
mod tests;
mod token;
mod window;
#[cfg(test)]
mod wordings;
mod words;
mod zone;

pub(crate) use place::FARTHEST;
pub use window::StatedWindow;
