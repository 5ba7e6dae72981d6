//! An incident as the report says it, with all figures that follow from it.

use chrono::TimeDelta;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::affected::AffectedReport;
use super::component::{ComponentReport, UpdateReport};
use super::seconds;
use super::stated::StatedReport;
use crate::model::timeline::Provenance;
use crate::model::{Impact, Incident, IncidentStatus, StatedWindow, Text, Time, Timeline};

/// One incident.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct IncidentReport {
    /// The feed's key.
    pub(crate) id: Text,
    /// The vendor's headline.
    pub(crate) title: Text,
    /// The vendor's page of it.
    pub(crate) url: Option<Text>,
    /// investigating, identified, monitoring, resolved, postmortem or unknown.
    pub(crate) status: IncidentStatus,
    /// The vendor's word, where it is none of ours.
    pub(crate) status_word: Option<Text>,
    /// Whether it is open; null: unknown.
    pub(crate) open: Option<bool>,
    /// It was over once, and is or was not again.
    pub(crate) reopened: bool,
    /// The vendor's end lies before the start.
    pub(crate) ends_before_start: bool,
    /// How bad.
    pub(crate) impact: ImpactReport,
    /// When it began.
    #[serde(default, serialize_with = "seconds::some")]
    pub(crate) started_at: Option<Time>,
    /// reported, updates, intervals or id.
    pub(crate) started_from: Option<Provenance>,
    /// When it ended.
    #[serde(default, serialize_with = "seconds::some")]
    pub(crate) resolved_at: Option<Time>,
    /// reported, updates, intervals or id.
    pub(crate) resolved_from: Option<Provenance>,
    /// The window that the vendor states in words once it is over; null: it states none, or none without a doubt. The
    /// other times and figures stay those of the reported window.
    pub(crate) stated: Option<StatedReport>,
    /// From start to end, or until now while open.
    pub(crate) duration_seconds: Option<i64>,
    /// When this machine first saw it; null: it was not recorded before.
    #[serde(default, serialize_with = "seconds::some")]
    pub(crate) first_seen_at: Option<Time>,
    /// When it was found to be gone from the vendor's page; null: it is still listed.
    #[serde(default, serialize_with = "seconds::some")]
    pub(crate) removed_at: Option<Time>,
    /// From the start until we, who were watching, saw it; else until the vendor's first update.
    pub(crate) lag_seconds: Option<i64>,
    /// How long it took.
    pub(crate) time_to: TimeToReport,
    /// The longest time between two updates.
    pub(crate) longest_silence_seconds: Option<i64>,
    /// The components that were other than operational; null: unknown.
    pub(crate) affected_components: Option<Vec<AffectedReport>>,
    /// The components that were only named.
    pub(crate) listed_components: Vec<ComponentReport>,
    /// The regions that it touches.
    pub(crate) regions: Vec<Text>,
    /// The timeline, oldest first.
    pub(crate) updates: Vec<UpdateReport<IncidentStatus>>,
}

/// What the vendor says of an incident's impact, and what its components show.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct ImpactReport {
    /// The vendor's word as one of none, minor, major, critical.
    pub(crate) reported: Option<Impact>,
    /// The vendor's word, where it is none of these.
    pub(crate) reported_word: Option<Text>,
    /// The worst state of a component during the incident, on the same ladder.
    pub(crate) observed: Option<Impact>,
}

/// How long it took.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[expect(clippy::struct_field_names, reason = "the unit belongs to the key")]
pub(crate) struct TimeToReport {
    /// From the start to the first "identified".
    pub(crate) identify_seconds: Option<i64>,
    /// From the start to the first "monitoring".
    pub(crate) monitor_seconds: Option<i64>,
    /// From the start to the end.
    pub(crate) resolve_seconds: Option<i64>,
}

impl IncidentReport {
    /// Whether it is open, or may be.
    pub(crate) fn may_be_open(&self) -> bool {
        self.open != Some(false)
    }

