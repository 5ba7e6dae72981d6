//! A feed and its entries.

use super::super::humanize;
use crate::model::{Text, Time};
use crate::report::UpdateReport;

/// Columns of a title.
const LONGEST: usize = 200;

/// A feed.
pub(super) struct Feed {
    pub(super) id: String,
    pub(super) title: String,
    /// What the entries leave out.
    pub(super) subtitle: Option<String>,
    /// The vendor's page.
    pub(super) link: Option<Text>,
    pub(super) entries: Vec<Entry>,
    /// When the report was made.
    pub(super) made_at: Time,
}

/// An entry.
pub(super) struct Entry {
    pub(super) id: String,
    pub(super) title: String,
    /// The vendor.
    pub(super) author: String,
    /// The time of the newest news; `None`: the vendor gives no time at all.
    pub(super) updated: Option<Time>,
    pub(super) published: Option<Time>,
    /// The vendor's page about it.
    pub(super) link: Option<Text>,
    pub(super) categories: Vec<Category>,
    pub(super) html: String,
}

/// A word of the report, with the key under which the JSON has it.
pub(super) struct Category {
    pub(super) scheme: &'static str,
    pub(super) term: String,
}

impl Category {
    pub(super) fn new(scheme: &'static str, term: &str) -> Self {
        Self {
            scheme,
            term: term.to_owned(),
        }
    }
}

/// A title in one line that is not longer than a headline.
pub(super) fn title(vendor: &str, title: &Text) -> String {
    humanize::cut(&format!("{vendor}: {}", title.line()), LONGEST)
}

/// The time of the newest update.
pub(super) fn newest<S>(updates: &[UpdateReport<S>]) -> Option<Time> {
    updates.iter().filter_map(|update| update.at).max()
}
