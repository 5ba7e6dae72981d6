//! `pingoru.toml`: the user's own vendors, groups, policies, waivers, and defaults for what flags set.

mod defaults;
mod edit;
mod error;
mod expand;
mod file;
mod notify;
mod place;
mod policy;
mod private;
mod reach;
mod schema;
mod secret;
mod serve;
mod trust;
mod value;
mod vendor;

pub(crate) use defaults::Setting;
pub(crate) use edit::{Member, NewVendor, with_members, with_vendor};
pub(crate) use error::{ConfigError, cause, unknown_key};
pub(crate) use file::{Config, TEMPLATE};
pub(crate) use notify::{ChannelEntry, FilterEntry, RouteEntry};
pub(crate) use place::{FILE, Place, find};
pub(crate) use policy::{PolicyEntry, WaiverEntry};
pub(crate) use schema::schema;
pub(crate) use secret::secrets;
pub(crate) use trust::Trust;
pub(crate) use value::SpannedString;
pub(crate) use vendor::OwnVendor;
