//! Which feeds an HTML page names: by what the formats themselves know, and by the makers' names in its footer.

use crate::feed::{self, Confidence, Document, Feed, Probe};

/// Platforms whose format knows only its data; a page of theirs says who made it.
const MARKS: &[(&str, &str)] = &[
    ("cState", "cstate"),
    ("kener.ing", "kener"),
    ("Kener", "kener"),
    ("statping", "statping"),
    ("Statping", "statping"),
    ("site24x7", "site24x7"),
    ("statusiq", "site24x7"),
    ("StatusIQ", "site24x7"),
    ("checklyhq.com", "checkly"),
    ("firehydrant", "firehydrant"),
    ("FireHydrant", "firehydrant"),
    ("rootly", "rootly"),
    ("Rootly", "rootly"),
    ("cachethq", "cachet"),
    ("Cachet", "cachet"),
    ("Gatus", "gatus"),
    ("betterstack.com", "betterstack"),
    ("betteruptime.com", "betterstack"),
    ("instatus.com", "instatus"),
    ("statuspage.io", "statuspage"),
];

/// The feeds that an HTML page names, surest first; none for any other document.
pub(super) fn named(document: &Document) -> Vec<&'static dyn Feed> {
    let probe = Probe::new(document);
    if !probe.is_html() {
        return Vec::new();
    }
    let known = feed::ALL.iter().copied();
    let known = known.filter(|feed| feed.recognise(&probe) == Some(Confidence::Hint));
    let mut feeds: Vec<_> = known.collect();
    let marks = MARKS.iter().filter(|(mark, _)| probe.text().contains(mark));
    for feed in marks.filter_map(|(_, name)| feed::by_name(name)) {
        if feeds.iter().all(|known| known.name() != feed.name()) {
            feeds.push(feed);
        }
    }
    feeds
}
