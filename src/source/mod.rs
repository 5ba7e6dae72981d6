//! Where documents come from: the network, recorded answers, or the history. Only this module calls `fetch`.

mod access;
mod error;
mod polled;
mod recorded;

pub(crate) use access::{Access, PolledSources, Source};
pub(crate) use error::SourceError;
pub(crate) use recorded::period;
