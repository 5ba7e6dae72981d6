//! The comparison of a check: what changed, what is known after it, and which items are the same.

use super::components;
use super::items::{self, ItemPairs};
use super::kind::Kind;
use super::stated::{differ, is_said, word};
use super::types::{Change, CheckInfo, KnownPage};
use crate::model::{Coverage, Incident, Indicator, Maintenance, Page, Reach, Reported, Text};

/// All that follows from comparing a new snapshot with what was known.
#[derive(Clone, Debug)]
pub(crate) struct Comparison {
    /// What changed.
    pub(crate) changes: Vec<Change>,
    /// The page as it is known now, with all that its documents no longer or never show. What the vendor edited or
    /// removed follows the vendor.
    pub(crate) page: Page,
    /// Where the page's incidents come from.
    pub(crate) incidents: ItemPairs,
    /// Where the page's maintenances come from.
    pub(crate) maintenances: ItemPairs,
}

/// Compares a new snapshot with what is known; `None`: the page was never read.
///
/// A first snapshot gives [`Kind::VendorFirstSeen`] alone, and what a document states for the first time is no change.
pub(crate) fn compare(known: Option<&KnownPage>, seen: &Page, check: CheckInfo) -> Comparison {
    match known {
        Some(known) => both(known, seen, check),
        None => Comparison {
            changes: vec![
                Change::new(Kind::VendorFirstSeen, check.at).reading(None, Some(state(seen))),
            ],
            page: seen.clone(),
            incidents: items::all_seen::<Incident>(seen),
            maintenances: items::all_seen::<Maintenance>(seen),
        },
    }
}

/// What a first snapshot shows: the page's status, what is open, and what has a problem.
fn state(page: &Page) -> Text {
    let mut parts = Vec::new();
    parts.extend(
        page.indicator
            .as_ref()
            .map(|one| format!("page status {}", word(one).raw())),
    );
    parts.extend(page.incidents.as_ref().map(|list| {
        let open = list
            .iter()
            .filter(|one| one.is_open() != Some(false))
            .count();
        format!("open incidents: {open}")
    }));
    parts.extend(page.components.as_ref().map(|list| {
        let affected = list
            .iter()
            .filter(|one| one.status.value.is_trouble())
            .count();
        format!("affected components: {affected} of {}", list.len())
    }));
    Text::new(parts.join(", "))
}

fn both(known: &KnownPage, seen: &Page, check: CheckInfo) -> Comparison {
    let before = &known.page;
    let home = seen.url.as_ref().or(before.url.as_ref());
    let mut changes: Vec<_> = indicator_change(before, seen, check).into_iter().collect();
    let (component_changes, components) = components::compare(before, seen, check);
    changes.extend(component_changes);
    let incidents = items::compare::<Incident>(known, seen, home, check);
    changes.extend(incidents.changes);
    let maintenances = items::compare::<Maintenance>(known, seen, home, check);
    changes.extend(maintenances.changes);
    let page = Page {
        name: seen.name.clone().or_else(|| before.name.clone()),
        url: home.cloned(),
        updated_at: seen.updated_at.or(before.updated_at),
        indicator: indicator(before, seen),
        description: seen
            .description
            .clone()
            .or_else(|| before.description.clone()),
        components,
        incidents: incidents.merged,
        maintenances: maintenances.merged,
        coverage: coverage(&before.coverage, &seen.coverage, check),
        doubts: seen.doubts.clone(),
    };
    Comparison {
        changes,
        page: page.ordered(),
        incidents: incidents.pairs,
        maintenances: maintenances.pairs,
    }
}

fn indicator_change(known: &Page, seen: &Page, check: CheckInfo) -> Option<Change> {
    let (old, new) = (known.indicator.as_ref()?, seen.indicator.as_ref()?);
    differ(old, new).then(|| {
        Change::new(Kind::IndicatorChanged, check.at).reading(Some(word(old)), Some(word(new)))
    })
}

fn indicator(known: &Page, seen: &Page) -> Option<Reported<Indicator>> {
    let (known, seen) = (known.indicator.as_ref(), seen.indicator.as_ref());
    let stated = seen.filter(|seen| is_said(seen) || known.is_none());
    stated.or(known).cloned()
}

/// The reach of both snapshots together, unless there is a gap between them.
fn coverage(known: &Coverage, seen: &Coverage, check: CheckInfo) -> Coverage {
    if check.platform_changed {
        return seen.clone();
    }
    let gap = match seen.reach {
        Reach::All => false,
        Reach::Since(from) => check.before.is_none_or(|before| from > before),
        Reach::Unknown => seen.resolved_incidents,
    };
    let alone = gap && seen.resolved_incidents || !known.resolved_incidents;
    let joined = known.clone().joined(seen);
    Coverage {
        reach: if alone { seen.reach } else { joined.reach },
        cap: seen.cap.or(known.cap),
        ..joined
    }
}
