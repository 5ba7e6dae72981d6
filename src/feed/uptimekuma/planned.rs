//! Maintenance, whose times are in a zone of its own.

use serde::Deserialize;

use super::super::read::doubts::Doubts;
use super::super::read::lenient::{List, Scalar};
use super::super::read::{text, time};
use crate::model::{DoubtKind, Maintenance, MaintenanceStatus, Part, Reported, Time, Update};

const PLANNED: &[(&str, MaintenanceStatus)] = &[
    ("scheduled", MaintenanceStatus::Scheduled),
    ("under-maintenance", MaintenanceStatus::InProgress),
    ("ended", MaintenanceStatus::Completed),
];

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct RawMaintenance {
    id: Scalar,
    title: Scalar,
    description: Scalar,
    status: Scalar,
    #[serde(rename = "timeslotList")]
    slots: List<Slot>,
    #[serde(rename = "timezone")]
    zone: Scalar,
    #[serde(rename = "timezoneOffset")]
    offset: Scalar,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Slot {
    #[serde(rename = "startDate")]
    start: Scalar,
    #[serde(rename = "endDate")]
    end: Scalar,
}

/// A lone slot's times are in the maintenance's own zone; those of a recurring one come with theirs.
pub(super) fn maintenance(raw: &RawMaintenance) -> Maintenance {
    let slot = raw.slots.items.iter().flatten().next();
    let word = raw.status.or_empty();
    let known = PLANNED.iter().find(|(own, _)| *own == word);
    Maintenance {
        status: Reported::from_table(known.map(|(_, meaning)| *meaning), word),
        starts_at: slot.and_then(|slot| raw.moment(&slot.start)),
        ends_at: slot.and_then(|slot| raw.moment(&slot.end)),
        updates: raw.description.get().map(described).into_iter().collect(),
        ..Maintenance::new(raw.id.or_empty(), raw.title.or_empty())
    }
}

fn described(text: &str) -> Update<MaintenanceStatus> {
    Update {
        text: text::plain(text),
        ..Update::at(None)
    }
}

impl RawMaintenance {
    /// Of a recurring one only the first slot becomes a maintenance.
    pub(super) fn doubt_later_slots(&self, doubts: &mut Doubts) {
        let slots = self.slots.list().len();
        if slots > 1 {
            let title = self.title.or_empty();
            let text = format!("only the first of {slots} windows of \"{title}\" is listed");
            doubts.add(Part::Maintenances, DoubtKind::Truncated, text);
        }
    }

    /// The offset that comes along is that of now: where the zone is known, its own at that time counts.
    fn moment(&self, written: &Scalar) -> Option<Time> {
        if let Some(at) = written.time() {
            return Some(at);
        }
        let naive = written.naive_time()?.naive_utc();
        if let Some(at) = time::wall(naive, self.zone.or_empty()) {
            return Some(at);
        }
        let offset = self.offset.get().unwrap_or("+00:00");
        time::rfc3339(&format!(
            "{}{offset}",
            naive.format("%Y-%m-%dT%H:%M:%S%.3f")
        ))
    }
}
