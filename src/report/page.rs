//! A vendor's page as the report says it. What is not known is null, never 0, "" or an empty list.

use chrono::TimeDelta;
use schemars::JsonSchema;
use serde::Serialize;

use crate::gate::{Judgement, Verdict};
use crate::model::timeline::{Affected, Interval};
use crate::model::{
    Component, ComponentRef, ComponentState, ComponentStatus, Coverage, Impact, Incident,
    Maintenance, MaintenanceStatus, Page, Stated, Text, Time, Timeline, Update, Word,
};

/// One vendor's answer.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct VendorReport {
    /// What was asked for: a slug, an address, a file.
    pub(crate) vendor: Text,
    /// The vendor's name.
    pub(crate) name: Option<Text>,
    /// The vendor's page.
    pub(crate) url: Option<Text>,
    /// ok, trouble or unknown.
    pub(crate) verdict: Verdict,
    /// The worst that is known: none, minor, major or critical.
    pub(crate) impact: Option<&'static str>,
    /// Which statement of the page said so.
    pub(crate) reasons: Vec<Text>,
    /// Why there is no answer.
    pub(crate) error: Option<ErrorReport>,
    /// What did not come although an answer did.
    pub(crate) warnings: Vec<Text>,
    /// Where the answer comes from.
    pub(crate) source: Option<SourceReport>,
    /// What the feed can tell.
    pub(crate) coverage: Option<CoverageReport>,
    /// The page's own overall word.
    pub(crate) indicator: Option<&'static str>,
    /// The page's own overall word as it phrases it.
    pub(crate) description: Option<Text>,
    /// The components and their states now.
    pub(crate) components: Option<Vec<ComponentReport>>,
    /// The incidents, newest first.
    pub(crate) incidents: Option<Vec<IncidentReport>>,
    /// Planned work, by its start.
    pub(crate) maintenances: Option<Vec<MaintenanceReport>>,
}

/// Why there is no answer.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ErrorReport {
    /// unreachable, unreadable or not_a_page.
    pub(crate) kind: &'static str,
    /// The address that was asked.
    pub(crate) url: Text,
    /// What happened, in a line.
    pub(crate) message: Text,
}

/// Where an answer comes from.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct SourceReport {
    /// The address that answered.
    pub(crate) url: Text,
    /// The feed that it was read by.
    pub(crate) feed: &'static str,
    /// The feed that the catalogue names, where the page has moved to another.
    pub(crate) feed_changed_from: Option<&'static str>,
    /// network, cache, history, file or demo.
    pub(crate) from: &'static str,
    /// When the server last vouched for it.
    pub(crate) fetched_at: Time,
    /// How long ago that was.
    pub(crate) age_seconds: i64,
}

/// What the feed can tell.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a separate statement about the feed"
)]
pub(crate) struct CoverageReport {
    /// Every incident of the window that was asked for is listed.
    pub(crate) complete: bool,
    /// From when on nothing is missing; null: unknown, or since ever where `complete`.
    pub(crate) from: Option<Time>,
    /// Open incidents are listed.
    pub(crate) open_incidents: bool,
    /// Resolved incidents are listed.
    pub(crate) resolved_incidents: bool,
    /// The states of components are told.
    pub(crate) component_states: bool,
    /// Planned work is listed.
    pub(crate) maintenance: bool,
    /// The most incidents that the feed ever lists.
    pub(crate) cap: Option<usize>,
    /// Times came without a zone and were read as UTC.
    pub(crate) zone_assumed: bool,
}

/// A component and its state.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ComponentReport {
    /// The feed's key.
    pub(crate) id: Option<Text>,
    /// The group that it stands in.
    pub(crate) group: Option<Text>,
    /// Its name.
    pub(crate) name: Text,
    /// Its state; null where it is only listed.
    pub(crate) status: Option<&'static str>,
    /// The vendor's word, where it is none of ours.
    pub(crate) status_word: Option<Text>,
    /// The region that it serves.
    pub(crate) region: Option<Text>,
}

/// What the vendor says of an incident's impact, and what its components show.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ImpactReport {
    /// The vendor's word as one of none, minor, major, critical.
    pub(crate) reported: Option<&'static str>,
    /// The vendor's word, where it is none of these.
    pub(crate) reported_word: Option<Text>,
    /// The worst state of a component during the incident, on the same ladder.
    pub(crate) observed: Option<&'static str>,
}

