//! What several formats share in reading: times, text, JSON and XML.

pub(crate) mod doubts;
pub(crate) mod entity;
pub(crate) mod lenient;
pub(crate) mod outline;
pub(crate) mod repair_json;
pub(crate) mod state;
mod syndication;
pub(crate) mod text;
pub(crate) mod time;
pub(crate) mod ulid;
mod written_time;
pub(crate) mod xml;
mod xml_repair;
pub(crate) mod zone;
