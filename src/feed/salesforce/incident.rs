//! Incidents, of which one stands under each instance that it touches.

use std::collections::{HashMap, HashSet};

use super::super::read::lenient::short;
use super::super::read::{text, time};
use super::instance::{Directory, Mentions};
use super::raw::{Event, Impact as RawImpact, Record, humanised};
use crate::model::{
    ComponentState, ComponentStatus, Impact, Incident, IncidentStatus, LogCompleteness, Reported,
    Span, Text, Time, Update,
};

/// More spans than any incident has; above it they are left out rather than guessed.
const SPANS: usize = 1_000;
/// Services that a made-up headline lists.
const HEADLINE: usize = 3;

/// The incidents of a page, each once.
pub(super) struct Incidents<'a> {
    directory: &'a Directory<'a>,
    places: HashMap<&'a str, usize>,
    list: Vec<Gathered<'a>>,
}

struct Gathered<'a> {
    raw: &'a Record,
    keys: Vec<&'a str>,
    known: HashSet<&'a str>,
    /// It stands in the list of those that go on.
    active: bool,
    posts: usize,
}

impl<'a> Incidents<'a> {
    pub(super) fn new(directory: &'a Directory<'a>) -> Self {
        Self {
            directory,
            places: HashMap::new(),
            list: Vec::new(),
        }
    }

    /// Takes an incident, or the next mention of one, under an instance or not.
    pub(super) fn add(&mut self, raw: &'a Record, under: Option<&'a str>, active: bool) {
        let Some(id) = raw.id.get() else { return };
        let place = *self.places.entry(id).or_insert(self.list.len());
        if place == self.list.len() {
            self.list.push(Gathered {
                raw,
                keys: Vec::new(),
                known: HashSet::new(),
                active: false,
                posts: raw.events().count(),
            });
        }
        let Some(gathered) = self.list.get_mut(place) else {
            return;
        };
        gathered.active |= active;
        let posts = raw.events().count();
        if posts > gathered.posts {
            (gathered.raw, gathered.posts) = (raw, posts);
        }
        let keys = raw
            .instance_keys
            .list()
            .iter()
            .map(String::as_str)
            .chain(under);
        for key in keys {
            if gathered.known.insert(key) {
                gathered.keys.push(key);
            }
        }
    }

    /// Whether any of them is over.
    pub(super) fn any_over(&self) -> bool {
        self.list.iter().any(|it| it.open() == Some(false))
    }

    pub(super) fn finish(self) -> Vec<Incident> {
        let mut mentions = Mentions::new();
        let incident = |it: &Gathered<'_>| it.incident(self.directory, &mut mentions);
        self.list.iter().map(incident).collect()
    }
}

impl Gathered<'_> {
    /// Whether an impact goes on; without impacts, what the list or the word says.
    fn open(&self) -> Option<bool> {
        let mut impacts = self.raw.impacts().peekable();
        if impacts.peek().is_some() {
            return Some(impacts.any(|impact| impact.end_time.get().is_none()));
        }
        let word = self.raw.status.get().unwrap_or_default();
        let said = match word.to_ascii_lowercase().as_str() {
            "active" => Some(true),
            "resolved" => Some(false),
            _ => None,
        };
        said.or(self.active.then_some(true))
    }

    fn incident(&self, directory: &Directory<'_>, mentions: &mut Mentions) -> Incident {
        let raw = self.raw;
        let open = self.open();
        let id = raw.id.get().unwrap_or_default();
        let components = directory
            .states(&self.keys, mentions)
            .filter(|states| !states.is_empty());
        let components = components.map(|states| now(states, open));
        let updates = updates(raw);
        let ends = raw.impacts().filter_map(|impact| at(impact.end_time.get()));
        Incident {
            url: Some(Text::new(format!(
                "https://status.salesforce.com/incidents/{id}"
            ))),
            status: status(raw, open),
            open,
            impact: impact(raw),
            started_at: raw.impacts().filter_map(|it| at(it.start_time.get())).min(),
            created_at: at(raw.created_at.get()),
            resolved_at: ends.max().filter(|_| open == Some(false)),
            log: if self.posts == 0 {
                LogCompleteness::Partial
            } else {
                LogCompleteness::Complete
            },
            updates,
            spans: spans(raw, components.as_deref().unwrap_or_default()),
            components,
            regions: self.regions(directory),
            ..Incident::new(id, title(raw))
        }
    }

    fn regions(&self, directory: &Directory<'_>) -> Vec<Text> {
        let mut known = HashSet::new();
        let regions = self.keys.iter().filter_map(|key| directory.region(key));
        let once = regions.filter(|region| known.insert(*region));
        once.map(|region| Text::from(short(region))).collect()
    }
}

fn at(shown: Option<&str>) -> Option<Time> {
    shown.and_then(time::rfc3339)
}

