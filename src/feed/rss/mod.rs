//! Any other RSS 2.0 or Atom feed of incidents: one entry an incident, its status only where the entry states it.
//!
//! What an entry's date means (the start, the last update, the last edit) differs from feed to feed: it dates the entry,
//! and neither start nor end follow from it. Source: recorded feeds of several vendors.

mod convert;
mod entry_status;

use super::document::{Document, FeedError, Probe, alternates, describe};
use super::format::{Confidence, Feed, PageAddress, Request, Responses, Scope};
use super::read::xml;
use crate::model::Page;
pub(super) use convert::page;
use entry_status::stated;

const PATHS: &[&str] = &[
    "/feed",
    "/rss",
    "/feed.xml",
    "/rss.xml",
    "/history.rss",
    "/feed.rss",
    "/index.xml",
    "/history.atom",
    "/feed.atom",
];
/// How many of them are tried below a page that is known.
const TRIES: usize = 5;

/// The general feed.
pub(crate) struct Rss;

impl Feed for Rss {
    fn name(&self) -> &'static str {
        "rss"
    }

    fn probes(&self) -> &'static [&'static str] {
        PATHS
    }

    /// A feed of anything has this form (a blog's too, and it may be about monitoring): it is taken where more than half
    /// of its entries state a status.
    fn recognise(&self, seen: &Probe<'_>) -> Option<Confidence> {
        if !is_feed(seen) {
            return None;
        }
        let feed = xml::syndication(seen.text()).ok()?;
        let telling = feed.entries.iter().filter(|entry| stated(entry).is_some());
        (telling.count() * 2 > feed.entries.len()).then_some(Confidence::Likely)
    }

    /// The address itself, then the feeds that its page names, then one usual path after the other.
    fn requests(&self, page: &PageAddress, _: Scope, responses: &Responses) -> Vec<Request> {
        let feed = responses
            .documents
            .iter()
            .find(|one| is_feed(&Probe::new(one)));
        if let Some(document) = feed {
            return vec![Request::new(document.asked.as_str())];
        }
        let own = page.get("");
        let answer = responses.documents.iter().find(|one| one.asked == own.url);
        let mut requests = vec![own];
        requests.extend(answer.map_or_else(Vec::new, |html| named(page, &html.text())));
        let asked = !responses.documents.is_empty() || !responses.failures.is_empty();
        if requests.len() == 1 && asked {
            let tried = PATHS
                .iter()
                .take_while(|path| responses.not_available(path))
                .count();
            let next = PATHS.iter().take((tried + 1).min(TRIES));
            requests.extend(next.map(|path| page.get(path)));
        }
        requests
    }

    fn read_one(&self, probe: &Probe<'_>, scope: Scope) -> Result<Page, FeedError> {
        self.read(std::slice::from_ref(probe.document), scope)
    }

    fn read(&self, documents: &[Document], _: Scope) -> Result<Page, FeedError> {
        let feed = documents
            .iter()
            .rfind(|document| is_feed(&Probe::new(document)));
        let Some(document) = feed.or(documents.last()) else {
            return Err(FeedError::Missing { feed: self.name() });
        };
        let not_a_page = |what| FeedError::NotAPage {
            url: document.url.clone(),
            what,
        };
        let probe = Probe::new(document);
        if !is_feed(&probe) {
            return Err(not_a_page(describe(document)));
        }
        let feed = xml::syndication(probe.text()).map_err(|error| document.malformed(&error))?;
        if !feed.entries.is_empty() && !feed.entries.iter().any(|entry| stated(entry).is_some()) {
            return Err(not_a_page("a feed whose entries tell no status"));
        }
        Ok(page(&feed).ordered())
    }
}

fn is_feed(seen: &Probe<'_>) -> bool {
    !seen.is_html() && (seen.has_root("rss") || seen.has_root("feed"))
}

/// The feeds on its own host that a page's head names.
fn named(page: &PageAddress, html: &str) -> Vec<Request> {
    let Ok(base) = url::Url::parse(&page.get("/").url) else {
        return Vec::new();
    };
    let named = alternates(html).into_iter();
    let own = named
        .filter_map(|address| base.join(&address).ok())
        .filter(|address| address.host() == base.host() && address.scheme() == base.scheme());
    own.take(2).map(Request::new).collect()
}

#[cfg(test)]
mod tests {
    use super::super::{Failure, recognise};
    use super::*;
    use crate::model::Time;

    fn feed(titles: &[&str]) -> Document {
        let items = titles
            .iter()
            .map(|title| format!("<item><title>{title}</title></item>"));
        let items: String = items.collect();
        let body = format!("<rss><channel><title>T</title>{items}</channel></rss>");
        document("https://a.example/feed.xml", &body)
    }

    fn document(asked: &str, body: &str) -> Document {
        Document::local(asked, body.into(), Time::default())
    }

    fn asked(documents: Vec<Document>, closed: &[&str]) -> Vec<String> {
        let page = PageAddress::parse("https://a.example/").unwrap();
        let failures = closed.iter().map(|path| Failure {
            url: page.get(path).url,
            not_available: true,
        });
        let failures = failures.collect();
        let requests = Rss.requests(
            &page,
            Scope::default(),
            &Responses {
                documents,
                failures,
            },
        );
        requests
            .into_iter()
            .map(|request| request.url.replace("https://a.example", ""))
            .collect()
    }

    #[test]
    fn a_feed_is_taken_where_more_than_half_of_its_entries_tell_a_status() {
        let sure = |titles: &[&str]| recognise(&feed(titles)).map(|(_, sure)| sure);
        assert_eq!(
            sure(&["[Resolved] A", "Monitoring: B", "C"]),
            Some(Confidence::Likely)
        );
        assert_eq!(sure(&["Monitoring: how to", "C"]), None);
        assert_eq!(sure(&[]), None);
    }

    #[test]
    fn the_address_itself_is_asked_first() {
        assert_eq!(asked(vec![], &[]), [""]);
        assert_eq!(asked(vec![feed(&["A"])], &[]), ["/feed.xml"]);
    }

    #[test]
    fn feeds_on_its_own_host_that_a_page_names_are_asked() {
        let html = "<html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/news.rss?a=1&amp;b=2\">
            <link rel=\"alternate\" type=\"application/atom+xml\" href=\"https://evil.example/x\">
            <link rel=\"stylesheet\" href=\"/x.css\"></head></html>";
        let page = document("https://a.example", html);
        assert_eq!(asked(vec![page], &[]), ["", "/news.rss?a=1&b=2"]);
    }

    #[test]
    fn usual_paths_are_tried_one_after_the_other() {
        assert_eq!(asked(vec![], &[""]), ["", PATHS[0]]);
        let page = document("https://a.example", "<html></html>");
        assert_eq!(asked(vec![page], &[PATHS[0]]), ["", PATHS[0], PATHS[1]]);
        assert_eq!(asked(vec![], PATHS).len(), 1 + TRIES);
    }
}
