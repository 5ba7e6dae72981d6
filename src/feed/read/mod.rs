//! What several formats share in reading: times, text and XML.

pub(crate) mod loose;
pub(crate) mod state;
pub(crate) mod text;
pub(crate) mod time;
pub(crate) mod ulid;
pub(crate) mod xml;
