//! Where a page stands: a file links to the vendors, the server's pages link to each other.

use url::Url;

use super::super::style::Style;
use crate::model::Text;

/// Where a page stands, and how it shows times.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    /// The zone of times, and what is now.
    pub(super) style: &'a Style,
    /// Whether the server shows it.
    pub(super) is_site: bool,
}

impl View<'_> {
    /// The page of a vendor: ours on the server, else the vendor's own.
    pub(super) fn vendor(self, vendor: &Text, own: Option<&Text>) -> Option<String> {
        if self.is_site {
            return path(&["vendors", vendor.raw()]);
        }
        own.and_then(web)
    }

    /// The page of an incident.
    pub(super) fn incident(self, vendor: &Text, id: &Text, own: Option<&Text>) -> Option<String> {
        if self.is_site {
            return path(&["vendors", vendor.raw(), "incidents", id.raw()]);
        }
        own.and_then(web)
    }
}

/// An address of the web as it may stand in a link; `None` for any other scheme.
pub(super) fn web(url: &Text) -> Option<String> {
    let parsed = Url::parse(url.raw()).ok()?;
    matches!(parsed.scheme(), "http" | "https").then(|| parsed.into())
}

/// A path of the server. `None` where a segment would not stay one.
pub(super) fn path(segments: &[&str]) -> Option<String> {
    let mut url = Url::parse("http://localhost/").ok()?;
    url.path_segments_mut().ok()?.clear().extend(segments);
    let kept = url.path_segments()?.count();
    (kept == segments.len()).then(|| url.path().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_segment_stays_one_segment() {
        assert_eq!(
            path(&["vendors", "a/b?c#d"]).unwrap(),
            "/vendors/a%2Fb%3Fc%23d"
        );
        assert_eq!(path(&["vendors", ".."]), None);
    }

    #[test]
    fn only_addresses_of_the_web_are_links() {
        for wrong in [
            "javascript:alert(1)",
            "data:text/html,x",
            "//evil.example",
            "ftp://a",
            " ",
        ] {
            assert_eq!(web(&Text::from(wrong)), None, "{wrong}");
        }
        let quoted = web(&Text::from("https://a.example/\"onload=x>")).unwrap();
        assert!(!quoted.contains(['"', '>']), "{quoted}");
    }
}
