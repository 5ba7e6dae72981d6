//! From an address or a domain to the vendor that it belongs to.

use super::vendor::{VENDORS, Vendor};

/// A host in lower case without `www.`, and a path without its last slash, query and fragment.
struct Place<'a> {
    host: String,
    path: &'a str,
}

/// The vendor whose status page, or an alternate of it, this address is or lies under; the nearest one.
pub(crate) fn by_address(url: &str) -> Option<Vendor> {
    let place = Place::of(url)?;
    by_page(&vendors_with(&place), &place)
}

/// Whether a vendor's own site, or its status page, is at this host.
pub(crate) fn is_site(host: &str) -> bool {
    by_domain(host).is_some()
}

/// The vendor whose status page or homepage this is.
pub(super) fn by_domain(domain: &str) -> Option<Vendor> {
    let place = Place::of(domain)?;
    let vendors = vendors_with(&place);
    by_page(&vendors, &place).or_else(|| by_homepage(&vendors, &place))
}

/// The host of an address or a domain, in lower case.
pub(super) fn host(url: &str) -> Option<String> {
    let place = Place::of(url)?;
    let host = place.host.split(':').next()?;
    Some(host.rsplit('@').next()?.to_owned())
}

/// Those whose row holds the host, be it as a part of another one.
fn vendors_with(place: &Place) -> Vec<Vendor> {
    VENDORS.rows_with(&place.host).map(Vendor::read).collect()
}

fn by_page(vendors: &[Vendor], place: &Place) -> Option<Vendor> {
    let depths = vendors
        .iter()
        .filter_map(|vendor| Some((depth(vendor, place)?, vendor)));
    let (_, vendor) = depths.max_by_key(|(depth, _)| *depth)?;
    Some(*vendor)
}

fn by_homepage(vendors: &[Vendor], place: &Place) -> Option<Vendor> {
    let mut vendors = vendors.iter().filter(|_| place.path.is_empty());
    vendors
        .find(|vendor| vendor.homepage == Some(&place.host))
        .copied()
}

/// How long the path is that the vendor's page and the place share, if the place lies under the page.
fn depth(vendor: &Vendor, place: &Place) -> Option<usize> {
    let urls = std::iter::once(vendor.url).chain(vendor.alt_urls());
    let pages = urls.filter_map(Place::of);
    pages
        .filter(|page| place.lies_under(page))
        .map(|page| page.path.len())
        .max()
}

impl<'a> Place<'a> {
    fn of(url: &'a str) -> Option<Self> {
        let bare = url.trim();
        let bare = ["https://", "http://"]
            .iter()
            .find_map(|scheme| strip_prefix(bare, scheme))
            .unwrap_or(bare);
        let bare = bare.split(['?', '#']).next()?;
        let (host, path) = bare.split_at(bare.find('/').unwrap_or(bare.len()));
        let host = host.to_ascii_lowercase();
        host.contains('.').then(|| Self {
            host: host.trim_start_matches("www.").to_owned(),
            path: path.trim_end_matches('/'),
        })
    }

    fn lies_under(&self, page: &Place) -> bool {
        let below = self.path.strip_prefix(page.path);
        self.host == page.host && below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

/// Schemes are written in any case.
fn strip_prefix<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let (head, rest) = text.split_at_checked(prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slug(url: &str) -> Option<&'static str> {
        by_address(url).map(|vendor| vendor.slug)
    }

    #[test]
    fn every_page_leads_to_its_vendor() {
        for vendor in crate::catalog::vendor::vendors() {
            assert_eq!(slug(vendor.url), Some(vendor.slug));
            for url in vendor.alt_urls() {
                assert_eq!(slug(url), Some(vendor.slug), "{url}");
            }
        }
    }

    #[test]
    fn scheme_case_www_and_what_hangs_below_make_no_difference() {
        for url in [
            "https://www.githubstatus.com",
            "HTTP://GitHubStatus.com/",
            "githubstatus.com",
            "https://www.githubstatus.com/incidents/abc?x=1#y",
        ] {
            assert_eq!(slug(url), Some("github"), "{url}");
        }
    }

    #[test]
    fn the_longest_path_wins() {
        let host = "https://status.cloud.google.com";
        assert_eq!(slug(&format!("{host}/summary")), Some("google-cloud"));
        assert_eq!(
            slug(&format!("{host}/maps-platform/x")),
            Some("google-maps-platform")
        );
        assert_eq!(
            slug(&format!("{host}/maps-platforms")),
            Some("google-cloud")
        );
    }

    #[test]
    fn other_places_of_the_host_or_domain_are_not_the_page() {
        for url in [
            "https://www.apple.com/shop",
            "https://github.com",
            "https://evil-githubstatus.com",
            "https://githubstatus.com.evil.example",
            "https://githubstatus.com:8443",
            "https://githubstatus.com@evil.example",
            "ftp://githubstatus.com",
            "https://",
            "",
        ] {
            assert_eq!(slug(url), None, "{url}");
        }
    }

    #[test]
    fn a_homepage_leads_to_its_vendor() {
        for domain in [
            "clerk.com",
            "www.Clerk.com",
            "https://clerk.com/",
            "status.clerk.com",
        ] {
            assert_eq!(
                by_domain(domain).map(|vendor| vendor.slug),
                Some("clerk"),
                "{domain}"
            );
        }
        assert_eq!(by_domain("clerk.com/docs"), None);
    }
}
