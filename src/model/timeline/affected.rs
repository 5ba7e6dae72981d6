//! Which components an incident touched, from when to when, how badly.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::TimeDelta;

use crate::model::{
    ComponentRef, ComponentState, ComponentStatus, Incident, IncidentStatus, Span, Text, Time,
    Update, UpdateLog,
};

/// A stretch of time in one state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// From when.
    pub from: Time,
    /// Until when; `None` while it lasts.
    pub to: Option<Time>,
    /// The state then.
    pub status: ComponentStatus,
}

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

/// A component's identity within one page: by id, else by group, name and position among its namesakes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Key<'a> {
    Id(&'a Text),
    Named(Option<&'a Text>, &'a Text, usize),
}

/// The states of one list with their keys.
fn keyed(states: &[ComponentState]) -> impl Iterator<Item = (Key<'_>, &ComponentState)> {
    let mut namesakes: HashMap<(Option<&Text>, &Text), usize> = HashMap::new();
    states
        .iter()
        .map(move |state| (key(&state.component, &mut namesakes), state))
}

fn key<'a>(
    component: &'a ComponentRef,
    namesakes: &mut HashMap<(Option<&'a Text>, &'a Text), usize>,
) -> Key<'a> {
    if let Some(id) = &component.id {
        return Key::Id(id);
    }
    let nth = namesakes
        .entry((component.group.as_ref(), &component.name))
        .or_default();
    *nth += 1;
    Key::Named(component.group.as_ref(), &component.name, *nth)
}

/// What is known of one component.
struct Known<'a> {
    component: &'a ComponentRef,
    worst: Option<ComponentStatus>,
    spans: Vec<Open>,
    /// A part of its trouble has no known time.
    gaps: bool,
}

/// A span whose end may not be known yet.
#[derive(Clone, Copy)]
struct Open {
    status: ComponentStatus,
    from: Time,
    to: Option<Time>,
}

type Ledger<'a> = BTreeMap<(usize, Key<'a>), Known<'a>>;

/// What an incident says of its components.
pub(super) struct Evidence<'a> {
    pub(super) incident: &'a Incident,
    pub(super) started: Option<Time>,
    /// Where open intervals end: the resolution, or now.
    pub(super) until: Option<Time>,
    pub(super) open: Option<bool>,
}

impl<'a> Evidence<'a> {
    /// The affected ones in the order in which they were named; `None` where nobody says.
    pub(super) fn affected(&self) -> Option<Vec<Affected>> {
        let mut book = Book::default();
        match &self.incident.spans {
            Some(spans) => spans.iter().for_each(|span| book.span(span)),
            None => book.updates(&self.incident.updates, self.incident.log),
        }
        let listed = self.incident.components.as_deref().unwrap_or_default();
        if self.open == Some(true) {
            book.now(listed);
        }
        let affected: Vec<_> = book
            .ledger
            .into_values()
            .filter_map(|known| self.settle(known))
            .collect();
        (!affected.is_empty() || self.denies()).then_some(affected)
    }

    /// Whether the evidence is enough to say that no component was affected.
    fn denies(&self) -> bool {
        let mut states = self
            .incident
            .updates
            .iter()
            .flat_map(|update| &update.components)
            .peekable();
        let told = states.peek().is_some()
            && states.all(|state| state.status.value != ComponentStatus::Unknown);
        self.incident.spans.is_some() || (self.incident.log == UpdateLog::Complete && told)
    }

    fn settle(&self, known: Known<'a>) -> Option<Affected> {
        let worst = known.worst?;
        let intervals = self.intervals(&known.spans);
        let whole = !known.gaps && self.until.is_some() && !known.spans.is_empty();
        let total = whole.then(|| intervals.iter().map(|interval| self.length(interval)).sum());
        Some(Affected {
            component: known.component.clone(),
            worst,
            total,
            intervals,
        })
    }

    fn length(&self, interval: &Interval) -> TimeDelta {
        let to = interval.to.or(self.until).unwrap_or(interval.from);
        to - interval.from
    }

    /// Overlapping spans become one after the other, the worst state first; all inside the incident.
    fn intervals(&self, spans: &[Open]) -> Vec<Interval> {
        let mut edges: Vec<(Time, usize, bool)> = Vec::new();
        for span in spans {
            let Some(rung) = rung(span.status) else {
                continue;
            };
            let from = self.started.map_or(span.from, |start| start.max(span.from));
            let to = [span.to, self.until].into_iter().flatten().min();
            if let Some(to) = to.filter(|to| *to > from) {
                edges.extend([(from, rung, true), (to, rung, false)]);
            }
        }
        edges.sort_unstable();
        let lasting = |to: Time| self.open == Some(true) && Some(to) == self.until;
        sweep(&edges)
            .map(|(from, to, status)| Interval {
                from,
                to: (!lasting(to)).then_some(to),
                status,
            })
            .collect()
    }
}

const RUNGS: [ComponentStatus; 3] = [
    ComponentStatus::DegradedPerformance,
    ComponentStatus::PartialOutage,
    ComponentStatus::MajorOutage,
];

