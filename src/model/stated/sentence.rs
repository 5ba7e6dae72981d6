//! The vendor's own sentences of a text: no quotation, no code, no line of a log.

use super::token::{Kind, Token, tokens};
use super::words::LOG_LEVELS;

/// A sentence as it is written, and without what it quotes.
#[derive(Clone, Debug)]
pub(super) struct Sentence<'a> {
    pub(super) written: &'a str,
    pub(super) own: String,
    /// It stands in a list, so that it may be about a part only.
    pub(super) listed: bool,
    /// The heading before it speaks of impact, so that it need not do so itself.
    pub(super) under_impact: bool,
}

/// Quoted lines, fenced code and lines of logs are left out.
pub(super) fn sentences(text: &str) -> Vec<Sentence<'_>> {
    let mut fenced = false;
    let lines = text.lines().filter(|line| {
        let fence = line.trim_start().starts_with("```");
        fenced ^= fence;
        !fence && !fenced && !line.trim_start().starts_with('>') && !is_log(line)
    });
    let (mut sentences, mut under_impact) = (Vec::new(), false);
    for line in lines {
        let listed = is_listed(line);
        let parts = split(line).into_iter().filter(|part| !part.is_empty());
        sentences.extend(parts.map(|written| Sentence {
            written,
            own: without_quotes(written),
            listed,
            under_impact,
        }));
        under_impact = is_heading_of_impact(line) || (under_impact && line.trim().is_empty());
    }
    sentences
}

fn is_listed(line: &str) -> bool {
    let line = line.trim_start();
    ["- ", "* ", "• ", "– "]
        .iter()
        .any(|mark| line.starts_with(mark))
}

fn is_heading_of_impact(line: &str) -> bool {
    let line = line.trim_matches(|c: char| c.is_whitespace() || "#*:\\".contains(c));
    line.len() < 60 && !line.ends_with('.') && line.to_ascii_lowercase().contains("impact")
}

/// At a full stop, an exclamation or a question mark before white space and a capital.
fn split(line: &str) -> Vec<&str> {
    let (mut parts, mut start) = (Vec::new(), 0);
    for (at, mark) in line.match_indices(['.', '!', '?']) {
        let behind = &line[at + mark.len()..];
        let capital = behind.trim_start().starts_with(char::is_uppercase);
        let apart = behind.starts_with(char::is_whitespace);
        if capital && apart && !is_abbreviation(&line[start..at]) {
            parts.push(line[start..=at].trim());
            start = at + 1;
        }
    }
    parts.push(line[start..].trim());
    parts
}

/// "a.m. PST", "approx. Monday"
fn is_abbreviation(before: &str) -> bool {
    let word = before
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    let letters = word.rsplit('.').next().unwrap_or_default().chars().count();
    (word.contains('.') && letters == 1) || word.eq_ignore_ascii_case("approx")
}

fn without_quotes(sentence: &str) -> String {
    let quotes = [('"', '"'), ('“', '”'), ('`', '`')];
    quotes
        .iter()
        .fold(sentence.to_owned(), |text, (open, close)| {
            let (mut out, mut rest) = (String::new(), text.as_str());
            while let Some((before, quoted)) = rest.split_once(*open) {
                let Some((_, behind)) = quoted.split_once(*close) else {
                    break;
                };
                out.push_str(before);
                rest = behind;
            }
            out + rest
        })
}

/// It begins with its time or its level, and has a level in capitals.
fn is_log(line: &str) -> bool {
    let line = line.trim_start();
    let start: String = line.chars().take(80).collect();
    let tokens = tokens(&start);
    let level =
        |token: &Token<'_>| token.is(LOG_LEVELS) && token.text.chars().all(char::is_uppercase);
    let bracketed = |at: usize| at > 0 && tokens[at - 1].is(&["["]) && tokens[at].is(LOG_LEVELS);
    let stamped = tokens
        .iter()
        .take(2)
        .any(|token| matches!(token.kind, Kind::Date(_) | Kind::Clock(_)));
    let levels = (0..tokens.len().min(14)).any(|at| level(&tokens[at]) || bracketed(at));
    levels
        && (stamped
            || tokens
                .first()
                .is_some_and(|first| level(first) || first.is(&["["])))
}
