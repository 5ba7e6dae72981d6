//! Errors of reading one vendor's page.

use std::time::Duration;

use crate::feed::FeedError;
use crate::http::HttpError;
pub(crate) use crate::model::ErrorKind;
use crate::model::Time;

/// Why a vendor has no answer.
#[derive(Debug, thiserror::Error)]
pub(crate) enum FetchError {
    /// The request failed.
    #[error("{url}: {cause}")]
    Http {
        /// The address that was asked.
        url: String,
        /// What went wrong.
        cause: HttpError,
    },
    /// What came could not be read.
    #[error(transparent)]
    Feed(#[from] FeedError),
    /// What came has no known form.
    #[error("{url} is {what}, not a status page that can be read{}", after(*asked))]
    NotRecognised {
        /// The address that answered.
        url: String,
        /// What it is instead.
        what: &'static str,
        /// How many addresses were asked in search of one.
        asked: usize,
    },
    /// Nothing was asked, and nothing is recorded.
    #[error("{url}: {}", not_recorded(*since))]
    NotRecorded {
        /// The address that would be asked.
        url: String,
        /// The first recorded check, where that is later than the time that was asked about.
        since: Option<Time>,
    },
    /// The last poll failed: its error, in words.
    #[error("{0}")]
    Recorded(String),
    /// The poller has not read the page for so long that its state is unknown.
    #[error("{url}: {}", not_polled(*since))]
    NotPolled {
        /// The address that is polled.
        url: String,
        /// The last time that it was read.
        since: Option<Time>,
    },
}

fn after(asked: usize) -> String {
    if asked > 1 {
        format!(" ({asked} addresses asked)")
    } else {
        String::new()
    }
}

fn not_recorded(since: Option<Time>) -> String {
    match since {
        Some(since) => format!("the history begins {}", since.format("%Y-%m-%d %H:%M UTC")),
        None => "nothing is recorded yet; run `pingoru status` once without --offline".to_owned(),
    }
}

fn not_polled(since: Option<Time>) -> String {
    match since {
        Some(since) => format!("not polled since {}", since.format("%Y-%m-%d %H:%M UTC")),
        None => "not polled yet".to_owned(),
    }
}

impl FetchError {
    /// What programs tell it apart by.
    pub(crate) fn kind(&self) -> ErrorKind {
        match self {
            // The history keeps what went wrong in words; most often no answer came.
            Self::Http { .. } | Self::Recorded(_) => ErrorKind::Unreachable,
            Self::NotRecorded { .. } | Self::NotPolled { .. } => ErrorKind::NotRecorded,
            Self::Feed(FeedError::Malformed { .. } | FeedError::Missing { .. }) => {
                ErrorKind::Unreadable
            }
            Self::Feed(FeedError::NotAPage { .. } | FeedError::OtherFeed { .. })
            | Self::NotRecognised { .. } => ErrorKind::NotAPage,
        }
    }

    /// Whether our own run ended before the page answered.
    pub(crate) fn is_deadline(&self) -> bool {
        matches!(self, Self::Http { cause, .. } if cause.is_deadline())
    }

    /// How long the server asks to be left alone.
    pub(crate) fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Http { cause, .. } => cause.retry_after(),
            _ => None,
        }
    }

    /// Whether the page may stand in another form: it answered, but not as expected. A server that failed has not.
    pub(super) fn may_have_moved(&self) -> bool {
        match self {
            Self::Http { cause, .. } => cause.is_closed() || cause.leads_nowhere(),
            other => other.kind() == ErrorKind::NotAPage,
        }
    }
}
