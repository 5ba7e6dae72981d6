//! The timelines of one incident or one maintenance in two snapshots.
//!
//! Updates are one by id, else by time and status, else by text. Where one of the two has ids and the other has
//! none, they come from two kinds of document (Statuspage's API and its Atom): the one with ids counts, and no
//! difference is an edit.

use super::component_text;
use super::kind::Field;
use super::matching::Matching;
use super::normalise::{finer_time, minute, same_text, same_time, words};
use super::stated::{differ, latest, timestamp, word};
use super::types::UpdateRef;
use crate::model::{Incident, LogCompleteness, Maintenance, Text, Time, Update, Vocabulary};

/// The two timelines, and whether each is whole.
pub(super) struct UpdateDiff<'a, S> {
    known: &'a [Update<S>],
    seen: &'a [Update<S>],
    known_whole: bool,
    seen_whole: bool,
    platform_changed: bool,
    matching: Matching,
}

/// A published update that reads otherwise now.
pub(super) struct Edit {
    pub(super) update: UpdateRef,
    pub(super) field: Field,
    pub(super) old: Text,
    pub(super) new: Text,
}

/// Which version of one update is kept.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Precedence {
    /// Both alike: a difference is an edit.
    Alike,
    /// The seen one, silently.
    Seen,
    /// The known one, silently.
    Known,
}

pub(super) fn of_incident<'a>(
    known: &'a Incident,
    seen: &'a Incident,
    platform_changed: bool,
) -> UpdateDiff<'a, crate::model::IncidentStatus> {
    // An empty timeline says nothing.
    let whole = |one: &Incident| one.log == LogCompleteness::Complete && !one.updates.is_empty();
    let whole = (whole(known), whole(seen));
    UpdateDiff::new(&known.updates, &seen.updates, whole, platform_changed)
}

/// No feed says whether a maintenance's timeline is whole; where all updates have ids it is taken to be.
pub(super) fn of_maintenance<'a>(
    known: &'a Maintenance,
    seen: &'a Maintenance,
    platform_changed: bool,
) -> UpdateDiff<'a, crate::model::MaintenanceStatus> {
    let keyed = |one: &Maintenance| {
        !one.updates.is_empty() && one.updates.iter().all(|update| update.id.is_some())
    };
    let whole = keyed(known) && keyed(seen);
    UpdateDiff::new(
        &known.updates,
        &seen.updates,
        (whole, whole),
        platform_changed,
    )
}

impl<'a, S: Vocabulary> UpdateDiff<'a, S> {
    fn new(
        known: &'a [Update<S>],
        seen: &'a [Update<S>],
        (known_whole, seen_whole): (bool, bool),
        platform_changed: bool,
    ) -> Self {
        let mut diff = Self {
            matching: Matching::new(known, seen),
            known,
            seen,
            known_whole,
            seen_whole,
            platform_changed,
        };
        diff.pair();
        diff
    }

    fn pair(&mut self) {
        let (lists, platform_changed, whole) = (
            (self.known, self.seen),
            self.platform_changed,
            self.seen_whole,
        );
        let matching = &mut self.matching;
        let id = |one: &Update<S>| one.id.clone().filter(|_| !platform_changed);
        let at = |one: &Update<S>| Some(one.at.map(minute));
        let text = |one: &Update<S>| (!one.text.is_blank()).then(|| words(&one.text));
        // Two keys that differ are two updates.
        let free = |one: &Update<S>, other: &Update<S>| {
            platform_changed || one.id.is_none() || other.id.is_none()
        };
        let dated =
            |one: &Update<S>, other: &Update<S>| free(one, other) && same_time(one.at, other.at);
        let stated =
            |one: &Update<S>, other: &Update<S>| dated(one, other) && one.status == other.status;
        matching.pass(lists, id, |_, _| true);
        // Those of one kind of document first.
        for across in [false, true] {
            let kind = |one: &Update<S>, other: &Update<S>| {
                across || one.id.is_some() == other.id.is_some()
            };
            matching.pass(lists, at, |one, other| {
                let alike =
                    (one.at, &one.status, &one.text) == (other.at, &other.status, &other.text);
                alike && kind(one, other) && free(one, other)
            });
            matching.pass(lists, at, |one, other| {
                let alike = kind(one, other) && stated(one, other);
                alike && same_text(&one.text, &other.text)
            });
        }
        matching.pass(lists, at, stated);
        if whole {
            matching.pass(lists, text, free);
            matching.pass(lists, at, dated);
            return;
        }
        // The last update under a later time is no other update: such times are bumped without a word.
        if let ([.., newest], [_]) = lists {
            matching.pass(lists, text, |one, other| {
                free(one, other) && std::ptr::eq(one, newest) && !differ(&one.status, &other.status)
            });
        }
        matching.pass(lists, at, |one, other| {
            dated(one, other) && !differ(&one.status, &other.status)
        });
    }

    fn precedence(&self, known: &Update<S>, seen: &Update<S>) -> Precedence {
        match (known.id.is_some(), seen.id.is_some()) {
            _ if self.platform_changed => Precedence::Seen,
            (false, true) => Precedence::Seen,
            (true, false) => Precedence::Known,
            _ => Precedence::Alike,
        }
    }

