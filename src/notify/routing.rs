//! Routing: which channels get which events, and when: filters, quiet hours, digests, confirmation, reminders, and the
//! folding of what comes back and forth.

use chrono::TimeDelta;

use super::correlate::Correlations;
use super::event::{Event, Occasion};
use super::gather::{gather, open_now};
use super::plan::{Channel, Plan, UNREADABLE};
use super::watched::WatchedVendor;
use crate::history::{History, HistoryError, NewMessage, Routing, Thread, Unrouted};
use crate::model::{Impact, Time};

/// What opens again within this time counts as a further turn.
const TURN: TimeDelta = TimeDelta::hours(1);
/// From this turn on the messages of a thread are folded.
const TURNS: u32 = 3;
/// Folded messages are sent when nothing came for so long.
const STABLE: TimeDelta = TimeDelta::minutes(30);
/// A thread that is over is forgotten after so long.
const FORGOTTEN: TimeDelta = TimeDelta::days(30);

/// Puts messages into the outbox.
pub(crate) struct Router<'a> {
    /// The channels.
    pub(crate) plan: &'a Plan,
    /// The vendors whose incidents are compared with each other: all that are watched.
    pub(crate) watched: &'a [WatchedVendor],
    /// How long messages are gathered about pages that cannot be read, or about incidents that name one upstream: such
    /// pages are polled one after another.
    pub(crate) gather_for: TimeDelta,
    /// The time of the poll.
    pub(crate) now: Time,
}

