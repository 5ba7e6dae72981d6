//! The response cache: one file per request, a line of JSON and then the body as it is.
//!
//! Everything here is best effort: what cannot be read is not there, what cannot be written is not kept.
//! Nothing is synced to disk; a digest finds what a power cut left behind.

mod digest;
mod file;
mod folder;
mod stored;

pub(super) use folder::Cache;
pub(super) use stored::Stored;
