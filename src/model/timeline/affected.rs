//! Which components an incident touched, from when to when, how badly.

use std::collections::HashMap;

use chrono::TimeDelta;

use super::identity::{Key, keyed};
use super::interval::{Bounds, Interval, Stretch, clip_and_merge};
use super::start_end;
use crate::model::{
    ComponentRef, ComponentState, ComponentStatus, Incident, IncidentStatus, LogCompleteness, Span,
    Time, Update,
};

/// A component that was other than operational.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Affected {
    /// Which one.
    pub component: ComponentRef,
    /// Its worst state.
    pub worst: ComponentStatus,
    /// The time that all intervals take together; `None` where a part of them is not known.
    pub total: Option<TimeDelta>,
    /// In the order of time, never overlapping, inside the incident.
    pub intervals: Vec<Interval>,
}

/// The affected components, `None` where they are not stated, and the others that were named, each once.
pub(super) fn components(
    incident: &Incident,
    bounds: Bounds,
) -> (Option<Vec<Affected>>, Vec<ComponentRef>) {
    let mut tally = Tally::default();
    match &incident.spans {
        Some(spans) => spans.iter().for_each(|span| tally.span(span)),
        None => tally.updates(start_end::until_over(&incident.updates), incident.log),
    }
    if bounds.lasting {
        tally.now(incident.components.as_deref().unwrap_or_default());
    }
    tally.name(incident);
    let (affected, listed): (Vec<_>, Vec<_>) =
        tally.known.iter().partition(|known| known.worst.is_some());
    let affected: Vec<_> = affected
        .iter()
        .filter_map(|known| known.clip_and_merge(bounds))
        .collect();
    let affected = (!affected.is_empty() || denies(incident)).then_some(affected);
    let listed = listed.iter().map(|known| known.component.clone());
    (affected, listed.collect())
}

/// Whether the evidence is enough to say that no component was affected.
fn denies(incident: &Incident) -> bool {
    if let Some(spans) = &incident.spans {
        return spans
            .iter()
            .all(|span| span.status != ComponentStatus::Unknown);
    }
    let states = incident.updates.iter().flat_map(|u| &u.components);
    let mut states = states.peekable();
    let has_states = states.peek().is_some();
    incident.log == LogCompleteness::Complete
        && has_states
        && states.all(|state| state.status.value != ComponentStatus::Unknown)
}

/// What is known of one component.
struct Known<'a> {
    component: &'a ComponentRef,
    worst: Option<ComponentStatus>,
    stretches: Vec<Stretch>,
    /// A part of its trouble has no known time.
    gaps: bool,
}

/// Gathers what is said of each component, in the order in which they are first named.
#[derive(Default)]
struct Tally<'a> {
    known: Vec<Known<'a>>,
    places: HashMap<Key<'a>, usize>,
    /// The places of those whose last stretch may go on.
    running: Vec<usize>,
}

impl<'a> Tally<'a> {
    fn known(&mut self, key: Key<'a>, component: &'a ComponentRef) -> (usize, &mut Known<'a>) {
        let next = self.known.len();
        let place = *self.places.entry(key).or_insert(next);
        if place == next {
            self.known.push(Known::new(component));
        }
        (place, &mut self.known[place])
    }

    fn span(&mut self, span: &'a Span) {
        let (_, known) = self.known(Key::of(&span.component), &span.component);
        known.seen(span.status);
        known.stretches.push(Stretch {
            status: span.status,
            from: span.from,
            to: span.to,
        });
    }

    /// A state lasts from the update that set it until the one that cleared it, or a resolution.
    fn updates(&mut self, updates: &'a [Update<IncidentStatus>], log: LogCompleteness) {
        for update in updates {
            let over = update.status.value.is_over() == Some(true);
            for (key, state) in keyed(&update.components) {
                let (place, known) = self.known(key, &state.component);
                known.gaps |= log != LogCompleteness::Complete;
                known.before(state);
                match (over, log) {
                    (false, _) => known.update(state.status.value, update.at),
                    (true, LogCompleteness::Complete) => known.left(state.status.value),
                    // The only update left of an incident that is over tells the state of today.
                    (true, _) => {}
                }
                if known.is_running() {
                    self.running.push(place);
                }
            }
            if let (true, Some(at)) = (over, update.at) {
                self.close_all(at);
            }
        }
    }

    fn close_all(&mut self, at: Time) {
        for place in self.running.drain(..) {
            self.known[place].close(at);
        }
    }

    /// A component with a problem now is affected, even if the start is not stated.
    fn now(&mut self, listed: &'a [ComponentState]) {
        for (key, state) in keyed(listed).filter(|(_, state)| state.status.value.is_trouble()) {
            let (_, known) = self.known(key, &state.component);
            known.gaps |= !known.is_running();
            known.seen(state.status.value);
        }
    }

    /// Whatever else is named with the incident.
    fn name(&mut self, incident: &'a Incident) {
        let updates = incident.updates.iter().map(|u| u.components.as_slice());
        let lists = updates.chain(incident.components.as_deref());
        for (key, state) in lists.flat_map(keyed) {
            self.known(key, &state.component);
        }
    }
}

impl<'a> Known<'a> {
    fn new(component: &'a ComponentRef) -> Self {
        Self {
            component,
            worst: None,
            stretches: Vec::new(),
            gaps: false,
        }
    }

    fn seen(&mut self, status: ComponentStatus) {
        if status.is_trouble() && self.worst.and_then(ComponentStatus::impact) < status.impact() {
            self.worst = Some(status);
        }
    }

    fn is_running(&self) -> bool {
        self.stretches.last().is_some_and(|last| last.to.is_none())
    }

    fn close(&mut self, at: Time) {
        if let Some(last) = self.stretches.last_mut() {
            last.to.get_or_insert(at);
        }
    }

    /// The state before an update: trouble that no earlier update states.
    fn before(&mut self, state: &ComponentState) {
        let untold = state.previous.filter(|before| before.is_trouble());
        if let Some(before) = untold.filter(|_| !self.is_running()) {
            self.gaps = true;
            self.seen(before);
        }
    }

    fn update(&mut self, status: ComponentStatus, at: Option<Time>) {
        self.seen(status);
        // An unknown word neither ends a problem nor extends it.
        self.gaps |= status == ComponentStatus::Unknown && self.is_running();
        let Some(at) = at else {
            self.gaps |= status.is_trouble();
            return;
        };
        self.close(at);
        if status.is_trouble() {
            self.stretches.push(Stretch {
                status,
                from: at,
                to: None,
            });
        }
    }

    /// The state in which a resolution leaves it: trouble without a stated length.
    fn left(&mut self, status: ComponentStatus) {
        self.gaps |= status.is_trouble() && !self.is_running();
        self.seen(status);
    }

    fn clip_and_merge(&self, bounds: Bounds) -> Option<Affected> {
        let intervals = clip_and_merge(&self.stretches, bounds);
        let ends = self
            .stretches
            .iter()
            .all(|stretch| stretch.to.or(bounds.until).is_some());
        let whole = !self.gaps && ends && !self.stretches.is_empty();
        let length = |interval: &Interval| {
            let to = interval.to.or(bounds.until).unwrap_or(interval.from);
            to - interval.from
        };
        Some(Affected {
            component: self.component.clone(),
            worst: self.worst?,
            total: whole.then(|| intervals.iter().map(length).sum()),
            intervals,
        })
    }
}
