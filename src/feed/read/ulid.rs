//! The time inside a ULID: its first 48 bits are milliseconds since 1970.

use chrono::{DateTime, TimeDelta};

use crate::model::Time;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// No status page is older; an earlier date is no date.
const EARLIEST_MS: u64 = 1_262_304_000_000; // 2010-01-01

/// Whether a key has the form of a ULID: 26 characters of Crockford's base 32.
pub(crate) fn is_ulid(id: &str) -> bool {
    id.len() == 26 && id.bytes().all(|c| digit(c).is_some()) && id.as_bytes()[0] <= b'7'
}

/// When a ULID was made, where that is plausible: after 2010 and not after `now`.
pub(crate) fn created_at(id: &str, now: Time) -> Option<Time> {
    if !is_ulid(id) {
        return None;
    }
    let ms = id
        .bytes()
        .take(10)
        .try_fold(0u64, |ms, c| Some(ms << 5 | digit(c)?))?;
    let at = DateTime::from_timestamp_millis(i64::try_from(ms).ok()?)?;
    (ms >= EARLIEST_MS && at <= now + TimeDelta::days(1)).then_some(at)
}

fn digit(c: u8) -> Option<u64> {
    let place = ALPHABET
        .iter()
        .position(|own| *own == c.to_ascii_uppercase())?;
    u64::try_from(place).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Time {
        text.parse().unwrap()
    }

    #[test]
    fn a_ulid_tells_when_it_was_made() {
        let made = created_at("01KH49Z4XV0000000000000000", at("2026-11-01T00:00:00Z")).unwrap();
        assert_eq!(made.to_rfc3339(), "2026-02-10T17:35:43.547+00:00");
    }

    #[test]
    fn a_short_id_tells_nothing() {
        assert_eq!(created_at("ljkf68byn8bm", at("2026-11-01T00:00:00Z")), None);
    }

    #[test]
    fn a_time_ahead_or_long_ago_is_not_used() {
        assert_eq!(
            created_at("7ZZZZZZZZZZZZZZZZZZZZZZZZZ", at("2026-11-01T00:00:00Z")),
            None
        );
        assert_eq!(
            created_at("00000000000000000000000000", at("2026-11-01T00:00:00Z")),
            None
        );
    }
}
