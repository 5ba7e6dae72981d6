//! Bodies that are no status page: what they are, and the errors that say so.

use super::{body::Document, error::FeedError, probe::Probe};
use crate::feed::read::{entity, xml};

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

/// A subdomain of Statuspage without a page redirects to its maker's home, a closed page to `/inactive`; Freshstatus
/// answers with the error of its API inside a page.
pub(crate) fn is_unclaimed(document: &Document, text: &str) -> bool {
    let redirected = ["https://www.statuspage.io", "https://statuspage.io"]
        .iter()
        .any(|home| document.url.starts_with(home))
        || document.url.ends_with("/inactive");
    redirected
        || text.contains("You are being <a href=\"https://www.statuspage.io")
        || text.contains("Your page is inactive")
        || text.contains("Account with the subdomain does not exist")
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
        Some("rss" | "feed") if xml::is_broken(text) => "a feed whose XML is broken or cut off",
        Some("rss" | "feed") => "a feed without a single entry that tells of a status",
        Some(_) => "XML of an unknown form",
        None => "broken XML",
    }
}

/// The addresses that an HTML page names as its feeds, as they are written.
#[must_use]
pub fn alternates(html: &str) -> Vec<String> {
    const MOST: usize = 50;
    let links = html.split("<link").skip(1).take(MOST);
    let links = links.filter_map(|rest| rest.split('>').next());
    let is_feed =
        |link: &&str| link.contains("application/rss+xml") || link.contains("application/atom+xml");
    links.filter(is_feed).filter_map(href).collect()
}

fn href(link: &str) -> Option<String> {
    let rest = link.split_once("href=")?.1;
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let address = rest.get(1..)?.split(quote).next()?;
    Some(entity::decode(address).into_owned())
}

impl Document {
    /// The error for a body that has not the shape of the feed that reads it: another feed's, or no status page.
    pub(crate) fn foreign(&self, feed: &'static str) -> FeedError {
        let probe = Probe::new(self);
        if probe.json().is_some() || probe.has_root("rss") || probe.has_root("feed") {
            return self.other_feed(feed);
        }
        self.not_a_page()
    }

    /// The error for a body in another feed's shape.
    pub(crate) fn other_feed(&self, feed: &'static str) -> FeedError {
        FeedError::OtherFeed {
            url: self.url.clone(),
            feed,
        }
    }

    /// The error for a body that is broken, with the reason.
    pub(crate) fn malformed(&self, detail: &dyn std::fmt::Display) -> FeedError {
        FeedError::malformed(&self.url, detail)
    }

    /// The error for a body that is no status page.
    pub(crate) fn not_a_page(&self) -> FeedError {
        FeedError::NotAPage {
            url: self.url.clone(),
            what: describe(self),
        }
    }
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
            (
                "<rss><channel><title>T</title><item>",
                "a feed whose XML is broken or cut off",
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
