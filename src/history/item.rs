//! What incidents and planned work have in common for the archive.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::model::{Incident, Maintenance, Page, Text, Time, timeline};

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::history) enum ItemKind {
    /// Something that broke.
    Incident = 0,
    /// Planned work.
    Maintenance = 1,
}

impl ItemKind {
    /// As the file has it.
    pub(in crate::history) fn read(number: i64) -> Self {
        match number {
            0 => Self::Incident,
            _ => Self::Maintenance,
        }
    }
}

/// Why an item is no longer part of the page as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::history) enum Removal {
    /// It is part of it.
    No = 0,
    /// The vendor took it away.
    Removed = 1,
    /// Another platform does not tell of it, or the like.
    Forgotten = 2,
}

impl Removal {
    /// As the file has it.
    pub(in crate::history) fn read(number: i64) -> Self {
        match number {
            0 => Self::No,
            1 => Self::Removed,
            _ => Self::Forgotten,
        }
    }
}

/// An incident or planned work, as the archive needs it.
pub(in crate::history) trait Item:
    Clone + PartialEq + Serialize + DeserializeOwned
{
    const KIND: ItemKind;
    fn key(&self) -> &str;
    fn title(&self) -> &str;
    fn link(&self) -> Option<&str>;
    /// Whether it goes on; `None` where nobody says.
    fn open(&self) -> Option<bool>;
    fn started_at(&self) -> Option<Time>;
    /// Its first update.
    fn posted_at(&self) -> Option<Time>;
    fn listed(page: &Page) -> Option<&[Self]>;
    fn list_in(page: &mut Page) -> &mut Option<Vec<Self>>;
}

impl Item for Incident {
    const KIND: ItemKind = ItemKind::Incident;

    fn key(&self) -> &str {
        self.id.raw()
    }

    fn title(&self) -> &str {
        self.title.raw()
    }

    fn link(&self) -> Option<&str> {
        self.url.as_ref().map(Text::raw)
    }

    fn open(&self) -> Option<bool> {
        self.is_open()
    }

    fn started_at(&self) -> Option<Time> {
        timeline::started_at(self)
    }

    fn posted_at(&self) -> Option<Time> {
        self.updates.iter().filter_map(|update| update.at).min()
    }

    fn listed(page: &Page) -> Option<&[Self]> {
        page.incidents.as_deref()
    }

    fn list_in(page: &mut Page) -> &mut Option<Vec<Self>> {
        &mut page.incidents
    }
}

impl Item for Maintenance {
    const KIND: ItemKind = ItemKind::Maintenance;

    fn key(&self) -> &str {
        self.id.raw()
    }

    fn title(&self) -> &str {
        self.title.raw()
    }

    fn link(&self) -> Option<&str> {
        self.url.as_ref().map(Text::raw)
    }

    /// Without the vendor's word the planned times decide, by the clock of whoever asks.
    fn open(&self) -> Option<bool> {
        self.status.value.is_over().map(|over| !over)
    }

    fn started_at(&self) -> Option<Time> {
        self.starts_at
    }

    fn posted_at(&self) -> Option<Time> {
        self.updates.iter().filter_map(|update| update.at).min()
    }

    fn listed(page: &Page) -> Option<&[Self]> {
        page.maintenances.as_deref()
    }

    fn list_in(page: &mut Page) -> &mut Option<Vec<Self>> {
        &mut page.maintenances
    }
}
