//! HTML: a self-contained file for `-o html`, and the pages of the server. Vendors' text is escaped by the type of the
//! markup; nothing here loads anything from elsewhere.

mod bars;
mod board;
mod changes;
mod check;
mod correlation;
mod document;
mod element;
mod file;
mod head;
mod incident;
mod incidents;
mod maintenance;
mod month;
mod site;
mod strip;
#[cfg(test)]
mod tests;
mod timeline;
mod uptime;
mod vendor;
mod view;

pub(super) use file::Html;
pub(crate) use site::{About, Board, Chosen, Polled, Site, VendorPage, asset};
