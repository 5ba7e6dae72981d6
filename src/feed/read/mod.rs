//! What several formats share in reading: times, text and XML.

pub(crate) mod mend;
pub(crate) mod scalar;
pub(crate) mod text;
pub(crate) mod time;
pub(crate) mod ulid;
pub(crate) mod xml;
