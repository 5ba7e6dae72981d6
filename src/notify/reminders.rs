//! Reminders: what is still open is sent again after some time.

use super::event::{Event, Occasion};
use super::gather::open_now;
use super::plan::Channel;
use super::routing::Router;
use super::watched::WatchedVendor;
use crate::history::{HistoryError, Routing};

impl Router<'_> {
    /// Says again what is still open, where the channel wants it.
    pub(super) fn remind(
        &self,
        channel: &Channel,
        polled: &[&WatchedVendor],
        routing: &Routing<'_>,
    ) -> Result<(), HistoryError> {
        let Some(every) = channel.remind else {
            return Ok(());
        };
        for mut thread in routing.open_threads(&channel.name)? {
            let vendor = polled.iter().find(|one| one.record == thread.vendor);
            let Some(vendor) = vendor.filter(|_| self.now - thread.spoken_at >= every) else {
                continue;
            };
            let last: Event = serde_json::from_str(&thread.event)?;
            let event = self.reminder(last, vendor, routing)?;
            let (bundle, due) = self.when(channel, &event, routing)?;
            self.queue(channel, vendor, &event, (bundle, due, 0), routing)?;
            thread.spoken_at = self.now;
            routing.put_thread(&channel.name, &thread)?;
        }
        Ok(())
    }

    /// The last event of a thread with what is known now.
    fn reminder(
        &self,
        last: Event,
        vendor: &WatchedVendor,
        routing: &Routing<'_>,
    ) -> Result<Event, HistoryError> {
        let open = open_now(vendor, routing, self.now)?;
        let same = open.into_iter().find(|event| event.thread == last.thread);
        let event = same.unwrap_or(last);
        Ok(Event {
            id: format!("{}@{}", event.thread, self.now.timestamp()),
            occasion: Occasion::Reminder,
            occasions: vec![Occasion::Reminder],
            seen_at: self.now,
            changes: Vec::new(),
            flapping: false,
            ..event
        })
    }
}