/// How long it took.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[expect(clippy::struct_field_names, reason = "the unit belongs to the key")]
pub(crate) struct TimeToReport {
    /// From the start to the first "identified".
    pub(crate) identify_seconds: Option<i64>,
    /// From the start to the first "monitoring".
    pub(crate) monitor_seconds: Option<i64>,
    /// From the start to the end.
    pub(crate) resolve_seconds: Option<i64>,
}

/// One incident.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct IncidentReport {
    /// The feed's key.
    pub(crate) id: Text,
    /// The vendor's headline.
    pub(crate) title: Text,
    /// The vendor's page of it.
    pub(crate) url: Option<Text>,
    /// investigating, identified, monitoring, resolved, postmortem or unknown.
    pub(crate) status: &'static str,
    /// The vendor's word, where it is none of ours.
    pub(crate) status_word: Option<Text>,
    /// Whether it goes on; null: nobody says.
    pub(crate) open: Option<bool>,
    /// It was over once, and is or was not again.
    pub(crate) reopened: bool,
    /// The vendor's end lies before the start.
    pub(crate) ends_before_start: bool,
    /// How bad.
    pub(crate) impact: ImpactReport,
    /// When it began.
    pub(crate) started_at: Option<Time>,
    /// reported, updates, intervals or id.
    pub(crate) started_from: Option<&'static str>,
    /// When it ended.
    pub(crate) resolved_at: Option<Time>,
    /// reported, updates, intervals or id.
    pub(crate) resolved_from: Option<&'static str>,
    /// From start to end, or until now while open.
    pub(crate) duration_seconds: Option<i64>,
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
    pub(crate) updates: Vec<UpdateReport>,
}

/// A component that was other than operational.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct AffectedReport {
    /// The feed's key.
    pub(crate) id: Option<Text>,
    /// The group that it stands in.
    pub(crate) group: Option<Text>,
    /// Its name.
    pub(crate) name: Text,
    /// Its worst state.
    pub(crate) worst: &'static str,
    /// The time that all intervals take together; null: a part is not known.
    pub(crate) seconds: Option<i64>,
    /// In the order of time, never overlapping.
    pub(crate) intervals: Vec<IntervalReport>,
}

/// A stretch of time in one state.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct IntervalReport {
    /// From when.
    pub(crate) from: Time,
    /// Until when; null: it lasts.
    pub(crate) to: Option<Time>,
    /// The state then.
    pub(crate) status: &'static str,
}

/// One entry of a timeline.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct UpdateReport {
    /// The feed's key.
    pub(crate) id: Option<Text>,
    /// The time that the vendor shows for it.
    pub(crate) at: Option<Time>,
    /// The status that it sets.
    pub(crate) status: &'static str,
    /// The vendor's word, where it is none of ours.
    pub(crate) status_word: Option<Text>,
    /// What the vendor wrote, as plain text.
    pub(crate) text: Text,
    /// The states that it gives to components.
    pub(crate) components: Vec<ComponentReport>,
}

/// Planned work.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct MaintenanceReport {
    /// The feed's key.
    pub(crate) id: Text,
    /// The vendor's headline.
    pub(crate) title: Text,
    /// The vendor's page of it.
    pub(crate) url: Option<Text>,
    /// scheduled, `in_progress`, verifying, completed, cancelled or unknown.
    pub(crate) status: &'static str,
    /// The vendor's word, where it is none of ours.
    pub(crate) status_word: Option<Text>,
    /// When it is planned to begin.
    pub(crate) starts_at: Option<Time>,
    /// When it is planned to end.
    pub(crate) ends_at: Option<Time>,
    /// When it ended.
    pub(crate) completed_at: Option<Time>,
    /// The components that it touches; null: unknown.
    pub(crate) components: Option<Vec<ComponentReport>>,
    /// The regions that it touches.
    pub(crate) regions: Vec<Text>,
    /// The timeline, oldest first.
    pub(crate) updates: Vec<UpdateReport>,
}

