//! Quiet hours: from a time of day to another, in a time zone.

use chrono::{NaiveTime, TimeDelta};

use crate::model::Time;
use crate::render::Zone;

/// From a time of day to another; over midnight where the end is the earlier one.
#[derive(Clone)]
pub(crate) struct QuietHours {
    from: NaiveTime,
    to: NaiveTime,
    zone: Zone,
}

impl QuietHours {
    /// Reads `22:00-07:00`.
    pub(crate) fn parse(text: &str, zone: Zone) -> Option<Self> {
        let (from, to) = text.split_once('-')?;
        let time = |text: &str| NaiveTime::parse_from_str(text.trim(), "%H:%M").ok();
        let (from, to) = (time(from)?, time(to)?);
        (from != to).then_some(Self { from, to, zone })
    }

    /// When the quiet hours that a moment lies in end; `None`: it lies in none.
    pub(crate) fn end(&self, now: Time) -> Option<Time> {
        let wall = self.zone.clock(now).0;
        let time = wall.time();
        let is_quiet = if self.from < self.to {
            (self.from..self.to).contains(&time)
        } else {
            time >= self.from || time < self.to
        };
        if !is_quiet {
            return None;
        }
        let ends_tomorrow = self.to <= time;
        let day = wall.date() + TimeDelta::days(i64::from(ends_tomorrow));
        Some(self.zone.moment(day.and_time(self.to)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Time {
        text.parse().unwrap()
    }

    #[test]
    fn quiet_hours_go_over_midnight_in_their_zone() {
        let quiet =
            QuietHours::parse("22:00-07:00", Zone::named("Europe/Zurich").unwrap()).unwrap();
        assert_eq!(
            quiet.end(at("2026-01-10T21:30:00Z")),
            Some(at("2026-01-11T06:00:00Z")),
            "22:30 in Zurich"
        );
        assert_eq!(
            quiet.end(at("2026-01-11T05:59:59Z")),
            Some(at("2026-01-11T06:00:00Z"))
        );
        assert_eq!(quiet.end(at("2026-01-11T06:00:00Z")), None);
        assert_eq!(quiet.end(at("2026-01-11T20:59:00Z")), None);
    }

    #[test]
    fn quiet_hours_of_one_day_and_nonsense() {
        let noon = QuietHours::parse("12:00-13:30", Zone::utc()).unwrap();
        assert_eq!(
            noon.end(at("2026-01-11T12:00:00Z")),
            Some(at("2026-01-11T13:30:00Z"))
        );
        for bad in ["", "22-7", "25:00-07:00", "07:00-07:00", "22:00"] {
            assert!(QuietHours::parse(bad, Zone::utc()).is_none(), "{bad}");
        }
    }
}
