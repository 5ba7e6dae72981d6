//! A time with its date and zone, in any order that is in use.

use jiff::civil::{Date, Time as Clock};

use super::calendar::{MONTHS, WEEKDAYS};
use super::token::{Kind, Token};
use super::words::FILLERS;
use super::zone::Zone;

/// Tokens before the time: more are no one's way to write it.
const LONGEST: usize = 14;

#[expect(clippy::struct_field_names, reason = "a day of a month is called day")]
/// A date, whose year may be left to the reader.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Day {
    pub(super) year: Option<i16>,
    pub(super) month: i8,
    pub(super) day: i8,
}

/// Half of the day that a clock of twelve hours is in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Half {
    Am,
    Pm,
}

/// What is written of one moment.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Moment {
    pub(super) clock: Clock,
    pub(super) half: Option<Half>,
    pub(super) day: Option<Day>,
    /// The date stands behind the time, and may be meant for the one before it too.
    pub(super) day_behind: bool,
    pub(super) zone: Option<Zone>,
}

impl Moment {
    /// The moment that the tokens begin with, and how many tokens it takes.
    pub(super) fn read(tokens: &[Token<'_>]) -> Option<(Self, usize)> {
        let (mut at, mut day) = (0, None);
        while at < LONGEST {
            let rest = tokens.get(at..)?;
            if let Some((clock, half, count)) = clock(rest) {
                return Some(Self::behind_clock(tokens, at + count, clock, half, day));
            }
            let first = rest.first()?;
            if let Some((found, count)) = Day::read(rest).filter(|_| day.is_none()) {
                day = Some(found);
                at += count;
            } else if is_filler(first) || first.is(WEEKDAYS) || first.is(&[",", "("]) {
                at += 1;
            } else {
                return None;
            }
        }
        None
    }

    /// What stands behind the time: its zone, and a date where none stood before.
    fn behind_clock(
        tokens: &[Token<'_>],
        mut at: usize,
        clock: Clock,
        half: Option<Half>,
        day: Option<Day>,
    ) -> (Self, usize) {
        let mut moment = Self {
            clock,
            half,
            day,
            day_behind: false,
            zone: None,
        };
        loop {
            let rest = tokens.get(at..).unwrap_or_default();
            if let Some((zone, count)) = Zone::read(rest).filter(|_| moment.zone.is_none()) {
                moment.zone = Some(zone);
                at += count;
            } else if let Some((day, count)) = day_behind(rest).filter(|_| moment.day.is_none()) {
                moment.day = Some(day);
                moment.day_behind = true;
                at += count;
            } else {
                return (moment, at);
            }
        }
    }

    /// The clock of twenty-four hours; `other` is the half of the day that the window's other end names.
    pub(super) fn clock(&self, other: Option<Half>) -> Option<Clock> {
        let hour = self.clock.hour();
        let hour = match self.half.or(other) {
            None => hour,
            Some(_) if !(1..=12).contains(&hour) => return None,
            Some(Half::Am) => hour % 12,
            Some(Half::Pm) => hour % 12 + 12,
        };
        self.clock.with().hour(hour).build().ok()
    }
}

fn is_filler(token: &Token<'_>) -> bool {
    token.is(FILLERS) || token.is(&["~", "@", ":"])
}

/// A date behind a time: "15:05 UTC on July 20", "13:00 UTC June 1", "16:30 (July 20)".
fn day_behind(tokens: &[Token<'_>]) -> Option<(Day, usize)> {
    let skipped = |token: &&Token<'_>| token.is(&["on", ",", "(", "the"]) || token.is(WEEKDAYS);
    let before = tokens.iter().take(4).take_while(skipped).count();
    let (day, count) = Day::read(tokens.get(before..)?)?;
    let closes = tokens
        .get(before + count)
        .is_some_and(|token| token.is(&[")"]));
    Some((day, before + count + usize::from(closes)))
}

/// `14:51`, `2:51 PM`, `2 pm`, and `0251` only before a zone.
fn clock(tokens: &[Token<'_>]) -> Option<(Clock, Option<Half>, usize)> {
    let half = |at: usize| {
        let token = tokens.get(at)?;
        let am = token.is(&["am", "a.m."]).then_some(Half::Am);
        am.or(token.is(&["pm", "p.m."]).then_some(Half::Pm))
    };
    match tokens.first()?.kind {
        Kind::Clock(clock) => Some((clock, half(1), 1 + usize::from(half(1).is_some()))),
        Kind::Number(hour @ 1..=12) => {
            let half = half(1)?;
            let clock = Clock::new(i8::try_from(hour).ok()?, 0, 0, 0).ok()?;
            Some((clock, Some(half), 2))
        }
        Kind::Number(digits)
            if tokens.first()?.text.len() == 4 && !(1990..2100).contains(&digits) =>
        {
            Zone::read(tokens.get(1..)?)?;
            let (hour, minute) = (digits / 100, digits % 100);
            let clock = Clock::new(i8::try_from(hour).ok()?, i8::try_from(minute).ok()?, 0, 0);
            Some((clock.ok()?, None, 1))
        }
        _ => None,
    }
}

impl Day {
    /// The date that the tokens begin with, and how many tokens it takes.
    pub(super) fn read(tokens: &[Token<'_>]) -> Option<(Self, usize)> {
        let number = |at: usize| match tokens.get(at)?.kind {
            Kind::Number(number) => Some(number),
            _ => None,
        };
        let month = |at: usize| tokens.get(at).and_then(month);
        if let Kind::Date(date) = tokens.first()?.kind {
            return Some((Self::of(date), 1));
        }
        let (month, day, mut count) = match (month(0), number(0)) {
            (Some(month), _) => {
                let point = usize::from(tokens.get(1).is_some_and(|token| token.is(&["."])));
                (month, number(1 + point)?, 2 + point)
            }
            (None, Some(day)) => {
                let of = usize::from(tokens.get(1).is_some_and(|token| token.is(&["of"])));
                (month(1 + of)?, day, 2 + of)
            }
            _ => return None,
        };
        let comma = usize::from(tokens.get(count).is_some_and(|token| token.is(&[","])));
        let year = number(count + comma).filter(|year| (1990..2100).contains(year));
        if year.is_some() {
            count += comma + 1;
        }
        let year = year.and_then(|year| i16::try_from(year).ok());
        let day = i8::try_from(day).ok()?;
        // The 29th of February exists in some year.
        Date::new(year.unwrap_or(2024), month, day).ok()?;
        Some((Self { year, month, day }, count))
    }

    fn of(date: Date) -> Self {
        Self {
            year: Some(date.year()),
            month: date.month(),
            day: date.day(),
        }
    }
}

pub(super) fn month(token: &Token<'_>) -> Option<i8> {
    let same = |name: &str| name.eq_ignore_ascii_case(token.text);
    MONTHS
        .iter()
        .find(|(name, _)| same(name))
        .map(|(_, number)| *number)
}
