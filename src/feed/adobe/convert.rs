//! Events as incidents and maintenance.

use std::collections::HashSet;

use super::super::read::lenient::short;
use super::super::read::time;
use super::raw::{Names, RawEvent, RawPage};
use super::update::{self, Part, Shared};
use super::vocabulary::{Allowance, Step, Texts, impact, planned, state};
use crate::model::{
    ComponentState, ComponentStatus, Impact, Incident, IncidentStatus, LogCompleteness,
    Maintenance, MaintenanceStatus, Reported, Text, Time, Update,
};

/// Products that a made-up headline lists.
const HEADLINE: usize = 3;

/// Reads events, as long as their texts are not endless.
pub(super) struct Reading<'a> {
    names: &'a Names<'a>,
    left: Allowance,
}

/// An event with all that is derived of it once.
struct Event<'a> {
    id: &'a str,
    raw: &'a RawEvent,
    parts: Vec<Part<'a>>,
    shared: Vec<Shared<'a>>,
    times: (Option<Time>, Option<Time>),
}

impl<'a> Reading<'a> {
    pub(super) fn new(names: &'a Names<'a>) -> Self {
        Self {
            names,
            left: Allowance::new(),
        }
    }

    pub(super) fn incidents(&mut self, raw: &RawPage) -> Vec<Incident> {
        let Some(events) = &raw.incident_event.value else {
            return Vec::new();
        };
        let texts = Texts::of(events);
        let list = events.incidents.list().iter();
        list.map(|(key, raw)| self.incident(&self.event(key, raw), &texts))
            .collect()
    }

    pub(super) fn maintenances(&mut self, raw: &RawPage) -> Vec<Maintenance> {
        let Some(events) = &raw.maintenance_event.value else {
            return Vec::new();
        };
        let texts = Texts::of(events);
        let list = events.maintenance.list().iter();
        list.map(|(key, raw)| self.maintenance(&self.event(key, raw), &texts))
            .collect()
    }

    fn event<'r>(&self, key: &'r str, raw: &'r RawEvent) -> Event<'r> {
        let parts = update::parts(raw.products.list(), self.names);
        let shared = update::shared(&parts);
        let started = parts.iter().map(|part| part.product.started_on.value);
        let begun = started.filter_map(|at| at.and_then(time::epoch)).min();
        let planned = || {
            raw.started_on
                .value
                .and_then(time::epoch)
                .or(at(raw.scheduled_date.value))
        };
        let ended = parts.iter().map(|part| part.product.ended_on.value);
        let ended = ended.filter_map(|at| at.and_then(time::epoch)).max();
        let times = (
            begun.or_else(planned),
            ended.or_else(|| at(raw.completed_on.value)),
        );
        Event {
            id: raw.id.get().unwrap_or(key),
            raw,
            parts,
            shared,
            times,
        }
    }

    fn title(&mut self, event: &Event<'_>, texts: &Texts<'_>) -> String {
        let mut newest = event.shared.iter().rev();
        let token = newest.find_map(|it| it.entry.title_token.get());
        let text = texts.get(token, event.times, &mut self.left);
        text.map(|text| text.line())
            .filter(|title| !title.is_empty())
            .unwrap_or_else(|| event.headline())
    }

    fn incident(&mut self, event: &Event<'_>, texts: &Texts<'_>) -> Incident {
        let open = event.open();
        let updates = update::updates(
            &event.shared,
            &event.parts,
            texts,
            event.times,
            &mut self.left,
        );
        let ends = event.parts.iter().filter_map(Part::end);
        Incident {
            url: event.link(),
            status: status(open, &updates),
            open,
            impact: event.impact(),
            started_at: event.times.0,
            resolved_at: ends.max().filter(|_| open == Some(false)),
            log: if updates.is_empty() {
                LogCompleteness::Partial
            } else {
                LogCompleteness::Complete
            },
            updates,
            components: Some(event.components()),
            regions: event.regions(),
            ..Incident::new(event.id, self.title(event, texts))
        }
    }

