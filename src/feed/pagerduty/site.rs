//! Services, their groups and states, and the incidents that name them.

use std::collections::HashMap;

use serde::Deserialize;

use super::super::read::lenient::{List, Scalar, Texts};
use super::super::read::text;
use crate::model::{
    Component, ComponentRef, ComponentState, ComponentStatus, Impact, Incident, IncidentStatus,
    LogCompleteness, Reported, Text, Time, Update, Vocabulary,
};

/// The severities of updates and of services: `outage` is the word that the settings call so.
const SEVERITY: &[(&str, ComponentStatus, Impact)] = &[
    ("all_good", ComponentStatus::Operational, Impact::None),
    ("operational", ComponentStatus::Operational, Impact::None),
    (
        "maintenance",
        ComponentStatus::UnderMaintenance,
        Impact::None,
    ),
    ("minor", ComponentStatus::DegradedPerformance, Impact::Minor),
    (
        "partial_outage",
        ComponentStatus::PartialOutage,
        Impact::Major,
    ),
    ("major", ComponentStatus::PartialOutage, Impact::Major),
    ("outage", ComponentStatus::MajorOutage, Impact::Critical),
];

/// A group of services in the page's layout, or a service outside of one.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Place {
    pub(super) id: Scalar,
    pub(super) name: Scalar,
    pub(super) child_business_services: Texts,
}

/// A service: the layout knows it by its external key, the updates by its own.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Service {
    pub(super) id: Scalar,
    pub(super) name: Scalar,
    pub(super) external_business_service_id: Scalar,
    pub(super) is_active: Scalar,
    pub(super) severity: Scalar,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct RawIncident {
    pub(super) id: Scalar,
    pub(super) title: Scalar,
    pub(super) updates: List<Post>,
    pub(super) postmortem: Option<Post>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Post {
    pub(super) id: Scalar,
    pub(super) status: Scalar,
    pub(super) severity: Scalar,
    pub(super) message: Scalar,
    pub(super) reported_at: Scalar,
    pub(super) created_at: Scalar,
    #[serde(rename = "impacted_business_services")]
    pub(super) services: List<Service>,
}

/// The layout: which group a service stands in, and where.
pub(super) struct Groups<'a> {
    places: HashMap<&'a str, (usize, Option<&'a str>)>,
}

impl<'a> Groups<'a> {
    pub(super) fn of(layout: &'a [Place]) -> Self {
        let mut places = HashMap::new();
        for place in layout {
            let group = place
                .child_business_services
                .items
                .as_ref()
                .map(|_| place.name.or_empty());
            let own = place.id.get().filter(|_| group.is_none());
            let members = place.child_business_services.list().iter();
            for member in members.map(String::as_str).chain(own) {
                let next = places.len();
                places.entry(member).or_insert((next, group));
            }
        }
        Self { places }
    }

    pub(super) fn directory(&self, services: &[Service]) -> Directory {
        let shown = services
            .iter()
            .filter(|service| service.is_active.truth() != Some(false));
        let mut placed: Vec<_> = shown
            .map(|service| {
                let place = self
                    .places
                    .get(service.external_business_service_id.or_empty());
                let component = ComponentRef {
                    group: place.and_then(|(_, group)| *group).map(Into::into),
                    ..component(service)
                };
                (place.map_or(usize::MAX, |(rank, _)| *rank), component)
            })
            .collect();
        placed.sort_by_key(|(rank, _)| *rank);
        let services: Vec<ComponentRef> = placed.into_iter().map(|(_, own)| own).collect();
        let keys = services.iter().enumerate();
        let keys = keys.filter_map(|(place, own)| Some((own.id.clone()?, place)));
        Directory {
            places: keys.collect(),
            services,
        }
    }
}

fn component(service: &Service) -> ComponentRef {
    ComponentRef {
        id: service.id.text(),
        ..ComponentRef::named(service.name.or_empty())
    }
}

/// The page's services in the layout's order, and their places by their keys.
pub(super) struct Directory {
    services: Vec<ComponentRef>,
    places: HashMap<Text, usize>,
}

impl Directory {
    fn find(&self, service: &Service) -> ComponentRef {
        let place = service.id.text().and_then(|id| self.places.get(&id));
        let known = place.and_then(|place| self.services.get(*place));
        known.cloned().unwrap_or_else(|| component(service))
    }

    pub(super) fn incident(&self, raw: &RawIncident, open: bool) -> Incident {
        let posts = raw.updates.items.iter().flatten().rev();
        let impacts = posts
            .clone()
            .filter_map(|post| severity(post.severity.or_empty()));
        let impact = impacts.map(|(_, impact)| impact).max();
        let postmortem = raw.postmortem.iter().map(|post| Update {
            status: IncidentStatus::Postmortem.into(),
            ..self.update(post)
        });
        Incident {
            open: Some(open),
            // The worst that an update states.
            impact: Some(impact)
                .flatten()
                .map_or_else(Reported::missing, |impact| Some(impact).into()),
            updates: posts
                .map(|post| self.update(post))
                .chain(postmortem)
                .collect(),
            log: LogCompleteness::Complete,
            ..Incident::new(raw.id.or_empty(), raw.title.or_empty())
        }
    }

    fn update(&self, post: &Post) -> Update<IncidentStatus> {
        let state = |service: &Service| {
            let word = service.severity.or_empty();
            let known = severity(word).map(|(status, _)| status);
            ComponentState::new(self.find(service), Reported::from_table(known, word))
        };
        Update {
            id: post.id.text(),
            status: status(post.status.or_empty()),
            text: text::plain(post.message.or_empty()),
            components: post.services.items.iter().flatten().map(state).collect(),
            ..Update::at(post.at())
        }
    }

    /// The states of now: what the newest updates of open incidents say, nothing of the others.
    pub(super) fn now(&self, open: &[Incident]) -> Vec<Component> {
        let newest = open.iter().filter_map(|incident| incident.updates.last());
        let mut worst: HashMap<&ComponentRef, Reported<ComponentStatus>> = HashMap::new();
        for state in newest.flat_map(|update| &update.components) {
            let own = worst
                .entry(&state.component)
                .or_insert_with(Reported::missing);
            *own = own.clone().worse(state.status.clone());
        }
        let state = |component: &ComponentRef| {
            let state = worst.get(component).cloned();
            state.unwrap_or_else(Reported::missing)
        };
        let component = |component: &ComponentRef| Component {
            component: component.clone(),
            status: state(component),
            region: None,
        };
        self.services.iter().map(component).collect()
    }
}

impl Post {
    /// The earlier of both: back-dated ones were reported before they were made, edited ones long after.
    fn at(&self) -> Option<Time> {
        let times = [self.reported_at.time(), self.created_at.time()];
        times.into_iter().flatten().min()
    }
}

fn severity(word: &str) -> Option<(ComponentStatus, Impact)> {
    let same = |own: &str| own == word || own.replace('_', " ") == word;
    let known = SEVERITY.iter().find(|(own, _, _)| same(own));
    known.map(|(_, status, impact)| (*status, *impact))
}

fn status(word: &str) -> Reported<IncidentStatus> {
    let own = (word == "detected").then_some(IncidentStatus::Investigating);
    Reported::from_table(own.or(IncidentStatus::parse(word)), word)
}
