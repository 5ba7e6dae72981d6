//! What several formats share in reading: times, text, JSON and XML.

pub(crate) mod entity;
pub(crate) mod field;
pub(crate) mod json;
pub(crate) mod loose;
pub(crate) mod mend;
pub(crate) mod scalar;
pub(crate) mod state;
pub(crate) mod text;
pub(crate) mod time;
pub(crate) mod ulid;
pub(crate) mod xml;
pub(crate) mod zone;
