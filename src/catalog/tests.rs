//! Tests over the tables themselves, and over looking up a name.

use super::name::key;
use super::product::products;
use super::vendor::vendors;
use super::*;
use std::collections::{BTreeMap, HashMap};

/// What the feeds are called; another name would never be read.
const FEEDS: &str = "statuspage incident.io instatus betterstack statuspal status.io sorry statuscast rootly \
    firehydrant checkly openstatus uptimerobot site24x7 hyperping pagerduty flashduty statushub google aws azure \
    microsoft365 azuredevops oracle ibm slack heroku salesforce apple zendesk adobe paypal stripe meta okta cachet \
    cstate upptime uptimekuma gatus kener statping freshstatus rss";

const TABLES: [(&str, usize); 3] = [
    (include_str!("vendors.tsv"), 10),
    (include_str!("products.tsv"), 7),
    (include_str!("names.tsv"), 2),
];

fn slug(name: &str) -> Option<&'static str> {
    find(name).map(|entry| entry.slug())
}

#[test]
fn rows_are_complete_and_clean() {
    for (table, columns) in TABLES {
        assert!(table.ends_with('\n'));
        for line in table.split_terminator('\n') {
            let clean = |text: &str| {
                text.trim() == text && !text.contains("  ") && !text.contains(char::is_control)
            };
            assert_eq!(line.split('\t').count(), columns, "{line}");
            assert!(line.split('\t').all(clean), "{line:?}");
        }
    }
}

#[test]
fn tables_are_sorted_by_the_key_of_the_slug() {
    assert!(vendors().is_sorted_by(|one, other| key(one.slug) < key(other.slug)));
    assert!(products().is_sorted_by(|one, other| key(one.slug) < key(other.slug)));
}

#[test]
fn slugs_and_aliases_are_lower_case_words_and_dashes() {
    let vendors = vendors().flat_map(|v| std::iter::once(v.slug).chain(v.aliases()));
    let products = products().flat_map(|p| std::iter::once(p.slug).chain(p.aliases()));
    for name in vendors.chain(products) {
        let mut words = name.split('-');
        let letters = |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit();
        assert!(
            words.all(|word| !word.is_empty() && word.bytes().all(letters)),
            "{name}"
        );
    }
}

#[test]
fn no_slug_or_alias_is_used_twice_in_any_spelling() {
    let mut owners = HashMap::new();
    let vendors = vendors().flat_map(|v| std::iter::once(v.slug).chain(v.aliases()));
    let products = products().flat_map(|p| std::iter::once(p.slug).chain(p.aliases()));
    for name in vendors.chain(products) {
        assert_eq!(owners.insert(key(name), name), None, "{name}");
    }
}

#[test]
fn no_page_or_homepage_belongs_to_two_vendors() {
    let mut owners = BTreeMap::new();
    for vendor in vendors() {
        let urls = std::iter::once(vendor.url).chain(vendor.alt_urls());
        for place in urls.chain(vendor.homepage) {
            assert_eq!(owners.insert(place, vendor.slug), None, "{place}");
        }
    }
}

#[test]
fn addresses_are_https_with_a_host_and_without_a_last_slash() {
    for vendor in vendors() {
        for url in std::iter::once(vendor.url).chain(vendor.alt_urls()) {
            let bare = url.strip_prefix("https://").unwrap_or_default();
            let host = bare.split('/').next().unwrap_or_default();
            assert!(
                is_host(host) && bare.bytes().all(|byte| byte.is_ascii_graphic()),
                "{url}"
            );
            assert!(
                !url.ends_with('/') && !url.contains(['?', '#', '@']),
                "{url}"
            );
        }
        assert!(
            vendor
                .homepage
                .is_none_or(|host| is_host(host) && !host.starts_with("www."))
        );
    }
}

fn is_host(host: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    host.contains('.')
        && host
            .split('.')
            .all(|label| !label.is_empty() && label.bytes().all(letter))
}

#[test]
fn feeds_are_those_that_exist_and_an_id_has_its_feed() {
    for vendor in vendors() {
        let known = |feed| FEEDS.split_whitespace().any(|name| name == feed);
        assert!(vendor.feed.is_none_or(known), "{vendor:?}");
        assert!(
            vendor.feed_id.is_none() || vendor.feed.is_some(),
            "{vendor:?}"
        );
    }
}

#[test]
fn confidence_is_one_of_three_words() {
    let (table, _) = TABLES[0];
    for row in table.lines().skip(1) {
        let word = row.split('\t').nth(7);
        assert!(matches!(word, Some("low" | "medium" | "high")), "{row}");
    }
    assert_eq!(
        find("github").map(|entry| entry.vendor.confidence),
        Some(Confidence::High)
    );
}

#[test]
fn every_product_has_a_vendor_a_component_and_a_year() {
    for product in products() {
        assert_eq!(
            find(product.slug),
            Entry::of_product(product),
            "{product:?}"
        );
        assert!(Entry::of_product(product).is_some(), "{product:?}");
        assert!(
            product.patterns().all(|pattern| !pattern.trim().is_empty()),
            "{product:?}"
        );
        assert!(
            product
                .seen
                .is_some_and(|year| (2016..2100).contains(&year)),
            "{product:?}"
        );
    }
}

