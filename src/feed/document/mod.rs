//! A fetched body before any feed reads it: its bytes, what it is, why it cannot be read, several of them as one page.

mod body;
mod charset;
mod error;
mod json;
mod not_a_page;
mod probe;
mod several;
mod values;

pub use body::Document;
pub use error::FeedError;
pub use not_a_page::{alternates, describe};
pub use probe::Probe;

pub(crate) use not_a_page::is_unclaimed;
pub(crate) use several::{join, read_all};
pub(crate) use values::MOST_VALUES;
