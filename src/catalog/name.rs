//! Spellings of a name, and `names.tsv`: the aliases and names that no slug spells, sorted by key for look-ups.
//! It is written from the two tables by a test: `UPDATE_GOLDEN=1 cargo test names_are`.

use super::table::{Table, columns};

/// Key, and the slug that it stands for.
pub(super) static NAMES: Table = Table::new(include_str!("names.tsv"));

/// What all spellings of a name share: its letters and digits, in lower case.
pub(super) fn key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    for letter in name.chars().filter(|letter| letter.is_alphanumeric()) {
        if letter.is_ascii() {
            key.push(letter.to_ascii_lowercase());
        } else {
            key.extend(letter.to_lowercase());
        }
    }
    key
}

/// The slug that an alias or a name stands for, by its key.
pub(super) fn slug_of(key: &str) -> Option<&'static str> {
    let [_, slug] = columns(NAMES.row(key)?);
    Some(slug)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::product::products;
    use crate::catalog::vendor::vendors;
    use std::collections::{BTreeMap, BTreeSet};

    /// Aliases beat names, vendors beat products, and the earlier row beats the later one.
    fn written() -> String {
        let (vendors, products): (Vec<_>, Vec<_>) = (vendors().collect(), products().collect());
        let slugs = vendors.iter().map(|v| v.slug);
        let slugs = slugs.chain(products.iter().map(|p| p.slug));
        let slugs: BTreeSet<_> = slugs.map(key).collect();

        let mut rows = BTreeMap::new();
        let mut insert = |name, slug| {
            let key = key(name);
            if !slugs.contains(&key) {
                rows.entry(key).or_insert(slug);
            }
        };
        for vendor in &vendors {
            vendor
                .aliases()
                .for_each(|alias| insert(alias, vendor.slug));
        }
        for product in &products {
            product
                .aliases()
                .for_each(|alias| insert(alias, product.slug));
        }
        for vendor in &vendors {
            insert(vendor.name, vendor.slug);
        }
        for product in &products {
            insert(product.name, product.slug);
        }

        let rows = rows.iter().map(|(key, slug)| format!("{key}\t{slug}\n"));
        format!("key\tslug\n{}", rows.collect::<String>())
    }

    #[test]
    fn names_are_those_of_the_tables() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/catalog/names.tsv");
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::write(path, written()).unwrap();
        }
        let kept = std::fs::read_to_string(path).unwrap();
        assert!(
            kept == written(),
            "run UPDATE_GOLDEN=1 cargo test names_are"
        );
    }

    #[test]
    fn spellings_of_one_name_share_a_key() {
        for name in [
            "Google Cloud",
            "google-cloud",
            "GOOGLE_cloud",
            "google.cloud",
            " googlecloud ",
        ] {
            assert_eq!(key(name), "googlecloud");
        }
        assert_eq!(key("Let's Encrypt"), key("lets-encrypt"));
        assert_eq!(key("Électricité"), "électricité");
        assert_eq!(key("-."), "");
    }
}
