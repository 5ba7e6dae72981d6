//! The pages of the server: the content of reports inside a frame with navigation.

mod about;
mod board;
mod frame;
mod list;
mod vendor;

pub(crate) use about::{About, Polled};
pub(crate) use board::{Board, Chosen};
pub(crate) use frame::{Site, asset};
pub(crate) use vendor::VendorPage;
