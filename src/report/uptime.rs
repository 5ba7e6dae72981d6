//! Uptime as the report says it. What is not known is null, never 0 and never 100.

use chrono::{NaiveDate, TimeDelta};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::seconds;
use super::source::{ErrorReport, SourceReport};
use crate::gate::Decision;
use crate::model::uptime::{Downtime, IncidentWindow, Window, percent};
use crate::model::{ComponentRef, ComponentStatus, Impact, Text, Time};

/// The answer of `uptime`.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct UptimeReport {
    /// The version of this shape.
    pub(crate) schema_version: u32,
    /// The command that answers.
    pub(crate) command: String,
    /// When the answer was made.
    #[serde(serialize_with = "seconds::one")]
    pub(crate) generated_at: Time,
    /// The start of the window.
    #[serde(serialize_with = "seconds::one")]
    pub(crate) since: Time,
    /// The end of the window.
    #[serde(serialize_with = "seconds::one")]
    pub(crate) until: Time,
    /// The least impact that counts as down: minor (degraded), major (partial outage) or critical (major outage).
    pub(crate) counts: Impact,
    /// Which window of an incident counts: reported, stated (in words by the vendor, where it states another) or widest
    /// (from the earlier start to the later end of both).
    pub(crate) window: IncidentWindow,
    /// The least uptime in percent that was asked for; left out where none was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) sla_percent: Option<f64>,
    /// pass, fail or unknown, by the percentage that was asked for.
    pub(crate) decision: Decision,
    /// One per vendor.
    pub(crate) vendors: Vec<VendorUptimeReport>,
}

/// One vendor's uptime.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct VendorUptimeReport {
    /// What was asked for: a slug, an address, a file.
    pub(crate) vendor: Text,
    /// The vendor's name.
    pub(crate) name: Option<Text>,
    /// pass, fail or unknown, by the percentage that was asked for.
    pub(crate) decision: Decision,
    /// Why there is no answer; null: there is one.
    pub(crate) error: Option<ErrorReport>,
    /// What did not come although an answer did.
    pub(crate) warnings: Vec<Text>,
    /// Where the answer comes from.
    pub(crate) source: Option<SourceReport>,
    /// From when on every incident is published or recorded; null: unknown.
    #[serde(default, serialize_with = "seconds::some")]
    pub(crate) covered_from: Option<Time>,
    /// Whether that is the whole window.
    pub(crate) complete: bool,
    /// All components that are asked about together, and what names no component.
    pub(crate) total: Option<FiguresReport>,
    /// Each component; null: neither the page nor an incident names any.
    pub(crate) components: Option<Vec<ComponentUptimeReport>>,
    /// How many incidents touch the window; null: unknown.
    pub(crate) incidents: Option<usize>,
    /// For how many incidents the vendor states another window in words; null: unknown.
    pub(crate) stated_incidents: Option<usize>,
    /// The `uptime_percent` of the whole by the stated windows; null: no incident has another, or unknown.
    pub(crate) stated_uptime_percent: Option<f64>,
    /// The mean time from start to end of those that ended; null: of none it is known.
    pub(crate) mean_time_to_resolve_seconds: Option<i64>,
    /// The longest of them.
    pub(crate) longest: Option<LongestReport>,
    /// Each day of the window, in the zone of the answer.
    pub(crate) days: Vec<DayReport>,
}

/// Downtime by impact, and what is left.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct FiguresReport {
    /// The share of the covered time that was not down, cut off after four decimals; where not `complete`, at the most
    /// that. Null: unknown.
    pub(crate) uptime_percent: Option<f64>,
    /// How long it was down, by what counts.
    pub(crate) down_seconds: i64,
    /// How long performance was degraded.
    pub(crate) degraded_performance_seconds: i64,
    /// How long a part was out.
    pub(crate) partial_outage_seconds: i64,
    /// How long all was out.
    pub(crate) major_outage_seconds: i64,
    /// Every incident tells its components and its times.
    pub(crate) complete: bool,
}

/// A component's uptime.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "PartUptimeReport")]
pub(crate) struct ComponentUptimeReport {
    /// The feed's key.
    pub(crate) id: Option<Text>,
    /// The group that it stands in.
    pub(crate) group: Option<Text>,
    /// Its name.
    pub(crate) name: Text,
    /// Its figures.
    #[serde(flatten)]
    pub(crate) figures: FiguresReport,
    /// Its worst state on each day of the vendor's `days`, operational without downtime; null: unknown, as the day is not
    /// covered.
    pub(crate) days: Vec<Option<ComponentStatus>>,
}

/// The incident that took the longest.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct LongestReport {
    /// The feed's key.
    pub(crate) id: Text,
    /// The vendor's headline.
    pub(crate) title: Text,
    /// How long it took, or takes so far.
    pub(crate) seconds: i64,
    /// Whether it is open.
    pub(crate) open: bool,
}

/// One day.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct DayReport {
    /// Which one.
    pub(crate) date: NaiveDate,
    /// Whether all of it that lies in the window is covered, and no incident may hide trouble on it.
    pub(crate) covered: bool,
    /// How long it was down, by what counts.
    pub(crate) down_seconds: i64,
    /// Its worst state, operational without downtime; null: unknown, as the day is not covered.
    pub(crate) worst: Option<ComponentStatus>,
}

