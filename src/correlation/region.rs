//! The regions of upstreams, as vendors write them.

use std::sync::LazyLock;

use super::words::{Spelling, Word};

const TABLE: &str = include_str!("regions.tsv");

struct Region {
    upstream: &'static str,
    name: &'static str,
    spelling: Spelling,
}

/// The longest spellings first: `East US 2` before `East US`.
static REGIONS: LazyLock<Vec<Region>> = LazyLock::new(|| {
    let rows = TABLE.lines().skip(1).filter_map(|row| {
        let mut cells = row.split('\t');
        Some((cells.next()?, cells.next()?, cells.next()?))
    });
    let mut regions: Vec<Region> = rows
        .flat_map(|(upstream, name, spellings)| {
            spellings.split('|').map(move |spelling| Region {
                upstream,
                name,
                spelling: Spelling::new(spelling),
            })
        })
        .collect();
    regions.sort_by_key(|region| std::cmp::Reverse(region.spelling.words.len()));
    regions
});

/// The one region of an upstream that a sentence names; `None`: none, or several.
pub(super) fn region(upstream: &str, text: &str, all: &[Word]) -> Option<&'static str> {
    let own = || REGIONS.iter().filter(|region| region.upstream == upstream);
    let mut found: Option<&'static str> = None;
    let mut place = 0;
    while place < all.len() {
        let mut here = own().filter_map(|one| Some((one.name, one.spelling.at(text, all, place)?)));
        let Some((name, length)) = here.next() else {
            place += 1;
            continue;
        };
        if found.is_some_and(|known| known != name) {
            return None;
        }
        found = Some(name);
        place += length;
    }
    found
}
