//! What a body is that is no status page.

use super::format::{Document, Probe};
use super::read::{entity, xml};

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

/// The addresses that an HTML page names as its feeds, as they are written.
#[must_use]
pub fn alternates(document: &Document) -> Vec<String> {
    let text = document.text();
    let links = text
        .split("<link")
        .skip(1)
        .filter_map(|link| link.split('>').next());
    let is_feed =
        |link: &&str| link.contains("application/rss+xml") || link.contains("application/atom+xml");
    let href = |link: &str| {
        Some(entity::decode(link.split_once("href=\"")?.1.split('"').next()?).into_owned())
    };
    links.filter(is_feed).filter_map(href).collect()
}
