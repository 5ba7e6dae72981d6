//! The providers that others are built upon, with the spellings by which vendors name them.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::words::{Spelling, Word, words};

const TABLE: &str = include_str!("upstreams.tsv");

/// A provider that others are built upon.
#[derive(Debug)]
pub(crate) struct Upstream {
    /// Its key: the vendor's slug in the catalogue, where it has one.
    pub(crate) id: &'static str,
    /// Its name.
    pub(crate) name: &'static str,
    /// Further vendors of the catalogue that are this provider.
    vendors: Vec<&'static str>,
}

/// When a spelling counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// In any case of its letters.
    Any,
    /// With a capital letter: otherwise it is an ordinary word.
    AsWritten,
    /// With a capital letter, after a word such as `provider`: capital letters alone show nothing.
    Introduced,
}

/// A place where a spelling of an upstream stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// The upstream, by its place in the table.
    pub(super) upstream: usize,
    /// Its first word.
    pub(super) from: usize,
    /// The word after its last.
    pub(super) to: usize,
}

struct Table {
    upstreams: Vec<Upstream>,
    /// By their first word, the longest first.
    spellings: HashMap<String, Vec<(Spelling, Form, usize)>>,
}

static UPSTREAMS: LazyLock<Table> = LazyLock::new(read);

fn read() -> Table {
    let mut table = Table {
        upstreams: Vec::new(),
        spellings: HashMap::new(),
    };
    for (place, row) in TABLE.lines().skip(1).enumerate() {
        let mut cells = row.split('\t');
        let mut cell = || cells.next().unwrap_or_default();
        let list = |cell: &'static str| cell.split('|').filter(|one| !one.is_empty());
        table.upstreams.push(Upstream {
            id: cell(),
            name: cell(),
            vendors: list(cell()).collect(),
        });
        for form in [Form::Any, Form::AsWritten, Form::Introduced] {
            for spelling in list(cell()).map(Spelling::new) {
                let first = spelling.words.first().cloned().unwrap_or_default();
                let same = table.spellings.entry(first).or_default();
                same.push((spelling, form, place));
            }
        }
    }
    for same in table.spellings.values_mut() {
        same.sort_by_key(|(spelling, ..)| std::cmp::Reverse(spelling.words.len()));
    }
    table
}

impl Upstream {
    pub(super) fn at(place: usize) -> Option<&'static Self> {
        UPSTREAMS.upstreams.get(place)
    }

    /// The upstreams that a vendor itself is, by its name and by the word with which it was asked for.
    pub(super) fn own(vendor: &str, name: &str) -> Vec<usize> {
        let spaced: String = vendor
            .chars()
            .map(|c| if c.is_alphanumeric() { c } else { ' ' })
            .collect();
        let mut own: Vec<usize> = [name, spaced.as_str()]
            .into_iter()
            .flat_map(|text| find(text, &words(text), |_, _| true))
            .map(|found| found.upstream)
            .collect();
        let all = UPSTREAMS.upstreams.iter().enumerate();
        let listed = all.filter(|(_, one)| one.id == vendor || one.vendors.contains(&vendor));
        own.extend(listed.map(|(place, _)| place));
        own
    }
}

/// The upstreams that are named in a sentence.
pub(super) fn named(text: &str, all: &[Word]) -> Vec<Found> {
    find(text, all, |form, place| match form {
        Form::Any => true,
        Form::AsWritten => all[place].capital,
        Form::Introduced => all[place].capital && is_introduced(&all[..place]),
    })
}

fn find(text: &str, all: &[Word], counts: impl Fn(Form, usize) -> bool) -> Vec<Found> {
    let mut found = Vec::new();
    let mut place = 0;
    while let Some(word) = all.get(place) {
        let owner = word.lower.strip_suffix("'s");
        let firsts = [Some(word.lower.as_str()), owner].into_iter().flatten();
        let same = firsts.filter_map(|first| UPSTREAMS.spellings.get(first));
        let same = same.flatten();
        let here = same.filter(|(_, form, _)| counts(*form, place));
        let here = here.filter_map(|(spelling, _, upstream)| {
            let length = spelling.at(text, all, place)?;
            Some(Found {
                upstream: *upstream,
                from: place,
                to: place + length,
            })
        });
        let here = here
            .into_iter()
            .find(|one| is_apart(text, all[one.from].place.start, all[one.to - 1].place.end));
        place = here.map_or(place + 1, |one| one.to);
        found.extend(here);
    }
    found
}

/// The words before name what follows as a provider.
fn is_introduced(before: &[Word]) -> bool {
    const INTRODUCTIONS: &[&str] = &[
        "provider",
        "providers",
        "vendor",
        "partner",
        "processor",
        "host",
        "carrier",
        "upstream",
        "supplier",
    ];
    let mut last = before.iter().rev().take(2);
    last.any(|word| INTRODUCTIONS.contains(&word.lower.as_str()))
}

/// Not a part of an address, of a path, or of a longer word.
fn is_apart(text: &str, from: usize, to: usize) -> bool {
    let (before, after) = (&text[..from], &text[to..]);
    let start = before
        .rfind(char::is_whitespace)
        .map_or(0, |place| place + 1);
    let chunk_end = after.find(char::is_whitespace).unwrap_or(after.len());
    let start = (start..=from).find(|place| text.is_char_boundary(*place));
    let chunk = &text[start.unwrap_or(from)..to + chunk_end];
    let is_address = chunk.contains("://") || chunk.contains('@') || chunk.starts_with('/');
    let is_joined = before.ends_with(['.', '_', '-', '\\']);
    let mut rest = after.chars();
    let is_host = rest.next() == Some('.')
        && rest
            .next()
            .is_some_and(|c| c.is_lowercase() || c.is_ascii_digit());
    let goes_on = after.starts_with('_');
    !is_address && !is_joined && !is_host && !goes_on
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_row_is_whole_and_no_spelling_is_there_twice() {
        let mut spellings = Vec::new();
        for row in TABLE.lines() {
            let cells: Vec<_> = row.split('\t').collect();
            assert_eq!(cells.len(), 6, "{row}");
            assert!(!cells[0].is_empty() && !cells[1].is_empty(), "{row}");
            let own = cells[3..].iter().flat_map(|cell| cell.split('|'));
            spellings.extend(own.filter(|one| !one.is_empty()).map(str::to_lowercase));
        }
        let all = spellings.len();
        spellings.sort_unstable();
        spellings.dedup();
        assert_eq!(spellings.len(), all);
    }

    #[test]
    fn the_rows_are_in_order() {
        let ids: Vec<_> = UPSTREAMS.upstreams.iter().map(|one| one.id).collect();
        assert!(ids.is_sorted());
        assert!(ids.len() > 80);
    }
}
