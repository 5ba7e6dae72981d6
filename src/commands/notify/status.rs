//! `notify status`: the channels, and what waits to be sent.

use super::channels::channels;
use crate::commands::{Outcome, UsageError};
use crate::context::Context;
use crate::gate::Decision;
use crate::history::{ChannelStats, History};
use crate::model::Text;
use crate::report::{ChannelReport, NotifyStatusReport, Report, SCHEMA_VERSION};

pub(in crate::commands) fn run(context: &Context) -> Result<Outcome, UsageError> {
    let path = context.require_history("notify status")?;
    let plan = channels(context)?;
    let history = History::open_for_reading(path)?;
    let mut known = match &history {
        Some(history) => history.channels()?,
        None => Vec::new(),
    };
    let configured = plan.channels.iter().map(|channel| {
        let place = known.iter().position(|one| one.name == channel.name);
        let stats = place.map(|place| known.remove(place));
        let stats = stats.unwrap_or_else(|| ChannelStats {
            name: channel.name.clone(),
            ..ChannelStats::default()
        });
        report(stats, Some(channel.kind.word()))
    });
    let mut listed: Vec<_> = configured.collect();
    // A channel that is no longer configured matters as long as something waits for it.
    let left = known.into_iter().filter(|one| one.waiting > 0);
    listed.extend(left.map(|one| report(one, None)));
    let fails = listed
        .iter()
        .any(|one| one.failing_since.is_some() || one.given_up > 0);
    let mut outcome = Outcome::report(Report::NotifyStatus(NotifyStatusReport {
        schema_version: SCHEMA_VERSION,
        command: "notify status".into(),
        generated_at: context.now,
        channels: listed,
    }));
    if fails {
        outcome.decision = Decision::Fail;
    }
    Ok(outcome)
}

fn report(stats: ChannelStats, kind: Option<&str>) -> ChannelReport {
    ChannelReport {
        name: Text::from(stats.name.as_str()),
        kind: kind.map(str::to_owned),
        waiting: stats.waiting,
        oldest_waiting_at: stats.oldest_at,
        sent: stats.sent,
        last_sent_at: stats.sent_at,
        given_up: stats.given_up,
        failures: stats.failures,
        failing_since: stats.failing_since,
        error: stats.error.map(Text::new),
        paused_until: stats.paused_until,
    }
}
