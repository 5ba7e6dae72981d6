//! From a feed's entries to incidents and maintenance.

use std::collections::HashSet;

use super::super::read::{text, time, xml};
use super::entry_status::{is_planned, status, word};
use crate::model::{
    Coverage, Incident, LogCompleteness, Maintenance, Page, Reported, Text, Time, Update,
    Vocabulary,
};

/// The feed states neither overall health nor how far back its entries go.
pub(in crate::feed) fn page(feed: &xml::Syndication) -> Page {
    let keyed = feed.entries.iter().zip(keys(&feed.entries));
    let (planned, open): (Vec<_>, Vec<_>) = keyed.partition(|(entry, _)| is_planned(entry));
    let incidents = open.into_iter().map(|(entry, key)| incident(entry, key));
    let maintenances = planned
        .into_iter()
        .map(|(entry, key)| maintenance(entry, key));
    let maintenances: Vec<_> = maintenances.collect();
    Page {
        name: feed.title.as_deref().map(Text::from),
        url: feed.link.as_deref().map(Text::from),
        updated_at: feed.updated.as_deref().and_then(time::any),
        incidents: Some(incidents.collect()),
        maintenances: (!maintenances.is_empty()).then_some(maintenances),
        coverage: Coverage {
            resolved_incidents: true,
            ..Coverage::default()
        },
        ..Page::default()
    }
}

/// Keys of entries. Some vendors use one again for another incident years later: the older one, further down, keeps it.
fn keys(entries: &[xml::Entry]) -> Vec<String> {
    let mut taken = HashSet::new();
    let key = |entry: &xml::Entry| {
        let own = [&entry.id, &entry.link, &entry.title]
            .into_iter()
            .flatten()
            .next();
        let own = own.cloned().unwrap_or_default();
        if taken.insert(own.clone()) {
            return own;
        }
        let date = entry.published.as_deref().or(entry.updated.as_deref());
        format!("{own}#{}", date.unwrap_or_default())
    };
    let mut keys: Vec<_> = entries.iter().rev().map(key).collect();
    keys.reverse();
    keys
}

fn incident(entry: &xml::Entry, key: String) -> Incident {
    Incident {
        url: entry.link.as_deref().map(Text::from),
        status: word(entry).map_or_else(Reported::missing, |word| status(&word)),
        // Without the status, which may have been set at another time.
        updates: vec![posted(entry)],
        log: LogCompleteness::LastOnly,
        ..Incident::new(key, title(entry))
    }
}

fn maintenance(entry: &xml::Entry, key: String) -> Maintenance {
    Maintenance {
        url: entry.link.as_deref().map(Text::from),
        status: word(entry).map_or_else(Reported::missing, |word| Reported::read(&word)),
        updates: vec![posted(entry)],
        ..Maintenance::new(key, title(entry))
    }
}

fn posted<S: Vocabulary>(entry: &xml::Entry) -> Update<S> {
    Update {
        text: text::plain(entry.content.as_deref().unwrap_or_default()),
        ..Update::at(dated(entry))
    }
}

fn dated(entry: &xml::Entry) -> Option<Time> {
    let date = entry.published.as_deref().or(entry.updated.as_deref());
    date.and_then(time::any)
}

fn title(entry: &xml::Entry) -> String {
    text::plain(entry.title.as_deref().unwrap_or_default()).line()
}
