//! States of components where several sources speak of one.

use std::collections::HashMap;

use crate::model::{
    ComponentStatus, Incident, IncidentStatus, Maintenance, MaintenanceStatus, Page, Reported,
    Text, Update,
};

/// The worse of two; an unknown word may mean anything, so it ranks between "fine" and "trouble".
pub(crate) fn worse(
    one: Reported<ComponentStatus>,
    other: Reported<ComponentStatus>,
) -> Reported<ComponentStatus> {
    if rank(&other) > rank(&one) {
        other
    } else {
        one
    }
}

fn rank(state: &Reported<ComponentStatus>) -> u8 {
    match state.value {
        ComponentStatus::Unknown if state.word.is_none() => 0,
        ComponentStatus::Operational => 1,
        ComponentStatus::UnderMaintenance => 2,
        ComponentStatus::Unknown => 3,
        ComponentStatus::DegradedPerformance => 4,
        ComponentStatus::PartialOutage => 5,
        ComponentStatus::MajorOutage => 6,
    }
}

/// An incident of a list that holds open ones only: an unknown status does not close it.
pub(crate) fn listed_as_open(incident: Incident) -> Incident {
    let incident = incident.ordered();
    let stated = incident.open.is_some() || incident.status.value.is_over().is_some();
    if stated || incident.resolved_at.is_some() {
        return incident;
    }
    let open = Some(true);
    Incident { open, ..incident }
}

/// An incident whose status is an unknown word stands where its last update says; an end before that update is none.
pub(crate) fn by_last_update(incident: Incident) -> Incident {
    if incident.open.is_some() || incident.status.word.is_none() {
        return incident;
    }
    let incident = incident.ordered();
    let last = incident.updates.last();
    let over = last.and_then(|update| update.status.value.is_over());
    let open = over.map(|over| !over);
    Incident { open, ..incident }
}

/// An incident whose status is not understood is not over for the sake of an end alone: one that was reopened keeps it.
pub(crate) fn over_only_if_said(incident: Incident) -> Incident {
    let is_over = |update: &Update<IncidentStatus>| update.status.value.is_over() == Some(true);
    let said = incident.open.is_some()
        || incident.status.value.is_over().is_some()
        || incident
            .updates
            .iter()
            .max_by_key(|one| one.at)
            .is_some_and(is_over);
    let resolved_at = incident.resolved_at.filter(|_| said);
    Incident {
        resolved_at,
        ..incident
    }
}

/// Completed maintenance with the time of the update that completed it, where the feed has no other.
pub(crate) fn with_end(maintenance: Maintenance) -> Maintenance {
    let completed = MaintenanceStatus::Completed;
    if maintenance.completed_at.is_some() || maintenance.status.value != completed {
        return maintenance;
    }
    let maintenance = maintenance.ordered();
    let mut updates = maintenance.updates.iter();
    let last = updates.rfind(|update| update.status.value == completed);
    Maintenance {
        completed_at: last.and_then(|update| update.at),
        ..maintenance
    }
}

/// Gives the components of a page the trouble that its open incidents say they have now: for feeds that state it
/// nowhere else. Those that no incident names stay as they are.
pub(crate) fn by_incidents(mut page: Page) -> Page {
    let mut stated: HashMap<Text, Reported<ComponentStatus>> = HashMap::new();
    let incidents = page.incidents.iter().flatten();
    let open = incidents.filter(|incident| incident.is_open() == Some(true));
    for state in open.flat_map(|incident| incident.components.iter().flatten()) {
        let Some(id) = &state.component.id else {
            continue;
        };
        let before = stated.remove(id).unwrap_or_else(Reported::missing);
        stated.insert(id.clone(), worse(before, state.status.clone()));
    }
    for component in page.components.iter_mut().flatten() {
        let now = component
            .component
            .id
            .as_ref()
            .and_then(|id| stated.get(id));
        if let Some(now) = now {
            let before = std::mem::replace(&mut component.status, Reported::missing());
            component.status = worse(before, now.clone());
        }
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_status_does_not_close_an_incident_of_a_list_of_open_ones() {
        let listed = |status: Reported<IncidentStatus>| {
            let incident = Incident::new("1", "x");
            listed_as_open(Incident { status, ..incident }).is_open()
        };
        assert_eq!(listed(Reported::missing()), Some(true));
        assert_eq!(listed(Reported::from_table(None, "laufend")), Some(true));
        assert_eq!(listed(IncidentStatus::Resolved.into()), Some(false));
    }

    #[test]
    fn an_end_without_a_status_closes_nothing() {
        let ended = Incident {
            resolved_at: Some(crate::model::Time::default()),
            ..Incident::new("1", "x")
        };
        let is_open = |status: Reported<IncidentStatus>| {
            let incident = Incident {
                status,
                ..ended.clone()
            };
            over_only_if_said(incident).is_open()
        };
        assert_eq!(is_open(Reported::missing()), None);
        assert_eq!(is_open(Reported::from_table(None, "laufend")), None);
        assert_eq!(is_open(IncidentStatus::Resolved.into()), Some(false));
    }

    #[test]
    fn an_end_counts_where_the_newest_update_says_it() {
        let update = |hours: i64, status: Reported<IncidentStatus>| Update {
            status,
            ..Update::at(Some(
                crate::model::Time::default() + chrono::TimeDelta::hours(hours),
            ))
        };
        let is_open = |newest: Reported<IncidentStatus>| {
            let resolved = update(1, IncidentStatus::Resolved.into());
            over_only_if_said(Incident {
                status: Reported::missing(),
                resolved_at: Some(crate::model::Time::default()),
                updates: vec![update(2, newest), resolved],
                ..Incident::new("1", "x")
            })
            .is_open()
        };
        assert_eq!(is_open(Reported::missing()), None);
        assert_eq!(is_open(IncidentStatus::Postmortem.into()), Some(false));
    }

    #[test]
    fn an_unknown_word_is_worse_than_planned_work_and_better_than_trouble() {
        let odd: Reported<ComponentStatus> = Reported::from_table(None, "ODD");
        let planned = ComponentStatus::UnderMaintenance.into();
        assert_eq!(worse(planned, odd.clone()), odd);
        let slow: Reported<ComponentStatus> = ComponentStatus::DegradedPerformance.into();
        assert_eq!(worse(odd, slow.clone()), slow);
        assert_eq!(worse(slow.clone(), Reported::missing()), slow);
    }
}
