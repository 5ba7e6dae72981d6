//! What of one page overlaps a failure.

use chrono::TimeDelta;

use super::ExplainQuery;
use super::overlap::{Meeting, meeting};
use crate::model::uptime::ObservedDowntime;
use crate::model::{
    Component, ComponentRef, ComponentStatus, Impact, Incident, Maintenance, MaintenanceStatus,
    StatedWindow, Text, Time, Timeline, Vocabulary as _,
};
use crate::report::{ClueReport, OverlapBasis, OverlapKind, OverlapReport};

/// What an incident has to do with a failure.
pub(super) enum Finding {
    Overlap(Box<OverlapReport>),
    /// Its start is unknown, and it was posted or ended later.
    Unclear,
    Apart,
}

/// A span with whose times it is.
struct Span {
    from: Time,
    to: Option<Time>,
    by: OverlapBasis,
}

impl ExplainQuery {
    pub(super) fn incident(&self, vendor: &str, incident: &Incident, now: Time) -> Finding {
        let timeline = Timeline::of(incident, now);
        let stated = StatedWindow::of(incident, now);
        let posted = incident.updates.iter().filter_map(|update| update.at).min();
        let start = timeline.started.map(|start| start.at);
        let end = end(incident, &timeline);
        let reported = start.or(posted).map(|from| Span {
            from,
            to: end,
            by: OverlapBasis::Reported,
        });
        let in_words = stated.as_ref().map(|stated| Span {
            from: stated.from,
            to: Some(stated.to),
            by: OverlapBasis::Stated,
        });
        let Some((span, meeting)) = self.best([reported, in_words]) else {
            let later = end.or(posted).is_none_or(|at| at >= self.window.from);
            let unclear = start.is_none() && stated.is_none() && later;
            return if unclear {
                Finding::Unclear
            } else {
                Finding::Apart
            };
        };
        let components = timeline.affected.iter().flatten().map(|one| &one.component);
        let components: Vec<_> = components.map(ComponentRef::path).collect();
        let known_start = (span.by == OverlapBasis::Stated || start.is_some()).then_some(span.from);
        Finding::Overlap(Box::new(OverlapReport {
            id: Some(incident.id.clone()),
            url: incident.url.clone(),
            impact: timeline.worst(incident),
            started_at: start,
            ended_at: timeline.resolved.map(|end| end.at),
            open: timeline.open,
            stated,
            by: span.by,
            near: meeting == Meeting::Near,
            seconds_before: known_start.map(|from| (self.window.from - from).num_seconds()),
            clues: self.clues_for(vendor, &incident.regions, &components),
            components,
            regions: incident.regions.clone(),
            ..overlap(vendor, OverlapKind::Incident, &incident.title)
        }))
    }

    pub(super) fn maintenance(
        &self,
        vendor: &str,
        maintenance: &Maintenance,
        now: Time,
    ) -> Option<OverlapReport> {
        let status = maintenance.status_at(now);
        if matches!(
            status,
            MaintenanceStatus::Cancelled | MaintenanceStatus::Scheduled
        ) {
            return None;
        }
        let to = maintenance.completed_at.or(maintenance.ends_at);
        let span = Span {
            from: maintenance.starts_at?,
            to: if status == MaintenanceStatus::InProgress {
                None
            } else {
                to
            },
            by: OverlapBasis::Reported,
        };
        let (span, meeting) = self.best([Some(span), None])?;
        let listed = maintenance.components.iter().flatten();
        let components: Vec<_> = listed.map(|one| one.component.path()).collect();
        Some(OverlapReport {
            id: Some(maintenance.id.clone()),
            url: maintenance.url.clone(),
            started_at: Some(span.from),
            ended_at: to,
            open: status.is_over().map(|over| !over),
            near: meeting == Meeting::Near,
            seconds_before: Some((self.window.from - span.from).num_seconds()),
            clues: self.clues_for(vendor, &maintenance.regions, &components),
            components,
            regions: maintenance.regions.clone(),
            ..overlap(vendor, OverlapKind::Maintenance, &maintenance.title)
        })
    }

