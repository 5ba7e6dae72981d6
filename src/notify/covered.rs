//! A component's state that an incident of the same poll speaks of is no news of its own.

use std::collections::HashSet;

use super::event::Event;
use super::subject::STATUS;
use crate::model::{Text, Time};
use crate::report::ChangeReport;

/// Marks a component's state that an incident of the same poll speaks of: the incident's message says it.
pub(super) fn without_covered_states(mut events: Vec<Event>) -> Vec<Event> {
    let mut told: HashSet<(Time, Option<Text>)> = HashSet::new();
    for event in &events {
        let Some(incident) = &event.incident else {
            continue;
        };
        let affected = incident.affected_components.iter().flatten();
        let mut paths: Vec<_> = affected.map(|one| Some(one.path())).collect();
        let listed = incident.listed_components.iter();
        paths.extend(listed.map(|one| Some(one.path())));
        // One that names none may concern any of them.
        if paths.is_empty() {
            paths.push(None);
        }
        told.extend(paths.into_iter().map(|path| (event.seen_at, path)));
    }
    for event in &mut events {
        if !event.thread.ends_with(STATUS) {
            continue;
        }
        let mut then = told.iter().filter(|(at, _)| *at == event.seen_at);
        let any = then.clone().next().is_some();
        let all = then.any(|(_, path)| path.is_none());
        let is_told = |change: &ChangeReport| match &change.component {
            None => any,
            some => all || told.contains(&(event.seen_at, some.clone())),
        };
        if event.changes.iter().all(is_told) {
            event.covered = true;
        } else {
            let changes = std::mem::take(&mut event.changes);
            event.changes = changes.into_iter().filter(|one| !is_told(one)).collect();
        }
    }
    events
}
