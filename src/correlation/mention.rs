//! What an incident's own words say of upstreams.

use super::negation::is_denied;
use super::region::region;
use super::upstream::{self, Upstream};
use super::words::{sentences, words};
use crate::model::{Incident, Text, Time};

/// So much of a sentence is quoted, in characters.
const QUOTED: usize = 300;

/// An upstream that a vendor names in an incident.
#[derive(Clone, Debug)]
pub(crate) struct Mention {
    /// The upstream.
    pub(crate) upstream: &'static Upstream,
    /// The region of it in the same sentence; `None`: none, or several.
    pub(crate) region: Option<&'static str>,
    /// The sentence.
    pub(crate) text: Text,
    /// When the update with it was posted; `None`: the title has it, or the update has no time.
    pub(crate) at: Option<Time>,
}

/// What an incident names, each upstream once: where it names a region first, else where it is named first. `own`: the
/// upstreams that the vendor itself is.
pub(super) fn mentions(incident: &Incident, own: &[usize]) -> Vec<Mention> {
    let title = std::iter::once((incident.title.raw(), None));
    let updates = incident.updates.iter();
    let texts = title.chain(updates.map(|update| (update.text.raw(), update.at)));
    let mut found: Vec<Mention> = Vec::new();
    for (text, at) in texts {
        for one in in_text(text, own) {
            let one = Mention { at, ..one };
            match found
                .iter_mut()
                .find(|known| known.upstream.id == one.upstream.id)
            {
                None => found.push(one),
                Some(known) if known.region.is_none() && one.region.is_some() => *known = one,
                Some(_) => {}
            }
        }
    }
    found
}

fn in_text(text: &str, own: &[usize]) -> Vec<Mention> {
    let mut found = Vec::new();
    for sentence in sentences(text) {
        let all = words(sentence);
        for named in upstream::named(sentence, &all) {
            let is_own = own.contains(&named.upstream);
            if is_own || is_denied(sentence, &all, named.from) {
                continue;
            }
            found.extend(Upstream::at(named.upstream).map(|upstream| Mention {
                upstream,
                region: region(upstream.id, sentence, &all),
                text: quoted(sentence),
                at: None,
            }));
        }
    }
    found
}

fn quoted(sentence: &str) -> Text {
    let line = sentence.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(QUOTED) {
        Some((end, _)) => Text::new(format!("{}…", &line[..end])),
        None => Text::new(line),
    }
}
