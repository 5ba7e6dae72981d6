//! "Did you mean": the slugs that resemble a name that nothing is called.

use super::name::{NAMES, key};
use super::product::PRODUCTS;
use super::table::columns;
use super::vendor::VENDORS;
use std::cmp::Reverse;
use std::collections::HashSet;

/// The likeness of two equal names.
const EQUAL: usize = 100;
/// The least likeness of a name that only has been begun: "goog".
const BEGUN: usize = 80;
/// Below this, a likeness is chance.
const ALIKE: usize = 60;
/// Letters that are compared; names are shorter, and the effort grows with the square.
const LONGEST: usize = 64;

/// The slugs of at most `count` entries that are called similarly, most similar first.
pub(crate) fn nearest(name: &str, count: usize) -> Vec<&'static str> {
    let wanted: String = key(name).chars().take(LONGEST).collect();
    let mut alike: Vec<_> = spellings()
        .map(|(spelling, slug)| (likeness(&wanted, &spelling), slug))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .collect();
    alike.sort_by_key(|(likeness, _)| Reverse(*likeness));
    let mut seen = HashSet::new();
    let slugs = alike.into_iter().map(|(_, slug)| slug);
    slugs
        .filter(|slug| seen.insert(*slug))
        .take(count)
        .collect()
}

/// Every key of every entry, with its slug; vendors first, so that they win a tie.
fn spellings() -> impl Iterator<Item = (String, &'static str)> {
    let slugs = VENDORS.rows().chain(PRODUCTS.rows()).map(|row| {
        let [slug] = columns(row);
        (key(slug), slug)
    });
    let others = NAMES.rows().map(|row| {
        let [key, slug] = columns::<2>(row);
        (key.to_owned(), slug)
    });
    slugs.chain(others)
}

/// The part of the longer one that need not be edited, in per cent; swapped neighbours are one edit.
fn likeness(wanted: &str, spelling: &str) -> usize {
    let (short, long) = ordered(wanted.chars().count(), spelling.chars().count());
    let begun = if wanted.len() >= 3 && spelling.starts_with(wanted) {
        BEGUN
    } else {
        0
    };
    // The lengths alone tell of most names that they are too far away.
    if short * EQUAL < long * ALIKE {
        return begun;
    }
    let kept = long - strsim::osa_distance(wanted, spelling);
    begun.max(kept * EQUAL / long.max(1))
}

fn ordered(one: usize, other: usize) -> (usize, usize) {
    (one.min(other), one.max(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelling_leads_to_what_was_meant() {
        for (typed, meant) in [
            ("clrek", "clerk"),
            ("githib", "github"),
            ("cloudfare", "cloudflare"),
            ("gogle cloud", "google-cloud"),
            ("slcak", "slack"),
            ("stirpe", "stripe"),
            ("vercle", "vercel"),
            ("Twillio", "twilio"),
            ("aws lamda", "lambda"),
            ("chatgtp", "chatgpt"),
            ("gihub actions", "github-actions"),
        ] {
            assert_eq!(nearest(typed, 1), [meant], "{typed}");
        }
    }

    #[test]
    fn a_name_that_is_only_begun_leads_on() {
        let found = nearest("goog", 5);
        assert!(
            found.iter().all(|slug| slug.starts_with("google-")),
            "{found:?}"
        );
        assert_eq!(found.len(), 5);
    }

    #[test]
    fn no_slug_comes_twice_and_never_more_than_asked_for() {
        let found = nearest("google cloud storag", 7);
        let distinct: HashSet<_> = found.iter().collect();
        assert_eq!((found.len(), distinct.len()), (7, 7));
        assert!(nearest("github", 0).is_empty());
    }

    #[test]
    fn what_resembles_nothing_has_no_suggestion() {
        for name in ["", "-", "x", "xyzzyqq", &"y".repeat(100_000)] {
            assert!(nearest(name, 3).is_empty(), "{name:.20}");
        }
    }
}
