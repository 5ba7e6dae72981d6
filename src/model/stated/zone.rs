//! Zones as vendors write them behind a time.

use jiff::civil::DateTime;
use jiff::tz::{Offset, TimeZone};

use super::token::{Kind, Token};
use crate::model::Time;

/// A zone that a time may be in.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Zone(TimeZone);

const PACIFIC: &str = "PST8PDT,M3.2.0,M11.1.0";
const MOUNTAIN: &str = "MST7MDT,M3.2.0,M11.1.0";
const CENTRAL: &str = "CST6CDT,M3.2.0,M11.1.0";
const EASTERN: &str = "EST5EDT,M3.2.0,M11.1.0";

/// Abbreviations with one common meaning; "IST" has three, and is none. A POSIX rule decides by date where "PT" leaves
/// summer time open.
const ABBREVIATIONS: &[(&str, &str)] = &[
    ("UTC", "UTC0"),
    ("GMT", "UTC0"),
    ("Z", "UTC0"),
    ("PT", PACIFIC),
    ("PST", "PST8"),
    ("PDT", "PDT7"),
    ("MT", MOUNTAIN),
    ("MST", "MST7"),
    ("MDT", "MDT6"),
    ("CT", CENTRAL),
    ("CST", "CST6"),
    ("CDT", "CDT5"),
    ("ET", EASTERN),
    ("EST", "EST5"),
    ("EDT", "EDT4"),
    ("AKST", "AKST9"),
    ("AKDT", "AKDT8"),
    ("HST", "HST10"),
    ("BRT", "BRT3"),
    ("WET", "WET0"),
    ("WEST", "WEST-1"),
    ("BST", "BST-1"),
    ("CET", "CET-1"),
    ("CEST", "CEST-2"),
    ("EET", "EET-2"),
    ("EEST", "EEST-3"),
    ("MSK", "MSK-3"),
    ("SAST", "SAST-2"),
    ("SGT", "SGT-8"),
    ("HKT", "HKT-8"),
    ("JST", "JST-9"),
    ("KST", "KST-9"),
    ("AWST", "AWST-8"),
    ("ACST", "ACST-9:30"),
    ("ACDT", "ACDT-10:30"),
    ("AEST", "AEST-10"),
    ("AEDT", "AEDT-11"),
    ("NZST", "NZST-12"),
    ("NZDT", "NZDT-13"),
];

/// "Pacific time", "Eastern Daylight Time": the date decides.
const NAMES: &[(&str, &str)] = &[
    ("pacific", PACIFIC),
    ("mountain", MOUNTAIN),
    ("central", CENTRAL),
    ("eastern", EASTERN),
];

/// Names of universal time.
const UNIVERSAL: &[[&str; 3]] = &[
    ["coordinated", "universal", "time"],
    ["greenwich", "mean", "time"],
];

impl Zone {
    /// The zone that the tokens begin with, and how many of them are its name.
    pub(super) fn read(tokens: &[Token<'_>]) -> Option<(Self, usize)> {
        let open = usize::from(tokens.first()?.is(&["("]));
        let (zone, count) = Self::bare(tokens.get(open..)?)?;
        let mut count = count + open;
        if open == 1 {
            let close = tokens
                .iter()
                .skip(count)
                .take(4)
                .position(|token| token.is(&[")"]));
            count += close? + 1;
        }
        Some((zone, count))
    }

    fn bare(tokens: &[Token<'_>]) -> Option<(Self, usize)> {
        let first = tokens.first()?;
        match first.kind {
            Kind::Offset(seconds) => Some((Self::fixed(seconds)?, 1)),
            Kind::Word => Self::universal(tokens)
                .or_else(|| Self::named(tokens))
                .or_else(|| Self::abbreviated(tokens)),
            _ => None,
        }
    }

    /// `PDT`, `UTC`, and `UTC+2` as the offset that it names.
    fn abbreviated(tokens: &[Token<'_>]) -> Option<(Self, usize)> {
        let posix = rule(ABBREVIATIONS, tokens.first()?.text)?;
        match tokens.get(1).map(|next| (next.kind, next.apart)) {
            Some((Kind::Offset(seconds), false)) => Some((Self::fixed(seconds)?, 2)),
            _ => Some((Self(TimeZone::posix(posix).ok()?), 1)),
        }
    }

    fn universal(tokens: &[Token<'_>]) -> Option<(Self, usize)> {
        let is = |name: &&[&str; 3]| {
            let mut words = name.iter().enumerate();
            words.all(|(at, word)| tokens.get(at).is_some_and(|token| token.is(&[word])))
        };
        let name = UNIVERSAL.iter().find(is)?;
        Some((Self(TimeZone::UTC), name.len()))
    }

    /// `US/Pacific`, `Europe/Berlin`, "Pacific time".
    fn named(tokens: &[Token<'_>]) -> Option<(Self, usize)> {
        let (first, second) = (tokens.first()?, tokens.get(1)?);
        if second.is(&["/"]) {
            let third = tokens.get(2)?;
            let city = first.is(&["us"]).then(|| third.text.to_ascii_lowercase());
            let known = city.and_then(|city| rule(NAMES, &city));
            let zone = match known {
                Some(posix) => TimeZone::posix(posix),
                None => TimeZone::get(&format!("{}/{}", first.text, third.text)),
            };
            return Some((Self(zone.ok()?), 3));
        }
        let posix = rule(NAMES, &first.text.to_ascii_lowercase())?;
        let words = tokens.iter().skip(1).take(2);
        let ends = words.take_while(|word| word.is(&["time", "daylight", "standard"]));
        let count = ends.count();
        (count > 0).then_some((Self(TimeZone::posix(posix).ok()?), count + 1))
    }

    fn fixed(seconds: i32) -> Option<Self> {
        Some(Self(TimeZone::fixed(Offset::from_seconds(seconds).ok()?)))
    }

    /// A wall clock of this zone as a moment.
    pub(super) fn at(&self, wall: DateTime) -> Option<Time> {
        let second = self.0.to_timestamp(wall).ok()?.as_second();
        Time::from_timestamp(second, 0)
    }

    /// A moment as a wall clock of this zone.
    pub(super) fn wall(&self, at: Time) -> Option<DateTime> {
        let timestamp = jiff::Timestamp::from_second(at.timestamp()).ok()?;
        Some(self.0.to_datetime(timestamp))
    }
}

/// Abbreviations are spelled as in the table, so that "et" and "west" are none; but for UTC and GMT.
fn rule(table: &[(&str, &'static str)], name: &str) -> Option<&'static str> {
    let loose = ["utc", "gmt"]
        .iter()
        .any(|word| name.eq_ignore_ascii_case(word));
    let same = |row: &str| row == name || (loose && row.eq_ignore_ascii_case(name));
    table
        .iter()
        .find(|(row, _)| same(row))
        .map(|(_, posix)| *posix)
}
