//! What a run hands in.

use crate::model::{Page, Time};

/// One look at a page.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NewSnapshot<'a> {
    /// The catalogue's name or the address: what the user calls it by.
    pub(crate) vendor: &'a str,
    /// Where it was read.
    pub(crate) url: &'a str,
    /// The format's name; `None` where nobody found out.
    pub(crate) feed: Option<&'static str>,
    /// When.
    pub(crate) seen_at: Time,
    /// What it said, or why it could not be read.
    pub(crate) outcome: Result<&'a Page, &'a str>,
}
