//! What changed in one incident.

use super::component_text::{self, Listed};
use super::kind::{Field, Kind};
use super::normalise::{same_text, same_time};
use super::stated::{differ, timestamp, word};
use super::types::{Change, CheckInfo, UpdateRef};
use super::update_diff::{Edit, UpdateDiff};
use crate::model::{Incident, IncidentStatus, LogCompleteness, Text, Time, Timeline, Update};

pub(super) fn between(
    old: &Incident,
    new: &Incident,
    updates: &UpdateDiff<'_, IncidentStatus>,
    check: CheckInfo,
) -> Vec<Change> {
    Between { old, new, check }.changes(updates)
}

pub(super) fn resolved(
    incident: &Incident,
    by: Option<&Update<IncidentStatus>>,
    check: CheckInfo,
) -> Change {
    let end = Timeline::of(incident, check.at).resolved.map(|end| end.at);
    let change = Change::new(Kind::IncidentResolved, check.at);
    match by.or_else(|| last_end(&incident.updates)) {
        Some(update) => Change {
            at: update.at.or(end).unwrap_or(check.at),
            ..change.stated_by(update)
        },
        None => Change {
            at: end.unwrap_or(check.at),
            ..change
        },
    }
}

/// The update that ended it for good; what follows is a write-up.
fn last_end(updates: &[Update<IncidentStatus>]) -> Option<&Update<IncidentStatus>> {
    let over = |update: &&Update<IncidentStatus>| update.status.value.is_over() == Some(true);
    updates.iter().rev().take_while(over).last()
}

/// One incident in two snapshots.
struct Between<'a> {
    old: &'a Incident,
    new: &'a Incident,
    check: CheckInfo,
}

