//! Spans of time as people type them, in the way of ISO 8601: `2026-12-01T22:00/2h`, `2026-12-01T22:00/2026-12-02`.

use chrono::TimeDelta;

use super::instant::TimeArg;
use crate::model::Time;
use crate::model::uptime::Window;

/// What was typed, before the zone of the user is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RangeArg {
    start: TimeArg,
    end: End,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    After(TimeDelta),
    At(TimeArg),
}

impl std::str::FromStr for RangeArg {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || "write START/LENGTH or START/END, as in 2026-12-01T22:00/2h".to_owned();
        let (start, end) = text.split_once('/').ok_or_else(wrong)?;
        let start: TimeArg = start.parse().map_err(|_| wrong())?;
        let length = humantime::parse_duration(end.trim()).ok();
        let end = match length.and_then(|length| TimeDelta::from_std(length).ok()) {
            Some(length) => End::After(length),
            None => End::At(end.parse().map_err(|_| wrong())?),
        };
        // A length before the slash would mean so long ago.
        let now = TimeArg::Ago(TimeDelta::zero());
        let fixed = |moment| moment == now || !matches!(moment, TimeArg::Ago(_));
        fixed(start)
            .then_some(Self { start, end })
            .ok_or_else(wrong)
    }
}

impl RangeArg {
    /// The span itself; `resolve` makes a moment of what was typed for one. `None` where it is empty.
    pub(crate) fn resolve(self, resolve: impl Fn(TimeArg) -> Time) -> Option<Window> {
        let from = resolve(self.start);
        let to = match self.end {
            End::After(length) => from.checked_add_signed(length)?,
            End::At(end) => resolve(end),
        };
        (from < to).then_some(Window { from, to })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(text: &str) -> Option<(String, String)> {
        let now: Time = "2026-11-20T12:00:00Z".parse().unwrap();
        let resolve =
            |moment: TimeArg| moment.resolve(now, now.date_naive(), |wall| wall.and_utc());
        let window = text.parse::<RangeArg>().unwrap().resolve(resolve)?;
        Some((window.from.to_rfc3339(), window.to.to_rfc3339()))
    }

    #[test]
    fn a_span_has_a_length_or_an_end() {
        let expected = (
            "2026-12-01T22:00:00+00:00".into(),
            "2026-12-02T00:00:00+00:00".into(),
        );
        assert_eq!(span("2026-12-01T22:00/2h"), Some(expected.clone()));
        assert_eq!(span("2026-12-01T22:00Z/2026-12-02"), Some(expected));
        assert_eq!(
            span("2026-12-02/2026-12-01"),
            None,
            "it ends before it begins"
        );
        let (from, _) = span("now/2h").unwrap();
        let (next, _) = span("tomorrow/2h").unwrap();
        assert_eq!(
            (&*from, &*next),
            ("2026-11-20T12:00:00+00:00", "2026-11-21T00:00:00+00:00")
        );
    }

    #[test]
    fn what_is_no_span_is_refused_with_the_form() {
        for text in ["2026-12-01", "2h/2026-12-01", "soon/2h", "2026-12-01/soon"] {
            assert!(
                text.parse::<RangeArg>()
                    .unwrap_err()
                    .contains("START/LENGTH"),
                "{text}"
            );
        }
    }
}
