//! Times in words and digits, in whatever order they come: each part must be there once, and a zone.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::zone;
use crate::model::Time;

/// A moment such as `Fri, 27 Nov 2026 10:00 GMT`, `2026-11-27 10:00:00 +0000 UTC` or `November 27, 2026 10:00 AM PST`.
/// Whatever could mean several moments is `None`.
pub(super) fn read(text: &str) -> Option<Time> {
    // A script adds the zone's long name in brackets.
    let text = text.split(" (").next()?;
    let words = text.split(|c: char| c.is_whitespace() || c == ',');
    let mut parts = Parts::default();
    for word in words.filter(|word| !word.is_empty()) {
        parts.add(word)?;
    }
    parts.moment()
}

#[derive(Default)]
struct Parts {
    year: Option<i32>,
    month: Option<u32>,
    day: Option<u32>,
    clock: Option<NaiveTime>,
    afternoon: Option<bool>,
    zone: Option<TimeDelta>,
}

/// Sets a part that is not set yet.
fn once<T>(part: &mut Option<T>, value: T) -> Option<()> {
    part.replace(value).is_none().then_some(())
}

impl Parts {
    /// Takes a word in; `None` where it has no place.
    fn add(&mut self, word: &str) -> Option<()> {
        if is_weekday(word) || word.eq_ignore_ascii_case("at") {
            return Some(());
        }
        if let Some(month) = month(word) {
            return once(&mut self.month, month);
        }
        if word.eq_ignore_ascii_case("am") || word.eq_ignore_ascii_case("pm") {
            return once(&mut self.afternoon, word.eq_ignore_ascii_case("pm"));
        }
        if let Some(offset) = zone::offset(word) {
            // Go and scripts write `+0200 CEST`.
            return self
                .zone
                .replace(offset)
                .is_none_or(|own| own == offset)
                .then_some(());
        }
        if word.contains(':') {
            return self.date_and_clock(word);
        }
        if word.matches('-').count() == 2 {
            return self.date(word);
        }
        self.number(word)
    }

    /// A day, then a year: the other order has no four digits.
    fn number(&mut self, word: &str) -> Option<()> {
        let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let suffix = word.get(digits.len()..)?.to_ascii_lowercase();
        if !matches!(&*suffix, "" | "st" | "nd" | "rd" | "th") || !is_digits(digits) {
            return None;
        }
        let number: u32 = digits.parse().ok()?;
        match digits.len() {
            1 | 2 if self.day.is_none() => once(&mut self.day, number),
            // RFC 822.
            2 if self.month.is_some() => once(&mut self.year, century(number)),
            4 => once(&mut self.year, i32::try_from(number).ok()?),
            _ => None,
        }
    }

    /// `2026-11-27`, or `27-Nov-2026`.
    fn date(&mut self, word: &str) -> Option<()> {
        let mut parts = word.split('-');
        let (first, middle, last) = (parts.next()?, parts.next()?, parts.next()?);
        let (year, day) = if first.len() == 4 {
            (first, last)
        } else {
            (last, first)
        };
        let named = month(middle);
        if year.len() != 4 || (named.is_none() && year != first) {
            return None;
        }
        let number = |text: &str| is_digits(text).then(|| text.parse().ok()).flatten();
        once(&mut self.year, i32::try_from(number(year)?).ok()?)?;
        once(&mut self.month, named.or_else(|| number(middle))?)?;
        once(&mut self.day, number(day)?)
    }

    /// `10:00`, `10:00:00.5Z`, `10:00+02:00` or `10:00pm`, perhaps behind a date and a `T`.
    fn date_and_clock(&mut self, word: &str) -> Option<()> {
        if let Some((date, clock)) = word
            .split_once(['T', 't'])
            .filter(|(date, _)| date.contains('-'))
        {
            self.date(date)?;
            return self.date_and_clock(clock);
        }
        let is_clock = |c: char| c.is_ascii_digit() || matches!(c, ':' | '.');
        let (clock, rest) =
            word.split_at_checked(word.find(|c| !is_clock(c)).unwrap_or(word.len()))?;
        once(&mut self.clock, self::clock(clock)?)?;
        match rest {
            "" => Some(()),
            rest => self.add(rest),
        }
    }

