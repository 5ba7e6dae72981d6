//! Documents, configurations and exports, as an attacker could send them.

use std::io::BufReader;

use crate::config::{Config, secrets};
use crate::feed::{self, Document, Feed, FeedError, PageAddress, Responses, Scope};
use crate::filter::ComponentFilter;
use crate::gate::EvaluationInput;
use crate::history::History;
use crate::model::{Page, Time};

/// Stands between the documents of one input.
pub(super) const SEPARATOR: &str = "\n%%%%\n";

/// Documents that claim to be of one feed: its name in the first line, then each document, its address in a line before it.
/// A page that can be read is judged, and says the same when it is read again.
///
/// # Panics
/// Where it does not.
pub fn feed(input: &[u8]) {
    let name = input
        .split(|byte| *byte == b'\n')
        .next()
        .unwrap_or_default();
    let rest = input.get(name.len() + 1..).unwrap_or_default();
    // Every other name stands for some feed too, so that few inputs are in vain.
    let other = name.iter().map(|byte| usize::from(*byte)).sum::<usize>();
    let known = std::str::from_utf8(name).ok().and_then(feed::by_name);
    let feed = known.unwrap_or(feed::ALL[other % feed::ALL.len()]);
    let documents = documents(rest);
    let page = read(feed, &documents);
    assert_eq!(page, read(feed, &documents), "read twice");
    if let Ok(page) = page {
        let filter = ComponentFilter::default();
        EvaluationInput::new("acme", &filter, now()).evaluate(&page);
    }
}

/// A document that may be anything: what it is, which feed, and what would be asked next.
pub fn detection(input: &[u8]) {
    for document in documents(input) {
        let _ = feed::describe(&document);
        let _ = feed::alternates(&document.text());
        let recognised = feed::recognise(&document);
        let Some(page) = PageAddress::parse(&document.asked) else {
            continue;
        };
        let responses = Responses {
            documents: vec![document],
            ..Responses::default()
        };
        for feed in feed::ALL {
            let requests = feed.requests(&page, scope(), &responses);
            assert!(requests.len() < 1000, "{} asks without end", feed.name());
        }
        if let Some((feed, _)) = recognised {
            let _ = read(feed, &responses.documents);
        }
    }
}

/// A configuration file, of the user's own and of a repository.
pub fn configuration(input: &[u8]) {
    let text = String::from_utf8_lossy(input).into_owned();
    for is_found in [false, true] {
        let known = Config {
            is_found,
            path: "pingoru.toml".to_owned(),
            ..Config::default()
        };
        match known.edited("pingoru.toml", text.clone()) {
            Ok(config) => drop(secrets(&config)),
            Err(error) => drop(error.to_string()),
        }
    }
}

/// An exported history: what is taken in can be exported, and that taken in again.
///
/// # Panics
/// Where it cannot, and where no file can be written.
pub fn import(input: &[u8]) {
    let Some(exported) = through_history(input) else {
        return;
    };
    let again = through_history(&exported).expect("an export can be taken in");
    assert_eq!(
        String::from_utf8_lossy(&exported),
        String::from_utf8_lossy(&again)
    );
}

fn through_history(lines: &[u8]) -> Option<Vec<u8>> {
    let folder = tempfile::tempdir().expect("a folder for temporary files");
    let opened = History::open(&folder.path().join("history.db"), now());
    let mut history = opened.expect("a new history").history;
    history.import(&mut BufReader::new(lines)).ok()?;
    let mut exported = Vec::new();
    let export = history.export(&mut exported);
    export.is_ok().then_some(exported)
}

fn documents(input: &[u8]) -> Vec<Document> {
    let text = String::from_utf8_lossy(input);
    let document = |text: &str| {
        let (asked, body) = text.split_once('\n').unwrap_or(("https://a.example", text));
        Document::local(asked, body.into(), now())
    };
    text.split(SEPARATOR).map(document).collect()
}

fn read(feed: &dyn Feed, documents: &[Document]) -> Result<Page, FeedError> {
    feed.read(documents, scope())
}

fn scope() -> Scope {
    Scope {
        history: true,
        maintenance: true,
        now: now(),
        ..Scope::default()
    }
}

pub(super) fn now() -> Time {
    Time::from_timestamp(1_795_176_000, 0).unwrap_or_default()
}
