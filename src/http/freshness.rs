//! How long a response may be believed without asking again: the part of RFC 9111 that a private cache of
//! GET responses needs, with a cap.
//!
//! A lifetime is never guessed from `Last-Modified` ("heuristic freshness"): what is asked here is whether
//! something broke a minute ago.

use chrono::{DateTime, TimeDelta, Utc};

use super::message::header;

/// Whatever the server says, a status is not believed for longer.
const LONGEST: TimeDelta = TimeDelta::minutes(5);

/// Whether the response may be kept, and is of any use when kept.
pub(super) fn is_storable(headers: &[(String, String)], now: DateTime<Utc>) -> bool {
    let has_validator = ["etag", "last-modified"]
        .iter()
        .any(|name| header(headers, name).is_some());
    !has_directive(headers, "no-store")
        && (has_validator || remaining_lifetime(headers, now) > TimeDelta::zero())
}

/// How long from now on the response is fresh; zero if it must be revalidated at once.
pub(super) fn remaining_lifetime(headers: &[(String, String)], now: DateTime<Utc>) -> TimeDelta {
    if must_ask_always(headers) {
        return TimeDelta::zero();
    }
    let lifetime = lifetime(headers, now).unwrap_or_default();
    (lifetime - age(headers, now)).clamp(TimeDelta::zero(), LONGEST)
}

fn must_ask_always(headers: &[(String, String)]) -> bool {
    has_directive(headers, "no-cache")
        || has_directive(headers, "no-store")
        || header(headers, "vary").is_some_and(|vary| vary.contains('*'))
        || header(headers, "cache-control").is_none()
            && header(headers, "pragma").is_some_and(|pragma| pragma.contains("no-cache"))
}

fn lifetime(headers: &[(String, String)], now: DateTime<Utc>) -> Option<TimeDelta> {
    let mut ages = directives(headers).filter(|(name, _)| name.eq_ignore_ascii_case("max-age"));
    match (ages.next(), ages.next()) {
        (Some((_, value)), None) => seconds(value),
        // Two of them contradict each other or are a mistake: believe neither.
        (Some(_), Some(_)) => None,
        (None, _) => {
            let expires = date(headers, "expires")?;
            Some(expires - date(headers, "date").unwrap_or(now))
        }
    }
}

/// How old the response already was when it came: as a cache on the way says, or as its date shows.
fn age(headers: &[(String, String)], now: DateTime<Utc>) -> TimeDelta {
    let stated = header(headers, "age").and_then(seconds);
    let apparent = date(headers, "date").map(|date| now - date);
    stated
        .max(apparent)
        .unwrap_or_default()
        .max(TimeDelta::zero())
}

fn has_directive(headers: &[(String, String)], wanted: &str) -> bool {
    directives(headers).any(|(name, _)| name.eq_ignore_ascii_case(wanted))
}

/// The directives of every `Cache-Control` header, with their values ("" if there is none).
fn directives(headers: &[(String, String)]) -> impl Iterator<Item = (&str, &str)> {
    headers
        .iter()
        .filter(|(name, _)| name == "cache-control")
        .flat_map(|(_, value)| value.split(','))
        .map(|directive| directive.split_once('=').unwrap_or((directive, "")))
        .map(|(name, value)| (name.trim(), value.trim().trim_matches('"')))
}

/// A number of seconds; more than a year is a year, so that no sum overflows.
fn seconds(value: &str) -> Option<TimeDelta> {
    const YEAR: u64 = 365 * 24 * 3600;
    let value: u64 = value.trim().parse().ok()?;
    TimeDelta::try_seconds(i64::try_from(value.min(YEAR)).ok()?)
}

fn date(headers: &[(String, String)], name: &str) -> Option<DateTime<Utc>> {
    let date = DateTime::parse_from_rfc2822(header(headers, name)?).ok()?;
    Some(date.to_utc())
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone;

    use super::super::message::Headers;
    use super::*;

    fn now() -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 4, 22, 6, 33, 0).unwrap()
    }

    fn headers(lines: &str) -> Headers {
        let split = |line: &str| {
            let (name, value) = line.trim().split_once(": ").unwrap();
            (name.to_owned(), value.to_owned())
        };
        lines.split('|').map(split).collect()
    }

    fn fresh_for(lines: &str) -> i64 {
        remaining_lifetime(&headers(lines), now()).num_seconds()
    }

    #[test]
    fn max_age_is_believed_up_to_the_cap() {
        assert_eq!(fresh_for("cache-control: private, max-age=60"), 60);
        assert_eq!(fresh_for("cache-control: Max-Age=\"60\""), 60);
        assert_eq!(fresh_for("cache-control: max-age=86400, immutable"), 300);
        assert_eq!(
            fresh_for("cache-control: max-age=18446744073709551615"),
            300
        );
        assert_eq!(fresh_for("cache-control: max-age=0"), 0);
        assert_eq!(fresh_for("cache-control: s-maxage=60"), 0);
        assert_eq!(fresh_for("cache-control: max-age=-5"), 0);
        assert_eq!(fresh_for("cache-control: max-age=60, max-age=90"), 0);
        assert_eq!(
            fresh_for("cache-control: max-age=60 | cache-control: no-cache"),
            0
        );
        assert_eq!(fresh_for("cache-control: no-store, max-age=60"), 0);
        assert_eq!(fresh_for("cache-control: max-age=60 | vary: *"), 0);
    }

    #[test]
    fn expires_counts_only_without_max_age() {
        let expires = "expires: Wed, 22 Apr 2026 06:34:00 GMT";
        assert_eq!(fresh_for(expires), 60);
        assert_eq!(
            fresh_for(&format!("{expires} | cache-control: max-age=7")),
            7
        );
        assert_eq!(fresh_for(&format!("{expires} | pragma: no-cache")), 0);
        assert_eq!(fresh_for("expires: 0"), 0);
        assert_eq!(fresh_for("expires: Wed, 22 Apr 2020 06:34:00 GMT"), 0);
    }

    #[test]
    fn time_spent_in_other_caches_is_subtracted() {
        assert_eq!(fresh_for("cache-control: max-age=60 | age: 45"), 15);
        assert_eq!(
            fresh_for("cache-control: max-age=60 | age: 18446744073709551615"),
            0
        );
        let old = "cache-control: max-age=60 | date: Wed, 22 Apr 2026 06:32:30 GMT";
        assert_eq!(fresh_for(old), 30);
        let ahead = "cache-control: max-age=60 | date: Wed, 22 Apr 2026 08:00:00 GMT";
        assert_eq!(fresh_for(ahead), 60);
    }

    #[test]
    fn last_modified_alone_gives_no_lifetime() {
        assert_eq!(fresh_for("last-modified: Wed, 22 Apr 2020 06:34:00 GMT"), 0);
    }

    #[test]
    fn kept_is_what_can_be_used_again() {
        let storable = |lines| is_storable(&headers(lines), now());
        assert!(storable("etag: W/\"1\""));
        assert!(storable("last-modified: Wed, 22 Apr 2026 06:00:00 GMT"));
        assert!(storable("cache-control: max-age=60"));
        assert!(storable(
            "etag: \"1\" | cache-control: max-age=0, private, must-revalidate"
        ));
        assert!(!storable("content-type: text/html"));
        assert!(!storable("etag: \"1\" | cache-control: private, no-store"));
        assert!(!storable("cache-control: max-age=0"));
    }
}
