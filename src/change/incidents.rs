//! What changed in incidents.

use super::absence::{self, Absence};
use super::update_diff::{self, Edit, UpdateDiff};
use super::{Change, CheckInfo, Field, ItemRef, Kind, differ, moment, word};
use super::{component_text, matching};
use crate::model::{
    Incident, IncidentStatus, LogCompleteness, Page, Text, Time, Timeline, Update, timeline,
};

pub(super) fn changes(known: &Page, seen: &Page, look: CheckInfo) -> Vec<Change> {
    let (Some(old), Some(new)) = (&known.incidents, &seen.incidents) else {
        return Vec::new();
    };
    let home = seen.url.as_ref().or(known.url.as_ref());
    let pairing = matching::entries(old, new, home, look.platform_changed);
    let mut changes = Vec::new();
    for (old, new) in pairing.seen(old, new) {
        match old {
            Some(old) => changes.extend(Pair { old, new, look }.changes()),
            None if absence::is_news(new, known, look) => changes.extend(opened(new, look)),
            None => {}
        }
    }
    for gone in pairing.gone(old) {
        changes.extend(ended(gone, known, seen, look));
    }
    changes
}

/// One that came and went between two looks was opened and resolved.
fn opened(incident: &Incident, look: CheckInfo) -> Vec<Change> {
    let began = Change {
        at: timeline::started_at(incident)
            .or(incident.updates.first().and_then(|update| update.at))
            .unwrap_or(look.at),
        ..Change::new(Kind::IncidentOpened, look.at)
    };
    let opened = match incident.updates.first() {
        Some(first) => Change {
            at: began.at,
            ..began.clone().from_update(first)
        },
        None => began,
    };
    let over = (incident.is_open() == Some(false)).then(|| resolved(incident, None, look));
    let changes = [Some(opened), over].into_iter().flatten();
    changes.map(|change| change.about(item(incident))).collect()
}

fn ended(gone: &Incident, known: &Page, seen: &Page, look: CheckInfo) -> Option<Change> {
    let kind = match absence::of_incident(gone, &known.coverage, &seen.coverage, look) {
        Absence::Kept | Absence::Forgotten => return None,
        Absence::Removed => Kind::IncidentRemoved,
        Absence::Over => Kind::IncidentResolved,
    };
    Some(Change {
        inferred: kind == Kind::IncidentResolved,
        ..Change::new(kind, look.at).about(item(gone))
    })
}

fn resolved(incident: &Incident, by: Option<&Update<IncidentStatus>>, look: CheckInfo) -> Change {
    let end = Timeline::of(incident, look.at).resolved.map(|end| end.at);
    let change = Change::new(Kind::IncidentResolved, look.at);
    match by.or_else(|| last_end(&incident.updates)) {
        Some(update) => Change {
            at: update.at.or(end).unwrap_or(look.at),
            ..change.from_update(update)
        },
        None => Change {
            at: end.unwrap_or(look.at),
            ..change
        },
    }
}

/// The update that ended it for good; what follows is a write-up.
fn last_end(updates: &[Update<IncidentStatus>]) -> Option<&Update<IncidentStatus>> {
    let over = |update: &&Update<IncidentStatus>| update.status.value.is_over() == Some(true);
    updates.iter().rev().take_while(over).last()
}

fn item(incident: &Incident) -> ItemRef {
    ItemRef {
        id: incident.id.clone(),
        title: incident.title.clone(),
        url: incident.url.clone(),
    }
}

/// One incident in two looks.
struct Pair<'a> {
    old: &'a Incident,
    new: &'a Incident,
    look: CheckInfo,
}