#[test]
fn every_slug_and_alias_finds_its_entry() {
    for vendor in vendors() {
        for name in std::iter::once(vendor.slug).chain(vendor.aliases()) {
            assert_eq!(find(name), Some(Entry::from(vendor)), "{name}");
        }
    }
    for product in products() {
        for name in std::iter::once(product.slug).chain(product.aliases()) {
            assert_eq!(find(name), Entry::of_product(product), "{name}");
        }
    }
}

#[test]
fn every_homepage_finds_its_vendor() {
    for vendor in vendors() {
        if let Some(domain) = vendor.homepage {
            let found = find(domain).map(|entry| entry.vendor);
            assert_eq!(found, Some(vendor), "{domain}");
        }
    }
}

#[test]
fn every_name_finds_an_entry_of_that_name() {
    let products = products().map(|product| product.name);
    for name in vendors().map(|vendor| vendor.name).chain(products) {
        let entry = find(name).unwrap();
        let called = entry
            .product
            .map_or(entry.vendor.name, |product| product.name);
        assert!(
            key(called) == key(name) || key(entry.slug()) == key(name),
            "{name}: {entry:?}"
        );
    }
}

#[test]
fn a_product_leads_to_its_vendor_and_component() {
    for (name, vendor, component) in [
        ("github-actions", "github", "Actions"),
        ("gmail", "google-workspace", "Gmail"),
        ("s3", "amazon-web-services", "s3-??-*"),
        ("chatgpt", "openai", "ChatGPT"),
    ] {
        let entry = find(name).unwrap();
        let product = entry.product.unwrap();
        assert_eq!((entry.vendor.slug, product.component), (vendor, component));
    }
}

#[test]
fn patterns_are_alternatives() {
    let product = find("route53").and_then(|entry| entry.product).unwrap();
    assert_eq!(
        product.patterns().collect::<Vec<_>>(),
        ["route53", "route53-??-*"]
    );
    let product = find("aws-eu-west-1")
        .and_then(|entry| entry.product)
        .unwrap();
    assert_eq!(
        (product.component, product.region),
        ("*-eu-west-1", Some("eu-west-1"))
    );
}

#[test]
fn an_alias_a_name_and_a_domain_lead_to_the_vendor() {
    for (name, vendor) in [
        ("gh", "github"),
        ("GitHub", "github"),
        ("Google Cloud", "google-cloud"),
        ("google_cloud", "google-cloud"),
        ("googlecloud", "google-cloud"),
        ("aws", "amazon-web-services"),
        ("Let's Encrypt", "lets-encrypt"),
        ("fly.io", "fly-io"),
        ("clerk.com", "clerk"),
        ("status.clerk.com", "clerk"),
        ("githubstatus.com", "github"),
    ] {
        assert_eq!(slug(name), Some(vendor), "{name}");
    }
}

#[test]
fn a_domain_that_people_type_leads_to_what_answers_there() {
    for (domain, slug_of_it) in [
        ("github.com", "github"),
        ("gitlab.com", "gitlab"),
        ("bitbucket.org", "bitbucket"),
        ("docker.io", "docker-hub"),
        ("gcr.io", "google-container-registry"),
        ("jsr.io", "deno"),
        ("quay.io", "quay-io-container-registry"),
        ("public.ecr.aws", "aws-elastic-container-registry-public"),
        ("registry.terraform.io", "terraform-registry"),
        ("repo1.maven.org", "maven-central"),
        ("rubygems.org", "rubygems"),
        ("registry.npmjs.org", "npm"),
        ("openai.com", "openai"),
        ("x.com", "x-api"),
    ] {
        assert_eq!(slug(domain), Some(slug_of_it), "{domain}");
    }
}

#[test]
fn a_name_of_both_is_the_vendor() {
    assert_eq!(find("Heroku"), find("heroku"));
    assert_eq!(find("Heroku").and_then(|entry| entry.product), None);
}

#[test]
fn what_nothing_is_called_is_not_found() {
    for name in [
        "",
        " ",
        "-",
        "slug",
        "githib",
        "github.example",
        "\t",
        "\n",
        "github\tGitHub",
    ] {
        assert_eq!(slug(name), None, "{name:?}");
    }
}

#[test]
fn a_vendor_is_read_with_all_its_columns() {
    let vendor = find("clerk").unwrap().vendor;
    assert_eq!(
        (vendor.url, vendor.feed),
        ("https://status.clerk.com", Some("incident.io"))
    );
    assert_eq!((vendor.feed_id, vendor.note), (None, None));
    let docker = find("docker").unwrap().vendor;
    assert_eq!(docker.feed_id, Some("533c6539221ae15e3f000031"));
    assert_eq!(
        docker.alt_urls().collect::<Vec<_>>(),
        ["https://status.docker.com"]
    );
    assert_eq!(by_address("https://status.docker.com/"), Some(docker));
}

#[test]
fn what_is_misspelt_is_suggested_and_what_is_begun_is_listed() {
    assert_eq!(nearest("clrek", 3).first(), Some(&"clerk"));
    assert_eq!(search("cler").first(), find("clerk").as_ref());
}
