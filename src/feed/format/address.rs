//! Where a page stands, and what is asked of it.

use crate::model::Part;

/// Where a vendor's page stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageAddress {
    url: url::Url,
    /// The feed's own key of the page, where it needs one.
    pub id: Option<String>,
}

impl PageAddress {
    /// Takes an `http` or `https` address; `None` for anything else.
    #[must_use]
    pub fn parse(address: &str) -> Option<Self> {
        let mut url = url::Url::parse(address).ok()?;
        url.set_query(None);
        url.set_fragment(None);
        let web = matches!(url.scheme(), "http" | "https") && url.has_host();
        web.then_some(Self { url, id: None })
    }

    /// The same address with the feed's own key of the page.
    #[must_use]
    pub fn with_id(mut self, id: Option<&str>) -> Self {
        self.id = id.map(str::to_owned);
        self
    }

    /// The address as text, without a slash at its end.
    #[must_use]
    pub fn base(&self) -> &str {
        self.url.as_str().trim_end_matches('/')
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

    /// A request for a path below the page.
    #[must_use]
    pub fn get(&self, path: &str) -> Request {
        Request::new(format!("{}{path}", self.base()))
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
