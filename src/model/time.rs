//! The one type for moments.

/// A moment, always in UTC.
pub type Time = chrono::DateTime<chrono::Utc>;
