//! Several documents of one page as one: what each alone lacks.

use std::collections::HashMap;

use crate::model::{Incident, IncidentStatus, Page, Text, Update, UpdateLog};

/// Joins the pages that the documents gave.
pub(super) fn join(mut pages: Vec<Page>) -> Option<Page> {
    // The richest first: it decides the order of an incident's updates, the others fill its gaps.
    pages.sort_by_key(|page| std::cmp::Reverse(richness(page)));
    let mut incidents: Option<Vec<Incident>> = None;
    for page in &mut pages {
        if let Some(more) = page.incidents.take() {
            incidents = Some(merge(incidents.unwrap_or_default(), more));
        }
    }
    let joined = pages.into_iter().reduce(Page::joined)?;
    Some(
        Page {
            incidents,
            ..joined
        }
        .ordered(),
    )
}

fn richness(page: &Page) -> (bool, bool) {
    let some = |test: fn(&Incident) -> bool| page.incidents.iter().flatten().any(test);
    (
        some(|incident| incident.spans.is_some()),
        some(|incident| incident.log == UpdateLog::Complete),
    )
}

fn merge(mut base: Vec<Incident>, more: Vec<Incident>) -> Vec<Incident> {
    let places: HashMap<Text, usize> = base
        .iter()
        .enumerate()
        .map(|(i, one)| (one.id.clone(), i))
        .collect();
    for other in more {
        match places.get(&other.id).and_then(|place| base.get_mut(*place)) {
            Some(one) => enrich(one, other),
            None => base.push(other),
        }
    }
    base
}

/// Fills what an incident lacks with what another document says of it.
fn enrich(one: &mut Incident, other: Incident) {
    if one.impact.value.is_none() {
        one.impact = other.impact;
    }
    one.url = one.url.take().or(other.url);
    one.started_at = one.started_at.or(other.started_at);
    one.created_at = one.created_at.or(other.created_at);
    one.resolved_at = one.resolved_at.or(other.resolved_at);
    one.id_at = one.id_at.or(other.id_at);
    one.spans = one.spans.take().or(other.spans);
    one.components = one.components.take().or(other.components);
    if one.log != UpdateLog::Complete && other.log == UpdateLog::Complete {
        let own = std::mem::replace(&mut one.updates, other.updates);
        one.log = UpdateLog::Complete;
        fill(&mut one.updates, &own);
    } else {
        fill(&mut one.updates, &other.updates);
    }
}

/// The compatible API's updates have no text and no components; those of the feed at the same second have both.
fn fill(updates: &mut [Update<IncidentStatus>], from: &[Update<IncidentStatus>]) {
    for update in updates {
        let second = update.at.map(|at| at.timestamp());
        let Some(same) = from
            .iter()
            .find(|other| other.at.map(|at| at.timestamp()) == second)
        else {
            continue;
        };
        if update.text.is_blank() {
            update.text = same.text.clone();
        }
        if update.components.is_empty() {
            update.components.clone_from(&same.components);
        }
    }
}
