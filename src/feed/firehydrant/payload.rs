//! The document as it is sent, and its timeline's entries.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::Value;

use super::super::read::lenient::{List, Scalar};
use super::super::read::text;
use crate::model::{IncidentStatus, Reported, Text, Time, Update, Vocabulary};

const PLANNED: &str = "MAINTENANCE";
/// Milestones that have another word than the model's.
const MILESTONE: &[(&str, IncidentStatus)] = &[
    ("started", IncidentStatus::Investigating),
    ("detected", IncidentStatus::Investigating),
    ("acknowledged", IncidentStatus::Investigating),
    ("mitigated", IncidentStatus::Monitoring),
    ("closed", IncidentStatus::Resolved),
    ("postmortem_started", IncidentStatus::Postmortem),
    ("postmortem_completed", IncidentStatus::Postmortem),
];

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Payload {
    pub(super) config: Config,
    pub(super) conditions: HashMap<String, Scalar>,
    pub(super) components: List<RawComponent>,
    pub(super) incidents: List<Raw>,
    #[serde(rename = "scheduledMaintenances")]
    pub(super) planned: List<Raw>,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Config {
    pub(super) company_name: Scalar,
    pub(super) title: Scalar,
    pub(super) operational_message: Scalar,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct RawComponent {
    pub(super) id: Scalar,
    pub(super) name: Scalar,
}

/// An incident, or a scheduled maintenance.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Raw {
    pub(super) id: Scalar,
    #[serde(alias = "name")]
    pub(super) title: Scalar,
    pub(super) summary: Scalar,
    pub(super) timestamps: HashMap<String, Scalar>,
    pub(super) timeline: List<Entry>,
    pub(super) severity_slug: Scalar,
    pub(super) current_milestone: Scalar,
    pub(super) component_conditions: Option<HashMap<String, Scalar>>,
    pub(super) starts_at: Scalar,
    pub(super) ends_at: Scalar,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Entry {
    /// When it was written; `occurred_at` is when it was so.
    pub(super) time: Scalar,
    pub(super) occurred_at: Scalar,
    pub(super) details: Value,
}

impl Raw {
    pub(super) fn at(&self, milestone: &str) -> Option<Time> {
        self.timestamps.get(milestone)?.time()
    }

    pub(super) fn is_planned(&self) -> bool {
        self.severity_slug.get() == Some(PLANNED)
    }
}

pub(super) fn milestone(word: &str) -> Reported<IncidentStatus> {
    let known = MILESTONE.iter().find(|(own, _)| *own == word);
    let known = known.map(|(_, meaning)| *meaning);
    Reported::from_table(known.or(IncidentStatus::parse(word)), word)
}

/// A note's text: plain, or one deeper.
pub(super) fn note(entry: &Entry) -> Option<(Option<Time>, String)> {
    let note = entry.details.get("note")?;
    let text = note.as_str().or(note.get("note").and_then(Value::as_str))?;
    Some((
        entry.occurred_at.time().or(entry.time.time()),
        text.trim().to_owned(),
    ))
}

/// `➡️ **Identified** — TEXT`: the label that notes taken over from another platform have.
pub(super) fn label(note: &str) -> Option<(Reported<IncidentStatus>, &str)> {
    let rest = note
        .strip_prefix('➡')?
        .trim_start_matches('\u{fe0f}')
        .trim_start();
    let (word, rest) = rest.strip_prefix("**")?.split_once("**")?;
    let status = IncidentStatus::parse(word)?;
    Some((status.into(), rest.trim_start_matches([' ', '—', '-'])))
}

/// A note, or a step from one milestone to the next.
pub(super) fn update(entry: &Entry) -> Option<Update<IncidentStatus>> {
    if let Some((at, note)) = note(entry) {
        let (status, text) = label(&note).unwrap_or((Reported::missing(), &note));
        return Some(Update {
            status,
            text: text::plain(text),
            ..Update::at(at)
        });
    }
    let step = entry
        .details
        .pointer("/milestoneUpdate/currentMilestone")?
        .as_str()?;
    Some(Update {
        status: milestone(step),
        text: Text::default(),
        ..Update::at(entry.occurred_at.time().or(entry.time.time()))
    })
}
