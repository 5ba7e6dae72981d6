//! The input of recording.

use crate::model::{Page, Time};

/// A page as it was just read, or the error.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NewSnapshot<'a> {
    /// Vendor slug or address.
    pub(crate) vendor: &'a str,
    /// The address that was read.
    pub(crate) url: &'a str,
    /// Name of the feed format; `None` where it is unknown.
    pub(crate) feed: Option<&'static str>,
    /// When it was read.
    pub(crate) seen_at: Time,
    /// The page, or why it could not be read.
    pub(crate) outcome: Result<&'a Page, &'a str>,
}