    /// An incident with the figures that follow from it; `now` ends an open one.
    pub(crate) fn of(incident: &Incident, now: Time) -> Self {
        let timeline = Timeline::of(incident, now);
        let seconds = |length: Option<TimeDelta>| length.map(|length| length.num_seconds());
        Self {
            id: incident.id.clone(),
            title: incident.title.clone(),
            url: incident.url.clone(),
            status: incident.status.value,
            status_word: incident.status.word.clone(),
            open: timeline.open,
            reopened: timeline.reopened,
            ends_before_start: timeline.ends_before_start,
            impact: ImpactReport {
                reported: incident.impact.value,
                reported_word: incident.impact.word.clone(),
                observed: timeline.observed,
            },
            started_at: timeline.started.map(|figure| figure.at),
            started_from: timeline.started.map(|figure| figure.from),
            resolved_at: timeline.resolved.map(|figure| figure.at),
            resolved_from: timeline.resolved.map(|figure| figure.from),
            stated: StatedWindow::of(incident, now).map(StatedReport::from),
            duration_seconds: seconds(timeline.duration),
            first_seen_at: None,
            removed_at: None,
            lag_seconds: seconds(timeline.posting_lag(incident)),
            time_to: TimeToReport {
                identify_seconds: seconds(timeline.to_identify),
                monitor_seconds: seconds(timeline.to_monitor),
                resolve_seconds: seconds(timeline.to_resolve),
            },
            longest_silence_seconds: seconds(timeline.longest_silence),
            affected_components: timeline
                .affected
                .map(|list| list.iter().map(AffectedReport::of).collect()),
            listed_components: timeline
                .listed
                .iter()
                .map(ComponentReport::listed)
                .collect(),
            regions: incident.regions.clone(),
            updates: incident.updates.iter().map(UpdateReport::of).collect(),
        }
    }
}

impl ImpactReport {
    /// The worse of both.
    pub(crate) fn worst(&self) -> Option<Impact> {
        self.observed.max(self.reported)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ComponentRef, ComponentStatus, Reported, Span, Update};

    fn at(text: &str) -> Time {
        text.parse().unwrap()
    }

    fn outage() -> Incident {
        let span = |from: &str, to: &str, status| Span {
            component: ComponentRef::named("API"),
            status,
            from: at(from),
            to: Some(at(to)),
        };
        Incident {
            status: IncidentStatus::Resolved.into(),
            impact: Some(Impact::Minor).into(),
            started_at: Some(at("2026-11-20T10:00:00Z")),
            resolved_at: Some(at("2026-11-20T11:30:00Z")),
            spans: Some(vec![
                span(
                    "2026-11-20T10:00:00Z",
                    "2026-11-20T10:30:00Z",
                    ComponentStatus::MajorOutage,
                ),
                span(
                    "2026-11-20T10:30:00Z",
                    "2026-11-20T11:30:00Z",
                    ComponentStatus::DegradedPerformance,
                ),
            ]),
            ..Incident::new("i1", "API is failing")
        }
    }

    #[test]
    fn the_worst_component_state_outweighs_the_reported_impact() {
        let report = IncidentReport::of(&outage(), at("2026-11-20T12:00:00Z"));
        assert_eq!(report.impact.reported, Some(Impact::Minor));
        assert_eq!(report.impact.observed, Some(Impact::Critical));
        assert_eq!(report.impact.worst(), Some(Impact::Critical));
    }

    #[test]
    fn figures_name_where_they_come_from() {
        let report = IncidentReport::of(&outage(), at("2026-11-20T12:00:00Z"));
        assert_eq!(report.started_from, Some(Provenance::Reported));
        assert_eq!(report.resolved_from, Some(Provenance::Reported));
        assert_eq!(report.duration_seconds, Some(5_400));
        assert_eq!(report.first_seen_at, None, "known from the history alone");
    }

    #[test]
    fn intervals_of_a_component_add_up() {
        let report = IncidentReport::of(&outage(), at("2026-11-20T12:00:00Z"));
        let affected = report.affected_components.unwrap();
        assert_eq!(affected.len(), 1);
        assert_eq!(affected[0].worst, ComponentStatus::MajorOutage);
        assert_eq!(affected[0].seconds, Some(5_400));
        assert_eq!(affected[0].intervals.len(), 2);
    }

    #[test]
    fn an_unknown_word_stands_beside_unknown() {
        let incident = Incident {
            status: Reported::read("smouldering"),
            impact: Reported::read("spicy"),
            updates: vec![Update {
                status: Reported::read("glowing"),
                ..Update::at(None)
            }],
            ..Incident::new("i1", "Odd")
        };
        let report = IncidentReport::of(&incident, at("2026-11-20T12:00:00Z"));
        assert_eq!(report.status, IncidentStatus::Unknown);
        assert_eq!(report.status_word, Some(Text::from("smouldering")));
        assert_eq!(report.impact.reported, None);
        assert_eq!(report.impact.reported_word, Some(Text::from("spicy")));
        assert_eq!(report.impact.worst(), None);
        assert_eq!(report.updates[0].status, IncidentStatus::Unknown);
        assert_eq!(report.updates[0].status_word, Some(Text::from("glowing")));
    }
}
