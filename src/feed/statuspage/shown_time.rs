//! Times as the page shows them: a day and a time in the page's own zone, without a year.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::super::read::zone;
use crate::model::Time;

/// `Aug 21, 00:37 UTC`.
pub(super) struct Stamp {
    day: Day,
    time: NaiveTime,
    zone: String,
}

/// `Aug 21`.
#[derive(Clone, Copy)]
struct Day {
    month: u32,
    day: u32,
}

/// Posts are not always in order: a few days after the newer one is still the same year.
const OUT_OF_ORDER: TimeDelta = TimeDelta::days(14);

impl Stamp {
    pub(super) fn read(text: &str) -> Option<Self> {
        let (day, rest) = text.split_once(',')?;
        let (clock, zone) = rest.trim().split_once(' ')?;
        Some(Self {
            day: Day::read(day)?,
            time: time(clock)?,
            zone: zone.trim().to_owned(),
        })
    }

    /// The moment in the year in which it is nearest to `bound`, or for older posts not after it.
    pub(super) fn at(&self, bound: Time, zones: &Zones, older: bool) -> Option<Time> {
        let offset = zones.offset(&self.zone)?;
        let naive = self.naive((bound + offset).naive_utc(), older)?;
        Some((naive - offset).and_utc())
    }

    fn naive(&self, bound: NaiveDateTime, older: bool) -> Option<NaiveDateTime> {
        let years = [bound.year() + 1, bound.year(), bound.year() - 1];
        let days = years
            .iter()
            .filter_map(|year| NaiveDate::from_ymd_opt(*year, self.day.month, self.day.day));
        let dated = days.map(|day| day.and_time(self.time));
        if older {
            return dated.filter(|at| *at <= bound + OUT_OF_ORDER).max();
        }
        dated.min_by_key(|at| (*at - bound).abs())
    }
}

impl Day {
    fn read(text: &str) -> Option<Self> {
        let (month, day) = text.trim().split_once(' ')?;
        Some(Self {
            month: month.parse::<chrono::Month>().ok()?.number_from_month(),
            day: day.trim().parse().ok()?,
        })
    }
}

fn time(clock: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(clock.trim(), "%H:%M").ok()
}

/// The end of `Jan 16, 12:00 - 16:00 GMT` or `Jan 16, 23:00 - Jan 17, 02:00 GMT`, which begins at about `start`.
pub(super) fn window_end(text: &str, start: Time, zones: &Zones) -> Option<Time> {
    let (from, to) = text.split_once(" - ")?;
    let end = match Stamp::read(to) {
        Some(end) => end,
        None => Stamp::read(&format!("{}, {to}", from.split_once(',')?.0))?,
    };
    end.at(start, zones, false).filter(|end| *end >= start)
}

/// What the abbreviations of a page's zones mean, learned where a feed gives a post's exact time as well.
#[derive(Default)]
pub(super) struct Zones(HashMap<String, TimeDelta>);

impl Zones {
    /// Learns from a stamp whose exact time is known.
    pub(super) fn learn(&mut self, stamp: &Stamp, exact: Time) {
        let exact = minute(exact).naive_utc();
        let Some(shown) = stamp.naive(exact, false) else {
            return;
        };
        let offset = shown - exact;
        let plausible = offset.num_minutes() % 15 == 0 && offset.abs() <= TimeDelta::hours(14);
        if plausible {
            self.0.entry(stamp.zone.clone()).or_insert(offset);
        }
    }

    /// What the page itself shows goes before the table: `CST` is China's as well as Chicago's.
    fn offset(&self, zone: &str) -> Option<TimeDelta> {
        let known = zone::offset(zone);
        if known == Some(TimeDelta::zero()) {
            return known;
        }
        self.0.get(zone).copied().or(known)
    }
}

/// A time without its seconds, as pages show it.
pub(super) fn minute(at: Time) -> Time {
    at - TimeDelta::seconds(at.timestamp().rem_euclid(60))
        - TimeDelta::nanoseconds(i64::from(at.timestamp_subsec_nanos()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Time {
        text.parse().unwrap()
    }

    #[test]
    fn a_window_ends_on_the_same_day_or_on_its_own() {
        let end = |text: &str| window_end(text, at("2026-12-31T12:00:00Z"), &Zones::default());
        assert_eq!(
            end("Dec 31, 12:00 - 16:00 GMT"),
            Some(at("2026-12-31T16:00:00Z"))
        );
        assert_eq!(
            end("Dec 31, 12:00 - Jan 1, 02:00 GMT"),
            Some(at("2027-01-01T02:00:00Z"))
        );
        for broken in [
            "",
            "Dec 31, 12:00",
            "Dec 31, 12:00 - 11:00 GMT",
            "12:00 - 13:00",
            " - ",
        ] {
            assert_eq!(end(broken), None, "{broken}");
        }
    }

    #[test]
    fn what_is_no_stamp_is_none() {
        assert!(Stamp::read("Aug  8, 00:37 UTC").is_some());
        for text in [
            "",
            "Aug 21",
            "Aug 21, 00:37",
            "21 Aug, 00:37 UTC",
            "Aug x, 00:37 UTC",
            "Aug 21, 25:37 UTC",
        ] {
            assert!(Stamp::read(text).is_none(), "{text}");
        }
    }
}
