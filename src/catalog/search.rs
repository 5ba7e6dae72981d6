//! Searching the catalogue by words.

use super::entry::Entry;
use super::name::key;
use super::product::products;
use super::vendor::vendors;
use std::cmp::Reverse;

/// How close an entry is to what was asked, closest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Closeness {
    Equal,
    Start,
    Within,
}

/// What was asked: keys of the whole query, and of every word.
struct Query {
    whole: String,
    words: Vec<String>,
}

/// The entries that hold every word of the query, best first; all of them, by slug, if it is empty.
///
/// A word may stand in a slug, an alias, a name or a homepage, and for a product in its vendor's slug.
pub(crate) fn search(query: &str) -> Vec<Entry> {
    let query = Query::of(query);
    if query.words.is_empty() {
        return everything();
    }
    let vendors = vendors().filter_map(|vendor| {
        let closeness = query.closeness(vendor.names(), vendor.homepage)?;
        Some((closeness, Entry::from(vendor)))
    });
    let products = products().filter_map(|product| {
        let closeness = query.closeness(product.names(), Some(product.vendor))?;
        Some((closeness, Entry::of_product(product)?))
    });
    let mut hits: Vec<_> = vendors.chain(products).collect();
    hits.sort_by_key(|(closeness, entry)| {
        let vendor = entry.vendor.confidence;
        (*closeness, entry.product.is_some(), Reverse(vendor))
    });
    hits.into_iter().map(|(_, entry)| entry).collect()
}

fn everything() -> Vec<Entry> {
    let products = products().filter_map(Entry::of_product);
    let mut entries: Vec<_> = vendors().map(Entry::from).chain(products).collect();
    entries.sort_by_cached_key(|entry| key(entry.slug()));
    entries
}

impl Query {
    fn of(query: &str) -> Self {
        let words: Vec<_> = query.split_whitespace().map(key).collect();
        Self {
            whole: words.concat(),
            words,
        }
    }

    /// How close something is that is called by these names, and known by that place.
    fn closeness<'a>(
        &self,
        names: impl Iterator<Item = &'a str>,
        place: Option<&str>,
    ) -> Option<Closeness> {
        let names: Vec<_> = names.map(key).collect();
        let place = place.map(key);
        let held = |word: &String| {
            let mut texts = names.iter().chain(&place);
            !word.is_empty() && texts.any(|text| text.contains(word))
        };
        let all_held = self.words.iter().all(held);
        all_held.then(|| {
            if names.contains(&self.whole) {
                Closeness::Equal
            } else if names.iter().any(|name| name.starts_with(&self.whole)) {
                Closeness::Start
            } else {
                Closeness::Within
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slugs(query: &str) -> Vec<&'static str> {
        search(query).iter().map(Entry::slug).collect()
    }

    #[test]
    fn the_vendor_of_that_name_is_first_and_its_products_follow() {
        let found = slugs("github");
        assert_eq!(found.first(), Some(&"github"));
        assert!(
            found
                .iter()
                .skip(1)
                .take(10)
                .all(|slug| slug.starts_with("github-")),
            "{found:?}"
        );
        assert_eq!(slugs("GH").first(), Some(&"github"));
        assert_eq!(slugs("google cloud").first(), Some(&"google-cloud"));
    }

    #[test]
    fn every_word_has_to_stand_somewhere() {
        assert_eq!(slugs("actions github").first(), Some(&"github-actions"));
        assert!(slugs("github zzz").is_empty());
        assert!(slugs("!!!").is_empty());
    }

    #[test]
    fn a_product_is_found_by_its_vendor_and_a_vendor_by_its_homepage() {
        assert!(slugs("openai").contains(&"chatgpt"));
        assert_eq!(slugs("clerk.com"), ["clerk"]);
    }

    #[test]
    fn starts_come_before_what_stands_within() {
        let found = slugs("hub");
        let place = |slug| found.iter().position(|found| *found == slug);
        assert!(place("hubspot").is_some() && place("github").is_some());
        assert!(place("hubspot") < place("github"), "{found:?}");
    }

    #[test]
    fn the_better_founded_vendor_is_first_and_products_follow_vendors() {
        let entries = search("cloud");
        let starts = entries
            .iter()
            .filter(|entry| entry.slug().starts_with("cloud"));
        let ranks: Vec<_> = starts
            .map(|entry| (entry.product.is_some(), Reverse(entry.vendor.confidence)))
            .collect();
        assert!(ranks.len() > 10 && ranks.is_sorted(), "{ranks:?}");
    }

    #[test]
    fn an_empty_query_lists_everything_by_slug() {
        let found = search("  ");
        assert_eq!(found.len(), vendors().count() + products().count());
        assert!(found.is_sorted_by_key(|entry| key(entry.slug())));
    }
}
