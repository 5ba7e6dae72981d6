//! A vendor's page as the report says it. What is not known is null, never 0, "" or an empty list.

use schemars::JsonSchema;
use serde::Serialize;

use super::component::ComponentReport;
use super::gate::GateReport;
use super::incident::IncidentReport;
use super::maintenance::MaintenanceReport;
use crate::gate::{Evaluation, Verdict};
use crate::model::{Coverage, Impact, Page, Reported, Text, Time};

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
    /// What the policy makes of it.
    pub(crate) gate: GateReport,
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
    /// When the vendor last touched the page, where it says so.
    pub(crate) updated_at: Option<Time>,
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
    /// unreachable, unreadable, `not_a_page` or `not_recorded`.
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

impl VendorReport {
    /// A vendor without an answer.
    pub(crate) fn failed(
        vendor: Text,
        name: Option<Text>,
        url: Option<Text>,
        error: ErrorReport,
        gate: GateReport,
    ) -> Self {
        Self {
            vendor,
            name,
            url,
            verdict: Verdict::Unknown,
            impact: None,
            reasons: vec![error.message.clone()],
            gate,
            error: Some(error),
            warnings: Vec::new(),
            source: None,
            coverage: None,
            indicator: None,
            description: None,
            updated_at: None,
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
        evaluation: Evaluation,
        gate: GateReport,
        since: Option<Time>,
        now: Time,
    ) -> Self {
        let incidents = page.incidents.as_ref();
        let maintenances = page.maintenances.as_ref();
        Self {
            vendor,
            name: name.or_else(|| page.name.clone()),
            url: page.url.clone(),
            verdict: evaluation.verdict,
            impact: evaluation.impact.map(Impact::word),
            reasons: evaluation.reasons,
            gate,
            error: None,
            warnings: Vec::new(),
            source: None,
            coverage: Some(CoverageReport::of(&page.coverage, since)),
            indicator: page.indicator.as_ref().map(Reported::as_str),
            description: page.description.clone(),
            updated_at: page.updated_at,
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
