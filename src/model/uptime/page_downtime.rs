//! What a page's incidents say of its parts' trouble, and what was seen of it.

use std::collections::HashMap;

use super::downtime::{Downtime, Window};
use super::incident_window::{CountedIncident, IncidentWindow};
use crate::model::timeline::{Affected, Interval, identity};
use crate::model::{
    Component, ComponentRef, ComponentStatus, Impact, Incident, Page, Time, Timeline,
};

/// The trouble of one component, as the incidents that name it tell it.
#[derive(Clone, Debug)]
pub struct ComponentDowntime {
    /// Which one.
    pub component: ComponentRef,
    /// Its trouble, as stated.
    pub stretches: Vec<Interval>,
    /// An incident names it and does not tell its states or their times.
    pub gaps: bool,
}

/// A component's trouble as it was seen, whether an incident tells it or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObservedDowntime {
    /// Which one, in which region; its state is that of the first look.
    pub part: Component,
    /// Its trouble at the least.
    pub stretches: Vec<Interval>,
}

/// The trouble of a page, part by part.
#[derive(Clone, Debug, Default)]
pub struct PageDowntime {
    /// Each component that the page lists or an incident names, in the page's order.
    pub parts: Vec<ComponentDowntime>,
    /// Trouble that no component is named for.
    pub elsewhere: Vec<Interval>,
    /// When there may have been an outage: an incident does not state whether it is open, how bad it is, or when it was.
    pub unknown: Vec<Window>,
    /// An incident within the window does not tell when it was.
    pub gaps: bool,
}

impl PageDowntime {
    /// Whether trouble of a stretch of time may be missing.
    #[must_use]
    pub fn may_miss(&self, stretch: Window) -> bool {
        let overlaps = |one: &Window| one.from < stretch.to && stretch.from < one.to;
        self.unknown.iter().any(overlaps)
    }

    /// Reads a page's incidents, beside what was seen. `now` ends what is still open.
    #[must_use]
    pub fn of(
        page: &Page,
        watched: &[ObservedDowntime],
        counts: IncidentWindow,
        window: Window,
        now: Time,
    ) -> Self {
        let mut tally = Tally::default();
        for part in page.components.iter().flatten() {
            tally.part(&part.component);
        }
        for incident in page.incidents.iter().flatten() {
            if let Some(counted) = CountedIncident::of(incident, counts, window, now) {
                tally.incident(incident, &counted, window, now);
            }
        }
        for seen in watched {
            let part = tally.part(&seen.part.component);
            part.stretches.extend(&seen.stretches);
        }
        tally.record
    }

    /// All trouble of the page within a window.
    #[must_use]
    pub fn downtime(&self, window: Window) -> Downtime {
        let parts = self.parts.iter().flat_map(|part| &part.stretches);
        Downtime::within(window, parts.chain(&self.elsewhere).copied())
    }

    /// Whether something about the page as a whole is unknown.
    #[must_use]
    pub fn has_gaps(&self) -> bool {
        self.gaps || self.parts.iter().any(|part| part.gaps)
    }
}

impl ComponentDowntime {
    /// Its trouble within a window.
    #[must_use]
    pub fn downtime(&self, window: Window) -> Downtime {
        Downtime::within(window, self.stretches.iter().copied())
    }
}

#[derive(Default)]
struct Tally {
    record: PageDowntime,
    places: HashMap<identity::Owned, usize>,
}

impl Tally {
    fn part(&mut self, component: &ComponentRef) -> &mut ComponentDowntime {
        let parts = &mut self.record.parts;
        let next = parts.len();
        let place = *self
            .places
            .entry(identity::Owned::of(component))
            .or_insert(next);
        if place == next {
            parts.push(ComponentDowntime {
                component: component.clone(),
                stretches: Vec::new(),
                gaps: false,
            });
        }
        &mut parts[place]
    }

    fn incident(
        &mut self,
        incident: &Incident,
        counted: &CountedIncident,
        window: Window,
        now: Time,
    ) {
        let timeline = &counted.timeline;
        let affected = timeline.affected.as_deref().unwrap_or_default();
        for part in affected {
            self.affected(part, counted, now);
        }
        if timeline.affected.is_none() {
            // It names components and does not tell their states: they may have been down or not.
            for component in &timeline.listed {
                self.part(component).gaps = true;
            }
        }
        let timed = affected.iter().any(|part| !part.intervals.is_empty());
        if !timed && !is_denied(timeline) {
            self.elsewhere(incident, counted, window, now);
        }
    }

    fn affected(&mut self, affected: &Affected, counted: &CountedIncident, now: Time) {
        let part = self.part(&affected.component);
        part.gaps |= affected.total.is_none();
        let intervals = affected.intervals.iter();
        part.stretches
            .extend(intervals.filter_map(|one| counted.counted(*one, now)));
    }

    /// What the vendor says of the whole counts from the incident's start to its end.
    fn elsewhere(
        &mut self,
        incident: &Incident,
        counted: &CountedIncident,
        window: Window,
        now: Time,
    ) {
        let timeline = &counted.timeline;
        let start = timeline.started.map(|start| start.at);
        let end = match timeline.open {
            Some(true) => Some(now),
            _ => timeline.resolved.map(|end| end.at),
        };
        let from = counted.instead.map(|instead| instead.from).or(start);
        let to = counted.instead.map(|instead| instead.to).or(end);
        let status = incident.impact.value.map(status);
        let (Some(from), Some(to), Some(status)) = (from, to, status) else {
            self.record.gaps = true;
            self.record.unknown.push(Window {
                from: from.unwrap_or(window.from),
                to: to.unwrap_or(now),
            });
            return;
        };
        self.record.elsewhere.push(Interval {
            from,
            to: Some(to),
            status,
        });
    }
}

/// Whether it is stated that no component was in trouble.
fn is_denied(timeline: &Timeline) -> bool {
    timeline.affected.as_ref().is_some_and(Vec::is_empty)
}

/// The state that stands on the same rung.
fn status(impact: Impact) -> ComponentStatus {
    match impact {
        Impact::None => ComponentStatus::Operational,
        Impact::Minor => ComponentStatus::DegradedPerformance,
        Impact::Major => ComponentStatus::PartialOutage,
        Impact::Critical => ComponentStatus::MajorOutage,
    }
}
