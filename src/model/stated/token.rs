//! A sentence as tokens: words, numbers, clocks, dates and signs.

use jiff::civil::{Date, Time as Clock};

/// A part of a sentence, and where it begins in it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'a> {
    pub(super) kind: Kind,
    pub(super) text: &'a str,
    /// White space stands before it.
    pub(super) apart: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    /// `14:51`, `2:30:05`.
    Clock(Clock),
    /// `2026-07-29`, `2026/07/29`.
    Date(Date),
    /// `29`, `29th`, `2026`.
    Number(u32),
    /// Seconds east of UTC: `+02:00`, and what follows `UTC`.
    Offset(i32),
    Word,
    Sign,
}

impl Token<'_> {
    /// Whether it is one of these words, in any case.
    pub(super) fn is(&self, words: &[&str]) -> bool {
        words
            .iter()
            .any(|word| word.eq_ignore_ascii_case(self.text))
    }

    /// Whether it begins with one of these, in any case.
    pub(super) fn begins(&self, stems: &[&str]) -> bool {
        stems.iter().any(|stem| {
            let head = self.text.get(..stem.len());
            head.is_some_and(|head| head.eq_ignore_ascii_case(stem))
        })
    }
}

/// Emphasis of Markdown says nothing.
const SKIPPED: [char; 3] = ['*', '_', '`'];

/// Reads a sentence from its beginning to its end.
pub(super) fn tokens(sentence: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let (mut rest, mut apart) = (sentence, true);
    while let Some(first) = rest.chars().next() {
        if first.is_whitespace() || SKIPPED.contains(&first) {
            apart |= first.is_whitespace();
            rest = &rest[first.len_utf8()..];
            continue;
        }
        let (kind, length) = next(rest, first, &tokens);
        let (text, behind) = rest.split_at(length);
        tokens.push(Token { kind, text, apart });
        rest = after_date(kind, behind);
        apart = false;
    }
    tokens
}

fn next(rest: &str, first: char, before: &[Token<'_>]) -> (Kind, usize) {
    if first.is_ascii_digit() {
        return date(rest)
            .or_else(|| clock(rest))
            .unwrap_or_else(|| number(rest));
    }
    if let Some(found) = offset(rest, before) {
        return found;
    }
    if let Some(length) = half_day(rest) {
        return (Kind::Word, length);
    }
    let is_letter = |c: char| c.is_alphabetic() || c == '\'' || c == '’';
    if is_letter(first) {
        let end = rest.find(|c: char| !is_letter(c) && c != '_');
        return (Kind::Word, end.unwrap_or(rest.len()));
    }
    (Kind::Sign, first.len_utf8())
}

/// `2026-07-29T14:51`: the letter only separates.
fn after_date(kind: Kind, behind: &str) -> &str {
    let time = behind
        .strip_prefix('T')
        .filter(|_| matches!(kind, Kind::Date(_)));
    time.filter(|time| time.starts_with(|c: char| c.is_ascii_digit()))
        .unwrap_or(behind)
}

/// How many digits a text begins with.
fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

fn value(text: &str) -> Option<u32> {
    text.parse().ok()
}

fn date(rest: &str) -> Option<(Kind, usize)> {
    let (year, month, day) = (rest.get(..4)?, rest.get(5..7)?, rest.get(8..10)?);
    let sign = rest.get(4..5).filter(|sign| ["-", "/"].contains(sign))?;
    let whole = digits(rest) == 4 && rest.get(7..8) == Some(sign) && digits(&rest[8..]) == 2;
    let date = Date::new(
        i16::try_from(value(year)?).ok()?,
        i8::try_from(value(month)?).ok()?,
        i8::try_from(value(day)?).ok()?,
    );
    Some((Kind::Date(date.ok().filter(|_| whole)?), 10))
}

fn clock(rest: &str) -> Option<(Kind, usize)> {
    let hours = digits(rest);
    let (hour, behind) = rest.split_at(hours);
    let minutes = behind.strip_prefix(':').filter(|text| digits(text) == 2)?;
    let (minute, behind) = minutes.split_at(2);
    let second = behind.strip_prefix(':').filter(|text| digits(text) == 2);
    let second = second.and_then(|text| text.get(..2));
    let fraction = second.and_then(|_| behind.get(3..)?.strip_prefix('.'));
    let fraction = fraction.map_or(0, |text| digits(text) + 1);
    let clock = Clock::new(
        i8::try_from(value(hour)?).ok()?,
        i8::try_from(value(minute)?).ok()?,
        second
            .and_then(value)
            .and_then(|second| i8::try_from(second).ok())
            .unwrap_or(0),
        0,
    );
    let length = hours + 3 + second.map_or(0, |_| 3) + fraction;
    (hours <= 2).then_some((Kind::Clock(clock.ok()?), length))
}

fn number(rest: &str) -> (Kind, usize) {
    let count = digits(rest);
    let (digits, behind) = rest.split_at(count);
    let ordinal = ["st", "nd", "rd", "th"].iter().find(|ending| {
        let word = behind.strip_prefix(**ending);
        word.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    });
    let length = count + ordinal.map_or(0, |ending| ending.len());
    (value(digits).map_or(Kind::Sign, Kind::Number), length)
}

/// What a written offset says, and its bytes behind the sign.
fn hours_and_minutes(text: &str, short: bool) -> Option<(u32, usize)> {
    let count = digits(text);
    let minutes = text
        .get(count..)?
        .strip_prefix(':')
        .filter(|text| digits(text) == 2);
    let (hours, minutes, length) = match (count, minutes) {
        (1 | 2, Some(minutes)) => (&text[..count], &minutes[..2], count + 3),
        (4, None) => (&text[..2], &text[2..4], 4),
        (1 | 2, None) if short => (&text[..count], "0", count),
        _ => return None,
    };
    let (hours, minutes) = (value(hours)?, value(minutes)?);
    (hours <= 14 && minutes < 60).then_some((hours * 3600 + minutes * 60, length))
}

/// `+02:00`, and `-07:00` behind UTC, GMT or a date with its time: elsewhere the sign joins two times.
fn offset(rest: &str, before: &[Token<'_>]) -> Option<(Kind, usize)> {
    let last = before.last()?;
    let behind_zone = last.is(&["utc", "gmt"]);
    let dated = matches!(
        before,
        [
            ..,
            Token {
                kind: Kind::Date(_),
                ..
            },
            Token {
                kind: Kind::Clock(_),
                ..
            }
        ]
    );
    let sign = rest.chars().next()?;
    let east = match sign {
        '+' => 1,
        '-' | '−' if behind_zone || dated => -1,
        _ => return None,
    };
    let behind = &rest[sign.len_utf8()..];
    let (seconds, length) = hours_and_minutes(behind, behind_zone)?;
    // "10:00 UTC-11:00 UTC" and "2026-07-29 10:00-11:00 UTC" are two times.
    let next = behind.get(length..)?.trim_start_matches([' ', '(']);
    let two_times =
        east < 0 && next.starts_with(|c: char| c.is_ascii_alphabetic()) && clock(behind).is_some();
    let iso = dated && !last.apart;
    let seconds = i32::try_from(seconds).ok()?;
    (iso || !two_times).then_some((Kind::Offset(east * seconds), sign.len_utf8() + length))
}

/// `a.m.` as one word.
fn half_day(rest: &str) -> Option<usize> {
    let head = rest.get(..4)?;
    ["a.m.", "p.m."]
        .iter()
        .any(|word| head.eq_ignore_ascii_case(word))
        .then_some(4)
}
