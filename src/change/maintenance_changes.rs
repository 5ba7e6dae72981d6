//! What changed in one maintenance.

use super::component_text;
use super::kind::{Field, Kind};
use super::normalise::{same_text, same_time};
use super::stated::{differ, timestamp, word};
use super::types::{Change, CheckInfo, UpdateRef};
use super::update_diff::{Edit, UpdateDiff};
use crate::model::{Maintenance, MaintenanceStatus, Text, Time, Update};

pub(super) fn between(
    old: &Maintenance,
    new: &Maintenance,
    updates: &UpdateDiff<'_, MaintenanceStatus>,
    check: CheckInfo,
) -> Vec<Change> {
    Between { old, new, check }.changes(updates)
}

/// The change that brings a maintenance to this status.
pub(super) fn kind(status: MaintenanceStatus) -> Kind {
    match status {
        MaintenanceStatus::Scheduled | MaintenanceStatus::Unknown => Kind::MaintenanceScheduled,
        MaintenanceStatus::InProgress | MaintenanceStatus::Verifying => Kind::MaintenanceStarted,
        MaintenanceStatus::Completed => Kind::MaintenanceCompleted,
        MaintenanceStatus::Cancelled => Kind::MaintenanceCancelled,
    }
}

/// One maintenance in two snapshots.
struct Between<'a> {
    old: &'a Maintenance,
    new: &'a Maintenance,
    check: CheckInfo,
}

impl Between<'_> {
    fn changes(&self, diff: &UpdateDiff<'_, MaintenanceStatus>) -> Vec<Change> {
        let new_updates = diff.new_updates(self.check.before);
        let transition = self.transition(&new_updates);
        let mut changes = self.edits(diff);
        changes.extend(self.updates(&new_updates, transition.as_ref()));
        if changes.is_empty() && transition.is_none() && !self.check.platform_changed {
            changes.extend(self.status());
        }
        changes.extend(self.fields());
        changes.extend(transition);
        let about = |change: Change| change.about(self.new);
        changes.into_iter().map(about).collect()
    }

    fn edits(&self, diff: &UpdateDiff<'_, MaintenanceStatus>) -> Vec<Change> {
        let removed = diff.removed().map(|update| Change {
            update: Some(UpdateRef::of(update)),
            old: Some(update.text.clone()),
            ..self.change(Kind::UpdateRemoved)
        });
        let edits = diff.edits().into_iter().map(|edit| self.edit(edit));
        edits.chain(removed).collect()
    }

    /// The new updates but the one that the transition stands for.
    fn updates(
        &self,
        new_updates: &[&Update<MaintenanceStatus>],
        transition: Option<&Change>,
    ) -> impl Iterator<Item = Change> {
        let reported = transition.and_then(|change| change.update.as_ref());
        let unreported = new_updates
            .iter()
            .filter(move |update| Some(&UpdateRef::of(update)) != reported);
        unreported.map(|update| {
            self.change(Kind::MaintenanceEdited)
                .of(Field::Text)
                .stated_by(update)
        })
    }

    fn change(&self, kind: Kind) -> Change {
        Change::new(kind, self.check.at)
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

    /// From one stage to another. The change stands for the first new update that states it.
    fn transition(&self, new_updates: &[&Update<MaintenanceStatus>]) -> Option<Change> {
        let (old, new) = (self.old.status.value, self.new.status.value);
        let known = old != MaintenanceStatus::Unknown && new != MaintenanceStatus::Unknown;
        if !known || kind(old) == kind(new) {
            return None;
        }
        let change = self.change(kind(new));
        let says = |update: &&&Update<MaintenanceStatus>| kind(update.status.value) == kind(new);
        Some(match new_updates.iter().find(says) {
            Some(update) => change.stated_by(update),
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
        if self.check.platform_changed {
            return Vec::new();
        }
        let mut found = Vec::new();
        if !new.title.is_blank() && !same_text(&old.title, &new.title) {
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
        let other = !same_time(old, new);
        let (old, new) = (timestamp(old?), timestamp(new?));
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