impl VendorReport {
    /// A vendor without an answer.
    pub(crate) fn failed(
        vendor: Text,
        name: Option<Text>,
        url: Option<Text>,
        error: ErrorReport,
    ) -> Self {
        Self {
            vendor,
            name,
            url,
            verdict: Verdict::Unknown,
            impact: None,
            reasons: vec![error.message.clone()],
            error: Some(error),
            warnings: Vec::new(),
            source: None,
            coverage: None,
            indicator: None,
            description: None,
            components: None,
            incidents: None,
            maintenances: None,
        }
    }

    /// A page that was read, narrowed to what was asked about. `now` ends what is open.
    pub(crate) fn read(
        vendor: Text,
        name: Option<Text>,
        page: &Page,
        judgement: Judgement,
        since: Option<Time>,
        now: Time,
    ) -> Self {
        let incidents = page.incidents.as_ref();
        let maintenances = page.maintenances.as_ref();
        Self {
            vendor,
            name: name.or_else(|| page.name.clone()),
            url: page.url.clone(),
            verdict: judgement.verdict,
            impact: judgement.impact.map(Impact::word),
            reasons: judgement.reasons,
            error: None,
            warnings: Vec::new(),
            source: None,
            coverage: Some(CoverageReport::of(&page.coverage, since)),
            indicator: page.indicator.as_ref().map(Stated::as_str),
            description: page.description.clone(),
            components: page
                .components
                .as_ref()
                .map(|list| list.iter().map(ComponentReport::now).collect()),
            incidents: incidents.map(|list| {
                list.iter()
                    .map(|one| IncidentReport::of(one, now))
                    .collect()
            }),
            maintenances: maintenances.map(|list| {
                list.iter()
                    .map(|one| MaintenanceReport::of(one, now))
                    .collect()
            }),
        }
    }
}

impl VendorReport {
    /// The components that are in trouble; `None` where the page tells of none.
    pub(crate) fn components_down(&self) -> Option<usize> {
        let components = self.components.as_ref()?;
        Some(components.iter().filter(|part| part.is_trouble()).count())
    }

    /// The open incidents; `None` where the page tells of none.
    pub(crate) fn open_incidents(&self) -> Option<impl Iterator<Item = &IncidentReport>> {
        let incidents = self.incidents.as_ref()?;
        Some(
            incidents
                .iter()
                .filter(|incident| incident.open == Some(true)),
        )
    }
}

impl CoverageReport {
    fn of(coverage: &Coverage, since: Option<Time>) -> Self {
        Self {
            complete: coverage.covers(since),
            from: coverage.from(),
            open_incidents: coverage.open_incidents,
            resolved_incidents: coverage.resolved_incidents,
            component_states: coverage.component_states,
            maintenance: coverage.maintenance,
            cap: coverage.cap,
            zone_assumed: coverage.zone_assumed,
        }
    }
}

impl ComponentReport {
    fn listed(component: &ComponentRef) -> Self {
        let ComponentRef { id, group, name } = component.clone();
        Self {
            id,
            group,
            name,
            status: None,
            status_word: None,
            region: None,
        }
    }

    fn now(part: &Component) -> Self {
        let status = Some(part.status.as_str());
        let status_word = part.status.word.clone();
        Self {
            status,
            status_word,
            region: part.region.clone(),
            ..Self::listed(&part.component)
        }
    }

    fn state(state: &ComponentState) -> Self {
        let status = Some(state.status.as_str());
        Self {
            status,
            status_word: state.status.word.clone(),
            ..Self::listed(&state.component)
        }
    }

    /// `group / name`.
    pub(crate) fn path(&self) -> Text {
        let component = ComponentRef {
            id: None,
            group: self.group.clone(),
            name: self.name.clone(),
        };
        component.path()
    }

    /// Whether its state is known to be trouble.
    pub(crate) fn is_trouble(&self) -> bool {
        self.status
            .and_then(ComponentStatus::parse)
            .is_some_and(ComponentStatus::is_trouble)
    }
}

impl AffectedReport {
    fn of(affected: &Affected) -> Self {
        let ComponentRef { id, group, name } = affected.component.clone();
        Self {
            id,
            group,
            name,
            worst: affected.worst.word(),
            seconds: affected.total.map(|total| total.num_seconds()),
            intervals: affected.intervals.iter().map(IntervalReport::of).collect(),
        }
    }

