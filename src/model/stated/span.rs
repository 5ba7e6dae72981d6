//! Two moments of a sentence that are joined to a window.

use jiff::SignedDuration;

use super::calendar::WEEKDAYS;
use super::moment::{Day, Moment};
use super::token::{Kind, Token};
use super::words::{FILLERS, JOINTS, LASTS};

/// The end of a window: a moment, or how long after its start.
#[derive(Clone, Debug)]
pub(super) enum End {
    At(Moment),
    After(SignedDuration),
}

/// A window as it is written, and its place among the tokens of its sentence.
#[derive(Clone, Debug)]
pub(super) struct Span {
    pub(super) from: Moment,
    pub(super) to: End,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The windows of a sentence: "between …, and again between …".
pub(super) fn all(tokens: &[Token<'_>]) -> Vec<Span> {
    let (mut spans, mut at) = (Vec::new(), 0);
    while at < tokens.len() {
        let span = read(tokens, at);
        at = span.as_ref().map_or(at + 1, |span| span.end.max(at + 1));
        spans.extend(span);
    }
    spans
}

fn read(tokens: &[Token<'_>], start: usize) -> Option<Span> {
    let first = tokens.get(start)?;
    if !begins_moment(first) {
        return None;
    }
    let (from, count) = Moment::read(tokens.get(start..)?)?;
    let behind = start + count;
    let comma = usize::from(tokens.get(behind)?.is(&[","]));
    let joint = tokens.get(behind + comma)?;
    let at = behind + comma + 1;
    let span = |to, end| Span {
        from: from.clone(),
        to,
        start,
        end,
    };
    if let Some(at) = lasting(tokens, behind + comma) {
        let (length, count) = length(tokens.get(at..)?)?;
        return Some(span(End::After(length), at + count));
    }
    let is_joined = joint.is(JOINTS) || (joint.is(&["and"]) && is_between(&tokens[..start]));
    let (to, count) = Moment::read(tokens.get(at..).filter(|_| is_joined)?)?;
    Some(span(End::At(to), at + count))
}

/// The place behind "for", "and lasted", "lasting for".
fn lasting(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|token| token.is(words));
    let verb = at + usize::from(is(at, &["and"]));
    let joint = if is(verb, LASTS) { verb + 1 } else { at };
    let end = joint + usize::from(is(joint, &["for"]));
    (end > at).then_some(end)
}

fn begins_moment(token: &Token<'_>) -> bool {
    match token.kind {
        Kind::Clock(_) | Kind::Date(_) | Kind::Number(_) => true,
        Kind::Word => token.is(WEEKDAYS) || super::moment::month(token).is_some(),
        _ => false,
    }
}

/// Whether "between" opens what follows.
fn is_between(before: &[Token<'_>]) -> bool {
    let skipped = |token: &&Token<'_>| token.is(FILLERS) || token.is(&["~", "("]);
    before
        .iter()
        .rev()
        .find(|token| !skipped(token))
        .is_some_and(|token| token.is(&["between"]))
}

/// "34 minutes", "2 hours and 5 minutes".
fn length(tokens: &[Token<'_>]) -> Option<(SignedDuration, usize)> {
    let (mut total, mut at) = (SignedDuration::ZERO, 0);
    loop {
        let skipped = tokens
            .get(at..)?
            .iter()
            .take_while(|token| token.is(FILLERS) || token.is(&["and", "~"]));
        let next = at + skipped.count();
        let [number, unit, ..] = tokens.get(next..)? else {
            break;
        };
        let (Kind::Number(count), Some(seconds)) = (number.kind, unit_seconds(unit)) else {
            break;
        };
        total += SignedDuration::from_secs(i64::from(count).checked_mul(seconds)?);
        at = next + 2;
    }
    (!total.is_zero()).then_some((total, at))
}

fn unit_seconds(token: &Token<'_>) -> Option<i64> {
    let minutes = token
        .is(&["minute", "minutes", "min", "mins", "m"])
        .then_some(60);
    minutes.or(token
        .is(&["hour", "hours", "hr", "hrs", "h"])
        .then_some(3600))
}

/// The date that a sentence names before its window without standing right before it, or right behind it.
pub(super) fn day_before(tokens: &[Token<'_>], start: usize) -> Option<Day> {
    (0..start).rev().find_map(|at| {
        let (day, count) = Day::read(tokens.get(at..)?)?;
        (at + count <= start).then_some(day)
    })
}
