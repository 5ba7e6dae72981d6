//! `pingoru.toml`: the user's own vendors, groups, policies, waivers, and defaults for what flags set.

mod error;
mod file;
mod policy;
mod secret;
mod value;

pub(crate) use error::ConfigError;
pub(crate) use file::{Config, Defaults, FILE, OwnVendor, TEMPLATE, find};
pub(crate) use policy::{PolicyEntry, WaiverEntry};
pub(crate) use secret::secrets;
pub(crate) use value::SpannedString;
