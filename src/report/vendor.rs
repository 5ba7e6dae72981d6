//! A vendor's page as the report says it. What is not known is null, never 0, "" or an empty list.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::asked::Asked;
use super::component::ComponentReport;
use super::doubt::DoubtReport;
use super::gate::GateReport;
use super::incident::IncidentReport;
use super::maintenance::MaintenanceReport;
use super::seconds;
use super::source::{CoverageReport, ErrorReport, SourceReport};
use crate::gate::{Evaluation, Verdict};
use crate::model::{Impact, Indicator, Page, Text, Time};

/// One vendor's answer.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
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
    pub(crate) impact: Option<Impact>,
    /// Which statement of the page said so.
    pub(crate) reasons: Vec<Text>,
    /// What the policy makes of it.
    pub(crate) gate: GateReport,
    /// Why there is no answer; null: there is one.
    pub(crate) error: Option<ErrorReport>,
    /// What did not come although an answer did.
    pub(crate) warnings: Vec<Text>,
    /// The last recorded state of a page that could not be read; null: it was read, or nothing is recorded.
    #[serde(default)]
    pub(crate) last_known: Option<LastKnownReport>,
    /// How many incidents match, of which `incidents` may list the newest only; left out where no list was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) matching_incidents: Option<usize>,
    /// Where the answer comes from.
    pub(crate) source: Option<SourceReport>,
    /// What the feed publishes.
    pub(crate) coverage: Option<CoverageReport>,
    /// Why the page may be worse than it says; none of them is an answer.
    #[serde(default)]
    pub(crate) doubts: Vec<DoubtReport>,
    /// The page's own overall word.
    pub(crate) indicator: Option<Indicator>,
    /// The page's own overall word as it phrases it.
    pub(crate) description: Option<Text>,
    /// When the vendor last touched the page, where it says so.
    #[serde(default, serialize_with = "seconds::some")]
    pub(crate) updated_at: Option<Time>,
    /// How long before the page was read that was; null: the page does not say.
    #[serde(default)]
    pub(crate) updated_age_seconds: Option<i64>,
    /// The components and their states now; null: unknown. Left out by commands about incidents or maintenance.
    #[serde(default, skip_serializing_if = "Asked::is_left_out")]
    #[schemars(with = "Option<Vec<ComponentReport>>")]
    pub(crate) components: Asked<Vec<ComponentReport>>,
    /// How many incidents of the whole page are open; null: unknown.
    #[serde(default)]
    pub(crate) open_incidents: Option<usize>,
    /// The incidents, newest first; null: unknown. Left out by `maintenance`.
    #[serde(default, skip_serializing_if = "Asked::is_left_out")]
    #[schemars(with = "Option<Vec<IncidentReport>>")]
    pub(crate) incidents: Asked<Vec<IncidentReport>>,
    /// Maintenance, by its start; null: unknown. Left out by commands about incidents.
    #[serde(default, skip_serializing_if = "Asked::is_left_out")]
    #[schemars(with = "Option<Vec<MaintenanceReport>>")]
    pub(crate) maintenances: Asked<Vec<MaintenanceReport>>,
}

