//! Incidents that a vendor removed: they stay listed, marked, and count as far as they were seen.

use std::cmp::Reverse;

use super::query::Query;
use crate::history::RemovedIncident;
use crate::model::Page;
use crate::report::{IncidentReport, Subject, VendorReport};

/// Lists those that were asked for; the page of one incident has one at most.
pub(super) fn add(report: &mut VendorReport, removed: &[RemovedIncident], query: &Query<'_>) {
    let found = report.incidents.iter().flatten().count();
    if removed.is_empty() || (query.subject == Subject::Incident && found > 0) {
        return;
    }
    let ended = removed.iter().map(RemovedIncident::ended).collect();
    let kept = (query.keep)(Page {
        incidents: Some(ended),
        ..Page::default()
    });
    let listed = report.incidents.get_or_insert_default();
    for incident in kept.incidents.into_iter().flatten() {
        let mut same = removed.iter().filter(|one| one.incident.id == incident.id);
        listed.extend(same.next().map(|removed| IncidentReport {
            status: removed.incident.status.value,
            resolved_at: None,
            resolved_from: None,
            removed_at: Some(removed.removed_at),
            ..IncidentReport::of(&incident, removed.last_seen_at)
        }));
    }
    listed.sort_by_key(|one| Reverse(one.started_at));
}

/// The page with them, over when they were last seen.
pub(super) fn counted(mut page: Page, removed: &[RemovedIncident]) -> Page {
    if let Some(incidents) = &mut page.incidents {
        incidents.extend(removed.iter().map(RemovedIncident::ended));
    }
    page
}
