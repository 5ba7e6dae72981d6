//! The one way from a document to JSON.
//!
//! A body that is no JSON is no status page (or another feed's XML), JSON of another shape is another feed's, and
//! broken JSON is malformed.

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::error::FeedError;
use super::probe::Probe;
use crate::feed::read::repair_json;

impl Probe<'_> {
    /// The outline of the body, for feeds that distinguish their documents by shape. It is parsed only once.
    ///
    /// # Errors
    /// [`FeedError`] where it is broken JSON or no JSON at all.
    pub(crate) fn value(&self, feed: &'static str) -> Result<&Value, FeedError> {
        match self.json() {
            Some(value) => Ok(value),
            None => Err(self
                .parse::<Value>(feed)
                .err()
                .unwrap_or_else(|| self.document.foreign(feed))),
        }
    }

    /// The body in a feed's shape.
    ///
    /// # Errors
    /// [`FeedError`] where it is JSON of another shape, broken JSON or no JSON at all.
    pub(crate) fn parse<T: DeserializeOwned>(&self, feed: &'static str) -> Result<T, FeedError> {
        if !self.text().starts_with(['{', '[']) {
            return Err(self.document.foreign(feed));
        }
        repair_json::from_text(self.text()).map_err(|error| {
            if error.is_data() {
                self.document.other_feed(feed)
            } else {
                self.document.malformed(&error)
            }
        })
    }

    /// The whole body in a feed's shape, once the feed has recognised it.
    ///
    /// # Errors
    /// [`FeedError::Malformed`] where a value in it has a wrong type.
    pub(crate) fn shaped<T: DeserializeOwned>(&self) -> Result<T, FeedError> {
        repair_json::from_text(self.text()).map_err(|error| self.document.malformed(&error))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Document;
    use super::*;

    #[test]
    fn one_broken_escape_or_junk_at_the_end_does_not_cost_the_document() {
        for body in ["[\"a\\ud83d\"]", "[\"a\u{fffd}\"]<!-- cached -->"] {
            let document = Document::local("a", body.into(), crate::model::Time::default());
            let probe = Probe::new(&document);
            assert_eq!(probe.parse::<Vec<String>>("acme").unwrap(), ["a\u{fffd}"]);
            assert!(probe.json().is_some());
        }
    }

    #[test]
    fn a_cut_document_is_malformed_and_another_shape_is_another_feed() {
        let read = |body: &str| {
            let document = Document::local("a", body.into(), crate::model::Time::default());
            let probe = Probe::new(&document);
            probe.parse::<Vec<String>>("acme").unwrap_err()
        };
        assert!(matches!(read("[\"a\""), FeedError::Malformed { .. }));
        assert!(matches!(read("{}"), FeedError::OtherFeed { .. }));
        assert!(matches!(read("<html>"), FeedError::NotAPage { .. }));
    }
}
