//! Facts of a page that a report needs besides the verdict.

use super::query::Check;
use crate::filter::ComponentFilter;
use crate::model::{Incident, Page, Text};

/// A check without its regions, where the page names none; `None`: the check as it is.
pub(super) fn without_idle_regions(check: &Check, page: &Page) -> Option<Check> {
    if !check.target.filter.has_idle_regions(page) {
        return None;
    }
    let mut check = check.clone();
    check.target.filter.regions.clear();
    Some(check)
}

/// How many incidents are open; `None` where that is unknown, of one or of all.
pub(super) fn open_incidents(page: &Page) -> Option<usize> {
    let listed = page
        .incidents
        .as_ref()
        .filter(|_| page.coverage.open_incidents)?;
    let mut open = listed.iter().filter(|one| one.is_open() != Some(false));
    open.try_fold(0, |count, one| one.is_open().map(|_| count + 1))
}

/// A warning for each pattern that matches nothing.
pub(super) fn unmatched(filter: &ComponentFilter, page: &Page) -> Vec<Text> {
    let unmatched = filter.unmatched(page);
    unmatched
        .map(|pattern| Text::new(format!("no component matches `{}`", pattern.text())))
        .collect()
}

/// Whether a document is no list of incidents but a single one, which is over.
pub(super) fn is_one_incident(page: &Page) -> bool {
    let lists = page.coverage.open_incidents || page.coverage.resolved_incidents;
    let over = |list: &Vec<Incident>| {
        list.len() == 1 && list.iter().all(|one| one.is_open() == Some(false))
    };
    !lists && page.doubts.is_empty() && page.incidents.as_ref().is_some_and(over)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{IncidentStatus, Reported};

    #[test]
    fn the_number_of_open_incidents_is_unknown_where_one_is() {
        let incident = |status: Reported<IncidentStatus>| Incident {
            status,
            ..Incident::new("i", "Failing")
        };
        let mut page = Page::default();
        page.coverage.open_incidents = true;
        assert_eq!(open_incidents(&page), None, "none is listed");
        page.incidents = Some(vec![
            incident(IncidentStatus::Investigating.into()),
            incident(IncidentStatus::Resolved.into()),
        ]);
        assert_eq!(open_incidents(&page), Some(1));
        page.incidents
            .get_or_insert_default()
            .push(incident(Reported::missing()));
        assert_eq!(open_incidents(&page), None);
    }
}
