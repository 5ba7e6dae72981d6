//! Which failures are worth asking again, and when.

use std::hash::{BuildHasher, RandomState};
use std::time::Duration;

use chrono::{DateTime, Utc};

use super::error::HttpError;

const FIRST_CEILING: Duration = Duration::from_millis(250);
const HIGHEST_CEILING: Duration = Duration::from_secs(4);

/// How often one request may still be made again.
pub(super) struct Retries {
    allowed: u32,
    made: u32,
}

impl Retries {
    /// So many retries.
    pub(super) fn new(allowed: u32) -> Self {
        Self { allowed, made: 0 }
    }

    /// How long to wait before asking again, if that is any use within the remaining time.
    pub(super) fn pause(&mut self, error: &HttpError, remaining: Duration) -> Option<Duration> {
        if self.made >= limit(error).min(self.allowed) {
            return None;
        }
        let jitter = ceiling(self.made).mul_f64(fraction());
        let pause = match error {
            HttpError::Status {
                wait: Some(wait), ..
            } => (*wait).max(jitter),
            _ => jitter,
        };
        self.made += 1;
        (pause < remaining).then_some(pause)
    }
}

/// How many retries this failure deserves at most.
fn limit(error: &HttpError) -> u32 {
    match error {
        // A server that has had enough and names no time is not asked again at once.
        HttpError::Status {
            status: 429,
            wait: None,
        } => 0,
        HttpError::Proxy { cause, .. } => limit(cause),
        HttpError::Refused
        | HttpError::Unreachable(_)
        | HttpError::ConnectTimeout(_)
        | HttpError::Timeout(_)
        | HttpError::Closed
        | HttpError::CutOff
        | HttpError::Status {
            status: 429 | 502 | 503 | 504,
            ..
        } => u32::MAX,
        // A plain 500 is more often a bug of the server than a moment of weakness.
        HttpError::Status { status: 500, .. } => 1,
        _ => 0,
    }
}

/// The longest pause before the next retry; the true one is anywhere below ("full jitter"), so that clients
/// that failed together do not come back together.
fn ceiling(made: u32) -> Duration {
    FIRST_CEILING
        .saturating_mul(2_u32.saturating_pow(made))
        .min(HIGHEST_CEILING)
}

/// A random number from 0 to 1: each `RandomState` is seeded differently.
fn fraction() -> f64 {
    let random = RandomState::new().hash_one(()) >> 32;
    f64::from(u32::try_from(random).unwrap_or(u32::MAX)) / f64::from(u32::MAX)
}

/// The longest wait that a server is granted: a page that asks for more is asked again all the same, once an hour.
const LONGEST_WAIT: Duration = Duration::from_secs(3600);

/// What a `Retry-After` header asks for: seconds, or a date; an hour at most.
pub(super) fn retry_after(value: &str, now: DateTime<Utc>) -> Option<Duration> {
    let value = value.trim();
    if let Ok(seconds) = value.parse() {
        return Some(Duration::from_secs(seconds).min(LONGEST_WAIT));
    }
    let at = DateTime::parse_from_rfc2822(value).ok()?;
    let wait = at.to_utc().signed_duration_since(now).to_std();
    Some(wait.unwrap_or_default().min(LONGEST_WAIT))
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone;

    use super::*;

    const PLENTY: Duration = Duration::from_secs(60);

    fn status(status: u16, wait: Option<u64>) -> HttpError {
        let wait = wait.map(Duration::from_secs);
        HttpError::Status { status, wait }
    }

    fn count(error: &HttpError) -> usize {
        let mut retries = Retries::new(3);
        std::iter::from_fn(|| retries.pause(error, PLENTY)).count()
    }

    #[test]
    fn only_passing_failures_are_retried() {
        assert_eq!(count(&HttpError::Refused), 3);
        assert_eq!(count(&status(503, None)), 3);
        assert_eq!(count(&status(500, None)), 1);
        assert_eq!(count(&status(429, None)), 0);
        assert_eq!(count(&status(429, Some(1))), 3);
        assert_eq!(count(&HttpError::Lookup(String::new())), 0);
        assert_eq!(count(&status(404, None)), 0);
        assert_eq!(count(&status(501, None)), 0);
        assert_eq!(count(&HttpError::HostNotFound), 0);
        assert_eq!(count(&HttpError::Certificate(String::new())), 0);
        assert_eq!(count(&HttpError::TooLarge(1)), 0);
    }

    #[test]
    fn retry_after_is_obeyed_only_if_it_fits() {
        let pause = |wait| Retries::new(2).pause(&status(429, Some(wait)), PLENTY);
        assert_eq!(pause(7), Some(Duration::from_secs(7)));
        assert_eq!(pause(60), None);
        assert_eq!(pause(u64::MAX), None);
    }

    #[test]
    fn pauses_grow_to_a_ceiling_and_stay_below_it() {
        assert_eq!(ceiling(0), FIRST_CEILING);
        assert_eq!(ceiling(2), FIRST_CEILING * 4);
        assert_eq!(ceiling(u32::MAX), HIGHEST_CEILING);
        for _ in 0..1000 {
            assert!((0.0..=1.0).contains(&fraction()));
        }
        assert_ne!(fraction().to_bits(), fraction().to_bits());
    }

    #[test]
    fn retry_after_is_seconds_or_a_date() {
        let now = Utc.with_ymd_and_hms(2026, 4, 22, 6, 33, 0).unwrap();
        let asked = |value| retry_after(value, now).map(|wait| wait.as_secs());
        assert_eq!(asked(" 120 "), Some(120));
        assert_eq!(asked("Wed, 22 Apr 2026 06:34:30 GMT"), Some(90));
        assert_eq!(asked("Wed, 22 Apr 2026 06:00:00 GMT"), Some(0));
        let longest = LONGEST_WAIT.as_secs();
        assert_eq!(asked("18446744073709551615"), Some(longest));
        assert_eq!(asked("Fri, 31 Dec 9999 23:59:59 GMT"), Some(longest));
        for nonsense in ["", "-1", "soon", "99999999999999999999", "Wed, 99 Apr 2026"] {
            assert_eq!(asked(nonsense), None, "{nonsense}");
        }
    }
}