    fn moment(self) -> Option<Time> {
        let date = NaiveDate::from_ymd_opt(self.year?, self.month?, self.day?)?;
        let clock = match self.afternoon {
            None => self.clock?,
            Some(afternoon) => twelve_hours(self.clock?, afternoon)?,
        };
        NaiveDateTime::new(date, clock)
            .and_utc()
            .checked_sub_signed(self.zone?)
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn century(year: u32) -> i32 {
    let year = i32::try_from(year).unwrap_or_default();
    if year < 70 { 2000 + year } else { 1900 + year }
}

/// Hours and minutes, and perhaps seconds with a fraction.
fn clock(text: &str) -> Option<NaiveTime> {
    let mut parts = text.split(':');
    let (hours, minutes) = (parts.next()?, parts.next()?);
    let seconds = parts.next().unwrap_or("00");
    let (seconds, fraction) = seconds.split_once('.').unwrap_or((seconds, "0"));
    let whole = [hours, minutes, seconds, fraction]
        .iter()
        .all(|part| is_digits(part));
    if !whole
        || parts.next().is_some()
        || hours.len() > 2
        || minutes.len() != 2
        || seconds.len() != 2
    {
        return None;
    }
    let nanos = format!("{fraction:0<9}").get(..9)?.parse().ok()?;
    // A leap second ends its minute.
    let seconds = seconds
        .parse()
        .ok()
        .map(|count: u32| if count == 60 { 59 } else { count })?;
    NaiveTime::from_hms_nano_opt(hours.parse().ok()?, minutes.parse().ok()?, seconds, nanos)
}

fn twelve_hours(clock: NaiveTime, afternoon: bool) -> Option<NaiveTime> {
    use chrono::Timelike as _;
    let hour = match clock.hour() {
        0 | 13.. => return None,
        12 => 0,
        hour => hour,
    };
    clock.with_hour(if afternoon { hour + 12 } else { hour })
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const WEEKDAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// Whether a word is one of these names, or at least three letters of its beginning.
fn begins(name: &str, word: &str) -> bool {
    let word = word.trim_end_matches('.').to_ascii_lowercase();
    word.len() >= 3 && name.starts_with(&word)
}

fn month(word: &str) -> Option<u32> {
    let place = MONTHS.iter().position(|name| begins(name, word))?;
    u32::try_from(place + 1).ok()
}

fn is_weekday(word: &str) -> bool {
    WEEKDAYS.iter().any(|name| begins(name, word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_order_of_the_parts_is_read() {
        for text in [
            "2026-11-27 10:00:00 UTC",
            "2026-11-27 10:00:00 +0000 UTC",
            "2026-11-27T10:00:00+0000",
            "2026-11-27T10:00:00+00",
            "2026-11-27T11:00+0100",
            "2026-11-27t10:00:00z",
            "2026-11-27 10:00Z",
            "2026-11-27 10:00:00.000 GMT",
            "Fri, 27 Nov 2026 10:00:00 GMT",
            "27 Nov 2026 10:00 UTC",
            "Friday, 27 November 2026 10:00:00 +0000",
            "Fri, 27 Nov 26 10:00:00 GMT",
            "Fri Nov 27 2026 12:00:00 GMT+0200 (Central European Summer Time)",
            "Fri Nov 27 10:00:00 UTC 2026",
            "November 27, 2026 10:00 UTC",
            "Nov 27th, 2026 at 10:00 AM UTC",
            "Nov. 27, 2026, 02:00 PST",
            "27-Nov-2026 10:00:00 UTC",
            "2026-11-27 12:00 UTC+2",
            "2026-11-27 12:00 UTC+02:00",
            "27 Nov 2026 10:00:00Z",
        ] {
            let expected: Time = "2026-11-27T10:00:00Z".parse().unwrap();
            assert_eq!(read(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn months_have_several_short_names() {
        let expected: Time = "2026-09-01T09:05:00Z".parse().unwrap();
        assert_eq!(read("Tue, 01 Sept 2026 9:05:00 GMT"), Some(expected));
        assert_eq!(
            read("1 September 2026 9:05 PM UTC"),
            Some(expected + TimeDelta::hours(12))
        );
    }

    #[test]
    fn what_could_mean_several_moments_is_none() {
        for text in [
            "",
            "Invalid Date",
            "2026-11-27",
            "2026-11-27T10:00:00",
            "2026-W48-5T10:00:00Z",
            "11/27/2026 10:00 UTC",
            "Fri, 27 Nov 2026 10:00:00",
            "27 Nov 10:00 UTC",
            "27 Nov 2026 UTC",
            "27 Nov 2026 10:00 IST",
            "27 Nov 2026 10:00 UTC PST",
            "27 Nov 2026 25:00 UTC",
            "27 Nov 2026 14:00 PM UTC",
            "05-06-2026 10:00 UTC",
            "31 Feb 2026 10:00 UTC",
            "10:00 11:00 27 Nov 2026 UTC",
            "é 27 Nov 2026 10:00 UTC",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
