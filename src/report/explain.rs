//! What happened at vendors when a run failed. An overlap in time is no proof of a cause, and is not called one.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::seconds;
use super::source::{ErrorReport, SourceReport};
use crate::failure::{Clue, ClueKind, RunForm};
use crate::gate::Decision;
use crate::model::{Impact, StatedWindow, Text, Time};

/// The answer of `explain`.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct ExplainReport {
    /// The version of this shape.
    pub(crate) schema_version: u32,
    /// The command that answers.
    pub(crate) command: String,
    /// When the answer was made.
    #[serde(serialize_with = "seconds::one")]
    pub(crate) generated_at: Time,
    /// What failed, and when.
    pub(crate) failure: FailureReport,
    /// How far from the failure an incident may end or begin and still count.
    pub(crate) grace_seconds: i64,
    /// `overlap`: something of a vendor overlaps the failure. none: nothing does. unknown: of one vendor it cannot be
    /// known, and nothing of the others does.
    pub(crate) answer: ExplainAnswer,
    /// What overlaps the failure, the likeliest first.
    pub(crate) overlaps: Vec<OverlapReport>,
    /// Every vendor that was asked.
    pub(crate) vendors: Vec<ExplainedVendorReport>,
}

/// What failed, and when.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct FailureReport {
    /// The form of the run's document; null: the time was typed.
    pub(crate) form: Option<RunForm>,
    /// The document.
    pub(crate) file: Option<Text>,
    /// The job, step or test that failed.
    pub(crate) name: Option<Text>,
    /// When what failed began.
    #[serde(serialize_with = "seconds::one")]
    pub(crate) from: Time,
    /// When it ended.
    #[serde(serialize_with = "seconds::one")]
    pub(crate) to: Time,
    /// What the run's texts point to.
    pub(crate) clues: Vec<ClueReport>,
}

/// Something in a run's texts that points to a vendor or a region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct ClueReport {
    /// host, message or region.
    pub(crate) kind: ClueKind,
    /// The host, the known words of the message, or the region.
    pub(crate) text: Text,
    /// The vendor or product; null for a region.
    pub(crate) vendor: Option<Text>,
}

/// Whether anything of the vendors overlaps a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ExplainAnswer {
    /// Something overlaps.
    Overlap,
    /// Nothing overlaps.
    None,
    /// It is unknown.
    Unknown,
}

/// What overlaps.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub(crate) enum OverlapKind {
    /// Announced maintenance.
    Maintenance,
    /// A component that polls found in trouble.
    Component,
    /// An incident.
    Incident,
}

/// Whose times overlap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum OverlapBasis {
    /// The page's fields and updates.
    Reported,
    /// The window that the vendor states in words; the reported one does not overlap.
    Stated,
    /// Polls of this machine.
    Observed,
}

/// Something of a vendor that overlaps the failure.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct OverlapReport {
    /// The vendor as it was asked for.
    pub(crate) vendor: Text,
    /// incident, maintenance or component.
    pub(crate) kind: OverlapKind,
    /// The feed's key.
    pub(crate) id: Option<Text>,
    /// The vendor's headline, or the component's name.
    pub(crate) title: Text,
    /// The vendor's page of it.
    pub(crate) url: Option<Text>,
    /// The worse of the reported and the observed impact; null: unknown.
    pub(crate) impact: Option<Impact>,
    /// The reported start; null: unknown.
    #[serde(default, serialize_with = "seconds::some")]
    pub(crate) started_at: Option<Time>,
    /// The reported end; null: it lasts, or is unknown.
    #[serde(default, serialize_with = "seconds::some")]
    pub(crate) ended_at: Option<Time>,
    /// Whether it still lasts; null: unknown.
    pub(crate) open: Option<bool>,
    /// The window that the vendor states in words.
    pub(crate) stated: Option<StatedWindow>,
    /// reported, stated or observed: whose times overlap.
    pub(crate) by: OverlapBasis,
    /// It overlaps only within the grace.
    pub(crate) near: bool,
    /// From its start to the failure's beginning; negative: it started later. Null: its start is unknown.
    pub(crate) seconds_before: Option<i64>,
    /// The components that it affects.
    pub(crate) components: Vec<Text>,
    /// The regions that it touches.
    pub(crate) regions: Vec<Text>,
    /// What in the run's texts points to this vendor, or to one of these regions.
    pub(crate) clues: Vec<ClueReport>,
}

/// A vendor that was asked.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct ExplainedVendorReport {
    /// The vendor as it was asked for.
    pub(crate) vendor: Text,
    /// The vendor's name.
    pub(crate) name: Option<Text>,
    /// overlap, none or unknown.
    pub(crate) answer: ExplainAnswer,
    /// Why it is unknown.
    pub(crate) reason: Option<Text>,
    /// From when on every incident is published or recorded; null: since ever, or unknown.
    #[serde(default, serialize_with = "seconds::some")]
    pub(crate) covered_from: Option<Time>,
    /// Why the page could not be read.
    pub(crate) error: Option<ErrorReport>,
    /// Where the answer comes from.
    pub(crate) source: Option<SourceReport>,
}

impl ExplainReport {
    /// The name that the user knows of the vendor of an overlap.
    pub(crate) fn label(&self, overlap: &OverlapReport) -> String {
        let mut vendors = self.vendors.iter();
        let vendor = vendors.find(|one| one.vendor == overlap.vendor);
        vendor.map_or_else(|| overlap.vendor.line(), ExplainedVendorReport::label)
    }

    /// The vendors with this answer.
    pub(crate) fn answering(
        &self,
        answer: ExplainAnswer,
    ) -> impl Iterator<Item = &ExplainedVendorReport> {
        self.vendors.iter().filter(move |one| one.answer == answer)
    }
}

impl ExplainedVendorReport {
    /// Why it is unknown, in a line.
    pub(crate) fn why(&self) -> String {
        let error = self.error.as_ref().map(|error| error.message.line());
        error
            .or(self.reason.as_ref().map(Text::line))
            .unwrap_or_default()
    }
}

impl ExplainAnswer {
    /// The exit code's decision: an overlap 0, none 1, unknown 3.
    pub(crate) fn decision(self) -> Decision {
        match self {
            Self::Overlap => Decision::Pass,
            Self::None => Decision::Fail,
            Self::Unknown => Decision::Unknown,
        }
    }

    /// Of several vendors: one overlap is enough, and one unknown leaves open what nothing overlaps.
    pub(crate) fn of(all: impl Iterator<Item = Self>) -> Self {
        let all: Vec<_> = all.collect();
        if all.contains(&Self::Overlap) {
            Self::Overlap
        } else if all.contains(&Self::Unknown) || all.is_empty() {
            Self::Unknown
        } else {
            Self::None
        }
    }
}

impl OverlapKind {
    /// The word in the JSON.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Maintenance => "maintenance",
            Self::Component => "component",
            Self::Incident => "incident",
        }
    }
}

impl OverlapBasis {
    /// The word in the JSON.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Reported => "reported",
            Self::Stated => "stated",
            Self::Observed => "observed",
        }
    }
}

impl ClueReport {
    /// A clue with the slug that it points to.
    pub(crate) fn of(clue: &Clue) -> Self {
        Self {
            kind: clue.kind,
            text: clue.text.clone(),
            vendor: clue.entry.as_ref().map(|entry| Text::new(entry.slug())),
        }
    }
}
