//! From a host that applications call to the vendor or product behind it: `hosts.tsv`, by host without dashes.

use super::address;
use super::entry::Entry;
use super::name;
use super::table::{Table, columns};

/// Host, the slug that it stands for, and what it is for, where that is not the entry's name; `*` is one or more characters.
pub(super) static HOSTS: Table = Table::new(include_str!("hosts.tsv"));

/// The entry whose site this address is, or whose API answers at its host.
pub(crate) fn by_host(url: &str) -> Option<Entry> {
    let site = address::by_domain(url).map(Entry::from);
    site.or_else(|| by_api(url))
}

/// The entry of an API's host; an exact row wins over a pattern, the longer pattern over the shorter one.
pub(super) fn by_api(url: &str) -> Option<Entry> {
    let [_, slug, _] = row(&address::host(url)?)?;
    Entry::of_slug(&name::key(slug))
}

/// The row of a host in lower case without `www.`
pub(super) fn row(host: &str) -> Option<[&'static str; 3]> {
    let exact = HOSTS.row(&host.replace('-', "")).map(columns::<3>);
    let exact = exact.filter(|[known, ..]| *known == host);
    exact.or_else(|| pattern(host))
}

fn pattern(host: &str) -> Option<[&'static str; 3]> {
    let rows = HOSTS.rows_with("*").map(columns::<3>);
    let fitting = rows.filter(|[pattern, ..]| matches(pattern, host));
    fitting.max_by_key(|[pattern, ..]| pattern.replace('*', "").len())
}

/// Whether a host has a pattern's form.
pub(super) fn matches(pattern: &str, host: &str) -> bool {
    let Some((head, rest)) = pattern.split_once('*') else {
        return pattern == host;
    };
    let Some(host) = host.strip_prefix(head) else {
        return false;
    };
    let mut places = host.char_indices().skip(1).map(|(at, _)| at);
    let ends = places.by_ref().chain([host.len()]);
    !host.is_empty()
        && ends
            .into_iter()
            .any(|at| matches(rest, host.get(at..).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slug(url: &str) -> Option<&'static str> {
        by_host(url).map(|entry| entry.slug())
    }

    #[test]
    fn every_row_leads_to_an_entry_and_stands_where_it_is_looked_up() {
        let rows: Vec<[&str; 3]> = HOSTS.rows().map(columns).collect();
        let key = |host: &str| host.replace('-', "");
        assert!(rows.is_sorted_by(|one, other| key(one[0]) < key(other[0])));
        for [host, slug, _] in rows {
            let entry = Entry::of_slug(&name::key(slug));
            assert!(entry.is_some(), "{host}: {slug}");
            if !host.contains('*') {
                assert_eq!(by_api(host), entry, "{host}");
            }
        }
    }

    #[test]
    fn a_site_and_an_api_lead_to_the_vendor() {
        for (url, vendor) in [
            ("api.stripe.com", "stripe"),
            ("https://api.stripe.com/v1/charges", "stripe"),
            ("sentry.io", "sentry"),
            ("https://o1.ingest.sentry.io", "sentry"),
        ] {
            let found = by_host(url).map(|entry| entry.vendor.slug);
            assert_eq!(found, Some(vendor), "{url}");
        }
        assert_eq!(slug("acme.invalid"), None);
        assert_eq!(slug("fonts.googleapis.com"), None);
    }

    #[test]
    fn a_star_is_at_least_one_character() {
        assert!(matches("*.a.example", "x.y.a.example"));
        assert!(!matches("*.a.example", "a.example"));
        assert!(!matches("*.a.example", ".a.example"));
        assert!(matches("acm.*.aws.example", "acm.eu-west-1.aws.example"));
        assert!(!matches("acm.*.aws.example", "acm.aws.example"));
    }
}
