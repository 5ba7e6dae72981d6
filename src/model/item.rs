//! What incidents and maintenances have in common.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Incident, Maintenance, Page, Text, Time, timeline};

/// The two kinds of item. The numbers are those of the history's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ItemKind {
    /// Something that broke.
    Incident = 0,
    /// A maintenance.
    Maintenance = 1,
}

/// An incident or a maintenance.
pub(crate) trait Item: Clone + PartialEq + Serialize + DeserializeOwned {
    /// Which of the two kinds.
    const KIND: ItemKind;
    /// The feed's key; blank where the feed has none.
    fn id(&self) -> &Text;
    /// The vendor's headline.
    fn title(&self) -> &Text;
    /// The vendor's page about it.
    fn url(&self) -> Option<&Text>;
    /// When it began or will begin.
    fn started_at(&self) -> Option<Time>;
    /// The earliest time that its updates show.
    fn first_update_at(&self) -> Option<Time>;
    /// Whether it is not over; `None` where the vendor's words do not say.
    fn is_ongoing(&self) -> Option<bool>;
    /// The earliest and the latest time that it names; `None` where it may not be over, or nothing says when it ended.
    fn extent(&self) -> Option<(Time, Time)>;
    /// The item with its updates in the order of their times.
    #[must_use]
    fn in_order(self) -> Self;
    /// The page's list of this kind.
    fn list(page: &Page) -> Option<&[Self]>;
    /// The page's list of this kind, to change it.
    fn list_mut(page: &mut Page) -> &mut Option<Vec<Self>>;
}

/// Sorts as a page does: the newest incident first, maintenances by their planned start.
pub(crate) fn sort<T: Item, U>(list: &mut [U], item: impl Fn(&U) -> &T) {
    let start = |entry: &U| item(entry).started_at();
    match T::KIND {
        ItemKind::Incident => list.sort_by_cached_key(|entry| std::cmp::Reverse(start(entry))),
        ItemKind::Maintenance => list.sort_by_key(start),
    }
}

impl Item for Incident {
    const KIND: ItemKind = ItemKind::Incident;

    fn id(&self) -> &Text {
        &self.id
    }

    fn title(&self) -> &Text {
        &self.title
    }

    fn url(&self) -> Option<&Text> {
        self.url.as_ref()
    }

    fn started_at(&self) -> Option<Time> {
        timeline::started_at(self)
    }

    fn first_update_at(&self) -> Option<Time> {
        self.updates.iter().filter_map(|update| update.at).min()
    }

    fn is_ongoing(&self) -> Option<bool> {
        self.is_open()
    }

    fn extent(&self) -> Option<(Time, Time)> {
        let end = timeline::ended_at(self).filter(|_| self.is_open() == Some(false))?;
        let own = [
            self.started_at,
            self.created_at,
            self.resolved_at,
            self.id_at,
        ];
        let updates = self.updates.iter().map(|update| update.at);
        let spans = self.spans.iter().flatten();
        let spans = spans.flat_map(|span| [Some(span.from), span.to]);
        Some(around(end, own.into_iter().chain(updates).chain(spans)))
    }

    fn in_order(self) -> Self {
        self.ordered()
    }

    fn list(page: &Page) -> Option<&[Self]> {
        page.incidents.as_deref()
    }

    fn list_mut(page: &mut Page) -> &mut Option<Vec<Self>> {
        &mut page.incidents
    }
}

impl Item for Maintenance {
    const KIND: ItemKind = ItemKind::Maintenance;

    fn id(&self) -> &Text {
        &self.id
    }

    fn title(&self) -> &Text {
        &self.title
    }

    fn url(&self) -> Option<&Text> {
        self.url.as_ref()
    }

    fn started_at(&self) -> Option<Time> {
        self.starts_at
    }

    fn first_update_at(&self) -> Option<Time> {
        self.updates.iter().filter_map(|update| update.at).min()
    }

    /// Without the vendor's word the planned times decide, and those need a clock.
    fn is_ongoing(&self) -> Option<bool> {
        self.status.value.is_over().map(|over| !over)
    }

    fn extent(&self) -> Option<(Time, Time)> {
        let end = self.completed_at.or(self.ends_at);
        let end = end.filter(|_| self.status.value.is_over() == Some(true))?;
        let updates = self.updates.iter().map(|update| update.at);
        Some(around(
            end,
            [self.starts_at, self.ends_at].into_iter().chain(updates),
        ))
    }

    fn in_order(self) -> Self {
        self.ordered()
    }

    fn list(page: &Page) -> Option<&[Self]> {
        page.maintenances.as_deref()
    }

    fn list_mut(page: &mut Page) -> &mut Option<Vec<Self>> {
        &mut page.maintenances
    }
}

fn around(end: Time, times: impl Iterator<Item = Option<Time>>) -> (Time, Time) {
    let widen = |(from, to): (Time, Time), at: Time| (from.min(at), to.max(at));
    times.flatten().fold((end, end), widen)
}
