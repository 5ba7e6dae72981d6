//! What a feed is: it says what it needs and reads bytes; it never fetches.

use std::borrow::Cow;
use std::cell::OnceCell;

use crate::model::{Page, Time};

/// A status-page format and its reader.
pub trait Feed: Sync {
    /// The format's name, as the catalogue, the JSON and the fixture folders spell it.
    fn name(&self) -> &'static str;

    /// Hosts that are known to serve this format: `example.com` means the host itself, `.example.com` all below it.
    fn hosts(&self) -> &'static [&'static str] {
        &[]
    }

    /// Paths below an unknown address whose answer would show this format.
    fn probes(&self) -> &'static [&'static str] {
        &[]
    }

    /// Whether the body has the shape of this format; path and status code prove nothing.
    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence>;

    /// All that is needed for an answer, given what came so far. Asked again after each round;
    /// what was asked before is not asked again.
    fn requests(&self, page: &PageAddress, want: Want, came: &Came) -> Vec<Request>;

    /// Reads the documents, whichever of the format's they are.
    ///
    /// # Errors
    /// [`FeedError`] where a document is not of this format, is malformed, or a needed one is missing.
    fn read(&self, documents: &[Document], want: Want) -> Result<Page, FeedError>;
}

/// How sure the shape of a body makes us.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// An HTML page that names the platform; the data stands elsewhere.
    Hint,
    /// A shape that others could share.
    Likely,
    /// A shape that only this format has.
    Certain,
}

impl Confidence {
    /// Our word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Hint => "hint",
            Self::Likely => "likely",
            Self::Certain => "certain",
        }
    }
}

/// What the question needs of the documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Want {
    /// Resolved incidents too, not only what is so now.
    pub history: bool,
    /// How far back, where the question has a bound.
    pub since: Option<Time>,
    /// Past and planned work beyond what comes with the state of now.
    pub maintenance: bool,
    /// The moment at which the question is asked.
    pub now: Time,
}

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
}

impl Request {
    /// Asks an address.
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        Self { url: url.into() }
    }
}

/// One fetched body, not yet read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The address that was asked, or the file.
    pub asked: String,
    /// The address that answered, after redirects.
    pub url: String,
    /// Header names in lower case, and their values.
    pub headers: Vec<(String, String)>,
    /// The body, decompressed.
    pub body: Vec<u8>,
    /// When the server last vouched for it.
    pub fetched_at: Time,
}

impl Document {
    /// A body that came from somewhere else than a server.
    #[must_use]
    pub fn local(name: &str, body: Vec<u8>, at: Time) -> Self {
        Self {
            asked: name.into(),
            url: name.into(),
            headers: Vec::new(),
            body,
            fetched_at: at,
        }
    }

    /// A header's value.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(own, _)| own == name)
            .map(|(_, value)| value.as_str())
    }

    /// The body as text: UTF-16 where its byte-order mark says so (AWS), else UTF-8, bad bytes replaced.
    #[must_use]
    pub fn text(&self) -> Cow<'_, str> {
        match self.body.as_slice() {
            [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
            [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
            [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest),
            body => utf8(body),
        }
    }

    /// Reads the body as JSON of a known shape.
    ///
    /// # Errors
    /// [`FeedError::Malformed`] where it is not of that shape.
    pub fn json<T: serde::de::DeserializeOwned>(&self) -> Result<T, FeedError> {
        serde_json::from_str(&self.text()).map_err(|error| FeedError::malformed(&self.url, &error))
    }
}

/// Checking first is twenty times faster than replacing where there is nothing to replace.
fn utf8(bytes: &[u8]) -> Cow<'_, str> {
    std::str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Cow<'static, str> {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    let chars = char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER));
    Cow::Owned(chars.collect())
}

/// What was answered so far to a feed's requests.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Came {
    /// The bodies, in the order of the requests.
    pub documents: Vec<Document>,
    /// The requests that brought none.
    pub refused: Vec<Refused>,
}

/// A request that brought no body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The address that was asked.
    pub url: String,
    /// Whether the server says that there is nothing for us (401, 403, 404, 410), in contrast to a failure.
    pub closed: bool,
}

impl Came {
    /// Whether the server said that it has nothing for us at a path, or answered it with something else than data.
    #[must_use]
    pub fn closed(&self, path: &str) -> bool {
        let refused = self
            .refused
            .iter()
            .any(|refused| refused.closed && refused.url.ends_with(path));
        let document = self
            .documents
            .iter()
            .find(|document| document.asked.ends_with(path));
        refused || document.is_some_and(|document| Probe::new(document).is_html())
    }
}

/// A body under the question "what is this?", parsed at most once.
pub struct Probe<'a> {
    /// The document itself.
    pub document: &'a Document,
    text: OnceCell<Cow<'a, str>>,
    json: OnceCell<Option<serde_json::Value>>,
}

impl<'a> Probe<'a> {
    /// Looks at a document.
    #[must_use]
    pub fn new(document: &'a Document) -> Self {
        Self {
            document,
            text: OnceCell::new(),
            json: OnceCell::new(),
        }
    }

    /// The body as text, without leading white space.
    #[must_use]
    pub fn text(&self) -> &str {
        self.text.get_or_init(|| self.document.text()).trim_start()
    }

    /// The body as JSON, where it is any.
    #[must_use]
    pub fn json(&self) -> Option<&serde_json::Value> {
        let json = self
            .json
            .get_or_init(|| match self.text().as_bytes().first() {
                Some(b'{' | b'[') => serde_json::from_str(self.text()).ok(),
                _ => None,
            });
        json.as_ref()
    }

    /// Whether the body is an HTML page.
    #[must_use]
    pub fn is_html(&self) -> bool {
        let start = self
            .text()
            .get(..256)
            .unwrap_or(self.text())
            .to_ascii_lowercase();
        let start = start
            .trim_start_matches("<?xml version=\"1.0\" encoding=\"utf-8\"?>")
            .trim_start();
        start.starts_with("<!doctype html")
            || start.starts_with("<html")
            || start.contains("<head>")
    }

    /// Whether the body is XML with this root element.
    #[must_use]
    pub fn has_root(&self, root: &str) -> bool {
        super::read::xml::root(self.text()).is_some_and(|own| own == root)
    }
}

/// Why documents could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FeedError {
    /// The body is something else.
    #[error("{url} is {what}, not a status page")]
    NotAPage {
        /// The address that answered.
        url: String,
        /// What it is instead.
        what: &'static str,
    },
    /// The body has another feed's shape.
    #[error("{url} is not in the form of {feed}")]
    OtherFeed {
        /// The address that answered.
        url: String,
        /// The feed that was expected.
        feed: &'static str,
    },
    /// The body has the right shape but is broken.
    #[error("{url} cannot be read: {detail}")]
    Malformed {
        /// The address that answered.
        url: String,
        /// Where and why.
        detail: String,
    },
    /// A document without which there is no answer.
    #[error("no document of {feed} came")]
    Missing {
        /// The feed that needs it.
        feed: &'static str,
    },
}

impl FeedError {
    /// A body that is broken, with the reason.
    pub fn malformed(url: &str, detail: &dyn std::fmt::Display) -> Self {
        Self::Malformed {
            url: url.into(),
            detail: detail.to_string(),
        }
    }
}
