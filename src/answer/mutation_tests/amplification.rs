//! A page is as large as its documents: lists that multiply each other would fill the memory from a few megabytes.

use super::fixture::{Fixture, fixtures};
use super::grown::{ALL, Copies, grown_document};

/// Elements of the shorter lists, and how many times longer the longer ones are.
const SHORTER: usize = 20;
const TIMES: usize = 6;
/// Bytes of a page below which its own texts count for more than its lists.
const LEAST: usize = 64 << 10;

/// Each message of an incident names all its components, up to a number of its own.
const BOUNDED: &str = "status.io";

/// Bytes of the documents, and of the page that they give, as JSON.
fn sizes(fixture: &Fixture, length: usize, copies: Copies) -> Option<(usize, usize)> {
    let grow = |one| grown_document(one, length, copies);
    let documents: Vec<_> = fixture.documents.iter().map(grow).collect();
    let page = fixture.read(&documents).ok()?;
    let bytes = documents.iter().map(|one| one.body.len()).sum();
    Some((bytes, serde_json::to_vec(&page).unwrap().len()))
}

/// How the page grew, where it grew about as the square of its documents.
fn multiplied(fixture: &Fixture, copies: Copies) -> Option<String> {
    let (documents_before, before) = sizes(fixture, SHORTER, copies)?;
    let (documents, page) = sizes(fixture, SHORTER * TIMES, copies)?;
    let is_linear = page / before <= 2 * documents.div_ceil(documents_before);
    (page > LEAST && !is_linear).then(|| {
        format!(
            "{}, {copies:?}: documents {documents_before} -> {documents}, page {before} -> {page}",
            fixture.name
        )
    })
}

#[test]
fn no_page_grows_more_than_its_documents_do() {
    let mut all = fixtures();
    all.retain(|one| one.feed.name() != BOUNDED);
    let pairs = all.iter().flat_map(|one| ALL.map(|copies| (one, copies)));
    let wrong: Vec<_> = pairs
        .filter_map(|(one, copies)| multiplied(one, copies))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
