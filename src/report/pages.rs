//! The answers about pages: one JSON shape for `status`, `check`, `incidents`, `incident` and `maintenance`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::correlation::CorrelationReport;
use super::seconds;
use super::vendor::VendorReport;
use super::waiver::WaiverReport;
use crate::gate::{Decision, Verdict};
use crate::model::{Text, Time};

/// The answer of `status`, `check`, `incidents`, `incident` and `maintenance`.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct PagesReport {
    /// The version of this shape.
    pub(crate) schema_version: u32,
    /// The command that answers.
    pub(crate) command: String,
    /// When the answer was made.
    #[serde(serialize_with = "seconds::one")]
    pub(crate) generated_at: Time,
    /// Over all vendors: trouble beats unknown beats ok.
    pub(crate) verdict: Verdict,
    /// What the policies make of it: fail beats unknown beats pass.
    pub(crate) decision: Decision,
    /// The waivers of the configuration; left out by commands that apply none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) waivers: Option<Vec<WaiverReport>>,
    /// The start of the window that was asked for; left out where none was.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        serialize_with = "seconds::some"
    )]
    pub(crate) since: Option<Time>,
    /// The end of the window that was asked for; left out where none was.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        serialize_with = "seconds::some"
    )]
    pub(crate) until: Option<Time>,
    /// The time in the past that was asked about; left out where the answer is about now.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        serialize_with = "seconds::some"
    )]
    pub(crate) at: Option<Time>,
    /// Vendors that opened incidents at the same time, of which one at least is open; left out by other commands than
    /// `status`, and where one vendor was asked about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) correlations: Option<Vec<CorrelationReport>>,
    /// One per vendor.
    pub(crate) vendors: Vec<VendorReport>,
    /// How long `wait` waited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) waited_seconds: Option<i64>,
    /// Whether `wait` gave up because its time was over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) timed_out: Option<bool>,
}

/// The answer of `status`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct StatusReport {
    pub(crate) pages: PagesReport,
    /// Whether people also see what is fine; not part of the JSON, which has all of it.
    #[serde(skip)]
    pub(crate) all: bool,
}

/// The answer of `check`, and the last one of `wait`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct CheckReport {
    pub(crate) pages: PagesReport,
}

/// The answer of `incidents`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct IncidentsReport {
    pub(crate) pages: PagesReport,
}

/// The answer of `incident`, whose vendor lists one incident or none.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct IncidentPageReport {
    pub(crate) pages: PagesReport,
}

/// The answer of `maintenance`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct MaintenancesReport {
    pub(crate) pages: PagesReport,
}

impl IncidentsReport {
    /// What the list leaves out, in a sentence for all vendors of which the same is true: those whose feed does not
    /// reach the whole window.
    pub(crate) fn gaps(&self) -> impl Iterator<Item = Text> {
        let mut gaps: Vec<(String, Vec<String>)> = Vec::new();
        for vendor in &self.pages.vendors {
            let Some(gap) = gap(vendor, self.pages.since) else {
                continue;
            };
            match gaps.iter_mut().find(|(known, _)| *known == gap) {
                Some((_, vendors)) => vendors.push(vendor.label()),
                None => gaps.push((gap, vec![vendor.label()])),
            }
        }
        gaps.into_iter()
            .map(|(gap, vendors)| Text::new(format!("{}: incomplete, {gap}", some_of(&vendors))))
    }
}

/// The names, of many only the first.
fn some_of(names: &[String]) -> String {
    const MOST: usize = 4;
    match names.get(MOST..) {
        Some(rest @ [_, _, ..]) => format!("{} and {} more", names[..MOST].join(", "), rest.len()),
        _ => names.join(", "),
    }
}

fn gap(vendor: &VendorReport, since: Option<Time>) -> Option<String> {
    let coverage = vendor
        .coverage
        .as_ref()
        .filter(|coverage| !coverage.complete)?;
    let day = |at: Time| at.format("%Y-%m-%dT%H:%M:%SZ").to_string();
    let reach = match (coverage.resolved_incidents, coverage.from) {
        (false, _) => "the feed lists open incidents only".to_owned(),
        (true, Some(from)) => format!("the feed reaches back to {}", day(from)),
        (true, None) => "the feed does not say how far back it goes".to_owned(),
    };
    let asked = since.map_or(String::new(), |since| {
        format!(", the window begins {}", day(since))
    });
    Some(format!("{reach}{asked}"))
}
