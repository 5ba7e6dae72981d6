//! Times as the file keeps them: microseconds since 1970, UTC.

use chrono::SubsecRound as _;

use crate::model::Time;

pub(in crate::history) fn micros(at: Time) -> i64 {
    at.timestamp_micros()
}

pub(in crate::history) fn time(micros: i64) -> Time {
    Time::from_timestamp_micros(micros).unwrap_or_default()
}

/// As it will read once it was kept.
pub(in crate::history) fn kept(at: Time) -> Time {
    at.trunc_subsecs(6)
}