    /// Whether an update comes from another kind of document than a list.
    fn is_foreign(update: &Update<S>, list: &[Update<S>]) -> bool {
        let keyed = list.iter().any(|one| one.id.is_some());
        !list.is_empty() && update.id.is_some() != keyed
    }

    /// The updates that are new. What fills a gap of an unfinished timeline is none.
    pub(super) fn new_updates(&self, before: Option<Time>) -> Vec<&'a Update<S>> {
        let newest = self.known.iter().filter_map(|update| update.at).max();
        let is_fresh = |update: &Update<S>| {
            let gaps = self.seen_whole && !self.known_whole;
            if self.known.is_empty() {
                return before.is_some() && update.at > before;
            }
            let strict = self.platform_changed || gaps || Self::is_foreign(update, self.known);
            !strict || update.at > newest
        };
        let lists = self.matching.seen(self.known, self.seen);
        let added = lists.filter(|(known, update)| known.is_none() && is_fresh(update));
        added.map(|(_, update)| update).collect()
    }

    /// The updates that the vendor removed.
    pub(super) fn removed(&self) -> impl Iterator<Item = &Update<S>> {
        let sure = self.seen_whole && self.known_whole && !self.platform_changed;
        let gone = self.matching.unmatched(self.known);
        gone.filter(move |update| sure && !Self::is_foreign(update, self.seen))
    }

    /// The differences in updates that both have.
    pub(super) fn edits(&self) -> Vec<Edit> {
        let pairs = self.matching.seen(self.known, self.seen);
        let pairs = pairs.filter_map(|(known, seen)| Some((known?, seen)));
        let alike = pairs.filter(|(known, seen)| self.precedence(known, seen) == Precedence::Alike);
        let edits = alike.flat_map(|(known, seen)| {
            let update = || UpdateRef::of(seen);
            self.readings(known, seen)
                .into_iter()
                .map(move |(field, old, new)| Edit {
                    update: update(),
                    field,
                    old,
                    new,
                })
        });
        edits.collect()
    }

    fn readings(&self, known: &Update<S>, seen: &Update<S>) -> Vec<(Field, Text, Text)> {
        let mut found = Vec::new();
        let both = !known.text.is_blank() && !seen.text.is_blank();
        if both && !same_text(&known.text, &seen.text) {
            found.push((Field::Text, known.text.clone(), seen.text.clone()));
        }
        if let (Some(old), Some(new), true) = (known.at, seen.at, self.seen_whole)
            && !same_time(known.at, seen.at)
        {
            found.push((Field::Time, timestamp(old), timestamp(new)));
        }
        if differ(&known.status, &seen.status) {
            found.push((Field::Status, word(&known.status), word(&seen.status)));
        }
        // Where the last update alone is shown, the states are those of now.
        let both = !known.components.is_empty() && !seen.components.is_empty();
        if both
            && self.seen_whole
            && component_text::states(&known.components) != component_text::states(&seen.components)
        {
            let (old, new) = (&known.components, &seen.components);
            found.push((
                Field::Components,
                component_text::described(old),
                component_text::described(new),
            ));
        }
        found
    }

    /// One timeline of both. Of equal times the known ones come first, in the order in which they were known.
    pub(super) fn merged(&self) -> Vec<Update<S>> {
        let known = self.known.iter().zip(self.matching.known(self.seen));
        let known = known.filter_map(|(known, seen)| match seen {
            Some(seen) => Some(self.one(known, seen)),
            None => self.outlasts(known).then(|| self.left(known)),
        });
        let pairs = self.matching.seen(self.known, self.seen);
        let added = pairs.filter(|(known, _)| known.is_none());
        let mut updates: Vec<_> = known.chain(added.map(|(_, seen)| seen.clone())).collect();
        updates.sort_by_key(|update| update.at);
        updates
    }

    /// Whether an update that is not seen stays known.
    fn outlasts(&self, update: &Update<S>) -> bool {
        let other_document = update.id.is_some() && Self::is_foreign(update, self.seen);
        !self.seen_whole || (other_document && !self.platform_changed)
    }

    /// The keys of another platform mean nothing on this one.
    fn left(&self, known: &Update<S>) -> Update<S> {
        Update {
            id: known.id.clone().filter(|_| !self.platform_changed),
            ..known.clone()
        }
    }

    fn one(&self, known: &Update<S>, seen: &Update<S>) -> Update<S> {
        let (first, then) = match self.precedence(known, seen) {
            Precedence::Known => (seen, known),
            Precedence::Seen | Precedence::Alike => (known, seen),
        };
        let at = if same_time(known.at, seen.at) {
            finer_time(first.at, then.at)
        } else if self.seen_whole {
            then.at.or(first.at)
        } else {
            known.at.or(seen.at)
        };
        let text = if then.text.is_blank() { first } else { then };
        let newer = self.seen_whole && !then.components.is_empty() || known.components.is_empty();
        let states = if newer { then } else { known };
        Update {
            id: seen.id.clone().or_else(|| known.id.clone()),
            at,
            status: latest(first.status.clone(), &then.status),
            text: text.text.clone(),
            components: states.components.clone(),
        }
    }
}
