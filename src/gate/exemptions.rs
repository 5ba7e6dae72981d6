//! What is not held against a vendor: what a waiver names, what is too new to count, and what follows from these alone.

use chrono::TimeDelta;

use super::statement::{Excuse, Source, Statement};
use super::waiver::Waiver;
use crate::filter::components_of;
use crate::model::timeline::started_at;
use crate::model::{ComponentRef, Impact, Incident, Page, Text, Time};

/// What may excuse statements about one vendor's page.
pub(super) struct Exemptions<'a> {
    pub(super) vendor: &'a str,
    pub(super) waivers: &'a [Waiver],
    pub(super) grace: Option<TimeDelta>,
    pub(super) now: Time,
}

impl Exemptions<'_> {
    /// Excuses what is named, then what follows from what was excused.
    pub(super) fn excuse(&self, statements: &mut [Statement], page: Option<&Page>) {
        for statement in statements.iter_mut().filter(|one| !one.is_fine()) {
            statement.excuse = self.direct(&statement.source, page);
        }
        let Some(page) = page else { return };
        let excused = excused_incidents(statements);
        for statement in statements.iter_mut().filter(|one| one.excuse.is_none()) {
            if let Source::Component(component) = &statement.source {
                statement.excuse = explained(component, page, &excused);
            }
        }
        excuse_indicator(statements);
    }

    fn waivers(&self) -> impl Iterator<Item = (usize, &Waiver)> {
        let all = self.waivers.iter().enumerate();
        all.filter(|(_, waiver)| waiver.holds(self.vendor, self.now))
    }

    fn direct(&self, source: &Source, page: Option<&Page>) -> Option<Excuse> {
        let incident = page.and_then(|page| find(page, source));
        let has = |waiver: &Waiver| {
            waiver.is_whole()
                || match source {
                    Source::Component(component) => waiver.has_component(component),
                    Source::Incident(_) => incident.is_some_and(|one| waiver.has_incident(one)),
                    Source::Maintenance(Some(id)) => waiver.has_key(id, None),
                    _ => false,
                }
        };
        let waived = self.waivers().find(|(_, waiver)| has(waiver));
        let waived = waived.map(|(place, waiver)| Excuse::Waiver {
            place,
            until: waiver.until,
            reason: waiver.reason.clone(),
        });
        waived.or_else(|| self.graced(incident?))
    }

    /// An incident without a known start gets no grace.
    fn graced(&self, incident: &Incident) -> Option<Excuse> {
        let until = started_at(incident)?.checked_add_signed(self.grace?)?;
        (self.now < until).then_some(Excuse::Grace { until })
    }
}

fn find<'a>(page: &'a Page, source: &Source) -> Option<&'a Incident> {
    let Source::Incident(id) = source else {
        return None;
    };
    page.incidents.iter().flatten().find(|one| one.id == *id)
}

/// The keys of the open incidents that are excused, with why.
fn excused_incidents(statements: &[Statement]) -> Vec<(Text, Excuse)> {
    let excused = statements.iter().filter_map(|statement| {
        let Source::Incident(id) = &statement.source else {
            return None;
        };
        Some((id.clone(), statement.excuse.clone()?))
    });
    excused.collect()
}

/// A component is as its incidents are: where all that name it and are or may be open are excused, so is it.
fn explained(component: &ComponentRef, page: &Page, excused: &[(Text, Excuse)]) -> Option<Excuse> {
    let ungrouped = |other: &ComponentRef| component.group.is_none() || other.group.is_none();
    let same = |other: &ComponentRef| match (&component.id, &other.id) {
        (Some(id), Some(other)) => id == other,
        _ => component.path() == other.path() || (component.name == other.name && ungrouped(other)),
    };
    let open = page.incidents.iter().flatten();
    let open = open.filter(|one| one.is_open() != Some(false) && components_of(one).any(same));
    let mut why = None;
    for incident in open {
        let (_, excuse) = excused.iter().find(|(id, _)| *id == incident.id)?;
        why = why.or_else(|| Some(excuse.clone()));
    }
    why
}

/// The page's own word is excused where all that could be meant by it is: nothing else is wrong, and it says
/// nothing worse.
fn excuse_indicator(statements: &mut [Statement]) {
    let others = statements
        .iter()
        .filter(|one| one.source != Source::Indicator && one.is_trouble());
    let mut worst: Option<(Impact, Excuse)> = None;
    for other in others {
        let (Some(impact), Some(excuse)) = (other.impact, &other.excuse) else {
            return;
        };
        if worst.as_ref().is_none_or(|(known, _)| impact > *known) {
            worst = Some((impact, excuse.clone()));
        }
    }
    let Some((worst, excuse)) = worst else { return };
    let indicator = statements
        .iter_mut()
        .find(|one| one.source == Source::Indicator && one.excuse.is_none());
    if let Some(indicator) = indicator.filter(|one| one.is_trouble() && one.impact <= Some(worst)) {
        indicator.excuse = Some(excuse);
    }
}
