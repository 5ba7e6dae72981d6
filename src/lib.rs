//! pingoru reads vendors' status pages.

pub mod feed;
pub mod model;

mod catalog;
mod http;
