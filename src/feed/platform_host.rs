//! Platforms that answer for all their pages from one host of their own.

use std::net::IpAddr;

use super::format::{PageAddress, Request};

/// A path on the platform's own host; below the page itself where that is an address of this machine or a bare
/// number, since no public page is.
pub(super) fn on_platform_host(page: &PageAddress, host: &str, path: &str) -> Request {
    if is_bare(page.host()) {
        page.get(path)
    } else {
        Request::new(format!("{host}{path}"))
    }
}

fn is_bare(host: &str) -> bool {
    host == "localhost" || host.starts_with('[') || host.parse::<IpAddr>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_on_this_machine_answers_for_the_platform() {
        let asked = |page: &str| {
            let page = PageAddress::parse(page).unwrap();
            on_platform_host(&page, "https://api.example.com", "/x").url
        };
        assert_eq!(
            asked("https://status.example.org/"),
            "https://api.example.com/x"
        );
        assert_eq!(asked("http://127.0.0.1:81/"), "http://127.0.0.1:81/x");
        assert_eq!(asked("http://[::1]:81/a"), "http://[::1]:81/a/x");
    }
}