/// An instance's state now says nothing about an incident that is over.
fn now(states: Vec<ComponentState>, open: Option<bool>) -> Vec<ComponentState> {
    let keep = |state: ComponentState| match open {
        Some(true) => state,
        _ => ComponentState::new(state.component, Reported::missing()),
    };
    states.into_iter().map(keep).collect()
}

/// Only the posts state a lifecycle; the newest that has one counts, unless the impacts are over.
fn status(raw: &Record, open: Option<bool>) -> Reported<IncidentStatus> {
    match (open, raw.status.get()) {
        (Some(false), _) => IncidentStatus::Resolved.into(),
        _ if raw.events().any(|event| lifecycle(event).is_some()) => Reported::missing(),
        (_, Some(word)) => Reported::from_table(None, word),
        _ => Reported::missing(),
    }
}

/// What an impact is called, and the services that it is about.
fn title(raw: &Record) -> String {
    let kind = raw.impacts().find_map(|impact| impact.kind.get());
    let kind = kind.or(raw.kind.get()).unwrap_or("incident");
    let services: Vec<_> = raw.service_keys.list().iter().take(HEADLINE).collect();
    let services: Vec<_> = services.iter().map(|key| humanised(short(key))).collect();
    if services.is_empty() {
        return humanised(short(kind));
    }
    format!("{}: {}", humanised(short(kind)), services.join(", "))
}

/// The worst severity of its impacts: `minor` or `major`.
fn impact(raw: &Record) -> Reported<Option<Impact>> {
    let severities = raw.impacts().filter_map(|impact| impact.severity.get());
    let stated = severities.map(Reported::<Option<Impact>>::read);
    stated
        .max_by_key(|stated| stated.value)
        .unwrap_or_else(Reported::missing)
}

fn updates(raw: &Record) -> Vec<Update<IncidentStatus>> {
    let mut events: Vec<(Option<Time>, &Event)> = raw
        .events()
        .map(|event| (at(event.created_at.get()), event))
        .collect();
    events.sort_by_key(|(at, _)| *at);
    let mut before = Reported::missing();
    let update = |(at, event): (Option<Time>, &Event)| {
        if let Some(status) = lifecycle(event) {
            before = status.into();
        }
        Update {
            id: event.id.get().map(Text::from),
            status: before.clone(),
            text: text::plain(event.message.get().unwrap_or_default()),
            ..Update::at(at)
        }
    };
    let posted: Vec<_> = events.into_iter().map(update).collect();
    let note = raw
        .additional_information
        .get()
        .filter(|_| posted.is_empty());
    let note = note.map(|note| Update {
        text: text::plain(note),
        ..Update::at(at(raw.created_at.get()))
    });
    posted.into_iter().chain(note).collect()
}

/// The stage that a kind of post stands for, by how its name begins; "update" and "correction" stand for none.
fn lifecycle(event: &Event) -> Option<IncidentStatus> {
    const STAGES: &[(&str, IncidentStatus)] = &[
        ("investigating", IncidentStatus::Investigating),
        ("issueisolated", IncidentStatus::Identified),
        ("implementing", IncidentStatus::Identified),
        ("identified", IncidentStatus::Identified),
        ("monitoring", IncidentStatus::Monitoring),
        ("resolved", IncidentStatus::Resolved),
    ];
    let kind = event.kind.get()?.to_ascii_lowercase();
    let kind = kind.strip_prefix("herokuincident").unwrap_or(&kind);
    let stage = STAGES.iter().find(|(start, _)| kind.starts_with(start));
    stage.map(|(_, status)| *status)
}

/// The impacts as spans of each component.
fn spans(raw: &Record, components: &[ComponentState]) -> Option<Vec<Span>> {
    let impacts: Vec<_> = raw.impacts().collect();
    let count = impacts.len().saturating_mul(components.len());
    if count == 0 || count > SPANS {
        return None;
    }
    let core = raw.is_core.value != Some(false);
    let span = |state: &ComponentState, impact: &RawImpact| {
        Some(Span {
            component: state.component.clone(),
            status: severity(impact, core)?,
            from: at(impact.start_time.get())?,
            to: at(impact.end_time.get()),
        })
    };
    let pairs = components
        .iter()
        .flat_map(|state| impacts.iter().map(move |impact| (state, impact)));
    pairs.map(|(state, impact)| span(state, impact)).collect()
}

/// As an instance's own state reads.
fn severity(impact: &RawImpact, core: bool) -> Option<ComponentStatus> {
    match impact.severity.get()?.to_ascii_lowercase().as_str() {
        "minor" => Some(ComponentStatus::DegradedPerformance),
        "major" if core => Some(ComponentStatus::MajorOutage),
        "major" => Some(ComponentStatus::PartialOutage),
        _ => None,
    }
}
