//! The window of an incident in its vendor's own words.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::place::Reported;
use super::sentence::{Sentence, sentences};
use super::span;
use super::statement;
use super::token::{Kind, Token, tokens};
use super::words::{
    ANOTHER_AFTER, ANOTHER_BEFORE, BEGINS, LEADS, OPERATORS, ORDINALS, OUTAGE, OUTAGE_WORDS,
    REPAIRS, WORK,
};
use super::zone::Zone;
use crate::model::timeline::{ended_at, started_at};
use crate::model::{Incident, Text, Time};

/// The start and end that a closing update or a write-up states, with the sentence that states them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct StatedWindow {
    /// The stated start.
    pub from: Time,
    /// The stated end.
    pub to: Time,
    /// The sentence.
    pub text: Text,
}

/// Characters of the evidence that are kept.
const EVIDENCE: usize = 600;

impl StatedWindow {
    /// Reads the newest text that says that the incident is over and states a window. `None` where no text does, or
    /// none without a doubt: its zone is missing, its day is unclear, it ends before it starts or after `now`, or it
    /// starts more than 48 hours from the reported start.
    #[must_use]
    pub fn of(incident: &Incident, now: Time) -> Option<Self> {
        if incident.is_open() == Some(true) {
            return None;
        }
        let closing = incident.updates.iter().rev();
        let closing = closing.filter(|update| update.status.value.is_over() == Some(true));
        closing
            .filter(|update| update.text.raw().bytes().any(|byte| byte.is_ascii_digit()))
            .find_map(|update| in_text(update.text.raw(), reported(incident, update.at, now)?))
    }
}

/// Where nothing else is known, the first and the closing update stand for start and end.
fn reported(incident: &Incident, closing: Option<Time>, now: Time) -> Option<Reported> {
    let first = || incident.updates.iter().filter_map(|update| update.at).min();
    let start = started_at(incident).or_else(first)?;
    let end = ended_at(incident).or(closing).unwrap_or(start);
    Some(Reported { start, end, now })
}

fn in_text(text: &str, reported: Reported) -> Option<StatedWindow> {
    let sentences = sentences(text);
    let read: Vec<_> = sentences
        .iter()
        .map(|sentence| tokens(&sentence.own))
        .collect();
    let zone = read.iter().find_map(|tokens| zone_of_all(tokens));
    let pairs = || sentences.iter().zip(&read);
    let found = |listed: bool| {
        let pairs = pairs().filter(move |(sentence, _)| sentence.listed == listed);
        pairs.filter_map(|(sentence, tokens)| {
            let (from, to) = in_sentence(sentence, tokens, reported, zone.as_ref())?;
            let is_part = tokens.first().is_some_and(|first| first.is(ORDINALS));
            Some((is_part, stated(from, to, sentence.written)))
        })
    };
    match found(false).next() {
        Some((true, _)) => period(found(false), reported),
        Some((false, window)) => Some(window),
        None => in_several(&sentences, &read, reported, zone.as_ref())
            .or_else(|| only(found(true).map(|(_, window)| window))),
    }
}

/// Of the periods of an outage, the one that the incident was reported in.
fn period(
    found: impl Iterator<Item = (bool, StatedWindow)>,
    reported: Reported,
) -> Option<StatedWindow> {
    let parts = found.filter_map(|(is_part, window)| is_part.then_some(window));
    only(parts.filter(|window| window.from <= reported.end && window.to >= reported.start))
}