/// What of a window is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct WindowCoverage {
    /// The part of which every incident is known; `None`: unknown.
    pub(crate) covered: Option<Window>,
    /// Whether that is all of it.
    pub(crate) whole: bool,
    /// An incident of it does not tell its components or times.
    pub(crate) gaps: bool,
}

impl FiguresReport {
    /// The figures of downtime that was cut to what is covered.
    pub(crate) fn of(downtime: &Downtime, reach: WindowCoverage, counts: Impact) -> Self {
        let down = downtime.at_least(counts);
        let share = reach.covered.and_then(|window| percent(window, down));
        let lasting = |status| downtime.lasting(status).num_seconds();
        Self {
            // With gaps, no downtime is no hundred percent.
            uptime_percent: share.filter(|_| !reach.gaps || down > TimeDelta::zero()),
            down_seconds: down.num_seconds(),
            degraded_performance_seconds: lasting(ComponentStatus::DegradedPerformance),
            partial_outage_seconds: lasting(ComponentStatus::PartialOutage),
            major_outage_seconds: lasting(ComponentStatus::MajorOutage),
            complete: !reach.gaps,
        }
    }
}

impl ComponentUptimeReport {
    /// A component with its figures, and its downtime on each day, which may be covered.
    pub(crate) fn of(
        component: &ComponentRef,
        figures: FiguresReport,
        days: impl Iterator<Item = (bool, Downtime)>,
    ) -> Self {
        let ComponentRef { id, group, name } = component.clone();
        Self {
            id,
            group,
            name,
            figures,
            days: days.map(|(covered, day)| worst(covered, &day)).collect(),
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

/// The worst state of a day; without downtime only a covered one is known to be operational.
fn worst(covered: bool, down: &Downtime) -> Option<ComponentStatus> {
    let operational = covered.then_some(ComponentStatus::Operational);
    down.worst().or(operational)
}

impl DayReport {
    /// A day of a vendor.
    pub(crate) fn of(date: NaiveDate, covered: bool, down: &Downtime, counts: Impact) -> Self {
        Self {
            date,
            covered,
            down_seconds: down.at_least(counts).num_seconds(),
            worst: worst(covered, down),
        }
    }
}

impl VendorUptimeReport {
    /// A vendor of which nothing is known yet.
    pub(crate) fn new(vendor: Text, name: Option<Text>, decision: Decision) -> Self {
        Self {
            vendor,
            name,
            decision,
            error: None,
            warnings: Vec::new(),
            source: None,
            covered_from: None,
            complete: false,
            total: None,
            components: None,
            incidents: None,
            stated_incidents: None,
            stated_uptime_percent: None,
            mean_time_to_resolve_seconds: None,
            longest: None,
            days: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::timeline::Interval;

    fn day() -> Window {
        Window {
            from: "2026-11-20T00:00:00Z".parse().unwrap(),
            to: "2026-11-21T00:00:00Z".parse().unwrap(),
        }
    }

    /// Half a day of degraded performance, then an hour of a major outage.
    fn downtime() -> Downtime {
        let stretch = |from: i64, hours: i64, status| Interval {
            status,
            from: day().from + TimeDelta::hours(from),
            to: Some(day().from + TimeDelta::hours(from + hours)),
        };
        let stretches = [
            stretch(0, 12, ComponentStatus::DegradedPerformance),
            stretch(12, 1, ComponentStatus::MajorOutage),
        ];
        Downtime::within(day(), stretches)
    }

    fn covered(gaps: bool) -> WindowCoverage {
        WindowCoverage {
            covered: Some(day()),
            whole: true,
            gaps,
        }
    }

    #[test]
    fn only_what_counts_is_down() {
        let down = |counts| FiguresReport::of(&downtime(), covered(false), counts).down_seconds;
        assert_eq!(
            [Impact::Minor, Impact::Major].map(down),
            [13 * 3_600, 3_600]
        );
        let figures = FiguresReport::of(&downtime(), covered(false), Impact::Major);
        assert_eq!(figures.degraded_performance_seconds, 12 * 3_600);
        assert_eq!(figures.uptime_percent, Some(95.8333));
    }

    #[test]
    fn a_share_needs_a_covered_window_and_with_gaps_also_downtime() {
        let share = |downtime: &Downtime, coverage| {
            FiguresReport::of(downtime, coverage, Impact::Major).uptime_percent
        };
        let none = Downtime::default();
        let nothing = WindowCoverage {
            covered: None,
            ..covered(false)
        };
        assert_eq!(share(&none, covered(false)), Some(100.0));
        assert_eq!(share(&none, covered(true)), None);
        assert_eq!(share(&downtime(), covered(true)), Some(95.8333));
        assert_eq!(share(&downtime(), nothing), None);
    }

    #[test]
    fn a_day_has_its_worst_state() {
        let date = day().from.date_naive();
        let report = DayReport::of(date, true, &downtime(), Impact::Critical);
        assert_eq!(report.worst, Some(ComponentStatus::MajorOutage));
        let without = |covered| {
            let day = DayReport::of(date, covered, &Downtime::default(), Impact::Critical);
            assert_eq!(day.down_seconds, 0);
            day.worst
        };
        assert_eq!(without(true), Some(ComponentStatus::Operational));
        assert_eq!(without(false), None, "nothing is known of it");
    }
}
