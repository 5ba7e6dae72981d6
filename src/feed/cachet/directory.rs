//! The components by their keys, and what a row becomes with them.

use std::collections::HashMap;

use super::row::{COMPONENT, INCIDENT, Kind, Listing, Row, SCHEDULE};
use crate::feed::read::text;
use crate::model::{
    Component, ComponentRef, ComponentState, Incident, LogCompleteness, Maintenance, Reported,
    Text, Update, Vocabulary,
};

/// The components by their keys, with their state now.
#[derive(Default)]
pub(super) struct Directory {
    groups: HashMap<String, String>,
    components: HashMap<String, Component>,
}

impl Directory {
    pub(super) fn of(listings: impl Iterator<Item = Listing>) -> Self {
        let mut own = Self::default();
        let mut rows = Vec::new();
        for listing in listings {
            let (groups, components) = match listing.kind {
                Kind::Groups => (listing.rows, Vec::new()),
                Kind::Components => (Vec::new(), listing.rows),
                _ => (Vec::new(), Vec::new()),
            };
            let groups = groups.into_iter().chain(listing.groups);
            own.groups.extend(groups.map(|row| (row.id, row.name)));
            rows.extend(listing.components.into_iter().chain(components));
        }
        let known = rows.iter().map(|row| (row.id.clone(), own.component(row)));
        own.components = known.collect();
        own
    }

    pub(super) fn component(&self, row: &Row) -> Component {
        let group = row.group.as_ref().and_then(|id| self.groups.get(id));
        Component {
            component: ComponentRef {
                id: Some(Text::new(row.id.clone())),
                group: group.map(|name| Text::new(name.trim())),
                ..ComponentRef::named(&row.name)
            },
            status: row.status.stated(COMPONENT),
            region: None,
        }
    }

    /// The components of a row with their state now, which says nothing of the incident's time.
    fn listed(&self, row: &Row) -> Option<Vec<ComponentState>> {
        let keys = row.components.as_ref()?;
        let state = |key: &String| match self.components.get(key) {
            Some(known) => ComponentState::new(known.component.clone(), known.status.clone()),
            None => ComponentState::new(
                ComponentRef {
                    id: Some(Text::new(key.clone())),
                    ..ComponentRef::named(key)
                },
                Reported::missing(),
            ),
        };
        Some(keys.iter().map(state).collect())
    }

    pub(super) fn incident(&self, row: Row) -> Incident {
        Incident {
            url: row.permalink.clone(),
            status: row.status.stated(INCIDENT),
            started_at: row.occurred_at,
            created_at: row.created_at,
            components: self.listed(&row),
            log: if row.has_updates {
                LogCompleteness::Complete
            } else {
                LogCompleteness::Partial
            },
            updates: posts(&row, INCIDENT),
            ..Incident::new(row.id, row.name)
        }
    }

    pub(super) fn maintenance(&self, row: Row) -> Maintenance {
        Maintenance {
            url: row.permalink.clone(),
            status: row.status.stated(SCHEDULE),
            starts_at: row.scheduled_at,
            completed_at: row.completed_at,
            components: self.listed(&row),
            updates: posts(&row, SCHEDULE),
            ..Maintenance::new(row.id, row.name)
        }
    }
}

/// The first text and what followed. The first one's state is not stated: a row has that of its last update, or what
/// somebody made it later without a word.
fn posts<S: Vocabulary>(row: &Row, table: &[(i64, S)]) -> Vec<Update<S>> {
    let first = Update {
        text: text::plain(&row.message),
        ..Update::at(row.occurred_at.or(row.created_at))
    };
    let first = (!row.message.is_empty()).then_some(first);
    let later = row.updates.iter().map(|post| Update {
        id: Some(Text::new(post.id.clone())),
        status: post.status.stated(table),
        text: text::plain(&post.message),
        ..Update::at(post.created_at)
    });
    first.into_iter().chain(later).collect()
}
