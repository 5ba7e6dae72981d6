//! What an event's message says of other vendors: incidents that were opened at the same time.

use std::cell::OnceCell;

use super::event::{Event, Occasion};
use super::filter::Filter;
use super::watched::WatchedVendor;
use crate::correlation::{Witness, groups};
use crate::history::{HistoryError, Routing};
use crate::model::Time;
use crate::report::CorrelationReport;

/// The open incidents of all watched vendors, read from the history when they are first asked for.
pub(super) struct Correlations<'a> {
    watched: &'a [WatchedVendor],
    now: Time,
    witnesses: OnceCell<Vec<Witness>>,
}

impl<'a> Correlations<'a> {
    pub(super) fn new(watched: &'a [WatchedVendor], now: Time) -> Self {
        Self {
            watched,
            now,
            witnesses: OnceCell::new(),
        }
    }

    /// Adds to the event of an open incident what the vendors of its channel show at the same time.
    pub(super) fn note(
        &self,
        event: &mut Event,
        filter: &Filter,
        routing: &Routing<'_>,
    ) -> Result<(), HistoryError> {
        let Some(incident) = event.incident.as_ref().filter(|_| is_news(event)) else {
            return Ok(());
        };
        let all = self.witnesses(routing)?.iter();
        let asked: Vec<Witness> = all
            .filter(|one| filter.has_vendor(one.vendor.raw()))
            .cloned()
            .collect();
        let found = groups(&asked).into_iter().find(|group| {
            let mut members = group.members.iter();
            members.any(|one| one.vendor == event.vendor && one.opening.id == incident.id)
        });
        event.correlation = found.map(|group| CorrelationReport::of(&group));
        Ok(())
    }

    fn witnesses(&self, routing: &Routing<'_>) -> Result<&[Witness], HistoryError> {
        if let Some(known) = self.witnesses.get() {
            return Ok(known);
        }
        let records: Vec<&str> = self.watched.iter().map(|one| one.record.as_str()).collect();
        let snapshots = routing.present_of(&records)?;
        let snapshots: std::collections::HashMap<String, _> = snapshots
            .into_iter()
            .map(|snapshot| (snapshot.vendor.clone(), snapshot.page_without_removed()))
            .collect();
        let witness = |one: &WatchedVendor| match snapshots.get(&one.record) {
            Some(page) => {
                let page = one.filter.narrow(page.clone());
                Witness::of((&one.vendor, &one.record), &page, self.now)
            }
            None => Witness::silent(&one.vendor, &one.record),
        };
        let witnesses = self.watched.iter().map(witness).collect();
        Ok(self.witnesses.get_or_init(|| witnesses))
    }
}

/// Whether the message is about a problem that lasts.
fn is_news(event: &Event) -> bool {
    let says = matches!(
        event.occasion,
        Occasion::Opened
            | Occasion::Updated
            | Occasion::Escalated
            | Occasion::Reopened
            | Occasion::Reminder
            | Occasion::Summary
    );
    says && event.open != Some(false)
}
