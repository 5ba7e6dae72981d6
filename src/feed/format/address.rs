//! Where a page stands, and what is asked of it.

use crate::model::Part;

/// Where a vendor's page stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageAddress {
    /// Without query and fragment.
    url: url::Url,
    query: Option<String>,
    /// The feed's own key of the page, where it needs one.
    pub id: Option<String>,
}

impl PageAddress {
    /// Takes an `http` or `https` address; `None` for anything else.
    #[must_use]
    pub fn parse(address: &str) -> Option<Self> {
        let mut url = url::Url::parse(address).ok()?;
        let query = url.query().map(str::to_owned);
        url.set_query(None);
        url.set_fragment(None);
        let web = matches!(url.scheme(), "http" | "https") && url.has_host();
        web.then_some(Self {
            url,
            query,
            id: None,
        })
    }

    /// The same address with the feed's own key of the page.
    #[must_use]
    pub fn with_id(mut self, id: Option<&str>) -> Self {
        self.id = id.map(str::to_owned);
        self
    }

    /// The address as text, without its query and without a slash at its end.
    #[must_use]
    pub fn base(&self) -> &str {
        self.url.as_str().trim_end_matches('/')
    }

    /// The address as it is asked itself: its base and its query.
    #[must_use]
    pub fn whole(&self) -> String {
        match &self.query {
            Some(query) => format!("{}?{query}", self.base()),
            None => self.base().to_owned(),
        }
    }

    /// The page that an address lies under: a link to an incident, to the history or to a document leads to the page
    /// itself. An address of a page stays as it is, without its query.
    #[must_use]
    pub fn page(&self) -> Self {
        let mut url = self.url.clone();
        let segments = self.url.path().split('/').skip(1);
        let kept: Vec<&str> = segments.take_while(|part| !is_below_page(part)).collect();
        url.set_path(&kept.join("/"));
        Self {
            url,
            query: None,
            id: self.id.clone(),
        }
    }

    /// The same page one level up; `None` at the root.
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        let (above, _) = self.path().rsplit_once('/')?;
        let mut url = self.url.clone();
        url.set_path(above);
        Some(Self {
            url,
            query: None,
            id: self.id.clone(),
        })
    }

    /// The page at a path of the same host.
    #[must_use]
    pub fn at_path(&self, path: &str) -> Self {
        let mut url = self.url.clone();
        url.set_path(path);
        Self {
            url,
            query: None,
            id: self.id.clone(),
        }
    }

    /// The host in lower case.
    #[must_use]
    pub fn host(&self) -> &str {
        self.url.host_str().unwrap_or_default()
    }

    /// Host and, where it is not the usual one, port.
    #[must_use]
    pub fn authority(&self) -> &str {
        self.url.authority().rsplit('@').next().unwrap_or_default()
    }

    /// Scheme and authority, without any path.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("{}://{}", self.url.scheme(), self.authority())
    }

    /// The path without a slash at its end.
    #[must_use]
    pub fn path(&self) -> &str {
        self.url.path().trim_end_matches('/')
    }

    /// A request for a path below the page; the empty path is the address itself, with its query.
    #[must_use]
    pub fn get(&self, path: &str) -> Request {
        if path.is_empty() {
            return Request::new(self.whole());
        }
        Request::new(format!("{}{path}", self.base()))
    }
}

/// Whether a segment of a path is a part of a status page, not a place where one stands.
fn is_below_page(segment: &str) -> bool {
    const PARTS: [&str; 22] = [
        "api",
        "atom",
        "component",
        "components",
        "event",
        "events",
        "feed",
        "history",
        "i",
        "incident",
        "incidents",
        "index",
        "issue",
        "issues",
        "maintenance",
        "maintenances",
        "notices",
        "posts",
        "rss",
        "subscribe",
        "updates",
        "uptime",
    ];
    let segment = segment.to_ascii_lowercase();
    let (name, ending) = segment.rsplit_once('.').unwrap_or((&segment, ""));
    let is_document = matches!(
        ending,
        "html" | "htm" | "php" | "json" | "xml" | "rss" | "atom"
    );
    is_document || ending.is_empty() && PARTS.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_into_a_page_leads_to_the_page() {
        for (link, page) in [
            ("https://a.example", "https://a.example"),
            (
                "https://a.example/incidents/k3x9?u=1#x",
                "https://a.example",
            ),
            ("https://a.example/history", "https://a.example"),
            (
                "https://a.example/status/index.html",
                "https://a.example/status",
            ),
            ("https://a.example/api/v2/status.json", "https://a.example"),
            (
                "https://a.example/status/acme",
                "https://a.example/status/acme",
            ),
            ("https://a.example/?foo=bar", "https://a.example"),
        ] {
            let found = PageAddress::parse(link).unwrap().page();
            assert_eq!(
                (found.base(), found.whole().as_str()),
                (page, page),
                "{link}"
            );
        }
    }

    #[test]
    fn the_query_belongs_to_the_address_itself_and_to_no_path_below() {
        let feed = PageAddress::parse("https://a.example/rss.php?cat=11#x").unwrap();
        assert_eq!(feed.get("").url, "https://a.example/rss.php?cat=11");
        assert_eq!(feed.get("/x").url, "https://a.example/rss.php/x");
        assert_eq!(feed.base(), "https://a.example/rss.php");
    }

    #[test]
    fn a_page_has_parents_up_to_the_root() {
        let page = PageAddress::parse("https://a.example/x/y/").unwrap();
        let parent = page.parent().unwrap();
        assert_eq!(parent.base(), "https://a.example/x");
        let root = parent.parent().unwrap();
        assert_eq!(root.base(), "https://a.example");
        assert_eq!(root.parent(), None);
    }
}

/// One address to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The whole address.
    pub url: String,
    /// The part of the page that is in doubt where this document fails.
    pub about: Part,
}

impl Request {
    /// Asks an address.
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            about: Part::Incidents,
        }
    }

    /// The same request for a document that only another part of the page depends on.
    #[must_use]
    pub fn about(self, part: Part) -> Self {
        Self {
            about: part,
            ..self
        }
    }
}
