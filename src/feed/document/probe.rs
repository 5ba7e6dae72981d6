//! A body that is to be recognised.

use std::borrow::Cow;
use std::cell::OnceCell;

use super::body::Document;
use crate::feed::read::{repair_json, xml};

/// A body that is to be recognised or read; it is decoded and parsed at most once.
pub struct Probe<'a> {
    /// The document itself.
    pub document: &'a Document,
    text: OnceCell<Cow<'a, str>>,
    json: OnceCell<Option<serde_json::Value>>,
}

impl<'a> Probe<'a> {
    /// Wraps a document; nothing is decoded yet.
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

    /// The outline of the body, where it is JSON: the keys and the first elements of its lists, which say what it is.
    #[must_use]
    pub fn json(&self) -> Option<&serde_json::Value> {
        let json = self
            .json
            .get_or_init(|| match self.text().as_bytes().first() {
                Some(b'{' | b'[') => repair_json::outline(self.text()).ok(),
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
        xml::root(self.text()).is_some_and(|own| own == root)
    }
}
