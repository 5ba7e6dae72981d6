//! What a body is that is no status page.

use super::format::{Document, FeedError, Probe};
use super::read::xml;

/// What a body is that no format recognises, in words for an error.
#[must_use]
pub fn describe(document: &Document) -> &'static str {
    let probe = Probe::new(document);
    let text = probe.text();
    if text.is_empty() {
        return "an empty answer";
    }
    if text.contains("You are being <a href=\"https://www.statuspage.io")
        || text.contains("Your page is inactive")
    {
        return "a page that nobody has claimed";
    }
    if probe.is_html() {
        return "an HTML page";
    }
    match (text.as_bytes().first(), probe.json()) {
        (_, Some(json)) => describe_json(json),
        (Some(b'{' | b'['), None) => "broken JSON",
        (Some(b'<'), _) => describe_xml(text),
        _ if text.trim_end() == "null" => "a JSON null",
        _ => "neither JSON nor XML",
    }
}

fn describe_json(json: &serde_json::Value) -> &'static str {
    match json {
        serde_json::Value::Object(fields) if fields.is_empty() => "an empty JSON object",
        serde_json::Value::Array(items) if items.is_empty() => "an empty JSON list",
        _ => "JSON of an unknown form",
    }
}

fn describe_xml(text: &str) -> &'static str {
    match xml::root(text).as_deref() {
        Some("Error") => "an error document of a file store",
        Some("rss" | "feed") => "a feed without a single entry that tells of a status",
        Some(_) => "XML of an unknown form",
        None => "broken XML",
    }
}

/// The error for a body that is no status page, or that of another format.
pub(crate) fn not_a_page(document: &Document) -> FeedError {
    FeedError::NotAPage {
        url: document.url.clone(),
        what: describe(document),
    }
}
