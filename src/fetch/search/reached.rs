//! Where redirects led.

use crate::feed::{self, Document, PageAddress, Probe};

/// The page that another address than the asked one answered for, seen from the page that is being searched for.
pub(super) fn reached(document: &Document, page: &PageAddress) -> Option<PageAddress> {
    let asked = PageAddress::parse(&document.asked)?;
    let url = PageAddress::parse(&document.url)?;
    let is_own_host = asked.host() == page.host();
    let is_own = asked.base() == page.base();
    let moved = is_own_host && url.host() != asked.host() || is_own && url.base() != asked.base();
    let is_page = Probe::new(document).is_html()
        && !feed::is_unclaimed(document, &document.text())
        && !is_login(url.path());
    (moved && is_page).then(|| url.page())
}

pub(in crate::fetch) fn asks_to_log_in(document: &Document) -> bool {
    let url = PageAddress::parse(&document.url);
    document.url != document.asked && url.is_some_and(|url| is_login(url.path()))
}

/// A page that asks who one is has no status to show.
fn is_login(path: &str) -> bool {
    let mut words = path.split(|c: char| !c.is_ascii_alphanumeric());
    words.any(|word| matches!(word, "login" | "signin" | "sso" | "auth" | "saml"))
}
