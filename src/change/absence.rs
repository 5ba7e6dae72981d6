//! What follows from an item's not being listed any more, or being listed for the first time.

use super::types::CheckInfo;
use crate::model::{
    Coverage, Incident, Maintenance, MaintenanceStatus, Page, Reach, Time, Timeline, timeline,
};

/// Why an incident is no longer listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Absence {
    /// The document need not list it.
    Kept,
    /// It is over: the document lists whatever is open.
    Over,
    /// The vendor removed it: the document lists everything of its time.
    Removed,
    /// The document lists everything of its time, but the incident may be known from another platform or document.
    Forgotten,
}

/// Why an incident is not in a document that lists incidents.
pub(super) fn of_incident(
    gone: &Incident,
    known: &Coverage,
    seen: &Coverage,
    check: CheckInfo,
) -> Absence {
    let open = gone.is_open() == Some(true);
    if !seen.open_incidents {
        return Absence::Kept;
    }
    if seen.resolved_incidents && is_covered(gone, seen.reach) {
        return match (check.platform_changed, open) {
            (false, true) => Absence::Removed,
            (false, false) if known.resolved_incidents => Absence::Removed,
            // A new platform rarely takes over all that was over.
            (true, true) => Absence::Over,
            _ => Absence::Forgotten,
        };
    }
    // At the end of a full list even an open one falls off.
    let full = seen.resolved_incidents && seen.cap.is_some() && seen.reach != Reach::All;
    if open && !full {
        Absence::Over
    } else {
        Absence::Kept
    }
}

/// Whether whatever began then must be listed. One that began with the oldest may have been cut off.
fn is_covered(gone: &Incident, reach: Reach) -> bool {
    match reach {
        Reach::All => true,
        Reach::Since(from) => place(gone).is_some_and(|at| at > from),
        Reach::Unknown => false,
    }
}

/// Where an incident stands in a list by time.
fn place(incident: &Incident) -> Option<Time> {
    timeline::started_at(incident).or(incident.updated_at())
}

/// What the known page says about incidents that it does not list.
pub(super) struct Past<'a> {
    coverage: &'a Coverage,
    /// The place of the oldest incident in a list by time.
    oldest: Option<Time>,
}

impl<'a> Past<'a> {
    pub(super) fn of(known: &'a Page) -> Self {
        Self {
            coverage: &known.coverage,
            oldest: known.incidents.iter().flatten().filter_map(place).min(),
        }
    }

    /// Whether an incident of that time would be known already.
    fn would_list(&self, at: Time) -> bool {
        match self.coverage.reach {
            Reach::All => true,
            Reach::Since(from) => at > from,
            Reach::Unknown => self.oldest.is_none_or(|oldest| at > oldest),
        }
    }
}

/// Whether an unknown incident is news, and not a past that is shown only now.
pub(super) fn is_news(incident: &Incident, past: &Past<'_>, check: CheckInfo) -> bool {
    let covered = past.coverage;
    if incident.is_open() == Some(true) && covered.open_incidents {
        return true;
    }
    let end = Timeline::of(incident, check.at).resolved.map(|end| end.at);
    if is_after(check.before, [timeline::started_at(incident), end]) {
        return true;
    }
    covered.resolved_incidents
        && !check.platform_changed
        && place(incident).is_none_or(|at| past.would_list(at))
}

fn is_after<const N: usize>(before: Option<Time>, times: [Option<Time>; N]) -> bool {
    before.is_some_and(|before| times.into_iter().flatten().any(|at| at > before))
}

/// The status of a maintenance that is no longer listed; `None` where that means nothing.
pub(super) fn of_maintenance(
    gone: &Maintenance,
    seen: &Coverage,
    now: Time,
) -> Option<MaintenanceStatus> {
    let full = seen.cap.is_some() && seen.reach != Reach::All;
    if !seen.maintenance || full || gone.status.value.is_over() != Some(false) {
        return None;
    }
    let ahead = gone.status.value == MaintenanceStatus::Scheduled
        && gone.starts_at.is_some_and(|start| start > now);
    Some(if ahead {
        MaintenanceStatus::Cancelled
    } else {
        MaintenanceStatus::Completed
    })
}

/// Whether an unknown maintenance is news: one that is over counts only if it ended since the check before.
pub(super) fn is_new_maintenance(maintenance: &Maintenance, check: CheckInfo) -> bool {
    let end = maintenance.completed_at.or(maintenance.ends_at);
    let last = maintenance.updates.last().and_then(|update| update.at);
    maintenance.status_at(check.at).is_over() != Some(true)
        || is_after(check.before, [end.filter(|end| *end <= check.at).or(last)])
}