impl Pair<'_> {
    fn changes(&self) -> Vec<Change> {
        if self.old == self.new {
            return Vec::new();
        }
        let posts = update_diff::of_incident(self.old, self.new, self.look.platform_changed);
        let fresh = posts.new_updates(self.look.before);
        let turn = self.transition(&fresh);
        let told = turn.as_ref().and_then(|turn| turn.update.clone());
        let untold = |update: &&&Update<IncidentStatus>| Some(super::UpdateRef::of(update)) != told;
        let mut changes = self.edits(&posts);
        changes.extend(self.updates(fresh.iter().filter(untold).copied()));
        if fresh.is_empty() && turn.is_none() && changes.is_empty() {
            changes.extend(self.status());
        }
        changes.extend(self.fields());
        changes.extend(self.impact());
        changes.extend(turn);
        let item = item(self.new);
        let about = |change: Change| change.about(item.clone());
        changes.into_iter().map(about).collect()
    }

    fn change(&self, kind: Kind) -> Change {
        Change::new(kind, self.look.at)
    }

    /// From open to over or back; the update that said so is told by this.
    fn transition(&self, fresh: &[&Update<IncidentStatus>]) -> Option<Change> {
        let says = |over: bool| {
            move |update: &&&Update<IncidentStatus>| update.status.value.is_over() == Some(over)
        };
        match (self.old.is_open()?, self.new.is_open()?) {
            (true, false) => {
                let final_run = fresh.iter().rev().take_while(says(true));
                Some(match final_run.last() {
                    Some(update) => resolved(self.new, Some(update), self.look),
                    None => self.resolved_without_a_word(),
                })
            }
            (false, true) => {
                let reopened = self.change(Kind::IncidentReopened);
                let first = fresh.iter().find(says(false));
                Some(match first {
                    Some(update) => reopened.from_update(update),
                    None => reopened,
                })
            }
            _ => None,
        }
    }

    fn resolved_without_a_word(&self) -> Change {
        let end = Timeline::of(self.new, self.look.at).resolved;
        let change = self.change(Kind::IncidentResolved);
        Change {
            at: end.map_or(change.at, |end| end.at),
            ..change
        }
    }

    fn updates<'a>(
        &self,
        fresh: impl Iterator<Item = &'a Update<IncidentStatus>>,
    ) -> impl Iterator<Item = Change> {
        fresh.map(|update| self.change(Kind::IncidentUpdated).from_update(update))
    }

    fn edits(&self, posts: &UpdateDiff<'_, IncidentStatus>) -> Vec<Change> {
        let edited = |edit: Edit| Change {
            update: Some(edit.update),
            ..self.edited(edit.field, Some(edit.old), Some(edit.new))
        };
        let removed = |update: &Update<IncidentStatus>| {
            let change = self.change(Kind::UpdateRemoved).from_update(update);
            Change {
                at: self.look.at,
                old: change.new,
                new: None,
                ..change
            }
        };
        let edits = posts.edits().into_iter().map(edited);
        edits.chain(posts.removed().map(removed)).collect()
    }

    fn edited(&self, field: Field, old: Option<Text>, new: Option<Text>) -> Change {
        self.change(Kind::IncidentEdited)
            .of(field)
            .reading(old, new)
    }

    /// A state that no update told of.
    fn status(&self) -> Option<Change> {
        let (old, new) = (&self.old.status, &self.new.status);
        (differ(old, new) && !self.look.platform_changed).then(|| {
            let change = self.change(Kind::IncidentUpdated).of(Field::Status);
            change.reading(Some(word(old)), Some(word(new)))
        })
    }

    fn impact(&self) -> Option<Change> {
        let (old, new) = (&self.old.impact, &self.new.impact);
        (differ(old, new) && !self.look.platform_changed).then(|| {
            let change = self.change(Kind::ImpactChanged);
            change.reading(Some(word(old)), Some(word(new)))
        })
    }

    fn fields(&self) -> Vec<Change> {
        let (old, new) = (self.old, self.new);
        if self.look.platform_changed {
            return Vec::new();
        }
        let mut found = Vec::new();
        if !new.title.is_blank() && !matching::same_text(&old.title, &new.title) {
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
        let other = !matching::same_moment(old, new);
        let (old, new) = (moment(old?), moment(new?));
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
            let gone: Vec<_> = old
                .iter()
                .filter(|span| !component_text::lasts_in(span, new))
                .collect();
            if !gone.is_empty() {
                let added = new.iter().filter(|span| !old.contains(span)).collect();
                let (old, new) = (
                    component_text::stretches(gone),
                    component_text::stretches(added),
                );
                found.push(self.edited(Field::Components, Some(old), Some(new)));
            }
        }
        found
    }
}
