//! Maintenance, of which one stands under each instance that it touches.

use std::collections::{HashMap, HashSet};

use super::super::read::lenient::short;
use super::super::read::{text, time};
use super::instance::{Directory, Mentions};
use super::raw::{Event, Record, humanised};
use crate::model::{Maintenance, MaintenanceStatus, Reported, Text, Time, Update};

/// The maintenance of a page, each once.
pub(super) struct Maintenances<'a> {
    directory: &'a Directory<'a>,
    places: HashMap<&'a str, usize>,
    list: Vec<(&'a Record, Vec<&'a str>, HashSet<&'a str>)>,
}

impl<'a> Maintenances<'a> {
    pub(super) fn new(directory: &'a Directory<'a>) -> Self {
        Self {
            directory,
            places: HashMap::new(),
            list: Vec::new(),
        }
    }

    /// Takes maintenance, or the next mention of it, under an instance or not.
    pub(super) fn add(&mut self, raw: &'a Record, under: Option<&'a str>) {
        let Some(id) = raw.id.get() else { return };
        let place = *self.places.entry(id).or_insert(self.list.len());
        if place == self.list.len() {
            self.list.push((raw, Vec::new(), HashSet::new()));
        }
        let Some((_, keys, known)) = self.list.get_mut(place) else {
            return;
        };
        let named = raw.instance_keys.list().iter().map(String::as_str);
        keys.extend(named.chain(under).filter(|key| known.insert(key)));
    }

    pub(super) fn any(&self) -> bool {
        !self.list.is_empty()
    }

    pub(super) fn finish(self) -> Vec<Maintenance> {
        let mut mentions = Mentions::new();
        let one = |(raw, keys, _): &(&Record, Vec<&str>, HashSet<&str>)| {
            maintenance(raw, keys, self.directory, &mut mentions)
        };
        self.list.iter().map(one).collect()
    }
}

fn maintenance(
    raw: &Record,
    keys: &[&str],
    directory: &Directory<'_>,
    mentions: &mut Mentions,
) -> Maintenance {
    let id = raw.id.get().unwrap_or_default();
    let status = status(raw);
    let over = status.value == MaintenanceStatus::Completed;
    let ends = raw.impacts().map(|impact| at(impact.end_time.get()));
    let ended: Option<Vec<_>> = ends.collect();
    let mut known = HashSet::new();
    let regions = keys.iter().filter_map(|key| directory.region(key));
    let regions = regions.filter(|region| known.insert(*region));
    Maintenance {
        url: Some(Text::new(format!(
            "https://status.salesforce.com/maintenances/{id}"
        ))),
        starts_at: at(raw.planned_start_time.get()),
        ends_at: at(raw.planned_end_time.get()),
        completed_at: ended.unwrap_or_default().into_iter().max().filter(|_| over),
        updates: raw.events().map(update).collect(),
        components: directory
            .states(keys, mentions)
            .filter(|states| !states.is_empty()),
        regions: regions.map(|region| Text::from(short(region))).collect(),
        status,
        ..Maintenance::new(id, title(raw))
    }
}

fn at(shown: Option<&str>) -> Option<Time> {
    shown.and_then(time::rfc3339)
}

fn title(raw: &Record) -> String {
    let kind = || raw.impacts().find_map(|impact| impact.kind.get());
    let made_up = || humanised(short(kind().unwrap_or("maintenance")));
    raw.name.get().map_or_else(made_up, str::to_owned)
}

/// `message.eventStatus`; "confirmed" and the like say that it is planned, not whether it has begun.
fn status(raw: &Record) -> Reported<MaintenanceStatus> {
    let word = raw
        .message
        .value
        .as_ref()
        .and_then(|it| it.event_status.get());
    let Some(word) = word else {
        return Reported::missing();
    };
    match word.to_ascii_lowercase().as_str() {
        "inprogress" => MaintenanceStatus::InProgress.into(),
        _ => Reported::read(word),
    }
}

/// A post states that maintenance was planned then; its times show whether it is still ahead.
fn update(event: &Event) -> Update<MaintenanceStatus> {
    let kind = event.kind.get().unwrap_or_default();
    let cancelled = ["cancelled", "canceled"]
        .iter()
        .any(|word| kind.eq_ignore_ascii_case(word));
    Update {
        id: event.id.get().map(Text::from),
        status: if cancelled {
            MaintenanceStatus::Cancelled.into()
        } else {
            Reported::missing()
        },
        text: text::plain(event.message.get().unwrap_or_default()),
        ..Update::at(at(event.created_at.get()))
    }
}
