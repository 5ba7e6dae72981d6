//! Times as feeds write them. Whatever cannot be read is `None`, never a guess.

use chrono::{DateTime, NaiveDateTime};
use serde::{Deserialize, Deserializer};

use super::written_time;
use crate::model::Time;

/// RFC 3339, with any offset. The year 1 of Go and the epoch stand for "none".
pub(crate) fn rfc3339(text: &str) -> Option<Time> {
    let at = DateTime::parse_from_rfc3339(text.trim()).ok()?;
    Some(at.to_utc()).filter(is_set)
}

/// Any form that means one moment: RFC 3339 and its kin, RFC 822, dates of scripts, seconds or milliseconds since 1970. A
/// time without a zone and a date without a time are `None`.
pub(crate) fn any(text: &str) -> Option<Time> {
    rfc3339(text).or_else(|| match text.trim().parse() {
        Ok(count) => plausible_epoch(count),
        Err(_) => written_time::read(text).filter(is_set),
    })
}

fn is_set(at: &Time) -> bool {
    at.timestamp() > 0
}

/// A count that is a time of this century; any other number is none.
fn plausible_epoch(count: i64) -> Option<Time> {
    const FROM: i64 = 946_684_800;
    const TO: i64 = 4_102_444_800;
    epoch(count).filter(|at| (FROM..TO).contains(&at.timestamp()))
}

/// A time without a zone, read as UTC; whoever calls this says so in the coverage.
pub(crate) fn naive_utc(text: &str) -> Option<Time> {
    let text = text.trim();
    let forms = [
        "%Y-%m-%dT%H:%M:%S%.f",
        "%Y-%m-%d %H:%M:%S%.f",
        "%Y-%m-%d %H:%M",
    ];
    let naive = forms
        .iter()
        .find_map(|form| NaiveDateTime::parse_from_str(text, form).ok());
    naive.map(|naive| naive.and_utc())
}

/// A wall clock in a zone of the zone database; `None` where there is no such zone.
pub(crate) fn wall(clock: NaiveDateTime, zone: &str) -> Option<Time> {
    let zone = jiff::tz::TimeZone::get(zone).ok()?;
    let text = clock.format("%Y-%m-%dT%H:%M:%S").to_string();
    let there: jiff::civil::DateTime = text.parse().ok()?;
    seconds(zone.to_timestamp(there).ok()?.as_second())
}

/// Seconds since 1970.
pub(crate) fn seconds(count: i64) -> Option<Time> {
    DateTime::from_timestamp_secs(count)
}

/// Milliseconds since 1970.
pub(crate) fn millis(count: i64) -> Option<Time> {
    DateTime::from_timestamp_millis(count)
}

/// Seconds or milliseconds since 1970, distinguished by their size; zero and less stand for "none".
pub(crate) fn epoch(count: i64) -> Option<Time> {
    match count {
        ..=0 => None,
        1..100_000_000_000 => seconds(count),
        _ => millis(count),
    }
}

/// A JSON value that should be a time, in any form of [`any`]; null, a missing one and any other are `None`.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct When(pub(crate) Option<Time>);

impl<'de> Deserialize<'de> for When {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(WhenVisitor)
    }
}

struct WhenVisitor;

