//! What is not held against a vendor: what a waiver names, what is too new to count, and what follows from these alone.

use std::collections::HashMap;

use chrono::TimeDelta;

use super::explanation::Explanations;
use super::statement::{Excuse, Source, Statement};
use super::waiver::Waiver;
use crate::model::timeline::started_at;
use crate::model::{Impact, Incident, Page, Text, Time};

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
        let incidents = by_key(page);
        for statement in statements.iter_mut().filter(|one| !one.is_fine()) {
            statement.excuse = self.direct(&statement.source, &incidents);
        }
        let Some(page) = page else { return };
        let excused = excused_incidents(statements);
        let explanations = Explanations::of(page, &excused);
        for statement in statements.iter_mut().filter(|one| one.excuse.is_none()) {
            if let Source::Component(component) = &statement.source {
                statement.excuse = explanations.excuse(component);
            }
        }
        excuse_indicator(statements);
    }

    fn waivers(&self) -> impl Iterator<Item = (usize, &Waiver)> {
        let all = self.waivers.iter().enumerate();
        all.filter(|(_, waiver)| waiver.holds(self.vendor, self.now))
    }

    fn direct(&self, source: &Source, incidents: &HashMap<&Text, &Incident>) -> Option<Excuse> {
        let incident = match source {
            Source::Incident(id) => incidents.get(id).copied(),
            _ => None,
        };
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

/// The first incident of each key.
fn by_key(page: Option<&Page>) -> HashMap<&Text, &Incident> {
    let mut incidents = HashMap::new();
    for incident in page
        .into_iter()
        .flat_map(|page| page.incidents.iter().flatten())
    {
        incidents.entry(&incident.id).or_insert(incident);
    }
    incidents
}

/// The keys of the open incidents that are excused, with why.
fn excused_incidents(statements: &[Statement]) -> HashMap<Text, Excuse> {
    let mut excused = HashMap::new();
    for statement in statements {
        if let (Source::Incident(id), Some(excuse)) = (&statement.source, &statement.excuse) {
            excused.entry(id.clone()).or_insert_with(|| excuse.clone());
        }
    }
    excused
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
