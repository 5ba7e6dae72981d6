//! Vendors in, observations out: one, or many side by side. One vendor's failure does not affect another.

mod error;
mod evidence;
mod hint;
mod observation;
mod places;
mod recording;
mod run;
mod search;
mod session;
mod target;
#[cfg(test)]
mod tests;
mod trail;
mod transcript;

pub(crate) use error::FetchError;
pub(crate) use observation::{Observation, Observed};
pub(crate) use recording::{RecordedVendor, Replay, Tape, recorded_vendors, save};
pub(crate) use run::{fetch, record, replay};
pub(crate) use target::{Credentials, Location, Origin, Target};
pub(crate) use trail::Visit;