/// Items of a list are about parts, unless there is one alone.
fn only(mut found: impl Iterator<Item = StatedWindow>) -> Option<StatedWindow> {
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

fn in_sentence(
    sentence: &Sentence<'_>,
    tokens: &[Token<'_>],
    reported: Reported,
    zone: Option<&Zone>,
) -> Option<(Time, Time)> {
    let labelled = tokens.first().is_some_and(|first| first.is(BEGINS))
        && tokens.iter().take(3).any(|token| token.is(&[":"]));
    if !labelled && !sentence.under_impact && !tokens.iter().any(is_outage) {
        return None;
    }
    let mut spans = span::all(tokens);
    if spans.is_empty() {
        spans.extend(statement::in_one(tokens));
    }
    let of_outage = spans.iter().filter(|span| {
        let before = tokens.get(..span.start).unwrap_or_default();
        is_of_the_outage(before, tokens.get(span.end..).unwrap_or_default())
    });
    let mut windows =
        of_outage.map(|span| reported.place(span, span::day_before(tokens, span.start), zone));
    // Where the first one is nonsense, so may be the others; a later wave may lie outside of the incident.
    let first = windows.next()??;
    let windows: Vec<_> = std::iter::once(first).chain(windows.flatten()).collect();
    let from = windows.iter().map(|window| window.0).min()?;
    Some((from, windows.iter().map(|window| window.1).max()?))
}

fn is_outage(token: &Token<'_>) -> bool {
    token.begins(OUTAGE) || token.is(OUTAGE_WORDS)
}

fn in_several(
    sentences: &[Sentence<'_>],
    read: &[Vec<Token<'_>>],
    reported: Reported,
    zone: Option<&Zone>,
) -> Option<StatedWindow> {
    let (at, span) = statement::in_several(read)?;
    let about_maintenance = read
        .iter()
        .flatten()
        .any(|token| token.is(&["maintenance"]));
    let another = has_phrase(&read[at][..span.start], ANOTHER_BEFORE);
    let (from, to) = reported
        .place(&span, None, zone)
        .filter(|_| !about_maintenance && !another)?;
    Some(stated(from, to, sentences[at].written))
}

fn stated(from: Time, to: Time, sentence: &str) -> StatedWindow {
    let cut = sentence.char_indices().nth(EVIDENCE);
    let text = cut.map_or_else(
        || Text::new(sentence),
        |(end, _)| Text::new(format!("{}…", &sentence[..end])),
    );
    StatedWindow { from, to, text }
}

/// Whether a window is that of the outage: not of its repair, another incident or maintenance.
fn is_of_the_outage(before: &[Token<'_>], behind: &[Token<'_>]) -> bool {
    let skipped = behind
        .iter()
        .take_while(|token| token.kind == Kind::Sign)
        .count();
    let behind = &behind[skipped..];
    !has_phrase(before, ANOTHER_BEFORE)
        && !ANOTHER_AFTER
            .iter()
            .any(|phrase| begins_with(behind, phrase))
        && !is_repair(behind)
        && !is_work(before)
}

/// "we monitored from", "the fix was deployed between": nothing of an outage stands between the work and its window.
fn is_work(before: &[Token<'_>]) -> bool {
    let Some(verb) = before.iter().rposition(|token| token.is(WORK)) else {
        return false;
    };
    let (ahead, behind) = (&before[..verb], &before[verb + 1..]);
    let passive = ahead
        .last()
        .is_some_and(|last| last.is(&["was", "were", "been"]));
    let active = OPERATORS.iter().any(|who| {
        let start = ahead.len().checked_sub(who.split(' ').count());
        start.is_some_and(|start| begins_with(&ahead[start..], who))
    });
    let leads = |token: &Token<'_>| is_outage(token) || token.is(LEADS);
    (passive || active) && !behind.iter().any(leads)
}

/// "we rolled the change back"
fn is_repair(behind: &[Token<'_>]) -> bool {
    OPERATORS.iter().any(|who| {
        let count = who.split(' ').count();
        let verb = behind.get(count);
        begins_with(behind, who) && verb.is_some_and(|verb| verb.is(REPAIRS))
    })
}

fn has_phrase(tokens: &[Token<'_>], phrases: &[&str]) -> bool {
    let at = |start: usize| {
        phrases
            .iter()
            .any(|phrase| begins_with(&tokens[start..], phrase))
    };
    (0..tokens.len()).any(at)
}

fn begins_with(tokens: &[Token<'_>], phrase: &str) -> bool {
    let words = phrase.split(' ').enumerate();
    words
        .into_iter()
        .all(|(at, word)| tokens.get(at).is_some_and(|token| token.is(&[word])))
}

/// "(all times are US/Pacific)", "All times in UTC."
fn zone_of_all(tokens: &[Token<'_>]) -> Option<Zone> {
    let times = (0..tokens.len()).find(|at| {
        begins_with(&tokens[*at..], "all times") || begins_with(&tokens[*at..], "all time")
    })?;
    let behind = tokens.get(times + 2..)?;
    let words = behind.iter().take(4);
    let skipped =
        words.take_while(|token| token.is(&["are", "in", "listed", "shown", "given", "the", ":"]));
    Zone::read(behind.get(skipped.count()..)?).map(|(zone, _)| zone)
}
