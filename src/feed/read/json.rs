//! JSON whose shape tells which feed it is of, and values that vendors write as numbers or as strings.

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::super::describe;
use super::super::format::{Document, FeedError};

/// The document in a feed's shape.
///
/// # Errors
/// [`FeedError`] where it is JSON of another shape, broken JSON or no JSON at all.
pub(crate) fn parse<T: DeserializeOwned>(
    document: &Document,
    feed: &'static str,
) -> Result<T, FeedError> {
    let text = document.text();
    serde_json::from_str(&text).map_err(|error| {
        if error.is_data() {
            return other(document, feed);
        }
        if text.trim_start().starts_with(['{', '[']) {
            return FeedError::malformed(&document.url, &error);
        }
        not_a_page(document)
    })
}

/// The document has another feed's shape.
pub(crate) fn other(document: &Document, feed: &'static str) -> FeedError {
    FeedError::OtherFeed {
        url: document.url.clone(),
        feed,
    }
}

/// The document is no status page.
pub(crate) fn not_a_page(document: &Document) -> FeedError {
    FeedError::NotAPage {
        url: document.url.clone(),
        what: describe(document),
    }
}

/// A whole number, also where it is written as a string.
pub(crate) fn number(value: &Value) -> Option<i64> {
    value
        .as_i64()
        .or_else(|| value.as_str()?.trim().parse().ok())
}

/// A key, whether it is written as a string or as a number.
pub(crate) fn key(value: &Value) -> Option<String> {
    match value {
        Value::String(key) if !key.trim().is_empty() => Some(key.clone()),
        Value::Number(key) => Some(key.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_keys_are_read_in_either_form() {
        assert_eq!(number(&"1772369485".into()), Some(1_772_369_485));
        assert_eq!(number(&3.into()), Some(3));
        assert_eq!(number(&Value::Null), None);
        assert_eq!(key(&1571.into()).as_deref(), Some("1571"));
        assert_eq!(key(&"1571".into()).as_deref(), Some("1571"));
        assert_eq!(key(&"".into()), None);
    }

    #[test]
    fn a_cut_document_is_malformed_and_another_shape_is_another_feed() {
        let read = |body: &str| {
            let document = Document::local("a", body.into(), crate::model::Time::default());
            parse::<Vec<String>>(&document, "acme").unwrap_err()
        };
        assert!(matches!(read("[\"a\""), FeedError::Malformed { .. }));
        assert!(matches!(read("{}"), FeedError::OtherFeed { .. }));
        assert!(matches!(read("<html>"), FeedError::NotAPage { .. }));
    }
}