/// The last recorded state of a page that could not be read now.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct LastKnownReport {
    /// ok, trouble or unknown.
    pub(crate) verdict: Verdict,
    /// The worst that was known: none, minor, major or critical.
    pub(crate) impact: Option<Impact>,
    /// When the page was last read.
    #[serde(serialize_with = "seconds::one")]
    pub(crate) checked_at: Time,
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
            last_known: None,
            matching_incidents: None,
            source: None,
            coverage: None,
            doubts: Vec::new(),
            indicator: None,
            description: None,
            updated_at: None,
            updated_age_seconds: None,
            components: None.into(),
            open_incidents: None,
            incidents: None.into(),
            maintenances: None.into(),
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
            impact: evaluation.impact,
            reasons: evaluation.reasons,
            gate,
            error: None,
            warnings: Vec::new(),
            last_known: None,
            matching_incidents: None,
            source: None,
            coverage: Some(CoverageReport::of(&page.coverage, since)),
            doubts: page.doubts.iter().map(DoubtReport::of).collect(),
            indicator: page.indicator.as_ref().map(|stated| stated.value),
            description: page.description.clone(),
            updated_at: page.updated_at,
            updated_age_seconds: page.age_at(now).map(|age| age.num_seconds()),
            components: page
                .components
                .as_ref()
                .map(|list| list.iter().map(ComponentReport::now).collect())
                .into(),
            open_incidents: None,
            incidents: incidents
                .map(|list| {
                    let list = list.iter();
                    list.map(|one| IncidentReport::of(one, now)).collect()
                })
                .into(),
            maintenances: maintenances
                .map(|list| {
                    let list = list.iter();
                    list.map(|one| MaintenanceReport::of(one, now)).collect()
                })
                .into(),
        }
    }

    /// The components that are in trouble; `None` where the page tells of none.
    pub(crate) fn components_down(&self) -> Option<usize> {
        let components = self.components.as_ref()?;
        Some(components.iter().filter(|one| one.is_trouble()).count())
    }

    /// The open incidents and those that may be; `None` where the page tells of none.
    pub(crate) fn open_incidents(&self) -> Option<impl Iterator<Item = &IncidentReport>> {
        let incidents = self.incidents.as_ref()?;
        Some(incidents.iter().filter(|incident| incident.may_be_open()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gate::{Policy, PolicyOverrides};
    use crate::model::{
        Component, ComponentRef, ComponentStatus, Doubt, DoubtKind, ErrorKind, Incident,
        IncidentStatus, Part, Reported,
    };

    fn policy() -> Policy {
        PolicyOverrides::default().policy(None, Some(Impact::Minor))
    }

    fn evaluation() -> Evaluation {
        Evaluation {
            verdict: Verdict::Trouble,
            impact: Some(Impact::Major),
            reasons: vec![Text::from("indicator: major")],
            statements: Vec::new(),
        }
    }

    fn read(page: &Page) -> VendorReport {
        let gate = GateReport::of(&evaluation(), &policy());
        let now = "2026-11-20T12:00:00Z".parse().unwrap();
        VendorReport::read(
            Text::from("acme"),
            None,
            page,
            evaluation(),
            gate,
            None,
            now,
        )
    }

    fn component(name: &str, status: Reported<ComponentStatus>) -> Component {
        Component {
            component: ComponentRef::named(name),
            status,
            region: None,
        }
    }

    #[test]
    fn what_a_page_does_not_say_is_null() {
        let report = read(&Page::default());
        assert!(report.components.is_none() && report.components_down().is_none());
        assert!(report.incidents.is_none() && report.open_incidents().is_none());
        assert!(report.maintenances.is_none());
        assert_eq!((report.indicator, report.name), (None, None));
        assert_eq!(report.impact, Some(Impact::Major), "as it was judged");
    }

    #[test]
    fn doubts_and_the_age_of_the_page_are_reported() {
        let report = read(&Page {
            updated_at: "2026-11-20T11:00:00Z".parse().ok(),
            doubts: vec![Doubt::new(
                Part::Components,
                DoubtKind::Truncated,
                "28 of 30",
            )],
            ..Page::default()
        });
        assert_eq!(report.updated_age_seconds, Some(3_600));
        let doubts = serde_json::to_value(&report.doubts).unwrap();
        let expected =
            serde_json::json!([{"about": "components", "kind": "truncated", "text": "28 of 30"}]);
        assert_eq!(doubts, expected);
    }

    #[test]
    fn only_components_known_to_be_in_trouble_are_down() {
        let report = read(&Page {
            indicator: Some(Reported::read("major")),
            components: Some(vec![
                component("API", ComponentStatus::PartialOutage.into()),
                component("Site", ComponentStatus::UnderMaintenance.into()),
                component("Mail", Reported::read("on fire")),
            ]),
            ..Page::default()
        });
        assert_eq!(report.indicator, Some(Indicator::Major));
        assert_eq!(report.components_down(), Some(1));
        let mail = &report.components.as_ref().unwrap()[2];
        assert_eq!(mail.status, Some(ComponentStatus::Unknown));
        assert_eq!(mail.status_word, Some(Text::from("on fire")));
    }

    #[test]
    fn an_incident_of_unknown_status_may_be_open() {
        let incident = |status: Reported<IncidentStatus>| Incident {
            status,
            ..Incident::new("i", "Failing")
        };
        let report = read(&Page {
            incidents: Some(vec![
                incident(IncidentStatus::Investigating.into()),
                incident(IncidentStatus::Resolved.into()),
                incident(Reported::missing()),
            ]),
            ..Page::default()
        });
        assert_eq!(report.open_incidents().unwrap().count(), 2);
    }

    #[test]
    fn a_vendor_without_an_answer_has_the_error_as_its_reason() {
        let error = ErrorReport {
            kind: ErrorKind::NotAPage,
            url: Text::from("https://acme.example"),
            message: Text::from("an HTML page"),
        };
        let gate = GateReport::of(&evaluation(), &policy());
        let report = VendorReport::failed(Text::from("acme"), None, None, error, gate);
        assert_eq!((report.verdict, report.impact), (Verdict::Unknown, None));
        assert_eq!(report.reasons, [Text::from("an HTML page")]);
    }
}
