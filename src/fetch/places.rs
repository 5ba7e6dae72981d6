//! Where the status page of a domain usually stands.

use std::net::IpAddr;

use crate::feed::PageAddress;

/// A place that nobody typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Guess {
    pub(super) address: PageAddress,
    /// What the page there must name: on a host that anybody may own, another company can have the same name.
    pub(super) must_name: Option<String>,
}

/// Where a domain's status page may stand, most likely first; none for an address that is one of a status page
/// already, or of no domain.
pub(super) fn guesses(page: &PageAddress) -> Vec<Guess> {
    let Some((name, domain)) = domain(page) else {
        return Vec::new();
    };
    let own = [
        format!("https://status.{domain}"),
        format!("https://{domain}/status"),
    ];
    let foreign = [
        format!("https://{name}.statuspage.io"),
        format!("https://{name}status.com"),
        format!("https://{name}.instatus.com"),
    ];
    let own = own.into_iter().map(|url| (url, None));
    let foreign = foreign
        .into_iter()
        .map(|url| (url, Some(domain.to_owned())));
    let guesses = own.chain(foreign).filter_map(|(url, must_name)| {
        let address = PageAddress::parse(&url)?;
        Some(Guess { address, must_name })
    });
    guesses.collect()
}

/// The label and the registered domain of a vendor's own site.
fn domain(page: &PageAddress) -> Option<(&str, &str)> {
    let host = page.host();
    let is_site = page.path().is_empty()
        && page.authority() == host
        && !host.contains("status")
        && host.parse::<IpAddr>().is_err();
    let labels: Vec<&str> = host.split('.').filter(|_| is_site).collect();
    let length = match labels.as_slice() {
        [.., second, top] if is_shared(second, top) => 3,
        _ => 2,
    };
    let own = labels.get(labels.len().checked_sub(length)?..)?;
    let rest: usize = labels.iter().map(|label| label.len() + 1).sum();
    let size: usize = own.iter().map(|label| label.len() + 1).sum();
    let name = own.first().filter(|name| !name.is_empty())?;
    Some((name, host.get(rest - size..)?))
}

/// `co.uk`, `com.au`: nobody's own domain.
fn is_shared(second: &str, top: &str) -> bool {
    top.len() == 2
        && matches!(
            second,
            "ac" | "co" | "com" | "edu" | "gov" | "net" | "or" | "org"
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(url: &str) -> Vec<String> {
        let guesses = guesses(&PageAddress::parse(url).unwrap());
        let bases = guesses.iter().map(|guess| guess.address.base().to_owned());
        bases.collect()
    }

    #[test]
    fn a_bare_domain_has_few_usual_places() {
        let acme = [
            "https://status.acme.dev",
            "https://acme.dev/status",
            "https://acme.statuspage.io",
            "https://acmestatus.com",
            "https://acme.instatus.com",
        ];
        assert_eq!(of("https://acme.dev"), acme);
        assert_eq!(of("https://www.api.acme.dev/"), acme);
        assert_eq!(of("https://acme.co.uk")[0], "https://status.acme.co.uk");
    }

    #[test]
    fn a_status_page_and_what_is_no_domain_have_none() {
        for url in [
            "https://status.acme.dev",
            "https://acmestatus.com",
            "https://acme.dev/x",
            "http://127.0.0.1",
            "http://[::1]",
            "http://localhost",
            "https://acme.dev:8443",
        ] {
            assert_eq!(of(url), [""; 0], "{url}");
        }
    }

    #[test]
    fn a_host_that_anybody_may_own_must_name_the_domain() {
        let guesses = guesses(&PageAddress::parse("https://acme.dev").unwrap());
        let names: Vec<_> = guesses
            .iter()
            .map(|guess| guess.must_name.as_deref())
            .collect();
        let own = Some("acme.dev");
        assert_eq!(names, [None, None, own, own, own]);
    }
}
