//! A sentence as words with their places, and spellings found among them.

use std::ops::Range;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// In small letters, with straight apostrophes.
    pub(super) lower: String,
    /// Its bytes in the text.
    pub(super) place: Range<usize>,
    /// It begins with a capital letter.
    pub(super) capital: bool,
}

/// Runs of letters and digits; an apostrophe inside a word belongs to it.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut found = Vec::new();
    let mut start = None;
    let mut characters = text.char_indices().peekable();
    while let Some((place, c)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        let joins = matches!(c, '\'' | '’') && next.is_some_and(char::is_alphanumeric);
        let is_part = c.is_alphanumeric() || (joins && start.is_some());
        if is_part && start.is_none() {
            start = Some(place);
        }
        let end = if is_part { place + c.len_utf8() } else { place };
        let ends = !is_part || next.is_none();
        if let Some(from) = start.filter(|_| ends) {
            found.push(word(text, from..end));
            start = None;
        }
    }
    found
}

fn word(text: &str, place: Range<usize>) -> Word {
    let raw = text.get(place.clone()).unwrap_or_default();
    Word {
        lower: raw.to_lowercase().replace('’', "'"),
        capital: raw.chars().next().is_some_and(char::is_uppercase),
        place,
    }
}

/// Words with what stands between them.
#[derive(Clone, Debug)]
pub(super) struct Spelling {
    /// In small letters.
    pub(super) words: Vec<String>,
    gaps: Vec<String>,
}

impl Spelling {
    pub(super) fn new(text: &str) -> Self {
        let all = words(text);
        let gaps = all.windows(2).map(|pair| between(text, pair).to_owned());
        Self {
            gaps: gaps.collect(),
            words: all.iter().map(|word| word.lower.clone()).collect(),
        }
    }

    /// How many words from there on are this spelling. The last may have the letter of a zone (`us-east-1a`), or an
    /// owner's ending (`AWS's`).
    pub(super) fn at(&self, text: &str, all: &[Word], from: usize) -> Option<usize> {
        let found = all.get(from..from + self.words.len())?;
        let last = self.words.len().checked_sub(1)?;
        let is_same = self.words.iter().zip(found).enumerate();
        let is_same = is_same.map(|(place, (own, word))| {
            word.lower == *own || (place == last && is_ending_of(&word.lower, own))
        });
        let mut gaps = self.gaps.iter().zip(found.windows(2));
        let fits = |(own, pair): (&String, &[Word])| is_gap(own, between(text, pair));
        (is_same.into_iter().all(|same| same) && gaps.all(fits)).then_some(self.words.len())
    }
}

fn is_ending_of(word: &str, own: &str) -> bool {
    let digits = own.ends_with(|c: char| c.is_ascii_digit());
    let rest = word.strip_prefix(own);
    rest.is_some_and(|rest| match rest.as_bytes() {
        b"'s" => true,
        [letter] => digits && letter.is_ascii_lowercase(),
        _ => false,
    })
}

fn between<'a>(text: &'a str, pair: &[Word]) -> &'a str {
    match pair {
        [before, after] => text.get(before.place.end..after.place.start),
        _ => None,
    }
    .unwrap_or_default()
}

/// Blanks, hyphens and underscores stand for each other: `us-east-1`, `us east 1`.
fn is_gap(own: &str, found: &str) -> bool {
    let is_plain = |gap: &str| matches!(gap, " " | "-" | "_" | "\u{a0}" | "\u{2011}");
    own == found || (is_plain(own) && is_plain(found))
}

/// The sentences of a text. A full stop after a single letter (`N. Virginia`) or before a small one ends none.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut from = 0;
    for (place, c) in text.char_indices() {
        let end = place + c.len_utf8();
        if c == '\n' || (matches!(c, '.' | '!' | '?') && ends_here(text, place, end)) {
            found.push(&text[from..end]);
            from = end;
        }
    }
    found.push(&text[from..]);
    found.retain(|one| !one.trim().is_empty());
    found
}

fn ends_here(text: &str, place: usize, end: usize) -> bool {
    let after = &text[end..];
    let next = after.trim_start().chars().next();
    let is_apart = after.is_empty() || after.starts_with(char::is_whitespace);
    let last = text[..place].rsplit(|c: char| !c.is_alphanumeric()).next();
    let is_initial = last.is_some_and(|last| last.chars().count() == 1);
    let glued = next.is_some_and(char::is_uppercase)
        && !is_apart
        && !is_initial
        && is_word_end(text, place);
    (is_apart && !is_initial && !next.is_some_and(char::is_lowercase)) || glued
}

/// `provider AWS.We are`: two sentences without a blank, as stripped markup leaves them.
fn is_word_end(text: &str, place: usize) -> bool {
    text[..place].ends_with(char::is_alphanumeric)
}
