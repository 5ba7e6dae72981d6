//! Alerts of a run: which channels there are, what they get of the pages that were just polled, and sending it.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;

use super::problem::Problem;
use crate::config::ConfigError;
use crate::context::Context;
use crate::fetch::{Location, Target};
use crate::history::{History, HistoryError};
use crate::model::Time;
use crate::notify::{Background, Composer, Event, Notice, Plan, Router, WatchedVendor, plan};
use crate::resolve::Resolver;

/// The channels, and the vendors whose changes they get.
pub(crate) struct Alerts {
    plan: Arc<Plan>,
    watched: Vec<WatchedVendor>,
}

/// A message that a channel would get.
pub(crate) struct Planned {
    /// The channel.
    pub(crate) channel: String,
    /// Its kind.
    pub(crate) kind: &'static str,
    /// What happened, in one line.
    pub(crate) headline: String,
    /// The same for the same message of a later poll.
    pub(crate) key: String,
}

impl Alerts {
    /// `None`: no channel is configured.
    ///
    /// # Errors
    /// Where a channel is incomplete, or a variable of it is not set.
    pub(crate) fn of(context: &Context, targets: &[Target]) -> Result<Option<Self>, ConfigError> {
        if context.config.notify.is_empty() {
            return Ok(None);
        }
        let resolver = Resolver {
            config: &context.config,
            filter: crate::filter::ComponentFilter::default(),
            now: context.now,
        };
        let pages = targets.iter();
        let pages = pages.filter(|target| matches!(target.location, Location::Page { .. }));
        Ok(Some(Self {
            plan: Arc::new(plan(&resolver)?),
            watched: pages.map(watched).collect(),
        }))
    }

    /// Queues what changed on the pages of these records, which were just polled.
    ///
    /// # Errors
    /// Where the history cannot be read or written.
    pub(crate) fn route(
        &self,
        history: &Path,
        records: &[&str],
        (gather_for, now): (Duration, Time),
    ) -> Result<(), HistoryError> {
        let polled = self.polled(records);
        if polled.is_empty() {
            return Ok(());
        }
        let mut opened = History::open(history, now)?;
        self.router(gather_for, now)
            .route(&mut opened.history, &polled)
    }

    /// What would be queued, without queueing it.
    ///
    /// # Errors
    /// Where the history cannot be read.
    pub(crate) fn planned(
        &self,
        history: &Path,
        records: &[&str],
        now: Time,
    ) -> Result<Vec<Planned>, HistoryError> {
        let polled = self.polled(records);
        let mut opened = History::open(history, now)?;
        let router = self.router(Duration::ZERO, now);
        let planned = router.preview(&mut opened.history, &polled)?;
        let planned = planned.into_iter().map(|(channel, event)| {
            let message = Composer::new(channel.zone.clone(), now).message(vec![event.clone()]);
            Planned {
                channel: channel.name.clone(),
                kind: channel.kind.word(),
                headline: message.headline(),
                key: key(&channel.name, &event),
            }
        });
        Ok(planned.collect())
    }

    fn polled(&self, records: &[&str]) -> Vec<&WatchedVendor> {
        let records: std::collections::HashSet<&str> = records.iter().copied().collect();
        let watched = self.watched.iter();
        watched
            .filter(|one| records.contains(one.record.as_str()))
            .collect()
    }

    fn router(&self, gather_for: Duration, now: Time) -> Router<'_> {
        Router {
            plan: &self.plan,
            watched: &self.watched,
            gather_for: TimeDelta::from_std(gather_for).unwrap_or_default(),
            now,
        }
    }

    /// Sends in the background from now on.
    pub(crate) fn start(&self, context: &Context, history: &Path) -> Background {
        Background::start(&self.plan, history, context.source.http(), context.clock)
    }

    /// Sends everything that is due, to all channels at once; what is left stays in the outbox.
    pub(crate) fn send(&self, context: &Context, history: &Path) -> Vec<Problem> {
        let notices = self.start(context, history).stop(true);
        notices.iter().map(notice_problem).collect()
    }
}

/// A notice, as a problem for standard error.
pub(crate) fn notice_problem(notice: &Notice) -> Problem {
    match notice {
        Notice::Failed(text) => Problem::warning(format!("alerts not sent to {text}")),
        Notice::Recovered(name) => Problem::warning(format!("alerts are sent to {name} again")),
        Notice::GivenUp(text) => Problem::error(format!("alerts for {text}")),
    }
}

fn watched(target: &Target) -> WatchedVendor {
    WatchedVendor {
        record: target.record().to_owned(),
        vendor: target.vendor.clone(),
        name: target.name.clone(),
        page: target.address(),
        filter: target.filter.clone(),
    }
}

/// The same for the same news, whenever it is planned.
fn key(channel: &str, event: &Event) -> String {
    let changes: Vec<&str> = event.changes.iter().map(|one| one.id.as_str()).collect();
    let occasion = event.occasion.word();
    format!(
        "{channel} {} {occasion} {}",
        event.thread,
        changes.join(" ")
    )
}
