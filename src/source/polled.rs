//! Answers from a history that this process keeps up to date: what it could not poll lately is unknown, not as it was.

use std::collections::HashMap;

use chrono::TimeDelta;

use crate::fetch::{FetchError, Observation};
use crate::history::{History, HistoryError, Poll};
use crate::model::Time;

/// The same observations without the pages whose last poll failed, or that were not polled for so long.
pub(super) fn strictly(
    history: Option<&History>,
    observations: Vec<Observation>,
    now: Time,
    within: TimeDelta,
) -> Vec<Observation> {
    let polls = history.map_or_else(|| Ok(Vec::new()), History::polls);
    let named = |poll: Poll| (poll.vendor.clone(), poll);
    let polls: Result<HashMap<_, _>, _> = polls.map(|all| all.into_iter().map(named).collect());
    let strict = |mut one: Observation| {
        let poll = polls.as_ref().map(|polls| polls.get(one.target.record()));
        if let Some(error) = failure(poll, &one, now, within) {
            one.outcome = Err(error);
            one.warnings.clear();
        }
        one
    };
    observations.into_iter().map(strict).collect()
}

/// Why a page is unknown now.
fn failure(
    poll: Result<Option<&Poll>, &HistoryError>,
    observation: &Observation,
    now: Time,
    within: TimeDelta,
) -> Option<FetchError> {
    let url = || observation.target.address();
    let not_polled = |since| FetchError::NotPolled { url: url(), since };
    match poll {
        Err(error) => Some(FetchError::Recorded(format!("{}: {error}", url()))),
        Ok(None) => Some(not_polled(None)),
        Ok(Some(Poll {
            error: Some(error), ..
        })) => Some(FetchError::Recorded(error.clone())),
        Ok(Some(poll)) => match poll.read_at {
            Some(at) if now - at <= within => None,
            since => Some(not_polled(since)),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feed::PageAddress;
    use crate::fetch::{Location, Target};
    use crate::filter::ComponentFilter;

    fn now() -> Time {
        "2026-03-01T06:00:00Z".parse().unwrap()
    }

    fn of(poll: Option<(i64, Option<&str>, Option<i64>)>) -> Option<String> {
        let ago = |minutes| now() - TimeDelta::minutes(minutes);
        let poll = poll.map(|(checked, error, read)| Poll {
            vendor: "acme".into(),
            checked_at: ago(checked),
            read_at: read.map(ago),
            error: error.map(str::to_owned),
        });
        let target = Target {
            vendor: "acme".into(),
            name: None,
            location: Location::Page {
                address: PageAddress::parse("https://a.example").unwrap(),
                feed: None,
            },
            filter: ComponentFilter::default(),
            credentials: None,
            recorded_as: None,
        };
        let url = String::new();
        let observation = Observation {
            target,
            outcome: Err(FetchError::NotRecorded { url, since: None }),
            warnings: Vec::new(),
            trail: Vec::new(),
            took: std::time::Duration::ZERO,
        };
        let within = TimeDelta::minutes(4);
        let failure = failure(Ok(poll.as_ref()), &observation, now(), within);
        failure.map(|error| error.to_string())
    }

    #[test]
    fn a_page_that_was_read_lately_is_known() {
        assert_eq!(of(Some((1, None, Some(1)))), None);
        assert_eq!(of(Some((4, None, Some(4)))), None);
    }

    #[test]
    fn a_page_whose_last_poll_failed_is_unknown_for_its_cause() {
        let error = of(Some((1, Some("https://a.example: timed out"), Some(2)))).unwrap();
        assert_eq!(error, "https://a.example: timed out");
    }

    #[test]
    fn a_page_that_was_not_polled_is_unknown() {
        assert_eq!(of(None).unwrap(), "https://a.example: not polled yet");
        let since = "https://a.example: not polled since 2026-03-01 05:50 UTC";
        assert_eq!(of(Some((10, None, Some(10)))).unwrap(), since);
        assert_eq!(of(Some((10, Some("x"), Some(10)))).unwrap(), "x");
    }
}
