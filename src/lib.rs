//! pingoru reads vendors' status pages.

mod catalog;
mod http;
