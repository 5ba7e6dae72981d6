//! One page of two looks: what the newer one says, and what it leaves out.

use chrono::TimeDelta;

use super::absence::{self, Absence};
use super::{CheckInfo, components, is_said, matching, said, update_diff};
use crate::model::{
    Coverage, Incident, LogCompleteness, Maintenance, Page, Reach, Reported, Text, Time, Vocabulary,
};

/// A key or a start is made moments before or after the first update.
const SAME_MOMENT: TimeDelta = TimeDelta::seconds(60);

pub(super) fn page(known: Page, seen: &Page, look: CheckInfo) -> Page {
    let home = seen.url.clone().or_else(|| known.url.clone());
    let told = known.coverage.clone();
    let coverage = coverage(known.coverage, &seen.coverage, look);
    let incidents = both(known.incidents, seen.incidents.as_ref(), |old, new| {
        incidents(&old, new, home.as_ref(), (&told, &seen.coverage), look)
    });
    let maintenances = both(
        known.maintenances,
        seen.maintenances.as_ref(),
        |old, new| maintenances(&old, new, home.as_ref(), &seen.coverage, look),
    );
    let components = both(known.components, seen.components.as_ref(), |old, new| {
        components::merged(&old, new, look.platform_changed)
    });
    let page = Page {
        name: seen.name.clone().or(known.name),
        url: home,
        updated_at: seen.updated_at.or(known.updated_at),
        indicator: spoken(known.indicator, seen.indicator.as_ref()),
        description: seen.description.clone().or(known.description),
        components,
        incidents,
        maintenances,
        coverage,
    };
    page.ordered()
}

fn both<T: Clone>(
    known: Option<Vec<T>>,
    seen: Option<&Vec<T>>,
    merge: impl FnOnce(Vec<T>, &[T]) -> Vec<T>,
) -> Option<Vec<T>> {
    match (known, seen) {
        (Some(known), Some(seen)) => Some(merge(known, seen)),
        (known, seen) => seen.cloned().or(known),
    }
}

fn spoken<S: Vocabulary>(
    known: Option<Reported<S>>,
    seen: Option<&Reported<S>>,
) -> Option<Reported<S>> {
    let seen = seen.filter(|seen| is_said(seen) || known.is_none());
    seen.cloned().or(known)
}

/// The reach of both looks together, unless there is a hole between them.
fn coverage(known: Coverage, seen: &Coverage, look: CheckInfo) -> Coverage {
    if look.platform_changed {
        return seen.clone();
    }
    let hole = match seen.reach {
        Reach::All => false,
        Reach::Since(from) => look.before.is_none_or(|before| from > before),
        Reach::Unknown => seen.resolved_incidents,
    };
    let cap = seen.cap.or(known.cap);
    let lone = hole && seen.resolved_incidents || !known.resolved_incidents;
    let joined = known.joined(seen);
    let reach = if lone { seen.reach } else { joined.reach };
    Coverage {
        reach,
        cap,
        ..joined
    }
}

fn incidents(
    known: &[Incident],
    seen: &[Incident],
    home: Option<&Text>,
    (told, coverage): (&Coverage, &Coverage),
    look: CheckInfo,
) -> Vec<Incident> {
    let pairing = matching::entries(known, seen, home, look.platform_changed);
    let listed = pairing.seen(known, seen).map(|(old, new)| match old {
        Some(old) => incident(old, new, look.platform_changed),
        None => new.clone(),
    });
    let unlisted = pairing.gone(known).filter_map(|gone| {
        let over = Incident {
            open: Some(false),
            ..gone.clone()
        };
        match absence::of_incident(gone, told, coverage, look) {
            Absence::Kept => Some(gone.clone()),
            Absence::Over if !look.platform_changed => Some(over),
            Absence::Over | Absence::Removed | Absence::Forgotten => None,
        }
    });
    listed.chain(unlisted).collect()
}

/// What both looks say of one incident; where documents of two kinds differ, the one with all updates is believed.
fn incident(old: &Incident, new: &Incident, platform_changed: bool) -> Incident {
    let known_richer =
        !platform_changed && old.log != new.log && new.log != LogCompleteness::Complete;
    let (first, then) = if known_richer { (new, old) } else { (old, new) };
    let open = new.is_open();
    let mut one = Incident {
        id: new.id.clone(),
        title: if new.title.is_blank() { old } else { new }.title.clone(),
        url: new.url.clone().or_else(|| old.url.clone()),
        status: said(old.status.clone(), &new.status),
        open: if open.is_some() {
            new.open
        } else {
            old.is_open()
        },
        impact: said(old.impact.clone(), &new.impact),
        started_at: time(first.started_at, then.started_at),
        created_at: time(first.created_at, then.created_at),
        resolved_at: match open {
            Some(true) => new.resolved_at,
            _ => time(first.resolved_at, then.resolved_at),
        },
        id_at: new.id_at.or(old.id_at),
        updates: update_diff::of_incident(old, new, platform_changed).merged(),
        log: then.log,
        spans: then.spans.clone().or_else(|| first.spans.clone()),
        components: then.components.clone().or_else(|| first.components.clone()),
        regions: if new.regions.is_empty() { old } else { new }
            .regions
            .clone(),
    };
    if one.updates.len() > new.updates.len() && is_told_from_its_start(&one) {
        one.log = LogCompleteness::Complete;
    }
    one = one.ordered();
    if open.is_some() && one.is_open() != open {
        one.open = open;
    }
    one
}

/// The last updates, caught one after the other since the first, are the timeline.
fn is_told_from_its_start(one: &Incident) -> bool {
    let start = [one.started_at, one.created_at, one.id_at];
    let first = one.updates.first().and_then(|first| first.at);
    one.log == LogCompleteness::LastOnly
        && first.is_some_and(|first| {
            let near = |start: &Time| (first - *start).abs() <= SAME_MOMENT;
            start.iter().flatten().any(near)
        })
}

/// The one that is believed; where both are one moment, the finer.
fn time(first: Option<Time>, then: Option<Time>) -> Option<Time> {
    if matching::same_moment(first, then) {
        return matching::finer(first, then);
    }
    then.or(first)
}

fn maintenances(
    known: &[Maintenance],
    seen: &[Maintenance],
    home: Option<&Text>,
    coverage: &Coverage,
    look: CheckInfo,
) -> Vec<Maintenance> {
    let pairing = matching::entries(known, seen, home, look.platform_changed);
    let listed = pairing.seen(known, seen).map(|(old, new)| match old {
        Some(old) => maintenance(old, new, look.platform_changed),
        None => new.clone(),
    });
    let unlisted = pairing.gone(known).map(|gone| {
        let status = absence::of_maintenance(gone, coverage, look.at);
        Maintenance {
            status: status.map_or_else(|| gone.status.clone(), Reported::from),
            ..gone.clone()
        }
    });
    listed.chain(unlisted).collect()
}

fn maintenance(old: &Maintenance, new: &Maintenance, platform_changed: bool) -> Maintenance {
    Maintenance {
        id: new.id.clone(),
        title: if new.title.is_blank() { old } else { new }.title.clone(),
        url: new.url.clone().or_else(|| old.url.clone()),
        status: said(old.status.clone(), &new.status),
        starts_at: time(old.starts_at, new.starts_at),
        ends_at: time(old.ends_at, new.ends_at),
        completed_at: time(old.completed_at, new.completed_at),
        updates: update_diff::of_maintenance(old, new, platform_changed).merged(),
        components: new.components.clone().or_else(|| old.components.clone()),
        regions: if new.regions.is_empty() { old } else { new }
            .regions
            .clone(),
    }
    .ordered()
}
