//! Several documents of one page.

use super::error::FeedError;
use super::{body::Document, probe::Probe};
use crate::model::{Doubt, DoubtKind, Page, Part};

/// Reads each document. One that is no status page at all (HTML, an error in JSON: a path that is not available) is
/// skipped where another one can be read; a malformed one is a doubt about its part then.
pub(crate) fn read_all<'a>(
    documents: impl IntoIterator<Item = &'a Document>,
    read: impl Fn(&Probe<'_>) -> Result<Page, FeedError>,
) -> Result<Vec<Page>, FeedError> {
    let mut pages = Vec::new();
    let mut errors = Vec::new();
    for document in documents {
        let probe = Probe::new(document);
        let page = if probe.is_html() {
            Err(document.not_a_page())
        } else {
            read(&probe)
        };
        match page {
            Ok(page) => pages.push(page),
            Err(error) => errors.push((part_of(document), error)),
        }
    }
    let is_malformed = |error: &FeedError| !matches!(error, FeedError::NotAPage { .. });
    let Some(first) = pages.first_mut() else {
        errors.sort_by_key(|(_, error)| !is_malformed(error));
        return errors
            .into_iter()
            .next()
            .map_or(Ok(pages), |(_, error)| Err(error));
    };
    for (about, error) in errors.into_iter().filter(|(_, error)| is_malformed(error)) {
        let doubt = Doubt::new(about, DoubtKind::FailedDocument, error.to_string());
        first.doubts.push(doubt);
    }
    Ok(pages)
}

/// The part of the page that a document's address names; incidents where it names none.
fn part_of(document: &Document) -> Part {
    let path = document.asked.to_ascii_lowercase();
    let names = |word: &str| path.contains(word);
    if names("maintenance") {
        Part::Maintenances
    } else if names("component") {
        Part::Components
    } else {
        Part::Incidents
    }
}

/// Joins the pages of several documents: the later ones add what the earlier ones lack.
pub(crate) fn join(pages: Vec<Page>) -> Option<Page> {
    let joined = pages.into_iter().reduce(Page::joined);
    joined.map(Page::ordered)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bodies: &[(&str, &str)]) -> Result<Vec<Page>, FeedError> {
        let document = |(asked, body): &(&str, &str)| {
            Document::local(asked, (*body).into(), crate::model::Time::default())
        };
        let documents: Vec<_> = bodies.iter().map(document).collect();
        let page = |_: Vec<u8>| Page::default();
        read_all(&documents, |probe| probe.parse("acme").map(page))
    }

    const HTML: (&str, &str) = ("https://a/x", "<!DOCTYPE html><title>x</title>");

    #[test]
    fn a_malformed_document_beside_a_good_one_is_a_doubt_about_its_part() {
        let cut = ("https://a/scheduled-maintenances.json", "[1");
        let pages = read(&[HTML, cut, ("https://a/summary.json", "[1]")]).unwrap();
        let doubts: Vec<_> = pages.iter().flat_map(|page| &page.doubts).collect();
        assert_eq!(pages.len(), 1);
        assert_eq!(doubts.len(), 1);
        assert_eq!(doubts[0].about, Part::Maintenances);
    }

    #[test]
    fn a_malformed_document_alone_is_the_error() {
        let read = read(&[HTML, ("https://a/y", "[1")]);
        assert!(matches!(read, Err(FeedError::Malformed { .. })));
    }
}
