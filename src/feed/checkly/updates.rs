//! The RSS of all updates, folded into incidents.

use std::collections::HashMap;

use super::super::document::{Document, FeedError};
use super::super::read::{text, time, xml};
use crate::model::{
    ComponentRef, ComponentState, Coverage, Incident, IncidentStatus, LogCompleteness, Page,
    Reported, Text, Update,
};

const CAP: usize = 50;

/// One item an update, the newest first; an incident's items have its address.
pub(super) fn read(document: &Document, body: &str) -> Result<Page, FeedError> {
    let feed = xml::syndication(body).map_err(|error| document.malformed(&error))?;
    let posts = feed.entries.iter().map(item).collect::<Option<Vec<_>>>();
    let posts = posts.filter(|posts| !posts.is_empty());
    let posts = posts.ok_or_else(|| document.foreign("checkly"))?;
    let is_full = posts.len() >= CAP;
    let oldest = posts.iter().filter_map(|post| post.update.at).min();
    let reach = Coverage::capped(posts.len(), CAP, oldest);
    Ok(Page {
        name: feed.title.as_deref().map(Text::from),
        url: feed.link.as_deref().map(Text::from),
        incidents: Some(fold(posts, is_full)),
        coverage: Coverage {
            open_incidents: true,
            resolved_incidents: true,
            reach,
            ..Coverage::default()
        },
        ..Page::default()
    })
}

struct Item {
    key: String,
    link: Option<Text>,
    title: String,
    update: Update<IncidentStatus>,
    services: Vec<ComponentState>,
}

/// `Status: Resolved<br/>TEXT<br/><br/>Affected services<ul><li>NAME</li></ul>`.
fn item(entry: &xml::Entry) -> Option<Item> {
    let content = entry.content.as_deref()?.trim_start();
    let (word, rest) = content.strip_prefix("Status:")?.split_once("<br")?;
    let rest = rest.split_once('>')?.1;
    let (message, list) = rest.rsplit_once("Affected services").unwrap_or((rest, ""));
    let names = list
        .split("<li>")
        .skip(1)
        .filter_map(|item| item.split("</li>").next());
    let state = |name: &str| {
        ComponentState::new(
            ComponentRef::named(text::plain(name).raw()),
            Reported::missing(),
        )
    };
    let link = entry
        .link
        .as_deref()
        .or(entry.id.as_deref())
        .unwrap_or_default();
    let key = link
        .trim_end_matches('/')
        .rsplit('/')
        .next()
        .unwrap_or_default();
    Some(Item {
        key: key.to_owned(),
        link: entry.link.as_deref().map(Text::from),
        title: text::plain(entry.title.as_deref().unwrap_or_default()).line(),
        update: Update {
            status: Reported::read(word),
            text: text::plain(message),
            ..Update::at(entry.updated.as_deref().and_then(time::any))
        },
        services: names.map(state).collect(),
    })
}

/// The items of one incident as one. A full feed may have lost the first ones of it, unless its first one opens it.
fn fold(items: Vec<Item>, is_full: bool) -> Vec<Incident> {
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut incidents: Vec<Incident> = Vec::new();
    for item in items {
        let place = *places.entry(item.key.clone()).or_insert_with(|| {
            incidents.push(Incident {
                url: item.link,
                components: Some(item.services),
                ..Incident::new(item.key, item.title)
            });
            incidents.len() - 1
        });
        if let Some(incident) = incidents.get_mut(place) {
            incident.updates.push(item.update);
        }
    }
    for incident in &mut incidents {
        incident.updates.reverse();
        let first = incident.updates.first().map(|update| update.status.value);
        let whole = !is_full || first == Some(IncidentStatus::Investigating);
        incident.log = if whole {
            LogCompleteness::Complete
        } else {
            LogCompleteness::Partial
        };
    }
    incidents
}
