//! States of components where several sources speak of one.

use std::collections::HashMap;

use crate::model::{ComponentStatus, Page, Reported, Text};

/// The worse of two; a word that nobody knows may be anything, so it stands between "fine" and "trouble".
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

/// Gives the components of a page the trouble that its open incidents say they have now: for feeds that state it
/// nowhere else. Those that no incident names stay as they are.
pub(crate) fn by_incidents(mut page: Page) -> Page {
    let mut told: HashMap<Text, Reported<ComponentStatus>> = HashMap::new();
    let incidents = page.incidents.iter().flatten();
    let open = incidents.filter(|incident| incident.is_open() == Some(true));
    for state in open.flat_map(|incident| incident.components.iter().flatten()) {
        let Some(id) = &state.component.id else {
            continue;
        };
        let known = told.remove(id).unwrap_or_else(Reported::missing);
        told.insert(id.clone(), worse(known, state.status.clone()));
    }
    for component in page.components.iter_mut().flatten() {
        let now = component.component.id.as_ref().and_then(|id| told.get(id));
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
    fn an_unknown_word_is_worse_than_planned_work_and_better_than_trouble() {
        let odd: Reported<ComponentStatus> = Reported::from_table(None, "ODD");
        let planned = ComponentStatus::UnderMaintenance.into();
        assert_eq!(worse(planned, odd.clone()), odd);
        let slow: Reported<ComponentStatus> = ComponentStatus::DegradedPerformance.into();
        assert_eq!(worse(odd, slow.clone()), slow);
        assert_eq!(worse(slow.clone(), Reported::missing()), slow);
    }
}
