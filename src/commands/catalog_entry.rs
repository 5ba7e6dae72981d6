//! Entries of the catalogue as the report says them, and the vendors of the configuration beside them.

use crate::catalog::{self, Confidence, Entry};
use crate::config::{Config, OwnVendor};
use crate::model::printable;
use crate::report::EntryReport;

/// The configured vendors that have every word in their name or their address, by name.
pub(super) fn matching(words: &[String], config: &Config) -> Vec<EntryReport> {
    let own = config.vendors.iter();
    own.map(|(name, own)| entry(name, own))
        .filter(|entry| {
            let names = format!("{} {} {}", entry.slug, entry.name, entry.url).to_lowercase();
            let mut words = words.iter().flat_map(|word| word.split_whitespace());
            words.all(|word| names.contains(&word.to_lowercase()))
        })
        .collect()
}

/// The configured vendor of this name.
pub(super) fn named(name: &str, config: &Config) -> Option<EntryReport> {
    config.vendors.get(name).map(|own| entry(name, own))
}

/// What the configuration says of a vendor, on top of the catalogue's entry where it is the same page.
fn entry(name: &str, own: &OwnVendor) -> EntryReport {
    let entry = catalog::find(name).filter(|_| !own.is_another_page());
    let base = entry.as_ref().map(known);
    let base = base.unwrap_or_else(|| EntryReport {
        slug: name.to_owned(),
        name: name.to_owned(),
        vendor: None,
        components: Vec::new(),
        region: None,
        url: own.url_file.as_ref().map_or_else(String::new, |file| {
            format!("the address in {}", file.get_ref())
        }),
        feed: None,
        aliases: Vec::new(),
        homepage: None,
        confidence: String::new(),
        alt_urls: Vec::new(),
        note: None,
    });
    let url = own
        .url
        .as_ref()
        .map(|url| printable(url.get_ref()).into_owned());
    let components = own.components.iter().map(|one| one.get_ref().clone());
    let components: Vec<_> = components.collect();
    EntryReport {
        slug: name.to_owned(),
        name: own.name.clone().unwrap_or(base.name),
        url: url.unwrap_or(base.url),
        feed: own
            .feed
            .as_ref()
            .map(|feed| feed.get_ref().clone())
            .or(base.feed),
        components: if components.is_empty() {
            base.components
        } else {
            components
        },
        confidence: "configured".to_owned(),
        ..base
    }
}

/// An entry of the catalogue.
pub(super) fn known(entry: &Entry) -> EntryReport {
    let owned = |text: &str| text.to_owned();
    let (vendor, product) = (&entry.vendor, entry.product.as_ref());
    EntryReport {
        slug: owned(entry.slug()),
        name: owned(product.map_or(vendor.name, |product| product.name)),
        vendor: product.map(|product| owned(product.vendor)),
        components: product
            .into_iter()
            .flat_map(catalog::Product::patterns)
            .map(owned)
            .collect(),
        region: product.and_then(|product| product.region).map(owned),
        url: owned(vendor.url),
        feed: vendor.feed.map(owned),
        aliases: match product {
            Some(product) => product.aliases().map(owned).collect(),
            None => vendor.aliases().map(owned).collect(),
        },
        homepage: vendor.homepage.map(owned),
        confidence: owned(match vendor.confidence {
            Confidence::High => "high",
            Confidence::Medium => "medium",
            Confidence::Low => "low",
        }),
        alt_urls: vendor.alt_urls().map(owned).collect(),
        note: vendor.note.map(owned),
    }
}