impl<'de> serde::de::Visitor<'de> for WhenVisitor {
    type Value = When;

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("a time")
    }
    fn visit_str<E>(self, text: &str) -> Result<When, E> {
        Ok(When(any(text)))
    }
    fn visit_unit<E>(self) -> Result<When, E> {
        Ok(When(None))
    }
    fn visit_none<E>(self) -> Result<When, E> {
        Ok(When(None))
    }
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<When, D::Error> {
        deserializer.deserialize_any(self)
    }
    fn visit_bool<E>(self, _: bool) -> Result<When, E> {
        Ok(When(None))
    }
    fn visit_i64<E>(self, count: i64) -> Result<When, E> {
        Ok(When(plausible_epoch(count)))
    }
    fn visit_u64<E>(self, count: u64) -> Result<When, E> {
        Ok(When(i64::try_from(count).ok().and_then(plausible_epoch)))
    }
    fn visit_f64<E>(self, _: f64) -> Result<When, E> {
        Ok(When(None))
    }
    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<When, A::Error> {
        while map
            .next_entry::<serde::de::IgnoredAny, serde::de::IgnoredAny>()?
            .is_some()
        {}
        Ok(When(None))
    }
    fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut seq: A) -> Result<When, A::Error> {
        while seq.next_element::<serde::de::IgnoredAny>()?.is_some() {}
        Ok(When(None))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utc(text: &str) -> Time {
        text.parse().unwrap()
    }

    #[test]
    fn offsets_become_utc() {
        assert_eq!(
            rfc3339("2026-04-21T12:53:56.786+02:00"),
            Some(utc("2026-04-21T10:53:56.786Z"))
        );
    }

    #[test]
    fn zone_abbreviations_and_a_bare_z_are_read() {
        assert_eq!(
            any("Fri, 23 Aug 2019 04:18:35 PDT"),
            Some(utc("2019-08-23T11:18:35Z"))
        );
        assert_eq!(
            any("Thu, 23 Jul 2026 16:29:09 Z"),
            Some(utc("2026-07-23T16:29:09Z"))
        );
        assert_eq!(
            any("Thu, 23 Jul 2026 16:29 UTC"),
            Some(utc("2026-07-23T16:29:00Z"))
        );
    }

    #[test]
    fn a_wrong_day_of_the_week_is_not_believed() {
        assert_eq!(
            any("Mon, 23 Jul 2026 16:29:09 CEST"),
            Some(utc("2026-07-23T14:29:09Z"))
        );
    }

    #[test]
    fn a_zone_that_could_be_several_gives_no_time() {
        assert_eq!(any("Thu, 23 Jul 2026 16:29:09 IST"), None);
        assert_eq!(any("Thu, 23 Jul 2026 16:29:09"), None);
        assert_eq!(any("Thu, 23 Jul 2026 16:29"), None);
    }

    #[test]
    fn a_time_without_a_zone_is_no_time_unless_asked_for_as_such() {
        assert_eq!(any("2025-07-18T08:18:26"), None);
        assert_eq!(
            naive_utc("2025-07-18T08:18:26"),
            Some(utc("2025-07-18T08:18:26Z"))
        );
    }

    #[test]
    fn a_value_that_is_no_time_is_none() {
        for json in [
            "null",
            "\"<no value>\"",
            "12",
            "\"12\"",
            "\"0001-01-01T00:00:00Z\"",
            "{}",
            "[1]",
            "true",
        ] {
            assert_eq!(
                serde_json::from_str::<When>(json).unwrap().0,
                None,
                "{json}"
            );
        }
    }

    #[test]
    fn a_count_in_json_is_a_time() {
        for json in [
            "1764237600",
            "\"1764237600\"",
            "1764237600000",
            "\"1764237600000\"",
        ] {
            let at = serde_json::from_str::<When>(json).unwrap().0;
            assert_eq!(at, Some(utc("2025-11-27T10:00:00Z")), "{json}");
        }
    }

    #[test]
    fn a_date_as_a_script_prints_it_is_read() {
        assert_eq!(
            any("Sat Jun 11 2022 18:55:50 GMT+0200 (Central European Summer Time)"),
            Some(utc("2022-06-11T16:55:50Z"))
        );
        assert_eq!(any("Sat Jun 11 2022 18:55:50"), None);
    }

    #[test]
    fn the_size_of_an_epoch_tells_its_unit_and_zero_is_none() {
        assert_eq!(epoch(1_790_000_000), Some(utc("2026-09-21T14:13:20Z")));
        assert_eq!(epoch(1_790_000_000_000), Some(utc("2026-09-21T14:13:20Z")));
        assert_eq!((epoch(0), epoch(-1), epoch(i64::MAX)), (None, None, None));
    }
}
