//! Every feed over every fixture: adding a feed needs no line here, only its folder in `tests/fixtures`.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod case;
mod catalog;
mod corpus;
mod golden;
mod stated;
mod uptime;

use case::{Case, cases};
use pingoru::feed;

#[test]
fn every_fixture_reads_as_its_golden() {
    let mut wrong = Vec::new();
    for case in cases() {
        let page = case
            .read()
            .unwrap_or_else(|error| panic!("{}: {error}", case.name()));
        if let Err(difference) = golden::compare(&case, &page) {
            wrong.push(difference);
        }
    }
    assert!(
        wrong.is_empty(),
        "UPDATE_GOLDEN=1 rewrites them:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn reading_a_page_twice_gives_the_same_page() {
    for case in cases() {
        assert_eq!(case.read(), case.read(), "{}", case.name());
    }
}

#[test]
fn every_document_is_recognised_by_its_own_feed_and_surely_by_no_other() {
    for case in cases().into_iter().filter(Case::is_recognisable) {
        for document in &case.documents {
            let probe = feed::Probe::new(document);
            let said = feed::ALL
                .iter()
                .filter_map(|feed| Some((feed.recognise(&probe)?, feed.name())));
            let mut said: Vec<_> = said.collect();
            said.sort_by(|one, other| other.cmp(one));
            let surest: Vec<_> = said
                .iter()
                .filter(|(sure, _)| *sure == said[0].0)
                .map(|(_, name)| *name)
                .collect();
            assert_eq!(
                surest,
                [case.feed.name()],
                "{}: {} is taken for {said:?}",
                case.name(),
                document.asked
            );
        }
    }
}

#[test]
fn what_is_no_status_page_is_recognised_by_no_feed() {
    let folder = case::fixtures().join("not-a-page");
    let mut seen = 0;
    for path in case::files(&folder) {
        let document = case::document(&path, path.to_str().unwrap(), "2026-11-01T00:00:00Z");
        let found = feed::recognise(&document).map(|(feed, sure)| (feed.name(), sure));
        assert_eq!(found, None, "{}", path.display());
        seen += 1;
    }
    assert!(seen >= 8, "only {seen} counter-examples");
}

#[test]
fn no_feed_reads_what_is_no_status_page() {
    let folder = case::fixtures().join("not-a-page");
    for path in case::files(&folder) {
        let document = case::document(
            &path,
            "https://status.example.com/api/v2/summary.json",
            "2026-11-01T00:00:00Z",
        );
        for feed in feed::ALL {
            let page = feed.read(std::slice::from_ref(&document), feed::Scope::default());
            assert!(
                page.is_err(),
                "{} reads {}: {page:?}",
                feed.name(),
                path.display()
            );
        }
    }
}

#[test]
fn every_feed_has_fixtures() {
    let tested: Vec<_> = cases().iter().map(|case| case.feed.name()).collect();
    let untested: Vec<_> = feed::ALL
        .iter()
        .map(|feed| feed.name())
        .filter(|name| !tested.contains(name))
        .collect();
    assert!(untested.is_empty(), "without a fixture: {untested:?}");
}

#[test]
fn every_feed_asks_for_something_at_first() {
    let page = feed::PageAddress::parse("https://status.example.com/")
        .unwrap()
        .with_id(Some("key"));
    for feed in feed::ALL {
        let asks = feed.requests(&page, feed::Scope::default(), &feed::Responses::default());
        assert!(
            !asks.is_empty() && asks.len() <= 6,
            "{} asks {asks:?}",
            feed.name()
        );
    }
}

#[test]
fn truncated_documents_never_panic() {
    for case in cases() {
        for cut in [1, 2, 3, 5, 7] {
            let mut documents = case.documents.clone();
            for document in &mut documents {
                document.body.truncate(document.body.len() * cut / 8);
            }
            let _ = case.feed.read(&documents, case.scope);
            let _ = documents.iter().map(feed::recognise).count();
        }
    }
}