impl Between<'_> {
    fn changes(&self, diff: &UpdateDiff<'_, IncidentStatus>) -> Vec<Change> {
        let new_updates = diff.new_updates(self.check.before);
        let transition = self.transition(&new_updates);
        let reported = transition.as_ref().and_then(|change| change.update.clone());
        let unreported =
            |update: &&&Update<IncidentStatus>| Some(UpdateRef::of(update)) != reported;
        let mut changes = self.edits(diff);
        changes.extend(self.updates(new_updates.iter().filter(unreported).copied()));
        if new_updates.is_empty() && transition.is_none() && changes.is_empty() {
            changes.extend(self.status());
        }
        changes.extend(self.fields());
        changes.extend(self.impact());
        changes.extend(transition);
        let about = |change: Change| change.about(self.new);
        changes.into_iter().map(about).collect()
    }

    fn change(&self, kind: Kind) -> Change {
        Change::new(kind, self.check.at)
    }

    /// From open to over or back. The change stands for the update that states it.
    fn transition(&self, new_updates: &[&Update<IncidentStatus>]) -> Option<Change> {
        let says = |over: bool| {
            move |update: &&&Update<IncidentStatus>| update.status.value.is_over() == Some(over)
        };
        match (self.old.is_open()?, self.new.is_open()?) {
            (true, false) => {
                let final_run = new_updates.iter().rev().take_while(says(true));
                Some(match final_run.last() {
                    Some(update) => resolved(self.new, Some(update), self.check),
                    None => self.resolved_without_update(),
                })
            }
            (false, true) => {
                let reopened = self.change(Kind::IncidentReopened);
                let first = new_updates.iter().find(says(false));
                Some(match first {
                    Some(update) => reopened.stated_by(update),
                    None => reopened,
                })
            }
            _ => None,
        }
    }

    fn resolved_without_update(&self) -> Change {
        let end = Timeline::of(self.new, self.check.at).resolved;
        let change = self.change(Kind::IncidentResolved);
        Change {
            at: end.map_or(change.at, |end| end.at),
            ..change
        }
    }

    fn updates<'a>(
        &self,
        new_updates: impl Iterator<Item = &'a Update<IncidentStatus>>,
    ) -> impl Iterator<Item = Change> {
        new_updates.map(|update| self.change(Kind::IncidentUpdated).stated_by(update))
    }

    fn edits(&self, diff: &UpdateDiff<'_, IncidentStatus>) -> Vec<Change> {
        let edited = |edit: Edit| Change {
            update: Some(edit.update),
            ..self.edited(edit.field, Some(edit.old), Some(edit.new))
        };
        let removed = |update: &Update<IncidentStatus>| {
            let change = self.change(Kind::UpdateRemoved).stated_by(update);
            Change {
                at: self.check.at,
                old: change.new,
                new: None,
                ..change
            }
        };
        let edits = diff.edits().into_iter().map(edited);
        edits.chain(diff.removed().map(removed)).collect()
    }

    fn edited(&self, field: Field, old: Option<Text>, new: Option<Text>) -> Change {
        self.change(Kind::IncidentEdited)
            .of(field)
            .reading(old, new)
    }

    /// A state that no update sets.
    fn status(&self) -> Option<Change> {
        let (old, new) = (&self.old.status, &self.new.status);
        (differ(old, new) && !self.check.platform_changed).then(|| {
            let change = self.change(Kind::IncidentUpdated).of(Field::Status);
            change.reading(Some(word(old)), Some(word(new)))
        })
    }

    fn impact(&self) -> Option<Change> {
        let (old, new) = (&self.old.impact, &self.new.impact);
        (differ(old, new) && !self.check.platform_changed).then(|| {
            let change = self.change(Kind::ImpactChanged);
            change.reading(Some(word(old)), Some(word(new)))
        })
    }

    fn fields(&self) -> Vec<Change> {
        let (old, new) = (self.old, self.new);
        if self.check.platform_changed {
            return Vec::new();
        }
        let mut found = Vec::new();
        if !new.title.is_blank() && !same_text(&old.title, &new.title) {
            let titles = (Some(old.title.clone()), Some(new.title.clone()));
            found.push(self.edited(Field::Title, titles.0, titles.1));
        }
        if old.log != new.log {
            return found;
        }
        let over = old.is_open() == Some(false) && new.is_open() == Some(false);
        let ends = over.then_some((old.resolved_at, new.resolved_at));
        let times = [
            (Field::StartedAt, old.started_at, new.started_at),
            (Field::CreatedAt, old.created_at, new.created_at),
        ];
        let ends = ends.map(|(old, new)| (Field::ResolvedAt, old, new));
        found.extend(
            times
                .into_iter()
                .chain(ends)
                .filter_map(|time| self.time(time)),
        );
        found.extend(self.components());
        found
    }

    fn time(&self, (field, old, new): (Field, Option<Time>, Option<Time>)) -> Option<Change> {
        let other = !same_time(old, new);
        let (old, new) = (timestamp(old?), timestamp(new?));
        other.then(|| self.edited(field, Some(old), Some(new)))
    }

    /// The components that are named with it and the vendor's own spans. Where only the last update is shown, its
    /// components are those of now.
    fn components(&self) -> Vec<Change> {
        if self.new.log != LogCompleteness::Complete {
            return Vec::new();
        }
        let mut found = Vec::new();
        if let (Some(old), Some(new)) = (&self.old.components, &self.new.components)
            && !component_text::are_same(old, new)
        {
            let (old, new) = (component_text::named(old), component_text::named(new));
            found.push(self.edited(Field::Components, Some(old), Some(new)));
        }
        if let (Some(old), Some(new)) = (&self.old.spans, &self.new.spans) {
            let (was, is) = (Listed::of(old), Listed::of(new));
            let gone: Vec<_> = old.iter().filter(|span| !is.still_has(span)).collect();
            if !gone.is_empty() {
                let added = new.iter().filter(|span| !was.has(span)).collect();
                let (old, new) = (component_text::spans(gone), component_text::spans(added));
                found.push(self.edited(Field::Components, Some(old), Some(new)));
            }
        }
        found
    }
}
