//! Outages as incidents, and services as components.

use std::collections::HashMap;

use super::super::read::lenient::{Scalar, short};
use super::super::read::text;
use super::raw::{Post, Record, Service, at, status};
use crate::model::{
    Component, ComponentRef, ComponentState, ComponentStatus, Impact, Incident, IncidentStatus,
    LogCompleteness, Reported, Text, Update,
};

pub(super) fn components(org: &Record) -> Vec<Component> {
    let reading = Reading::of(Some(org));
    let component = |service: &Service| {
        Some(Component {
            component: reading.component(service.id.get(), service.name.get()?),
            status: service.status.get().map_or_else(Reported::missing, status),
            region: None,
        })
    };
    org.services.list().iter().filter_map(component).collect()
}

/// Reads what belongs to a product; services are numbered within it.
pub(super) struct Reading<'a> {
    org: Option<&'a Record>,
    services: HashMap<&'a str, &'a str>,
}

impl<'a> Reading<'a> {
    pub(super) fn of(org: Option<&'a Record>) -> Self {
        let services = org.map(|org| org.services.list()).unwrap_or_default();
        let named = services
            .iter()
            .filter_map(|it| Some((it.id.get()?, it.name.get()?)));
        Self {
            org,
            services: named.collect(),
        }
    }

    fn component(&self, id: Option<&str>, name: &str) -> ComponentRef {
        let org = self.org.and_then(|org| org.id.get());
        let key = org.zip(id);
        let group = self.org.and_then(|org| org.name.get().or(org.id.get()));
        ComponentRef {
            id: key.map(|(org, id)| Text::new(format!("{}/{}", short(org), short(id)))),
            group: group.map(|name| Text::from(short(name))),
            ..ComponentRef::named(short(name))
        }
    }

    /// The service that an outage is of.
    fn service(&self, record: &Record) -> Option<ComponentRef> {
        let id = record.service_id.get()?;
        let name = self.services.get(id)?;
        Some(self.component(Some(id), name))
    }

    /// `nth` stands for a key where there is none.
    pub(super) fn incident(&self, record: &Record, nth: usize) -> Incident {
        let component = self.service(record);
        let word = record.status.get();
        let now = word.map_or_else(Reported::missing, status);
        let open = match now.value {
            ComponentStatus::Unknown => None,
            state => Some(state != ComponentStatus::Operational),
        };
        let posts = record.posts.list().iter();
        let updates: Vec<_> = posts.map(|post| update(post, component.as_ref())).collect();
        let title = component.as_ref().map(ComponentRef::path);
        let org = self.org.and_then(|org| org.name.get());
        let title = title.unwrap_or_else(|| Text::from(short(org.unwrap_or("Outage"))));
        let number = record.id.get().or(record.time.get());
        let number = number.map_or_else(|| nth.to_string(), |it| short(it).to_owned());
        let scope = self.org.and_then(|org| org.id.get());
        let key = scope.map_or_else(|| number.clone(), |it| format!("{}/{number}", short(it)));
        let listed = component.map(|it| {
            let now = now.clone();
            vec![ComponentState::new(
                it,
                if open == Some(true) {
                    now
                } else {
                    Reported::missing()
                },
            )]
        });
        Incident {
            status: lifecycle(word.unwrap_or_default()),
            open,
            impact: worst(record),
            started_at: record.time.get().and_then(at),
            log: if updates.is_empty() {
                LogCompleteness::Partial
            } else {
                LogCompleteness::Complete
            },
            updates,
            components: listed,
            ..Incident::new(key, title.raw())
        }
    }
}

fn update(post: &Post, component: Option<&ComponentRef>) -> Update<IncidentStatus> {
    let word = post.status.get().unwrap_or_default();
    let state = status(word);
    let stated = component.filter(|_| state.value != ComponentStatus::Unknown);
    Update {
        status: lifecycle(word),
        text: text::plain(post.description.get().unwrap_or_default()),
        components: stated
            .map(|it| ComponentState::new(it.clone(), state))
            .into_iter()
            .collect(),
        ..Update::at(post.time.get().and_then(at))
    }
}

/// A disruption says how bad it is, not how far along: that it is looked into is all that is known.
fn lifecycle(word: &str) -> Reported<IncidentStatus> {
    match status(word).value {
        ComponentStatus::Unknown => Reported::read(word),
        ComponentStatus::Operational => IncidentStatus::Resolved.into(),
        _ => IncidentStatus::Investigating.into(),
    }
}

/// The worst that the outage or one of its posts says: low, medium and high are the ladder's three rungs.
fn worst(record: &Record) -> Reported<Option<Impact>> {
    let posts = record.posts.list().iter().map(|post| &post.status);
    let words = posts.chain([&record.status]).filter_map(Scalar::get);
    let troubles = words
        .map(|word| status(word).value)
        .filter(|it| it.is_trouble());
    let worst = troubles.filter_map(ComponentStatus::impact).max();
    worst.map_or_else(Reported::missing, |impact| Some(impact).into())
}
