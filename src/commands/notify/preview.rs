//! `notify preview`: what each channel would get of a change, exactly. Nothing is sent.

use std::str::FromStr as _;

use super::channels::{channels, no_channel};
use crate::commands::{Outcome, UsageError};
use crate::context::Context;
use crate::history::{History, Logged, Query, Start};
use crate::model::{Text, Time, printable};
use crate::notify::{Composer, Event, Occasion, WatchedVendor, gather};
use crate::report::{DeliveryReport, NotifyPreviewReport, Report, SCHEMA_VERSION};

pub(super) fn run(change: &str, context: &Context) -> Result<Outcome, UsageError> {
    let plan = channels(context)?;
    if plan.is_empty() {
        return Err(no_channel());
    }
    let event = match Occasion::from_str(change) {
        Ok(occasion) => Event::sample(occasion, context.now),
        Err(_) => recorded(change, context)?,
    };
    let deliveries = plan.channels.iter().map(|channel| {
        let composer = Composer::new(channel.zone.clone(), context.now);
        let message = composer.message(vec![event.clone()]);
        let delivery = channel.compose.compose(&message, context.now).to_string();
        DeliveryReport {
            name: Text::from(channel.name.as_str()),
            kind: channel.kind.word().to_owned(),
            is_asked_for: plan.sends(channel, &event),
            delivery: Text::new(printable(&delivery)),
        }
    });
    Ok(Outcome::report(Report::NotifyPreview(
        NotifyPreviewReport {
            schema_version: SCHEMA_VERSION,
            command: "notify preview".into(),
            generated_at: context.now,
            channels: deliveries.collect(),
        },
    )))
}

/// The event of a recorded change, with the changes that were seen together with it.
fn recorded(id: &str, context: &Context) -> Result<Event, UsageError> {
    let unknown = || {
        let words = Occasion::chosen().join(", ");
        UsageError::Other(format!(
            "`{id}` is neither the id of one recorded change nor a kind of news: {words}"
        ))
    };
    let path = context.require_history("notify preview")?;
    let history = History::open_for_reading(path)?.ok_or_else(unknown)?;
    let everything = Query {
        vendors: None,
        start: Start::Since(Time::MIN_UTC),
    };
    let changes = history.changes(&everything)?.changes;
    let is_meant = |one: &&Logged| id.len() >= 4 && one.id.to_string().starts_with(id);
    let mut found = changes.iter().filter(is_meant);
    let (Some(change), None) = (found.next(), found.next()) else {
        return Err(unknown());
    };
    let (vendor, seen_at) = (change.vendor.clone(), change.seen_at);
    let wanted = change.id.to_string();
    let page = history.snapshot(&vendor)?.map(|snapshot| snapshot.url);
    let together = changes
        .into_iter()
        .filter(|one| one.vendor == vendor && one.seen_at == seen_at);
    let together: Vec<_> = together.collect();
    let watched = WatchedVendor {
        record: vendor.clone(),
        vendor,
        name: None,
        page: page.unwrap_or_default(),
        filter: crate::filter::ComponentFilter::default(),
    };
    drop(history);
    let mut opened = History::open(path, context.now)?;
    let routing = opened.history.routing()?;
    let events = gather(&watched, together, &routing, context.now)?;
    let has = |event: &Event| event.changes.iter().any(|one| one.id == wanted);
    events
        .into_iter()
        .find(has)
        .ok_or_else(|| UsageError::Other(format!("no channel gets changes of this kind: `{id}`")))
}