    /// `group / name`.
    pub(crate) fn path(&self) -> Text {
        let component = ComponentRef {
            id: None,
            group: self.group.clone(),
            name: self.name.clone(),
        };
        component.path()
    }
}

impl ImpactReport {
    /// The worse of both.
    pub(crate) fn worst(&self) -> Option<&'static str> {
        let rung = |word: Option<&'static str>| word.and_then(<Option<Impact>>::parse).flatten();
        rung(self.observed)
            .max(rung(self.reported))
            .map(Impact::word)
    }
}

impl IntervalReport {
    fn of(interval: &Interval) -> Self {
        Self {
            from: interval.from,
            to: interval.to,
            status: interval.status.word(),
        }
    }
}

impl UpdateReport {
    fn of<S: Word>(update: &Update<S>) -> Self {
        Self {
            id: update.id.clone(),
            at: update.at,
            status: update.status.as_str(),
            status_word: update.status.word.clone(),
            text: update.text.clone(),
            components: update
                .components
                .iter()
                .map(ComponentReport::state)
                .collect(),
        }
    }
}

impl IncidentReport {
    fn of(incident: &Incident, now: Time) -> Self {
        let timeline = Timeline::of(incident, now);
        let seconds = |length: Option<TimeDelta>| length.map(|length| length.num_seconds());
        Self {
            id: incident.id.clone(),
            title: incident.title.clone(),
            url: incident.url.clone(),
            status: incident.status.as_str(),
            status_word: incident.status.word.clone(),
            open: timeline.open,
            reopened: timeline.reopened,
            ends_before_start: timeline.ends_before_start,
            impact: ImpactReport {
                reported: incident.impact.value.map(Impact::word),
                reported_word: incident.impact.word.clone(),
                observed: timeline.observed.map(Impact::word),
            },
            started_at: timeline.started.map(|figure| figure.at),
            started_from: timeline.started.map(|figure| figure.from.word()),
            resolved_at: timeline.resolved.map(|figure| figure.at),
            resolved_from: timeline.resolved.map(|figure| figure.from.word()),
            duration_seconds: seconds(timeline.duration),
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

impl MaintenanceReport {
    fn of(maintenance: &Maintenance, now: Time) -> Self {
        let parts = maintenance.components.as_ref();
        Self {
            id: maintenance.id.clone(),
            title: maintenance.title.clone(),
            url: maintenance.url.clone(),
            status: maintenance.status_at(now).word(),
            status_word: maintenance.status.word.clone(),
            starts_at: maintenance.starts_at,
            ends_at: maintenance.ends_at,
            completed_at: maintenance.completed_at,
            components: parts.map(|list| list.iter().map(ComponentReport::state).collect()),
            regions: maintenance.regions.clone(),
            updates: maintenance.updates.iter().map(UpdateReport::of).collect(),
        }
    }

    /// Whether nothing more is to come.
    pub(crate) fn is_over(&self) -> bool {
        MaintenanceStatus::parse(self.status).and_then(MaintenanceStatus::is_over) == Some(true)
    }
}

impl VendorReport {
    /// What a list of incidents leaves out, in a sentence; `None` where it leaves nothing out.
    pub(crate) fn gap(&self, pages: &super::PagesReport) -> Option<Text> {
        let coverage = self
            .coverage
            .as_ref()
            .filter(|coverage| !coverage.complete)?;
        if !matches!(pages.subject, Some(super::Subject::Incidents)) {
            return None;
        }
        let name = self.name.as_ref().unwrap_or(&self.vendor).raw();
        let day = |at: Time| at.format("%Y-%m-%d %H:%M UTC").to_string();
        let reach = match (coverage.resolved_incidents, coverage.from) {
            (false, _) => "its feed lists open incidents only".to_owned(),
            (true, Some(from)) => format!("its feed reaches back to {}", day(from)),
            (true, None) => "nobody can say how far back its feed reaches".to_owned(),
        };
        let asked = pages.since.map_or(String::new(), |since| {
            format!(", the window to {}", day(since))
        });
        Some(Text::new(format!("{name}: incomplete, {reach}{asked}")))
    }
}
