//! The time of day. The libraries' own clocks abort where it was set to before 1970 while the program runs.

use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{DateTime, Utc};
use rustls::pki_types::UnixTime;
use rustls::time_provider::TimeProvider;

/// Now; 1970 where the clock is set to before it.
pub(super) fn now() -> DateTime<Utc> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    DateTime::from(UNIX_EPOCH + since.unwrap_or_default())
}

/// The time by which certificates are judged.
#[derive(Debug)]
pub(super) struct Clock;

impl TimeProvider for Clock {
    fn current_time(&self) -> Option<UnixTime> {
        let since = SystemTime::now().duration_since(UNIX_EPOCH);
        since.ok().map(UnixTime::since_unix_epoch)
    }
}
