//! Several documents of one page as one: what each alone lacks.

use std::collections::HashMap;

use crate::model::{Component, Incident, IncidentStatus, LogCompleteness, Page, Text, Update};

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
    let components = longest(&mut pages);
    let joined = pages.into_iter().reduce(Page::joined)?;
    let page = Page {
        components,
        incidents,
        ..joined
    };
    Some(page.ordered())
}

/// The summary lists no more than 25 components: of several lists the longest one is whole.
fn longest(pages: &mut [Page]) -> Option<Vec<Component>> {
    let lists = pages.iter_mut().filter_map(|page| page.components.take());
    lists.reduce(
        |one, other| {
            if other.len() > one.len() { other } else { one }
        },
    )
}

fn richness(page: &Page) -> (bool, bool) {
    let some = |test: fn(&Incident) -> bool| page.incidents.iter().flatten().any(test);
    (
        some(|incident| incident.spans.is_some()),
        some(|incident| incident.log == LogCompleteness::Complete),
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
    // The feeds' words are in the page's language.
    if one.status.value == IncidentStatus::Unknown && other.status.value != IncidentStatus::Unknown
    {
        one.status = other.status;
    }
    one.open = one.open.or(other.open);
    one.url = one.url.take().or(other.url);
    one.started_at = one.started_at.or(other.started_at);
    one.created_at = one.created_at.or(other.created_at);
    one.resolved_at = one.resolved_at.or(other.resolved_at);
    one.id_at = one.id_at.or(other.id_at);
    one.spans = one.spans.take().or(other.spans);
    one.components = one.components.take().or(other.components);
    if one.log != LogCompleteness::Complete && other.log == LogCompleteness::Complete {
        let own = std::mem::replace(&mut one.updates, other.updates);
        one.log = LogCompleteness::Complete;
        fill(&mut one.updates, &own);
    } else {
        fill(&mut one.updates, &other.updates);
    }
}

/// The compatible API's updates have no text; those of the feed at the same second have. Their components are not
/// taken over: states of the last update alone would say that there were none before.
fn fill(updates: &mut [Update<IncidentStatus>], from: &[Update<IncidentStatus>]) {
    let with_text = from.iter().filter(|update| !update.text.is_blank());
    let with_text = with_text.filter_map(|update| Some((second(update)?, update)));
    let with_text: HashMap<_, _> = with_text.collect();
    for update in updates.iter_mut().filter(|update| update.text.is_blank()) {
        let same = second(update).and_then(|second| with_text.get(&second));
        let same = same.filter(|same| {
            let word = same.status.value;
            word == update.status.value || word == IncidentStatus::Unknown
        });
        if let Some(same) = same {
            update.text = same.text.clone();
        }
    }
}

/// The compatible API's times are whole seconds.
fn second(update: &Update<IncidentStatus>) -> Option<i64> {
    Some(update.at?.timestamp())
}
