//! What changed in planned work.

use super::update_diff::{self, Edit};
use super::{
    Change, CheckInfo, Field, ItemRef, Kind, UpdateRef, absence, component_text, differ, matching,
    moment, word,
};
use crate::model::{Maintenance, MaintenanceStatus, Page, Text, Time, Update};

pub(super) fn changes(known: &Page, seen: &Page, look: CheckInfo) -> Vec<Change> {
    let (Some(old), Some(new)) = (&known.maintenances, &seen.maintenances) else {
        return Vec::new();
    };
    let home = seen.url.as_ref().or(known.url.as_ref());
    let pairing = matching::entries(old, new, home, look.platform_changed);
    let mut changes = Vec::new();
    for (old, new) in pairing.seen(old, new) {
        match old {
            Some(old) => changes.extend(Pair { old, new, look }.changes()),
            None if absence::is_planned_anew(new, look) => changes.push(planned(new, look)),
            None => {}
        }
    }
    for gone in pairing.gone(old) {
        if let Some(status) = absence::of_maintenance(gone, &seen.coverage, look.at) {
            changes.push(Change {
                inferred: true,
                ..Change::new(kind(status), look.at).about(item(gone))
            });
        }
    }
    changes
}

fn planned(maintenance: &Maintenance, look: CheckInfo) -> Change {
    let kind = kind(maintenance.status_at(look.at));
    let change = Change::new(kind, look.at).about(item(maintenance));
    match maintenance.updates.last() {
        Some(last) => change.from_update(last),
        None => change,
    }
}

/// The kind that says that planned work stands there.
fn kind(status: MaintenanceStatus) -> Kind {
    match status {
        MaintenanceStatus::Scheduled | MaintenanceStatus::Unknown => Kind::MaintenanceScheduled,
        MaintenanceStatus::InProgress | MaintenanceStatus::Verifying => Kind::MaintenanceStarted,
        MaintenanceStatus::Completed => Kind::MaintenanceCompleted,
        MaintenanceStatus::Cancelled => Kind::MaintenanceCancelled,
    }
}

fn item(maintenance: &Maintenance) -> ItemRef {
    ItemRef {
        id: maintenance.id.clone(),
        title: maintenance.title.clone(),
        url: maintenance.url.clone(),
    }
}

/// One planned work in two looks.
struct Pair<'a> {
    old: &'a Maintenance,
    new: &'a Maintenance,
    look: CheckInfo,
}

impl Pair<'_> {
    fn changes(&self) -> Vec<Change> {
        if self.old == self.new {
            return Vec::new();
        }
        let posts = update_diff::of_maintenance(self.old, self.new, self.look.platform_changed);
        let fresh = posts.new_updates(self.look.before);
        let turn = self.transition(&fresh);
        let told = turn.as_ref().and_then(|turn| turn.update.clone());
        let mut changes: Vec<_> = posts
            .edits()
            .into_iter()
            .map(|edit| self.edit(edit))
            .collect();
        let removed = posts.removed().map(|update| Change {
            update: Some(UpdateRef::of(update)),
            old: Some(update.text.clone()),
            ..self.change(Kind::UpdateRemoved)
        });
        changes.extend(removed);
        let untold = fresh
            .iter()
            .filter(|update| Some(UpdateRef::of(update)) != told);
        changes.extend(untold.map(|update| {
            self.change(Kind::MaintenanceEdited)
                .of(Field::Text)
                .from_update(update)
        }));
        if changes.is_empty() && turn.is_none() && !self.look.platform_changed {
            changes.extend(self.status());
        }
        changes.extend(self.fields());
        changes.extend(turn);
        let item = item(self.new);
        let about = |change: Change| change.about(item.clone());
        changes.into_iter().map(about).collect()
    }

    fn change(&self, kind: Kind) -> Change {
        Change::new(kind, self.look.at)
    }

    fn edited(&self, field: Field, old: Text, new: Text) -> Change {
        let change = self.change(Kind::MaintenanceEdited).of(field);
        change.reading(Some(old), Some(new))
    }

    fn edit(&self, edit: Edit) -> Change {
        Change {
            update: Some(edit.update),
            ..self.edited(edit.field, edit.old, edit.new)
        }
    }

    /// From one stage to another; the newest update that says so is told by this.
    fn transition(&self, fresh: &[&Update<MaintenanceStatus>]) -> Option<Change> {
        let (old, new) = (self.old.status.value, self.new.status.value);
        let known = old != MaintenanceStatus::Unknown && new != MaintenanceStatus::Unknown;
        if !known || kind(old) == kind(new) {
            return None;
        }
        let change = self.change(kind(new));
        let says = |update: &&&Update<MaintenanceStatus>| kind(update.status.value) == kind(new);
        Some(match fresh.iter().find(says) {
            Some(update) => change.from_update(update),
            None => Change {
                at: self
                    .new
                    .completed_at
                    .filter(|_| new.is_over() == Some(true))
                    .unwrap_or(change.at),
                ..change
            },
        })
    }

    fn status(&self) -> Option<Change> {
        let (old, new) = (&self.old.status, &self.new.status);
        differ(old, new).then(|| self.edited(Field::Status, word(old), word(new)))
    }

    fn fields(&self) -> Vec<Change> {
        let (old, new) = (self.old, self.new);
        if self.look.platform_changed {
            return Vec::new();
        }
        let mut found = Vec::new();
        if !new.title.is_blank() && !matching::same_text(&old.title, &new.title) {
            found.push(self.edited(Field::Title, old.title.clone(), new.title.clone()));
        }
        let times = [
            (Field::StartsAt, old.starts_at, new.starts_at),
            (Field::EndsAt, old.ends_at, new.ends_at),
            (Field::CompletedAt, old.completed_at, new.completed_at),
        ];
        found.extend(times.into_iter().filter_map(|time| self.time(time)));
        if let (Some(old), Some(new)) = (&old.components, &new.components)
            && !component_text::are_same(old, new)
        {
            let (old, new) = (component_text::named(old), component_text::named(new));
            found.push(self.edited(Field::Components, old, new));
        }
        found
    }

    /// Another time of what is over is an edit of the past, before that a new plan.
    fn time(&self, (field, old, new): (Field, Option<Time>, Option<Time>)) -> Option<Change> {
        let other = !matching::same_moment(old, new);
        let (old, new) = (moment(old?), moment(new?));
        let over = self.new.status.value.is_over() == Some(true);
        let change = self.edited(field, old, new);
        let kind = if over || field == Field::CompletedAt {
            Kind::MaintenanceEdited
        } else {
            Kind::MaintenanceRescheduled
        };
        other.then_some(Change { kind, ..change })
    }
}