    fn maintenance(&mut self, event: &Event<'_>, texts: &Texts<'_>) -> Maintenance {
        let newest = event.shared.last().and_then(|it| it.entry.status.get());
        let word = event.raw.status.get().or(newest);
        let status = word.map_or_else(Reported::missing, planned);
        let over = status.value == MaintenanceStatus::Completed;
        let own = at(event.raw.scheduled_date.value).or(at(event.raw.started_on.value));
        let update = |it: &Shared<'_>| Update {
            id: it.entry.id.get().map(Text::from),
            status: it
                .entry
                .status
                .get()
                .map_or_else(Reported::missing, planned),
            text: texts
                .get(it.entry.message_token.get(), event.times, &mut self.left)
                .unwrap_or_default(),
            ..Update::at(it.at)
        };
        let updates = event.shared.iter().map(update).collect();
        let now = match status.value {
            MaintenanceStatus::InProgress => ComponentStatus::UnderMaintenance.into(),
            _ => Reported::missing(),
        };
        let state = |part: &Part<'_>| ComponentState::new(part.component.clone(), now.clone());
        Maintenance {
            url: event.link(),
            starts_at: own.or(event.times.0),
            ends_at: event.times.1,
            completed_at: event.times.1.filter(|_| over),
            updates,
            components: Some(event.parts.iter().map(state).collect()),
            regions: event.regions(),
            status,
            ..Maintenance::new(event.id, self.title(event, texts))
        }
    }
}

fn at(epoch: Option<i64>) -> Option<Time> {
    epoch.and_then(time::epoch)
}

/// The newest update speaks only for its own products.
fn status(open: Option<bool>, updates: &[Update<IncidentStatus>]) -> Reported<IncidentStatus> {
    if open == Some(false) {
        return IncidentStatus::Resolved.into();
    }
    let newest = updates.last();
    newest.map_or_else(Reported::missing, |update| update.status.clone())
}

impl Event<'_> {
    /// Whether it goes on for any product.
    fn open(&self) -> Option<bool> {
        let said: Vec<_> = self.parts.iter().map(Part::open).collect();
        if said.contains(&Some(true)) {
            return Some(true);
        }
        let over = !said.is_empty() && said.iter().all(|open| *open == Some(false));
        over.then_some(false)
    }

    /// The worst severity that the newest entries state.
    fn impact(&self) -> Reported<Option<Impact>> {
        let newest = self.parts.iter().filter_map(|part| part.newest);
        let words = newest.filter_map(|(_, entry)| entry.severity.get());
        words
            .map(impact)
            .max_by_key(|stated| stated.value)
            .unwrap_or_else(Reported::missing)
    }

    fn components(&self) -> Vec<ComponentState> {
        let state = |part: &Part<'_>| {
            let open = part.open() == Some(true);
            let severity = part.newest.and_then(|(_, entry)| entry.severity.get());
            let now = if open {
                state(severity)
            } else {
                Reported::missing()
            };
            ComponentState::new(part.component.clone(), now)
        };
        self.parts.iter().map(state).collect()
    }

    fn regions(&self) -> Vec<Text> {
        let places = self
            .shared
            .iter()
            .filter_map(|it| it.entry.location_impact.value.as_ref());
        let regions = places.flat_map(|place| place.service_regions.list());
        let mut known = HashSet::new();
        let once = regions.filter(|region| known.insert(region.as_str()));
        once.map(|region| Text::from(short(region))).collect()
    }

    fn headline(&self) -> String {
        let names = self.parts.iter().take(HEADLINE);
        let names: Vec<_> = names.map(|part| part.component.name.raw()).collect();
        let goes =
            |it: &&Shared<'_>| it.entry.status.get().and_then(Step::of) != Some(Step::Closes);
        let listed = self.shared.iter().rev().find(goes);
        let severity = listed.and_then(|it| it.entry.severity.get());
        let severity = short(severity.unwrap_or("event"));
        if names.is_empty() {
            return severity.to_owned();
        }
        format!("{}: {severity}", names.join(", "))
    }

    /// The page of the event under its first product.
    fn link(&self) -> Option<Text> {
        let plain = |key: &str| !key.is_empty() && key.bytes().all(|c| c.is_ascii_alphanumeric());
        let product = self.parts.first()?.component.id.as_ref()?;
        let known = plain(self.id) && plain(product.raw());
        let link = || {
            format!(
                "https://status.adobe.com/products/{}/{}",
                product.raw(),
                self.id
            )
        };
        known.then(|| Text::new(link()))
    }
}
