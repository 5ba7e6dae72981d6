//! Whether two spans of time meet.

use chrono::TimeDelta;

use crate::model::Time;
use crate::model::uptime::Window;

/// How a span meets a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Meeting {
    /// They share a moment.
    Within,
    /// They do with the grace at either end.
    Near,
}

/// How a span that begins at `from` and ends at `to`, or lasts, meets a failure. Both ends belong to it.
pub(super) fn meeting(
    from: Time,
    to: Option<Time>,
    failure: Window,
    grace: TimeDelta,
) -> Option<Meeting> {
    let meets = |grace: TimeDelta| {
        from <= failure.to + grace && to.is_none_or(|to| to >= failure.from - grace)
    };
    if meets(TimeDelta::zero()) {
        return Some(Meeting::Within);
    }
    meets(grace).then_some(Meeting::Near)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(clock: &str) -> Time {
        format!("2026-08-06T{clock}:00Z").parse().unwrap()
    }

    fn met(from: &str, to: Option<&str>) -> Option<Meeting> {
        let failure = Window {
            from: at("15:10"),
            to: at("15:20"),
        };
        meeting(at(from), to.map(at), failure, TimeDelta::minutes(10))
    }

    #[test]
    fn a_shared_moment_is_enough() {
        let within = Some(Meeting::Within);
        assert_eq!(met("15:00", Some("15:30")), within);
        assert_eq!(met("15:12", Some("15:13")), within);
        assert_eq!(met("15:20", Some("16:00")), within, "the last moment");
        assert_eq!(met("14:00", Some("15:10")), within, "the first moment");
        assert_eq!(met("14:00", None), within, "it lasts");
    }

    #[test]
    fn the_grace_reaches_to_both_sides() {
        let near = Some(Meeting::Near);
        assert_eq!(met("15:30", None), near);
        assert_eq!(met("14:00", Some("15:00")), near);
        assert_eq!(met("15:31", None), None);
        assert_eq!(met("14:00", Some("14:59")), None);
    }
}
