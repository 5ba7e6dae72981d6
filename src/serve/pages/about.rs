//! `/about`.

use std::collections::HashMap;

use chrono::TimeDelta;

use super::super::answers::Refused;
use super::asked::{Asked, other_kind};
use crate::model::Text;
use crate::render::html::{About, Polled};
use crate::report::{Report, StatusReport};

pub(super) fn page(asked: Asked<'_>) -> Result<String, Refused> {
    let Asked { site, query, frame } = asked;
    query.only(&[])?;
    let answers = site.answers();
    let Report::Status(StatusReport { pages, .. }) = site.ask("status", &[])? else {
        return Err(other_kind());
    };
    let polls = answers
        .polls()?
        .into_iter()
        .map(|poll| (poll.vendor.clone(), poll));
    let polls: HashMap<_, _> = polls.collect();
    let polled = pages.vendors.iter().map(|vendor| {
        let poll = polls.get(vendor.vendor.raw());
        Polled {
            vendor: vendor.vendor.raw().to_owned(),
            feed: vendor.source.as_ref().map(|source| source.feed.clone()),
            read_at: poll.and_then(|poll| poll.read_at),
            error: vendor
                .error
                .as_ref()
                .map(|error| Text::new(error.message.line())),
        }
    });
    let polled: Vec<_> = polled.collect();
    let channels = answers.channels();
    let running = TimeDelta::from_std(site.polls.uptime()).unwrap_or_default();
    Ok(frame.about(&About {
        polled: &polled,
        channels: channels.as_ref().and_then(|report| match report {
            Report::NotifyStatus(report) => Some(report),
            _ => None,
        }),
        interval_seconds: i64::try_from(answers.interval().as_secs()).unwrap_or(i64::MAX),
        started_at: frame.style.now - running,
    }))
}