fn rung(status: ComponentStatus) -> Option<usize> {
    RUNGS.iter().position(|rung| *rung == status)
}

/// The stretches between sorted edges, each in the worst state that covers it, equal neighbours joined.
fn sweep(edges: &[(Time, usize, bool)]) -> impl Iterator<Item = (Time, Time, ComponentStatus)> {
    let mut covering = [0usize; RUNGS.len()];
    let mut stretches: Vec<(Time, Time, ComponentStatus)> = Vec::new();
    for (index, (at, rung, opens)) in edges.iter().enumerate() {
        let count = &mut covering[*rung];
        *count = if *opens {
            *count + 1
        } else {
            count.saturating_sub(1)
        };
        let Some(next) = edges
            .get(index + 1)
            .map(|edge| edge.0)
            .filter(|next| next > at)
        else {
            continue;
        };
        let Some(worst) = covering
            .iter()
            .rposition(|count| *count > 0)
            .map(|rung| RUNGS[rung])
        else {
            continue;
        };
        match stretches.last_mut() {
            Some(last) if last.1 == *at && last.2 == worst => last.1 = next,
            _ => stretches.push((*at, next, worst)),
        }
    }
    stretches.into_iter()
}

/// Gathers what is said of each component, in the order in which they are first named.
#[derive(Default)]
struct Book<'a> {
    ledger: Ledger<'a>,
    order: HashMap<Key<'a>, usize>,
}

impl<'a> Book<'a> {
    fn known(&mut self, key: Key<'a>, component: &'a ComponentRef) -> &mut Known<'a> {
        let next = self.order.len();
        let place = *self.order.entry(key).or_insert(next);
        let unknown = || Known {
            component,
            worst: None,
            spans: Vec::new(),
            gaps: false,
        };
        self.ledger.entry((place, key)).or_insert_with(unknown)
    }

    fn span(&mut self, span: &'a Span) {
        let key = key(&span.component, &mut HashMap::new());
        let known = self.known(key, &span.component);
        known.seen(span.status);
        known.spans.push(Open {
            status: span.status,
            from: span.from,
            to: span.to,
        });
    }

    /// A state lasts from the update that set it until the one that cleared it, or a resolution.
    fn updates(&mut self, updates: &'a [Update<IncidentStatus>], log: UpdateLog) {
        for update in updates {
            let over = update.status.value.is_over() == Some(true);
            for (key, state) in keyed(&update.components) {
                let known = self.known(key, &state.component);
                known.gaps |= log != UpdateLog::Complete;
                known.update(state, update.at, over);
            }
            if let (true, Some(at)) = (over, update.at) {
                self.ledger.values_mut().for_each(|known| known.close(at));
            }
        }
    }

    /// What is in trouble now is affected, though nobody says since when.
    fn now(&mut self, listed: &'a [ComponentState]) {
        for (key, state) in keyed(listed).filter(|(_, state)| state.status.value.is_trouble()) {
            let known = self.known(key, &state.component);
            known.gaps |= known.spans.is_empty();
            known.seen(state.status.value);
        }
    }
}

impl Known<'_> {
    fn seen(&mut self, status: ComponentStatus) {
        if status.is_trouble() && self.worst.and_then(ComponentStatus::impact) < status.impact() {
            self.worst = Some(status);
        }
    }

    fn close(&mut self, at: Time) {
        if let Some(last) = self.spans.last_mut() {
            last.to.get_or_insert(at);
        }
    }

    fn update(&mut self, state: &ComponentState, at: Option<Time>, over: bool) {
        let running = self.spans.last().is_some_and(|span| span.to.is_none());
        if let Some(before) = state
            .previous
            .filter(|before| before.is_trouble() && !running)
        {
            self.gaps |= self.worst.is_none();
            self.seen(before);
        }
        if over {
            return;
        }
        let status = state.status.value;
        self.seen(status);
        let Some(at) = at else {
            self.gaps |= status.is_trouble();
            return;
        };
        self.close(at);
        if status.is_trouble() {
            self.spans.push(Open {
                status,
                from: at,
                to: None,
            });
        }
    }
}

/// The components named with an incident that are not among the affected ones, each once.
pub(super) fn listed(incident: &Incident, affected: Option<&[Affected]>) -> Vec<ComponentRef> {
    let affected = || {
        affected
            .unwrap_or_default()
            .iter()
            .map(|affected| &affected.component)
    };
    let ids: HashSet<_> = affected()
        .filter_map(|component| component.id.as_ref())
        .collect();
    let named: HashSet<_> = affected().collect();
    let lists = incident
        .updates
        .iter()
        .map(|update| update.components.as_slice());
    let lists = lists.chain(incident.components.as_deref());
    let mut seen = HashSet::new();
    let firsts = lists
        .flat_map(keyed)
        .filter(|(key, _)| seen.insert(*key))
        .map(|(_, state)| &state.component);
    let known = |one: &ComponentRef| {
        named.contains(one) || one.id.as_ref().is_some_and(|id| ids.contains(id))
    };
    firsts.filter(|one| !known(one)).cloned().collect()
}
