//! One time: `90m`, `1d`, `2w`, `2026-04-22`, `2026-04-22T06:00Z`, `yesterday`, `now`, `tomorrow`.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use crate::model::Time;

/// What was typed, before the zone of the user is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TimeArg {
    /// So long ago.
    Ago(TimeDelta),
    /// A moment with its zone.
    At(Time),
    /// A wall clock without a zone: the user's.
    Wall(NaiveDateTime),
    /// The start of a day, so many days before today; those after it are negative.
    Day(i64),
}

impl std::str::FromStr for TimeArg {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let text = text.trim();
        let day = match text {
            "today" => Some(0),
            "yesterday" => Some(1),
            "tomorrow" => Some(-1),
            _ => None,
        };
        if text == "now" {
            return Ok(Self::Ago(TimeDelta::zero()));
        }
        let ago = || TimeDelta::from_std(humantime::parse_duration(text).ok()?).ok();
        day.map(Self::Day)
            .or_else(|| ago().map(Self::Ago))
            .or_else(|| zoned(text).map(Self::At))
            .or_else(|| wall(text).map(Self::Wall))
            .ok_or_else(|| "write 90m, 1d, 2w, yesterday, 2026-04-22 or 2026-04-22T06:00Z".into())
    }
}

fn zoned(text: &str) -> Option<Time> {
    let minutes = text.strip_suffix('Z').map(|wall| format!("{wall}:00Z"));
    let parse = |text: &str| {
        DateTime::parse_from_rfc3339(text)
            .ok()
            .map(|at| at.to_utc())
    };
    parse(text).or_else(|| parse(&minutes?))
}

fn wall(text: &str) -> Option<NaiveDateTime> {
    let forms = ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"];
    let clock = forms
        .iter()
        .find_map(|form| NaiveDateTime::parse_from_str(text, form).ok());
    clock.or_else(|| {
        NaiveDate::parse_from_str(text, "%Y-%m-%d")
            .ok()
            .map(|day| day.and_time(NaiveTime::MIN))
    })
}

impl TimeArg {
    /// The moment itself. `zone` turns a wall clock of the user's into one, `today` is the user's date.
    pub(crate) fn resolve(
        self,
        now: Time,
        today: NaiveDate,
        zone: impl Fn(NaiveDateTime) -> Time,
    ) -> Time {
        match self {
            Self::Ago(length) => now.checked_sub_signed(length).unwrap_or_default(),
            Self::At(at) => at,
            Self::Wall(wall) => zone(wall),
            Self::Day(days) => zone((today - TimeDelta::days(days)).and_time(NaiveTime::MIN)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolved(text: &str) -> String {
        let now: Time = "2026-11-20T12:00:00Z".parse().unwrap();
        let plus_one = |wall: NaiveDateTime| (wall - TimeDelta::hours(1)).and_utc();
        text.parse::<TimeArg>()
            .unwrap()
            .resolve(now, now.date_naive(), plus_one)
            .to_rfc3339()
    }

    #[test]
    fn lengths_count_back_from_now() {
        assert_eq!(resolved("90m"), "2026-11-20T10:30:00+00:00");
        assert_eq!(resolved("2w"), "2026-11-06T12:00:00+00:00");
    }

    #[test]
    fn a_wall_clock_is_the_users() {
        assert_eq!(resolved("2026-04-22T06:00"), "2026-04-22T05:00:00+00:00");
        assert_eq!(resolved("yesterday"), "2026-11-18T23:00:00+00:00");
        assert_eq!(resolved("2026-04-22T06:00Z"), "2026-04-22T06:00:00+00:00");
    }

    #[test]
    fn nonsense_is_refused_with_the_forms() {
        assert!("soon".parse::<TimeArg>().unwrap_err().contains("90m"));
    }
}
