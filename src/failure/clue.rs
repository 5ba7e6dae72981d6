//! What the texts of a run point to: hosts, messages of well-known tools, regions.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::catalog::{self, Entry, Owner};
use crate::model::Text;

/// The kind of a clue.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ClueKind {
    /// The name of a region of a cloud.
    Region,
    /// A message that a tool writes when one vendor fails it.
    Message,
    /// A host that the catalogue knows.
    Host,
}

/// Something in a run's texts that points to a vendor or a region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Clue {
    pub(crate) kind: ClueKind,
    /// The host, the region, or the known words of the message.
    pub(crate) text: Text,
    /// The entry of the catalogue; `None` for a region.
    pub(crate) entry: Option<Entry>,
}

impl Clue {
    /// Whether it points to a vendor, or to a product of it.
    pub(crate) fn points_to(&self, vendor: &str) -> bool {
        let entry = self.entry.as_ref();
        entry.is_some_and(|entry| entry.slug() == vendor || entry.vendor.slug == vendor)
    }
}

/// Words of messages, in lower case, and the slug of what fails then.
pub(super) const MESSAGES: &[(&str, &str)] = &[
    ("npm err! network", "npm"),
    ("npm error network", "npm"),
    (
        "toomanyrequests: you have reached your pull rate limit",
        "docker-hub",
    ),
    ("could not resolve host: github.com", "github"),
    ("failed to resolve action download info", "github-actions"),
    (
        "the hosted runner lost communication with the server",
        "github-actions",
    ),
    (
        "the hosted runner encountered an error while running your job",
        "github-actions",
    ),
];

/// The most of one run: a log can name thousands of hosts.
const MOST: usize = 50;
/// The longest name of a host.
const LONGEST_HOST: usize = 253;

/// Adds the clues of one text that are new.
pub(super) fn collect(text: &str, clues: &mut Vec<Clue>) {
    let lower = text.to_ascii_lowercase();
    let hosts = hosts(&lower).filter_map(of_host);
    let messages = MESSAGES.iter().filter(|(words, _)| lower.contains(words));
    let messages = messages.map(|(words, slug)| Clue {
        kind: ClueKind::Message,
        text: Text::new(words),
        entry: catalog::find(slug),
    });
    let regions = words(&lower)
        .filter(|word| is_region(word))
        .map(|word| Clue {
            kind: ClueKind::Region,
            text: Text::new(word),
            entry: None,
        });
    for clue in hosts.chain(messages).chain(regions) {
        if clues.len() < MOST && !clues.contains(&clue) {
            clues.push(clue);
        }
    }
}

fn of_host(host: &str) -> Option<Clue> {
    let Owner::Known(entry) = catalog::vendor_of_host(&format!("https://{host}/"))?.owner else {
        return None;
    };
    Some(Clue {
        kind: ClueKind::Host,
        text: Text::new(host),
        entry: Some(entry),
    })
}

/// Words that look like a host and end as a known one does.
fn hosts(text: &str) -> impl Iterator<Item = &str> {
    let part = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
    let words = text
        .split(move |c: char| !part(c))
        .map(|word| word.trim_matches(['.', '-']));
    words.filter(|word| {
        word.len() <= LONGEST_HOST && word.contains('.') && catalog::may_be_host(word)
    })
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'))
}

/// `us-east-1`, `europe-west4`: as AWS and Google write them.
fn is_region(word: &str) -> bool {
    let areas = [
        "us-",
        "eu-",
        "ap-",
        "ca-",
        "sa-",
        "me-",
        "af-",
        "il-",
        "mx-",
        "europe-",
        "asia-",
        "australia-",
        "northamerica-",
        "southamerica-",
    ];
    let named = areas.iter().find_map(|area| word.strip_prefix(area));
    let sides = ["north", "south", "east", "west", "central"];
    named.is_some_and(|rest| {
        rest.len() < 14
            && sides.iter().any(|side| rest.starts_with(side))
            && rest.ends_with(|c: char| c.is_ascii_digit())
    })
}
