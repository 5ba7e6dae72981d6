//! A window in two statements: "the incident began at … and ended at …", "Start time: … End time: …".

use super::moment::Moment;
use super::span::{End, Span};
use super::token::Token;
use super::words::{BEGINS, ENDS, LABELS, ONSETS, SUBJECTS};

/// Tokens between what begins and its verb.
const NEAR: usize = 6;
/// The end stands at most so many sentences behind the beginning.
const APART: usize = 8;
/// Tokens before "began" among which its time may stand.
const LONGEST_ONSET: usize = 14;

/// Both statements in one sentence.
pub(super) fn in_one(tokens: &[Token<'_>]) -> Option<Span> {
    let (from, start, behind) = begin(tokens)?;
    let (to, end) = end(tokens, behind)?;
    Some(Span {
        from,
        to: End::At(to),
        start,
        end,
    })
}

/// The end in one of the next sentences.
pub(super) fn in_several(sentences: &[Vec<Token<'_>>]) -> Option<(usize, Span)> {
    (0..sentences.len()).find_map(|at| {
        let (from, start, behind) = begin(&sentences[at])?;
        let mut next = sentences.iter().skip(at + 1).take(APART);
        let to = next.find_map(|tokens| end_of_all(tokens))?;
        let span = Span {
            from,
            to: End::At(to),
            start,
            end: behind,
        };
        Some((at, span))
    })
}

/// "Impact ended at …": another verb's end may be that of a part.
fn end_of_all(tokens: &[Token<'_>]) -> Option<Moment> {
    (0..tokens.len()).find_map(|at| {
        let (moment, ..) = moment_behind(tokens, at + 1).filter(|_| tokens[at].is(ENDS))?;
        (at <= 1 || has_subject(tokens, at)).then_some(moment)
    })
}

fn has_subject(tokens: &[Token<'_>], verb: usize) -> bool {
    let before = &tokens[verb.saturating_sub(NEAR)..verb];
    before.iter().any(|token| token.is(SUBJECTS))
}

/// "At 21:34 UTC we began seeing …"
fn onset(tokens: &[Token<'_>]) -> Option<(Moment, usize, usize)> {
    (0..tokens.len()).find_map(|verb| {
        let seen = tokens.get(verb + 1).is_some_and(|next| next.is(ONSETS));
        if !tokens[verb].is(BEGINS) || !seen {
            return None;
        }
        (verb.saturating_sub(LONGEST_ONSET)..verb).find_map(|start| {
            let (moment, count) = Moment::read(&tokens[start..verb])?;
            (verb - (start + count) <= 3).then_some((moment, start, start + count))
        })
    })
}

/// The moment, its place and the place behind it.
fn begin(tokens: &[Token<'_>]) -> Option<(Moment, usize, usize)> {
    let stated = (0..tokens.len()).find_map(|at| {
        let verb = tokens[at].is(BEGINS) && (at <= 1 || has_subject(tokens, at));
        moment_behind(tokens, at + 1).filter(|_| verb)
    });
    stated.or_else(|| onset(tokens))
}

fn end(tokens: &[Token<'_>], start: usize) -> Option<(Moment, usize)> {
    (start..tokens.len()).find_map(|at| {
        let (moment, _, behind) = moment_behind(tokens, at + 1).filter(|_| tokens[at].is(ENDS))?;
        Some((moment, behind))
    })
}

/// "time: 14:51 UTC": the moment right behind a verb or a label.
fn moment_behind(tokens: &[Token<'_>], at: usize) -> Option<(Moment, usize, usize)> {
    let labels = tokens.iter().skip(at).take(4);
    let start = at + labels.take_while(|token| token.is(LABELS)).count();
    let colon = tokens
        .get(start)
        .is_some_and(|token| token.is(&[":", "-", "–"]));
    let start = start + usize::from(colon);
    let (moment, count) = Moment::read(tokens.get(start..)?)?;
    Some((moment, start, start + count))
}
