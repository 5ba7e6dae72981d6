//! The rows of the lists, and what they become.

use std::collections::HashMap;

use serde::Deserialize;

use super::super::read::lenient::{List, Scalar};
use super::super::read::text;
use super::kind::Kind;
use crate::model::{
    Component, ComponentRef, ComponentState, ComponentStatus, Coverage, Incident, LogCompleteness,
    Maintenance, Page, Reported, Update,
};

/// A row of any of the lists.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Row {
    pub(super) id: Scalar,
    pub(super) name: Scalar,
    pub(super) title: Scalar,
    pub(super) description: Scalar,
    pub(super) online: Scalar,
    pub(super) group_id: Scalar,
    pub(super) last_success: Scalar,
    pub(super) last_error: Scalar,
    pub(super) service: Scalar,
    pub(super) created_at: Scalar,
    pub(super) start_on: Scalar,
    pub(super) end_on: Scalar,
    pub(super) updates: List<Post>,
    pub(super) incidents: List<Row>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Post {
    pub(super) id: Scalar,
    pub(super) message: Scalar,
    #[serde(rename = "type")]
    pub(super) kind: Scalar,
    pub(super) created_at: Scalar,
}

impl Row {
    pub(super) fn status(&self) -> Reported<ComponentStatus> {
        let checked = self.last_success.time().is_some() || self.last_error.time().is_some();
        match self.online.truth() {
            Some(true) => ComponentStatus::Operational.into(),
            Some(false) if checked => ComponentStatus::MajorOutage.into(),
            _ => Reported::missing(),
        }
    }

    pub(super) fn is_down(&self) -> bool {
        self.status().value == ComponentStatus::MajorOutage
    }
}

/// The services by their keys.
pub(super) struct Site {
    groups: HashMap<String, String>,
    services: HashMap<String, Component>,
}

impl Site {
    pub(super) fn of(lists: &[(Kind, Vec<Row>)]) -> Self {
        let of = |wanted: Kind| {
            lists
                .iter()
                .filter(move |(kind, _)| *kind == wanted)
                .flat_map(|(_, rows)| rows)
        };
        let keyed = |row: &Row| Some((row.id.get()?.to_owned(), row.name.or_empty().to_owned()));
        let mut site = Self {
            groups: of(Kind::Groups).filter_map(keyed).collect(),
            services: HashMap::new(),
        };
        let known =
            of(Kind::Services).map(|row| (row.id.or_empty().to_owned(), site.component(row)));
        site.services = known.collect();
        site
    }

    fn component(&self, row: &Row) -> Component {
        let group = self.groups.get(row.group_id.or_empty());
        Component {
            component: ComponentRef {
                id: row.id.text(),
                group: group.map(|name| name.as_str().into()),
                ..ComponentRef::named(row.name.or_empty())
            },
            status: row.status(),
            region: None,
        }
    }

    pub(super) fn page(&self, kind: Kind, rows: &[Row]) -> Page {
        match kind {
            Kind::Services => {
                let embedded = rows
                    .iter()
                    .flat_map(|row| row.incidents.items.iter().flatten());
                let incidents: Vec<_> = embedded.map(|row| self.incident(row)).collect();
                Page {
                    components: Some(rows.iter().map(|row| self.component(row)).collect()),
                    incidents: (!incidents.is_empty()).then_some(incidents),
                    coverage: Coverage {
                        component_states: true,
                        ..Coverage::default()
                    },
                    ..Page::default()
                }
            }
            Kind::Incidents => Page {
                incidents: Some(rows.iter().map(|row| self.incident(row)).collect()),
                coverage: Coverage {
                    resolved_incidents: true,
                    ..Coverage::default()
                },
                ..Page::default()
            },
            Kind::Messages => Page {
                maintenances: Some(rows.iter().map(|row| self.message(row)).collect()),
                coverage: Coverage {
                    maintenance: true,
                    ..Coverage::default()
                },
                ..Page::default()
            },
            Kind::Groups => Page::default(),
        }
    }

    fn listed(&self, row: &Row) -> Option<Vec<ComponentState>> {
        let known = self.services.get(row.service.get()?)?;
        Some(vec![ComponentState::new(
            known.component.clone(),
            known.status.clone(),
        )])
    }

    fn incident(&self, row: &Row) -> Incident {
        let first = row.description.get().map(|description| Update {
            text: text::plain(description),
            ..Update::at(row.created_at.time())
        });
        let mut posts: Vec<_> = row.updates.items.iter().flatten().collect();
        posts.sort_by_key(|post| post.created_at.time());
        let mut before = Reported::missing();
        let later = posts.into_iter().map(|post| {
            let word = post.kind.or_empty();
            if !word.eq_ignore_ascii_case("update") {
                before = Reported::read(word);
            }
            Update {
                id: post.id.text(),
                status: before.clone(),
                text: text::plain(post.message.or_empty()),
                ..Update::at(post.created_at.time())
            }
        });
        Incident {
            created_at: row.created_at.time(),
            updates: first.into_iter().chain(later).collect(),
            log: LogCompleteness::Complete,
            components: self.listed(row),
            ..Incident::new(row.id.or_empty(), row.title.or_empty())
        }
    }

    /// A message has a start and an end, as an announcement of work has.
    fn message(&self, row: &Row) -> Maintenance {
        let text = row.description.get().map(|description| Update {
            text: text::plain(description),
            ..Update::at(row.created_at.time())
        });
        Maintenance {
            starts_at: row.start_on.time(),
            ends_at: row.end_on.time(),
            updates: text.into_iter().collect(),
            components: self.listed(row),
            ..Maintenance::new(row.id.or_empty(), row.title.or_empty())
        }
    }
}
