//! What a list is of.

use serde_json::Value;

use crate::model::Part;

/// What a list is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Services,
    Groups,
    Incidents,
    Messages,
}

impl Kind {
    /// The part of the page that a list of this kind is.
    pub(super) fn part(self) -> Part {
        match self {
            Self::Services | Self::Groups => Part::Components,
            Self::Incidents => Part::Incidents,
            Self::Messages => Part::Maintenances,
        }
    }

    pub(super) fn of(row: &Value) -> Option<Self> {
        let has = |keys: &[&str]| keys.iter().all(|key| row.get(key).is_some());
        match () {
            () if has(&["id", "name", "online", "last_success"]) => Some(Self::Services),
            () if has(&["title", "start_on", "end_on"]) => Some(Self::Messages),
            () if has(&["title", "service", "created_at"]) => Some(Self::Incidents),
            () if has(&["id", "name", "order_id"]) => Some(Self::Groups),
            () => None,
        }
    }

    /// The kind of an empty list, which only its address or file name shows.
    pub(super) fn of_address(asked: &str) -> Option<Self> {
        let name = asked.rsplit('/').next()?;
        let names = [
            ("services", Self::Services),
            ("groups", Self::Groups),
            ("incidents", Self::Incidents),
            ("messages", Self::Messages),
        ];
        let found = names.iter().find(|(own, _)| name.starts_with(own));
        found.map(|(_, kind)| *kind)
    }
}