impl Router<'_> {
    /// Routes what changed on these pages, which were just polled, to all channels; all or nothing.
    ///
    /// # Errors
    /// Where the history cannot be read or written.
    pub(crate) fn route(
        &self,
        history: &mut History,
        polled: &[&WatchedVendor],
    ) -> Result<(), HistoryError> {
        let routing = history.routing()?;
        let correlations = Correlations::new(self.watched, self.now);
        for channel in &self.plan.channels {
            self.serve(channel, polled, (&routing, &correlations))?;
        }
        routing.commit()
    }

    /// What would be queued for which channel; nothing of it counts.
    ///
    /// # Errors
    /// Where the history cannot be read.
    pub(crate) fn preview(
        &self,
        history: &mut History,
        polled: &[&WatchedVendor],
    ) -> Result<Vec<(&Channel, Event)>, HistoryError> {
        let routing = history.routing()?;
        let before = routing.last_queued()?;
        let correlations = Correlations::new(self.watched, self.now);
        let mut planned = Vec::new();
        for channel in &self.plan.channels {
            self.serve(channel, polled, (&routing, &correlations))?;
            for event in routing.queued_after(&channel.name, before)? {
                planned.push((channel, serde_json::from_str(&event)?));
            }
        }
        // Dropped without a commit: all of it is rolled back.
        Ok(planned)
    }

    fn serve(
        &self,
        channel: &Channel,
        polled: &[&WatchedVendor],
        (routing, correlations): (&Routing<'_>, &Correlations<'_>),
    ) -> Result<(), HistoryError> {
        for vendor in polled {
            if !channel.filter.has_vendor(&vendor.vendor) {
                continue;
            }
            self.serve_with(channel, vendor, (routing, correlations))?;
            // What this poll ended was dropped before.
            routing.confirm(&channel.name, &vendor.record, self.now)?;
        }
        self.remind(channel, polled, routing)?;
        routing.forget_threads(&channel.name, self.now - FORGOTTEN)
    }

    fn serve_with(
        &self,
        channel: &Channel,
        vendor: &WatchedVendor,
        (routing, correlations): (&Routing<'_>, &Correlations<'_>),
    ) -> Result<(), HistoryError> {
        match routing.unrouted(&channel.name, &vendor.record)? {
            Unrouted::NeverRead => return Ok(()),
            Unrouted::Changes(changes) if changes.is_empty() => return Ok(()),
            Unrouted::New => self.introduce(channel, vendor, (routing, correlations))?,
            Unrouted::Changes(changes) => {
                for mut event in gather(vendor, changes, routing, self.now)? {
                    correlations.note(&mut event, &channel.filter, routing)?;
                    self.place(channel, vendor, event, routing)?;
                }
            }
        }
        routing.mark_routed(&channel.name, &vendor.record)
    }

    /// A channel that never had this vendor gets what is open now, in one message for all vendors.
    fn introduce(
        &self,
        channel: &Channel,
        vendor: &WatchedVendor,
        (routing, correlations): (&Routing<'_>, &Correlations<'_>),
    ) -> Result<(), HistoryError> {
        for mut event in open_now(vendor, routing, self.now)? {
            correlations.note(&mut event, &channel.filter, routing)?;
            let asked = Event {
                occasions: vec![Occasion::Opened, Occasion::Status],
                ..event.clone()
            };
            if !channel.filter.admits(&asked, false)
                || !self.plan.leads_to(&channel.name, &asked, false)
            {
                continue;
            }
            self.remember(channel, vendor, &event, None, routing)?;
            let bundle = channel.kind.is_for_people().then(|| "summary".to_owned());
            self.queue(channel, vendor, &event, (bundle, self.now, 0), routing)?;
        }
        Ok(())
    }

    fn place(
        &self,
        channel: &Channel,
        vendor: &WatchedVendor,
        mut event: Event,
        routing: &Routing<'_>,
    ) -> Result<(), HistoryError> {
        let known = routing.thread(&channel.name, &event.thread)?;
        let was_open = known.as_ref().is_some_and(|thread| thread.open);
        let closes = event.open == Some(false);
        note_escalation(&mut event, known.as_ref().filter(|_| was_open));
        if closes && routing.drop_unconfirmed(&channel.name, &event.thread)? {
            return self.remember(channel, vendor, &event, known.as_ref(), routing);
        }
        // The end of a state is sent only where its beginning was.
        let is_state = matches!(event.occasion, Occasion::Status | Occasion::Unreadable);
        let is_asked = channel.filter.admits(&event, was_open)
            && self.plan.leads_to(&channel.name, &event, was_open)
            && !event.covered
            && (was_open || !closes || !is_state);
        if !is_asked {
            if was_open && closes {
                self.remember(channel, vendor, &event, known.as_ref(), routing)?;
            }
            return Ok(());
        }
        let opens = !was_open && event.open != Some(false);
        let turns = self.turns(known.as_ref(), opens);
        event.flapping = opens && turns == TURNS;
        self.remember(channel, vendor, &event, known.as_ref(), routing)?;
        let is_folded = turns > TURNS || (turns == TURNS && !opens);
        let when = if is_folded && channel.kind.is_for_people() {
            let (bundle, due) = (format!("flapping {}", event.thread), self.now + STABLE);
            routing.postpone(&channel.name, &bundle, due)?;
            (Some(bundle), due, 0)
        } else {
            let confirm = if opens {
                channel.confirm.saturating_sub(1)
            } else {
                0
            };
            let (bundle, due) = self.when(channel, &event, routing)?;
            (bundle, due, confirm)
        };
        self.queue(channel, vendor, &event, when, routing)
    }

    /// How often the thread has opened in a short time, with this event.
    fn turns(&self, known: Option<&Thread>, opens: bool) -> u32 {
        let Some(known) = known else {
            return u32::from(opens);
        };
        let is_recent = self.now - known.turned_at < TURN;
        match (opens, is_recent) {
            (true, true) => known.turns + 1,
            (true, false) => 1,
            (false, true) => known.turns,
            (false, false) => 0,
        }
    }

    /// The bundle of a message, and when it is due.
    pub(super) fn when(
        &self,
        channel: &Channel,
        event: &Event,
        routing: &Routing<'_>,
    ) -> Result<(Option<String>, Time), HistoryError> {
        let is_critical = event.impact == Some(Impact::Critical);
        let quiet = channel.quiet.as_ref().filter(|_| !is_critical);
        if let Some(end) = quiet.and_then(|quiet| quiet.end(self.now)) {
            return Ok((Some("quiet hours".to_owned()), end));
        }
        if let Some(length) = channel.digest {
            let bundle = "digest".to_owned();
            let begun = routing.bundle_due(&channel.name, &bundle)?;
            return Ok((Some(bundle), begun.unwrap_or(self.now + length)));
        }
        if let Some(bundle) = shared(event).filter(|_| channel.kind.is_for_people()) {
            let begun = routing.bundle_due(&channel.name, &bundle)?;
            return Ok((Some(bundle), begun.unwrap_or(self.now + self.gather_for)));
        }
        Ok((None, self.now))
    }

    fn remember(
        &self,
        channel: &Channel,
        vendor: &WatchedVendor,
        event: &Event,
        known: Option<&Thread>,
        routing: &Routing<'_>,
    ) -> Result<(), HistoryError> {
        let was_open = known.is_some_and(|thread| thread.open);
        let opens = !was_open && event.open != Some(false);
        let turned_at = known.map_or(Time::UNIX_EPOCH, |thread| thread.turned_at);
        let thread = Thread {
            key: event.thread.clone(),
            vendor: vendor.record.clone(),
            open: event.open.unwrap_or(true) && event.occasion != Occasion::Moved,
            event: serde_json::to_string(event)?,
            spoken_at: self.now,
            turns: self.turns(known, opens),
            turned_at: if opens { self.now } else { turned_at },
        };
        routing.put_thread(&channel.name, &thread)
    }

    pub(super) fn queue(
        &self,
        channel: &Channel,
        vendor: &WatchedVendor,
        event: &Event,
        (bundle, due_at, confirm): (Option<String>, Time, u32),
        routing: &Routing<'_>,
    ) -> Result<(), HistoryError> {
        let message = NewMessage {
            thread: event.thread.clone(),
            vendor: vendor.record.clone(),
            bundle,
            event: serde_json::to_string(event)?,
            due_at,
            confirm,
        };
        routing.queue(&channel.name, &message, self.now)
    }
}

/// The bundle of what may happen to many vendors at once.
fn shared(event: &Event) -> Option<String> {
    let upstream = || event.correlation.as_ref()?.upstreams.first();
    match event.occasion {
        Occasion::Unreadable => Some(UNREADABLE.to_owned()),
        Occasion::Opened => Some(format!("upstream {}", upstream()?.upstream)),
        _ => None,
    }
}

/// An incident that shows worse states than in the last message is worse, whatever the vendor calls it.
fn note_escalation(event: &mut Event, last: Option<&Thread>) {
    let last = last.and_then(|thread| serde_json::from_str::<Event>(&thread.event).ok());
    let Some(before) = last.and_then(|last| last.impact) else {
        return;
    };
    let is_worse = event.impact.is_some_and(|impact| impact > before);
    if is_worse && event.open != Some(false) && !event.occasions.contains(&Occasion::Escalated) {
        event.occasions.push(Occasion::Escalated);
        if event.occasion < Occasion::Escalated {
            event.occasion = Occasion::Escalated;
        }
    }
}
