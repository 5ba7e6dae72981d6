//! One event, put together from its copies.

use std::collections::HashMap;
use std::fmt::Write;

use super::super::read::lenient::short;
use super::super::read::{state::worse, text};
use super::raw::{RawEvent, RawService};
use crate::model::{
    ComponentRef, ComponentState, ComponentStatus, Incident, IncidentStatus, LogCompleteness,
    Maintenance, MaintenanceStatus, Reported, Span, Text, Time, Update,
};

/// Names that a made-up headline lists.
const HEADLINE: usize = 3;
/// More events than the page ever had: it keeps those of a few days.
const MOST: usize = 10_000;

/// One event with its copies, each under the service that it stands under.
pub(super) struct Event<'a> {
    id: String,
    copies: Vec<(&'a str, &'a RawEvent)>,
}

/// The copies of one event put together by its key, in the order of the document. Each becomes many times as long as
/// it was, so there is an end to it.
pub(super) fn merged(services: &[RawService]) -> Option<Vec<Event<'_>>> {
    let mut events: Vec<Event<'_>> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for service in services {
        let name = short(service.service_name.get().unwrap_or_default());
        for (nth, copy) in service.events.list().iter().enumerate() {
            let key = copy.message_id.get().map(str::to_owned);
            let key = key.unwrap_or_else(|| format!("{name} {}", start_or(copy, nth)));
            let place = *places.entry(key.clone()).or_insert(events.len());
            if place == MOST {
                return None;
            }
            if place == events.len() {
                events.push(Event {
                    id: key,
                    copies: Vec::new(),
                });
            }
            if let Some(event) = events.get_mut(place) {
                event.copies.push((name, copy));
            }
        }
    }
    Some(events)
}

fn start_or(event: &RawEvent, nth: usize) -> String {
    event
        .start()
        .map_or_else(|| nth.to_string(), |at| at.timestamp().to_string())
}

impl Event<'_> {
    pub(super) fn is_planned(&self) -> bool {
        self.copies.iter().all(|(_, copy)| copy.is_planned())
    }

    /// What speaks for the event: a copy that goes on, else the first.
    fn current(&self) -> Option<&RawEvent> {
        let mut copies = self.copies.iter().map(|(_, copy)| *copy);
        let first = copies.clone().next();
        copies.find(|copy| copy.goes_on()).or(first)
    }

    fn is_over(&self) -> bool {
        let over = |copy: &RawEvent| copy.is(&["resolved", "completed"]);
        self.copies.iter().all(|(_, copy)| over(copy))
    }

    fn start(&self) -> Option<Time> {
        self.copies
            .iter()
            .filter_map(|(_, copy)| copy.start())
            .min()
    }

    fn end(&self) -> Option<Time> {
        self.copies.iter().filter_map(|(_, copy)| copy.end()).max()
    }

    /// There is no headline: the services and what the legend calls it.
    fn title(&self) -> String {
        let names: Vec<_> = self.copies.iter().map(|(name, _)| *name).collect();
        let mut title = names[..names.len().min(HEADLINE)].join(", ");
        if names.len() > HEADLINE {
            let _ = write!(title, " and {} more", names.len() - HEADLINE);
        }
        if let Some(kind) = self.current().and_then(|copy| copy.status_type.get()) {
            let _ = write!(title, ": {}", short(kind));
        }
        title
    }

    fn message(&self) -> Text {
        let message = self.current().and_then(|copy| copy.message.get());
        text::plain(message.unwrap_or_default())
    }

    /// Each copy's own times; nothing where one of them lacks its start or what it was.
    fn spans(&self) -> Option<Vec<Span>> {
        let span = |(name, copy): &(&str, &RawEvent)| {
            let status = copy.state().value;
            Some(Span {
                component: ComponentRef::named(name),
                status: Some(status).filter(|status| *status != ComponentStatus::Unknown)?,
                from: copy.start()?,
                to: copy.end().filter(|_| !copy.goes_on()),
            })
        };
        self.copies.iter().map(span).collect()
    }

    /// The services that it stands under, and those that it only names.
    fn components(&self) -> Vec<ComponentState> {
        let mut known: HashMap<&str, Reported<ComponentStatus>> = HashMap::new();
        let mut order = Vec::new();
        for (name, copy) in &self.copies {
            let now = if copy.goes_on() {
                copy.state()
            } else {
                Reported::missing()
            };
            note(&mut known, &mut order, name, now);
        }
        let named = self
            .copies
            .iter()
            .flat_map(|(_, copy)| copy.affected_services.list());
        for name in named {
            note(&mut known, &mut order, short(name), Reported::missing());
        }
        let state = |name: &str| {
            let now = known.get(name).cloned().unwrap_or_else(Reported::missing);
            ComponentState::new(ComponentRef::named(name), now)
        };
        order.into_iter().map(state).collect()
    }

    pub(super) fn incident(&self) -> Incident {
        let word = self.current().and_then(|copy| copy.event_status.get());
        let over = self.is_over();
        let status = if over {
            IncidentStatus::Resolved.into()
        } else {
            Reported::from_table(None, word.unwrap_or_default())
        };
        let goes_on = self.copies.iter().any(|(_, copy)| copy.goes_on());
        Incident {
            open: (over || goes_on).then_some(!over),
            started_at: self.start(),
            resolved_at: self.end().filter(|_| over),
            updates: vec![Update {
                status: status.clone(),
                text: self.message(),
                ..Update::at(None)
            }],
            status,
            log: LogCompleteness::LastOnly,
            spans: self.spans(),
            components: Some(self.components()),
            ..Incident::new(self.id.clone(), self.title())
        }
    }

    pub(super) fn maintenance(&self) -> Maintenance {
        let current = self.current();
        let word = current.and_then(|copy| copy.event_status.get());
        let status = word.map_or_else(Reported::missing, planned);
        let over = status.value == MaintenanceStatus::Completed;
        Maintenance {
            starts_at: self.start(),
            ends_at: current.and_then(RawEvent::end),
            completed_at: self.end().filter(|_| over),
            updates: vec![Update {
                status: status.clone(),
                text: self.message(),
                ..Update::at(None)
            }],
            status,
            components: Some(self.components()),
            ..Maintenance::new(self.id.clone(), self.title())
        }
    }
}

fn note<'a>(
    known: &mut HashMap<&'a str, Reported<ComponentStatus>>,
    order: &mut Vec<&'a str>,
    name: &'a str,
    now: Reported<ComponentStatus>,
) {
    let before = known.remove(name);
    if before.is_none() {
        order.push(name);
    }
    let before = before.unwrap_or_else(Reported::missing);
    known.insert(name, worse(before, now));
}

fn planned(word: &str) -> Reported<MaintenanceStatus> {
    let meaning = match word.to_ascii_lowercase().as_str() {
        "upcoming" => Some(MaintenanceStatus::Scheduled),
        "ongoing" => Some(MaintenanceStatus::InProgress),
        "completed" | "resolved" => Some(MaintenanceStatus::Completed),
        _ => None,
    };
    Reported::from_table(meaning, word)
}
