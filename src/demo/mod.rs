//! Made-up vendors: `demo`, whose documents stand in the binary, and those of `serve demo`, whose incidents move on.

mod fleet;
mod story;
mod vendor;
mod vendors;

pub(crate) use fleet::Fleet;
pub(crate) use vendor::documents;
