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
    if is_unclaimed(document, text) {
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

/// A subdomain of Statuspage without a page redirects to its maker's home, a closed page to `/inactive`.
pub(super) fn is_unclaimed(document: &Document, text: &str) -> bool {
    let redirected = ["https://www.statuspage.io", "https://statuspage.io"]
        .iter()
        .any(|home| document.url.starts_with(home))
        || document.url.ends_with("/inactive");
    redirected
        || text.contains("You are being <a href=\"https://www.statuspage.io")
        || text.contains("Your page is inactive")
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

#[cfg(test)]
mod tests {
    use super::*;

    fn described(asked: &str, answered: &str, body: &str) -> &'static str {
        let at = crate::model::Time::default();
        let document = Document::local(asked, body.into(), at);
        describe(&Document {
            url: answered.into(),
            ..document
        })
    }

    #[test]
    fn a_body_that_is_no_status_page_is_named() {
        let page = "https://status.example.com/";
        for (body, what) in [
            ("", "an empty answer"),
            (" \n", "an empty answer"),
            ("null", "a JSON null"),
            ("{}", "an empty JSON object"),
            ("[]", "an empty JSON list"),
            ("{\"a\":", "broken JSON"),
            ("{\"a\":1}", "JSON of an unknown form"),
            ("<!DOCTYPE html><title>x</title>", "an HTML page"),
            (
                "<Error><Code>AccessDenied</Code></Error>",
                "an error document of a file store",
            ),
            (
                "<rss><channel/></rss>",
                "a feed without a single entry that tells of a status",
            ),
            ("<a><b/></a>", "XML of an unknown form"),
            ("<", "broken XML"),
            ("OK", "neither JSON nor XML"),
        ] {
            assert_eq!(described(page, page, body), what, "{body}");
        }
    }

    #[test]
    fn a_page_that_nobody_has_claimed_is_told_by_its_words_or_by_where_it_leads() {
        let unclaimed = "a page that nobody has claimed";
        let (page, html) = (
            "https://acme.statuspage.io/api/v2/summary.json",
            "<html>x</html>",
        );
        let redirect = "<html><body>You are being <a href=\"https://www.statuspage.io/\">redirected</a>.</body></html>";
        assert_eq!(described(page, page, redirect), unclaimed);
        assert_eq!(described(page, page, "Your page is inactive"), unclaimed);
        assert_eq!(
            described(page, "https://www.statuspage.io/", html),
            unclaimed
        );
        assert_eq!(
            described(page, "https://acme.statuspage.io/inactive", html),
            unclaimed
        );
        assert_eq!(described(page, page, html), "an HTML page");
    }
}