    /// A component that polls of this machine found in trouble.
    pub(super) fn observed(&self, vendor: &str, seen: &ObservedDowntime) -> Option<OverlapReport> {
        let path = seen.part.component.path();
        let found = seen.stretches.iter().filter_map(|stretch| {
            let span = Span {
                from: stretch.from,
                to: stretch.to,
                by: OverlapBasis::Observed,
            };
            let (span, meeting) = self.best([Some(span), None])?;
            Some((stretch, span, meeting))
        });
        let (stretch, span, meeting) = found.min_by_key(|(.., meeting)| *meeting)?;
        let state = words(stretch.status);
        Some(OverlapReport {
            impact: stretch.status.impact(),
            started_at: Some(span.from),
            ended_at: span.to,
            by: OverlapBasis::Observed,
            near: meeting == Meeting::Near,
            seconds_before: Some((self.window.from - span.from).num_seconds()),
            clues: self.clues_for(vendor, &[], std::slice::from_ref(&path)),
            components: vec![path.clone()],
            ..overlap(
                vendor,
                OverlapKind::Component,
                &Text::new(format!("{}: {state}", path.raw())),
            )
        })
    }

    /// A component that the page itself shows in trouble now, without an incident.
    pub(super) fn present(&self, vendor: &str, state: &Component) -> Option<OverlapReport> {
        let status = &state.status;
        if !status.value.is_trouble() {
            return None;
        }
        let path = state.component.path();
        let title = Text::new(format!("{}: {}", path.raw(), words(status.value)));
        Some(OverlapReport {
            impact: status.value.impact(),
            open: Some(true),
            by: OverlapBasis::Observed,
            clues: self.clues_for(vendor, &[], std::slice::from_ref(&path)),
            components: vec![path],
            ..overlap(vendor, OverlapKind::Component, &title)
        })
    }

    /// The reported span where it shares a moment with the failure, else whichever comes nearest.
    fn best(&self, spans: [Option<Span>; 2]) -> Option<(Span, Meeting)> {
        let met = spans.into_iter().flatten().filter_map(|span| {
            let meeting = meeting(span.from, span.to, self.window, self.grace)?;
            Some((span, meeting))
        });
        met.min_by_key(|(_, meeting)| *meeting)
    }

    /// What points to this vendor, or to a region or component of the event.
    fn clues_for(&self, vendor: &str, regions: &[Text], components: &[Text]) -> Vec<ClueReport> {
        let touches = |region: &str| {
            let mut names = regions.iter().chain(components);
            names.any(|name| name.raw().to_ascii_lowercase().contains(region))
        };
        let pointing = self.clues.iter().filter(|clue| match &clue.entry {
            Some(_) => clue.points_to(vendor),
            None => touches(clue.text.raw()),
        });
        pointing.map(ClueReport::of).collect()
    }

    /// Whether the failure is so recent that a page's present state speaks of it.
    pub(super) fn is_now(&self, at: Time) -> bool {
        self.window.from + self.grace.max(TimeDelta::minutes(10)) >= at
    }
}

/// Until when an incident lasted; an end that is unknown is no earlier than its last update.
fn end(incident: &Incident, timeline: &Timeline) -> Option<Time> {
    if timeline.open == Some(true) {
        return None;
    }
    let resolved = timeline.resolved.map(|end| end.at);
    resolved.or(incident.updated_at())
}

fn overlap(vendor: &str, kind: OverlapKind, title: &Text) -> OverlapReport {
    OverlapReport {
        vendor: Text::new(vendor),
        kind,
        id: None,
        title: title.clone(),
        url: None,
        impact: None::<Impact>,
        started_at: None,
        ended_at: None,
        open: None,
        stated: None,
        by: OverlapBasis::Reported,
        near: false,
        seconds_before: None,
        components: Vec::new(),
        regions: Vec::new(),
        clues: Vec::new(),
    }
}

/// `partial outage`
fn words(status: ComponentStatus) -> String {
    status.word().replace('_', " ")
}
